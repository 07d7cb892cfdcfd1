export { findUrgentHelplines, type HelplineDueForReview, listHelplinesDueForReview } from "./help.queries.ts";
export { helpRoutes } from "./help.routes.tsx";
export type { Helpline } from "./help.rules.ts";
export { urgentLinesFor } from "./urgent-lines.ts";
