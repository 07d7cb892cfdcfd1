import { readFileSync } from "node:fs";
import { type CommandContext, CommandError } from "./command.ts";

/** Flags that say what a backup is locked with. A passphrase never stands on the command line: others could read it there. */
export const passphraseFlags = {
  "passphrase-file": { type: "string", meaning: "a file whose first line is the passphrase" },
} as const;

/** The passphrase from the file or from BACKUP_PASSPHRASE, or undefined. Throws `CommandError` where the file is unreadable. */
export function givenPassphrase({ flags }: Pick<CommandContext, "flags">): string | undefined {
  const file = flags["passphrase-file"];
  if (typeof file === "string") {
    try {
      return readFileSync(file, "utf8").split(/\r?\n/)[0];
    } catch {
      throw new CommandError(`The passphrase file ${file} cannot be read.`);
    }
  }
  return process.env.BACKUP_PASSPHRASE || undefined;
}
