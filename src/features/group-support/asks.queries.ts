import { type Insertable, sql } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";
import type { GroupPhase } from "../groups/index.ts";
import type { AskState } from "./group-support.rules.ts";

const asks = (tx: Tx) =>
  tx
    .selectFrom("group_ask as a")
    .innerJoin("organisation as o", "o.id", "a.organisation_id")
    .select(["a.id", "a.organisation_id as organisationId", "o.name as organisation", "a.space_id as spaceId"])
    .select(["a.asked_on as askedOn", "a.answer_by as answerBy", "a.content", "a.answer"])
    .select((is) => is.ref("a.state").$castTo<AskState>().as("state"));

/** What those who plan have asked of organisations, the newest first. */
export const listAsksOfPlan = (tx: Tx, planId: string) =>
  asks(tx).where("a.plan_id", "=", planId).orderBy("a.asked_on", "desc").orderBy("a.id").execute();

/** Which of them the person at hand has asked themselves. */
export async function isOwnAsk(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom("group_ask")
    .select((is) => is.fn<boolean>("own_planner", ["asked_by"]).as("mine"))
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.mine === true;
}

/** What an organisation has been asked. `tx` acts as one who leads it. */
export const listAsksOf = (tx: Tx, organisationId: string) =>
  asks(tx)
    .where("a.organisation_id", "=", organisationId)
    .orderBy((is) => is("a.state", "in", ["accepted", "declined"]))
    .orderBy("a.answer_by")
    .orderBy("a.id")
    .execute();

export const findAsk = (tx: Tx, organisationId: string, id: string) =>
  asks(tx).where("a.organisation_id", "=", organisationId).where("a.id", "=", id).executeTakeFirst();

/** Throws `one_ask_at_a_time` where another organisation is asked already. */
export async function insertAsk(tx: Tx, row: Insertable<DB["group_ask"]>): Promise<void> {
  await tx.insertInto("group_ask").values(row).execute();
}

interface AskChange {
  readonly state?: AskState;
  readonly content?: Buffer;
  readonly answer?: Buffer;
  readonly answer_by?: Temporal.PlainDate;
  readonly escalated_on?: null;
  readonly ended_on?: Temporal.PlainDate;
  readonly space_id?: string;
}

/** False where it is in none of the states `from` any more, or `tx`'s actor may not. Of two at once one is true. */
export async function moveAsk(tx: Tx, id: string, from: readonly AskState[], row: AskChange): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("group_ask")
    .set(row)
    .where("id", "=", id)
    .where("state", "in", from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Who asked becomes the starter of the group. Throws `used_name_pkey`. */
export async function becomeStarterNow(
  tx: Tx,
  row: {
    readonly askId: string;
    readonly personaId: string;
    readonly nickname: Buffer;
    readonly nameIndex: Buffer;
    readonly emblemSeed: string;
    readonly today: Temporal.PlainDate;
  },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    SELECT become_starter(${row.askId}::uuid, ${row.personaId}::uuid, ${row.nickname}, ${row.nameIndex},
      ${row.emblemSeed}, ${row.today.toString()}::date) AS done`.execute(tx);
  return rows[0]?.done === true;
}

/** An organisation's group as those who lead it see it from outside. */
export interface LedGroup {
  readonly spaceId: string;
  readonly phase: GroupPhase;
  readonly startsOn: Temporal.PlainDate | null;
  readonly offeringId: string | null;
  readonly listing: "draft" | "published" | "unconfirmed" | "hidden" | "ended" | null;
  readonly revision: "draft" | "submitted" | "changes-asked" | null;
  readonly carriers: number;
  /** How many wait for an answer, and how many for a place. */
  readonly asking: number;
  readonly queued: number;
}

export async function listLedGroups(tx: Tx, organisationId: string): Promise<LedGroup[]> {
  const { rows } = await sql<LedGroup>`
    SELECT space_id AS "spaceId", phase, starts_on AS "startsOn", offering_id AS "offeringId", listing, revision,
      carriers, asking, queued
    FROM organisation_groups(${organisationId}::uuid)`.execute(tx);
  return rows;
}

/** How many wait for an answer in each organisation the person at hand leads. */
export async function countAsks(tx: Tx) {
  const { rows } = await sql<{ organisation_id: string; count: number }>`SELECT * FROM asks_waiting()`.execute(tx);
  return rows;
}
