import { languageTags, m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Check,
  DataTable,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  useRequest,
  VisuallyHidden,
} from "../../shared/ui/index.ts";
import { type ThemeId, themeById, themeName } from "../themes/index.ts";
import { changedColumns } from "./changed-words.ts";
import { faultInWords } from "./fault-words.ts";
import { FileField } from "./file-field.tsx";
import type { OpenedImport } from "./open-import.ts";
import { type BadRow, endsMany, type ImportPlan, type PlannedRow } from "./plan-import.ts";

/** What was done a moment ago. */
export interface Done {
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly ended: number;
}

interface UploadProps {
  organisation: OpenedImport;
  complete?: boolean;
  errors?: FieldErrors;
  done?: Done | undefined;
}

const pathOf = ({ slug }: OpenedImport) => `/jarjestot/${slug}/tuonti`;

/** `/jarjestot/…/tuonti`: a template, and a file to look at. */
export function UploadPage({ organisation, complete = false, errors = {}, done }: UploadProps) {
  const path = pathOf(organisation);
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <Page title={m.listing_import_title()} lead={m.listing_import_lead()} narrow hasErrors={hasErrors}>
      <p>
        <strong>{organisation.name}</strong>
      </p>
      {done && (
        <Notice kind="good" answer title={m.listing_import_done_title()}>
          <p>{m.listing_import_done_text({ ...done })}</p>
          {done.made + done.changed > 0 && (
            <p>{organisation.publish ? m.listing_import_done_live() : m.listing_import_done_review()}</p>
          )}
          <p>
            {organisation.publish ? (
              <Link to={`/haku?jarjestot=${organisation.slug}`}>{m.listing_import_to_search()}</Link>
            ) : (
              <Link to="/tarkistus">{m.listings_review_title()}</Link>
            )}
          </p>
        </Notice>
      )}
      <h2>{m.listing_import_template_title()}</h2>
      <p>{m.listing_import_template_text()}</p>
      <Actions>
        <ButtonLink tone="quiet" to={`${path}/malli.xlsx`}>
          {m.listing_import_template_xlsx()}
        </ButtonLink>
        <ButtonLink tone="quiet" to={`${path}/malli.csv`}>
          {m.listing_import_template_csv()}
        </ButtonLink>
      </Actions>
      <Form action={path} files errors={errors}>
        <FileField
          name="file"
          label={m.listing_import_file_label()}
          hint={m.listing_import_file_hint()}
          error={errors.file}
          accept=".xlsx,.csv,.txt,.json"
        />
        <Check
          name="complete"
          optional
          label={m.listing_import_complete_label()}
          hint={m.listing_import_complete_hint()}
          checked={complete}
        />
        <Actions>
          <Button>{m.listing_import_check_button()}</Button>
        </Actions>
      </Form>
      <p>
        <Link to="/jarjestot">{m.listing_import_to_organisation()}</Link>
      </p>
    </Page>
  );
}

interface PlanProps {
  organisation: OpenedImport;
  plan: ImportPlan;
  sealed: string;
  unknownHeadings: readonly string[];
  errors?: { readonly sure: string } | undefined;
}

/** More than so many bad rows nobody mends from a page. */
const mostBad = 500;
const mostRepeated = 20;

/** What would happen, row by row, and the button that makes it happen. */
export function PlanPage({ organisation, plan, sealed, unknownHeadings, errors }: PlanProps) {
  const path = pathOf(organisation);
  const { counts, ended, before, bad, repeated } = plan;
  const works = counts.new + counts.changed + ended.length > 0;
  return (
    <Page title={m.listing_import_plan_title()} lead={m.listing_import_plan_nothing_done()} hasErrors={!!errors}>
      <Sums plan={plan} />
      {unknownHeadings.length > 0 && (
        <Notice>
          <p>{m.listing_import_unknown_headings({ headings: unknownHeadings.join(", ") })}</p>
        </Notice>
      )}
      {plan.endsHeldBack && (
        <Notice kind="warning">
          <p>{m.listing_import_ended_held_back()}</p>
        </Notice>
      )}
      {bad.length > 0 && (
        <>
          <h2>{m.listing_import_bad_title()}</h2>
          <p>{m.listing_import_bad_text()}</p>
          <BadRows rows={bad.slice(0, mostBad)} />
          {bad.length > mostBad && <p>{m.listing_import_bad_more({ count: bad.length - mostBad })}</p>}
        </>
      )}
      {repeated.length > 0 && (
        <Notice title={m.listing_import_repeated_title()}>
          <ul>
            {repeated.slice(0, mostRepeated).map((row) => (
              <li key={row.line}>{m.listing_import_repeated_row({ ...row })}</li>
            ))}
          </ul>
          {repeated.length > mostRepeated && (
            <p>{m.listing_import_bad_more({ count: repeated.length - mostRepeated })}</p>
          )}
        </Notice>
      )}
      {counts.new + counts.changed > 0 && <h2>{m.listing_import_ready_title()}</h2>}
      {works ? (
        <Form action={`${path}/tuo`} files hidden={{ rows: sealed }} errors={errors ?? {}}>
          {endsMany(plan) && (
            <>
              <Notice kind="warning">
                <p>{m.listing_import_ended_many({ ended: ended.length, before })}</p>
              </Notice>
              <Check name="sure" label={m.listing_import_ended_confirm()} error={errors?.sure} />
            </>
          )}
          {counts.new + counts.changed > 0 && (
            <p>{organisation.publish ? m.listing_import_goes_live() : m.listing_import_goes_to_review()}</p>
          )}
          <Actions>
            <Button>
              {organisation.publish ? m.listing_import_import_button() : m.listing_import_import_review_button()}
            </Button>
            <ButtonLink tone="quiet" to={path}>
              {m.listing_import_other_file()}
            </ButtonLink>
          </Actions>
        </Form>
      ) : (
        <>
          {bad.length === 0 && <p>{m.listing_import_nothing_to_do()}</p>}
          <Actions>
            <ButtonLink to={path}>{m.listing_import_other_file()}</ButtonLink>
          </Actions>
        </>
      )}
      <PlannedRows plan={plan} />
      {ended.length > 0 && (
        <>
          <h2>{m.listing_import_ended_title()}</h2>
          <ul>
            {ended.map((slug) => (
              <li key={slug}>
                <Link to={`/tuki/${slug}`}>{slug}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

/** How much of what; what there is none of is not worth a line. */
function Sums({ plan: { counts, ended, bad } }: { plan: ImportPlan }) {
  const sums = [
    { what: m.listing_import_count_new(), count: counts.new },
    { what: m.listing_import_count_changed(), count: counts.changed },
    { what: m.listing_import_count_unchanged(), count: counts.unchanged },
    { what: m.listing_import_count_ended(), count: ended.length },
    { what: m.listing_import_count_bad(), count: bad.length },
  ];
  return (
    <ul>
      {sums
        .filter(({ count }) => count > 0)
        .map(({ what, count }) => (
          <li key={what}>{m.listing_import_sum({ what, count })}</li>
        ))}
    </ul>
  );
}

function BadRows({ rows }: { rows: readonly BadRow[] }) {
  return (
    <DataTable
      caption={<VisuallyHidden>{m.listing_import_bad_title()}</VisuallyHidden>}
      rows={rows}
      rowKey={({ line }) => String(line)}
      columns={[
        { key: "line", header: m.listing_import_column_line(), cell: ({ line }) => line },
        { key: "name", header: m.listing_import_column_name(), cell: ({ name }) => name || "–" },
        {
          key: "reason",
          header: m.listing_import_column_reason(),
          cell: ({ faults }) =>
            faults.map((fault) => {
              const words = faultInWords(fault);
              return <p key={words}>{words}</p>;
            }),
        },
      ]}
    />
  );
}

function PlannedRows({ plan: { rows, counts } }: { plan: ImportPlan }) {
  const { locale } = useRequest();
  if (rows.length === 0) return null;
  const more = counts.new + counts.changed - rows.length;
  const fate = ({ fate, fields }: PlannedRow) =>
    fate === "new" ? m.listing_import_fate_new() : m.listing_import_fate_changed({ fields: changedColumns(fields) });
  const themes = ({ themes }: PlannedRow) =>
    themes.length > 0
      ? new Intl.ListFormat(languageTags[locale]).format(
          themes.map((id) => (themeById(id as ThemeId) ? themeName(id as ThemeId, locale) : id)),
        )
      : m.listing_import_no_theme();
  const unreachable = rows.filter((row) => row.unreachable);
  return (
    <>
      {unreachable.length > 0 && (
        <Notice kind="warning" title={m.listing_import_unreachable_title()}>
          <p>{m.listing_import_unreachable_text({ lines: unreachable.map(({ line }) => line).join(", ") })}</p>
        </Notice>
      )}
      <p>{m.listing_import_themes_text()}</p>
      <DataTable
        caption={m.listing_import_rows_title()}
        rows={rows}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: "line", header: m.listing_import_column_line(), cell: ({ line }) => line },
          { key: "name", header: m.listing_import_column_name(), cell: ({ name }) => name },
          { key: "fate", header: m.listing_import_column_fate(), cell: fate },
          { key: "themes", header: m.listing_import_column_themes(), cell: themes },
        ]}
      />
      {more > 0 && <p>{m.listing_import_bad_more({ count: more })}</p>}
    </>
  );
}
