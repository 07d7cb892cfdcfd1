import { type Insertable, sql, type Updateable } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";
import { type InLine, noOne, type Party } from "./event.rules.ts";

// Sign-ups, as the door keeps them.

const partyColumns = ["s.adults", "s.infants", "s.small", "s.school", "s.young"] as const;

export const findSignUp = (tx: Tx, codeIndex: Buffer) =>
  tx
    .selectFrom("event_sign_up as s")
    .select([
      "s.id",
      "s.day_id as dayId",
      "s.number",
      "s.people",
      "s.state",
      "s.moved_on as movedOn",
      "s.content",
      "s.contact",
    ])
    .select(partyColumns)
    .where("s.code_index", "=", codeIndex)
    .executeTakeFirst();

/** Throws `event_sign_up_code_index_key` when the same form was sent before. */
export const insertSignUp = (tx: Tx, row: Omit<Insertable<DB["event_sign_up"]>, "number">) =>
  // The trigger gives the number.
  tx
    .insertInto("event_sign_up")
    .values({ ...row, number: 0 })
    .execute();

/** False where it was cancelled meanwhile. */
export async function updateSignUp(tx: Tx, id: string, row: Updateable<DB["event_sign_up"]>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("event_sign_up")
    .set(row)
    .where("id", "=", id)
    .where("state", "<>", "cancelled")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Holds the queue of a day until the transaction ends: those who press at once come one after the other. */
export const lockDay = (tx: Tx, dayId: string) =>
  sql`SELECT pg_advisory_xact_lock(hashtextextended(${`event-day:${dayId}`}, 0))`.execute(tx);

/** Everyone who comes or waits. For the door. */
export const listLine = (tx: Tx, dayId: string): Promise<InLine[]> =>
  tx
    .selectFrom("event_sign_up as s")
    .select(["s.id", "s.number", "s.people", "s.state"])
    .where("s.day_id", "=", dayId)
    .where("s.state", "<>", "cancelled")
    .$castTo<InLine>()
    .execute();

// Sums and words, for those who run the event.

export interface DayNumbers {
  readonly coming: Party & { readonly parties: number };
  readonly waiting: Party & { readonly parties: number };
  readonly cancelledParties: number;
  /** How many want to meet again. */
  readonly wishes: number;
}

const none = { ...noOne, parties: 0 };

/** Sums of a day: there is no way to the single sign-ups. */
export async function countDay(tx: Tx, dayId: string): Promise<DayNumbers> {
  const { rows } = await sql<Party & { state: string; parties: number }>`
    SELECT * FROM event_numbers(${dayId})`.execute(tx);
  const wishes = await sql<{ wishes: number }>`SELECT event_wishes(${dayId}) AS wishes`.execute(tx);
  const of = (state: string) => rows.find((row) => row.state === state) ?? none;
  return {
    coming: of("in"),
    waiting: of("waiting"),
    cancelledParties: of("cancelled").parties,
    wishes: wishes.rows[0]?.wishes ?? 0,
  };
}

/** What those who come have written, sealed. */
export async function listWords(tx: Tx, dayId: string) {
  const { rows } = await sql<{ id: string; content: Buffer }>`SELECT * FROM event_words(${dayId})`.execute(tx);
  return rows;
}

/** What has been counted of a day: on the day, and of what has been forgotten. */
export const findCounted = (tx: Tx, id: string) =>
  tx
    .selectFrom("gate_event_day")
    .select(["came_adults as cameAdults", "came_children as cameChildren", "wished"])
    .select(["signed_parties as signedParties", "signed_adults as signedAdults", "signed_children as signedChildren"])
    .where("id", "=", id)
    .executeTakeFirst();
