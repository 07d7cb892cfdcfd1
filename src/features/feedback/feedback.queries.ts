import type { Insertable } from "kysely";
import { deleteDataKeys } from "../../shared/crypto/data-keys.queries.ts";
import type { DB, Tx } from "../../shared/db/types.ts";
import { hadItsTime, today } from "./feedback.rules.ts";

/** Throws on `feedback_code_index_key` when the same showing of the form was sent before. */
export const insertFeedback = async (tx: Tx, row: Insertable<DB["feedback"]>): Promise<void> => {
  await tx.insertInto("feedback").values(row).execute();
};

/** The answer, or the promise of one. Never what was written. */
export const findAnswer = (tx: Tx, codeIndex: Buffer) =>
  tx
    .selectFrom("feedback")
    .select(["id", "answer_by", "answer", "answered_on"])
    .where("code_index", "=", codeIndex)
    .executeTakeFirst();

/** What waits for an answer, the most urgent first, without what was written. For those who answer. */
export const listOpenFeedback = (tx: Tx) =>
  tx
    .selectFrom("feedback")
    .select(["id", "topic", "left_on", "answer_by"])
    .where("answered_on", "is", null)
    .orderBy("answer_by")
    .orderBy("id")
    .execute();

export const findFeedback = (tx: Tx, id: string) =>
  tx
    .selectFrom("feedback")
    .select(["id", "topic", "locale", "left_on", "answer_by", "content", "answer", "answered_on"])
    .where("id", "=", id)
    .executeTakeFirst();

/** Answers once: false where there is an answer already. */
export async function updateAnswer(tx: Tx, id: string, answer: Buffer, on: Temporal.PlainDate): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("feedback")
    .set({ answer, answered_on: on })
    .where("id", "=", id)
    .where("answered_on", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How many wait for an answer. */
export const countOpenFeedback = (tx: Tx): Promise<number> => count(open(tx));

/** How many should have been answered before today. */
export const countOverdueFeedback = (tx: Tx, now: Temporal.Instant): Promise<number> =>
  count(open(tx).where("answer_by", "<", today(now)));

const open = (tx: Tx) =>
  tx
    .selectFrom("feedback")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("answered_on", "is", null);

const count = async (query: ReturnType<typeof open>): Promise<number> => (await query.executeTakeFirstOrThrow()).count;

/** Deletes what has had its time, and the keys it was sealed with. Returns how many. */
export async function deleteFeedbackThatHadItsTime(tx: Tx, now: Temporal.Instant): Promise<number> {
  const { answeredOn, leftOn } = hadItsTime(today(now));
  const gone = await tx
    .deleteFrom("feedback")
    .where((eb) =>
      eb.or([
        eb("answered_on", "<=", answeredOn),
        eb.and([eb("answered_on", "is", null), eb("left_on", "<=", leftOn)]),
      ]),
    )
    .returning("id")
    .execute();
  for (const { id } of gone) await deleteDataKeys(tx, { kind: "space", id });
  return gone.length;
}
