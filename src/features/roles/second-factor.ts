import { newTotpSecret, totpStepOf } from "../../shared/crypto/totp.ts";
import type { Services } from "../../shared/http/app-env.ts";
import {
  acceptStep,
  findSecondFactor,
  findShown,
  insertSecret,
  lockSecondFactor,
  noteShown,
  noteWrongCode,
} from "./second-factor.queries.ts";
import { secondsAfterWrongCodes, wholeMinute } from "./staff.rules.ts";

export type RolesContext = Pick<Services, "database" | "clock" | "keyRing">;

const door = { kind: "door" } as const;
const placeOf = (personId: string) => ({ table: "second_factor", row: personId, column: "secret" });

/** Where a person is with their second factor. The secret is told only until the first code has been shown. */
export type SecondFactor =
  | { readonly kind: "none" }
  | { readonly kind: "begun"; readonly secret: string }
  | { readonly kind: "in-use" };

export async function secondFactorOf(ctx: RolesContext, personId: string): Promise<SecondFactor> {
  const found = await ctx.database.withActor(door, (tx) => findSecondFactor(tx, personId));
  if (!found) return { kind: "none" };
  if (found.confirmed) return { kind: "in-use" };
  return { kind: "begun", secret: await ctx.keyRing.open(placeOf(personId), found.secret) };
}

/**
 * Makes a secret for someone who has none in use yet; whoever has one keeps it. `known`: its owner has it already, from
 * the command line or the demo, and it is in use from now on.
 */
export async function beginSecondFactor(
  ctx: RolesContext,
  personId: string,
  { known = false, secret = newTotpSecret() }: { readonly known?: boolean; readonly secret?: string } = {},
): Promise<string> {
  const sealed = await ctx.keyRing.seal({ kind: "person", id: personId }, placeOf(personId), secret);
  const row = { person_id: personId, secret: sealed, confirmed: known, next_at: ctx.clock.now() };
  await ctx.database.withActor(door, (tx) => insertSecret(tx, row));
  return secret;
}

/** Whether a second factor was shown in the session within the last minute. */
export async function hasJustShown(ctx: RolesContext, sessionId: string): Promise<boolean> {
  const shown = await ctx.database.withActor(door, (tx) => findShown(tx, sessionId));
  const at = shown?.second_factor_at;
  return !!at && Temporal.Instant.compare(ctx.clock.now(), at.add({ minutes: 1 })) < 0;
}

export type CodeAnswer =
  | { readonly kind: "shown" }
  /** Not the code of this moment. */
  | { readonly kind: "wrong" }
  /** The right code, but it has been accepted once already: the next one comes in half a minute. */
  | { readonly kind: "used" }
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "none" };

/** A person shows the code of their authenticator in one session. The first code takes a new secret into use. */
export async function showCode(
  ctx: RolesContext,
  { personId, sessionId }: { readonly personId: string; readonly sessionId: string },
  typed: string,
): Promise<CodeAnswer> {
  const now = ctx.clock.now();
  const counted = await ctx.database.withActor(door, async (tx) => {
    const factor = await lockSecondFactor(tx, personId);
    if (!factor) return { kind: "none" as const };
    if (Temporal.Instant.compare(now, factor.next_at) < 0) {
      return { kind: "wait" as const, seconds: Math.ceil(now.until(factor.next_at).total("seconds")) };
    }
    // Counted as wrong before it is looked at, so that many at the same moment cannot all slip through.
    const failures = factor.failures + 1;
    await noteWrongCode(tx, personId, { failures, next_at: now.add({ seconds: secondsAfterWrongCodes(failures) }) });
    return { kind: "counted" as const, secret: factor.secret };
  });
  if (counted.kind !== "counted") return counted;

  const secret = await ctx.keyRing.open(placeOf(personId), counted.secret);
  const step = totpStepOf(secret, typed, now);
  if (step === undefined) return { kind: "wrong" };
  return ctx.database.withActor(door, async (tx) => {
    if (!(await acceptStep(tx, personId, counted.secret, step))) return { kind: "used" };
    await noteShown(tx, sessionId, { second_factor_at: now, staff_seen_at: wholeMinute(now) });
    return { kind: "shown" };
  });
}
