import { type Insertable, sql } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";

/** A persona as those see it who may: no id here is found in another space. */
const seen = ["p.id", "p.nickname", "p.emblem_seed", "p.role", "p.state"] as const;

/** The own persona in a space, with what the space says of itself; `tx` acts for the person. */
export const findOwnPersona = (tx: Tx, by: { readonly spaceId: string } | { readonly personaId: string }) =>
  ownPersonas(tx)
    .$if("spaceId" in by, (one) => one.where("p.space_id", "=", "spaceId" in by ? by.spaceId : ""))
    .$if("personaId" in by, (one) => one.where("p.id", "=", "personaId" in by ? by.personaId : ""))
    .executeTakeFirst();

/** Every space the person at hand is in or at the door of. */
export const listOwnPersonas = (tx: Tx) => ownPersonas(tx).execute();

const ownPersonas = (tx: Tx) =>
  tx
    .selectFrom(sql<OwnFacts>`my_memberships()`.as("mine"))
    .innerJoin("persona as p", "p.id", "mine.persona_id")
    .innerJoin("space as s", "s.id", "p.space_id")
    .select([...seen, "p.space_id", "mine.promised", "mine.promised_on", "mine.since", "mine.until"])
    .select([
      "s.kind",
      "s.about",
      "s.approval",
      "s.facilitated",
      "s.readable_by",
      "s.promise",
      "s.state as space_state",
      "s.destroy_on",
    ])
    .select("s.children")
    .select(sql<number>`space_size(s.id)`.as("size"));

interface OwnFacts {
  persona_id: string;
  since: Temporal.PlainDate;
  until: Temporal.PlainDate | null;
  promised: number | null;
  promised_on: Temporal.PlainDate | null;
}

/** Every persona of the person at hand, those of spaces they have left too; only its nickname opens. */
export const listAllOwnPersonas = (tx: Tx) =>
  tx
    .selectFrom(sql<OwnFacts>`my_memberships()`.as("mine"))
    .innerJoin("persona as p", "p.id", "mine.persona_id")
    .select([...seen, "p.space_id", "mine.since", "mine.until", "mine.promised", "mine.promised_on"])
    .execute();

/** Those of the spaces they have left by themselves, the last one first. */
export const listLeftPersonas = (tx: Tx) =>
  tx
    .selectFrom(sql<OwnFacts>`my_memberships()`.as("mine"))
    .innerJoin("persona as p", "p.id", "mine.persona_id")
    .select([...seen, "p.space_id", "mine.until"])
    .where("p.state", "=", "left")
    .orderBy("mine.until", "desc")
    .orderBy("p.id")
    .execute();

/**
 * The members of a space as far as `tx`'s actor sees them, with the badge of those an organisation vouches for. Whoever has
 * not promised yet is nobody's to see; those who carry the space find them by `listNotPromised`.
 */
export const listMembersOf = (tx: Tx, spaceId: string) =>
  members(tx, spaceId).where("p.id", "not in", notPromised(spaceId)).execute();

/** Those who have been let in and have not promised yet, for those who carry the space. */
export const listNotPromised = (tx: Tx, spaceId: string) =>
  members(tx, spaceId).where("p.id", "in", notPromised(spaceId)).execute();

const notPromised = (spaceId: string) => sql<string>`(SELECT not_promised_yet(${spaceId}::uuid))`;

const members = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("persona as p")
    .leftJoin(sql<Badge>`space_badges(${spaceId}::uuid)`.as("b"), "b.persona_id", "p.id")
    .select([...seen, "b.organisation_name as organisation"])
    .where("p.space_id", "=", spaceId)
    .where("p.state", "=", "member");

interface Badge {
  persona_id: string;
  organisation_name: string;
}

/** Those who ask to come in, as far as `tx`'s actor sees them. */
export const listAskers = (tx: Tx, spaceId: string) =>
  tx.selectFrom("persona as p").select(seen).where("p.space_id", "=", spaceId).where("p.state", "=", "asked").execute();

/** Those who carry something in the space, by the one identity their organisation knows; `tx` acts as staff. */
export const listCarriers = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("persona as p")
    .innerJoin("role_holder as h", "h.id", "p.holder_id")
    .select([...seen, "h.id as holderId", "h.known_as"])
    .where("p.space_id", "=", spaceId)
    .where("p.state", "=", "member")
    .execute();

/** Says yes or no to somebody, or takes them out. False where `tx`'s actor may not. */
export async function decideOnPersona(
  tx: Tx,
  { personaId, spaceId }: { readonly personaId: string; readonly spaceId: string },
  state: "waiting" | "removed",
  until: Temporal.PlainDate | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("persona")
    .set({ state, until })
    .where("id", "=", personaId)
    .where("space_id", "=", spaceId)
    .where("state", "in", state === "waiting" ? ["asked"] : ["asked", "waiting", "member"])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** For the door: as whom this person is in the space. */
export async function findPersonaOf(tx: Tx, spaceId: string, personId: string) {
  const { rows } = await sql<{ id: string; state: string; role: string }>`
    SELECT * FROM persona_of(${spaceId}::uuid, ${personId}::uuid)`.execute(tx);
  return rows[0];
}

/** The persona and its nickname, which is used in the space from now on. Throws `used_name_pkey` or `persona_once`. */
export async function insertPersona(tx: Tx, row: Insertable<DB["persona"]>): Promise<void> {
  await tx.insertInto("persona").values(row).execute();
  const { space_id, name_index, id: persona_id } = row;
  await tx.insertInto("used_name").values({ space_id, name_index, persona_id }).execute();
}

/** Is one of these nicknames used in the space, or was it once, by anyone but this persona? For the door. */
export async function isAnyNameUsed(
  tx: Tx,
  spaceId: string,
  indexes: readonly Buffer[],
  personaId?: string,
): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    SELECT is_any_name_used(${spaceId}::uuid, ${indexes}::bytea[], ${personaId ?? null}::uuid) AS used`.execute(tx);
  return rows[0]?.used === true;
}

export async function letWaitAgain(tx: Tx, personaId: string, state: "asked" | "waiting"): Promise<void> {
  await tx
    .updateTable("persona")
    .set({ state, until: null })
    .where("id", "=", personaId)
    .where("state", "=", "left")
    .execute();
}

export async function giveRole(
  tx: Tx,
  personaId: string,
  row: { readonly role: string; readonly holder_id: string; readonly state: "waiting" | "member" },
): Promise<void> {
  await tx.updateTable("persona").set(row).where("id", "=", personaId).execute();
}

/** Lets in whoever waits, where there is a place and nobody to be kept apart from. */
export async function admitPersona(tx: Tx, personaId: string): Promise<boolean> {
  const { rows } = await sql<{ fits: boolean }>`SELECT admit_persona(${personaId}::uuid) AS fits`.execute(tx);
  return rows[0]?.fits === true;
}

/** Those who have been said yes to and have no place yet. */
export const listWaiting = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("persona as p")
    .select(seen)
    .where("p.space_id", "=", spaceId)
    .where("p.state", "=", "waiting")
    .execute();
