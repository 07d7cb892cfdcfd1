export { auditRoutes } from "./log.routes.tsx";
export { deedInBrief } from "./log-words.ts";
