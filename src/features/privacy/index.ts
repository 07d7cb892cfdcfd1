export { privacyRoutes } from "./privacy.routes.tsx";
export { type Kind, retention } from "./retention.rules.ts";
export { kindWords } from "./retention-words.ts";
