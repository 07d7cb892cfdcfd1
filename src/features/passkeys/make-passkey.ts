import { randomBytes } from "node:crypto";
import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { SignedIn } from "../../shared/http/app-env.ts";
import { newChallenge, takeChallenge } from "./challenge.ts";
import { insertPasskey, listPasskeysOf } from "./passkeys.queries.ts";
import { door, namePlace, type PasskeysContext, relyingParty } from "./passkeys-context.ts";

/** What devices sign with: Ed25519, ECDSA with P-256, and RSA for old ones. Named, since the defaults try experiments. */
const algorithms = [-8, -7, -257] as const;

/** How many passkeys one person may have. */
export const mostPasskeys = 10;

/**
 * What the browser needs to make a passkey; undefined for one who has as many as there may be. `called` is what the
 * device shows of it: neither the nickname nor what the service is for. The handle is random and new each time.
 */
export async function askForPasskey(
  ctx: PasskeysContext,
  { personId, sessionId }: SignedIn,
  called: string,
): Promise<PublicKeyCredentialCreationOptionsJSON | undefined> {
  const known = await ctx.database.withActor(door, (tx) => listPasskeysOf(tx, personId));
  if (known.length >= mostPasskeys) return undefined;
  const userHandle = randomBytes(32);
  const challenge = await newChallenge(ctx, { purpose: "make", sessionId, userHandle });
  return generateRegistrationOptions({
    rpName: called,
    rpID: relyingParty(ctx.config).id,
    userName: called,
    userDisplayName: called,
    userID: new Uint8Array(userHandle),
    challenge: new Uint8Array(challenge),
    // What the device is, is not our business.
    attestationType: "none",
    supportedAlgorithmIDs: [...algorithms],
    // Not twice on the same device.
    excludeCredentials: known.map(asKnown),
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
  });
}

/** A credential the browser may look for. */
export const asKnown = ({ credential_id, transports }: { credential_id: Buffer; transports: string[] }) => ({
  id: credential_id.toString("base64url"),
  transports,
});

export type MakeAnswer =
  | { readonly kind: "made" }
  /** Too late, made before, or not what was asked for: the person tries again. */
  | { readonly kind: "refused" };

/** Keeps the public half of a passkey that the person's device has just made. */
export async function keepPasskey(
  ctx: PasskeysContext,
  { personId, sessionId }: SignedIn,
  { response, name }: { readonly response: RegistrationResponseJSON; readonly name: string },
): Promise<MakeAnswer> {
  const id = newOpaqueId();
  const sealedName = await ctx.keyRing.seal({ kind: "person", id: personId }, namePlace(id), name);
  let userHandle: Buffer | null = null;
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(ctx.config);
  const checked = await verifyRegistrationResponse({
    response,
    expectedRPID,
    expectedOrigin,
    requireUserVerification: true,
    supportedAlgorithmIDs: [...algorithms],
    expectedChallenge: async (challenge) => {
      const asked = { purpose: "make", sessionId } as const;
      const taken = await ctx.database.withActor(door, (tx) => takeChallenge(tx, ctx, challenge, asked));
      userHandle = taken?.userHandle ?? null;
      return userHandle !== null;
    },
    // It throws at whatever is not as it should be; all of it gets the same answer.
  }).catch(() => undefined);
  if (!checked?.verified || userHandle === null) return { kind: "refused" };

  const { credential, credentialBackedUp } = checked.registrationInfo;
  const row = {
    id,
    person_id: personId,
    credential_id: Buffer.from(credential.id, "base64url"),
    user_handle: userHandle,
    public_key: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
    synced: credentialBackedUp,
    name: sealedName,
    made_on: ctx.clock.now().toZonedDateTimeISO("Europe/Helsinki").toPlainDate(),
  };
  try {
    await ctx.database.withActor(door, (tx) => insertPasskey(tx, row));
    return { kind: "made" };
  } catch (error) {
    // Somebody's already: nothing tells whose.
    if (violatedConstraint(error) === "passkey_credential_id_key") return { kind: "refused" };
    throw error;
  }
}
