import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import type { RateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { pathOfGroup } from "../groups/index.ts";
import { draftRoutes } from "./draft.routes.tsx";
import { rulesRoutes } from "./rules.routes.tsx";
import { welcomeRoutes } from "./welcome.routes.tsx";

export { acceptAsRead, acceptRules } from "./accept-rules.ts";
export type { Answer, Topic } from "./house-rules.rules.ts";
export { boardPath, rulesPath, welcomePath } from "./house-rules-context.ts";
export { draftOf, houseRulesOf } from "./open-rules.ts";
export { houseRulesWritings, ownHouseRules } from "./own-data.ts";
export { houseRulesSection } from "./section.tsx";
export { tellStory, welcomeOf } from "./welcome.ts";
export { answerRule, proposeOwn, proposeTopics, sayOfRule } from "./write-draft.ts";

export interface HouseRulesOptions {
  /** Where a group's next meeting is told; by default at its home. */
  readonly meetingPath?: (spaceId: string) => string;
  /** How often one sender may have papers made. */
  readonly printing?: RateLimit;
}

/** Everything of this feature that is reached by an address. */
export const houseRulesRoutes = ({
  meetingPath = pathOfGroup,
  printing = { burst: 30, perSecond: 0.5 },
}: HouseRulesOptions = {}): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route("/", rulesRoutes({ printing }))
    .route("/", draftRoutes())
    .route("/", welcomeRoutes({ printing, meetingPath }));
