import pg from "pg";

/**
 * PostgreSQL's values as ours: instants and dates are Temporal, counts are numbers. Dates of the old kind never appear.
 */
export const readers: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format === "binary") return pg.types.getTypeParser(oid, format);
    return textReaders[oid] ?? pg.types.getTypeParser(oid, format);
  },
};

const textReaders: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.TIMESTAMPTZ]: (text) => Temporal.Instant.from(text),
  [pg.types.builtins.DATE]: (text) => Temporal.PlainDate.from(text),
  [pg.types.builtins.TIME]: (text) => Temporal.PlainTime.from(text),
  [pg.types.builtins.INTERVAL]: (text) => Temporal.Duration.from(text),
  [pg.types.builtins.INT8]: readCount,
};

/** bigint as a number; a value that would lose digits is a mistake, not data. */
function readCount(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError("a bigint from the database is too large for a number");
  return value;
}

/** A parameter as `pg` wants it: Temporal values would otherwise be sent as quoted JSON. */
export function writeValue(value: unknown): unknown {
  if (
    value instanceof Temporal.Instant ||
    value instanceof Temporal.PlainDate ||
    value instanceof Temporal.PlainTime ||
    value instanceof Temporal.Duration
  ) {
    return value.toString();
  }
  return value;
}
