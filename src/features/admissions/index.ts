import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { carryRoutes } from "./carry.routes.tsx";
import { leadRoutes } from "./lead.routes.tsx";
import { type OwnRoutesOptions, ownRoutes } from "./own.routes.tsx";
import { type PublicRoutesOptions, publicRoutes } from "./public.routes.tsx";

export type { Admission, RequestWay, SlotWay } from "./admission.rules.ts";
export { answeringComers, forgettingRequests } from "./admissions-jobs.ts";
export { type AskAnswer, askToCome, type RequestToMake, type Wish } from "./ask-to-come.ts";
export { comersPath } from "./carry.routes.tsx";
export { answerRequest, changeAdmission, comersOf, giveSlot, makeInvitation, openRequest } from "./carry-requests.ts";
export { type ComeInAnswer, comeIn } from "./come-in.ts";
export { type GroupAtDoor, groupAtDoor } from "./find-admission.ts";
export { ownEntryRequests } from "./own-data.ts";
export { entryPathOf } from "./public.routes.tsx";
export { admissionsSection } from "./section.tsx";

export type AdmissionsOptions = PublicRoutesOptions & OwnRoutesOptions;

/** Everything of this feature that is reached by an address. */
export const admissionsRoutes = (options: AdmissionsOptions = {}): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route("/", publicRoutes(options))
    .route("/", ownRoutes(options))
    .route("/", carryRoutes())
    .route("/", leadRoutes());
