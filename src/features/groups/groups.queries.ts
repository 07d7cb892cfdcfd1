import { type Insertable, sql, type Updateable } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";
import type { Steering } from "../../shared/ui/index.ts";
import type { GroupKind, GroupPhase } from "./group.rules.ts";

/** What a space is as a group. */
export interface Group {
  readonly spaceId: string;
  /** Its listing, where it has one. */
  readonly offeringId: string | null;
  /** The person at hand keeps that listing, in their own name or an organisation's. */
  readonly keepsListing: boolean;
  /** Where everyone finds it; null where it is not shown, not yet or not any more. */
  readonly listedAs: string | null;
  readonly phase: GroupPhase;
  readonly kinds: readonly GroupKind[];
  readonly steering: Steering;
  readonly startsOn: Temporal.PlainDate | null;
  readonly endsOn: Temporal.PlainDate | null;
  readonly handoverOn: Temporal.PlainDate | null;
  /** Those who carry it do not mean to hand it over. */
  readonly handoverUnwanted: boolean;
  /** Nobody carries it since then. */
  readonly uncarriedOn: Temporal.PlainDate | null;
  /** Its listing told whom to reach; they are gone, and nobody has given theirs. */
  readonly contactGone: boolean;
  /** Its listing is not offered any more: nobody comes in. */
  readonly listingEnded: boolean;
  /** What the area centre has written to it while nobody carries it, sealed; and when. */
  readonly centreWord: Buffer | null;
  readonly centreWordOn: Temporal.PlainDate | null;
}

/** The group of a space, for its members and those who lead its organisation. */
export const findGroup = (tx: Tx, spaceId: string): Promise<Group | undefined> =>
  tx
    .selectFrom("support_group")
    .select(["space_id as spaceId", "offering_id as offeringId", "phase", "kinds", "steering"])
    .select(["starts_on as startsOn", "ends_on as endsOn", "handover_on as handoverOn"])
    .select(["handover_unwanted as handoverUnwanted", "uncarried_on as uncarriedOn"])
    .select(["centre_word as centreWord", "centre_word_on as centreWordOn"])
    .select(
      sql<boolean>`contact_gone AND EXISTS (
        SELECT FROM directory_entry e
        WHERE e.id = offering_id AND NOT coalesce(e.content -> 'contact' ?| '{phone,email}', true))`.as("contactGone"),
    )
    .select(
      sql<boolean>`EXISTS (SELECT FROM directory_entry e WHERE e.id = offering_id AND e.standing = 'gone')`.as(
        "listingEnded",
      ),
    )
    .select(
      sql<string | null>`(SELECT slug FROM directory_entry e WHERE e.id = offering_id AND e.standing <> 'gone')`.as(
        "listedAs",
      ),
    )
    .select(sql<boolean>`coalesce(person_keeps_offering(offering_id), false)`.as("keepsListing"))
    .where("space_id", "=", spaceId)
    .$castTo<Group>()
    .executeTakeFirst();

/** The group that a listing tells of; `tx` acts as the door. */
export const findGroupOfOffering = (tx: Tx, offeringId: string) =>
  tx
    .selectFrom("support_group")
    .select(["space_id as spaceId", "phase", "starts_on as startsOn", "ends_on as endsOn"])
    .where("offering_id", "=", offeringId)
    .$castTo<Pick<Group, "spaceId" | "phase" | "startsOn" | "endsOn">>()
    .executeTakeFirst();

/** Throws `support_group_offering_id_key` where the listing has a group already. */
export async function insertGroup(tx: Tx, row: Insertable<DB["support_group"]>): Promise<void> {
  await tx.insertInto("support_group").values(row).execute();
}

/** False where `tx`'s actor may not change it. */
export async function updateGroup(tx: Tx, spaceId: string, row: Updateable<DB["support_group"]>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("support_group")
    .set(row)
    .where("space_id", "=", spaceId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Of these spaces, the groups that nobody carries. */
export async function listWithoutCarrier(tx: Tx, spaceIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (spaceIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom("support_group")
    .select("space_id")
    .where("space_id", "in", spaceIds)
    .where("uncarried_on", "is not", null)
    .execute();
  return new Set(rows.map(({ space_id }) => space_id));
}

/** The phase the group was in before it ended. */
export async function resumePhase(tx: Tx, spaceId: string): Promise<void> {
  await tx
    .updateTable("support_group")
    .set((is) => ({ phase: is.fn.coalesce("phase_before_end", sql.lit("working")) }))
    .where("space_id", "=", spaceId)
    .execute();
}

/** The organisations in whose name the person at hand may start a group. */
export const listLedOrganisations = (tx: Tx) =>
  tx
    .selectFrom("organisation")
    .select(["id", "slug", "name"])
    .where(sql<boolean>`person_has_role(id, '{administrator,coordinator}')`)
    .orderBy("name")
    .execute();
