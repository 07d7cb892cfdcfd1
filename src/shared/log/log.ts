/**
 * What may stand in a log line: names of events and templates, numbers, ids of ours. Never an address, a user agent,
 * a nickname, a body or a query string; the type cannot know that, so a test sends canaries and greps.
 */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** Logs where something failed, never its message: messages of libraries quote what people wrote. */
  error(event: string, error: unknown, fields?: LogFields): void;
}

/** JSON lines to `write`, stamped by `now`. */
export function makeLog(write: (line: string) => void, now: () => Temporal.Instant): Log {
  const line = (level: string, event: string, fields: LogFields = {}) =>
    write(`${JSON.stringify({ time: now().toString({ smallestUnit: "millisecond" }), level, event, ...fields })}\n`);
  return {
    info: (event, fields) => line("info", event, fields),
    warn: (event, fields) => line("warn", event, fields),
    error: (event, error, fields) => line("error", event, { ...errorFields(error), ...fields }),
  };
}

/** A log that keeps silent, for short command-line runs. */
export const silentLog: Log = { info() {}, warn() {}, error() {} };

/** An error's kind, code and place in our code; its message and PostgreSQL's detail stay out. */
function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const cause = error.cause instanceof Error ? error.cause.name : undefined;
  return { error: error.name, code, cause, at: frames(error) };
}

/** The first frames of the stack: function names and files, without the message that stands above them. */
function frames(error: Error): string {
  const stack = error.stack ?? "";
  const above = stack.indexOf(error.message);
  return stack
    .slice(above < 0 ? 0 : above + error.message.length)
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5)
    .map((line) =>
      line
        .trim()
        .replace(/^at /, "")
        .replace(/\(?(?:file:\/\/)?[^()\s]*\/([^/]+:\d+):\d+\)?$/, "$1"),
    )
    .join(" < ");
}
