import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { askRoutes } from "./ask.routes.tsx";
import { deskRoutes } from "./desk.routes.tsx";
import { helpRoutes } from "./help.routes.tsx";
import { type PartnerRoutesOptions, partnerRoutes } from "./partners.routes.tsx";
import { supportRoutes } from "./support.routes.tsx";

export { askOrganisation, asksOfPlan } from "./ask-organisation.ts";
export { countAsks } from "./asks.queries.ts";
export { centrePath } from "./help.routes.tsx";
export { ownGroupSupport } from "./own-data.ts";
export { placesOfAnswers, placesOfSupport } from "./own-places.ts";
export type { PartnerRequests } from "./partners.routes.tsx";
export { agreeWithPartner, invitePartner, partnerBehind, partnersOf, takePartnership } from "./partners.ts";
export { askSection, partnersSection, planSupportSection, supportSection } from "./sections.tsx";
export {
  answerSupport,
  askedSupport,
  askForSupport,
  dateMeeting,
  endSupport,
  noteMeeting,
  type ToldOfGroup,
  writeWord,
} from "./start-support.ts";
export { answeringSupport, forgettingSupport } from "./support-jobs.ts";
export { countSupports } from "./supports.queries.ts";

/** Everything of this feature that is reached by an address. */
export const groupSupportRoutes = (options: PartnerRoutesOptions = {}): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route("/", askRoutes())
    .route("/", deskRoutes())
    .route("/", supportRoutes())
    .route("/", helpRoutes())
    .route("/", partnerRoutes(options));
