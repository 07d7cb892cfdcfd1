import { Hono } from "hono";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { municipalityByCode, placeByCode, placeBySlug } from "../../shared/places/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { confidential, notBesideSupportPerson, requirePerson, signedIn } from "../accounts/index.ts";
import { answerTo, openPlan, type Plan, pathOfPlan } from "../groups/index.ts";
import { readTown } from "../listings/index.ts";
import { nicknameFaultWords, pathOfPersona, personaIn } from "../spaces/index.ts";
import { themeById, themeBySlug, themesOf } from "../themes/index.ts";
import { AskPage } from "./ask.views.tsx";
import {
  type Ask,
  askOrganisation,
  asksOfPlan,
  asksThemselves,
  becomeStarter,
  takeBackAsk,
  tellMore,
} from "./ask-organisation.ts";
import { type AskFields, AskForm, longest, MoreForm, StarterForm } from "./group-support.forms.ts";
import { dayOf, person } from "./group-support-context.ts";
import { tooLong } from "./support.routes.tsx";
import { listOrganisationsThatAnswer, listSlugsNear } from "./supports.queries.ts";

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const base = `/oma/aloitus/:plan{${uuid}}/pyynto`;
const one = `${base}/:ask{${uuid}}`;

/** Where those who plan a group ask an organisation to take it. */
export const askPath = (planId: string): string => `${pathOfPlan(planId)}/pyynto`;

type Wrong = {
  readonly form?: AskFields;
  readonly more?: string;
  readonly nickname?: string;
  readonly errors: FieldErrors;
};

/** `/oma/aloitus/<plan>/pyynto`: an organisation of one's own choice is asked to take the group. */
export function askRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of [base, `${base}/*`]) routes.use(path, confidential(), requirePerson(), notBesideSupportPerson());

  routes.get(base, (c) => withPlan(c, (plan) => show(c, plan)));
  routes.post(base, (c) =>
    withPlan(c, async (plan) => {
      const form = await requireForm(c, AskForm);
      const known = (await organisations(c)).some(({ id }) => id === form.organisation);
      const errors = {
        ...(!known && { organisation: m.group_support_ask_organisation_needed() }),
        ...(form.share === "" && { share: m.group_support_ask_share_needed() }),
        ...tooLong("word", form.word, longest.word),
        ...tooLong("contact", form.contact, longest.line),
      };
      if (Object.keys(errors).length > 0) return show(c, plan, { form, errors });
      if (plan.spaceId) return c.notFound();
      await askOrganisation(c.var.services, me(c), plan, {
        id: form.form,
        organisationId: form.organisation,
        word: form.word,
        contact: form.contact,
        whole: form.share === "whole",
      });
      return back(c, plan, "pyydetty");
    }),
  );
  routes.post(`${one}/lisaa`, (c) =>
    withAsk(c, async (plan, ask) => {
      const form = await requireForm(c, MoreForm);
      const errors = {
        ...(form.word === "" && { more: m.group_support_more_needed() }),
        ...tooLong("more", form.word, longest.word),
      };
      if (Object.keys(errors).length > 0) return show(c, plan, { more: form.word, errors });
      await tellMore(c.var.services, me(c), ask, form.word);
      return back(c, plan, "pyydetty");
    }),
  );
  routes.post(`${one}/peru`, (c) =>
    withAsk(c, async (plan, ask) => {
      await takeBackAsk(c.var.services, me(c), ask.id);
      return back(c, plan, "peruttu");
    }),
  );
  routes.post(`${one}/kaynnistaja`, (c) =>
    withAsk(c, async (plan, ask) => {
      const form = await requireForm(c, StarterForm);
      const answer = await becomeStarter(c.var.services, me(c), plan, ask, form.nickname);
      switch (answer.kind) {
        case "started":
          return c.redirect(localPath(c.var.locale, pathOfPersona(answer.personaId)), 303);
        case "nickname":
          return show(c, plan, { nickname: form.nickname, errors: { nickname: nicknameFaultWords(answer.fault) } });
        case "name-taken":
          return show(c, plan, { nickname: form.nickname, errors: { nickname: m.spaces_name_taken() } });
        case "not-found":
          return back(c, plan, "pyydetty");
      }
    }),
  );
  return routes;
}

async function show(c: AppContext, plan: Plan, wrong?: Wrong): Promise<Response> {
  const { services } = c.var;
  const asks = await asksOfPlan(services, me(c), plan.id);
  const accepted = asks.find(({ state, spaceId }) => state === "accepted" && spaceId !== null);
  const isStarter = accepted !== undefined && (await asksThemselves(services, me(c), accepted.id));
  const here = accepted?.spaceId ? await personaIn(services, me(c), { spaceId: accepted.spaceId }) : undefined;
  const area = areaOf(c, plan);
  const theme = themeBySlug(c.req.query("aihe") ?? "") ?? themeOf(c, plan);
  const all = await organisations(c);
  const near = await services.database.withActor(person(me(c)), (tx) =>
    listSlugsNear(tx, { towns: area?.municipalities ?? [], theme: theme?.id ?? "" }),
  );
  const view = (
    <AskPage
      path={askPath(plan.id)}
      plan={plan}
      asks={asks}
      today={dayOf(services.clock.now())}
      near={all.filter(({ slug }) => near.includes(slug))}
      others={all.filter(({ slug }) => !near.includes(slug))}
      area={area?.slug ?? ""}
      theme={theme?.slug ?? ""}
      offersStart={isStarter && !here}
      fields={wrong?.form ?? { form: newOpaqueId() }}
      more={wrong?.more ?? ""}
      nickname={wrong?.nickname ?? plan.planners.find(({ mine }) => mine)?.nickname ?? ""}
      errors={wrong?.errors ?? {}}
      notice={
        wrong
          ? undefined
          : c.req.query("pyydetty") !== undefined
            ? m.group_support_ask_sent()
            : c.req.query("peruttu") !== undefined
              ? m.group_support_taken_back()
              : undefined
      }
    />
  );
  return page(c, view, wrong ? 422 : 200);
}

/** The region that was chosen, or the one of the plan's town; the whole country where neither is. */
function areaOf(c: AppContext, plan: Plan) {
  const chosen = c.req.query("alue");
  if (chosen !== undefined) return placeBySlug(chosen);
  const { code } = readTown(answerTo(plan.answers, "town"));
  const town = code === undefined ? undefined : municipalityByCode(code);
  return town && placeByCode("region", town.region);
}

function themeOf(c: AppContext, { answers }: Plan) {
  if (c.req.query("aihe") !== undefined) return undefined;
  const [first] = themesOf([answerTo(answers, "name"), answerTo(answers, "whom")].join(" "));
  return first && themeById(first.theme);
}

async function withPlan(c: AppContext, work: (plan: Plan) => Promise<Response> | Response): Promise<Response> {
  const plan = await openPlan(c.var.services, me(c), c.req.param("plan") ?? "");
  return plan ? work(plan) : c.notFound();
}

const withAsk = (c: AppContext, work: (plan: Plan, ask: Ask) => Promise<Response>): Promise<Response> =>
  withPlan(c, async (plan) => {
    const ask = (await asksOfPlan(c.var.services, me(c), plan.id)).find(({ id }) => id === c.req.param("ask"));
    return ask ? work(plan, ask) : c.notFound();
  });

const organisations = (c: AppContext) => c.var.services.database.withActor(person(me(c)), listOrganisationsThatAnswer);
const me = (c: AppContext): string => signedIn(c).personId;
const back = (c: AppContext, plan: Plan, said: string) =>
  c.redirect(`${localPath(c.var.locale, askPath(plan.id))}?${said}`, 303);
