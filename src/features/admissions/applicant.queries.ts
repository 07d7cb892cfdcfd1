import { type Insertable, sql } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";

// The talk.

/** Yes to the talk of a request, which counts as an answer to it. False where there is none to come, or `tx`'s actor may not. */
export async function confirmSlot(
  tx: Tx,
  requestId: string,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("entry_slot")
    .set({ confirmed: true })
    .where("request_id", "=", requestId)
    .where("starts_at", ">", now)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await tx
    .updateTable("entry_request")
    .set({ answered_on: today })
    .where("id", "=", requestId)
    .where("answered_on", "is", null)
    .execute();
  return true;
}

/** Where the talk of a request is, sealed, once somebody has said yes to it. For the door. */
export async function findPlaceOfTalk(tx: Tx, requestId: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ place: Buffer | null }>`SELECT place_of_talk(${requestId}) AS place`.execute(tx);
  return rows[0]?.place ?? undefined;
}

// What is said to and fro.

/** Every word of a request, as far as `tx`'s actor reads them; the door reads the group's only. */
export const listWords = (tx: Tx, requestId: string) =>
  tx
    .selectFrom("entry_word")
    .select(["id", "who", "number", "said_on", "decision", "content"])
    .where("request_id", "=", requestId)
    .orderBy("number")
    .execute();

/** When the asker wrote. For the door. */
export async function listDaysAskerWrote(tx: Tx, requestId: string) {
  const { rows } = await sql<{ number: number; said_on: Temporal.PlainDate }>`
    SELECT number, said_on FROM days_asker_wrote(${requestId})`.execute(tx);
  return rows;
}

/** The asker's word. The same id says it once. False where nothing can be said any more. For the door. */
export async function sayAsAsker(
  tx: Tx,
  word: {
    readonly id: string;
    readonly requestId: string;
    readonly content: Buffer;
    readonly today: Temporal.PlainDate;
  },
): Promise<boolean> {
  const { id, requestId, content, today } = word;
  const { rows } = await sql<{ said: boolean }>`
    SELECT say_as_asker(${id}, ${requestId}, ${content}, ${today}) AS said`.execute(tx);
  return rows[0]?.said ?? false;
}

/** A word of those who carry the group. Throws 42501 where `tx`'s actor does not see the request. */
export const insertGroupWord = async (
  tx: Tx,
  row: Omit<Insertable<DB["entry_word"]>, "number" | "who" | "seen">,
): Promise<void> => {
  // The trigger gives the number.
  await tx
    .insertInto("entry_word")
    .values({ ...row, who: "group", number: 0 })
    .execute();
};

/** The asker's words of this request have been opened by somebody who carries the group. */
export const markWordsSeen = async (tx: Tx, requestId: string): Promise<void> => {
  await tx
    .updateTable("entry_word")
    .set({ seen: true })
    .where("request_id", "=", requestId)
    .where("who", "=", "asker")
    .where("seen", "=", false)
    .execute();
};

/** How many requests of a group hold words nobody who carries it has opened. */
export async function countUnseenWords(tx: Tx, spaceId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("entry_word as w")
    .innerJoin("entry_request as r", "r.id", "w.request_id")
    .select(({ fn }) => fn.count<number>("w.request_id").distinct().as("count"))
    .where("r.space_id", "=", spaceId)
    .where("w.who", "=", "asker")
    .where("w.seen", "=", false)
    .executeTakeFirstOrThrow();
  return Number(count);
}

// Keeping apart.

/** Somebody stands at the door with this request: from now on they are known by what it knows. For the door. */
export const knowComer = (tx: Tx, requestId: string, personId: string) =>
  sql`SELECT know_comer(${requestId}, ${personId})`.execute(tx);

/** The request is told of more ways in which its asker is reached. For the door. */
export const knowMore = async (tx: Tx, requestId: string, indexes: readonly Buffer[]): Promise<void> => {
  if (indexes.length > 0) await sql`SELECT know_more(${requestId}, ${indexes}::bytea[])`.execute(tx);
};

/** Must they not meet somebody who carries the group, as far as it is known by now? For the door. */
export async function isKeptFromCarriers(tx: Tx, requestId: string): Promise<boolean> {
  const { rows } = await sql<{ apart: boolean }>`SELECT asker_kept_apart(${requestId}, true) AS apart`.execute(tx);
  return rows[0]?.apart !== false;
}

// What an account has, and what is given back.

/** From now on the person has the request, and with it the rest of the family's; the code opens it no more. For the door. */
export const tieRequest = (tx: Tx, requestId: string, personId: string) =>
  sql`SELECT tie_request(${requestId}, ${personId})`.execute(tx);

/** The place of somebody who came without an account is free. False where they have none. For the door. */
export async function givePlaceBack(tx: Tx, requestId: string, today: Temporal.PlainDate): Promise<boolean> {
  const { rows } = await sql<{ given: boolean }>`SELECT give_place_back(${requestId}, ${today}) AS given`.execute(tx);
  return rows[0]?.given ?? false;
}
