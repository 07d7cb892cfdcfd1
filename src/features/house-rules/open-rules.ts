import type { Tx } from "../../shared/db/types.ts";
import { type Member, membersOf, spaceSealer } from "../spaces/index.ts";
import {
  countComments,
  findChoices,
  keepsRules,
  listAnswers,
  listComments,
  listReaders,
  listRules,
  listVersions,
  tallyOf,
} from "./house-rules.queries.ts";
import { type Answer, inBoardOrder, isTopic, type Tally, type Topic } from "./house-rules.rules.ts";
import { type HouseRulesContext, person } from "./house-rules-context.ts";

/** Who asks, and in which group. */
export interface Here {
  readonly personId: string;
  readonly personaId: string;
  readonly space: { readonly id: string };
}

export interface Rule {
  readonly id: string;
  readonly topic: Topic | "own";
  /** The language it is written in. */
  readonly lang: "fi" | "sv" | "en";
  readonly words: string;
  readonly wording: number;
  /** The person at hand proposed it. */
  readonly mine: boolean;
}

export type Version = Awaited<ReturnType<typeof listVersions>>[number];

/** What a group has agreed, and what it is talking about. */
export interface HouseRules {
  readonly unnamedTalk: boolean;
  readonly boardNamed: boolean;
  /** The person keeps the rules in order. */
  readonly keeps: boolean;
  readonly draft: Version | undefined;
  /** In force; undefined where nothing has been accepted. */
  readonly accepted: (Version & { readonly rules: readonly Rule[] }) | undefined;
  /** The earlier ones, the newest first. */
  readonly earlier: readonly Version[];
  /** The person at hand has accepted what is in force. */
  readonly read: boolean;
}

const inside = <T>(ctx: HouseRulesContext, { personId }: Here, work: (tx: Tx) => Promise<T>): Promise<T> =>
  ctx.database.withActor(person(personId), work);

/** A group's rules as somebody in it sees them. */
export async function houseRulesOf(ctx: HouseRulesContext, here: Here): Promise<HouseRules> {
  const found = await inside(ctx, here, async (tx) => {
    const versions = await listVersions(tx, here.space.id);
    const accepted = versions.find(({ acceptedOn }) => acceptedOn !== null);
    return {
      versions,
      accepted,
      choices: await findChoices(tx, here.space.id),
      keeps: await keepsRules(tx, here.space.id),
      rules: accepted ? await listRules(tx, accepted.id) : [],
      readers: accepted ? await listReaders(tx, accepted.id) : [],
    };
  });
  const { versions, accepted, choices, keeps, rules, readers } = found;
  return {
    unnamedTalk: choices?.unnamedTalk ?? false,
    boardNamed: choices?.boardNamed ?? false,
    keeps,
    draft: versions.find(({ acceptedOn }) => acceptedOn === null),
    accepted: accepted && { ...accepted, rules: await openRules(ctx, here, rules) },
    earlier: versions.filter(({ acceptedOn, id }) => acceptedOn !== null && id !== accepted?.id),
    read: readers.some(({ personaId }) => personaId === here.personaId),
  };
}

/** One accepted version with its rules; undefined where there is none. */
export async function acceptedVersion(
  ctx: HouseRulesContext,
  here: Here,
  number: number,
): Promise<(Version & { readonly rules: readonly Rule[] }) | undefined> {
  const found = await inside(ctx, here, async (tx) => {
    const versions = await listVersions(tx, here.space.id);
    const version = versions.find((one) => one.number === number && one.acceptedOn !== null);
    return version && { version, rules: await listRules(tx, version.id) };
  });
  return found && { ...found.version, rules: await openRules(ctx, here, found.rules) };
}

/** Who of the members has accepted what is in force, and who has not yet, for those who keep the rules. */
export async function readersOf(
  ctx: HouseRulesContext,
  here: Here,
  versionId: string,
): Promise<{ readonly accepted: readonly Member[]; readonly others: readonly Member[] }> {
  const members = await membersOf(ctx, person(here.personId), here.space.id);
  const readers = await inside(ctx, here, (tx) => listReaders(tx, versionId));
  const has = ({ personaId }: Member) => readers.some((one) => one.personaId === personaId);
  return { accepted: members.filter(has), others: members.filter((member) => !has(member)) };
}

export interface SaidAnswer {
  readonly id: string;
  readonly answer: Answer;
  readonly words: string;
  /** It was said of words that are other by now. */
  readonly earlierWords: boolean;
  /** Undefined where it is said without a name, or by somebody who has left. */
  readonly by: Member | undefined;
  readonly unnamed: boolean;
  readonly mine: boolean;
}

export interface DraftRule extends Rule, Tally {
  readonly comments: number;
  /** The person's own answer to the words as they are now. */
  readonly own: SaidAnswer | undefined;
  /** Wishes and objections, without those who only agree. */
  readonly said: readonly SaidAnswer[];
}

export interface Draft {
  readonly id: string;
  readonly number: number;
  readonly rules: readonly DraftRule[];
}

/** The draft with how each of its rules stands; undefined where there is none. */
export async function draftOf(ctx: HouseRulesContext, here: Here): Promise<Draft | undefined> {
  const found = await inside(ctx, here, async (tx) => {
    const draft = (await listVersions(tx, here.space.id)).find(({ acceptedOn }) => acceptedOn === null);
    return (
      draft && {
        draft,
        rules: await listRules(tx, draft.id),
        tallies: await tallyOf(tx, draft.id),
        answers: await listAnswers(tx, draft.id),
        comments: await countComments(tx, draft.id),
      }
    );
  });
  if (!found) return undefined;
  const members = await membersOf(ctx, person(here.personId), here.space.id);
  const sealer = spaceSealer(ctx.keyRing, here.space.id);
  const said = await Promise.all(
    found.answers.map(async ({ words, shownAs, ...one }) => ({
      ...one,
      words: words ? await sealer.open("house_rule_answer", one.id, "words", words) : "",
      by: members.find(({ personaId }) => personaId === shownAs),
    })),
  );
  const rules = (await openRules(ctx, here, found.rules)).map((rule): DraftRule => {
    const of = said
      .filter(({ ruleId }) => ruleId === rule.id)
      .map((one) => ({ ...one, earlierWords: one.wording !== rule.wording }));
    const tally = found.tallies.find(({ rule_id }) => rule_id === rule.id);
    return {
      ...rule,
      agreeing: tally?.agreeing ?? 0,
      wishing: tally?.wishing ?? 0,
      objecting: tally?.objecting ?? 0,
      missing: tally?.missing ?? 0,
      comments: Number(found.comments.find(({ ruleId }) => ruleId === rule.id)?.count ?? 0),
      own: of.find(({ mine, earlierWords }) => mine && !earlierWords),
      said: of.filter(({ answer }) => answer !== "agree"),
    };
  });
  return { id: found.draft.id, number: found.draft.number, rules };
}

export interface SaidComment {
  readonly id: string;
  readonly words: string;
  readonly by: Member | undefined;
  readonly unnamed: boolean;
  readonly mine: boolean;
}

/** What has been said of a rule, in the order in which it was said. */
export async function talkOf(ctx: HouseRulesContext, here: Here, ruleId: string): Promise<SaidComment[]> {
  const rows = await inside(ctx, here, (tx) => listComments(tx, ruleId));
  const members = await membersOf(ctx, person(here.personId), here.space.id);
  const sealer = spaceSealer(ctx.keyRing, here.space.id);
  return Promise.all(
    rows.map(async ({ words, shownAs, ...comment }) => ({
      ...comment,
      words: await sealer.open("house_rule_comment", comment.id, "words", words),
      by: members.find(({ personaId }) => personaId === shownAs),
    })),
  );
}

async function openRules(
  ctx: HouseRulesContext,
  { space }: Here,
  rows: Awaited<ReturnType<typeof listRules>>,
): Promise<Rule[]> {
  const sealer = spaceSealer(ctx.keyRing, space.id);
  const rules = await Promise.all(
    rows.map(async ({ words, topic, ...rule }) => ({
      ...rule,
      topic: isTopic(topic) ? topic : ("own" as const),
      words: await sealer.open("house_rule", rule.id, "words", words),
    })),
  );
  return inBoardOrder(rules);
}
