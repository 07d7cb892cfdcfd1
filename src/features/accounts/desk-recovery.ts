import { randomBytes } from "node:crypto";
import { appendAudit } from "../../shared/audit/index.ts";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { findStanding, mayGovern, type Standing, whoActs } from "../roles/index.ts";
import { deleteDelay } from "./accounts.queries.ts";
import { type AccountsContext, door } from "./accounts-context.ts";
import { takeAttempt, type Wait } from "./attempts.ts";
import { codeWordText } from "./code-word.ts";
import {
  deleteDeskRecoveryOf,
  findCodeWordByName,
  findOrganisationBySlug,
  insertDeskRecovery,
} from "./desk.queries.ts";
import { attemptIndexOf, nameIndexOf } from "./name-index.ts";
import { wholeMinutes } from "./session.rules.ts";
import { makeRecoveryCode } from "./words/words.rules.ts";

/** How long, in hours, a code from a desk waits before it opens anything: time for its owner to say no… */
const deskWait = 24;
/** …and how long it is good then, in days. */
const deskKept = 7;

/** Those who care for people: coordinators and administrators, the same who invite facilitators. */
const mayHelp = (standing: Standing): boolean => mayGovern({ ...standing, platform: [] }, "facilitator");

/** What a handed-over code is found by. */
export const hashDeskCode = (key: InstallationKey, code: string): Buffer =>
  blindIndex(key.derive("blind-index"), "desk-code", code);

export interface DeskRequest {
  readonly slug: string;
  readonly staffId: string;
  /** As they were typed. */
  readonly nickname: string;
  readonly word: string;
}

export type DeskAnswer =
  | { readonly kind: "handed-over"; readonly code: string; readonly opensAt: Temporal.Instant }
  /** Nobody of that nickname has agreed on that word here: nothing tells which. */
  | { readonly kind: "no-match" }
  | { readonly kind: "not-found" }
  | Wait;

/** The organisation, where this member of staff helps people at its desk. */
export const findDesk = (ctx: Pick<AccountsContext, "database">, staffId: string, slug: string) =>
  ctx.database.withActor({ kind: "staff", personId: staffId }, async (tx) => {
    const organisation = await findOrganisationBySlug(tx, slug);
    const standing = organisation && (await findStanding(tx, organisation.id));
    return organisation && standing && mayHelp(standing) ? { organisation, standing } : undefined;
  });

/**
 * Staff meets somebody who says their nickname and the word agreed with this organisation. Where both fit, staff gets a
 * code to hand over. It always opens after a day, so that the wait tells nobody whether the account is in use.
 */
export async function helpAtDesk(ctx: AccountsContext, request: DeskRequest): Promise<DeskAnswer> {
  const { slug, staffId, nickname, word } = request;
  const desk = await findDesk(ctx, staffId, slug);
  if (!desk) return { kind: "not-found" };
  const { organisation, standing } = desk;

  const now = ctx.clock.now();
  const nameIndex = nameIndexOf(ctx.key, nickname);
  // Both slow down: guessing at one person from many desks' seats, and guessing at many people from one.
  const attempts = [
    attemptIndexOf(ctx.key, "desk", nameIndex, organisation.id),
    attemptIndexOf(ctx.key, "desk-staff", Buffer.from(staffId), organisation.id),
  ];
  const known = await ctx.database.withActor(door, async (tx) => {
    for (const index of attempts) {
      const wait = await takeAttempt(tx, index, now);
      if (wait) return wait;
    }
    return { kind: "known" as const, agreed: await findCodeWordByName(tx, nameIndex, organisation.id) };
  });
  if (known.kind === "wait") return known;
  const { agreed } = known;
  const right = await ctx.passphrases.verify(codeWordText(organisation.id, word), agreed?.word_hash);
  if (!right || !agreed) return { kind: "no-match" };

  const code = makeRecoveryCode(randomBytes);
  const opensAt = wholeMinutes(now.add({ hours: deskWait, minutes: 5 }), 5);
  await ctx.database.withActor(door, async (tx) => {
    for (const index of attempts) await deleteDelay(tx, index);
    await deleteDeskRecoveryOf(tx, agreed.person_id);
  });
  await ctx.database.withActor({ kind: "staff", personId: staffId }, async (tx) => {
    const id = newOpaqueId();
    await insertDeskRecovery(tx, {
      id,
      person_id: agreed.person_id,
      organisation_id: organisation.id,
      code_hash: hashDeskCode(ctx.key, code),
      opens_at: opensAt,
      ends_at: opensAt.add({ hours: deskKept * 24 }),
    });
    const actor = await whoActs(tx, organisation.id, standing, mayHelp);
    const event = { action: "way-back-handed-over", object: id } as const;
    await appendAudit(tx, ctx, { actor, event, organisationId: organisation.id });
  });
  return { kind: "handed-over", code, opensAt };
}
