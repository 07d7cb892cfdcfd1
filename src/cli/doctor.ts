import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import type pg from "pg";
import type { Config } from "../config.ts";
import { answerDays, countOverdueFeedback } from "../features/feedback/index.ts";
import { listHelplinesDueForReview } from "../features/help/index.ts";
import { findInstallation } from "../installation.queries.ts";
import { wrappingMark } from "../installation.ts";
import { countAuditEntries } from "../shared/audit/index.ts";
import { findInstallationKey, type InstallationKey } from "../shared/crypto/installation-key.ts";
import { isUnfinished } from "../shared/db/backup/index.ts";
import { type Database, openDatabase } from "../shared/db/database.ts";
import { pending, readJournal, readMigrations } from "../shared/db/migrate.ts";
import { openPool } from "../shared/db/pool.ts";
import { withClient } from "../shared/db/server.ts";
import { countJobs } from "../shared/jobs/jobs.queries.ts";
import { silentLog } from "../shared/log/log.ts";
import { deliverTestMail } from "../shared/mail/deliver-test-mail.ts";
import { mailKeys } from "../shared/mail/seal.ts";
import { smtpTransport } from "../shared/mail/smtp-transport.ts";
import { systemClock } from "../shared/time/clock.ts";
import { aboutSms } from "./about-sms.ts";
import type { Command, CommandContext } from "./command.ts";
import { migrationsFolder, openInstallation, unfinished } from "./open-installation.ts";

/** One thing that was looked at: how it is, and what to do where it is not well. */
export interface Finding {
  readonly state: "well" | "notice" | "ill";
  readonly about: string;
  readonly says: string;
  readonly remedy?: string;
}

export const doctor: Command = {
  name: "doctor",
  summary: "Look at versions, database, keys, mail and disk, and say how to mend what is wrong.",
  usage: "doctor [--mail <address>] [--sms <number>]",
  flags: {
    mail: { type: "string", meaning: "send a test message there" },
    sms: { type: "string", meaning: "send a test text message there" },
  },
  details: "Exit code 1 when something is ill. Works while the service runs, and when it does not.",
  async run(context) {
    const found: Finding[] = [];
    const tell = (finding: Finding) => {
      found.push(finding);
      context.progress.say(inWords(finding));
    };
    const { config } = context;
    for (const finding of [
      aboutRuntime(),
      aboutDataDir(config),
      aboutAddress(config),
      ...aboutSource(config),
      ...aboutMaintainer(config),
    ]) {
      tell(finding);
    }
    const key = findInstallationKey(context.config.keyFile);
    for (const finding of aboutKey(context.config, key)) tell(finding);
    if (key) await examineDatabase(context, key, tell);
    for (const finding of await aboutMail(context, key)) tell(finding);
    tell(await aboutSms(context));

    const ill = found.filter(({ state }) => state === "ill").length;
    context.progress.say(ill === 0 ? "\nNothing is ill." : `\n${ill} to be mended.`);
    return ill === 0 ? 0 : 1;
  },
};

const marks = { well: "✓", notice: "!", ill: "✗" } as const;

const inWords = ({ state, about, says, remedy }: Finding) =>
  `${marks[state]} ${about}: ${says}${remedy ? `\n    ${remedy}` : ""}`;

function aboutRuntime(): Finding {
  const says = `Node ${process.versions.node} on ${process.platform} ${process.arch}`;
  return process.platform === "linux"
    ? { state: "well", about: "Runtime", says }
    : { state: "notice", about: "Runtime", says, remedy: "Only Linux has been tried." };
}

/** Below this, in bytes, a database may soon be unable to write. */
const littleSpace = 1_000_000_000;

function aboutDataDir({ dataDir }: Config): Finding {
  const about = "Data folder";
  if (!existsSync(dataDir))
    return { state: "notice", about, says: `none yet at ${dataDir}`, remedy: "The first start makes it." };
  try {
    accessSync(dataDir, constants.W_OK);
  } catch {
    return { state: "ill", about, says: `${dataDir} is not writable`, remedy: "Give it to this user or set DATA_DIR." };
  }
  const { bavail, bsize } = statfsSync(dataDir);
  const free = bavail * bsize;
  const says = `${dataDir}, ${(free / 1e9).toFixed(1)} GB free`;
  if (free > littleSpace) return { state: "well", about, says };
  return { state: "ill", about, says, remedy: "Make room: a database that cannot write stops." };
}

function aboutAddress({ publicUrl, development, demo, trustedProxies }: Config): Finding {
  const about = "Address";
  if (development) {
    return {
      state: "notice",
      about,
      says: `${publicUrl}, for this machine only${demo ? ", with demo data" : ""}`,
      remedy: "For real use set PUBLIC_URL to an https:// address; then there is no demo data and no mailbox page.",
    };
  }
  if (publicUrl.startsWith("https:") && trustedProxies === 0) {
    return {
      state: "notice",
      about,
      says: `${publicUrl}, with no reverse proxy of yours named`,
      remedy: "If one stands in front, set TRUSTED_PROXIES=1: otherwise everyone shares one sender's limit.",
    };
  }
  if (publicUrl.startsWith("https:")) {
    return demo
      ? {
          state: "notice",
          about,
          says: `${publicUrl}, with demo data`,
          remedy: "Before real people come, set DEMO=0 and start on an empty DATA_DIR: what is there stays.",
        }
      : { state: "well", about, says: publicUrl };
  }
  return {
    state: "ill",
    about,
    says: `${publicUrl} is not encrypted: others on the way can read along, and browsers keep no session, so nobody can sign in`,
    remedy: "Put a reverse proxy with a certificate in front and set PUBLIC_URL to its https:// address.",
  };
}

function aboutSource({ development, sourceUrl }: Config): Finding[] {
  if (development || sourceUrl !== undefined) return [];
  const says = "nobody is told where to get it";
  return [
    { state: "notice", about: "Source", says, remedy: "Set SOURCE_URL: the AGPL asks you to offer your version." },
  ];
}

function aboutMaintainer({ development, maintainer }: Config): Finding[] {
  const about = "Maintainer";
  if (maintainer) return [{ state: "well", about, says: `${maintainer.name} <${maintainer.contact}>` }];
  if (development) return [];
  const remedy = "Set MAINTAINER=Name <e-mail>: the privacy notice has to say who answers for people's data.";
  return [{ state: "notice", about, says: "nobody is told who answers for the service", remedy }];
}

function aboutKey({ keyFile }: Config, key: InstallationKey | undefined): Finding[] {
  const about = "Installation key";
  if (!key) return [{ state: "notice", about, says: `none yet at ${keyFile}`, remedy: "The first start makes it." }];
  const open = process.platform !== "win32" && (statSync(keyFile).mode & 0o077) !== 0;
  if (open) {
    return [
      { state: "ill", about, says: `others on this machine can read ${keyFile}`, remedy: `chmod 600 ${keyFile}` },
    ];
  }
  return [
    {
      state: "well",
      about,
      says: keyFile,
      remedy: "Without it nothing that is sealed can be read. Keep a copy in a safe, away from the backups.",
    },
  ];
}

async function examineDatabase(context: CommandContext, key: InstallationKey, tell: (finding: Finding) => void) {
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

async function aboutMail({ config, flags }: CommandContext, key: InstallationKey | undefined): Promise<Finding[]> {
  const about = "Mail";
  const to = flags.mail;
  if (config.smtpUrl === undefined) {
    const says = config.development ? "goes to the mailbox page /dev/posti" : "waits: there is no SMTP_URL";
    const remedy = "Set SMTP_URL, for example smtp://name:password@mail.example:587";
    return [{ state: config.development ? "well" : "ill", about, says, ...(!config.development && { remedy }) }];
  }
  const where = new URL(config.smtpUrl).host;
  try {
    await smtpTransport(config.smtpUrl, config).verify();
    if (typeof to !== "string" || !key) return [{ state: "well", about, says: `${where} answers` }];
    await deliverTestMail(
      smtpTransport(config.smtpUrl, config),
      { to, locale: "fi", now: systemClock.now() },
      config,
      mailKeys(key.derive("mail")),
    );
    return [{ state: "well", about, says: `${where} took a message to ${to}` }];
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "no code";
    return [
      {
        state: "ill",
        about,
        says: `${where} does not answer or does not take mail (${code})`,
        remedy: "Check SMTP_URL.",
      },
    ];
  }
}
