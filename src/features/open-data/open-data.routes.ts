import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import type { FindDirectory } from "../directory/index.ts";
import { forEveryone } from "./answers.ts";
import { crawlerRoutes } from "./crawlers/crawlers.routes.ts";
import { embedRoutes } from "./embed/embed.routes.tsx";
import { feedRoutes } from "./feeds/feeds.routes.ts";
import { hsdsRoutes } from "./hsds/hsds.routes.ts";
import { openApiRoutes } from "./openapi/openapi.routes.ts";
import { tableRoutes } from "./table/table.routes.ts";

/**
 * Everything that leaves the directory for other sites and programs. It is reached before anybody's session is looked at,
 * and before the check that a form comes from a page of ours: all of it only answers questions.
 */
export function openDataRoutes(directory: FindDirectory): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of ["/api/*", "/feeds/*", "/openapi.json"]) routes.use(path, forEveryone());
  return routes
    .route("/", hsdsRoutes(directory))
    .route("/", feedRoutes())
    .route("/", openApiRoutes())
    .route("/", crawlerRoutes())
    .route("/", tableRoutes(directory))
    .route("/", embedRoutes(directory));
}
