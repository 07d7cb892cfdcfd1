import * as v from "valibot";
import { seal, unseal } from "../../shared/crypto/sealing.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { SignedIn } from "../../shared/http/app-env.ts";
import type { CredentialHashes } from "./accounts.queries.ts";
import { type AccountsContext, door } from "./accounts-context.ts";
import { freshCredentials } from "./credentials.ts";
import type { FormStamp } from "./form-stamp.ts";
import { mayShowAgain } from "./handover.rules.ts";
import { tokenFor } from "./session-token.ts";
import { findHandoverByForm, insertHandover, lockForm } from "./sessions.queries.ts";
import { type OpenedSession, startSession } from "./sessions.ts";
import type { Language } from "./words/words.rules.ts";

/** What a person is shown once: their new words and code, and the session made with them. */
export interface Handover {
  readonly nickname: string;
  readonly words: readonly string[];
  readonly code: string;
  readonly session: OpenedSession;
}

/** A form that was sent, by whoever holds which session. */
export interface FormSent {
  /** Which showing of which form it is. */
  readonly form: FormStamp;
  /** The session the browser holds already, if any. */
  readonly signedIn: SignedIn | undefined;
}

export interface HandoverRequest extends FormSent {
  readonly sharedDevice: boolean;
}

export type Given =
  | { readonly kind: "handed-over"; readonly handover: Handover }
  /** The form has given its words already, to a browser that received them. */
  | { readonly kind: "shown-before" };

/** What the form has given already, if it was sent before. */
export const givenBefore = (ctx: AccountsContext, request: FormSent): Promise<Given | undefined> =>
  ctx.database.withActor(door, (tx) => findGiven(tx, ctx, request));

/**
 * Does `work` unless the form has given its words already. Where `work` refuses, the other press of the form may have
 * been the reason (the name is taken, the code is used: by oneself), so it is asked once more.
 */
export async function onceForForm<Answer extends { readonly kind: string }>(
  ctx: AccountsContext,
  request: FormSent,
  work: () => Promise<Given | Answer>,
): Promise<Given | Answer> {
  const before = await givenBefore(ctx, request);
  if (before) return before;
  const answer = await work();
  if (answer.kind === "handed-over") return answer;
  return (await givenBefore(ctx, request)) ?? answer;
}

/**
 * Makes new words, a new code and a session, and hands them over once for each showing of a form. `write` stores the
 * hashes and says whose they are, or refuses before it has written anything. Of two presses one makes the words and
 * both show them, whichever answer the browser keeps: for some minutes they lie sealed under a key only the form holds.
 */
export async function handOver<Refusal extends { readonly kind: string }>(
  ctx: AccountsContext,
  request: HandoverRequest & { readonly language: Language; readonly nickname: string },
  write: (
    tx: Tx,
    hashes: CredentialHashes,
  ) => Promise<{ readonly kind: "written"; readonly personId: string } | Refusal>,
): Promise<Given | Exclude<Refusal, { readonly kind: "written" }>> {
  const { words, code, hashes } = await freshCredentials(ctx.passphrases, request.language);
  return ctx.database.withActor(door, async (tx) => {
    await lockForm(tx, request.form.hash);
    const given = await findGiven(tx, ctx, request);
    if (given) return given;
    const written = await write(tx, hashes);
    if (!isWritten(written)) return written as Exclude<Refusal, { readonly kind: "written" }>;

    const now = ctx.clock.now();
    const { sharedDevice, form, nickname } = request;
    const session = await startSession(tx, { personId: written.personId, sharedDevice, form, now });
    const handover = { nickname, words, code, session };
    await insertHandover(tx, { session_id: session.id, sealed: sealFor(form, handover), made_at: now });
    return { kind: "handed-over", handover };
  });
}

const isWritten = (answer: { readonly kind: string }): answer is { kind: "written"; personId: string } =>
  answer.kind === "written";

async function findGiven(tx: Tx, ctx: AccountsContext, request: FormSent): Promise<Given | undefined> {
  const found = await findHandoverByForm(tx, request.form.hash);
  if (!found) return undefined;
  const asked = { now: ctx.clock.now(), session: request.signedIn?.sessionId };
  return isKept(found) && mayShowAgain(found, asked)
    ? { kind: "handed-over", handover: openFor(request.form, found) }
    : { kind: "shown-before" };
}

const Sealed = v.object({ nickname: v.string(), words: v.array(v.string()), code: v.string() });

const placeOf = (sessionId: string) => ({ table: "words_handover", row: sessionId, column: "sealed" });

function sealFor({ secret }: FormStamp, { nickname, words, code, session }: Handover): Buffer {
  const text = JSON.stringify({ nickname, words, code });
  return seal({ id: session.id, secret }, placeOf(session.id), text);
}

type Found = NonNullable<Awaited<ReturnType<typeof findHandoverByForm>>>;
type Kept = Found & { readonly sealed: Buffer; readonly made_at: Temporal.Instant };

/** Whether the words are still there beside the session made with them. */
export const isKept = (found: Found): found is Kept => found.sealed !== null && found.made_at !== null;

/** Opens what `sealFor` made for the same form. */
export function openFor(form: FormStamp, found: Kept): Handover {
  const { session_id: id, person_id: personId, shared_device: sharedDevice, sealed } = found;
  const text = unseal({ id, secret: form.secret }, placeOf(id), sealed);
  return { ...v.parse(Sealed, JSON.parse(text)), session: { id, token: tokenFor(id, form), personId, sharedDevice } };
}
