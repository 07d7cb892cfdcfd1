export { type AgeBand, ageBands, type ChildrenFacts, mayTakePart, type TakePartRefusal } from "./children.rules.ts";
export { consentsRoutes, consentsSection } from "./consents.routes.tsx";
export {
  consentsOf,
  giveConsent,
  hasConsent,
  mayServiceDo,
  ownConsents,
  requireConsent,
  withdrawConsent,
} from "./consents.ts";
export { allPurposes, type Purpose } from "./purposes.rules.ts";
