import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { SignedIn } from "../../shared/http/app-env.ts";
import { type AccountsContext, door } from "./accounts-context.ts";
import type { FormStamp } from "./form-stamp.ts";
import { isAlive, isFresh, newSession, seenAgainAt } from "./session.rules.ts";
import { hashSessionToken, tokenFor } from "./session-token.ts";
import {
  deleteSession,
  deleteSessionByToken,
  deleteSessionsOf,
  findSession,
  findSessionByForm,
  insertSession,
  listOwnSessions,
  lockForm,
  noteSeen,
} from "./sessions.queries.ts";

/** A session that has just begun, with the token its browser is to be given. */
export interface OpenedSession {
  readonly id: string;
  readonly token: string;
  readonly personId: string;
  readonly sharedDevice: boolean;
}

interface SessionToStart {
  readonly personId: string;
  readonly sharedDevice: boolean;
  /** Which showing of a form asked for it. */
  readonly form: FormStamp | undefined;
  readonly now: Temporal.Instant;
  readonly byPictures?: boolean;
}

/** Begins a session for a person who has shown who they are. `tx` acts as the door. */
export async function startSession(tx: Tx, wanted: SessionToStart): Promise<OpenedSession> {
  const { personId, sharedDevice, form, now, byPictures = false } = wanted;
  const id = newOpaqueId();
  const token = tokenFor(id, form);
  await insertSession(tx, {
    id,
    token_hash: hashSessionToken(token),
    person_id: personId,
    form_hash: form?.hash ?? null,
    by_pictures: byPictures,
    ...newSession(sharedDevice, now),
  });
  return { id, token, personId, sharedDevice };
}

/**
 * The same, once for each showing of a form: a second press finds the session of the first. A form sent again much
 * later, or for somebody else, begins a new one in its place.
 */
export async function startSessionOnce(
  tx: Tx,
  wanted: SessionToStart & { readonly form: FormStamp },
): Promise<OpenedSession> {
  const { personId, sharedDevice, form, now } = wanted;
  await lockForm(tx, form.hash);
  const made = await findSessionByForm(tx, form.hash);
  if (made && made.person_id === personId && made.shared_device === sharedDevice && isFresh(made, now)) {
    return { id: made.id, token: tokenFor(made.id, form), personId, sharedDevice };
  }
  if (made) await deleteSession(tx, made.id);
  return startSession(tx, wanted);
}

/** A session as accounts know it. */
export interface AccountSession extends SignedIn {
  /** Since when, to five minutes, somebody is beside the person and helps; undefined where nobody is. */
  readonly besideSince: Temporal.Instant | undefined;
  /** It began with pictures, which others may have seen being pressed. */
  readonly byPictures: boolean;
  /** It began with a passkey. */
  readonly byPasskey: boolean;
}

/** Whose session `token` opens, if it still opens one; notes that it was used. */
export function findSignedIn(
  ctx: Pick<AccountsContext, "database" | "clock">,
  token: string,
): Promise<AccountSession | undefined> {
  return ctx.database.withActor(door, async (tx) => {
    const now = ctx.clock.now();
    const session = await findSession(tx, hashSessionToken(token));
    if (!session || !isAlive(session, now)) return undefined;
    const seenAt = seenAgainAt(session, now);
    if (seenAt) await noteSeen(tx, session.id, seenAt);
    return {
      sessionId: session.id,
      personId: session.person_id,
      sharedDevice: session.shared_device,
      madeAt: session.made_at,
      besideSince: session.beside_since ?? undefined,
      byPictures: session.by_pictures,
      byPasskey: session.by_passkey,
    };
  });
}

/** Ends the session `token` opens, if it opens one. */
export const endSessionByToken = (ctx: Pick<AccountsContext, "database">, token: string): Promise<void> =>
  ctx.database.withActor(door, (tx) => deleteSessionByToken(tx, hashSessionToken(token)));

/** One browser of the person, as their page lists it. */
export interface OwnSession {
  readonly id: string;
  readonly sharedDevice: boolean;
  readonly madeAt: Temporal.Instant;
  readonly current: boolean;
}

/** Every browser in which the person is signed in, the one at hand first. */
export async function listSessions(
  ctx: Pick<AccountsContext, "database" | "clock">,
  { personId, sessionId }: SignedIn,
): Promise<OwnSession[]> {
  const rows = await ctx.database.withActor({ kind: "person", personId }, (tx) => listOwnSessions(tx, personId));
  const now = ctx.clock.now();
  return rows
    .filter((row) => isAlive(row, now))
    .map((row) => ({
      id: row.id,
      sharedDevice: row.shared_device,
      madeAt: row.made_at,
      current: row.id === sessionId,
    }))
    .sort((one, other) => Number(other.current) - Number(one.current));
}

/** Ends one of the person's own sessions; somebody else's is as if it were not there. */
export const endOwnSession = (
  ctx: Pick<AccountsContext, "database">,
  personId: string,
  sessionId: string,
): Promise<boolean> => ctx.database.withActor({ kind: "person", personId }, (tx) => deleteSession(tx, sessionId));

/** Ends every session of the person; `but` may stay. */
export const endOwnSessions = (ctx: Pick<AccountsContext, "database">, personId: string, but?: string): Promise<void> =>
  ctx.database.withActor({ kind: "person", personId }, (tx) => deleteSessionsOf(tx, personId, but));
