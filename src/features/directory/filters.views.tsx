import { m } from "../../shared/i18n/index.ts";
import { Button, useRequest, VisuallyHidden } from "../../shared/ui/index.ts";
import { type FacetValue, valuesToChoose } from "./facet-values.ts";
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
  organisations: ReadonlyMap<string, string>;
}

/** Everything a search can be narrowed by, with how many would be left. Values that would find nothing are not shown. */
export function Filters({ state, answer, around, organisations }: FiltersProps) {
  const { locale } = useRequest();
  const valuesOf = (name: FacetName) =>
    valuesToChoose(
      name,
      answer.counts[name],
      state.chosen[name] ?? [],
      locale,
      organisations,
      facetValueOrder(name),
    ).filter(({ value, count }) => count > 0 || state.chosen[name]?.includes(value));
  const chosenCount = Object.values(state.chosen).flat().length + (state.anywhere ? 1 : 0);
  const wished = wishes.flatMap((name) => valuesOf(name).map((value) => ({ name, value })));
  return (
    <div class="filters" id="rajaukset">
      <details class="filters-all" id="rajaa">
        <summary>
          {chosenCount > 0 ? m.directory_filters_chosen({ count: chosenCount }) : m.directory_filters()}
        </summary>
        <div class="filters-body">
          {around && (
            <fieldset class="filter">
              <legend>{m.directory_distance()}</legend>
              <ul class="filter-values filter-values-row">
                {distances.map((km) => (
                  <li key={km}>
                    <Row
                      id={`km-${km}`}
                      type="radio"
                      name="km"
                      value={String(km)}
                      checked={km === state.km}
                      label={m.directory_km({ km })}
                    />
                  </li>
                ))}
              </ul>
            </fieldset>
          )}
          {open.map((name) => (
            <OpenFacet key={name} name={name} values={valuesOf(name)} chosen={state.chosen[name] ?? []} />
          ))}
          <fieldset class="filter">
            <legend>{m.directory_wishes()}</legend>
            <ul class="filter-values">
              <li>
                <Row
                  id="missa-vain"
                  type="checkbox"
                  name="missa-vain"
                  value="yes"
                  checked={state.anywhere}
                  label={m.directory_anywhere()}
                  count={state.anywhere ? answer.total : undefined}
                />
              </li>
              {wished.map(({ name, value }) => (
                <li key={name}>
                  <FacetRow name={name} value={value} chosen={state.chosen[name] ?? []} />
                </li>
              ))}
            </ul>
          </fieldset>
          {folded.map((name) => (
            <FoldedFacet key={name} name={name} values={valuesOf(name)} chosen={state.chosen[name] ?? []} />
          ))}
          <div class="filters-go">
            <Button tone="quiet">{m.directory_filters_go()}</Button>
          </div>
        </div>
      </details>
    </div>
  );
}

interface FacetProps {
  name: FacetName;
  values: readonly FacetValue[];
  chosen: readonly string[];
}

function OpenFacet({ name, values, chosen }: FacetProps) {
  if (values.length === 0) return null;
  return (
    <fieldset class="filter">
      <legend>{facetWords[name]()}</legend>
      <Values name={name} values={values} chosen={chosen} />
    </fieldset>
  );
}

function FoldedFacet({ name, values, chosen }: FacetProps) {
  if (values.length === 0) return null;
  return (
    <details class="filter-folded" id={`rajaa-${facetParams[name]}`} open={chosen.length > 0}>
      <summary>
        {facetWords[name]()}
        {chosen.length > 0 && <span class="filter-chosen">{m.directory_filter_chosen({ count: chosen.length })}</span>}
      </summary>
      <fieldset class="filter">
        <legend class="hidden-text">{facetWords[name]()}</legend>
        <Values name={name} values={values} chosen={chosen} />
      </fieldset>
    </details>
  );
}

function Values({ name, values, chosen }: FacetProps) {
  // What is chosen is always in sight.
  const first = values.filter(({ value }, index) => index < valuesAtOnce || chosen.includes(value));
  const rest = values.filter((value) => !first.includes(value));
  const list = (shown: readonly FacetValue[]) => (
    <ul class="filter-values">
      {shown.map((value) => (
        <li key={value.value}>
          <FacetRow name={name} value={value} chosen={chosen} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(first)}
      {rest.length > 0 && (
        <details class="filter-more" id={`lisaa-${facetParams[name]}`}>
          <summary>{m.directory_filter_more({ count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}

function FacetRow({ name, value, chosen }: { name: FacetName; value: FacetValue; chosen: readonly string[] }) {
  const param = facetParams[name];
  return (
    <Row
      id={`${param}-${value.value}`}
      type="checkbox"
      name={param}
      value={value.value}
      checked={chosen.includes(value.value)}
      label={value.label}
      count={value.count}
    />
  );
}

interface RowProps {
  id: string;
  type: "checkbox" | "radio";
  name: string;
  value: string;
  checked: boolean;
  label: string;
  count?: number | undefined;
}

function Row({ id, type, name, value, checked, label, count }: RowProps) {
  return (
    <label class="filter-value">
      <input id={id} type={type} name={name} value={value} checked={checked} />
      <span>{label}</span>
      {count !== undefined && (
        <span class="filter-count">
          <VisuallyHidden>, </VisuallyHidden>
          {count}
        </span>
      )}
    </label>
  );
}
