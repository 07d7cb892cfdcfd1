import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { type DirectoryEntry, findEntry } from "../directory/index.ts";
import type { ChannelKind, TextKind } from "./outreach.rules.ts";

/** The public entry of an offering that the person at hand may tell of, and whose listing it is. */
export async function findOwnEntry(
  tx: Tx,
  offeringId: string,
): Promise<{ readonly entry: DirectoryEntry; readonly organisation: string | null } | undefined> {
  const row = await tx
    .selectFrom("directory_entry as e")
    .leftJoin("organisation as o", "o.id", "e.organisation_id")
    .select(["e.slug", "o.slug as organisation"])
    .where("e.id", "=", offeringId)
    .where(sql<boolean>`person_reaches_out(e.id)`)
    .executeTakeFirst();
  const entry = row && (await findEntry(tx, row.slug));
  return row && entry && entry !== "gone" ? { entry, organisation: row.organisation } : undefined;
}

/** Is the listing the person's at hand, or their organisation's, shown or not? */
export async function keepsOffering(tx: Tx, offeringId: string): Promise<boolean> {
  const { rows } = await sql<{ keeps: boolean }>`SELECT person_keeps_offering(${offeringId}::uuid) AS keeps`.execute(
    tx,
  );
  return rows[0]?.keeps === true;
}

export interface Channel {
  readonly kind: ChannelKind;
  readonly code: string;
  readonly who: string | null;
  readonly plannedOn: Temporal.PlainDate | null;
  readonly doneOn: Temporal.PlainDate | null;
  readonly brought: string | null;
  /** Visits by its code so far. */
  readonly visits: number;
}

/** The plan; nothing where none has been made. */
export const listChannels = (tx: Tx, offeringId: string): Promise<Channel[]> =>
  tx
    .selectFrom("outreach_channel as c")
    .select(["c.kind", "c.code", "c.who", "c.planned_on as plannedOn", "c.done_on as doneOn", "c.brought"])
    .select((eb) =>
      eb
        .selectFrom("outreach_count as n")
        .select(sql<number>`coalesce(sum(n.number), 0)::integer`.as("visits"))
        .whereRef("n.offering_id", "=", "c.offering_id")
        .whereRef("n.kind", "=", "c.kind")
        .as("visits"),
    )
    .where("c.offering_id", "=", offeringId)
    .$castTo<Channel>()
    .execute();

/** Gives a channel its code; one that has a code keeps it. Throws where the code is another channel's. */
export async function insertChannel(
  tx: Tx,
  offeringId: string,
  kind: ChannelKind,
  code: string,
  plannedOn: Temporal.PlainDate | null = null,
): Promise<void> {
  await tx
    .insertInto("outreach_channel")
    .values({ offering_id: offeringId, kind, code, planned_on: plannedOn })
    .onConflict((conflict) => conflict.columns(["offering_id", "kind"]).doNothing())
    .execute();
}

/** False where there is no such channel, or it is not theirs. */
export async function updateChannel(
  tx: Tx,
  offeringId: string,
  { kind, who, plannedOn, doneOn, brought }: Omit<Channel, "code" | "visits">,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("outreach_channel")
    .set({ who, planned_on: plannedOn, done_on: doneOn, brought })
    .where("offering_id", "=", offeringId)
    .where("kind", "=", kind)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A text as somebody has made it their own, and of which ready text. */
export interface OwnText {
  readonly words: string;
  /** SHA-256. */
  readonly madeFrom: Buffer;
}

/** Which of an offering's texts: its channel and its language. */
export interface TextOf {
  readonly offeringId: string;
  readonly kind: TextKind;
  readonly locale: Locale;
}

export const findText = (tx: Tx, { offeringId, kind, locale }: TextOf): Promise<OwnText | undefined> =>
  tx
    .selectFrom("outreach_text")
    .select(["words", "made_from as madeFrom"])
    .where("offering_id", "=", offeringId)
    .where("kind", "=", kind)
    .where("locale", "=", locale)
    .executeTakeFirst();

/** Saved again it takes the place of the first. */
export async function putText(
  tx: Tx,
  { offeringId, kind, locale }: TextOf,
  { words, madeFrom }: OwnText,
): Promise<void> {
  await tx
    .insertInto("outreach_text")
    .values({ offering_id: offeringId, kind, locale, words, made_from: madeFrom })
    .onConflict((conflict) =>
      conflict.columns(["offering_id", "kind", "locale"]).doUpdateSet({ words, made_from: madeFrom }),
    )
    .execute();
}

export async function deleteText(tx: Tx, { offeringId, kind, locale }: TextOf): Promise<void> {
  await tx
    .deleteFrom("outreach_text")
    .where("offering_id", "=", offeringId)
    .where("kind", "=", kind)
    .where("locale", "=", locale)
    .execute();
}

export interface DayCount {
  readonly day: Temporal.PlainDate;
  readonly number: number;
}

/** The newest thirty days on which somebody came by this channel, newest first. */
export const listDays = (tx: Tx, offeringId: string, kind: ChannelKind): Promise<DayCount[]> =>
  tx
    .selectFrom("outreach_count")
    .select(["day", "number"])
    .where("offering_id", "=", offeringId)
    .where("kind", "=", kind)
    .orderBy("day", "desc")
    .limit(30)
    .execute();

/** Where a code leads; `tx` acts as the door. */
export const findByCode = (tx: Tx, code: string) =>
  tx
    .selectFrom("outreach_channel")
    .select(["offering_id as offeringId", "kind"])
    .where("code", "=", code)
    .executeTakeFirst();

/** One more came on this day; `tx` acts as the door. */
export async function countVisit(
  tx: Tx,
  { offeringId, kind }: { readonly offeringId: string; readonly kind: string },
  day: Temporal.PlainDate,
): Promise<void> {
  await tx
    .insertInto("outreach_count")
    .values({ offering_id: offeringId, kind, day, number: 1 })
    .onConflict((conflict) =>
      conflict.columns(["offering_id", "kind", "day"]).doUpdateSet({ number: sql<number>`outreach_count.number + 1` }),
    )
    .execute();
}
