import type { Tx } from "../../shared/db/types.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { type RecoveredBy, replaceLostCredential } from "./accounts.queries.ts";
import type { AccountsContext } from "./accounts-context.ts";
import { wordsLanguageOf } from "./credentials.ts";
import { deleteDeskRecoveryOf } from "./desk.queries.ts";
import { deleteDevicesOf } from "./devices.queries.ts";
import { deleteProofsOf } from "./email.queries.ts";
import { type Given, type HandoverRequest, handOver } from "./hand-over.ts";
import { nicknameOf } from "./own-nickname.ts";
import { wholeMinutes } from "./session.rules.ts";
import { deleteSession, deleteSessionsOf } from "./sessions.queries.ts";

/** Whoever was in is out: every session, every device that remembers, every way back that is under way. */
export async function closeEverything(tx: Tx, personId: string): Promise<void> {
  await deleteSessionsOf(tx, personId);
  await deleteDevicesOf(tx, personId);
  await deleteProofsOf(tx, personId);
  await deleteDeskRecoveryOf(tx, personId);
}

interface Proven {
  readonly personId: string;
  readonly by: RecoveredBy;
  /** Uses the proof up in the same transaction; false where it has been used already. */
  readonly take: (tx: Tx) => Promise<boolean>;
}

/** One who has shown by something else than their words that they are who they are gets new words and a new code. */
export async function recoverProven(
  ctx: AccountsContext,
  request: HandoverRequest & { readonly locale: Locale },
  { personId, by, take }: Proven,
): Promise<Given | { readonly kind: "wrong" }> {
  const nickname = await nicknameOf(ctx, personId);
  const handing = { ...request, nickname, language: wordsLanguageOf(request.locale) };
  return handOver<{ kind: "wrong" }>(ctx, handing, async (tx, hashes) => {
    if (!(await take(tx))) return { kind: "wrong" };
    await replaceLostCredential(tx, personId, hashes, { by, at: wholeMinutes(ctx.clock.now(), 5) });
    await closeEverything(tx, personId);
    if (request.signedIn) await deleteSession(tx, request.signedIn.sessionId);
    return { kind: "written", personId };
  });
}
