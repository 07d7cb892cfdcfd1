import { m } from "../../../shared/i18n/index.ts";
import { type Column, DataTable, Link, Page, Section } from "../../../shared/ui/index.ts";

interface Source {
  readonly what: string;
  /** Who made it, as they want to be named. */
  readonly from: string;
  readonly at: string;
  readonly terms: string;
  readonly termsAt?: string;
}

const ccBy = { name: "CC BY 4.0", at: "https://creativecommons.org/licenses/by/4.0/" };

/** What docs/decisions/0010 tells in full. */
const sources = (): readonly Source[] => [
  {
    what: m.open_data_about_towns(),
    from: m.open_data_about_from_posti(),
    at: "https://www.posti.fi/",
    terms: m.open_data_about_terms_free(),
  },
  {
    what: m.open_data_about_points(),
    from: "GeoNames",
    at: "https://www.geonames.org/",
    terms: m.open_data_about_terms_rounded({ licence: ccBy.name }),
    termsAt: ccBy.at,
  },
  {
    what: m.open_data_about_outlines(),
    from: "Natural Earth",
    at: "https://www.naturalearthdata.com/",
    terms: m.open_data_about_terms_public(),
  },
  {
    what: m.open_data_about_joint(),
    from: m.open_data_about_from_us(),
    at: "",
    terms: m.open_data_about_terms_free(),
  },
];

const columns = (): Column<Source>[] => [
  { key: "what", header: m.open_data_about_what(), cell: ({ what }) => what },
  { key: "from", header: m.open_data_about_from(), cell: ({ from, at }) => <Outside to={at}>{from}</Outside> },
  {
    key: "terms",
    header: m.open_data_about_terms(),
    cell: ({ terms, termsAt = "" }) => <Outside to={termsAt}>{terms}</Outside>,
  },
];

/** A way to another site, which does not learn from where one came; plain words where there is none. */
const Outside = ({ to, children }: { to: string; children: string }) =>
  to === "" ? (
    <span>{children}</span>
  ) : (
    <a href={to} rel="noreferrer">
      {children}
    </a>
  );

export function AboutDataPage() {
  return (
    <Page
      title={m.open_data_about_title()}
      lead={m.open_data_about_lead()}
      description={m.open_data_about_lead()}
      listed
    >
      <Section title={m.open_data_about_offerings()}>
        <p>{m.open_data_about_offerings_text()}</p>
        <p>
          {m.open_data_about_mistake()} <Link to="/palaute">{m.open_data_about_mistake_link()}</Link>
        </p>
      </Section>
      <Section title={m.open_data_about_lines()}>
        <p>{m.open_data_about_lines_text()}</p>
        <p>
          <Link to="/apua">{m.open_data_about_lines_link()}</Link>
        </p>
      </Section>
      <Section title={m.open_data_about_places()}>
        <p>{m.open_data_about_places_text()}</p>
        <DataTable
          caption={m.open_data_about_places_table()}
          columns={columns()}
          rows={sources()}
          rowKey={({ what }) => what}
        />
      </Section>
      <Section title={m.open_data_about_use()}>
        <p>{m.open_data_about_use_text()}</p>
        <p>
          <a href={ccBy.at} rel="license noreferrer">
            {ccBy.name}
          </a>
        </p>
        <p>{m.open_data_about_secret()}</p>
        <ul>
          <li>
            <Link to="/upotus">{m.open_data_guide_title()}</Link>
          </li>
          <li>
            <a href="/openapi.json">{m.open_data_guide_api()}</a>
          </li>
          <li>
            <a href="/feeds/meeting-guide.json">{m.open_data_guide_feed()}</a>
          </li>
          <li>
            <Link to="/feeds/uudet.atom">{m.open_data_guide_atom()}</Link>
          </li>
        </ul>
      </Section>
    </Page>
  );
}
