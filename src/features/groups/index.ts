import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { handoverRoutes } from "./handover.routes.tsx";
import { type GroupSection, homeRoutes } from "./home.routes.tsx";
import { planRoutes } from "./plan.routes.tsx";
import { startRoutes } from "./start.routes.tsx";

export { clearingPlans } from "./clear-plans.ts";
export { type GroupKind, type GroupPhase, groupKinds, groupPhases, readDay } from "./group.rules.ts";
export { pathOfGroup } from "./group-paths.ts";
export { findGroup, findGroupOfOffering, type Group, updateGroup } from "./groups.queries.ts";
export { changePhase, type GroupSection, groupOf, withinGroup } from "./home.routes.tsx";
export { type Plan, planOf } from "./open-plan.ts";
export { ownPlans } from "./own-plans.ts";
export { type Answers, answerTo } from "./plan.rules.ts";
export { type GroupToStart, groupOfOffering, type StartAnswer, startGroup } from "./start-group.ts";

export interface GroupRoutesOptions {
  /** What else a group has, in the order in which its home leads there. */
  readonly sections: readonly GroupSection[];
}

/** Everything of this feature that is reached by an address. */
export const groupRoutes = ({ sections }: GroupRoutesOptions): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route("/", startRoutes())
    .route("/", planRoutes())
    .route("/", homeRoutes(sections))
    .route("/", handoverRoutes());
