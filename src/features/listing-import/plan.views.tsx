import { m } from "../../shared/i18n/index.ts";
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
  VisuallyHidden,
} from "../../shared/ui/index.ts";
import { doubtInWords, doubtKinds, doubtTitles, faultInWords } from "./fault-words.ts";
import { importPath } from "./import.views.tsx";
import type { OpenedImport } from "./open-import.ts";
import { type BadRow, endsMany, type ImportPlan, needsReading, type PlannedRow } from "./plan-import.ts";
import { PlannedRows } from "./planned-rows.views.tsx";

interface PlanProps {
  organisation: OpenedImport;
  plan: ImportPlan;
  sealed: string;
  unknownHeadings: readonly string[];
  now: Temporal.Instant;
  said?: Said | undefined;
}

/** What somebody has said yes to, and what is still to be said. */
export interface Said {
  readonly sure: boolean;
  readonly read: boolean;
  readonly errors: FieldErrors;
}

/** More than so many bad rows nobody mends from a page. */
const mostBad = 500;
const mostRepeated = 20;

/** What would happen, row by row, and the button that makes it happen. */
export function PlanPage({ organisation, plan, sealed, unknownHeadings, now, said }: PlanProps) {
  const path = importPath(organisation);
  const { counts, ended, before, bad, repeated } = plan;
  const works = counts.new + counts.changed + ended.length > 0;
  return (
    <Page
      title={m.listing_import_plan_title()}
      lead={m.listing_import_plan_nothing_done()}
      hasErrors={said !== undefined}
    >
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
      <Doubts rows={plan.rows} />
      {works ? (
        <Form action={`${path}/tuo`} files hidden={{ rows: sealed }} errors={said?.errors ?? {}}>
          {endsMany(plan) && (
            <>
              <Notice kind="warning">
                <p>{m.listing_import_ended_many({ ended: ended.length, before })}</p>
              </Notice>
              <Check
                name="sure"
                label={m.listing_import_ended_confirm()}
                checked={said?.sure ?? false}
                error={said?.errors.sure}
              />
            </>
          )}
          {needsReading(plan, organisation.publish) && (
            <Check
              name="read"
              label={m.listing_import_told_confirm()}
              checked={said?.read ?? false}
              error={said?.errors.read}
            />
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
      <PlannedRows plan={plan} now={now} />
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

/** What somebody should look at before the button is pressed. */
function Doubts({ rows }: { rows: readonly PlannedRow[] }) {
  return (
    <>
      {doubtKinds.map((doubt) => {
        const lines = rows.filter(({ doubts }) => doubts.includes(doubt)).map(({ line }) => line);
        return (
          lines.length > 0 && (
            <Notice key={doubt} kind="warning" title={doubtTitles[doubt]()}>
              <p>{doubtInWords(doubt, listed(lines))}</p>
            </Notice>
          )
        );
      })}
    </>
  );
}

const mostLines = 100;
const listed = (lines: readonly number[]): string =>
  lines.length > mostLines ? `${lines.slice(0, mostLines).join(", ")}…` : lines.join(", ");
