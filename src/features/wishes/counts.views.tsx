import { type Locale, m } from "../../shared/i18n/index.ts";
import { municipality, nameOf, type Place, region, regions } from "../../shared/places/index.ts";
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Field,
  Form,
  Link,
  Page,
  Section,
  useRequest,
} from "../../shared/ui/index.ts";
import { themeById, themeName } from "../themes/index.ts";
import { fewest, type Tally } from "./wishes.rules.ts";
import { startPath } from "./wishes.views.tsx";

interface CountsPageProps {
  counts: readonly Tally[];
  /** Of which area; undefined: the whole country. */
  place: Place | undefined;
}

interface Row {
  readonly key: string;
  readonly theme: NonNullable<ReturnType<typeof themeById>>;
  readonly where: string;
  /** What a search or a form is given as the place. */
  readonly place: string;
  readonly people: number;
  readonly professionals: number;
}

/** `/toiveet`: what is wished for, in numbers from three upwards. */
export function CountsPage({ counts, place }: CountsPageProps) {
  const { locale } = useRequest();
  const rows = rowsOf(counts, place, locale);
  return (
    <Page
      title={place ? m.wishes_counts_title_in({ place: nameOf(place, locale) }) : m.wishes_counts_title()}
      lead={m.wishes_counts_lead({ fewest })}
      description={m.wishes_counts_description()}
      wide
    >
      <Form action="/toiveet" method="get">
        <Field
          name="alue"
          kind="select"
          width="half"
          optional
          optionalUnsaid
          label={m.wishes_counts_area()}
          emptyOption={m.wishes_counts_everywhere()}
          value={place?.slug}
          options={areasToChoose(place)
            .map((one) => ({ value: one.slug, label: nameOf(one, locale) }))
            .toSorted((a, b) => a.label.localeCompare(b.label, locale === "fi-simple" ? "fi" : locale))}
        />
        <Button tone="quiet">{m.wishes_counts_show()}</Button>
      </Form>
      {rows.length === 0 ? (
        <EmptyState title={m.wishes_counts_empty()} next={{ to: "/toive", label: m.wishes_title() }}>
          <p>{m.wishes_counts_empty_text({ fewest })}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={m.wishes_counts_caption()}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            {
              key: "theme",
              header: m.wishes_theme(),
              cell: ({ theme }) => <Link to={`/aihe/${theme.slug}`}>{themeName(theme.id, locale)}</Link>,
            },
            { key: "where", header: m.wishes_counts_where(), cell: ({ where }) => where },
            {
              key: "people",
              header: m.wishes_counts_people(),
              numeric: true,
              cell: ({ people }) => people || m.wishes_counts_few(),
            },
            {
              key: "professionals",
              header: m.wishes_counts_professionals(),
              numeric: true,
              cell: ({ professionals }) => professionals || m.wishes_counts_few(),
            },
            {
              key: "start",
              header: m.wishes_counts_start(),
              cell: ({ theme, place: name }) => (
                <Link to={startPath({ theme: theme.slug, place: name })}>{m.wishes_counts_start_link()}</Link>
              ),
            },
          ]}
        />
      )}
      <Section title={m.wishes_counts_how_title()}>
        <p>{m.wishes_counts_how({ fewest })}</p>
        <ButtonLink tone="quiet" to="/toive">
          {m.wishes_title()}
        </ButtonLink>
      </Section>
    </Page>
  );
}

const areasToChoose = (place: Place | undefined): readonly Place[] =>
  place && place.kind !== "region" ? [...regions(), place] : regions();

/** People's and professionals' numbers of one theme and place on one row, the most wished for first. */
function rowsOf(counts: readonly Tally[], place: Place | undefined, locale: Locale): readonly Row[] {
  const groups = Map.groupBy(counts.filter(isIn(place)), ({ theme, region: inside, municipality: town }) =>
    [theme, inside, town].join("|"),
  );
  const rows = [...groups].flatMap(([key, tallies]): Row[] => {
    const [first] = tallies;
    const theme = themeById(first?.theme ?? "");
    if (!first || !theme) return [];
    const sum = (byProfessional: boolean) => tallies.find((one) => one.byProfessional === byProfessional)?.count ?? 0;
    return [{ key, theme, ...whereOf(first, locale), people: sum(false), professionals: sum(true) }];
  });
  return rows.toSorted((a, b) => b.people + b.professionals - a.people - a.professionals || a.key.localeCompare(b.key));
}

function whereOf({ region: inside, municipality: code }: Tally, locale: Locale) {
  const town = municipality(code ?? "");
  if (town) return { where: nameOf(town, locale), place: nameOf(town, locale) };
  const own = region(inside ?? "");
  if (own) return { where: m.wishes_counts_elsewhere({ place: nameOf(own, locale) }), place: nameOf(own, locale) };
  return { where: m.wishes_counts_elsewhere_country(), place: "" };
}

/** A town's page also shows the rest of its region. */
function isIn(place: Place | undefined): (tally: Tally) => boolean {
  if (!place || place.kind === "country") return () => true;
  const towns = new Set(place.municipalities);
  const inside = new Set(place.municipalities.map((code) => municipality(code)?.region ?? ""));
  return ({ region: own, municipality: town }) => (town === null ? own !== null && inside.has(own) : towns.has(town));
}
