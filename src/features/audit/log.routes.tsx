import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { confidential, requirePerson, signedIn } from "../accounts/index.ts";
import { requirePlatformRole, requireStaff } from "../roles/index.ts";
import { LogPage, PlatformLogPage } from "./log.views.tsx";
import { readLog } from "./read-log.ts";
import { readPlatformLog } from "./read-platform-log.ts";

const pageIn = (c: AppContext) => Number(/^[1-9]\d{0,5}$/.exec(c.req.query("sivu") ?? "")?.[0] ?? "1");

/**
 * `/jarjestot/…/loki` for the organisation's administrators and `/yllapito/loki` for the platform's, who have shown their
 * second factor.
 */
export function auditRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get("/jarjestot/:slug{[a-z0-9-]+}/loki", confidential(), requirePerson(), requireStaff(), async (c) => {
    const shown = await readLog(c.var.services, signedIn(c).personId, c.req.param("slug"), pageIn(c));
    return shown ? page(c, <LogPage shown={shown} />) : c.notFound();
  });
  routes.get(
    "/yllapito/loki",
    confidential(),
    requirePerson(),
    requireStaff(),
    requirePlatformRole("administrator"),
    async (c) => {
      const shown = await readPlatformLog(c.var.services, signedIn(c).personId, pageIn(c));
      return shown ? page(c, <PlatformLogPage shown={shown} />) : c.notFound();
    },
  );
  return routes;
}
