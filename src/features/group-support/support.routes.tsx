import { Hono, type MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { municipalityByCode, regions } from "../../shared/places/index.ts";
import type { FieldErrors, FieldOption } from "../../shared/ui/index.ts";
import { confidential, notBesideSupportPerson, requirePerson, signedIn } from "../accounts/index.ts";
import { answerTo, openPlan, pathOfGroup, pathOfPlan, readTown, withinGroup } from "../groups/index.ts";
import { inside } from "../spaces/index.ts";
import { longest, type SupportFields, SupportForm } from "./group-support.forms.ts";
import { type Helper, helperValue, readHelper } from "./group-support.rules.ts";
import { dayOf, person } from "./group-support-context.ts";
import { askForSupport, supportsOf, takeBackSupport } from "./start-support.ts";
import { helperWords } from "./support-words.ts";
import { listOrganisationsThatAnswer, type Supported } from "./supports.queries.ts";
import { SupportPage } from "./supports.views.tsx";

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** Where those who carry a group, or plan one, ask for help in starting it. */
export const supportPathOfGroup = (spaceId: string): string => `${pathOfGroup(spaceId)}/tuki`;
export const supportPathOfPlan = (planId: string): string => `${pathOfPlan(planId)}/tuki`;

/** What help is asked for, and what is known of it already. */
interface Desk {
  readonly of: Supported;
  readonly path: string;
  readonly back: { readonly to: string; readonly label: string };
  /** The organisations that have the group: they are asked first. */
  readonly organisers: readonly { readonly id: string; readonly name: string }[];
  readonly region: string | undefined;
  readonly nickname: string;
}

interface Place {
  readonly path: string;
  readonly guards: readonly MiddlewareHandler<AppEnv>[];
  readonly find: (c: AppContext) => Promise<Desk | undefined>;
}

const places: readonly Place[] = [
  {
    path: `/oma/ryhma/:space{${uuid}}/tuki`,
    guards: [...withinGroup, (c, next) => (inside(c).carries ? next() : Promise.resolve(c.notFound()))],
    find: async (c) => {
      const { space, nickname } = inside(c);
      return {
        of: { spaceId: space.id },
        path: supportPathOfGroup(space.id),
        back: { to: pathOfGroup(space.id), label: m.groups_handover_home() },
        organisers: space.organisers,
        region: undefined,
        nickname,
      };
    },
  },
  {
    path: `/oma/aloitus/:plan{${uuid}}/tuki`,
    guards: [confidential(), requirePerson(), notBesideSupportPerson()],
    find: async (c) => {
      const plan = await openPlan(c.var.services, signedIn(c).personId, c.req.param("plan") ?? "");
      if (!plan) return undefined;
      const { code } = readTown(answerTo(plan.answers, "town"));
      const town = code === undefined ? undefined : municipalityByCode(code);
      return {
        of: { planId: plan.id },
        path: supportPathOfPlan(plan.id),
        back: { to: pathOfPlan(plan.id), label: m.groups_plan_back() },
        organisers: [],
        region: town?.region,
        nickname: plan.planners.find(({ mine }) => mine)?.nickname ?? "",
      };
    },
  },
];

/** `…/tuki`: asking for start-up support (R4), from a plan and from a group's home. */
export function supportRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const { path, guards, find } of places) {
    const withDesk = (work: (c: AppContext, desk: Desk) => Promise<Response>) => async (c: AppContext) => {
      const desk = await find(c);
      return desk ? work(c, desk) : c.notFound();
    };
    for (const each of [path, `${path}/*`]) routes.use(each, ...guards);
    routes.get(
      path,
      withDesk((c, desk) => show(c, desk)),
    );
    routes.post(path, withDesk(ask));
    routes.post(
      `${path}/:support{${uuid}}/peru`,
      withDesk(async (c, desk) => {
        const support = (await supportsOf(c.var.services, me(c), desk.of)).find(
          ({ id }) => id === c.req.param("support"),
        );
        if (!support) return c.notFound();
        await takeBackSupport(c.var.services, me(c), support.id);
        return c.redirect(`${localPath(c.var.locale, desk.path)}?peruttu`, 303);
      }),
    );
  }
  return routes;
}

async function ask(c: AppContext, desk: Desk): Promise<Response> {
  const form = await readForm(c, SupportForm);
  if (!form) throw new HTTPException(400);
  const helper = readHelper(form.helper);
  const known = (await helpersFor(c, desk)).some(({ value }) => value === form.helper);
  const remote = form.remote === "yes";
  const errors = {
    ...((!helper || !known) && { helper: m.group_support_whom_needed() }),
    ...((form.visits === "" || (form.visits === "0" && !remote)) && { visits: m.group_support_visits_needed() }),
    ...(form.who === "" && { who: m.group_support_who_needed() }),
    ...tooLong("who", form.who, longest.line),
    ...tooLong("contact", form.contact, longest.line),
    ...tooLong("hope", form.hope, longest.word),
  };
  if (!helper || Object.keys(errors).length > 0) return show(c, desk, { form, errors });
  await askForSupport(c.var.services, me(c), {
    id: form.form,
    of: desk.of,
    helper,
    visits: Number(form.visits),
    remote,
    wish: { who: form.who, hope: form.hope, contact: form.contact },
  });
  return c.redirect(`${localPath(c.var.locale, desk.path)}?pyydetty`, 303);
}

/** Told beside the field. */
export const tooLong = (name: string, typed: string, most: number): FieldErrors =>
  typed.length > most ? { [name]: m.listings_too_long({ most }) } : {};

async function show(
  c: AppContext,
  desk: Desk,
  wrong?: { readonly form: SupportFields; readonly errors: FieldErrors },
): Promise<Response> {
  const { services } = c.var;
  const helpers = await helpersFor(c, desk);
  const [organiser] = desk.organisers;
  const first: Helper | undefined = organiser
    ? { organisationId: organiser.id }
    : desk.region === undefined
      ? undefined
      : { region: desk.region };
  const view = (
    <SupportPage
      path={desk.path}
      back={desk.back}
      supports={await supportsOf(services, me(c), desk.of)}
      helpers={helpers}
      fields={wrong?.form ?? { form: newOpaqueId(), who: desk.nickname, ...(first && { helper: helperValue(first) }) }}
      errors={wrong?.errors ?? {}}
      today={dayOf(services.clock.now())}
      notice={
        c.req.query("pyydetty") !== undefined
          ? m.group_support_asked()
          : c.req.query("peruttu") !== undefined
            ? m.group_support_taken_back()
            : undefined
      }
    />
  );
  return page(c, view, wrong ? 422 : 200);
}

/** Whom one may ask: the group's own organisations, the area centres, and every organisation where somebody answers. */
async function helpersFor(c: AppContext, { organisers }: Desk): Promise<FieldOption[]> {
  const all = await c.var.services.database.withActor(person(me(c)), listOrganisationsThatAnswer);
  const own = organisers.map(({ id }) => id);
  const option = ({ id, name }: { readonly id: string; readonly name: string }) => ({
    value: helperValue({ organisationId: id }),
    label: name,
  });
  return [
    ...all.filter(({ id }) => own.includes(id)).map(option),
    ...regions()
      .map(({ code }) => ({ value: helperValue({ region: code }), label: helperWords(undefined, code) }))
      .toSorted((one, other) => one.label.localeCompare(other.label, "fi")),
    ...all.filter(({ id }) => !own.includes(id)).map(option),
  ];
}

const me = (c: AppContext): string => signedIn(c).personId;
