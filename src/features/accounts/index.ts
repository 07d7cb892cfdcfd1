export { type AccountsOptions, accountRoutes } from "./accounts.routes.tsx";
export type { AccountsContext } from "./accounts-context.ts";
export { BesideNotice } from "./beside.views.tsx";
export { notBesideSupportPerson, supportPersonPresent } from "./beside-middleware.tsx";
export { clearingSessions } from "./clear-sessions.ts";
export { type CreateAnswer, createPersonWithWords, type PersonWithWords } from "./come-in.ts";
export { findPersonByWords, hasPeople } from "./find-person-by-words.ts";
export { DeviceChoice, WordsField, waitText } from "./form-fields.views.tsx";
export { type Nickname, type NicknameFault, readNickname, skeletonOf } from "./nickname.rules.ts";
export { openEmail } from "./open-email.ts";
export type { OwnPlace } from "./own.views.tsx";
export { changeLanguage, ownDataOf } from "./own-data.ts";
export { nicknameOf } from "./own-nickname.ts";
export { cameInLately, type NotProven, proveAgain, proveByWords } from "./prove-again.ts";
export { proofRefusal, readProof } from "./read-proof.ts";
export { mailingWayBack } from "./recover-by-email.ts";
export { safeReturnPath, withReturn } from "./return-path.rules.ts";
export { findRotated, readStamp, rotateSession, stampForm } from "./rotate-session.ts";
export { giveToken, keepsSessions } from "./session-cookie.ts";
export {
  answersApart,
  confidential,
  endSession,
  leaveDevice,
  requirePerson,
  sessionMiddleware,
  signedIn,
} from "./session-middleware.ts";
export { type OpenedSession, startSession } from "./sessions.ts";
export { byField } from "./typed-aside.rules.ts";
export { findTyped, keepsTyped, leadsToTyped, wordPattern } from "./typed-aside.ts";
export { KeptNotice } from "./typed-aside.views.tsx";
export { readWords, wordsFaultText } from "./typed-words.ts";
export { makePhrase, wordLists } from "./words/words.rules.ts";
