import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import type { SignedIn } from "../../shared/http/app-env.ts";
import { type OpenedSession, startSession } from "../accounts/index.ts";
import { noteShown, wholeMinute } from "../roles/index.ts";
import { newChallenge, type Purpose, takeChallenge } from "./challenge.ts";
import { asKnown } from "./make-passkey.ts";
import { beganByPasskey, findPasskey, listPasskeysOf, noteByPasskey, notePasskeyUsed } from "./passkeys.queries.ts";
import { door, type PasskeysContext, relyingParty } from "./passkeys-context.ts";

/** What the browser needs to show one of the person's passkeys, as the second thing beside their words. */
export async function askToShow(
  ctx: PasskeysContext,
  { personId, sessionId }: SignedIn,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const known = await ctx.database.withActor(door, (tx) => listPasskeysOf(tx, personId));
  const challenge = await newChallenge(ctx, { purpose: "confirm", sessionId });
  return optionsFor(ctx, challenge, known.map(asKnown));
}

/** The same for somebody who comes in: the device knows whose it is, we do not ask and do not tell. */
export async function askWhoComes(ctx: PasskeysContext): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return optionsFor(ctx, await newChallenge(ctx, { purpose: "come-in", sessionId: undefined }), []);
}

const optionsFor = (ctx: PasskeysContext, challenge: Buffer, allowCredentials: ReturnType<typeof asKnown>[]) =>
  generateAuthenticationOptions({
    rpID: relyingParty(ctx.config).id,
    challenge: new Uint8Array(challenge),
    allowCredentials,
    userVerification: "required",
  });

export type ShowAnswer =
  | { readonly kind: "shown" }
  | { readonly kind: "refused" }
  /** The session began with a passkey: another thing has to be shown, or the words. */
  | { readonly kind: "same-thing" };

/** Can a passkey be the second thing in this session? Not where it was the first. */
export const passkeyCounts = async (ctx: PasskeysContext, { sessionId }: SignedIn): Promise<boolean> =>
  !(await ctx.database.withActor(door, (tx) => beganByPasskey(tx, sessionId)));

/** A person shows one of their passkeys in a session: from here on they may act as staff, as after a code. */
export async function showPasskey(
  ctx: PasskeysContext,
  signedIn: SignedIn,
  response: AuthenticationResponseJSON,
): Promise<ShowAnswer> {
  const { personId, sessionId } = signedIn;
  if (!(await passkeyCounts(ctx, signedIn))) return { kind: "same-thing" };
  const checked = await check(ctx, response, { purpose: "confirm", sessionId });
  if (checked?.person_id !== personId) return { kind: "refused" };
  const now = ctx.clock.now();
  return ctx.database.withActor(door, async (tx) => {
    if (!(await notePasskeyUsed(tx, checked.id, checked))) return { kind: "refused" };
    await noteShown(tx, sessionId, { second_factor_at: now, staff_seen_at: wholeMinute(now) });
    return { kind: "shown" };
  });
}

/** Somebody comes in with a passkey: a session, or undefined for whatever is not as it should be. */
export async function comeInByPasskey(
  ctx: PasskeysContext,
  response: AuthenticationResponseJSON,
  sharedDevice: boolean,
): Promise<OpenedSession | undefined> {
  const checked = await check(ctx, response, { purpose: "come-in", sessionId: undefined });
  // The device says whose it is, in the word we gave it; a passkey without it is somebody's second thing only.
  if (!checked || response.response.userHandle !== checked.user_handle.toString("base64url")) return undefined;
  return ctx.database.withActor(door, async (tx) => {
    if (!(await notePasskeyUsed(tx, checked.id, checked))) return undefined;
    const wanted = { personId: checked.person_id, sharedDevice, form: undefined, now: ctx.clock.now() };
    const session = await startSession(tx, wanted);
    await noteByPasskey(tx, session.id);
    return session;
  });
}

/** The passkey that has signed what we asked, with its new count; undefined where anything is not as it should be. */
async function check(
  ctx: PasskeysContext,
  response: AuthenticationResponseJSON,
  asked: { readonly purpose: Purpose; readonly sessionId: string | undefined },
) {
  const found = await ctx.database.withActor(door, (tx) => findPasskey(tx, Buffer.from(response.id, "base64url")));
  if (!found) return undefined;
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(ctx.config);
  const checked = await verifyAuthenticationResponse({
    response,
    expectedRPID,
    expectedOrigin,
    requireUserVerification: true,
    expectedChallenge: async (challenge) =>
      (await ctx.database.withActor(door, (tx) => takeChallenge(tx, ctx, challenge, asked))) !== undefined,
    credential: {
      id: found.credential_id.toString("base64url"),
      publicKey: new Uint8Array(found.public_key),
      counter: found.counter,
    },
    // It throws at whatever is not as it should be, also at a count that has not grown.
  }).catch(() => undefined);
  if (!checked?.verified) return undefined;
  const { newCounter: counter, credentialBackedUp: synced } = checked.authenticationInfo;
  return { ...found, counter, synced };
}
