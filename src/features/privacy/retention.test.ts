import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { auditKept } from "../../shared/audit/index.ts";
import { failedJobsKept, forgettingFailedJobs } from "../../shared/jobs/forget-failed-jobs.ts";
import { unsentMailKept } from "../../shared/mail/send-mail.ts";
import { workOf } from "../../work.ts";
import { delayForgotten } from "../accounts/delay.rules.ts";
import { handoverKept } from "../accounts/handover.rules.ts";
import { limitsOf } from "../accounts/session.rules.ts";
import { answeredDays, unansweredDays } from "../feedback/feedback.rules.ts";
import { marksKept } from "../your-data/forget-erased.ts";
import { groups, kinds, kindsIn, retention, ruleOf, tablesWithoutPeople } from "./retention.rules.ts";
import { deletionWords, groundWords, groupWords, kindWords, viewerWords } from "./retention-words.ts";

const db = useDatabase();

/** The tables that neither the retention table nor the list of tables without people knows. */
async function unspokenOf(): Promise<string[]> {
  const { rows } = await db.admin.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`,
  );
  const spoken = new Set([...kinds.flatMap((kind) => ruleOf(kind).tables), ...Object.keys(tablesWithoutPeople)]);
  return rows.map((row) => row.name).filter((name) => !spoken.has(name));
}

describe("the retention table", () => {
  it("speaks of every table in the database: whoever adds one says what it holds of people", async () => {
    expect(await unspokenOf()).toEqual([]);
    await db.admin.query("CREATE TABLE diary (id int)");
    expect(await unspokenOf()).toEqual(["diary"]);
    await db.admin.query("DROP TABLE diary");
  });

  it("speaks of no table that is not there, and of none in both ways", async () => {
    const { rows } = await db.admin.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace",
    );
    const there = new Set(rows.map((row) => row.name));
    const held = kinds.flatMap((kind) => ruleOf(kind).tables);
    expect([...held, ...Object.keys(tablesWithoutPeople)].filter((name) => !there.has(name))).toEqual([]);
    expect(held.filter((name) => name in tablesWithoutPeople)).toEqual([]);
  });

  it("names jobs that the service does", () => {
    const done = new Set(workOf(aWorld(db).services).recurring.map(({ kind }) => kind.name));
    expect(done).toContain(forgettingFailedJobs.recurring.kind.name);
    const named = kinds.flatMap((kind) => {
      const { deletion } = ruleOf(kind);
      return deletion.by === "job" ? [deletion.job] : [];
    });
    expect(named.filter((name) => !done.has(name))).toEqual([]);
  });

  it("promises the times that the code keeps", () => {
    const [own, shared] = [limitsOf(false), limitsOf(true)];
    const days = (duration: Temporal.Duration) => duration.total({ unit: "hours" }) / 24;
    expect(retention.session.kept).toEqual({
      ownIdleDays: days(own.idle),
      ownDays: days(own.whole),
      sharedIdleMinutes: shared.idle.total({ unit: "minutes" }),
      sharedHours: shared.whole.total({ unit: "hours" }),
    });
    expect(retention.audit.kept).toEqual({ years: auditKept });
    expect(retention.handover.kept).toEqual({ minutes: handoverKept });
    expect(retention.delay.kept).toEqual({ hours: delayForgotten });
    expect(retention.feedback.kept).toEqual({ answeredDays, unansweredDays });
    expect(retention.erased.kept).toEqual({ days: marksKept });
    expect(retention.job.kept).toEqual({ days: days(failedJobsKept) });
    expect(retention.mail.kept).toEqual({ days: days(unsentMailKept) });
  });

  it("stands in the papers of whoever runs the service, as it is", async () => {
    await expect(asPaper()).toMatchFileSnapshot("../../../docs/privacy/henkilotiedot.md");
  });
});

/** The table as a page of docs/privacy, in Finnish. */
function asPaper(): string {
  const head = ["tieto", "mitä ja miksi", "kuinka kauan", "kuka näkee", "peruste", "taulut", "poistava työ"];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const row = (kind: (typeof kinds)[number]) => {
    const { tables, deletion, viewer, ground } = ruleOf(kind);
    const { name, why, long } = kindWords[kind];
    const deleted = `${long()} ${deletionWords[deletion.by]()}`;
    const where = tables.map((table) => `\`${table}\``).join(", ") || "–";
    const job = deletion.by === "job" ? `\`${deletion.job}\`` : "–";
    return line([name(), why(), deleted, viewerWords[viewer](), groundWords[ground](), where, job]);
  };
  const tables = groups.map((group) =>
    [`## ${groupWords[group]()}`, "", line(head), line(head.map(() => "---")), ...kindsIn(group).map(row), ""].join(
      "\n",
    ),
  );
  return ["# Henkilötiedot", "", "Ohjelma tekee tämän säännöistään. Älä muuta käsin.", "", ...tables].join("\n");
}
