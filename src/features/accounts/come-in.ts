import { seal } from "../../shared/crypto/sealing.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import {
  type CredentialHashes,
  insertCredential,
  insertPerson,
  insertSignInName,
  isNameTaken,
} from "./accounts.queries.ts";
import { type AccountsContext, door } from "./accounts-context.ts";
import { freshCredentials, wordsLanguageOf } from "./credentials.ts";
import { type Given, type HandoverRequest, handOver, onceForForm } from "./hand-over.ts";
import { nameIndexOf } from "./name-index.ts";
import { type Nickname, type NicknameFault, readNickname } from "./nickname.rules.ts";
import { nicknamePlace } from "./own-nickname.ts";
import { deleteSession } from "./sessions.queries.ts";

export interface ComeInRequest extends HandoverRequest {
  readonly nickname: Nickname;
  readonly locale: Locale;
}

export type ComeInAnswer = Given | { readonly kind: "name-taken" };

/**
 * A person comes in: a nickname, and nothing else we would have to keep. Idempotent by `request.form`: a second press
 * finds the same person and the same words. Ends whatever session the browser held before.
 */
export const comeIn = (ctx: AccountsContext, request: ComeInRequest): Promise<ComeInAnswer> =>
  onceForForm(ctx, request, async (): Promise<ComeInAnswer> => {
    // Asked first only to save the costly hashing; the table's key has the last word.
    if (await isTaken(ctx, request.nickname)) return { kind: "name-taken" };
    const handing = { ...request, language: wordsLanguageOf(request.locale), nickname: request.nickname.text };
    try {
      return await handOver<never>(ctx, handing, async (tx, hashes) => {
        if (request.signedIn) await deleteSession(tx, request.signedIn.sessionId);
        return { kind: "written", personId: await insertWholePerson(tx, ctx, request, hashes) };
      });
    } catch (error) {
      if (violatedConstraint(error) === nameKey) return { kind: "name-taken" };
      throw error;
    }
  });

/** A person as demo data and the command line make them. */
export interface PersonWithWords {
  readonly personId: string;
  readonly words: readonly string[];
  readonly code: string;
}

export type CreateAnswer =
  | { readonly kind: "created"; readonly person: PersonWithWords }
  | { readonly kind: "name-taken" }
  | { readonly kind: "bad-nickname"; readonly fault: NicknameFault };

/** Makes a person who has not come in yet; `words` only where they must be the same each time, as in the demo. */
export async function createPersonWithWords(
  ctx: AccountsContext,
  wanted: { readonly nickname: string; readonly locale: Locale; readonly words?: readonly string[] },
): Promise<CreateAnswer> {
  const nickname = readNickname(wanted.nickname);
  if (!nickname.ok) return { kind: "bad-nickname", fault: nickname.fault };
  if (await isTaken(ctx, nickname.value)) return { kind: "name-taken" };
  const { words, code, hashes } = await freshCredentials(ctx.passphrases, wordsLanguageOf(wanted.locale), wanted.words);
  try {
    const person = { nickname: nickname.value, locale: wanted.locale };
    const personId = await ctx.database.withActor(door, (tx) => insertWholePerson(tx, ctx, person, hashes));
    return { kind: "created", person: { personId, words, code } };
  } catch (error) {
    if (violatedConstraint(error) === nameKey) return { kind: "name-taken" };
    throw error;
  }
}

const nameKey = "sign_in_name_pkey";

const isTaken = (ctx: AccountsContext, nickname: Nickname): Promise<boolean> =>
  ctx.database.withActor(door, (tx) => isNameTaken(tx, nameIndexOf(ctx.key, nickname.text)));

/** The person, their own key, the nickname sealed with it, and the hashes: all or nothing. */
async function insertWholePerson(
  tx: Tx,
  ctx: AccountsContext,
  { nickname, locale }: { readonly nickname: Nickname; readonly locale: Locale },
  hashes: CredentialHashes,
): Promise<string> {
  const id = newOpaqueId();
  const madeOn = ctx.clock.now().toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
  await insertPerson(tx, { id, madeOn, locale });
  const key = await ctx.keyRing.make(tx, { kind: "person", id });
  await insertSignInName(tx, {
    name_index: nameIndexOf(ctx.key, nickname.text),
    person_id: id,
    nickname: seal(key, nicknamePlace(id), nickname.text),
  });
  await insertCredential(tx, id, hashes);
  return id;
}
