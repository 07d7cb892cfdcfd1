import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { urgentLinesFor } from "../help/index.ts";
import { FrontPage, NoDirectoryYetPage } from "./front-page.views.tsx";

/** `/`, and `/haku` until the directory has its own. */
export function frontPageRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/", async (c) => page(c, <FrontPage crisisLines={await urgentLinesFor(c)} />))
    .get("/haku", async (c) => {
      const searched = Boolean(c.req.query("q") || c.req.query("paikka"));
      return page(c, <NoDirectoryYetPage crisisLines={await urgentLinesFor(c)} searched={searched} />);
    });
}
