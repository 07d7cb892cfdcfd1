import { createHash, randomBytes } from "node:crypto";
import type { Tx } from "../../shared/db/types.ts";
import { insertChallenge, takeChallengeRow } from "./passkeys.queries.ts";
import { door, type PasskeysContext } from "./passkeys-context.ts";

/** How long a device has for its answer, in minutes. */
const challengeLasts = 5;

/** What an answer is for: to make a passkey, to show one in a session, or to come in with one. */
export type Purpose = "make" | "confirm" | "come-in";

interface Asked {
  readonly purpose: Purpose;
  readonly sessionId: string | undefined;
  readonly userHandle?: Buffer;
}

/** Something new to sign, good once and for some minutes, for this purpose and this session alone. */
export async function newChallenge(ctx: PasskeysContext, asked: Asked): Promise<Buffer> {
  const challenge = randomBytes(32);
  await ctx.database.withActor(door, (tx) =>
    insertChallenge(tx, {
      challenge_hash: hashOf(challenge),
      purpose: asked.purpose,
      session_id: asked.sessionId ?? null,
      user_handle: asked.userHandle ?? null,
      ends_at: ctx.clock.now().add({ minutes: challengeLasts }),
    }),
  );
  return challenge;
}

/**
 * Takes the challenge that an answer carries: it is gone from now on, right or wrong. Undefined where it was taken
 * before, is too old, or was asked for something else or in another session.
 */
export async function takeChallenge(
  tx: Tx,
  ctx: Pick<PasskeysContext, "clock">,
  challenge: string,
  { purpose, sessionId }: Asked,
): Promise<{ readonly userHandle: Buffer | null } | undefined> {
  const taken = await takeChallengeRow(tx, hashOf(Buffer.from(challenge, "base64url")));
  if (!taken || taken.purpose !== purpose || taken.session_id !== (sessionId ?? null)) return undefined;
  if (Temporal.Instant.compare(ctx.clock.now(), taken.ends_at) >= 0) return undefined;
  return { userHandle: taken.user_handle };
}

const hashOf = (challenge: Buffer) => createHash("sha256").update(challenge).digest();
