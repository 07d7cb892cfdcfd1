import type { Insertable } from "kysely";
import { sql } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";
import type { Localized } from "../directory/index.ts";
import type { Side, SupportState, VisitWay } from "./group-support.rules.ts";

const seen = [
  "s.id",
  "s.region",
  "s.visits",
  "s.remote",
  "s.state",
  "s.asked_on as askedOn",
  "s.answer_by as answerBy",
  "s.content",
  "s.answer",
  "s.asker_left_on as askerLeftOn",
] as const;

const supports = (tx: Tx) =>
  tx
    .selectFrom("start_support as s")
    .leftJoin("organisation as o", "o.id", "s.organisation_id")
    .select([...seen, "o.name as organisation"]);

/** What a support is for: something planned, or a group. */
export type Supported = { readonly planId: string } | { readonly spaceId: string };

/** What was asked for a plan or a group, the newest first. A group's also, what was asked while it was planned. */
export const listSupports = (tx: Tx, of: Supported) =>
  "planId" in of
    ? supports(tx).where("s.plan_id", "=", of.planId).orderBy("s.asked_on", "desc").orderBy("s.id").execute()
    : supports(tx)
        .where((is) =>
          is.or([is("s.space_id", "=", of.spaceId), sql<boolean>`space_of_plan(s.plan_id) = ${of.spaceId}::uuid`]),
        )
        .orderBy("s.asked_on", "desc")
        .orderBy("s.id")
        .execute();

/** What the person at hand has asked for themselves, for groups they carry. */
export const listOwnSupports = (tx: Tx) =>
  supports(tx)
    .where(sql<boolean>`s.asked_by = ANY (ARRAY(SELECT my_personas()))`)
    .orderBy("s.asked_on", "desc")
    .orderBy("s.id")
    .execute();

/** What an organisation, or the area centres, are asked for. `tx` acts as staff. */
export const listAskedSupports = (tx: Tx, organisationId: string | null) =>
  supports(tx)
    .where("s.organisation_id", organisationId === null ? "is" : "=", organisationId)
    .orderBy((is) => is("s.state", "in", ["done", "declined"]))
    .orderBy("s.answer_by")
    .orderBy("s.id")
    .execute();

export const findSupport = (tx: Tx, id: string, organisationId: string | null) =>
  supports(tx)
    .where("s.id", "=", id)
    .where("s.organisation_id", organisationId === null ? "is" : "=", organisationId)
    .executeTakeFirst();

/** Throws `one_support_for_a_plan` or `one_support_for_a_group` where one is asked for already. */
export async function insertSupport(tx: Tx, row: Insertable<DB["start_support"]>): Promise<void> {
  await tx.insertInto("start_support").values(row).execute();
}

/** False where it is not in one of the states `from` any more, or `tx`'s actor may not. */
export async function moveSupport(
  tx: Tx,
  id: string,
  from: readonly SupportState[],
  row: { readonly state: SupportState; readonly ended_on?: Temporal.PlainDate; readonly answer?: Buffer },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("start_support")
    .set(row)
    .where("id", "=", id)
    .where("state", "in", from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export const listVisits = async (tx: Tx, supportIds: readonly string[]) =>
  supportIds.length === 0
    ? []
    : tx
        .selectFrom("support_visit")
        .select(["id", "support_id as supportId", "on_day as day", "at", "agreed", "done_on as doneOn"])
        .select((is) => is.ref("way").$castTo<VisitWay>().as("way"))
        .where("support_id", "in", supportIds)
        .orderBy("on_day")
        .orderBy("at")
        .execute();

export const listWords = async (tx: Tx, supportIds: readonly string[]) =>
  supportIds.length === 0
    ? []
    : tx
        .selectFrom("support_word")
        .select(["id", "support_id as supportId", "said_at as saidAt", "words"])
        .select((is) => is.ref("side").$castTo<Side>().as("side"))
        .where("support_id", "in", supportIds)
        .orderBy("said_at")
        .orderBy("id")
        .execute();

/** The same form makes one word. Throws where row-level security refuses. */
export async function insertWord(tx: Tx, row: Insertable<DB["support_word"]>): Promise<void> {
  await tx
    .insertInto("support_word")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** The same form makes one visit. Throws where row-level security refuses. */
export async function insertVisit(tx: Tx, row: Insertable<DB["support_visit"]>): Promise<void> {
  await tx
    .insertInto("support_visit")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

export async function updateVisit(
  tx: Tx,
  { supportId, id }: { readonly supportId: string; readonly id: string },
  row: { readonly agreed: Buffer | null; readonly done_on: Temporal.PlainDate | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("support_visit")
    .set(row)
    .where("id", "=", id)
    .where("support_id", "=", supportId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A time that came to nothing. */
export async function deleteVisit(tx: Tx, supportId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("support_visit")
    .where("id", "=", id)
    .where("support_id", "=", supportId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** A citizens' group that nobody carries, as the area centres see it. */
export interface UncarriedGroup {
  readonly space_id: string;
  readonly offering_id: string;
  readonly slug: string;
  readonly name: Localized;
  readonly municipality: string | null;
  readonly listing: "draft" | "published" | "unconfirmed" | "hidden" | "ended";
  readonly since: Temporal.PlainDate;
  /** How many wait for an answer or for a place. */
  readonly waiting: number;
  /** When the centre last wrote to it. */
  readonly said_on: Temporal.PlainDate | null;
}

/** Those that nobody carries. `tx` acts as staff of the platform; for others there are none. */
export async function listUncarried(tx: Tx): Promise<UncarriedGroup[]> {
  const { rows } = await sql<UncarriedGroup>`SELECT * FROM uncarried_groups()`.execute(tx);
  return rows;
}

/** The area centre's word, in the place of the one before. False where somebody carries the group. */
export async function sayToUncarried(
  tx: Tx,
  spaceId: string,
  words: Buffer,
  today: Temporal.PlainDate,
): Promise<boolean> {
  const { rows } = await sql<{ said: boolean }>`
    SELECT say_to_uncarried(${spaceId}::uuid, ${words}::bytea, ${today.toString()}::date) AS said`.execute(tx);
  return rows[0]?.said === true;
}

/** Citizens' groups that leave people waiting, as the area centres see them: how many, since when, and the listing. */
export async function listUnanswering(tx: Tx) {
  const { rows } = await sql<{
    offering_id: string | null;
    slug: string | null;
    name: Localized | null;
    municipality: string | null;
    waiting: number;
    since: Temporal.PlainDate;
  }>`SELECT * FROM unanswered_groups()`.execute(tx);
  return rows;
}

/** The organisations that may be asked, as the person at hand finds them. */
export async function listOrganisationsThatAnswer(tx: Tx) {
  const { rows } = await sql<{ id: string; slug: string; name: string }>`
    SELECT * FROM organisations_that_answer()`.execute(tx);
  return rows;
}

/** The regions in whose area centre somebody works; `00` where the platform's administrator answers for the others. */
export async function listCentresThatAnswer(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ region: string }>`SELECT region FROM centres_that_answer() AS region`.execute(tx);
  return rows.map(({ region }) => region);
}

/** What a group's listing says of it to everyone, or is about to; nothing for whoever sees neither. */
export const findToldOfGroup = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("support_group as g")
    .leftJoin("directory_entry as e", "e.id", "g.offering_id")
    .leftJoin("offering_revision as r", (join) =>
      join.onRef("r.offering_id", "=", "g.offering_id").on("r.state", "in", ["submitted", "accepted", "changes-asked"]),
    )
    .select("g.starts_on as startsOn")
    .select([
      sql<string | null>`coalesce(e.content, r.content) #>> '{themes,0}'`.as("theme"),
      sql<string | null>`coalesce(e.content, r.content) #>> '{place,municipality}'`.as("municipality"),
      sql<string | null>`coalesce(e.content, r.content) #>> '{place,name}'`.as("place"),
    ])
    .where("g.space_id", "=", spaceId)
    .orderBy("r.number", "desc")
    .limit(1)
    .executeTakeFirst();

/** What waits for the person at hand on pages of their plans and groups: answers of organisations and of those who help. */
export const listAnswered = async (tx: Tx, since: Temporal.PlainDate) => ({
  asks: await tx
    .selectFrom("group_ask")
    .select(["plan_id as planId", "state"])
    .where((is) =>
      is.or([
        is("state", "=", "more"),
        is("state", "=", "accepted").and(is.fn<string | null>("space_of_plan", ["plan_id"]), "is", null),
        is("state", "=", "declined").and("ended_on", ">", since),
      ]),
    )
    .execute(),
  supports: await tx
    .selectFrom("start_support")
    .select(["plan_id as planId", "space_id as spaceId", "state"])
    .where((is) => is.or([is("state", "=", "accepted"), is("state", "=", "declined").and("ended_on", ">", since)]))
    .execute(),
});

/** Which organisations have something in one of these places or of one of these themes. */
export async function listSlugsNear(tx: Tx, near: { readonly towns: readonly string[]; readonly theme: string }) {
  const { rows } = await sql<{ slug: string }>`
    SELECT DISTINCT organiser ->> 'slug' AS slug
    FROM directory_entry e, jsonb_array_elements(e.content -> 'organisers') AS organiser
    WHERE e.content IS NOT NULL AND organiser ->> 'slug' IS NOT NULL
      AND (${near.towns.length === 0} OR e.content #>> '{place,municipality}' = ANY (${[...near.towns]}::text[]))
      AND (${near.theme === ""} OR e.content -> 'themes' ? ${near.theme})`.execute(tx);
  return rows.map(({ slug }) => slug);
}

/** How many wait for an answer in each organisation the person at hand leads. */
export async function countSupports(tx: Tx) {
  const { rows } = await sql<{ organisation_id: string; count: number }>`SELECT * FROM supports_waiting()`.execute(tx);
  return rows;
}

/** How many wait for the area centres' answer, and how many groups need one of them; none for those who work in none. */
export async function countBeforeCentres(tx: Tx): Promise<{ readonly asks: number; readonly groups: number }> {
  const { rows } = await sql<{ asks: number; groups: number }>`SELECT * FROM centre_waits()`.execute(tx);
  return rows[0] ?? { asks: 0, groups: 0 };
}
