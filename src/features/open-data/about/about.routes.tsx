import { Hono } from "hono";
import type { AppEnv } from "../../../shared/http/app-env.ts";
import { page } from "../../../shared/http/page.tsx";
import { AboutDataPage } from "./about.views.tsx";

/** `/tietoa-aineistosta`: where what is shown comes from, and what anyone may do with it. */
export const aboutDataRoutes = (): Hono<AppEnv> =>
  new Hono<AppEnv>().get("/tietoa-aineistosta", (c) => page(c, <AboutDataPage />));
