import { m } from "../../shared/i18n/index.ts";
import { Button, useRequest } from "../../shared/ui/index.ts";
import { type FacetValue, valuesToChoose } from "./facet-values.ts";
import { type FilterRow, filterRows } from "./filter-rows.ts";
import { facetWords } from "./offering-words.ts";
import type { FacetName, SearchAnswer } from "./search/search.ts";
import { distances, facetParams, facetValueOrder, type SearchState } from "./search-state.rules.ts";

/** The few questions most people have come first and open. */
const open: readonly FacetName[] = ["form", "openness"];
const folded: readonly FacetName[] = [
  "theme",
  "way",
  "weekday",
  "dayPart",
  "audience",
  "language",
  "entry",
  "facilitators",
  "access",
  "region",
  "municipality",
  "organisation",
];
/** Questions with one answer, which stand together. */
const wishes = ["free", "anonymous", "childCare"] as const satisfies readonly FacetName[];

/** A long list shows so many values before it folds the rest away. */
const valuesAtOnce = 10;

interface FiltersProps {
  state: SearchState;
  answer: SearchAnswer;
  /** A place with a middle is looked around: how far is asked. */
  around: boolean;
  /** One looks at a place that is less than the country. */
  somewhere: boolean;
  organisations: ReadonlyMap<string, string>;
}

/** Everything a search can be narrowed by, with how many would be left. Values that would find nothing are not shown. */
export function Filters({ state, answer, around, somewhere, organisations }: FiltersProps) {
  const { locale } = useRequest();
  const facetOf = (name: FacetName): FacetProps => {
    const chosen = state.chosen[name] ?? [];
    const order = facetValueOrder(name);
    return { name, chosen, ...valuesToChoose(name, answer.counts[name], chosen, locale, organisations, order) };
  };
  const chosenCount = Object.values(state.chosen).flat().length + (state.anywhere ? 1 : 0) + (state.here ? 1 : 0);
  const wished = wishes.map(facetOf).flatMap(({ values, ...facet }) => values.map((value) => facetRow(facet, value)));
  return (
    <div class="filters" id="rajaukset">
      <details class="filters-all" id="rajaa">
        <summary>
          {chosenCount > 0 ? m.directory_filters_chosen({ count: chosenCount }) : m.directory_filters()}
        </summary>
        <div class="filters-body">
          <p class="small soft">{m.directory_filters_several()}</p>
          {around && (
            <fieldset class="filter">
              <legend>{m.directory_distance()}</legend>
              <Rows
                inARow
                rows={distances.map((km) => ({
                  id: `km-${km}`,
                  type: "radio",
                  name: "km",
                  value: String(km),
                  checked: km === state.km,
                  label: m.directory_km({ km }),
                }))}
              />
            </fieldset>
          )}
          {open.map((name) => (
            <OpenFacet key={name} {...facetOf(name)} />
          ))}
          <fieldset class="filter">
            <legend>{m.directory_wishes()}</legend>
            <Rows
              rows={[
                {
                  id: "missa-vain",
                  type: "checkbox",
                  name: "missa-vain",
                  value: "yes",
                  checked: state.anywhere,
                  label: m.directory_anywhere(),
                  count: answer.anywhere,
                },
                ...(somewhere ? [hereRow(state, answer)] : []),
                ...wished,
              ]}
            />
          </fieldset>
          {folded.map((name) => (
            <FoldedFacet key={name} {...facetOf(name)} />
          ))}
          <div class="filters-go">
            <Button tone="quiet">{m.directory_filters_go()}</Button>
          </div>
        </div>
      </details>
    </div>
  );
}

const hereRow = (state: SearchState, answer: SearchAnswer): FilterRow => ({
  id: "vain-taalla",
  type: "checkbox",
  name: "vain-taalla",
  value: "yes",
  checked: state.here,
  label: m.directory_here(),
  count: state.here ? answer.total : undefined,
});

interface FacetProps {
  name: FacetName;
  values: readonly FacetValue[];
  hasMore: boolean;
  chosen: readonly string[];
}

function OpenFacet(facet: FacetProps) {
  if (facet.values.length === 0) return null;
  return (
    <fieldset class="filter">
      <legend>{facetWords[facet.name]()}</legend>
      <Values {...facet} />
    </fieldset>
  );
}

function FoldedFacet(facet: FacetProps) {
  const { name, values, chosen } = facet;
  if (values.length === 0) return null;
  return (
    <details class="filter-folded" id={`rajaa-${facetParams[name]}`} open={chosen.length > 0}>
      <summary>
        {facetWords[name]()}
        {chosen.length > 0 && <span class="filter-chosen">{m.directory_filter_chosen({ count: chosen.length })}</span>}
      </summary>
      <fieldset class="filter">
        <legend class="hidden-text">{facetWords[name]()}</legend>
        <Values {...facet} />
      </fieldset>
    </details>
  );
}

function Values(facet: FacetProps) {
  const { name, values, hasMore, chosen } = facet;
  // What is chosen is always in sight.
  const first = values.filter(({ value }, index) => index < valuesAtOnce || chosen.includes(value));
  const rest = values.filter((value) => !first.includes(value));
  const list = (shown: readonly FacetValue[]) => <Rows rows={shown.map((value) => facetRow(facet, value))} />;
  return (
    <>
      {list(first)}
      {rest.length > 0 && (
        <details class="filter-more" id={`lisaa-${facetParams[name]}`}>
          <summary>{m.directory_filter_more({ count: rest.length })}</summary>
          {list(rest)}
          {hasMore && <p class="small soft">{m.directory_filter_rest()}</p>}
        </details>
      )}
    </>
  );
}

function facetRow(
  { name, chosen }: Pick<FacetProps, "name" | "chosen">,
  { value, label, count }: FacetValue,
): FilterRow {
  const param = facetParams[name];
  return {
    id: `${param}-${value}`,
    type: "checkbox",
    name: param,
    value,
    checked: chosen.includes(value),
    label,
    count,
  };
}

function Rows({ rows, inARow = false }: { rows: readonly FilterRow[]; inARow?: boolean }) {
  const html = { __html: filterRows(rows) };
  return <ul class={inARow ? "filter-values filter-values-row" : "filter-values"} dangerouslySetInnerHTML={html} />;
}
