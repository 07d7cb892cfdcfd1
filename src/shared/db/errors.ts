/** The database cannot answer now: full, slow, restarting. The person is asked to try again in a moment. */
export class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";
  readonly reason: "busy" | "timeout" | "no-connection";
  constructor(reason: "busy" | "timeout" | "no-connection", cause?: unknown) {
    super(`the database is unavailable: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** SQLSTATE of a PostgreSQL error, or a system error's code. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** The constraint a write ran into, by name, so that a command can turn it into an expected answer. */
export function violatedConstraint(error: unknown): string | undefined {
  const code = codeOf(error);
  if (!code?.startsWith("23")) return undefined;
  return error instanceof Error && "constraint" in error && typeof error.constraint === "string"
    ? error.constraint
    : undefined;
}

// 57014 statement timeout, 55P03 lock timeout, 25P03 idle in transaction.
const slow = new Set(["57014", "55P03", "25P03"]);
// Class 08 connection, 57P01–03 shutting down or starting, 53300 too many connections, and the socket's own.
const gone = new Set([
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
]);

/** Was the connection lost or never made? Nothing was committed if this came from BEGIN. */
export function isConnectionLoss(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined && (gone.has(code) || code.startsWith("08"))) return true;
  return error instanceof Error && /^Connection terminated|not queryable|Client was closed/.test(error.message);
}

/** Tells what the failure means for the person who waits, or returns the error as it was. */
export function asUnavailable(error: unknown): unknown {
  const code = codeOf(error);
  if (code !== undefined && slow.has(code)) return new DatabaseUnavailable("timeout", error);
  if (isConnectionLoss(error)) return new DatabaseUnavailable("no-connection", error);
  return error;
}
