import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { carryRoutes } from "./carry.routes.tsx";
import { hearRoutes } from "./hear.routes.tsx";
import { leadRoutes } from "./lead.routes.tsx";
import { type OwnRoutesOptions, ownRoutes } from "./own.routes.tsx";
import { type PublicRoutesOptions, publicRoutes } from "./public.routes.tsx";

export type { Admission, NoticeKind, RequestWay, SlotWay } from "./admission.rules.ts";
export { insertComing } from "./admissions.queries.ts";
export { answeringComers, forgettingRequests } from "./admissions-jobs.ts";
export { type AskAnswer, askToCome, type RequestToMake, type Wish } from "./ask-to-come.ts";
export { ledComersAtEnd } from "./at-end.tsx";
export { comersPath } from "./carry.routes.tsx";
export { answerRequest } from "./carry-answer.ts";
export { placesOfComers } from "./carry-glance.ts";
export { comersOf, makeInvitation, openRequest } from "./carry-requests.ts";
export { giveBackSlot, giveSlot } from "./carry-talks.ts";
export { changeAdmission, tellWaiting, type WordToWaiting } from "./change-admission.ts";
export { type ComeInAnswer, comeIn } from "./come-in.ts";
export { confirmTalk } from "./confirm-talk.ts";
export { codeOfForm, readCode } from "./entry-code.ts";
export { type GroupAtDoor, groupAtDoor } from "./find-admission.ts";
export { groupFace } from "./group-face.ts";
export { comersToHearOf, sayOfComer } from "./hear-members.ts";
export { countLeft } from "./left.queries.ts";
export { ownEntryRequests } from "./own-data.ts";
export { placesOfNews } from "./own-news.ts";
export { chooseSlot, ownRequest } from "./own-request.ts";
export { entryNoteOf, entryPathOf } from "./public.routes.tsx";
export { remindingComers, tellingNews } from "./remind.ts";
export { admissionsSection, hearingSection } from "./section.tsx";
export { type Word, wordsOf } from "./words.ts";

export type AdmissionsOptions = PublicRoutesOptions & OwnRoutesOptions;

/** Everything of this feature that is reached by an address. */
export const admissionsRoutes = (options: AdmissionsOptions = {}): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route("/", publicRoutes(options))
    .route("/", ownRoutes(options))
    .route("/", carryRoutes())
    .route("/", hearRoutes())
    .route("/", leadRoutes());
