import type { Insertable } from "kysely";
import { deleteDataKeys } from "../../shared/crypto/data-keys.queries.ts";
import type { DB, Tx } from "../../shared/db/types.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import type { OfferingForm } from "../directory/index.ts";
import type { Tally, Wish } from "./wishes.rules.ts";

/** False where the same showing of the form has left its wish already. */
export async function insertWish(tx: Tx, wish: Insertable<DB["wish"]>): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto("wish")
    .values(wish)
    // Without a column: the door may not read what is there.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

export const insertContact = async (tx: Tx, contact: Insertable<DB["wish_contact"]>): Promise<void> => {
  await tx.insertInto("wish_contact").values(contact).execute();
};

export async function isContact(tx: Tx, stopHash: Buffer): Promise<boolean> {
  const row = await tx
    .selectFrom("wish_contact")
    .select("wish_id")
    .where("stop_hash", "=", stopHash)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes the address back; the wish it belonged to, or undefined where that has been done. */
export async function deleteContact(tx: Tx, stopHash: Buffer): Promise<string | undefined> {
  const row = await tx
    .deleteFrom("wish_contact")
    .where("stop_hash", "=", stopHash)
    .returning("wish_id")
    .executeTakeFirst();
  return row?.wish_id;
}

/** How many wishes there are for each theme and place, from the one week to before the other. For the service alone. */
export async function tallyWishes(
  tx: Tx,
  { from, before }: { from: Temporal.PlainDate; before: Temporal.PlainDate },
): Promise<readonly Tally[]> {
  const rows = await tx
    .selectFrom("wish")
    .select((eb) => ["theme", "region", "municipality", "by_professional", eb.fn.countAll<number>().as("count")])
    .where("week", ">=", from)
    .where("week", "<", before)
    .groupBy(["theme", "region", "municipality", "by_professional"])
    .execute();
  return rows.map(({ by_professional, count, ...row }) => ({
    ...row,
    byProfessional: by_professional,
    count: Number(count),
  }));
}

/** Puts these numbers in the place of all that were published before. */
export async function replaceCounts(tx: Tx, tallies: readonly Tally[]): Promise<void> {
  await tx.deleteFrom("wish_count").execute();
  if (tallies.length === 0) return;
  await tx
    .insertInto("wish_count")
    .values(tallies.map(({ byProfessional, ...row }) => ({ ...row, by_professional: byProfessional })))
    .execute();
}

/** What is published, the most wished for first. */
export async function listCounts(tx: Tx): Promise<readonly Tally[]> {
  const rows = await tx
    .selectFrom("wish_count")
    .select(["theme", "region", "municipality", "by_professional", "count"])
    .orderBy("count", "desc")
    .orderBy("theme")
    .orderBy("municipality")
    .orderBy("region")
    .execute();
  return rows.map(({ by_professional, ...row }) => ({ ...row, byProfessional: by_professional }));
}

/** Deletes wishes of weeks before this one, and every address whose time is over, with its key. */
export async function deleteOldWishes(tx: Tx, week: Temporal.PlainDate, today: Temporal.PlainDate): Promise<void> {
  const contacts = await tx.deleteFrom("wish_contact").where("ends_on", "<=", today).returning("wish_id").execute();
  for (const { wish_id } of contacts) await deleteDataKeys(tx, { kind: "space", id: wish_id });
  await tx.deleteFrom("wish").where("week", "<", week).execute();
}

export interface WaitingWish extends Wish {
  readonly id: string;
  readonly email: Buffer;
  readonly locale: Locale;
  readonly askedOn: Temporal.PlainDate;
}

/** Wishes of those who asked to be told. For the service alone. */
export async function listWaiting(tx: Tx): Promise<readonly WaitingWish[]> {
  const rows = await tx
    .selectFrom("wish")
    .innerJoin("wish_contact", "wish_contact.wish_id", "wish.id")
    .select(["id", "theme", "region", "municipality", "form", "email", "locale", "asked_on"])
    .execute();
  return rows.map(({ form, locale, asked_on, ...row }) => ({
    ...row,
    form: form as OfferingForm | null,
    locale: locale as Locale,
    askedOn: asked_on,
  }));
}

/** Up to when people have been told of what was published, locked until the transaction ends. */
export async function lockToldUntil(tx: Tx): Promise<Temporal.Instant> {
  const { told_until } = await tx.selectFrom("wish_watch").select("told_until").forUpdate().executeTakeFirstOrThrow();
  return told_until;
}

export const updateToldUntil = async (tx: Tx, until: Temporal.Instant): Promise<void> => {
  await tx.updateTable("wish_watch").set({ told_until: until }).execute();
};

/** Ids of what was first published after the one moment and up to the other, and is still offered. */
export async function listPublished(
  tx: Tx,
  { after, until }: { after: Temporal.Instant; until: Temporal.Instant },
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("directory_entry")
    .select("id")
    .where("published_at", ">", after)
    .where("published_at", "<=", until)
    .where("standing", "<>", "gone")
    .orderBy("published_at")
    .execute();
  return rows.map(({ id }) => id);
}
