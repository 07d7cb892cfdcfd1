import { codeOf } from "../errors.ts";

export type BackupTrouble =
  | "no-file"
  | "file-exists"
  | "not-permitted"
  | "disk-full"
  | "weak-passphrase"
  | "wrong-secret"
  | "not-a-backup"
  | "damaged"
  | "newer"
  | "changed-migration"
  | "nothing-there"
  | "not-empty"
  | "not-separable"
  | "schema-differs"
  | "not-the-same";

/** A backup or a restore that could not be done. The message is a sentence for the person who runs the service. */
export class BackupError extends Error {
  override name = "BackupError";
  readonly reason: BackupTrouble;
  constructor(reason: BackupTrouble, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

/** Says in a sentence what the system meant; anything it does not know is returned as it was. */
export function asBackupError(error: unknown, file: string): unknown {
  if (error instanceof BackupError) return error;
  switch (codeOf(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return new BackupError("no-file", `${file} is not there, or its folder is not. Check the path.`, error);
    case "EISDIR":
      return new BackupError("no-file", `${file} is a folder. Name a file.`, error);
    case "EEXIST":
      return exists(file, error);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new BackupError("not-permitted", `${file} may not be opened. Check who owns it and its folder.`, error);
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return new BackupError(
        "disk-full",
        `There is no room left for ${file}. Make room or choose another disk.`,
        error,
      );
    case "53100":
      return new BackupError("disk-full", "The database server's disk is full. Make room there and try again.", error);
    case "42501":
      return new BackupError(
        "not-permitted",
        `The database user lacks a right (${error instanceof Error ? error.message : "42501"}). Use the one that migrates.`,
        error,
      );
    default:
      return error;
  }
}

/** A file that is already there, and would have been overwritten. */
export function exists(file: string, cause?: unknown): BackupError {
  return new BackupError(
    "file-exists",
    `${file} is there already. Choose another name, or remove it if no other backup is writing it.`,
    cause,
  );
}

/** One sentence for every way a file can have lost its wholeness; nobody can tell an accident from an attack. */
export function damaged(cause?: unknown): BackupError {
  return new BackupError(
    "damaged",
    "The backup is damaged: something is missing from it or was changed. Nothing was restored. Use another copy.",
    cause,
  );
}
