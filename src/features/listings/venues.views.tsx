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
  Notice,
  Page,
  Pagination,
  useRequest,
} from "../../shared/ui/index.ts";
import { dateInWords } from "../directory/index.ts";
import { type VenueList, venuesPath } from "./venue-lists.ts";
import type { StoredClosure } from "./venues.queries.ts";

interface VenuesPageProps {
  organisation: { readonly slug: string; readonly name: string };
  venues: VenueList;
  closures: readonly StoredClosure[];
  /** The ids of the showings of each form. */
  newId: () => string;
  wrong?:
    | { readonly venueId: string; readonly errors: FieldErrors; readonly from: string; readonly to: string }
    | undefined;
}

/** `/jarjestot/…/tilat`: the places where its offerings meet, those that are closed first, and closing one for a while. */
export function VenuesPage({ organisation, venues, closures, newId, wrong }: VenuesPageProps) {
  const { locale } = useRequest();
  const path = `/jarjestot/${organisation.slug}/tilat`;
  const { query, pages, all } = venues;
  const here = venuesPath(path, query, query.page);
  const isLong = pages > 1 || query.name !== "";
  return (
    <Page title={m.listings_venues_title()} lead={m.listings_venues_lead()} hasErrors={wrong !== undefined}>
      {all === 0 && (
        <EmptyState
          title={m.listings_venues_empty()}
          next={{ to: `/jarjestot/${organisation.slug}/ilmoitukset`, label: m.listings_organisation_title() }}
        >
          {m.listings_venues_empty_text()}
        </EmptyState>
      )}
      {isLong && (
        <Form action={path} method="get">
          <Field
            name="nimi"
            kind="search"
            width="half"
            optional
            optionalUnsaid
            label={m.listings_find_name()}
            value={query.name}
            autocomplete="off"
          />
          <Actions>
            <Button tone="quiet">{m.listings_find()}</Button>
          </Actions>
        </Form>
      )}
      {all > 0 && venues.venues.length === 0 && <Notice>{m.listings_venues_none_found()}</Notice>}
      {venues.venues.map(({ id, name, address, municipality: code }) => {
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
                  <Form key={closure.id} action={venuesPath(`${path}/${closure.id}/auki`, query, query.page)}>
                    <p>
                      <strong>{m.listings_closed({ from: from ?? "", to: to ?? "" })}</strong>
                    </p>
                    <Actions>
                      <Button tone="quiet">{m.listings_open_again()}</Button>
                    </Actions>
                  </Form>
                );
              })}
            <Form action={here} hidden={{ form: newId(), venue: id }} errors={mine?.errors ?? {}}>
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
      <Pagination page={query.page} pages={pages} to={(page) => venuesPath(path, query, page)} />
      <p>
        <Link to={`/jarjestot/${organisation.slug}/ilmoitukset`}>{m.listings_organisation_title()}</Link>
      </p>
    </Page>
  );
}
