import { Hono } from "hono";
import type { VNode } from "preact";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { inside } from "../spaces/index.ts";
import { destroyedOn, endGroup, resumeGroup } from "./end-group.ts";
import { EndGroupPage } from "./ending.views.tsx";
import { pathOfGroup } from "./group-paths.ts";
import { EndGroupForm, FarewellForm } from "./groups.forms.ts";
import { handsOnItself } from "./hand-over.ts";
import { type GroupSection, withinGroup } from "./home.routes.tsx";
import { LeavingPage } from "./leave.views.tsx";
import {
  carriesAlone,
  farewellsOf,
  isLast,
  leavesToOrganisation,
  longestFarewell,
  sayFarewell,
  takeUpGroup,
} from "./leave-group.ts";

const home = "/oma/ryhma/:space{[0-9a-f-]{36}}";
const leaving = `${home}/lahto`;

/**
 * `/oma/ryhma/<space>/lahto`: before one who carries a group alone, or is in it alone, goes; beneath it the group's end and what
 * comes after; and `/ota`, for whoever takes it up. `sections`: they tell what its end means for them.
 */
export function leaveRoutes(sections: readonly GroupSection[]): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of [leaving, `${leaving}/*`, `${home}/ota`]) routes.use(path, ...withinGroup);

  routes.get(leaving, async (c) => {
    const here = inside(c);
    const { services } = c.var;
    const last = !here.space.ended && isLast(here);
    const view = (
      <LeavingPage
        here={here}
        alone={!here.space.ended && (await carriesAlone(services, here))}
        last={last}
        toOrganisation={await leavesToOrganisation(services, here)}
        destroyOn={destroyedOn(services)}
        outside={last ? await atEndOf(c, sections) : []}
      />
    );
    return page(c, view);
  });
  routes.get(`${leaving}/paata`, (c) => (inside(c).space.ended ? toHome(c) : endPage(c, sections)));
  routes.post(`${leaving}/paata`, async (c) => {
    const here = inside(c);
    const { services } = c.var;
    if (here.space.ended) return toHome(c);
    const { words, sure } = await requireForm(c, EndGroupForm);
    const errors = {
      words: words.length > longestFarewell ? m.listings_too_long({ most: longestFarewell }) : undefined,
      sure: sure ? undefined : m.groups_end_sure_needed(),
    };
    if (errors.words || errors.sure) return endPage(c, sections, { words, errors });
    if (!(await endGroup(services, here))) return c.notFound();
    await sayFarewell(services, here, words);
    return toHome(c, "?paattyi");
  });
  routes.post(`${leaving}/jatkuu`, async (c) => {
    const here = inside(c);
    if (!here.space.ended) return toHome(c);
    return (await resumeGroup(c.var.services, here)) ? toHome(c, "?jatkuu") : c.notFound();
  });
  routes.post(`${leaving}/hyvasti`, async (c) => {
    const here = inside(c);
    const { words } = await requireForm(c, FarewellForm);
    if (!here.space.ended) return c.notFound();
    await sayFarewell(c.var.services, here, words.slice(0, longestFarewell));
    return toHome(c, "?hyvasti");
  });
  routes.post(`${home}/ota`, async (c) => {
    const taken = await takeUpGroup(c.var.services, inside(c));
    // Where somebody else was quicker, the home shows who.
    return toHome(c, taken ? "?otit" : "");
  });
  return routes;
}

const toHome = (c: AppContext, said = ""): Response =>
  c.redirect(`${localPath(c.var.locale, pathOfGroup(inside(c).space.id))}${said}`, 303);

/** What the group's end means for each part of it, as far as the person at hand sees it. */
async function atEndOf(c: AppContext, sections: readonly GroupSection[]): Promise<VNode[]> {
  const here = inside(c);
  const told = await Promise.all(
    sections.filter(({ forWhom }) => forWhom(here)).map(async ({ atEnd }) => atEnd?.(c, here)),
  );
  return told.filter((part) => part !== undefined);
}

async function endPage(
  c: AppContext,
  sections: readonly GroupSection[],
  wrong?: Pick<Parameters<typeof EndGroupPage>[0], "words" | "errors">,
): Promise<Response> {
  const here = inside(c);
  const { services } = c.var;
  if (!here.carries || !handsOnItself(here)) return c.notFound();
  const said = (await farewellsOf(services, here)).find(({ personaId }) => personaId === here.personaId);
  const view = (
    <EndGroupPage
      here={here}
      destroyOn={destroyedOn(services)}
      outside={await atEndOf(c, sections)}
      words={said?.words ?? ""}
      {...wrong}
    />
  );
  return page(c, view, wrong ? 422 : 200);
}
