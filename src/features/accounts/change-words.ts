import type { Locale } from "../../shared/i18n/index.ts";
import { replaceCredential } from "./accounts.queries.ts";
import type { AccountsContext } from "./accounts-context.ts";
import { wordsLanguageOf } from "./credentials.ts";
import { deleteDevicesOf } from "./devices.queries.ts";
import { type FormSent, type Given, handOver, onceForForm } from "./hand-over.ts";
import { nicknameOf } from "./own-nickname.ts";
import { type NotProven, type Proof, proveAgain } from "./prove-again.ts";
import { deleteSessionsOf } from "./sessions.queries.ts";

export interface ChangeWordsRequest extends FormSent, Proof {
  readonly signedIn: Proof["signedIn"];
  readonly locale: Locale;
}

export type ChangeWordsAnswer = Given | NotProven;

/** A person wants new words. They get a new code as well, and every other browser of theirs is signed out. */
export const changeWords = (ctx: AccountsContext, request: ChangeWordsRequest): Promise<ChangeWordsAnswer> =>
  onceForForm(ctx, request, async (): Promise<ChangeWordsAnswer> => {
    const refusal = await proveAgain(ctx, request);
    if (refusal) return refusal;

    const { personId, sharedDevice } = request.signedIn;
    const nickname = await nicknameOf(ctx, personId);
    const handing = { ...request, sharedDevice, nickname, language: wordsLanguageOf(request.locale) };
    return handOver<never>(ctx, handing, async (tx, hashes) => {
      await replaceCredential(tx, personId, hashes);
      await deleteSessionsOf(tx, personId);
      await deleteDevicesOf(tx, personId);
      return { kind: "written", personId };
    });
  });
