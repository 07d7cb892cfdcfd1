import { readFileSync } from "node:fs";
import { type CommandContext, CommandError } from "./command.ts";

/** Flags that say what a backup is locked with. A passphrase never stands on the command line: others could read it there. */
export const passphraseFlags = {
  "passphrase-file": { type: "string", meaning: "a file whose first line is the passphrase" },
} as const;

/** The passphrase from the file or from BACKUP_PASSPHRASE, or undefined. */
export function givenPassphrase({ flags }: Pick<CommandContext, "flags">): string | undefined {
  const file = flags["passphrase-file"];
  return typeof file === "string" ? readLines(file)[0] : process.env.BACKUP_PASSPHRASE || undefined;
}

/** The lines of a file with a secret. Throws `CommandError` where it cannot be read. */
export function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split(/\r?\n/);
  } catch {
    throw new CommandError(`The file ${file} cannot be read.`);
  }
}
