import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { type DoorRoutesOptions, doorRoutes } from "./door.routes.tsx";
import { type LeadRoutesOptions, leadRoutes } from "./lead.routes.tsx";
import { type SpaceRoutesOptions, spaceRoutes } from "./space.routes.tsx";

export { openAbout, type SpaceAbout, spaceSealer } from "./about.ts";
export { closingOpened, destroyingSpaces } from "./close-spaces.ts";
export { type Asker, acceptAsker, askersOf, removeFromSpace } from "./decide.ts";
export { fillDemoCommunity } from "./demo-community.ts";
export { SpaceFacts } from "./door.views.tsx";
export { askForPlace, type EntryAnswer, type EntryRequest, enterSpace } from "./enter-space.ts";
export { foundOwnSpace, foundSpaceOf, type NewSpace, promiseVersion } from "./found-space.ts";
export { type Inside, inside, pathOfPersona, personaIn, requirePersona } from "./inside.ts";
export { type Led, spacesOf } from "./lead-spaces.ts";
export { acceptConfidentiality, layDownRole, leaveSpace, renamePersona, type Writings } from "./leave-space.ts";
export { comersOf, type Member, membersOf } from "./members.ts";
export { type OwnPersona, ownPersonaData, ownPersonas } from "./own-personas.ts";
export { MemberList, NicknameFields, PersonaName } from "./persona.views.tsx";
export { nameIndexIn } from "./persona-name.ts";
export { isReading, openReading, readingMarks } from "./read-space.ts";
export {
  type AdmissionOutcome,
  admissionOutcome,
  type CarriedRole,
  carriesSpace,
  endedSpaceKept,
  type SpaceKind,
  type SpaceRole,
  type Standing,
} from "./space.rules.ts";
export { Comers, PromiseText } from "./space.views.tsx";
export { spaceTurned } from "./space-turned.ts";
export { nicknameFaultWords, roleInSpaceWord } from "./space-words.ts";
export { insertOrganiser, updateSpace } from "./spaces.queries.ts";
export { declineRole, offerRole, offersTo, placesOfOffers, takeRole } from "./take-role.ts";

/** Everything of this feature that is reached by an address. */
export const spacesRoutes = (options: SpaceRoutesOptions & DoorRoutesOptions & LeadRoutesOptions): Hono<AppEnv> =>
  new Hono<AppEnv>().route("/", doorRoutes(options)).route("/", spaceRoutes(options)).route("/", leadRoutes(options));
