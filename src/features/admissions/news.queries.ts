import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";

/** There is a word for whoever asked. For those who see the request; false for others. */
export async function noteNews(tx: Tx, requestId: string, today: Temporal.PlainDate): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("entry_request")
    .set({ news_on: today })
    .where("id", "=", requestId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What left before does not count: of what there is now a message leaves even so. */
export const noteUrgentNews = async (tx: Tx, requestId: string, today: Temporal.PlainDate): Promise<void> => {
  await tx.updateTable("entry_request").set({ news_on: today, news_told: false }).where("id", "=", requestId).execute();
};

/** Whoever asked has opened their page. For the door. */
export const markNewsSeen = (tx: Tx, requestId: string) => sql`SELECT news_seen(${requestId})`.execute(tx);

/** Everyone who waits for the group of a notice is to hear of it. For the service. Their requests. */
export async function noteNewsOfNotice(tx: Tx, noticeId: string, today: Temporal.PlainDate): Promise<string[]> {
  const rows = await tx
    .updateTable("entry_request as r")
    .from("entry_notice as n")
    .set({ news_on: today })
    .whereRef("n.space_id", "=", "r.space_id")
    .where("n.id", "=", noticeId)
    .where((is) => is.or([is("n.last_number", "is", null), is("n.last_number", ">=", is.ref("r.number"))]))
    .where("r.state", "in", ["asked", "offered", "agreed"])
    .returning("r.id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Who has left a way and has not been told yet that there is a word for them, the longest waiting first. For the service. */
export async function listUntold(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom("entry_request")
    .select("id")
    .where("news_on", "is not", null)
    .where("news_told", "=", false)
    .where("hears_news", "=", true)
    .where("remind_to", "is not", null)
    .where(isFamilyUntold("entry_request"))
    .orderBy("news_on")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Takes the telling upon itself: how and where to reach whoever asked. Undefined where there is nothing new, they were told and
 * have not looked, or they left no way. For the service.
 */
export const takeNews = (tx: Tx, requestId: string) =>
  tx
    .updateTable("entry_request as r")
    .set({ news_told: true })
    .where("r.id", "=", requestId)
    .where("r.news_on", "is not", null)
    .where("r.news_told", "=", false)
    .where("r.hears_news", "=", true)
    .where("r.remind_to", "is not", null)
    .where(isFamilyUntold("r"))
    .returning(["r.id", "r.space_id", "r.locale", "r.remind_by", "r.remind_to"])
    .executeTakeFirst();

/** A family's two requests are one page: one message is enough for both. */
const isFamilyUntold = (table: "r" | "entry_request") => sql<boolean>`NOT EXISTS (
  SELECT FROM entry_request o WHERE o.together_id = ${sql.ref(`${table}.together_id`)} AND o.news_told)`;
