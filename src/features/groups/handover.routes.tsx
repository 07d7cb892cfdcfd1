import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { readDay } from "../../shared/time/read-typed.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { inside } from "../spaces/index.ts";
import { proposedHandover } from "./group.rules.ts";
import { pathOfGroup } from "./group-paths.ts";
import { AnswerForm, FarewellForm, HandoverDayForm, HandoverForm, PersonaForm } from "./groups.forms.ts";
import {
  askToCarry,
  handoverOf,
  handsOnItself,
  keepGroup,
  planHandover,
  takeBackHandover,
  takeGroup,
} from "./hand-over.ts";
import { HandoverPage, pathOfHandover } from "./handover.views.tsx";
import { goesOn, groupOf, withinGroup } from "./home.routes.tsx";
import { farewellsOf, longestFarewell, sayFarewell } from "./leave-group.ts";

const base = "/oma/ryhma/:space{[0-9a-f-]{36}}/vaihto";

/** `/oma/ryhma/<space>/vaihto`: who carries the group from now on. */
export function handoverRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of [base, `${base}/*`]) routes.use(path, ...withinGroup, goesOn);

  routes.get(base, (c) => handoverPage(c));
  routes.post(base, async (c) => {
    const { persona, way } = await requireForm(c, HandoverForm);
    const errors: FieldErrors = {
      ...(persona === "" && { persona: m.groups_handover_ask_needed() }),
      ...(way === "" && { way: m.groups_handover_way_needed() }),
    };
    if (Object.keys(errors).length > 0) return handoverPage(c, errors);
    const stepsBack = way === "step-back";
    return (await askToCarry(c.var.services, inside(c), { personaId: persona, stepsBack })) ? back(c) : c.notFound();
  });
  routes.post(`${base}/peru`, async (c) => {
    const { persona } = await requireForm(c, PersonaForm);
    return (await takeBackHandover(c.var.services, inside(c), persona)) ? back(c) : c.notFound();
  });
  routes.post(`${base}/paiva`, async (c) => {
    const { day } = await requireForm(c, HandoverDayForm);
    const on = day === "" ? null : readDay(day);
    if (on === undefined) return handoverPage(c, { day: m.groups_day_fault() });
    const planned = await planHandover(c.var.services, inside(c), on ? Temporal.PlainDate.from(on) : null);
    return planned ? back(c) : c.notFound();
  });
  routes.post(`${base}/pidan`, async (c) => {
    if (!(await keepGroup(c.var.services, inside(c)))) return c.notFound();
    return c.redirect(`${localPath(c.var.locale, pathOfGroup(inside(c).space.id))}?vaihto`, 303);
  });
  routes.post(`${base}/hyvasti`, async (c) => {
    const { words } = await requireForm(c, FarewellForm);
    const here = inside(c);
    if (!here.carries) return c.notFound();
    if (words.length > longestFarewell)
      return handoverPage(c, { farewell: m.listings_too_long({ most: longestFarewell }) }, words);
    await sayFarewell(c.var.services, here, words);
    return back(c);
  });
  routes.post(`${base}/vastaa`, async (c) => {
    const { answer } = await requireForm(c, AnswerForm);
    const here = inside(c);
    const done =
      answer === "yes"
        ? await takeGroup(c.var.services, here)
        : await takeBackHandover(c.var.services, here, here.personaId);
    // Taken back, or answered in another window, meanwhile.
    const said = !done ? "myohassa" : answer === "yes" ? "otit-ohjauksen" : "vaihto";
    return c.redirect(`${localPath(c.var.locale, pathOfGroup(here.space.id))}?${said}`, 303);
  });
  return routes;
}

async function handoverPage(c: AppContext, errors: FieldErrors = {}, typed?: string): Promise<Response> {
  const here = inside(c);
  const said = (await farewellsOf(c.var.services, here)).find(({ personaId }) => personaId === here.personaId);
  if (!here.carries || !handsOnItself(here)) return c.notFound();
  const group = await groupOf(c.var.services, here.personId, here.space.id);
  const day = group?.handoverOn ?? (group?.startsOn ? proposedHandover(group.startsOn) : undefined);
  const view = (
    <HandoverPage
      here={here}
      {...(await handoverOf(c.var.services, here))}
      day={day?.toString() ?? ""}
      farewell={typed ?? said?.words ?? ""}
      errors={errors}
      done={c.req.query("tehty") !== undefined}
    />
  );
  return page(c, view, Object.keys(errors).length > 0 ? 422 : 200);
}

const back = (c: AppContext) => c.redirect(`${localPath(c.var.locale, pathOfHandover(inside(c).space.id))}?tehty`, 303);
