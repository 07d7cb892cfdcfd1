import type { SignedIn } from "../../shared/http/app-env.ts";
import { type AccountsContext, door } from "./accounts-context.ts";
import type { Wait } from "./attempts.ts";
import { dayOf } from "./day.ts";
import { deleteDevice, lockDevice, noteMiss, noteUsed } from "./devices.queries.ts";
import type { FormStamp } from "./form-stamp.ts";
import { mostMisses, type Picture, pictureText, secondsAfterMisses } from "./pictures.rules.ts";
import { hashDeviceSecret } from "./remember-device.ts";
import { deleteSession } from "./sessions.queries.ts";
import { type OpenedSession, startSession, startSessionOnce } from "./sessions.ts";

export type PicturesAnswer =
  | { readonly kind: "right"; readonly personId: string }
  | { readonly kind: "wrong" }
  /** Nobody is remembered here, or not any more: the words still work. */
  | { readonly kind: "forgotten" }
  | Wait;

/**
 * Are these the pictures of the device with this secret? Counted as wrong before they are looked at, so that many at the
 * same moment cannot all slip through. After the fifth wrong ones in a row the device forgets its person.
 */
export async function tryPictures(
  ctx: AccountsContext,
  secret: string,
  chosen: readonly Picture[],
): Promise<PicturesAnswer> {
  const now = ctx.clock.now();
  const counted = await ctx.database.withActor(door, async (tx) => {
    const device = await lockDevice(tx, hashDeviceSecret(secret));
    if (!device || device.misses >= mostMisses) return { kind: "forgotten" as const };
    if (Temporal.Instant.compare(now, device.next_at) < 0) {
      return { kind: "wait" as const, seconds: Math.ceil(now.until(device.next_at).total("seconds")) };
    }
    const misses = device.misses + 1;
    await noteMiss(tx, device.id, { misses, next_at: now.add({ seconds: secondsAfterMisses(misses) }) });
    return { kind: "counted" as const, device, misses };
  });
  if (counted.kind !== "counted") return counted;

  const { device, misses } = counted;
  const right = await ctx.passphrases.verify(pictureText(device.id, chosen), device.pictures_hash);
  return ctx.database.withActor(door, async (tx): Promise<PicturesAnswer> => {
    if (right) {
      const used = await noteUsed(tx, device.id, { now, today: dayOf(now) });
      return used ? { kind: "right", personId: device.person_id } : { kind: "forgotten" };
    }
    if (misses < mostMisses) return { kind: "wrong" };
    await deleteDevice(tx, device.id);
    return { kind: "forgotten" };
  });
}

export interface PictureSignIn {
  readonly secret: string;
  readonly chosen: readonly Picture[];
  readonly form: FormStamp | undefined;
  readonly signedIn: SignedIn | undefined;
}

/** A person comes in by the pictures of their own device. */
export async function signInByPictures(
  ctx: AccountsContext,
  { secret, chosen, form, signedIn }: PictureSignIn,
): Promise<
  { readonly kind: "in"; readonly session: OpenedSession } | Exclude<PicturesAnswer, { readonly kind: "right" }>
> {
  const answer = await tryPictures(ctx, secret, chosen);
  if (answer.kind !== "right") return answer;
  return ctx.database.withActor(door, async (tx) => {
    const wanted = { personId: answer.personId, sharedDevice: false, byPictures: true, now: ctx.clock.now() };
    const session = form
      ? await startSessionOnce(tx, { ...wanted, form })
      : await startSession(tx, { ...wanted, form: undefined });
    if (signedIn && signedIn.sessionId !== session.id) await deleteSession(tx, signedIn.sessionId);
    return { kind: "in", session };
  });
}
