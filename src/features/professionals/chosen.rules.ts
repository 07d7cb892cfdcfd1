/** How many offerings one hand-out holds: more would not be read. */
export const mostChosen = 20;

/** The paper's size: a sheet, half of it, or a sheet folded twice into a pocket. */
export const cardSizes = ["a4", "a5", "tasku"] as const;
export type CardSize = (typeof cardSizes)[number];

/** What is handed on, as an address says it. Offerings are the last groups of their ids, which name nothing. */
export interface Chosen {
  readonly codes: readonly string[];
  /** The area's page one came from: the last step of its address. */
  readonly area: string | undefined;
}

/**
 * Reads a choice from an address or a form: what was chosen before stands together in `lista`, what is ticked now in a `t` each.
 * What it does not know, it leaves.
 */
export function readChosen(params: URLSearchParams): Chosen {
  const before = (params.get("lista") ?? "").split(".");
  const codes = [...before, ...params.getAll("t")].filter((code) => /^[0-9a-f]{12}$/.test(code));
  const area = params.get("alue") ?? "";
  return {
    codes: [...new Set(codes)].slice(0, mostChosen),
    area: /^[a-z0-9]+(-[a-z0-9]+)*$/.test(area) && area.length <= 80 ? area : undefined,
  };
}

/** `path` with the choice in its query. */
export function withChosen(path: string, { codes, area }: Partial<Chosen>): string {
  const params = new URLSearchParams();
  if (codes && codes.length > 0) params.set("lista", codes.join("."));
  if (area) params.set("alue", area);
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}

export const codeOf = (id: string): string => id.slice(-12);

/** Letters and digits that are not taken for one another on paper or on the phone. */
const letters = "23456789abcdefghjkmnpqrstuvwxyz";
const length = 6;

/** A short code made of random-looking bytes. */
export const shortCodeFrom = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, length), (byte) => letters[byte % letters.length]).join("");

/** A short code as somebody typed it; undefined where it cannot be one. */
export function readShortCode(typed: string): string | undefined {
  const plain = typed.toLowerCase().replace(/[\s-]/g, "");
  return plain.length === length && [...plain].every((letter) => letters.includes(letter)) ? plain : undefined;
}

/** How long a short code opens, in days. */
export const codeDays = 90;
