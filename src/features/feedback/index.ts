export { longDate } from "./date-words.ts";
export { countOverdueFeedback, listOpenFeedback } from "./feedback.queries.ts";
export { feedbackRoutes } from "./feedback.routes.tsx";
export { answerDays } from "./feedback.rules.ts";
export { forgettingFeedback, remindingOfFeedback } from "./feedback-jobs.ts";
export { feedbackStaffRoutes } from "./feedback-staff.routes.tsx";
