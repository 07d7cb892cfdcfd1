import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import type { RateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { keepRoutes } from "./keep.routes.tsx";
import { reportRoutes } from "./report.routes.tsx";
import { reviewRoutes } from "./review.routes.tsx";
import { writeRoutes } from "./write.routes.tsx";

export interface ListingsOptions {
  /** How often one sender may report; a school or a hospital is many people behind one address. */
  readonly reporting?: RateLimit;
}

/** Writing listings, deciding on them, keeping them true, and hearing from those who look. */
export function listingsRoutes({ reporting = { burst: 20, perSecond: 1 / 30 } }: ListingsOptions = {}): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .route("/", keepRoutes())
    .route("/", writeRoutes())
    .route("/", reviewRoutes())
    .route("/", reportRoutes(reporting));
}
