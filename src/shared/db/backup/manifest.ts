import * as v from "valibot";
import { BackupError, damaged } from "./backup-error.ts";

/** Raised when an older version could no longer read what this one writes. */
export const format = 1;

const Head = v.object({
  format: v.literal(format),
  /** When, as an ISO instant. */
  madeAt: v.string(),
  /** The server's version, e.g. `18.4`. */
  server: v.string(),
  /** Which installation it is of; null before the first start. */
  installation: v.nullable(v.string()),
  /** What had been run in the database, in order. */
  migrations: v.array(v.object({ name: v.string(), checksum: v.string() })),
  /** True where only some tables were asked for (`only`). */
  part: v.boolean(),
  /** The tables left out on purpose (`exclude`). */
  excluded: v.array(v.string()),
});

const Table = v.object({ name: v.string(), columns: v.array(v.string()) });

const End = v.object({
  tables: v.array(v.object({ ...Table.entries, rows: v.number(), digest: v.string() })),
  /** `lastValue` as text: it may be larger than a number. */
  sequences: v.array(v.object({ name: v.string(), lastValue: v.string(), isCalled: v.boolean() })),
});

export type Head = v.InferOutput<typeof Head>;
/** A table and the columns that are copied: generated ones are made anew. */
export type Table = v.InferOutput<typeof Table>;
export type End = v.InferOutput<typeof End>;

/** What a backup says of itself. */
export type Manifest = Head & End;

export const parseHead = (text: string): Head => parse(Head, text, checkFormat);
export const parseTable = (text: string): Table => parse(Table, text);
export const parseEnd = (text: string): End => parse(End, text);

function parse<S extends v.GenericSchema>(schema: S, text: string, check: (json: unknown) => void = () => {}) {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw damaged(error);
  }
  check(json);
  const result = v.safeParse(schema, json);
  if (!result.success) throw damaged(new Error(v.summarize(result.issues)));
  return result.output as v.InferOutput<S>;
}

/** A format of the future may look otherwise in every other field. */
function checkFormat(json: unknown): void {
  const result = v.safeParse(v.object({ format: v.number() }), json);
  if (!result.success || result.output.format === format) return;
  throw new BackupError(
    "newer",
    `This backup has format ${result.output.format}; this version reads format ${format}. Restore it with a newer version.`,
  );
}
