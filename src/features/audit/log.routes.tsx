import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { confidential, requirePerson, signedIn } from "../accounts/index.ts";
import { requireStaff } from "../roles/index.ts";
import { LogPage } from "./log.views.tsx";
import { readLog } from "./read-log.ts";

/** `/jarjestot/…/loki`: for the organisation's administrators, who have shown their second factor. */
export function auditRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get("/jarjestot/:slug{[a-z0-9-]+}/loki", confidential(), requirePerson(), requireStaff(), async (c) => {
    const wanted = /^[1-9]\d{0,5}$/.exec(c.req.query("sivu") ?? "")?.[0] ?? "1";
    const shown = await readLog(c.var.services, signedIn(c).personId, c.req.param("slug"), Number(wanted));
    return shown ? page(c, <LogPage shown={shown} />) : c.notFound();
  });
  return routes;
}
