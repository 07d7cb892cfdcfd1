import { languageTags, m } from "../../shared/i18n/index.ts";
import { Disclosure, useRequest } from "../../shared/ui/index.ts";
import { type ThemeId, themeById, themeName } from "../themes/index.ts";
import { changedColumns } from "./changed-words.ts";
import type { ImportPlan, PlannedRow } from "./plan-import.ts";
import { rowInWords } from "./row-words.ts";

/** How many rows stand under one another before the next are folded away. */
const shownAtOnce = 25;

/** More than so many good rows nobody reads on a page. */
const mostShown = 500;

/** What each new or changed row was understood to say. */
export function PlannedRows({ plan: { rows: all, counts }, now }: { plan: ImportPlan; now: Temporal.Instant }) {
  const rows = all.slice(0, mostShown);
  if (rows.length === 0) return null;
  const more = counts.new + counts.changed - rows.length;
  const [first = [], ...others] = Array.from({ length: Math.ceil(rows.length / shownAtOnce) }, (_, part) =>
    rows.slice(part * shownAtOnce, (part + 1) * shownAtOnce),
  );
  return (
    <section class="flow" aria-labelledby="rows">
      <h2 id="rows">{m.listing_import_rows_title()}</h2>
      <p>{m.listing_import_said_text()}</p>
      <p>{m.listing_import_themes_text()}</p>
      <Rows rows={first} now={now} />
      {others.map((part) => (
        <Disclosure key={part[0]?.line} summary={rowsFromTo(part)}>
          <Rows rows={part} now={now} />
        </Disclosure>
      ))}
      {more > 0 && <p>{m.listing_import_bad_more({ count: more })}</p>}
    </section>
  );
}

const rowsFromTo = (rows: readonly PlannedRow[]): string =>
  m.listing_import_rows_more({ first: rows[0]?.line ?? 0, last: rows.at(-1)?.line ?? 0 });

/** Rows under one another, each with what it was understood to say: as narrow as a telephone. */
function Rows({ rows, now }: { rows: readonly PlannedRow[]; now: Temporal.Instant }) {
  return (
    <ul class="import-rows">
      {rows.map((row) => (
        <li key={row.line}>
          <p>
            <span class="small soft">{m.listing_import_row({ line: row.line })}</span> <strong>{row.name}</strong>{" "}
            <span class="small soft">{fateOf(row)}</span>
          </p>
          <SaidParts row={row} now={now} />
        </li>
      ))}
    </ul>
  );
}

const fateOf = ({ fate, fields }: PlannedRow): string =>
  fate === "new" ? m.listing_import_fate_new() : m.listing_import_fate_changed({ fields: changedColumns(fields) });

function SaidParts({ row, now }: { row: PlannedRow; now: Temporal.Instant }) {
  const { locale } = useRequest();
  const { themes } = row.content;
  const words =
    themes.length > 0
      ? new Intl.ListFormat(languageTags[locale]).format(
          themes.map((id) => (themeById(id as ThemeId) ? themeName(id as ThemeId, locale) : id)),
        )
      : m.listing_import_no_theme();
  return (
    <dl>
      {[...rowInWords(row, now, locale), { what: m.listing_import_column_themes(), words }].map((part) => (
        <div key={part.what}>
          <dt>{part.what}</dt>
          <dd>{part.words}</dd>
        </div>
      ))}
    </dl>
  );
}
