import type { AppContext } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { WordsPage } from "./come-in.views.tsx";
import { newFormStamp } from "./form-stamp.ts";
import type { Given } from "./hand-over.ts";
import { ChangeWordsPage } from "./own.views.tsx";
import { cameInLately } from "./prove-again.ts";
import { giveToken } from "./session-cookie.ts";
import { SignInPage } from "./sign-in.views.tsx";

/** The words, with the session made with them and where to go then; or what to do where the browser has had them already. */
export function showGiven(c: AppContext, given: Given, form: string, returnPath = "/oma"): Response {
  if (given.kind === "handed-over") {
    giveToken(c, given.handover.session);
    return page(c, <WordsPage handover={given.handover} form={form} returnPath={returnPath} />);
  }
  const { key } = c.var.services;
  const session = c.var.session;
  if (!session) return page(c, <SignInPage form={newFormStamp(key)} shownBefore />);
  const proofNeeded = !cameInLately(c.var.services, session);
  return page(c, <ChangeWordsPage form={newFormStamp(key)} proofNeeded={proofNeeded} shownBefore />);
}
