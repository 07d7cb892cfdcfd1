import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { localPath } from "../../shared/i18n/index.ts";
import { inside, membersOf } from "../spaces/index.ts";
import { pathOfGroup } from "./group-paths.ts";
import { person } from "./groups-context.ts";
import { withinGroup } from "./home.routes.tsx";
import { LeavingPage } from "./leave.views.tsx";
import { carriesAlone, endGroup, takeUpGroup } from "./leave-group.ts";

const home = "/oma/ryhma/:space{[0-9a-f-]{36}}";
const leaving = `${home}/lahto`;

/** `/oma/ryhma/<space>/lahto`: before one who carries a group alone goes; and `/ota`, for whoever takes it up. */
export function leaveRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of [leaving, `${leaving}/*`, `${home}/ota`]) routes.use(path, ...withinGroup);

  routes.get(leaving, async (c) => {
    const here = inside(c);
    const alone = await carriesAlone(c.var.services, here);
    const members = await membersOf(c.var.services, person(here.personId), here.space.id);
    return page(c, <LeavingPage here={here} alone={alone} last={alone && members.length === 1} />);
  });
  routes.post(`${leaving}/paata`, async (c) => {
    const here = inside(c);
    if (!(await endGroup(c.var.services, here)) && !here.space.ended) return c.notFound();
    return c.redirect(localPath(c.var.locale, pathOfGroup(here.space.id)), 303);
  });
  routes.post(`${home}/ota`, async (c) => {
    const here = inside(c);
    const taken = await takeUpGroup(c.var.services, here);
    // Where somebody else was quicker, the home shows who.
    return c.redirect(`${localPath(c.var.locale, pathOfGroup(here.space.id))}${taken ? "?otit" : ""}`, 303);
  });
  return routes;
}
