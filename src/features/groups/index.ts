import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { handoverRoutes } from "./handover.routes.tsx";
import { type GroupSection, homeRoutes } from "./home.routes.tsx";
import { leaveRoutes } from "./leave.routes.tsx";
import { type PlanRoutesOptions, planRoutes } from "./plan.routes.tsx";
import { startRoutes } from "./start.routes.tsx";
import { tasksRoutes } from "./tasks.routes.tsx";

export { clearingPlans } from "./clear-plans.ts";
export { type GroupKind, type GroupPhase, groupKinds } from "./group.rules.ts";
export { pathOfGroup } from "./group-paths.ts";
export { addGroupTask, proposeTasks } from "./group-tasks.ts";
export { phaseWords } from "./group-words.ts";
export { readShortWayForm, type ShortWay } from "./groups.forms.ts";
export { findGroup, findGroupOfOffering, type Group, updateGroup } from "./groups.queries.ts";
export { askToCarry, planHandover } from "./hand-over.ts";
export { type GroupSection, goesOn, groupOf, withinGroup } from "./home.routes.tsx";
export { farewellWritings } from "./leave-group.ts";
export { kindsIn, openPlan, type Plan, planOf, plansOf } from "./open-plan.ts";
export { ownFarewells } from "./own-farewells.ts";
export { placesOfGroups, placesOfParticipants } from "./own-places.ts";
export { ownPlans } from "./own-plans.ts";
export type { PlanSection } from "./plan.routes.tsx";
export { type Answers, answerTo, channelDays, type Question, questions } from "./plan.rules.ts";
export { pathOfPlan } from "./plan.views.tsx";
export { shortWayOf, withPlan } from "./plan-to-listing.ts";
export { answerWords, firstMeetingWords, questionWords } from "./plan-words.ts";
export { walkShortWay } from "./read-short-way.ts";
export { StartPage } from "./start.views.tsx";
export { type GroupToStart, groupOfOffering, type StartAnswer, startGroup } from "./start-group.ts";
export { StartThemesPage } from "./start-themes.views.tsx";
export { tasksSection } from "./tasks.routes.tsx";
export { addTask, answerPlan, beginPlan, doTask, joinPlan, setPlanLink, tiePlan } from "./write-plan.ts";

export interface GroupRoutesOptions extends PlanRoutesOptions {
  /** What else a group has, in the order in which its home leads there. */
  readonly sections: readonly GroupSection[];
}

/** Everything of this feature that is reached by an address. */
export const groupRoutes = ({ sections, ...options }: GroupRoutesOptions): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route("/", startRoutes())
    .route("/", planRoutes(options))
    .route("/", homeRoutes(sections))
    .route("/", handoverRoutes())
    .route("/", tasksRoutes(sections))
    .route("/", leaveRoutes(sections));
