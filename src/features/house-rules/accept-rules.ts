import { violatedConstraint } from "../../shared/db/errors.ts";
import { insertReading, listRules, lockDraft, putChoices, tallyOf, updateVersion } from "./house-rules.queries.ts";
import { isSameRead, type ReadRule, readiness } from "./house-rules.rules.ts";
import { dayOf, type HouseRulesContext, person } from "./house-rules-context.ts";
import type { Here } from "./open-rules.ts";

/** Agreed online, where everyone has answered; or in a meeting, of which only numbers are written down. */
export type Acceptance =
  | { readonly way: "online" }
  | { readonly way: "meeting"; readonly present: number; readonly objecting: number };

/** `changed`: the rules are not those that were on the page. `not-ready`: somebody objects or has not answered. */
export type AcceptAnswer = "accepted" | "changed" | "not-ready" | "empty" | "gone" | "refused";

/**
 * The draft becomes the group's rules, as they were on the page (`read`). The draft is locked meanwhile: an objection that
 * comes at the same moment comes either before, and counts, or after, and is told that the rules have been accepted.
 */
export async function acceptRules(
  ctx: HouseRulesContext,
  here: Here,
  accepted: Acceptance & {
    readonly versionId: string;
    readonly read: readonly ReadRule[];
    readonly reviewOn: Temporal.PlainDate | null;
  },
): Promise<AcceptAnswer> {
  const { versionId, read, reviewOn } = accepted;
  try {
    return await ctx.database.withActor(person(here.personId), async (tx) => {
      const draft = await lockDraft(tx, versionId);
      if (!draft || draft.acceptedOn) return "gone";
      if (!isSameRead(await listRules(tx, versionId), read)) return "changed";
      const ready = readiness(await tallyOf(tx, versionId));
      if (ready.kind === "empty") return "empty";
      if (accepted.way === "online" && ready.kind !== "ready") return "not-ready";
      const numbers =
        accepted.way === "meeting" ? { present: accepted.present, objecting: accepted.objecting } : undefined;
      const done = await updateVersion(
        tx,
        { spaceId: here.space.id, id: versionId },
        { accepted_on: dayOf(ctx.clock.now()), way: accepted.way, review_on: reviewOn, ...numbers },
      );
      return done ? "accepted" : "refused";
    });
  } catch (error) {
    if (violatedConstraint(error) === "house_rules_accepted_by_all") return "not-ready";
    throw error;
  }
}

/** Whoever came later, or was not asked online, has read what is in force and accepts it. */
export async function acceptAsRead(ctx: HouseRulesContext, here: Here, versionId: string): Promise<void> {
  const row = { version_id: versionId, space_id: here.space.id, persona_id: here.personaId };
  await ctx.database.withActor(person(here.personId), (tx) => insertReading(tx, row));
}

/** When the rules are looked at again, and how many without an account have accepted them since. False where refused. */
export const changeVersion = (
  ctx: HouseRulesContext,
  { personId, space }: Here,
  id: string,
  row: { readonly review_on: Temporal.PlainDate | null } | { readonly without_account: number },
): Promise<boolean> =>
  ctx.database.withActor(person(personId), (tx) => updateVersion(tx, { spaceId: space.id, id }, row));

/** Whether the talk goes without nicknames, and whether the board says whose it is. Those who keep the rules choose. */
export const choose = (
  ctx: HouseRulesContext,
  { personId, space }: Here,
  { unnamedTalk, boardNamed }: { readonly unnamedTalk: boolean; readonly boardNamed: boolean },
): Promise<void> =>
  ctx.database.withActor(person(personId), (tx) =>
    putChoices(tx, space.id, { unnamed_talk: unnamedTalk, board_named: boardNamed }),
  );
