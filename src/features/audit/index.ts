export { auditRoutes } from "./log.routes.tsx";
export { deedInBrief } from "./log-words.ts";
export {
  type ConfidentialSpace,
  findOpenReading,
  listReadings,
  type ReadingAnswer,
  type ReadingMark,
  readingConfidential,
  readingLasts,
} from "./reading.ts";
export { ReadingMarks, ReasonPage } from "./reading.views.tsx";
