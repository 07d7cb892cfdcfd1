import { randomBytes } from "node:crypto";
import * as v from "valibot";
import { seal } from "../../shared/crypto/sealing.ts";
import type { Actor } from "../../shared/db/actor.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { type NicknameFault, readNickname } from "../accounts/index.ts";
import { type Answers, type Plan, type Question, questions, tiePlan } from "../groups/index.ts";
import { nameIndexIn, spaceSealer } from "../spaces/index.ts";
import { becomeStarterNow, findAsk, insertAsk, isOwnAsk, listAsksOf, listAsksOfPlan, moveAsk } from "./asks.queries.ts";
import { type AskState, promisedDays } from "./group-support.rules.ts";
import { dayOf, type GroupSupportContext, keyOwnerOf, person, placeIn, staff } from "./group-support-context.ts";

/** What those who plan chose to tell. */
export interface AskTold {
  readonly who: string;
  readonly word: string;
  readonly contact: string;
  readonly answers: Answers;
  readonly startsOn: Temporal.PlainDate;
}

export interface Ask {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly state: AskState;
  readonly askedOn: Temporal.PlainDate;
  readonly answerBy: Temporal.PlainDate;
  /** The group it has become. */
  readonly spaceId: string | null;
  readonly told: AskTold;
  /** The organisation's words. */
  readonly answer: string;
}

/** What a summary tells; of the need, of who carries it and of the rest of the plan nothing. */
const summary: readonly (Question | "time")[] = [
  "name",
  "happens",
  "whom",
  "themes",
  "children",
  "facilitator",
  "way",
  "town",
  "place",
  "openness",
  "kinds",
  "rhythm",
  "time",
];

const Told = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    who: v.string(),
    word: v.string(),
    contact: v.string(),
    answers: v.record(v.string(), v.array(v.string())),
    startsOn: v.string(),
  }),
);

const answersIn = (stored: Readonly<Record<string, string[]>>): Answers =>
  Object.fromEntries(
    Object.entries(stored).filter(([key]) => key === "time" || questions.some((question) => question === key)),
  );

type Row = Awaited<ReturnType<typeof listAsksOf>>[number];

async function open(ctx: GroupSupportContext, { content, answer, ...row }: Row): Promise<Ask> {
  const told = v.parse(Told, await ctx.keyRing.open(placeIn("group_ask", row.id, "content"), content));
  return {
    ...row,
    told: { ...told, answers: answersIn(told.answers), startsOn: Temporal.PlainDate.from(told.startsOn) },
    answer: answer ? await ctx.keyRing.open(placeIn("group_ask", row.id, "answer"), answer) : "",
  };
}

const openAll = async (
  ctx: GroupSupportContext,
  actor: Actor,
  list: (tx: Parameters<typeof listAsksOf>[0]) => Promise<Row[]>,
): Promise<Ask[]> => Promise.all((await ctx.database.withActor(actor, list)).map((row) => open(ctx, row)));

/** What has been asked of organisations for a plan; nothing for whoever does not plan it. */
export const asksOfPlan = (ctx: GroupSupportContext, personId: string, planId: string): Promise<Ask[]> =>
  openAll(ctx, person(personId), (tx) => listAsksOfPlan(tx, planId));

/** What an organisation has been asked, for those who lead it. */
export const asksOf = (ctx: GroupSupportContext, personId: string, organisationId: string): Promise<Ask[]> =>
  openAll(ctx, staff(personId), (tx) => listAsksOf(tx, organisationId));

export async function askOf(
  ctx: GroupSupportContext,
  personId: string,
  organisationId: string,
  id: string,
): Promise<Ask | undefined> {
  const row = await ctx.database.withActor(staff(personId), (tx) => findAsk(tx, organisationId, id));
  return row && open(ctx, row);
}

const tell = ({ who, word, contact, answers, startsOn }: AskTold): string =>
  JSON.stringify({ who, word, contact, answers, startsOn: startsOn.toString() });

export interface AskToMake {
  /** The form's own: a second press finds the first. It becomes the listing's id when the answer is yes. */
  readonly id: string;
  readonly organisationId: string;
  readonly word: string;
  readonly contact: string;
  /** All that is answered in the plan, instead of a summary. */
  readonly whole: boolean;
}

/** Asks an organisation to take the group that is planned. `asked-already`: one organisation at a time. */
export async function askOrganisation(
  ctx: GroupSupportContext,
  personId: string,
  plan: Plan,
  { id, organisationId, word, contact, whole }: AskToMake,
): Promise<"asked" | "asked-already"> {
  const me = plan.planners.find(({ mine }) => mine);
  const today = dayOf(ctx.clock.now());
  const answers = whole
    ? plan.answers
    : Object.fromEntries(Object.entries(plan.answers).filter(([key]) => summary.some((told) => told === key)));
  const told = tell({ who: me?.nickname ?? "", word, contact, answers, startsOn: plan.startsOn });
  try {
    await ctx.database.withActor(person(personId), async (tx) => {
      const key = await ctx.keyRing.make(tx, keyOwnerOf(id));
      await insertAsk(tx, {
        id,
        plan_id: plan.id,
        organisation_id: organisationId,
        asked_by: me?.id ?? null,
        state: "asked",
        asked_on: today,
        answer_by: today.add({ days: promisedDays }),
        content: seal(key, placeIn("group_ask", id, "content"), told),
      });
    });
    return "asked";
  } catch (error) {
    const broken = violatedConstraint(error);
    if (broken === "one_ask_at_a_time" || broken === "data_key_current") return "asked-already";
    throw error;
  }
}

/** Tells more, when the organisation has asked for it. */
export async function tellMore(ctx: GroupSupportContext, personId: string, { id, told }: Ask, word: string) {
  const more = tell({ ...told, word: told.word === "" ? word : `${told.word}\n\n${word}` });
  const content = await ctx.keyRing.seal(keyOwnerOf(id), placeIn("group_ask", id, "content"), more);
  const answer_by = dayOf(ctx.clock.now()).add({ days: promisedDays });
  return ctx.database.withActor(person(personId), (tx) =>
    moveAsk(tx, id, ["more"], { state: "asked", content, answer_by, escalated_on: null }),
  );
}

export const takeBackAsk = (ctx: GroupSupportContext, personId: string, id: string): Promise<boolean> =>
  ctx.database.withActor(person(personId), (tx) =>
    moveAsk(tx, id, ["asked", "more"], { state: "withdrawn", ended_on: dayOf(ctx.clock.now()) }),
  );

/** The organisation asks for more, or says no kindly. False where a colleague has answered. */
export async function answerAsk(
  ctx: GroupSupportContext,
  personId: string,
  id: string,
  { kind, word }: { readonly kind: "more" | "no"; readonly word: string },
): Promise<boolean> {
  const answer = await ctx.keyRing.seal(keyOwnerOf(id), placeIn("group_ask", id, "answer"), word);
  return ctx.database.withActor(staff(personId), (tx) =>
    moveAsk(
      tx,
      id,
      ["asked", "more"],
      kind === "more" ? { state: "more", answer } : { state: "declined", answer, ended_on: dayOf(ctx.clock.now()) },
    ),
  );
}

/** The organisation says yes: of two colleagues who do at once, one is told true. The group is founded by what follows. */
export const acceptAsk = (ctx: GroupSupportContext, personId: string, id: string): Promise<boolean> =>
  ctx.database.withActor(staff(personId), (tx) =>
    moveAsk(tx, id, ["asked", "more"], { state: "accepted", ended_on: dayOf(ctx.clock.now()) }),
  );

/** The group the ask has become. */
export const tieAsk = (ctx: GroupSupportContext, personId: string, id: string, spaceId: string): Promise<boolean> =>
  ctx.database.withActor(staff(personId), (tx) => moveAsk(tx, id, ["accepted"], { space_id: spaceId }));

export type StarterAnswer =
  | { readonly kind: "started"; readonly personaId: string }
  | { readonly kind: "nickname"; readonly fault: NicknameFault }
  | { readonly kind: "name-taken" | "not-found" };

/** Is the person at hand the one who asked, and so the one who is asked to start the group? */
export const asksThemselves = (ctx: GroupSupportContext, personId: string, id: string): Promise<boolean> =>
  ctx.database.withActor(person(personId), (tx) => isOwnAsk(tx, id));

/** Who asked takes the starter's part in the group, under a nickname of its own. Nobody learns whose account it is. */
export async function becomeStarter(
  ctx: GroupSupportContext,
  personId: string,
  plan: Plan,
  ask: Ask,
  typed: string,
): Promise<StarterAnswer> {
  const { spaceId } = ask;
  if (!spaceId) return { kind: "not-found" };
  const nickname = readNickname(typed);
  if (!nickname.ok) return { kind: "nickname", fault: nickname.fault };
  const personaId = newOpaqueId();
  const { text } = nickname.value;
  const sealed = await spaceSealer(ctx.keyRing, spaceId).seal("persona", personaId, "nickname", text);
  try {
    const done = await ctx.database.withActor(person(personId), (tx) =>
      becomeStarterNow(tx, {
        askId: ask.id,
        personaId,
        nickname: sealed,
        nameIndex: nameIndexIn(ctx.key, spaceId, text),
        emblemSeed: randomBytes(8).toString("hex"),
        today: dayOf(ctx.clock.now()),
      }),
    );
    if (!done) return { kind: "not-found" };
  } catch (error) {
    const broken = violatedConstraint(error);
    if (broken === "used_name_pkey") return { kind: "name-taken" };
    if (broken === "persona_once") return { kind: "not-found" };
    throw error;
  }
  await tiePlan(ctx, personId, plan.id, spaceId);
  return { kind: "started", personaId };
}
