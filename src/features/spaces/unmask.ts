import { type AuditEvent, appendAudit, sealReason } from "../../shared/audit/index.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import { nicknameOf } from "../accounts/index.ts";
import { findStanding, readReason, type Standing, whoActs } from "../roles/index.ts";
import { isWithin, unmaskingLasts, withheldReview } from "./space.rules.ts";
import { dayOf, person, type SpacesContext, staff } from "./spaces-context.ts";
import {
  findOwnAddress,
  findUnmasked,
  findUnmasking,
  insertUnmasking,
  listUnmaskings,
  updateUnmasking,
} from "./unmasking.queries.ts";

export type UnmaskingAnswer =
  | { readonly kind: "done" | "missing" | "too-long" | "refused" | "not-found" }
  /** Two people are needed: the one who asked cannot confirm. */
  | { readonly kind: "another-confirms" }
  /** Somebody has asked for this persona already. */
  | { readonly kind: "asked-already" };

const reasonPlace = (id: string, column: "reason" | "withheld") => ({ table: "unmasking", row: id, column });

/** Who may take part in it: those who lead or facilitate. Row-level security says the same. */
export const mayUnmask = ({ roles }: Standing): boolean =>
  roles.some((role) => role === "administrator" || role === "coordinator" || role === "facilitator");

/** The first of two asks, for danger to life, and says what the danger is. */
export async function askUnmasking(
  ctx: SpacesContext,
  personId: string,
  wanted: {
    readonly organisationId: string;
    readonly spaceId: string;
    readonly personaId: string;
    readonly reason: string | undefined;
  },
): Promise<UnmaskingAnswer> {
  const { organisationId, spaceId, personaId } = wanted;
  const typed = readReason(wanted.reason);
  if (typed.kind !== "reason") return typed;
  const id = newOpaqueId();
  const [reason, logged] = [
    await ctx.keyRing.seal({ kind: "space", id: organisationId }, reasonPlace(id, "reason"), typed.text),
    await sealReason(ctx.keyRing, organisationId, typed.text),
  ];
  try {
    return await ctx.database.withActor(staff(personId), async (tx) => {
      const actor = await actorOf(tx, organisationId);
      if (!actor) return { kind: "refused" };
      await insertUnmasking(tx, {
        id,
        organisation_id: organisationId,
        space_id: spaceId,
        persona_id: personaId,
        asked_by: actor.id,
        asked_at: ctx.clock.now(),
        reason,
      });
      const event = { action: "unmasking-asked", object: id } as const;
      await appendAudit(tx, ctx, { actor, event, organisationId, reason: logged });
      return { kind: "done" };
    });
  } catch (error) {
    if (violatedConstraint(error) === "unmasking_open") return { kind: "asked-already" };
    if (error instanceof Error && "code" in error && error.code === "42501") return { kind: "not-found" };
    throw error;
  }
}

/** The second one confirms, having read the reason. It is open to these two for a day. */
export const confirmUnmasking = (
  ctx: SpacesContext,
  personId: string,
  organisationId: string,
  id: string,
): Promise<UnmaskingAnswer> =>
  ctx.database.withActor(staff(personId), async (tx) => {
    const found = await findUnmasking(tx, organisationId, id);
    const now = ctx.clock.now();
    if (!found || found.closed || !isWithin(found.asked_at, { hours: unmaskingLasts }, now))
      return { kind: "not-found" };
    if (found.askedByMe) return { kind: "another-confirms" };
    const actor = await actorOf(tx, organisationId);
    if (!actor) return { kind: "refused" };
    if (!(await updateUnmasking(tx, id, { confirmed_by: actor.id, confirmed_at: now }))) return { kind: "refused" };
    await appendAudit(tx, ctx, { actor, event: { action: "unmasking-confirmed", object: id }, organisationId });
    return { kind: "done" };
  });

/** Who a persona is: what they come in with, and how they can be reached if they have said so. */
export interface Unmasked {
  readonly nickname: string;
  readonly email: string | undefined;
}

/**
 * Whose persona it is, for one of the two, while it is open. Every look is in the log, in the same transaction as the
 * look.
 */
export async function lookUnmasked(
  ctx: SpacesContext,
  personId: string,
  organisationId: string,
  id: string,
): Promise<Unmasked | undefined> {
  const who = await ctx.database.withActor(staff(personId), async (tx) => {
    const unmasking = await findUnmasking(tx, organisationId, id);
    if (!unmasking?.confirmed_at || !isWithin(unmasking.confirmed_at, { hours: unmaskingLasts }, ctx.clock.now()))
      return undefined;
    const found = await findUnmasked(tx, id);
    const actor = found && (await actorOf(tx, organisationId));
    if (!actor) return undefined;
    await appendAudit(tx, ctx, { actor, event: { action: "unmasked-looked", object: id }, organisationId });
    return found;
  });
  if (!who) return undefined;
  const address = await ctx.database.withActor(person(who), findOwnAddress);
  return {
    nickname: await nicknameOf(ctx, who),
    email: address && (await ctx.keyRing.open({ table: "person_email", row: who, column: "email" }, address.email)),
  };
}

/** Telling the person would endanger somebody: why. It is looked at again after ninety days. */
export async function withholdTelling(
  ctx: SpacesContext,
  personId: string,
  wanted: { readonly organisationId: string; readonly id: string; readonly reason: string | undefined },
): Promise<UnmaskingAnswer> {
  const { organisationId, id } = wanted;
  const typed = readReason(wanted.reason);
  if (typed.kind !== "reason") return typed;
  const owner = { kind: "space", id: organisationId } as const;
  const withheld = await ctx.keyRing.seal(owner, reasonPlace(id, "withheld"), typed.text);
  const reason = await sealReason(ctx.keyRing, organisationId, typed.text);
  const review_on = dayOf(ctx.clock.now()).add({ days: withheldReview });
  return change(ctx, personId, { organisationId, id }, { withheld, review_on }, "unmasking-withheld", reason);
}

/** Nothing is endangered any more: the person is told now. */
export const tellNow = (ctx: SpacesContext, personId: string, organisationId: string, id: string) =>
  change(
    ctx,
    personId,
    { organisationId, id },
    { withheld: null, review_on: null, closed: true, told_on: dayOf(ctx.clock.now()) },
    "unmasking-told",
  );

const change = (
  ctx: SpacesContext,
  personId: string,
  { organisationId, id }: { readonly organisationId: string; readonly id: string },
  row: Parameters<typeof updateUnmasking>[2],
  action: "unmasking-withheld" | "unmasking-told",
  reason?: Awaited<ReturnType<typeof sealReason>>,
): Promise<UnmaskingAnswer> =>
  ctx.database.withActor(staff(personId), async (tx) => {
    const found = await findUnmasking(tx, organisationId, id);
    if (!found?.confirmed_at) return { kind: "not-found" };
    const actor = await actorOf(tx, organisationId);
    if (!actor || !(await updateUnmasking(tx, id, row))) return { kind: "refused" };
    const event: AuditEvent = { action, object: id };
    await appendAudit(tx, ctx, { actor, event, organisationId, ...(reason && { reason }) });
    return { kind: "done" };
  });

/** One that waits for its second person, is open, or is to be looked at again. */
export interface UnmaskingShown {
  readonly id: string;
  readonly spaceId: string;
  readonly personaId: string;
  readonly reason: string;
  readonly state: "waits" | "open" | "review";
  readonly askedByMe: boolean;
  readonly mine: boolean;
  readonly until: Temporal.Instant;
  readonly reviewOn: Temporal.PlainDate | undefined;
}

export async function unmaskingsIn(
  ctx: SpacesContext,
  personId: string,
  organisationId: string,
): Promise<UnmaskingShown[]> {
  const rows = await ctx.database.withActor(staff(personId), (tx) => listUnmaskings(tx, organisationId));
  const shown = await Promise.all(
    rows.map(async (row): Promise<UnmaskingShown> => {
      const until = (row.confirmed_at ?? row.asked_at).add({ hours: unmaskingLasts });
      const over = row.closed || Temporal.Instant.compare(ctx.clock.now(), until) >= 0;
      return {
        id: row.id,
        spaceId: row.space_id,
        personaId: row.persona_id,
        reason: await ctx.keyRing.open(reasonPlace(row.id, "reason"), row.reason),
        state: over ? "review" : row.confirmed_at ? "open" : "waits",
        askedByMe: row.askedByMe,
        mine: row.askedByMe || row.confirmedByMe,
        until,
        reviewOn: row.review_on ?? undefined,
      };
    }),
  );
  return shown.filter(({ state, reviewOn }) => state !== "review" || reviewOn !== undefined);
}

async function actorOf(tx: Tx, organisationId: string) {
  const standing = await findStanding(tx, organisationId);
  if (!mayUnmask(standing)) return undefined;
  const actor = await whoActs(tx, organisationId, standing, mayUnmask);
  return actor.kind === "holder" ? actor : undefined;
}
