import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import type { RateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { type AgreedMeetings, nothingAgreed } from "./agreed-meetings.ts";
import { keepRoutes } from "./keep.routes.tsx";
import { reportRoutes } from "./report.routes.tsx";
import { reviewRoutes } from "./review.routes.tsx";
import { writeRoutes } from "./write.routes.tsx";

export interface ListingsOptions {
  /** How often one sender may report; a school or a hospital is many people behind one address. */
  readonly reporting?: RateLimit;
  /** What groups have agreed on that an organisation's listings do not tell. */
  readonly agreed?: AgreedMeetings;
}

/** Writing listings, deciding on them, keeping them true, and hearing from those who look. */
export function listingsRoutes({
  reporting = { burst: 20, perSecond: 1 / 30 },
  agreed = nothingAgreed,
}: ListingsOptions = {}): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .route("/", writeRoutes())
    .route("/", keepRoutes(agreed))
    .route("/", reviewRoutes())
    .route("/", reportRoutes(reporting));
}
