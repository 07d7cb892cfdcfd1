import { Hono, type MiddlewareHandler } from "hono";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { municipalityByCode, nameOf } from "../../shared/places/index.ts";
import { readDay } from "../../shared/time/read-typed.ts";
import type { FieldErrors, FieldOption } from "../../shared/ui/index.ts";
import { confidential, notBesideSupportPerson, requirePerson, signedIn } from "../accounts/index.ts";
import { answerTo, goesOn, openPlan, pathOfGroup, pathOfPlan, withinGroup } from "../groups/index.ts";
import { readTown } from "../listings/index.ts";
import { type Inside, inside } from "../spaces/index.ts";
import { themeById, themeName, themesOf } from "../themes/index.ts";
import { longest, type SupportFields, SupportForm, SupportWordForm } from "./group-support.forms.ts";
import { type Helper, helperValue, platformRegion, readHelper } from "./group-support.rules.ts";
import { dayOf, person } from "./group-support-context.ts";
import {
  askForSupport,
  isOpenSupport,
  type Support,
  supportsOf,
  type ToldOfGroup,
  takeBackSupport,
  writeWord,
} from "./start-support.ts";
import { helperWords } from "./support-words.ts";
import {
  findToldOfGroup,
  listCentresThatAnswer,
  listOrganisationsThatAnswer,
  type Supported,
} from "./supports.queries.ts";
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
  /** As which planner or member one asks. */
  readonly askedBy: string | undefined;
  /** What may be told of the group; whoever asks takes away what they like. */
  readonly told: Omit<ToldOfGroup, "group">;
}

interface Place {
  readonly path: string;
  readonly guards: readonly MiddlewareHandler<AppEnv>[];
  readonly find: (c: AppContext) => Promise<Desk | undefined>;
}

const places: readonly Place[] = [
  {
    path: `/oma/ryhma/:space{${uuid}}/tuki`,
    guards: [...withinGroup, goesOn, (c, next) => (inside(c).carries ? next() : Promise.resolve(c.notFound()))],
    find: async (c) => {
      const { space, nickname, personaId } = inside(c);
      const { region, ...told } = await toldOfGroup(c, space);
      return {
        of: { spaceId: space.id },
        path: supportPathOfGroup(space.id),
        back: { to: pathOfGroup(space.id), label: m.groups_handover_home() },
        organisers: space.organisers,
        region,
        nickname,
        askedBy: personaId,
        told,
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
        askedBy: plan.planners.find(({ mine }) => mine)?.id,
        told: {
          theme: themeIn([answerTo(plan.answers, "name"), answerTo(plan.answers, "whom")].join(" ")),
          town: answerTo(plan.answers, "town"),
          place: answerTo(plan.answers, "place"),
          first: plan.startsOn.toString(),
        },
      };
    },
  },
];

/** What may be told of a group, as its listing says it, and the region it is in. */
export async function toldOfGroup(c: AppContext, space: Inside["space"]) {
  const shown = await c.var.services.database.withActor(person(me(c)), (tx) => findToldOfGroup(tx, space.id));
  const town = municipalityByCode(shown?.municipality ?? "");
  const theme = themeById(shown?.theme ?? "");
  return {
    region: town?.region,
    theme: theme ? themeName(theme.id) : themeIn(space.about.name),
    town: town ? nameOf(town, c.var.locale) : "",
    place: shown?.place ?? "",
    first: shown?.startsOn?.toString() ?? "",
  };
}

function themeIn(words: string): string {
  const [first] = themesOf(words);
  return first ? themeName(first.theme) : "";
}

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
    const withSupport = (work: (c: AppContext, desk: Desk, support: Support) => Promise<Response>) =>
      withDesk(async (c, desk) => {
        const all = await supportsOf(c.var.services, me(c), desk.of);
        const support = all.find(({ id }) => id === c.req.param("support"));
        return support ? work(c, desk, support) : c.notFound();
      });
    routes.post(`${path}/:support{${uuid}}/sana`, withSupport(write));
    routes.post(
      `${path}/:support{${uuid}}/peru`,
      withSupport(async (c, desk, support) => {
        await takeBackSupport(c.var.services, me(c), support.id);
        return c.redirect(`${localPath(c.var.locale, desk.path)}?peruttu`, 303);
      }),
    );
  }
  return routes;
}

async function ask(c: AppContext, desk: Desk): Promise<Response> {
  const form = await requireForm(c, SupportForm);
  const helper = readHelper(form.helper);
  const known = (await helpersFor(c, desk)).some(({ value }) => value === form.helper);
  const remote = form.remote === "yes";
  const first = readDay(form.first);
  const errors = {
    ...((!helper || !known) && { helper: m.group_support_whom_needed() }),
    ...((form.visits === "" || (form.visits === "0" && !remote)) && { visits: m.group_support_visits_needed() }),
    ...(form.who === "" && { who: m.group_support_who_needed() }),
    ...tooLong("who", form.who, longest.line),
    ...tooLong("contact", form.contact, longest.line),
    ...tooLong("hope", form.hope, longest.word),
    ...tooLong("theme", form.theme, longest.line),
    ...tooLong("town", form.town, longest.line),
    ...tooLong("place", form.place, longest.line),
    ...tooLong("group", form.group, longest.line),
    ...(form.first !== "" && !first && { first: m.groups_day_fault() }),
  };
  if (!helper || Object.keys(errors).length > 0) return show(c, desk, { form, errors });
  await askForSupport(c.var.services, me(c), {
    id: form.form,
    of: desk.of,
    helper,
    visits: Number(form.visits),
    remote,
    wish: {
      who: form.who,
      hope: form.hope,
      contact: form.contact,
      told: { group: form.group, theme: form.theme, town: form.town, place: form.place, first: first ?? "" },
    },
    askedBy: desk.askedBy,
  });
  return c.redirect(`${localPath(c.var.locale, desk.path)}?pyydetty`, 303);
}

/** A word to whoever helps, or is asked to. */
async function write(c: AppContext, desk: Desk, support: Support): Promise<Response> {
  const form = await requireForm(c, SupportWordForm);
  const errors = wordFaults(form.word);
  if (Object.keys(errors).length > 0) return show(c, desk, { word: form, errors });
  if (!isOpenSupport(support)) return c.notFound();
  await writeWord(c.var.services, person(me(c)), support, { id: form.form, text: form.word });
  return c.redirect(`${localPath(c.var.locale, desk.path)}?sanottu`, 303);
}

export const wordFaults = (typed: string): FieldErrors => ({
  ...(typed === "" && { sana: m.group_support_word_needed() }),
  ...tooLong("sana", typed, longest.word),
});

/** Told beside the field. */
export const tooLong = (name: string, typed: string, most: number): FieldErrors =>
  typed.length > most ? { [name]: m.listings_too_long({ most }) } : {};

async function show(
  c: AppContext,
  desk: Desk,
  wrong?: {
    readonly form?: SupportFields;
    readonly word?: { readonly form: string; readonly word: string };
    readonly errors: FieldErrors;
  },
): Promise<Response> {
  const { services } = c.var;
  const helpers = await helpersFor(c, desk);
  const centres = await centresOf(c);
  const centre = desk.region !== undefined && centres.includes(desk.region) ? desk.region : undefined;
  const [organiser] = desk.organisers;
  const first: Helper | undefined = organiser
    ? { organisationId: organiser.id }
    : centre !== undefined
      ? { region: centre }
      : centres.includes(platformRegion)
        ? { region: platformRegion }
        : undefined;
  const view = (
    <SupportPage
      path={desk.path}
      back={desk.back}
      supports={await supportsOf(services, me(c), desk.of)}
      helpers={helpers}
      fields={
        wrong?.form ?? {
          form: newOpaqueId(),
          who: desk.nickname,
          ...desk.told,
          ...(first && { helper: helperValue(first) }),
        }
      }
      word={{ form: wrong?.word?.form ?? newOpaqueId(), typed: wrong?.word?.word }}
      noCentre={!organiser && centre === undefined}
      errors={wrong?.errors ?? {}}
      today={dayOf(services.clock.now())}
      notice={
        c.req.query("sanottu") !== undefined
          ? m.group_support_words_sent()
          : c.req.query("pyydetty") !== undefined
            ? m.group_support_asked()
            : c.req.query("peruttu") !== undefined
              ? m.group_support_taken_back()
              : undefined
      }
    />
  );
  return page(c, view, wrong ? 422 : 200);
}

const centresOf = (c: AppContext) => c.var.services.database.withActor(person(me(c)), listCentresThatAnswer);

/**
 * Whom one may ask: the group's own organisations, the area centres where somebody works (the platform's administrators,
 * where the group's has nobody), and every organisation where somebody answers.
 */
async function helpersFor(c: AppContext, { organisers, region: own }: Desk): Promise<FieldOption[]> {
  const all = await c.var.services.database.withActor(person(me(c)), listOrganisationsThatAnswer);
  const centres = await centresOf(c);
  const isAnswered = own !== undefined && centres.includes(own);
  const theirs = organisers.map(({ id }) => id);
  const option = ({ id, name }: { readonly id: string; readonly name: string }) => ({
    value: helperValue({ organisationId: id }),
    label: name,
  });
  return [
    ...all.filter(({ id }) => theirs.includes(id)).map(option),
    ...centres
      .filter((code) => code !== platformRegion || !isAnswered)
      .map((code) => ({ value: helperValue({ region: code }), label: helperWords(undefined, code) }))
      .toSorted((one, other) => one.label.localeCompare(other.label, "fi")),
    ...all.filter(({ id }) => !theirs.includes(id)).map(option),
  ];
}

const me = (c: AppContext): string => signedIn(c).personId;
