import { createHmac } from "node:crypto";

/** One entry without its own hash, as it is stored. */
export interface Link {
  readonly seq: number;
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly acting_as: string | null;
  readonly organisation_id: string | null;
  readonly action: string;
  readonly object_id: string;
  readonly facts: string;
  readonly reason: Buffer | null;
  readonly previous_hash: Buffer;
}

export interface HashedLink extends Link {
  readonly hash: Buffer;
}

/** A place in the chain: how many entries there had been, and the last one's hash. */
export interface Mark {
  readonly seq: number;
  readonly hash: Buffer;
}

/** The hash of an entry: HMAC-SHA-256 over all of it, the previous entry's hash included. */
export function hashOf(key: Buffer, link: Link): Buffer {
  return sign(key, "entry 1", [
    String(link.seq),
    link.id,
    link.at.toString(),
    link.actor_kind,
    link.actor_id,
    link.acting_as,
    link.organisation_id,
    link.action,
    link.object_id,
    link.facts,
    link.reason?.toString("hex") ?? null,
    link.previous_hash.toString("hex"),
  ]);
}

/** Says that the chain's end is, or its beginning was cut, exactly here. The two cannot stand in for each other. */
export const markOf = (key: Buffer, end: "last" | "cut", { seq, hash }: Mark): Buffer =>
  sign(key, `${end} 1`, [String(seq), hash.toString("hex")]);

/** Was this written here? Before the first entry there is no mark. */
export const isMarked = (key: Buffer, end: "last" | "cut", place: Mark, mark: Buffer | null): boolean =>
  place.seq === 0
    ? mark === null && place.hash.every((byte) => byte === 0)
    : mark?.equals(markOf(key, end, place)) === true;

/** Each field with its length, so that no two lists of fields read the same; null is no text at all. */
function sign(key: Buffer, what: string, fields: readonly (string | null)[]): Buffer {
  const hmac = createHmac("sha256", key);
  for (const field of [what, ...fields]) {
    hmac.update(field === null ? "-" : `${Buffer.byteLength(field, "utf8")}:${field}`, "utf8");
  }
  return hmac.digest();
}

/** How the chain is broken at one of its entries. */
export type Break = "changed" | "removed" | "inserted" | "reordered";

export interface Neighbours {
  readonly before: Mark;
  readonly next: HashedLink | undefined;
  /** The number of the chain's last entry. */
  readonly last: number;
}

/** How `found`, which stands between its neighbours, breaks the chain; undefined where it does not. */
export function breakAt(key: Buffer, found: HashedLink, { before, next, last }: Neighbours): Break | undefined {
  const place = before.seq + 1;
  if (found.seq < place) return "inserted";
  if (found.seq > place) return "removed";
  if (isGenuineAs(key, found, place)) {
    // Genuine, but of another history: one that was brought back from a copy and then went on.
    return found.previous_hash.equals(before.hash) ? undefined : "inserted";
  }
  const number = ownNumber(key, found, last);
  if (next && isGenuineAs(key, next, place)) return number === next.seq ? "reordered" : "inserted";
  if (number === undefined) return "changed";
  // Those that followed the removed one were numbered anew.
  if (number === place + 1 && (!next || isGenuineAs(key, next, place + 2))) return "removed";
  return "reordered";
}

const isGenuineAs = (key: Buffer, link: HashedLink, seq: number) => hashOf(key, { ...link, seq }).equals(link.hash);

/** The number an entry was made with, wherever it stands now. Tries them all: asked once, at the first break. */
function ownNumber(key: Buffer, link: HashedLink, last: number): number | undefined {
  for (let seq = 1; seq <= last + 1; seq++) if (isGenuineAs(key, link, seq)) return seq;
  return undefined;
}
