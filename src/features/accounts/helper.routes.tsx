import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { HelperPage } from "./helper.views.tsx";

/** `/tule/yhdessa`: for somebody who helps another to come in. */
export const helperRoutes = (): Hono<AppEnv> =>
  new Hono<AppEnv>().get("/tule/yhdessa", (c) => page(c, <HelperPage signedIn={c.var.session !== undefined} />));
