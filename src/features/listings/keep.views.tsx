import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, Field, Form, Link, Page, useRequest } from "../../shared/ui/index.ts";
import { dateInWords } from "../directory/index.ts";
import type { ShownRevision } from "./list-history.ts";
import { listingPath } from "./listing.views.tsx";
import type { OpenedListing } from "./open-listing.ts";
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
