import { type Insertable, sql, type Updateable } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";
import type { SpaceKind } from "./space.rules.ts";

const facts = ["s.id", "s.kind", "s.about", "s.approval", "s.facilitated", "s.readable_by", "s.promise"] as const;

/** A space as the door sees it, found by the hash of the code in its link. */
export const findSpaceByDoor = (tx: Tx, doorHash: Buffer) =>
  tx
    .selectFrom("space as s")
    .select([...facts, "s.children", "s.state"])
    .select(sql<number>`space_size(s.id)`.as("size"))
    .where("s.door_hash", "=", doorHash)
    .where("s.state", "=", "active")
    .executeTakeFirst();

/** What the door has to know of a space before it lets anybody wait there. */
export const findSpaceForEntry = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("space as s")
    .select(["s.id", "s.kind", "s.approval", "s.children", "s.legal_ground"])
    .select(sql<number>`space_trained_adults(s.id)`.as("trained"))
    .where("s.id", "=", spaceId)
    .where("s.state", "=", "active")
    .executeTakeFirst();

/** Spaces as those who lead an organisation see them. */
export const listSpacesOf = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom("space as s")
    .innerJoin("space_organisation as o", "o.space_id", "s.id")
    .select([...facts, "s.children", "s.state", "s.door_number", "s.door_hash", "s.places", "s.destroy_on"])
    .select(sql<number>`space_size(s.id)`.as("size"))
    .where("o.organisation_id", "=", organisationId)
    .execute();

/** The names of those who organise a space. */
export const listOrganisersOf = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("space_organisation as so")
    .innerJoin("organisation as o", "o.id", "so.organisation_id")
    .select(["o.id", "o.name", "o.slug"])
    .where("so.space_id", "=", spaceId)
    .orderBy("o.name")
    .execute();

export async function insertSpace(tx: Tx, row: Insertable<DB["space"]>): Promise<void> {
  await tx.insertInto("space").values(row).execute();
}

export async function insertOrganiser(tx: Tx, space_id: string, organisation_id: string): Promise<void> {
  await tx.insertInto("space_organisation").values({ space_id, organisation_id }).execute();
}

/** False where `tx`'s actor may not change it. */
export async function updateSpace(tx: Tx, id: string, row: Updateable<DB["space"]>): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable("space").set(row).where("id", "=", id).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A space that goes on and is of one of `kinds`, its row locked; undefined where there is none, or it is not theirs. */
export function lockSpace(tx: Tx, id: string, kinds: readonly SpaceKind[]) {
  return tx
    .selectFrom("space")
    .select(["kind", "door_number as doorNumber"])
    .where("id", "=", id)
    .where("kind", "in", kinds)
    .where("state", "=", "active")
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Spaces whose content is to be destroyed by `day`. */
export const listSpacesToDestroy = (tx: Tx, day: Temporal.PlainDate) =>
  tx.selectFrom("space").select("id").where("destroy_on", "<=", day).execute();

/** The space goes with everything in it, and its keys with it. */
export async function destroySpace(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("data_key").where("owner_kind", "=", "space").where("owner_id", "=", id).execute();
  await tx.deleteFrom("space").where("id", "=", id).execute();
}

/** What only the person knows of their membership; `tx` acts for them. */
export async function leaveSpaceNow(tx: Tx, spaceId: string, today: Temporal.PlainDate): Promise<boolean> {
  const { rows } = await sql`SELECT leave_space(${spaceId}::uuid, ${today.toString()}::date) AS done`.execute(tx);
  return isDone(rows);
}

export async function promiseNow(tx: Tx, spaceId: string, version: number, today: Temporal.PlainDate) {
  const { rows } = await sql`
    SELECT promise_in_space(${spaceId}::uuid, ${version}, ${today.toString()}::date) AS done`.execute(tx);
  return isDone(rows);
}

/** Throws a violation of `used_name_pkey` where the nickname has been used in the space. */
export async function renameNow(tx: Tx, spaceId: string, nickname: Buffer, nameIndex: Buffer): Promise<boolean> {
  const { rows } = await sql`SELECT rename_in_space(${spaceId}::uuid, ${nickname}, ${nameIndex}) AS done`.execute(tx);
  return isDone(rows);
}

export async function layDownRoleNow(tx: Tx, spaceId: string): Promise<boolean> {
  const { rows } = await sql`SELECT lay_down_role(${spaceId}::uuid) AS done`.execute(tx);
  return isDone(rows);
}

const isDone = (rows: readonly unknown[]) => (rows[0] as { done: boolean | null } | undefined)?.done === true;

/** The organisation's people who hold a role, with their sealed names; `tx` acts as one who leads it. */
export const listHoldersIn = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom("role_holder as h")
    .select(["h.id as holderId", "h.known_as"])
    .where("h.organisation_id", "=", organisationId)
    .where((is) =>
      is.exists(
        is
          .selectFrom("organisation_role as r")
          .select("r.id")
          .whereRef("r.holder_id", "=", "h.id")
          .where("r.until", "is", null),
      ),
    )
    .execute();
