import { type Insertable, sql } from "kysely";
import type { DB, Tx } from "../db/types.ts";
import type { HashedLink, Mark } from "./chain.rules.ts";

/**
 * The end of the chain, locked until the transaction ends. What the transaction has put off to its end is checked
 * first, so that this lock is the last one it takes: two who add entries cannot wait for each other.
 */
export async function lockChain(tx: Tx): Promise<{ readonly end: Mark; readonly mark: Buffer | null }> {
  await sql`SET CONSTRAINTS ALL IMMEDIATE`.execute(tx);
  const { rows } = await locked.execute(tx);
  const [row] = rows;
  if (!row) throw new Error("the audit chain has lost its end");
  return { end: { seq: row.last_seq, hash: row.last_hash }, mark: row.last_mark };
}

const locked = sql<{ last_seq: number; last_hash: Buffer; last_mark: Buffer | null }>`SELECT * FROM lock_audit_chain()`;

export async function insertEntry(tx: Tx, entry: Insertable<DB["audit_entry"]>): Promise<void> {
  await tx.insertInto("audit_entry").values(entry).execute();
}

/** From here on the transaction sees the database as it is now. Must come first in it. */
export async function seeOneMoment(tx: Tx): Promise<void> {
  await sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`.execute(tx);
}

export const findChain = (tx: Tx) =>
  tx
    .selectFrom("audit_chain")
    .select(["last_seq", "last_hash", "last_mark", "cut_seq", "cut_hash", "cut_mark"])
    .executeTakeFirst();

/** Entries in their order, from the one after `seq` on. */
export const listEntriesAfter = (tx: Tx, seq: number, limit: number): Promise<HashedLink[]> =>
  tx
    .selectFrom("audit_entry")
    .select(["seq", "id", "at", "actor_kind", "actor_id", "acting_as", "organisation_id", "action", "object_id"])
    .select(["facts", "reason", "previous_hash", "hash"])
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(limit)
    .execute();

/** How many entries there are, as the chain's ends say. */
export async function countAuditEntries(tx: Tx): Promise<number> {
  const chain = await findChain(tx);
  return chain ? chain.last_seq - chain.cut_seq : 0;
}

/** The last of the entries that come before every one made at `moment` or later; undefined where there is none. */
export async function findLastBefore(tx: Tx, moment: Temporal.Instant): Promise<Mark | undefined> {
  const young = await tx
    .selectFrom("audit_entry")
    .select("seq")
    .where("at", ">=", moment)
    .orderBy("seq")
    .limit(1)
    .executeTakeFirst();
  return tx
    .selectFrom("audit_entry")
    .select(["seq", "hash"])
    .$if(young !== undefined, (older) => older.where("seq", "<", young?.seq ?? 0))
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Moves the beginning of the chain, and deletes what is before it, with the keys of reasons that have one of their own. */
export async function cutThrough(tx: Tx, cut: Mark, mark: Buffer): Promise<void> {
  await tx.updateTable("audit_chain").set({ cut_seq: cut.seq, cut_hash: cut.hash, cut_mark: mark }).execute();
  await tx
    .deleteFrom("data_key")
    .where("owner_kind", "=", "space")
    .where("owner_id", "in", (is) => is.selectFrom("audit_entry").select("id").where("seq", "<=", cut.seq))
    .execute();
  await tx.deleteFrom("audit_entry").where("seq", "<=", cut.seq).execute();
}
