import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { VNode } from "preact";
import * as v from "valibot";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm, requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { confidential, requirePerson, signedIn } from "../accounts/index.ts";
import { reasonFault, requireStaff } from "../roles/index.ts";
import { editSpace, endSpace, renewDoor } from "./change-space.ts";
import { acceptAsker, removeFromSpace } from "./decide.ts";
import { EditSpacePage, FoundSpacePage } from "./found.views.tsx";
import { foundSpaceOf } from "./found-space.ts";
import { LedSpacePage, LedSpacesPage, UnmaskingPage } from "./lead.views.tsx";
import { ledSpace, noteGuardian, spacesOf, withdrawGuardian } from "./lead-spaces.ts";
import { openReading } from "./read-space.ts";
import { DecideForm, EditForm, EndForm, FoundForm, OfferForm, PersonaForm, ReasonForm } from "./spaces.forms.ts";
import { staff } from "./spaces-context.ts";
import { offerRole } from "./take-role.ts";
import { askUnmasking, confirmUnmasking, lookUnmasked, tellNow, unmaskingsIn, withholdTelling } from "./unmask.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const base = "/jarjestot/:slug{[a-z0-9-]+}/yhteisot";
const one = `${base}/:space{${uuid}}`;
const hata = `${base}/hata/:id{${uuid}}`;
const slugOf = (c: AppContext) => c.req.param("slug") ?? "";
const listPath = (c: AppContext) => `/jarjestot/${slugOf(c)}/yhteisot`;
const spacePath = (c: AppContext) => `${listPath(c)}/${c.req.param("space") ?? ""}`;

export interface LeadRoutesOptions {
  /** Whom the end of a group leaves outside it, told before and after it; nothing where there is nobody. */
  readonly leftOutside?: (
    c: AppContext,
    personId: string,
    group: { readonly slug: string; readonly spaceId: string; readonly ended: boolean },
  ) => Promise<VNode | undefined>;
}

/** `/jarjestot/…/yhteisot`: an organisation's spaces for those who lead it, always with a second factor. */
export function leadRoutes({ leftOutside }: LeadRoutesOptions): Hono<AppEnv> {
  const spacePage = async (c: AppContext, errors: FieldErrors = {}) => {
    const shown = await ledSpace(c.var.services, signedIn(c).personId, slugOf(c), c.req.param("space") ?? "");
    if (!shown) return c.notFound();
    const { id: spaceId, kind, endsOn } = shown.space;
    const group = { slug: slugOf(c), spaceId, ended: endsOn !== undefined };
    const view = (
      <LedSpacePage
        shown={shown}
        publicUrl={c.var.services.config.publicUrl}
        errors={errors}
        notice={c.req.query("tehty") === undefined ? undefined : m.spaces_decided()}
        outside={kind === "group" ? await leftOutside?.(c, signedIn(c).personId, group) : undefined}
      />
    );
    return page(c, view, Object.keys(errors).length > 0 ? 422 : 200);
  };

  const routes = new Hono<AppEnv>();
  for (const path of [base, `${base}/*`])
    routes.use(
      path,
      confidential(),
      requirePerson(),
      requireStaff({ back: (c) => (isForm(c) ? listPath(c) : c.var.path) }),
    );

  routes.get(base, async (c) => {
    const led = await spacesOf(c.var.services, signedIn(c).personId, slugOf(c));
    if (!led) return c.notFound();
    const unmaskings = await unmaskingsIn(c.var.services, signedIn(c).personId, led.organisation.id);
    return page(c, <LedSpacesPage led={led} unmaskings={unmaskings} mayFound={led.leads} />);
  });
  routes.get(`${base}/uusi`, async (c) =>
    (await spacesOf(c.var.services, signedIn(c).personId, slugOf(c)))
      ? page(c, <FoundSpacePage slug={slugOf(c)} />)
      : c.notFound(),
  );
  routes.post(`${base}/uusi`, async (c) => {
    const form = await requireForm(c, FoundForm);
    const led = await spacesOf(c.var.services, signedIn(c).personId, slugOf(c));
    if (!led) return c.notFound();
    const errors = foundErrors(form);
    if (Object.keys(errors).length > 0) {
      return page(c, <FoundSpacePage slug={slugOf(c)} fields={form} errors={errors} />, 422);
    }
    const { name, purpose, rules, facilitation } = form;
    const answer = await foundSpaceOf(c.var.services, signedIn(c).personId, led.organisation.id, {
      kind: "community",
      about: { name, purpose, rules, facilitation },
      approval: form.approval === "yes",
      facilitated: facilitation !== "",
      readableBy: "members",
      places: Number(form.places),
      children: form.children || undefined,
      legalGround: form.ground || undefined,
    });
    if (answer.kind === "refused") return c.notFound();
    return c.redirect(localPath(c.var.locale, `${listPath(c)}/${answer.spaceId}`), 303);
  });

  routes.get(one, (c) => spacePage(c));
  routes.post(`${one}/lue`, async (c) => {
    const [form, led] = [await readForm(c, ReasonForm), await ledOf(c)];
    if (!form) throw new HTTPException(400);
    if (!led) return c.notFound();
    if (!form.category) return spacePage(c, { category: m.spaces_reading_category_needed() });
    const { kind } = await openReading(c.var.services, signedIn(c).personId, {
      ...led,
      category: form.category,
      reason: form.reason,
    });
    if (kind === "open") return back(c);
    return kind === "refused" ? c.notFound() : spacePage(c, { reason: reasonFault({ kind }) });
  });
  routes.post(`${one}/ratkaise`, async (c) => {
    const [form, led] = [await readForm(c, DecideForm), await ledOf(c)];
    if (!form) throw new HTTPException(400);
    if (!led) return c.notFound();
    const decide = form.answer === "yes" ? acceptAsker : removeFromSpace;
    const decision = { spaceId: led.spaceId, personaId: form.persona };
    const isDone = await decide(c.var.services, staff(signedIn(c).personId), decision);
    return isDone ? back(c) : c.notFound();
  });
  routes.post(`${one}/tehtavat`, async (c) => {
    const [form, led] = [await readForm(c, OfferForm), await ledOf(c)];
    if (!form) throw new HTTPException(400);
    if (!led) return c.notFound();
    const { kind } = await offerRole(c.var.services, signedIn(c).personId, {
      ...led,
      holderId: form.holder,
      role: form.role,
      trained: form.trained === "yes",
    });
    return kind === "refused" ? c.notFound() : back(c);
  });
  routes.post(`${one}/huoltaja`, async (c) => {
    const [form, led] = [await readForm(c, PersonaForm), await ledOf(c)];
    if (!form) throw new HTTPException(400);
    if (!led) return c.notFound();
    const isDone = await noteGuardian(c.var.services, signedIn(c).personId, { ...led, personaId: form.persona });
    return isDone ? back(c) : c.notFound();
  });
  routes.post(`${one}/huoltaja/peru`, async (c) => {
    const [form, led] = [await readForm(c, PersonaForm), await ledOf(c)];
    if (!form) throw new HTTPException(400);
    const isDone =
      led && (await withdrawGuardian(c.var.services, signedIn(c).personId, { ...led, personaId: form.persona }));
    return isDone ? back(c) : c.notFound();
  });

  routes.get(`${one}/muokkaa`, async (c) => {
    const space = (await ledCommunity(c))?.space;
    if (!space) return c.notFound();
    const { about, places, approval } = space;
    const fields = { ...about, places: String(places), approval: approval ? ("yes" as const) : undefined };
    return page(c, <EditSpacePage base={spacePath(c)} fields={fields} />);
  });
  routes.post(`${one}/muokkaa`, async (c) => {
    const [form, led] = [await readForm(c, EditForm), await ledCommunity(c)];
    if (!form) throw new HTTPException(400);
    if (!led) return c.notFound();
    const errors = aboutErrors(form);
    if (Object.keys(errors).length > 0)
      return page(c, <EditSpacePage base={spacePath(c)} fields={form} errors={errors} />, 422);
    const { name, purpose, rules, facilitation } = form;
    const isDone = await editSpace(c.var.services, signedIn(c).personId, led.where, {
      about: { name, purpose, rules, facilitation },
      approval: form.approval === "yes",
      places: Number(form.places),
    });
    return isDone ? back(c) : c.notFound();
  });
  routes.post(`${one}/linkki`, async (c) => {
    const led = await ledCommunity(c);
    const isDone = led && (await renewDoor(c.var.services, signedIn(c).personId, led.where));
    return isDone ? back(c) : c.notFound();
  });
  routes.post(`${one}/paata`, requireStaff({ lately: true, back: spacePath }), async (c) => {
    const [form, led] = [await readForm(c, EndForm), await ledCommunity(c, ["community", "group"])];
    if (!form) throw new HTTPException(400);
    if (!led) return c.notFound();
    if (!form.sure) return spacePage(c, { sure: m.spaces_end_sure_needed() });
    return (await endSpace(c.var.services, signedIn(c).personId, led.where)) ? back(c) : c.notFound();
  });

  routes.post(`${one}/hata`, requireStaff({ lately: true, back: spacePath }), async (c) => {
    const [form, led] = [
      await readForm(c, v.object({ ...PersonaForm.entries, ...ReasonForm.entries })),
      await ledOf(c),
    ];
    if (!form) throw new HTTPException(400);
    if (!led) return c.notFound();
    const { kind } = await askUnmasking(c.var.services, signedIn(c).personId, {
      ...led,
      personaId: form.persona,
      reason: form.reason,
    });
    if (kind === "missing" || kind === "too-long") return spacePage(c, { "unmask-reason": reasonFault({ kind }) });
    return kind === "done" || kind === "asked-already"
      ? c.redirect(localPath(c.var.locale, listPath(c)), 303)
      : c.notFound();
  });
  routes.get(hata, (c) => unmaskingPage(c));
  routes.post(`${hata}/vahvista`, requireStaff({ lately: true, back: listPath }), async (c) => {
    const organisationId = await organisationOf(c);
    const answer =
      organisationId &&
      (await confirmUnmasking(c.var.services, signedIn(c).personId, organisationId, c.req.param("id")));
    if (!answer || answer.kind === "not-found" || answer.kind === "refused") return c.notFound();
    return c.redirect(localPath(c.var.locale, `${listPath(c)}/hata/${c.req.param("id")}`), 303);
  });
  routes.post(`${hata}/katso`, requireStaff({ lately: true, back: listPath }), async (c) => {
    const organisationId = await organisationOf(c);
    const seen =
      organisationId && (await lookUnmasked(c.var.services, signedIn(c).personId, organisationId, c.req.param("id")));
    return seen ? unmaskingPage(c, { seen }) : c.notFound();
  });
  routes.post(`${hata}/salaa`, async (c) => {
    const form = await readForm(c, v.object({ reason: v.optional(v.string()), tell: v.optional(v.literal("now")) }));
    const organisationId = await organisationOf(c);
    if (!form) throw new HTTPException(400);
    if (!organisationId) return c.notFound();
    const { services } = c.var;
    const { personId } = signedIn(c);
    const id = c.req.param("id");
    const { kind } = form.tell
      ? await tellNow(services, personId, organisationId, id)
      : await withholdTelling(services, personId, { organisationId, id, reason: form.reason });
    if (kind === "missing" || kind === "too-long") return unmaskingPage(c, { error: reasonFault({ kind }) });
    return kind === "done" ? c.redirect(localPath(c.var.locale, listPath(c)), 303) : c.notFound();
  });
  return routes;
}

const isForm = (c: AppContext) => c.req.method !== "GET";

async function organisationOf(c: AppContext): Promise<string | undefined> {
  return (await spacesOf(c.var.services, signedIn(c).personId, slugOf(c)))?.organisation.id;
}

async function ledOf(c: AppContext) {
  const led = await spacesOf(c.var.services, signedIn(c).personId, slugOf(c));
  const space = led?.spaces.find(({ id }) => id === c.req.param("space"));
  return led && space && { organisationId: led.organisation.id, spaceId: space.id };
}

/** A community that goes on: others are changed where they are at home. A group, too, is ended here. */
async function ledCommunity(c: AppContext, kinds: readonly string[] = ["community"]) {
  const led = await spacesOf(c.var.services, signedIn(c).personId, slugOf(c));
  const space = led?.spaces.find(({ id }) => id === c.req.param("space"));
  if (!led || !space || !kinds.includes(space.kind) || space.endsOn) return undefined;
  return { space, where: { organisationId: led.organisation.id, spaceId: space.id } };
}

interface UnmaskingAgain {
  readonly seen?: { readonly nickname: string; readonly email: string | undefined };
  readonly error?: string;
}

async function unmaskingPage(c: AppContext, { seen, error }: UnmaskingAgain = {}) {
  const organisationId = await organisationOf(c);
  const all = organisationId ? await unmaskingsIn(c.var.services, signedIn(c).personId, organisationId) : [];
  const found = all.find(({ id }) => id === c.req.param("id"));
  if (!found) return c.notFound();
  return page(c, <UnmaskingPage slug={slugOf(c)} one={found} seen={seen} error={error} />, error ? 422 : 200);
}

const foundErrors = (form: v.InferOutput<typeof FoundForm>): Record<string, string> => ({
  ...aboutErrors(form),
  ...(form.children === "alone" && form.ground.length < 10 && { ground: m.spaces_found_ground_needed() }),
});

function aboutErrors(form: v.InferOutput<typeof EditForm>): Record<string, string> {
  const places = /^\d{1,6}$/.test(form.places) ? Number(form.places) : 0;
  return {
    ...(form.name.length < 2 && { name: m.spaces_found_name_needed() }),
    ...(form.purpose.length < 10 && { purpose: m.spaces_found_purpose_needed() }),
    ...(form.rules.length < 10 && { rules: m.spaces_found_rules_needed() }),
    ...((places < 2 || places > 100_000) && { places: m.spaces_found_places_needed() }),
  };
}

const back = (c: AppContext) => c.redirect(`${localPath(c.var.locale, spacePath(c))}?tehty`, 303);
