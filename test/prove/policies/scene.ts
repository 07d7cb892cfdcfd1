/** One row, as PostgreSQL reads JSON into it. */
export type Row = Readonly<Record<string, unknown>>;

/** A statement that the generated ones would not think of. It is undone afterwards. */
export interface Probe {
  readonly table: string;
  /** The database's role, e.g. `vk_staff`, and the person it acts for. */
  readonly role: string;
  readonly person?: string;
  readonly sql: string;
}

/**
 * A feature's part of the small world the policies are tried in: a row of each of its tables for each case its policies
 * tell apart. Every column that has a value is written; ids come from `id("name")`, so that they are the same each time.
 */
export interface Scene {
  /** By name: whoever acts. Each stands in `person` already. */
  readonly people?: readonly string[];
  /** In the order in which they are put in. */
  readonly rows: readonly { readonly table: string; readonly rows: readonly Row[] }[];
  readonly probes?: readonly Probe[];
}

/** The same id for the same name, whatever has been added before it. */
export function id(name: string): string {
  let hash = 0xcbf29ce484222325n;
  const next = () => {
    let part = "";
    for (const byte of new TextEncoder().encode(`${name}|${hash}`))
      hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & mask;
    for (let shift = 0n; shift < 64n; shift += 8n) part += ((hash >> shift) & 255n).toString(16).padStart(2, "0");
    return part;
  };
  const hex = next() + next();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
const mask = (1n << 64n) - 1n;

/** Bytes as PostgreSQL reads them, told apart by `name`. */
export const bytes = (name: string, length: number): string =>
  `\\x${id(name)
    .replaceAll("-", "")
    .repeat(Math.ceil(length / 16))
    .slice(0, 2 * length)}`;

export const noon = "2026-09-01T12:00:00Z";
export const today = "2026-09-01";
