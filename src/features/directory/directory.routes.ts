import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { listingRoutes } from "./listing.routes.tsx";
import { type OfferingOptions, offeringRoutes } from "./offering.routes.tsx";
import { searchRoutes } from "./search.routes.tsx";

/** Every public page of the directory. */
export function directoryRoutes(options: OfferingOptions): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .route("/", searchRoutes(options.directory))
    .route("/", offeringRoutes(options))
    .route("/", listingRoutes(options.directory));
}
