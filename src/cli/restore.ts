import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type pg from "pg";
import { removeErased } from "../features/your-data/index.ts";
import { type OpenWith, restore as restoreBackup } from "../shared/db/backup/index.ts";
import { openDatabase } from "../shared/db/database.ts";
import { readMigrations } from "../shared/db/migrate.ts";
import { openPool } from "../shared/db/pool.ts";
import { withClient } from "../shared/db/server.ts";
import { silentLog } from "../shared/log/log.ts";
import { dropWaitingMail } from "../shared/mail/send-mail.ts";
import { dropDueSms } from "../shared/sms/send-sms.ts";
import { systemClock } from "../shared/time/clock.ts";
import { givenPassphrase, passphraseFlags, readLines } from "./backup-secret.ts";
import { type Command, type CommandContext, CommandError, UsageError } from "./command.ts";
import { type Installation, migrateInstallation, migrationsFolder, openInstallation } from "./open-installation.ts";
import { inPercent } from "./progress.ts";

export const restore: Command = {
  name: "restore",
  summary: "Bring a backup back into an empty database, embedded or external.",
  usage: "restore <file> [--keys <file>] [--passphrase-file <file> | --identity-file <file>]",
  takes: { least: 1, most: 1 },
  flags: {
    ...passphraseFlags,
    "identity-file": { type: "string", meaning: "a file with the AGE-SECRET-KEY-… that belongs to the recipient" },
    keys: { type: "string", meaning: "the file with the data keys (<file>.keys where it lies beside)" },
    "without-keys": { type: "boolean", meaning: "bring back the content only: what is sealed in it stays closed" },
  },
  details: [
    "The service must not be running on this DATA_DIR with content of its own: the database has to be empty.",
    "With an older content give the newest keys (--keys): they also know who has gone since then, so that they are left out.",
    "Put the installation's key back first (KEY_FILE, or DATA_DIR/keys/installation.key).",
  ].join("\n"),
  async run(context) {
    const { progress } = context;
    const file = resolve(context.arguments[0] ?? "");
    const keys = keysFile(context, file);
    const secret = secretFrom(context);
    const installation = await openInstallation(context, { join: true });
    const { server } = installation;
    try {
      await withClient(server.admin, async (admin) => {
        const common = {
          admin,
          secret,
          migrations: readMigrations(migrationsFolder),
          loginPassword: server.loginPassword,
          onProgress: inPercent(progress),
        };
        progress.step("Checking and bringing back the content");
        const { tables, madeAt } = await restoreBackup({ ...common, file });
        if (keys) {
          progress.step("Bringing back the keys");
          await restoreBackup({ ...common, file: keys });
        }
        progress.say(
          `Brought back ${tables.reduce((sum, table) => sum + table.rows, 0)} rows as they were at ${madeAt}.`,
        );
      });
      await migrateInstallation(installation, context);
      await withoutErased(installation, context);
      const unsent = await withoutWaitingMail(server.login);
      if (unsent > 0) progress.say(`${unsent} messages that waited then were thrown away: most have left since.`);
    } finally {
      await server.stop();
    }
    return 0;
  },
};

/** Whoever has gone since the content was copied does not come back with it: the newest keys know of them. */
async function withoutErased({ key, server }: Installation, { progress }: CommandContext): Promise<void> {
  progress.step("Leaving out those who have gone");
  try {
    const gone = await withClient(server.admin, (admin) => removeErased(admin, key));
    if (gone > 0) progress.say(`${gone} people had deleted what was theirs since then: it was deleted again.`);
  } catch (error) {
    throw new CommandError(
      "Those who have gone could not be left out. Do not start the service on this database: restore into a new one.",
      { cause: error },
    );
  }
}

async function withoutWaitingMail(login: pg.ClientConfig): Promise<number> {
  const database = openDatabase(openPool({ connection: login, log: silentLog, size: 1 }));
  try {
    return await database.withActor({ kind: "worker" }, async (tx) => {
      const now = systemClock.now();
      return (await dropWaitingMail(tx, now)) + (await dropDueSms(tx, now));
    });
  } finally {
    await database.close();
  }
}

function keysFile({ flags }: CommandContext, file: string): string | undefined {
  if (flags["without-keys"] === true) return undefined;
  const keys = typeof flags.keys === "string" ? resolve(flags.keys) : `${file}.keys`;
  if (existsSync(keys)) return keys;
  throw new CommandError(
    `There is no file with the keys at ${keys}. Give it with --keys, or say --without-keys: what is sealed then stays closed.`,
  );
}

function secretFrom(context: CommandContext): OpenWith {
  const identityFile = context.flags["identity-file"];
  if (typeof identityFile === "string") return { identity: readIdentity(identityFile) };
  const passphrase = givenPassphrase(context);
  if (passphrase !== undefined) return { passphrase };
  throw new UsageError("Set BACKUP_PASSPHRASE, or give --passphrase-file or --identity-file.");
}

/** Such files begin with lines about when and for whom the key was made. */
function readIdentity(file: string): string {
  const line = readLines(file).find((one) => one.startsWith("AGE-SECRET-KEY-"));
  if (line !== undefined) return line.trim();
  throw new CommandError(`There is no AGE-SECRET-KEY-… in ${file}.`);
}
