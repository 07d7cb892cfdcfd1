import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import * as v from "valibot";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm, requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { confidential, notBesideSupportPerson, requirePerson, signedIn } from "../accounts/index.ts";
import { requireStaff } from "../roles/index.ts";
import { ownPersonas, spacesOf } from "../spaces/index.ts";
import { longestDescription, mostNames } from "./contact-index.rules.ts";
import { listOrganisations } from "./keep-apart.queries.ts";
import {
  descriptionsFor,
  handleDescription,
  keepApart,
  keptApartBy,
  type NamingFault,
  takeBack,
  ways,
} from "./keep-apart.ts";
import { KeepApartPage, type NamingFields, QueuePage } from "./keep-apart.views.tsx";

const own = "/oma/erillaan";
const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const queue = "/jarjestot/:slug{[a-z0-9-]+}/erillaan";
const optionalId = v.optional(v.union([v.literal(""), v.pipe(v.string(), v.regex(new RegExp(`^${uuid}$`)))]), "");

const NamingForm = v.object({
  way: v.optional(v.picklist([...ways, ""]), ""),
  who: v.optional(v.pipe(v.string(), v.maxLength(5_000), v.trim()), ""),
  persona: optionalId,
  organisation: optionalId,
});
const HandleForm = v.object({
  answer: v.picklist(["tie", "nobody"]),
  space: optionalId,
  nickname: v.optional(v.pipe(v.string(), v.maxLength(200), v.trim()), ""),
});

/** `/oma/erillaan`: naming somebody one must never meet; and what coordinators are asked to look at. */
export function keepApartRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of [own, `${own}/*`]) routes.use(path, confidential(), requirePerson(), notBesideSupportPerson());

  routes.get(own, (c) => ownPage(c, { answer: answerIn(c) }));
  routes.post(own, async (c) => {
    const form = await requireForm(c, NamingForm);
    const { way, who } = form;
    if (way === "") return ownPage(c, { fields: form, errors: { way: m.keep_apart_way_needed() } });
    const answer = await keepApart(c.var.services, signedIn(c).personId, {
      way,
      who,
      personaId: form.persona || undefined,
      organisationId: form.organisation || undefined,
    });
    switch (answer.kind) {
      case "kept":
        return c.redirect(`${localPath(c.var.locale, own)}?tehty`, 303);
      case "too-many":
        return ownPage(c, { fields: form, errors: { who: m.keep_apart_too_many({ most: mostNames }) } });
      case "fault":
        return ownPage(c, { fields: form, errors: faultWords(answer.fault) });
    }
  });
  routes.post(`${own}/:id{${uuid}}/peru`, async (c) => {
    const isDone = await takeBack(c.var.services, signedIn(c).personId, c.req.param("id"));
    return isDone ? c.redirect(`${localPath(c.var.locale, own)}?peruttu`, 303) : c.notFound();
  });

  for (const path of [queue, `${queue}/*`])
    routes.use(
      path,
      confidential(),
      requirePerson(),
      requireStaff({ back: (c) => `/jarjestot/${c.req.param("slug")}/erillaan` }),
    );
  routes.get(queue, (c) => queuePage(c));
  routes.post(`${queue}/:id{${uuid}}`, async (c) => {
    const form = await readForm(c, HandleForm);
    const led = await spacesOf(c.var.services, signedIn(c).personId, c.req.param("slug"));
    if (!form) throw new HTTPException(400);
    if (!led?.leads) return c.notFound();
    if (form.answer === "tie" && (!form.space || !form.nickname)) return queuePage(c, true);
    const isDone = await handleDescription(c.var.services, signedIn(c).personId, {
      organisationId: led.organisation.id,
      id: c.req.param("id"),
      ...(form.answer === "tie" && { tied: { spaceId: form.space, nickname: form.nickname } }),
    });
    return isDone
      ? c.redirect(localPath(c.var.locale, `/jarjestot/${led.organisation.slug}/erillaan`), 303)
      : queuePage(c, true);
  });
  return routes;
}

interface OwnPageAgain {
  readonly fields?: NamingFields;
  readonly errors?: FieldErrors;
  readonly answer?: "kept" | "taken-back" | undefined;
}

async function ownPage(c: AppContext, { fields, errors = {}, answer }: OwnPageAgain) {
  const { services } = c.var;
  const { personId } = signedIn(c);
  const view = (
    <KeepApartPage
      named={await keptApartBy(services, personId)}
      personas={await ownPersonas(services, personId)}
      organisations={await services.database.withActor(c.var.actor, listOrganisations)}
      fields={fields}
      errors={errors}
      answer={answer}
    />
  );
  return page(c, view, Object.keys(errors).length > 0 ? 422 : 200);
}

async function queuePage(c: AppContext, fault = false) {
  const { services } = c.var;
  const { personId } = signedIn(c);
  const led = await spacesOf(services, personId, c.req.param("slug") ?? "");
  if (!led?.leads) return c.notFound();
  const view = (
    <QueuePage
      organisation={led.organisation}
      descriptions={await descriptionsFor(services, personId, led.organisation.id)}
      spaces={led.spaces.map(({ id, about }) => ({ id, name: about.name }))}
      fault={fault}
    />
  );
  return page(c, view, fault ? 422 : 200);
}

function answerIn(c: AppContext): "kept" | "taken-back" | undefined {
  if (c.req.query("tehty") !== undefined) return "kept";
  return c.req.query("peruttu") === undefined ? undefined : "taken-back";
}

function faultWords(fault: NamingFault): FieldErrors {
  switch (fault) {
    case "who-needed":
      return { who: m.keep_apart_who_needed() };
    case "email":
      return { who: m.keep_apart_email_fault() };
    case "phone":
      return { who: m.keep_apart_phone_fault() };
    case "too-long":
      return { who: m.keep_apart_too_long({ most: longestDescription }) };
    case "space-needed":
      return { persona: m.keep_apart_space_needed() };
    case "organisation-needed":
      return { organisation: m.keep_apart_organisation_needed() };
  }
}
