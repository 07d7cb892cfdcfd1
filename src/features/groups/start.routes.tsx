import { Hono, type MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { localPath } from "../../shared/i18n/index.ts";
import { findPlace, nameOf, placeBySlug } from "../../shared/places/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { confidential, notBesideSupportPerson, requirePerson, signedIn } from "../accounts/index.ts";
import { requireStaff } from "../roles/index.ts";
import { nicknameFaultWords, pathOfPersona } from "../spaces/index.ts";
import { themeBySlug } from "../themes/index.ts";
import { readShortWayForm, type ShortWay } from "./groups.forms.ts";
import { listLedOrganisations } from "./groups.queries.ts";
import { dayOf, person } from "./groups-context.ts";
import { kindsIn, openPlan, type Plan } from "./open-plan.ts";
import { answerTo } from "./plan.rules.ts";
import { pathOfPlan } from "./plan.views.tsx";
import { shortWayOf, withPlan } from "./plan-to-listing.ts";
import { walkShortWay } from "./read-short-way.ts";
import { StartDoorPage, StartPage } from "./start.views.tsx";
import { startGroup } from "./start-group.ts";
import { StartThemesPage } from "./start-themes.views.tsx";
import { tiePlan } from "./write-plan.ts";

const ofOrganisation = "/aloita/jarjesto/:slug{[a-z0-9-]+}";

/** `/aloita`: starting a group on one page, in one's own name or an organisation's. */
export function startRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const alone = notBesideSupportPerson();

  // The door is public; the page that was filled in is not, nor is the answer that waits for it.
  const hush = confidential();
  const isOwn = (c: AppContext) => c.var.session !== undefined || c.req.query("vastaus") !== undefined;
  routes.get(
    "/aloita",
    (c, next) => (isOwn(c) ? hush(c, next) : next()),
    alone,
    async (c) => {
      if (c.var.sessionUnknown) throw c.var.sessionUnknown;
      const theme = themeBySlug(c.req.query("teema") ?? "");
      const answer = findPlace((c.req.query("paikka") ?? "").slice(0, 80));
      const place = answer.found ? answer.place : undefined;
      if (!c.var.session) return page(c, <StartDoorPage theme={theme?.slug} place={place?.slug} />);
      const plan = await planOfForm(c, c.req.query("suunnitelma"));
      // An organisation starts a group for children: the plan says so, and whom to ask.
      if (plan && (plan.taken || answerTo(plan.answers, "children") === "yes")) return toPlan(c, plan);
      const town = place?.kind === "municipality" ? nameOf(place, c.var.locale) : "";
      const fields = plan ? shortWayOf(plan) : { form: newOpaqueId(), theme: theme?.slug ?? "", town };
      return page(
        c,
        <StartPage fields={fields} organisations={plan ? [] : await ledBy(c)} planned={plan !== undefined} />,
      );
    },
  );
  // The way back after signing in, which carries no query.
  routes.get("/aloita/aihe/:theme{[a-z0-9-]+}/:place{[a-z0-9-]+}?", (c) => {
    const place = placeBySlug(c.req.param("place") ?? "");
    const theme = themeBySlug(c.req.param("theme"))?.slug;
    const query = new URLSearchParams({
      ...(theme && { teema: theme }),
      ...(place && { paikka: nameOf(place, "fi") }),
    });
    return c.redirect(`${localPath(c.var.locale, "/aloita")}${query.size > 0 ? `?${query}` : ""}`, 303);
  });
  routes.post("/aloita", hush, alone, async (c) => {
    if (c.var.sessionUnknown) throw c.var.sessionUnknown;
    const form = await formIn(c);
    if (!c.var.session) return page(c, <StartPage fields={form} closed="session" />, 403);
    return start(c, form, undefined);
  });

  routes.get(ofOrganisation, confidential(), requirePerson(), requireStaff(), async (c) => {
    const organisation = await organisationIn(c);
    if (!organisation) return c.notFound();
    const plan = await planOfForm(c, c.req.query("suunnitelma"));
    if (plan?.taken) return toPlan(c, plan);
    // Under which nickname one plans is for those who plan, not for the organisation's listing.
    const fields = plan ? { ...shortWayOf(plan), nickname: "" } : { form: newOpaqueId() };
    return page(c, <StartPage fields={fields} organisation={organisation} planned={plan !== undefined} />);
  });
  routes.post(ofOrganisation, confidential(), async (c) => {
    if (c.var.sessionUnknown) throw c.var.sessionUnknown;
    const form = await formIn(c);
    if (!c.var.session) return page(c, <StartPage fields={form} closed="session" />, 403);
    const organisation = await organisationIn(c);
    if (!organisation) return c.notFound();
    if (!(await passes(c, requireStaff()))) {
      return page(c, <StartPage fields={form} organisation={organisation} closed="code" />, 403);
    }
    return start(c, form, organisation);
  });
  return routes;
}

type Led = Awaited<ReturnType<typeof listLedOrganisations>>[number];

async function start(c: AppContext, form: ShortWay, organisation: Led | undefined): Promise<Response> {
  const { services, locale } = c.var;
  // A plan's page carries the plan's id: what else it has answered goes into the listing too.
  const plan = await planOfForm(c, form.form);
  // An organisation has said yes meanwhile: there is one group, and it is founded there.
  if (plan?.taken) return toPlan(c, plan);
  const isChildrens = plan !== undefined && answerTo(plan.answers, "children") === "yes";
  // Who facilitates is an organisation's to say.
  const asked: ShortWay = organisation
    ? form
    : { ...form, facilitator: "", children: isChildrens ? "yes" : form.children };
  const step = walkShortWay(asked, { today: dayOf(services.clock.now()), locale, own: organisation === undefined });
  const again = async (faults: FieldErrors) =>
    page(
      c,
      <StartPage
        fields={form}
        organisation={organisation}
        organisations={organisation || plan ? [] : await ledBy(c)}
        planned={plan !== undefined}
        errors={faults}
      />,
      Object.keys(faults).length > 0 ? 422 : 200,
    );
  if (step.kind === "page") return again(step.errors);
  const { read } = step;
  const { startsOn } = read;
  const organisers = organisation ? [{ slug: organisation.slug, name: organisation.name }] : [];
  const written = { ...read.content, organisers };
  const content = plan ? withPlan(written, plan.answers) : written;
  if (step.kind === "themes") {
    const view = <StartThemesPage fields={form} content={content} organisation={organisation} error={step.error} />;
    return page(c, view, step.error ? 422 : 200);
  }
  const answer = await startGroup(services, signedIn(c).personId, {
    id: form.form,
    content,
    kinds: plan ? kindsIn(plan.answers) : [],
    writtenIn: locale,
    startsOn,
    children: asked.children === "yes",
    whose: organisation ? { organisationId: organisation.id } : { nickname: form.nickname },
  });
  switch (answer.kind) {
    case "nickname":
      return again({ nickname: nicknameFaultWords(answer.fault) });
    case "not-found":
      return c.notFound();
    case "started": {
      if (plan) await tiePlan(services, signedIn(c).personId, plan.id, answer.spaceId);
      // The founder promises confidentiality first, as everyone does. Staff go on to ask somebody to carry the group.
      const to = answer.personaId
        ? `${pathOfPersona(answer.personaId)}?aloitettu`
        : `/jarjestot/${organisation?.slug}/yhteisot/${answer.spaceId}`;
      return c.redirect(localPath(locale, to), 303);
    }
  }
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The plan with this id, if it is one of the person's. */
const planOfForm = async (c: AppContext, id: string | undefined): Promise<Plan | undefined> =>
  id && uuid.test(id) ? openPlan(c.var.services, signedIn(c).personId, id) : undefined;

const toPlan = (c: AppContext, { id }: Plan) => c.redirect(localPath(c.var.locale, pathOfPlan(id)), 303);

async function formIn(c: AppContext): Promise<ShortWay> {
  const form = await readShortWayForm(c);
  if (!form) throw new HTTPException(400);
  return form;
}

const ledBy = (c: AppContext) => c.var.services.database.withActor(person(signedIn(c).personId), listLedOrganisations);

const organisationIn = async (c: AppContext): Promise<Led | undefined> =>
  (await ledBy(c)).find(({ slug }) => slug === c.req.param("slug"));

/** Would `gate` let this request through? */
async function passes(c: AppContext, gate: MiddlewareHandler<AppEnv>): Promise<boolean> {
  let passed = false;
  await gate(c, async () => {
    passed = true;
  });
  return passed;
}
