import type { Actor } from "../../shared/db/actor.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { updateGroup } from "../groups/index.ts";
import type { Admission, NoticeKind } from "./admission.rules.ts";
import { findSettings, saveAdmission } from "./admissions.queries.ts";
import { type AdmissionsContext, dayOf, person } from "./admissions-context.ts";
import { wantedWay } from "./find-admission.ts";
import { type InStep, putIntoListing } from "./listing-in-step.ts";
import { deleteParallel, insertNotice, saveParallel } from "./more.queries.ts";
import { promiseNotice } from "./remind.ts";

/**
 * How one gets in from now on, in the group and in its listing. Where the listing cannot say it at once, one gets in as the
 * listing says until it does: the answer tells which.
 */
export async function changeAdmission(
  ctx: AdmissionsContext,
  personId: string,
  spaceId: string,
  admission: Admission,
): Promise<InStep> {
  const actor = person(personId);
  await ctx.database.withActor(actor, async (tx) => {
    await saveAdmission(tx, {
      space_id: spaceId,
      when_open: admission.when,
      how: admission.how,
      promise_days: admission.promiseDays,
      next_intake: admission.nextIntake ?? null,
      questions: admission.questions.join("\n"),
      questions_in: JSON.stringify(
        Object.fromEntries(
          Object.entries(admission.questionsIn ?? {}).map(([language, lines]) => [language, lines.join("\n")]),
        ),
      ),
      members_heard_days: admission.membersHeardDays ?? null,
    });
    await updateGroup(tx, spaceId, { starts_on: admission.startsOn ?? null });
  });
  return putIntoListing(ctx, actor, spaceId, admission);
}

/** The organisation takes into its listing what those who carry the group have asked for. */
export async function takeIntoListing(ctx: AdmissionsContext, personId: string, spaceId: string): Promise<InStep> {
  const actor = { kind: "staff", personId } as const;
  const settings = await ctx.database.withActor(actor, (tx) => findSettings(tx, spaceId));
  const wanted = settings && wantedWay(settings);
  return wanted ? putIntoListing(ctx, actor, spaceId, wanted) : "unlisted";
}

/**
 * Names the group that runs beside one's own, for the same families; null for none any more. They run side by side once
 * the other names this one too: at once, where the person carries or leads both.
 */
export async function nameParallel(
  ctx: AdmissionsContext,
  actor: Actor,
  spaceId: string,
  otherId: string | null,
  mayNameBoth: boolean,
): Promise<void> {
  await ctx.database.withActor(actor, async (tx) => {
    if (otherId === null) return deleteParallel(tx, spaceId);
    await saveParallel(tx, spaceId, otherId);
    if (mayNameBoth) await saveParallel(tx, otherId, spaceId);
  });
}

export interface WordToWaiting {
  readonly spaceId: string;
  readonly kind: NoticeKind;
  /** The new day, where it has moved. */
  readonly day?: Temporal.PlainDate | undefined;
  /** The form's own id: sent twice, it is told once. */
  readonly form?: string | undefined;
}

/**
 * Tells everyone who waits to come to a group that its start, or the next time they would come, has moved, does not happen
 * or is later. Each sees it with their request; who left a way gets a neutral message that there is a word for them.
 * `actor` carries the group, or leads its organisation as staff; row-level security refuses others.
 */
export async function tellWaiting(
  ctx: Pick<AdmissionsContext, "database" | "clock">,
  actor: Actor,
  { spaceId, kind, day, form }: WordToWaiting,
): Promise<void> {
  const id = form ?? newOpaqueId();
  const now = ctx.clock.now();
  // Without a new day it has not moved: it is later.
  const told = kind === "moved" && !day ? "delayed" : kind;
  await ctx.database.withActor(actor, async (tx) => {
    const row = {
      id,
      space_id: spaceId,
      kind: told,
      on_day: told === "moved" ? (day ?? null) : null,
      told_on: dayOf(now),
    };
    if (await insertNotice(tx, row)) await promiseNotice(tx, id, now);
  });
}
