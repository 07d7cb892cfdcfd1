import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { currentLocale } from "../../shared/i18n/index.ts";
import { spaceSealer } from "../spaces/index.ts";
import {
  deleteComment,
  deleteDraft,
  deleteRule,
  findChoices,
  insertComment,
  insertDraft,
  insertRules,
  listOwnAnswers,
  listRules,
  listVersions,
  putAnswer,
  updateRule,
} from "./house-rules.queries.ts";
import { type Answer, longestComment, longestRule, mostRules, type ReadRule, type Topic } from "./house-rules.rules.ts";
import { type HouseRulesContext, person } from "./house-rules-context.ts";
import { type Here, houseRulesOf } from "./open-rules.ts";
import { startingWords } from "./starting-set.ts";

/** In which language words are written: Easy Finnish is Finnish. */
const langNow = (): string => (currentLocale() === "fi-simple" ? "fi" : currentLocale());

const closed: readonly (string | undefined)[] = ["house_rules_accepted", "house_rule_version_id_space_id_fkey"];

/** Somebody else has just accepted the draft, or thrown it away: there is nothing to write in. */
async function unlessClosed<T>(work: () => Promise<T>): Promise<T | "closed"> {
  try {
    return await work();
  } catch (error) {
    if (closed.includes(violatedConstraint(error))) return "closed";
    throw error;
  }
}

/**
 * The draft's id. Where there is none one is begun: with the rules in force, so that a change is a change. Of two who begin
 * at the same moment both get the same draft.
 */
export async function beginDraft(ctx: HouseRulesContext, here: Here): Promise<string> {
  const { accepted } = await houseRulesOf(ctx, here);
  const sealer = spaceSealer(ctx.keyRing, here.space.id);
  const id = newOpaqueId();
  const copies = await Promise.all(
    (accepted?.rules ?? []).map(async ({ topic, lang, words }) => {
      const rule = newOpaqueId();
      const sealed = await sealer.seal("house_rule", rule, "words", words);
      return { id: rule, version_id: id, space_id: here.space.id, topic, lang, words: sealed };
    }),
  );
  return ctx.database.withActor(person(here.personId), async (tx) => {
    const versions = await listVersions(tx, here.space.id);
    const draft = versions.find(({ acceptedOn }) => acceptedOn === null);
    if (draft) return draft.id;
    const number = (versions[0]?.number ?? 0) + 1;
    if (await insertDraft(tx, { id, space_id: here.space.id, number })) await insertRules(tx, copies);
    const begun = (await listVersions(tx, here.space.id)).find(({ acceptedOn }) => acceptedOn === null);
    if (!begun) throw new Error("a draft was begun and accepted at the same moment");
    return begun.id;
  });
}

export type WordsAnswer = "done" | "empty" | "too-long" | "too-many" | "closed" | "not-found" | "reworded";

/** Proposes rules of the starting set in the words of the reader's language; those proposed already stay as they are. */
export async function proposeTopics(
  ctx: HouseRulesContext,
  here: Here,
  topics: readonly Topic[],
): Promise<WordsAnswer> {
  if (topics.length === 0) return "empty";
  const words = topics.map((topic) => ({ id: newOpaqueId(), topic, text: startingWords(topic) }));
  return propose(ctx, here, words);
}

/** Proposes a rule in one's own words. `id`: the form's, so that a second press finds the first. */
export async function proposeOwn(
  ctx: HouseRulesContext,
  here: Here,
  { id, words }: { readonly id: string; readonly words: string },
): Promise<WordsAnswer> {
  const fault = faultOf(words, longestRule);
  return fault ?? propose(ctx, here, [{ id, topic: "own", text: words }]);
}

async function propose(
  ctx: HouseRulesContext,
  here: Here,
  proposals: readonly { readonly id: string; readonly topic: Topic | "own"; readonly text: string }[],
): Promise<WordsAnswer> {
  const version_id = await beginDraft(ctx, here);
  const sealer = spaceSealer(ctx.keyRing, here.space.id);
  const rows = await Promise.all(
    proposals.map(async ({ id, topic, text }) => ({
      id,
      version_id,
      space_id: here.space.id,
      topic,
      lang: langNow(),
      words: await sealer.seal("house_rule", id, "words", text),
      by_persona: here.personaId,
    })),
  );
  return unlessClosed(() =>
    ctx.database.withActor(person(here.personId), async (tx) => {
      const before = await listRules(tx, version_id);
      if (before.length + rows.length > mostRules) return "too-many";
      await insertRules(tx, rows);
      return "done";
    }),
  );
}

/** A rule in other words: whoever answered the old ones is asked again. `reworded`: somebody else was quicker. */
export async function rewordRule(
  ctx: HouseRulesContext,
  here: Here,
  { id, wording, words }: ReadRule & { readonly words: string },
): Promise<WordsAnswer> {
  const fault = faultOf(words, longestRule);
  if (fault) return fault;
  const sealed = await spaceSealer(ctx.keyRing, here.space.id).seal("house_rule", id, "words", words);
  return unlessClosed(() =>
    ctx.database.withActor(person(here.personId), async (tx) =>
      (await updateRule(tx, { id, wording }, { words: sealed, lang: langNow() })) ? "done" : "reworded",
    ),
  );
}

/** A proposal is taken away: by whoever made it, or by those who keep the rules. */
export const removeRule = (ctx: HouseRulesContext, { personId }: Here, id: string) =>
  unlessClosed(() =>
    ctx.database.withActor(person(personId), async (tx) => ((await deleteRule(tx, id)) ? "done" : "not-found")),
  );

/** The whole draft is thrown away; what is in force stays. */
export const discardDraft = (ctx: HouseRulesContext, { personId, space }: Here): Promise<boolean> =>
  ctx.database.withActor(person(personId), (tx) => deleteDraft(tx, space.id));

export interface RuleAnswer extends ReadRule {
  readonly answer: Answer;
  readonly words: string;
  /** Without the nickname. */
  readonly unnamed: boolean;
}

/** What somebody says to a rule as they have read it. They may say otherwise until it is accepted. */
export async function answerRule(ctx: HouseRulesContext, here: Here, said: RuleAnswer): Promise<WordsAnswer> {
  const words = said.answer === "agree" ? "" : said.words;
  if (said.answer === "wish" && words === "") return "empty";
  if (words.length > longestComment) return "too-long";
  return write(ctx, here, [{ ...said, words }]);
}

/** Everything that was on the page and has no answer of theirs yet is fine by them. */
export async function agreeToRest(ctx: HouseRulesContext, here: Here, read: readonly ReadRule[]): Promise<WordsAnswer> {
  const own = await ownAnswers(ctx, here);
  const open = read.filter(({ id, wording }) => !own.some((one) => one.ruleId === id && one.wording === wording));
  return write(
    ctx,
    here,
    open.map((rule) => ({ ...rule, answer: "agree", words: "", unnamed: true })),
  );
}

const ownAnswers = (ctx: HouseRulesContext, { personId, space }: Here) =>
  ctx.database.withActor(person(personId), (tx) => listOwnAnswers(tx, space.id));

/** How often two windows of one person are let try again. */
const tries = 3;

async function write(ctx: HouseRulesContext, here: Here, said: readonly RuleAnswer[]): Promise<WordsAnswer> {
  const sealer = spaceSealer(ctx.keyRing, here.space.id);
  for (let left = tries; left > 0; left--) {
    const own = await ownAnswers(ctx, here);
    const rows = await Promise.all(
      said.map(async ({ id: ruleId, wording, answer, words, unnamed }) => {
        const id = own.find((one) => one.ruleId === ruleId)?.id ?? newOpaqueId();
        const sealed = words === "" ? null : await sealer.seal("house_rule_answer", id, "words", words);
        const where = { id, ruleId, spaceId: here.space.id, personaId: here.personaId };
        return { where, row: { wording, answer, words: sealed, unnamed: answer === "agree" || unnamed } };
      }),
    );
    const done = await writeRows(ctx, here, rows);
    if (done !== "again") return done;
  }
  throw new Error("the answer is written in several windows all the time");
}

async function writeRows(
  ctx: HouseRulesContext,
  { personId }: Here,
  rows: readonly { readonly where: Parameters<typeof putAnswer>[1]; readonly row: Parameters<typeof putAnswer>[2] }[],
): Promise<WordsAnswer | "again"> {
  try {
    return await unlessClosed(() =>
      ctx.database.withActor(person(personId), async (tx) => {
        for (const { where, row } of rows) if (!(await putAnswer(tx, where, row))) return "again";
        return "done";
      }),
    );
  } catch (error) {
    switch (violatedConstraint(error)) {
      case "house_rule_reworded":
        return "reworded";
      case "house_rule_answer_rule_id_space_id_fkey":
        return "not-found";
      default:
        throw error;
    }
  }
}

/** A word about a rule: under one's nickname, or under nobody's where the group talks so. `id`: the form's. */
export async function sayOfRule(
  ctx: HouseRulesContext,
  here: Here,
  { id, ruleId, words }: { readonly id: string; readonly ruleId: string; readonly words: string },
): Promise<WordsAnswer> {
  const fault = faultOf(words, longestComment);
  if (fault) return fault;
  const sealed = await spaceSealer(ctx.keyRing, here.space.id).seal("house_rule_comment", id, "words", words);
  try {
    return await unlessClosed(() =>
      ctx.database.withActor(person(here.personId), async (tx): Promise<WordsAnswer> => {
        const unnamed = (await findChoices(tx, here.space.id))?.unnamedTalk ?? false;
        const row = {
          id,
          rule_id: ruleId,
          space_id: here.space.id,
          persona_id: here.personaId,
          words: sealed,
          unnamed,
        };
        await insertComment(tx, row);
        return "done";
      }),
    );
  } catch (error) {
    if (violatedConstraint(error) === "house_rule_comment_rule_id_space_id_fkey") return "not-found";
    throw error;
  }
}

/** A word is taken back by whoever said it, or away by those who keep the rules. */
export const removeComment = (ctx: HouseRulesContext, { personId }: Here, comment: { id: string; ruleId: string }) =>
  ctx.database.withActor(person(personId), (tx) => deleteComment(tx, comment));

const faultOf = (words: string, longest: number): "empty" | "too-long" | undefined => {
  if (words === "") return "empty";
  return words.length > longest ? "too-long" : undefined;
};
