import { Hono } from "hono";
import type { AppEnv } from "../http/app-env.ts";
import { page } from "../http/page.tsx";
import { UiPage } from "./ui-page.tsx";

/** Every part of the kit in all its states, for those who build pages; absent in production. */
export const uiRoutes = (): Hono<AppEnv> => new Hono<AppEnv>().get("/ui", (c) => page(c, <UiPage />));
