import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { withinGroup } from "../groups/index.ts";
import { inside } from "../spaces/index.ts";
import { ViewForm } from "./admissions.forms.ts";
import { HearPage } from "./hear.views.tsx";
import { comersToHearOf, sayOfComer } from "./hear-members.ts";
import { longestText } from "./read-ask.ts";

const base = "/oma/ryhma/:space{[0-9a-f-]{36}}/uusi-tulija";

/** Where a group's members are heard before somebody new comes. */
export const hearPath = (spaceId: string): string => `/oma/ryhma/${spaceId}/uusi-tulija`;

/** The member at hand, as the group knows them. */
const memberIn = (c: AppContext) => {
  const { personId, personaId, space } = inside(c);
  return { personId, personaId, spaceId: space.id };
};

/** `/oma/ryhma/<id>/uusi-tulija`: a word to those who carry the group before somebody new comes. No votes are taken. */
export function hearRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.use(base, ...withinGroup);
  routes.get(base, (c) => show(c));
  routes.post(base, async (c) => {
    const form = await requireForm(c, ViewForm);
    const member = memberIn(c);
    if (form.text.length > longestText)
      return show(c, { of: form.request, text: form.text, error: m.admissions_too_long({ most: longestText }) });
    const isHeard = await sayOfComer(c.var.services, member, form.request, form.text);
    return isHeard ? c.redirect(`${localPath(c.var.locale, hearPath(member.spaceId))}?sanottu`, 303) : c.notFound();
  });
  return routes;
}

async function show(c: AppContext, wrong?: { of: string; text: string; error: string }): Promise<Response> {
  const member = memberIn(c);
  const comers = await comersToHearOf(c.var.services, member);
  const said = c.req.query("sanottu") !== undefined;
  return page(
    c,
    <HearPage base={hearPath(member.spaceId)} spaceId={member.spaceId} {...{ comers, said, wrong }} />,
    wrong ? 422 : 200,
  );
}
