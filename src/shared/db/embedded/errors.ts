/** Why the embedded PostgreSQL could not be started or joined. */
export type EmbeddedErrorCode =
  | "unsupported-platform"
  | "not-writable"
  | "cannot-run-as-root"
  | "user-without-name"
  | "wrong-password"
  | "in-use"
  | "broken-cluster"
  | "version-mismatch"
  | "no-space"
  | "failed-to-start";

/** An expected failure. The message is one English sentence for the person at the command line: what happened, what to do. */
export class EmbeddedError extends Error {
  override readonly name = "EmbeddedError";
  readonly code: EmbeddedErrorCode;

  constructor(code: EmbeddedErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** The `code` of a Node system error or of a PostgreSQL error, or undefined. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Turns a file system error about `path` into an EmbeddedError; anything else comes back as it was. */
export function explainFileError(error: unknown, path: string): unknown {
  switch (codeOf(error)) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new EmbeddedError(
        "not-writable",
        `The folder ${path}, or something in it, cannot be written by this user: give it to the user (chown -R), or set DATA_DIR to another folder.`,
        error,
      );
    case "ENOTDIR":
    case "EEXIST":
      return new EmbeddedError(
        "not-writable",
        `${path} should be a folder but a file is in its way: move the file, or set DATA_DIR to another folder.`,
        error,
      );
    case "ENOSPC":
    case "EDQUOT":
      return noSpace(path, error);
    default:
      return error;
  }
}

/** The disk (or quota) under `path` is full. */
export function noSpace(path: string, cause?: unknown): EmbeddedError {
  return new EmbeddedError(
    "no-space",
    `There is no room left on the disk of ${path}: free at least 200 MB and start again.`,
    cause,
  );
}
