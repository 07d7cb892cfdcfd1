import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  Field,
  Form,
  Link,
  Notice,
  Page,
  Pagination,
  useRequest,
} from "../../shared/ui/index.ts";
import { dateInWords } from "../directory/index.ts";
import { waitsForConfirmation } from "./confirm.rules.ts";
import { isLong, type KeptList, keptPath, type StandingName, standingNames } from "./kept-lists.ts";
import { listingPath, own, stateWords } from "./listing.views.tsx";
import type { ListedOffering } from "./lists.queries.ts";
import { nameOf } from "./words.ts";

const standingWords: Readonly<Record<StandingName, () => string>> = {
  nakyvissa: m.listings_standing_shown,
  vahvistettavat: m.listings_standing_unconfirmed,
  tarkistettavana: m.listings_standing_waiting,
  kesken: m.listings_standing_writing,
  paattyneet: m.listings_standing_ended,
};

interface KeptListProps {
  kept: KeptList;
  /** Where the list stands. */
  base: string;
  today: Temporal.PlainDate;
  /** Those that tell other meetings than their groups have agreed on. */
  differing?: ReadonlyMap<string, unknown>;
}

/** A page of listings, with what finds one among many where they are many. */
function Kept({ kept, base, today, differing }: KeptListProps) {
  const { listings, query, pages, counts } = kept;
  return (
    <>
      {isLong(kept) && <Finder kept={kept} base={base} />}
      {listings.length > 0 ? (
        <ListingsTable listings={listings} today={today} found={counts.found} differing={differing} />
      ) : (
        <Notice>
          <p>{m.listings_none_found()}</p>
          <p>
            <Link to={base}>{m.listings_show_all({ count: counts.all })}</Link>
          </p>
        </Notice>
      )}
      <Pagination page={query.page} pages={pages} to={(page) => keptPath(base, query, page)} />
    </>
  );
}

function Finder({ kept: { query }, base }: Pick<KeptListProps, "kept" | "base">) {
  const names = Object.keys(standingNames) as StandingName[];
  return (
    <Form action={base} method="get">
      <div class="listing-pair">
        <Field
          name="nimi"
          kind="search"
          optional
          optionalUnsaid
          label={m.listings_find_name()}
          value={query.name}
          autocomplete="off"
        />
        <Field
          name="tila"
          kind="select"
          optional
          optionalUnsaid
          label={m.listings_state()}
          emptyOption={m.listings_standing_all()}
          value={query.standing}
          options={names.map((name) => ({ value: name, label: standingWords[name]() }))}
        />
      </div>
      <Actions>
        <Button tone="quiet">{m.listings_find()}</Button>
      </Actions>
    </Form>
  );
}

interface ListingsTableProps {
  listings: readonly ListedOffering[];
  today: Temporal.PlainDate;
  /** How many there are on all pages. */
  found: number;
  differing: ReadonlyMap<string, unknown> | undefined;
}

function ListingsTable({ listings, today, found, differing }: ListingsTableProps) {
  const { locale } = useRequest();
  const columns: Column<ListedOffering>[] = [
    {
      key: "name",
      header: m.listings_name(),
      cell: ({ id, content }) => <Link to={listingPath(id)}>{nameOf(content ?? {})}</Link>,
    },
    { key: "state", header: m.listings_state(), cell: stateWords },
    {
      key: "todo",
      header: m.listings_todo(),
      cell: (row) =>
        todoWords(row, today, differing?.has(row.id) ?? false).join(" ") ||
        (row.confirmedOn ? dateInWords(row.confirmedOn, locale) : "–"),
    },
  ];
  const caption = found > listings.length ? m.listings_table_of({ count: found }) : m.listings_table();
  return <DataTable caption={caption} columns={columns} rows={listings} rowKey={({ id }) => id} />;
}

function todoWords(
  { state, confirmedOn, reports, open }: ListedOffering,
  today: Temporal.PlainDate,
  differs: boolean,
): string[] {
  return [
    ...(differs ? [m.listings_todo_agreed()] : []),
    ...(waitsForConfirmation(state, confirmedOn, today) ? [m.listings_todo_confirm()] : []),
    ...(reports > 0 ? [m.listings_todo_reports({ count: reports })] : []),
    ...(open === "changes-asked" ? [m.listings_todo_changes()] : []),
  ];
}

interface OwnListingsProps {
  kept: KeptList;
  today: Temporal.PlainDate;
  organisations: readonly { readonly slug: string; readonly name: string }[];
}

/** `/oma/ilmoitukset`. */
export function OwnListingsPage({ kept, organisations, today }: OwnListingsProps) {
  return (
    <Page title={m.listings_own_title()} lead={m.listings_own_lead()}>
      {kept.counts.all === 0 ? (
        <EmptyState title={m.listings_own_empty()} next={{ to: "/ilmoita", label: m.listings_start_title() }} />
      ) : (
        <>
          <Kept kept={kept} base={own} today={today} />
          <Actions>
            <ButtonLink to="/ilmoita">{m.listings_start_title()}</ButtonLink>
          </Actions>
        </>
      )}
      {organisations.length > 0 && (
        <section class="flow">
          <h2>{m.listings_of_organisations()}</h2>
          <ul>
            {organisations.map(({ slug, name }) => (
              <li key={slug}>
                <Link to={`/jarjestot/${slug}/ilmoitukset`}>{name}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

interface OrganisationListingsProps {
  kept: KeptList;
  today: Temporal.PlainDate;
  organisation: { readonly slug: string; readonly name: string };
  /** They have just been confirmed. */
  confirmed: boolean;
  /** Those that tell other meetings than their groups have agreed on. */
  differing: ReadonlyMap<string, unknown>;
}

/** `/jarjestot/…/ilmoitukset`. */
export function OrganisationListingsPage({
  organisation,
  kept,
  today,
  confirmed,
  differing,
}: OrganisationListingsProps) {
  const { slug, name } = organisation;
  const base = `/jarjestot/${slug}/ilmoitukset`;
  const { all, unconfirmed } = kept.counts;
  return (
    <Page title={m.listings_organisation_title()} lead={name}>
      {confirmed && (
        <Notice kind="good" answer>
          {m.listings_done_confirmed()}
        </Notice>
      )}
      {unconfirmed > 0 && (
        <Notice kind="warning" title={m.listings_confirm_title()}>
          {m.listings_confirm_text()}
        </Notice>
      )}
      {all === 0 ? (
        <EmptyState title={m.listings_own_empty()} next={{ to: "/ilmoita", label: m.listings_start_title() }} />
      ) : (
        <Kept kept={kept} base={base} today={today} differing={differing} />
      )}
      {unconfirmed > 1 && (
        <Form action={base}>
          <Actions>
            <Button>{m.listings_confirm_all({ count: unconfirmed })}</Button>
          </Actions>
        </Form>
      )}
      <Actions>
        {all > 0 && <ButtonLink to="/ilmoita">{m.listings_start_title()}</ButtonLink>}
        <ButtonLink to={`/jarjestot/${slug}/tuonti`} tone="quiet">
          {m.listing_import_title()}
        </ButtonLink>
        <ButtonLink to={`/jarjestot/${slug}/tilat`} tone="quiet">
          {m.listings_venues_title()}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
