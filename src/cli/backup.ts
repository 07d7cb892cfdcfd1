import { resolve } from "node:path";
import { keepsMarks } from "../features/your-data/index.ts";
import { type LockWith, backup as makeBackup, newPassphrase } from "../shared/db/backup/index.ts";
import { withClient } from "../shared/db/server.ts";
import { systemClock } from "../shared/time/clock.ts";
import { givenPassphrase, passphraseFlags } from "./backup-secret.ts";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { openInstallation } from "./open-installation.ts";
import { inPercent } from "./progress.ts";

/**
 * Sealed content dies with its key, so keys are kept apart from content and for a shorter time. The marks of those who
 * have gone are kept with them: the newest keys then know who must not come back with an older content.
 */
export const keyTables = ["data_key", "erased"];

export const backup: Command = {
  name: "backup",
  summary: "Write everything into one encrypted file, while the service goes on.",
  usage: "backup <file> [--passphrase-file <file> | --new-passphrase | --recipient <age1…>] [--force]",
  takes: { least: 1, most: 1 },
  flags: {
    ...passphraseFlags,
    "new-passphrase": { type: "boolean", meaning: "make a passphrase and show it once" },
    recipient: { type: "string", meaning: "lock it with a public key (age1…) instead of a passphrase" },
    force: { type: "boolean", meaning: "replace a file that is there already" },
  },
  details: [
    "Two files are written: <file> with the content and <file>.keys with the data keys that open what is sealed in it.",
    "Keep them apart, and throw <file>.keys away after 14 days: what people have deleted is then gone from backups too.",
    "Keep no content longer than 400 days: for so long is it known who has gone, and restore leaves them out.",
    "The installation's key (vertaiskeha doctor says where it lies) is in neither; keep a copy of it in a safe.",
    "Any program that reads the age format opens the files with the same secret.",
  ].join("\n"),
  async run(context) {
    const { progress, flags } = context;
    const [file = ""] = context.arguments;
    const { lock, fresh } = lockFrom(context);
    const installation = await openInstallation(context, { join: true });
    try {
      await withClient(installation.server.admin, async (admin) => {
        const common = {
          admin,
          lock,
          clock: systemClock,
          overwrite: flags.force === true,
          onProgress: inPercent(progress),
        };
        const out = resolve(file);
        const apart = (await keepsMarks(admin)) ? keyTables : keyTables.filter((table) => table !== "erased");
        // The content first: a key made in between is then there for nothing, rather than missing.
        progress.step("Copying the content");
        const { tables } = await makeBackup({ ...common, out, exclude: apart });
        progress.step("Copying the keys");
        await makeBackup({ ...common, out: `${out}.keys`, only: apart });
        const rows = tables.reduce((sum, table) => sum + table.rows, 0);
        progress.say(`Written: ${out} (${rows} rows of ${tables.length} tables) and ${out}.keys`);
        if (fresh) progress.say(`The passphrase, shown only now: ${fresh}`);
      });
    } finally {
      await installation.server.stop();
    }
    return 0;
  },
};

function lockFrom(context: CommandContext): { lock: LockWith; fresh?: string } {
  const recipient = context.flags.recipient;
  if (typeof recipient === "string") return { lock: { recipients: [recipient] } };
  if (context.flags["new-passphrase"] === true) {
    const fresh = newPassphrase();
    return { lock: { passphrase: fresh }, fresh };
  }
  const passphrase = givenPassphrase(context);
  if (passphrase === undefined) {
    throw new UsageError(
      "A backup is encrypted. Set BACKUP_PASSPHRASE, give --passphrase-file, or let one be made with --new-passphrase.",
    );
  }
  return { lock: { passphrase } };
}
