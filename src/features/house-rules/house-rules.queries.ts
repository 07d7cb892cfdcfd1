import { type Insertable, sql, type Updateable } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";
import type { Answer, ReadRule } from "./house-rules.rules.ts";

/** What those who carry the group have chosen; undefined until they choose. */
export const findChoices = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("house_rules")
    .select(["unnamed_talk as unnamedTalk", "board_named as boardNamed"])
    .where("space_id", "=", spaceId)
    .executeTakeFirst();

/** Throws where row-level security refuses. */
export async function putChoices(
  tx: Tx,
  space_id: string,
  row: { readonly unnamed_talk: boolean; readonly board_named: boolean },
): Promise<void> {
  await tx
    .insertInto("house_rules")
    .values({ space_id, ...row })
    .onConflict((conflict) => conflict.column("space_id").doUpdateSet(row))
    .execute();
}

/** Whether the person at hand keeps the rules in order: those who carry the group, or everyone where nobody does. */
export async function keepsRules(tx: Tx, spaceId: string): Promise<boolean> {
  const { rows } = await sql<{ keeps: boolean }>`SELECT keeps_house_rules(${spaceId}::uuid) AS keeps`.execute(tx);
  return rows[0]?.keeps === true;
}

/** A group's versions, the newest first; the draft, where there is one, before them. */
export const listVersions = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("house_rules_version")
    .select(["id", "number", "accepted_on as acceptedOn", "way", "present", "objecting", "review_on as reviewOn"])
    .select(["open_objections as openObjections", "without_account as withoutAccount"])
    .where("space_id", "=", spaceId)
    .orderBy("number", "desc")
    .execute();

/** Begins a draft. Nothing happens where somebody else has begun one at the same moment. */
export async function insertDraft(tx: Tx, row: { id: string; space_id: string; number: number }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("house_rules_version")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The draft's row, locked, so that of two who accept at once one finds it accepted. */
export const lockDraft = (tx: Tx, versionId: string) =>
  tx
    .selectFrom("house_rules_version")
    .select(["id", "accepted_on as acceptedOn"])
    .where("id", "=", versionId)
    .forUpdate()
    .executeTakeFirst();

/** Throws `house_rules_accepted_by_all`, `house_rules_empty` or `house_rules_accepted`. */
export async function updateVersion(
  tx: Tx,
  { spaceId, id }: { readonly spaceId: string; readonly id: string },
  row: Updateable<DB["house_rules_version"]>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("house_rules_version")
    .set(row)
    .where("space_id", "=", spaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteDraft(tx: Tx, spaceId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("house_rules_version")
    .where("space_id", "=", spaceId)
    .where("accepted_on", "is", null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export const listRules = (tx: Tx, versionId: string) =>
  tx
    .selectFrom("house_rule")
    .select(["id", "topic", "lang", "words", "wording"])
    .select(isMine.as("mine"))
    .where("version_id", "=", versionId)
    .$narrowType<{ lang: "fi" | "sv" | "en" }>()
    .execute();

const isMine = sql<boolean>`id IN (SELECT my_house_rule_words())`;

/** Proposes rules; nothing happens to those proposed already. Throws `house_rules_accepted`. */
export async function insertRules(tx: Tx, rows: readonly Insertable<DB["house_rule"]>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("house_rule")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Other words in the place of those that were read. False where somebody else has changed them meanwhile. */
export async function updateRule(
  tx: Tx,
  { id, wording }: ReadRule,
  row: { readonly words: Buffer; readonly lang: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("house_rule")
    .set(row)
    .where("id", "=", id)
    .where("wording", "=", wording)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** False where the person may not. */
export async function deleteRule(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom("house_rule").where("id", "=", id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** How the answers to each rule of a draft stand. */
export async function tallyOf(tx: Tx, versionId: string) {
  const { rows } = await sql<{
    rule_id: string;
    agreeing: number;
    wishing: number;
    objecting: number;
    missing: number;
  }>`SELECT * FROM house_rule_tally(${versionId}::uuid)`.execute(tx);
  return rows;
}

/** Wishes, objections, and the person's own answers: of others' agreement only the number is seen. */
export const listAnswers = (tx: Tx, versionId: string) =>
  tx
    .selectFrom("house_rule_answer as a")
    .innerJoin("house_rule as r", "r.id", "a.rule_id")
    .select(["a.id", "a.rule_id as ruleId", "a.wording", "a.answer", "a.words", "a.unnamed", "a.shown_as as shownAs"])
    .select(sql<boolean>`a.id IN (SELECT my_house_rule_words())`.as("mine"))
    .where("r.version_id", "=", versionId)
    .orderBy("a.id")
    .$narrowType<{ answer: Answer }>()
    .execute();

interface AnswerRow {
  readonly wording: number;
  readonly answer: Answer;
  readonly words: Buffer | null;
  readonly unnamed: boolean;
}

/** The person's own answers in a group, without their words. */
export const listOwnAnswers = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("house_rule_answer")
    .select(["id", "rule_id as ruleId", "wording"])
    .where("space_id", "=", spaceId)
    .where(isMine)
    .execute();

/**
 * The person's own answer, in the place of the one with the same id. False where they have another already. Throws
 * `house_rule_reworded` or `house_rules_accepted`.
 */
export async function putAnswer(
  tx: Tx,
  where: { readonly id: string; readonly ruleId: string; readonly spaceId: string; readonly personaId: string },
  row: AnswerRow,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("house_rule_answer")
    .set(row)
    .where("id", "=", where.id)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return true;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("house_rule_answer")
    .values({ id: where.id, rule_id: where.ruleId, space_id: where.spaceId, persona_id: where.personaId, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export const listComments = (tx: Tx, ruleId: string) =>
  tx
    .selectFrom("house_rule_comment")
    .select(["id", "words", "unnamed", "shown_as as shownAs"])
    .select(isMine.as("mine"))
    .where("rule_id", "=", ruleId)
    .orderBy("turn")
    .execute();

/** How much each rule of a draft has been talked about. */
export const countComments = (tx: Tx, versionId: string) =>
  tx
    .selectFrom("house_rule_comment as c")
    .innerJoin("house_rule as r", "r.id", "c.rule_id")
    .select((is) => ["c.rule_id as ruleId", is.fn.count<string>("c.id").as("count")])
    .where("r.version_id", "=", versionId)
    .groupBy("c.rule_id")
    .execute();

/** Says a word; said twice with the same id it is said once. Throws `house_rules_accepted`. */
export async function insertComment(tx: Tx, row: Insertable<DB["house_rule_comment"]>): Promise<void> {
  await tx
    .insertInto("house_rule_comment")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** False where the person may not. */
export async function deleteComment(tx: Tx, { id, ruleId }: { id: string; ruleId: string }): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("house_rule_comment")
    .where("id", "=", id)
    .where("rule_id", "=", ruleId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Takes back what this person has answered and said in a group. */
export async function deleteOwnWords(tx: Tx, personaId: string): Promise<void> {
  const mine = sql<boolean>`id IN (SELECT my_house_rule_words())
    AND space_id = (SELECT p.space_id FROM persona p WHERE p.id = ${personaId}::uuid)`;
  await tx.deleteFrom("house_rule_comment").where(mine).execute();
  await tx.deleteFrom("house_rule_answer").where(mine).execute();
}

/** Everything the person has proposed, answered and said, for their own data. */
export async function listOwnWords(tx: Tx) {
  const rules = await tx.selectFrom("house_rule").select(["id", "words"]).where(isMine).orderBy("id").execute();
  const answered = await tx
    .selectFrom("house_rule_answer")
    .select(["id", "words", "answer"])
    .where(isMine)
    .orderBy("id")
    .$narrowType<{ answer: Answer }>()
    .execute();
  const said = await tx
    .selectFrom("house_rule_comment")
    .select(["id", "words"])
    .where(isMine)
    .orderBy("turn")
    .execute();
  return { rules, answered, said };
}

/** Who has accepted a version: for those who keep the rules everyone, for the others themselves. */
export const listReaders = (tx: Tx, versionId: string) =>
  tx
    .selectFrom("house_rules_reading")
    .select("persona_id as personaId")
    .where("version_id", "=", versionId)
    .orderBy("persona_id")
    .execute();

export async function insertReading(tx: Tx, row: Insertable<DB["house_rules_reading"]>): Promise<void> {
  await tx
    .insertInto("house_rules_reading")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
