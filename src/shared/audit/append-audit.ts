import type { InstallationKey } from "../crypto/installation-key.ts";
import type { KeyRing } from "../crypto/key-ring.ts";
import { seal } from "../crypto/sealing.ts";
import { newOpaqueId } from "../db/new-id.ts";
import type { Tx } from "../db/types.ts";
import type { Clock } from "../time/clock.ts";
import type { AuditActor, AuditEvent } from "./actions.ts";
import { insertEntry, lockChain } from "./audit.queries.ts";
import { hashOf, isMarked, markOf } from "./chain.rules.ts";

export interface AuditContext {
  readonly clock: Clock;
  readonly key: InstallationKey;
}

/** A reason that only its organisation's key opens, or a key of its own, and the entry it belongs to. */
export interface SealedReason {
  readonly entryId: string;
  readonly sealed: Buffer;
}

export interface AuditEntry {
  readonly actor: AuditActor;
  readonly event: AuditEvent;
  /** Whose log it stands in; undefined for what concerns the installation only. */
  readonly organisationId: string | undefined;
  readonly reason?: SealedReason;
}

const unmarked = Buffer.alloc(32);

/** Where a reason stands. */
export const reasonPlace = (entryId: string) => ({ table: "audit_entry", row: entryId, column: "reason" });

/** Seals why something is done. Before the transaction, since the key may have to be fetched. Throws `KeyGone`. */
export async function sealReason(keyRing: KeyRing, organisationId: string, text: string): Promise<SealedReason> {
  const entryId = newOpaqueId();
  const sealed = await keyRing.seal({ kind: "space", id: organisationId }, reasonPlace(entryId), text);
  return { entryId, sealed };
}

/** Seals, in `tx`, why something is done to the installation, with a key that goes when the entry is cut away. */
export async function sealOwnReason(tx: Tx, keyRing: KeyRing, text: string): Promise<SealedReason> {
  const entryId = newOpaqueId();
  const key = await keyRing.make(tx, { kind: "space", id: entryId });
  return { entryId, sealed: seal(key, reasonPlace(entryId), text) };
}

/**
 * Records what `tx` does, in `tx`: it stands in the log exactly if it happened. The last statement of a transaction,
 * because all who record anything wait for one another from here on until it ends.
 */
export async function appendAudit(tx: Tx, ctx: AuditContext, entry: AuditEntry): Promise<void> {
  const { actor, organisationId, reason } = entry;
  const { action, object, ...facts } = entry.event;
  const key = ctx.key.derive("audit");
  const at = ctx.clock.now().round({ smallestUnit: "second", roundingMode: "floor" });
  const { end, mark } = await lockChain(tx);
  const link = {
    seq: end.seq + 1,
    id: reason?.entryId ?? newOpaqueId(),
    at,
    actor_kind: actor.kind,
    actor_id: "id" in actor ? actor.id : null,
    acting_as: "role" in actor ? actor.role : null,
    organisation_id: organisationId ?? null,
    action,
    object_id: object,
    facts: JSON.stringify(facts),
    reason: reason?.sealed ?? null,
    previous_hash: end.hash,
  };
  const hash = hashOf(key, link);
  // An end that somebody else has set stays told apart: what follows it is recorded, and gets no mark that would hide it.
  const holds = isMarked(key, "last", end, mark);
  await insertEntry(tx, { ...link, hash, head_mark: holds ? markOf(key, "last", { seq: link.seq, hash }) : unmarked });
}
