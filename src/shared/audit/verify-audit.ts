import type { InstallationKey } from "../crypto/installation-key.ts";
import type { Database } from "../db/database.ts";
import type { Tx } from "../db/types.ts";
import { findChain, listEntriesAfter, seeOneMoment } from "./audit.queries.ts";
import { type Break, breakAt, type HashedLink, isMarked, type Mark } from "./chain.rules.ts";

export type AuditVerdict =
  | {
      readonly kind: "whole";
      readonly count: number;
      /** How many older entries were kept as long as they are kept, and cut away. */
      readonly cut: number;
      /** Hexadecimal. Whoever notes it can later ask whether it is still there. */
      readonly lastHash: string;
      /** Whether the hash that was asked for is in the chain. */
      readonly noted: boolean;
    }
  /** The first entry that is not as it was made, or not there. */
  | { readonly kind: "broken"; readonly seq: number; readonly how: Break }
  /** The end of the chain, or the place it was cut at, was not written by this service. */
  | { readonly kind: "forged"; readonly what: "end" | "cut" };

const worker = { kind: "worker" } as const;
const atOnce = 1_000;

/** Walks the whole chain as it is at one moment, while others go on adding to it. `noted`: a hash from earlier. */
export function verifyAudit(
  { database, key: installation }: { readonly database: Database; readonly key: InstallationKey },
  onProgress: (done: number, all: number) => void = () => {},
  noted = "",
): Promise<AuditVerdict> {
  const key = installation.derive("audit");
  return database.withActor(worker, async (tx) => {
    await seeOneMoment(tx);
    const chain = await findChain(tx);
    if (!chain) return { kind: "forged", what: "end" };
    const cut: Mark = { seq: chain.cut_seq, hash: chain.cut_hash };
    const last: Mark = { seq: chain.last_seq, hash: chain.last_hash };
    if (!isMarked(key, "cut", cut, chain.cut_mark)) return { kind: "forged", what: "cut" };
    if (!isMarked(key, "last", last, chain.last_mark)) return { kind: "forged", what: "end" };

    let before = cut;
    let found = before.hash.toString("hex") === noted;
    for await (const [link, next] of inPairs(entriesOf(tx))) {
      const how = link.seq > last.seq ? "inserted" : breakAt(key, link, { before, next, last: last.seq });
      if (how) return { kind: "broken", seq: how === "removed" ? before.seq + 1 : link.seq, how };
      before = { seq: link.seq, hash: link.hash };
      found ||= link.hash.toString("hex") === noted;
      onProgress(link.seq - cut.seq, last.seq - cut.seq);
    }
    if (before.seq < last.seq) return { kind: "broken", seq: before.seq + 1, how: "removed" };
    if (!before.hash.equals(last.hash)) return { kind: "forged", what: "end" };
    return {
      kind: "whole",
      count: last.seq - cut.seq,
      cut: cut.seq,
      lastHash: last.hash.toString("hex"),
      noted: found,
    };
  });
}

async function* entriesOf(tx: Tx): AsyncGenerator<HashedLink> {
  let after = 0;
  for (;;) {
    const entries = await listEntriesAfter(tx, after, atOnce);
    yield* entries;
    const last = entries.at(-1);
    if (!last || entries.length < atOnce) return;
    after = last.seq;
  }
}

/** Each with the one after it. */
async function* inPairs<T>(all: AsyncIterable<T>): AsyncGenerator<readonly [T, T | undefined]> {
  let held: { readonly one: T } | undefined;
  for await (const one of all) {
    if (held) yield [held.one, one];
    held = { one };
  }
  if (held) yield [held.one, undefined];
}
