import { m } from "../../shared/i18n/index.ts";
import { municipality, nameOf as placeName } from "../../shared/places/index.ts";
import {
  Actions,
  Button,
  EmptyState,
  Field,
  type FieldErrors,
  Form,
  Link,
  Page,
  useRequest,
} from "../../shared/ui/index.ts";
import { dateInWords } from "../directory/index.ts";
import type { ShownRevision } from "./list-history.ts";
import { listingPath } from "./listing.views.tsx";
import type { OpenedListing } from "./open-listing.ts";
import type { OwnVenue, StoredClosure } from "./venues.queries.ts";
import { nameOf, themeWords, weekdayAndDay } from "./words.ts";
import { Changes } from "./write.views.tsx";

interface CancelPageProps {
  listing: OpenedListing;
  /** The day, where it is known; a field where it is not. */
  day: Temporal.PlainDate | undefined;
  typed: string;
  note: string;
  cancelled: boolean;
  error?: string | undefined;
}

/** `…/peru`: the second press, with a word of why for those who want to give one. */
export function CancelPage({ listing, day, typed, note, cancelled, error }: CancelPageProps) {
  const { locale } = useRequest();
  const path = listingPath(listing.offering.id);
  const title = cancelled ? m.listings_uncancel_title() : m.listings_cancel_title();
  return (
    <Page
      title={title}
      lead={`${nameOf(listing.draft)}${day ? `, ${weekdayAndDay(day, locale)}` : ""}`}
      narrow
      hasErrors={error !== undefined}
    >
      <Form
        action={`${path}/peru`}
        hidden={{ ...(day && { day: day.toString() }), ...(cancelled && { undo: "yes" }) }}
        errors={{ day: error }}
      >
        {!day && (
          <Field name="day" kind="date" width="half" label={m.listings_cancel_day()} value={typed} error={error} />
        )}
        {!cancelled && (
          <Field
            name="note"
            optional
            label={m.listings_cancel_note()}
            hint={m.listings_cancel_note_hint()}
            value={note}
            autocomplete="off"
          />
        )}
        <Actions>
          <Button>{cancelled ? m.listings_uncancel_button() : m.listings_cancel_button()}</Button>
        </Actions>
      </Form>
      <p>
        <Link to={path}>{m.listings_back()}</Link>
      </p>
    </Page>
  );
}

interface HistoryPageProps {
  listing: OpenedListing;
  history: readonly ShownRevision[];
}

const stateNames = {
  draft: m.listings_state_draft,
  submitted: m.listings_state_submitted,
  "changes-asked": m.listings_revision_changes_asked,
  accepted: m.listings_revision_accepted,
  declined: m.listings_revision_declined,
  superseded: m.listings_revision_superseded,
  withdrawn: m.listings_revision_withdrawn,
} as const;

/** `…/historia`: everything that ever stood in it, who wrote it and who decided. */
export function HistoryPage({ listing, history }: HistoryPageProps) {
  const { locale } = useRequest();
  const day = (at: Temporal.Instant) => dateInWords(at.toZonedDateTimeISO("Europe/Helsinki").toPlainDate(), locale);
  return (
    <Page title={m.listings_history_title()} lead={nameOf(listing.draft)}>
      {history.map(({ revision, before, writer, decider }) => (
        <section class="card flow" key={revision.number}>
          <h2>{m.listings_revision_title({ date: day(revision.madeAt), state: stateNames[revision.state]() })}</h2>
          <p>{m.listings_written_by({ name: writer })}</p>
          {revision.decidedAt && decider && (
            <p>{m.listings_decided_by({ name: decider, date: day(revision.decidedAt) })}</p>
          )}
          {revision.reason && <blockquote>{revision.reason}</blockquote>}
          {revision.themesLeftOut.length > 0 && (
            <p>{m.listings_history_left_out({ themes: revision.themesLeftOut.map(themeWords).join(", ") })}</p>
          )}
          <Changes before={before} after={revision.content} />
        </section>
      ))}
      <p>
        <Link to={listingPath(listing.offering.id)}>{m.listings_back()}</Link>
      </p>
    </Page>
  );
}

interface VenuesPageProps {
  organisation: { readonly slug: string; readonly name: string };
  venues: readonly OwnVenue[];
  closures: readonly StoredClosure[];
  /** The ids of the showings of each form. */
  newId: () => string;
  wrong?:
    | { readonly venueId: string; readonly errors: FieldErrors; readonly from: string; readonly to: string }
    | undefined;
}

/** `/jarjestot/…/tilat`: the places where its offerings meet, and closing one for a while. */
export function VenuesPage({ organisation, venues, closures, newId, wrong }: VenuesPageProps) {
  const { locale } = useRequest();
  const path = `/jarjestot/${organisation.slug}/tilat`;
  return (
    <Page title={m.listings_venues_title()} lead={m.listings_venues_lead()} hasErrors={wrong !== undefined}>
      {venues.length === 0 && (
        <EmptyState
          title={m.listings_venues_empty()}
          next={{ to: `/jarjestot/${organisation.slug}/ilmoitukset`, label: m.listings_organisation_title() }}
        >
          {m.listings_venues_empty_text()}
        </EmptyState>
      )}
      {venues.map(({ id, name, address, municipality: code }) => {
        const town = code === null ? undefined : municipality(code);
        const mine = wrong?.venueId === id ? wrong : undefined;
        return (
          <section class="card flow" key={id}>
            <h2>{name}</h2>
            <p>{[address === name ? "" : address, town && placeName(town, locale)].filter(Boolean).join(", ")}</p>
            {closures
              .filter(({ venueId }) => venueId === id)
              .map((closure) => {
                const [from, to] = [closure.from, closure.to].map((one) =>
                  dateInWords(Temporal.PlainDate.from(one), locale),
                );
                return (
                  <Form key={closure.id} action={`${path}/${closure.id}/auki`}>
                    <p>
                      <strong>{m.listings_closed({ from: from ?? "", to: to ?? "" })}</strong>
                    </p>
                    <Actions>
                      <Button tone="quiet">{m.listings_open_again()}</Button>
                    </Actions>
                  </Form>
                );
              })}
            <Form action={path} hidden={{ form: newId(), venue: id }} errors={mine?.errors ?? {}}>
              <div class="listing-pair">
                <Field
                  name="from"
                  id={`from-${id}`}
                  kind="date"
                  width="half"
                  label={m.listings_closed_from()}
                  value={mine?.from}
                  error={mine?.errors[`from-${id}`]}
                />
                <Field
                  name="to"
                  id={`to-${id}`}
                  kind="date"
                  width="half"
                  label={m.listings_closed_to()}
                  value={mine?.to}
                  error={mine?.errors[`to-${id}`]}
                />
              </div>
              <Actions>
                <Button tone="quiet">{m.listings_close_button({ name })}</Button>
              </Actions>
            </Form>
          </section>
        );
      })}
      <p>
        <Link to={`/jarjestot/${organisation.slug}/ilmoitukset`}>{m.listings_organisation_title()}</Link>
      </p>
    </Page>
  );
}
