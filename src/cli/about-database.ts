import { existsSync } from "node:fs";
import type pg from "pg";
import { answerDays, countOverdueFeedback } from "../features/feedback/index.ts";
import { listHelplinesDueForReview } from "../features/help/index.ts";
import { findInstallation } from "../installation.queries.ts";
import { wrappingMark } from "../installation.ts";
import { countAuditEntries } from "../shared/audit/index.ts";
import type { InstallationKey } from "../shared/crypto/installation-key.ts";
import { isUnfinished } from "../shared/db/backup/index.ts";
import { type Database, openDatabase } from "../shared/db/database.ts";
import { pending, readJournal, readMigrations } from "../shared/db/migrate.ts";
import { openPool } from "../shared/db/pool.ts";
import { withClient } from "../shared/db/server.ts";
import { countJobs } from "../shared/jobs/jobs.queries.ts";
import { silentLog } from "../shared/log/log.ts";
import { systemClock } from "../shared/time/clock.ts";
import type { CommandContext } from "./command.ts";
import type { Finding } from "./finding.ts";
import { migrationsFolder, openInstallation, unfinished } from "./open-installation.ts";

/** Tells of the database and what is in it, as far as it can be reached. */
export async function aboutDatabase(context: CommandContext, key: InstallationKey, tell: (finding: Finding) => void) {
  const about = "Database";
  if (context.config.databaseUrl === undefined && !existsSync(`${context.config.dataDir}/postgres`)) {
    tell({ state: "notice", about, says: "none yet", remedy: "The first start makes it." });
    return;
  }
  try {
    const { server } = await openInstallation(context, { join: true });
    try {
      tell(await withClient(server.admin, (admin) => aboutServer(admin, server.kind)));
      const migrations = await withClient(server.admin, aboutMigrations);
      tell(migrations);
      if (migrations.state !== "well") return;
      const database = openDatabase(openPool({ connection: server.login, log: silentLog, size: 1 }));
      try {
        for (const finding of await aboutContent(database, key)) tell(finding);
      } finally {
        await database.close();
      }
    } finally {
      await server.stop();
    }
  } catch (error) {
    tell({ state: "ill", about, says: error instanceof Error ? error.message : String(error) });
  }
}

async function aboutServer(admin: pg.Client, kind: "embedded" | "external"): Promise<Finding> {
  const { rows } = await admin.query<{ version: string; size: string }>(
    "SELECT current_setting('server_version') AS version, pg_size_pretty(pg_database_size(current_database())) AS size",
  );
  return { state: "well", about: "Database", says: `${kind} PostgreSQL ${rows[0]?.version}, ${rows[0]?.size}` };
}

async function aboutMigrations(admin: pg.Client): Promise<Finding> {
  const about = "Migrations";
  if (await isUnfinished(admin)) return { state: "ill", about, says: unfinished };
  try {
    const waiting = pending(await readJournal(admin), readMigrations(migrationsFolder));
    if (waiting.length === 0) return { state: "well", about, says: "all have been run" };
    const says = `${waiting.length} to be run: ${waiting.map(({ name }) => name).join(", ")}`;
    return { state: "notice", about, says, remedy: "npm start or vertaiskeha migrate runs them." };
  } catch (error) {
    return { state: "ill", about, says: error instanceof Error ? error.message : String(error) };
  }
}

async function aboutContent(database: Database, key: InstallationKey): Promise<Finding[]> {
  const now = systemClock.now();
  const today = now.toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
  const { installation, jobs, helplines, overdue, audited } = await database.withActor(
    { kind: "worker" },
    async (tx) => ({
      installation: await findInstallation(tx),
      jobs: await countJobs(tx, now),
      helplines: await listHelplinesDueForReview(tx, today),
      overdue: await countOverdueFeedback(tx, now),
      audited: await countAuditEntries(tx),
    }),
  );
  const belongs =
    !installation ||
    (installation.key_mark === key.derive("installation-mark").toString("base64url") &&
      [null, wrappingMark(key)].includes(installation.wrapping_mark));
  const failed = jobs.filter((job) => job.failed > 0);
  return [
    belongs
      ? { state: "well", about: "Key and database", says: "belong together" }
      : {
          state: "ill",
          about: "Key and database",
          says: "do not belong together: this database was made with another key, or the key was renewed since",
          remedy: "Bring back the right key file, or point KEY_FILE to it.",
        },
    failed.length === 0
      ? {
          state: "well",
          about: "Jobs",
          says: `${jobs.reduce((sum, job) => sum + job.waiting, 0)} waiting, none set aside`,
        }
      : {
          state: "notice",
          about: "Jobs",
          says: `set aside after many tries: ${failed.map(({ kind, failed: count }) => `${count} × ${kind}`).join(", ")}`,
          remedy: "The log tells why (event job.set-aside).",
        },
    {
      state: "well",
      about: "Audit log",
      says: `${audited} entries`,
      remedy: "vertaiskeha audit verify says whether they are as they were written.",
    },
    overdue === 0
      ? { state: "well", about: "Feedback", says: "nobody has waited too long for an answer" }
      : {
          state: "ill",
          about: "Feedback",
          says: `${overdue} have waited for more than ${answerDays} days`,
          remedy: "The law gives 14 days for feedback on accessibility. An administrator answers at /yllapito/palaute.",
        },
    helplines.length === 0
      ? { state: "well", about: "Help lines", says: "all are within their review date" }
      : {
          state: "notice",
          about: "Help lines",
          says: `${helplines.length} should be checked: ${helplines.map(({ slug }) => slug).join(", ")}`,
          remedy: "Compare them with their sources; a wrong number is worse than none.",
        },
  ];
}
