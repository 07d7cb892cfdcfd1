import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { urgentLinesFor } from "../help/index.ts";
import { FrontPage } from "./front-page.views.tsx";

/** `/`. */
export function frontPageRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get("/", async (c) => page(c, <FrontPage crisisLines={await urgentLinesFor(c)} />));
}
