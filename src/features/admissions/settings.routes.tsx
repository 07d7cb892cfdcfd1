import type { Hono } from "hono";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { inside, personaIn } from "../spaces/index.ts";
import type { Admission } from "./admission.rules.ts";
import {
  dayIn,
  mostQuestions,
  NoticeForm,
  numberIn,
  ParallelForm,
  questionsTyped,
  type SettingsFields,
  SettingsForm,
} from "./admissions.forms.ts";
import { dayOf, person } from "./admissions-context.ts";
import { type Comers, comersOf } from "./carry-requests.ts";
import { changeAdmission, nameParallel, tellWaiting } from "./change-admission.ts";
import { groupAtDoor } from "./find-admission.ts";
import { listNamed } from "./more.queries.ts";
import { savePlaces } from "./save-places.ts";
import {
  type Named,
  ParallelPage,
  type ParallelPageProps,
  SettingsPage,
  type SettingsPageProps,
  TellWaitingPage,
  type TellWaitingPageProps,
} from "./settings.views.tsx";

/** How one gets in, the group beside, and a word to those who wait: for those who carry the group. */
export function addSettingsRoutes(routes: Hono<AppEnv>, base: string, pathOf: (c: AppContext) => string): void {
  const at = `${base}/asetukset`;
  const done = (c: AppContext, what: string, page = "") =>
    c.redirect(`${localPath(c.var.locale, `${pathOf(c)}/asetukset${page}`)}?${what}`, 303);

  routes.get(at, (c) => show(c, pathOf(c)));
  routes.get(`${at}/rinnalla`, (c) => showParallel(c, pathOf(c)));
  routes.get(`${at}/odottaville`, (c) => showNotice(c, pathOf(c)));
  routes.post(at, async (c) => {
    const form = await requireForm(c, SettingsForm);
    const { personId, space } = inside(c);
    const read = readSettings(form, await comersOf(c.var.services, personId, space.id));
    if (!read.ok) return show(c, pathOf(c), { fields: form, errors: read.errors });
    const fault = await savePlaces(c, person(personId), space.id, form.places);
    if (fault) return show(c, pathOf(c), { fields: form, errors: { places: fault } });
    return done(c, await changeAdmission(c.var.services, personId, space.id, read.admission));
  });

  routes.post(`${at}/rinnalla`, async (c) => {
    const form = await requireForm(c, ParallelForm);
    const { services } = c.var;
    const { personId, space } = inside(c);
    // What was pasted may be the whole address of its page.
    const slug = form.slug.split(/[?#]/)[0]?.split("/").filter(Boolean).at(-1)?.toLowerCase() ?? "";
    const other = slug ? await groupAtDoor(services, { slug }) : undefined;
    if (slug && (!other || other.spaceId === space.id)) {
      const errors = { slug: m.admissions_parallel_unknown() };
      return showParallel(c, pathOf(c), { typed: form.slug, errors });
    }
    const there = other && (await personaIn(services, personId, { spaceId: other.spaceId }));
    await nameParallel(services, person(personId), space.id, other?.spaceId ?? null, there?.carries ?? false);
    return done(c, "tallennettu", "/rinnalla");
  });

  routes.post(`${at}/odottaville`, async (c) => {
    const form = await requireForm(c, NoticeForm);
    const { personId, space } = inside(c);
    const day = dayIn(form.day);
    const today = dayOf(c.var.services.clock.now());
    if (form.kind === "moved" && (!day || Temporal.PlainDate.compare(day, today) < 0))
      return showNotice(c, pathOf(c), { fields: form, errors: { day: m.admissions_day_to_come() } });
    await tellWaiting(c.var.services, person(personId), { spaceId: space.id, kind: form.kind, day, form: form.form });
    return done(c, "kerrottu", "/odottaville");
  });
}

/** What an address may say of what has just happened. */
const sayings = ["tallennettu", "kerrottu", "shown", "waits", "draft", "not-kept", "unlisted"] as const;
const saidIn = (c: AppContext) => sayings.find((one) => c.req.query(one) !== undefined);

async function show(c: AppContext, base: string, wrong?: Pick<SettingsPageProps, "fields" | "errors">) {
  const { personId, space } = inside(c);
  const comers = await comersOf(c.var.services, personId, space.id);
  return page(c, <SettingsPage base={base} comers={comers} said={saidIn(c)} {...wrong} />, wrong ? 422 : 200);
}

const showParallel = async (c: AppContext, base: string, wrong?: ParallelPageProps["wrong"]) =>
  page(
    c,
    <ParallelPage base={base} named={await namedOf(c)} saved={saidIn(c) !== undefined} wrong={wrong} />,
    wrong ? 422 : 200,
  );

const showNotice = (c: AppContext, base: string, wrong?: TellWaitingPageProps["wrong"]) =>
  page(
    c,
    <TellWaitingPage base={base} newForm={newOpaqueId()} told={saidIn(c) !== undefined} wrong={wrong} />,
    wrong ? 422 : 200,
  );

/** The group beside this one, who named it, and who named this one. */
async function namedOf(c: AppContext): Promise<Named> {
  const { services } = c.var;
  const { personId, space } = inside(c);
  const rows = await services.database.withActor(person(personId), (tx) => listNamed(tx, space.id));
  const mine = rows.find(({ by }) => by === space.id)?.other;
  const others = rows.filter(({ other }) => other === space.id).map(({ by }) => by);
  const askers = await Promise.all(
    others.filter((one) => one !== mine).map((spaceId) => groupAtDoor(services, { spaceId })),
  );
  return {
    mine: mine === undefined ? undefined : await groupAtDoor(services, { spaceId: mine }),
    isMutual: mine !== undefined && others.includes(mine),
    askers: askers.filter((one) => one !== undefined),
  };
}

type Read = { readonly ok: true; readonly admission: Admission } | { readonly ok: false; readonly errors: FieldErrors };

/** The settings as they were typed. A closed group needs the day on which its door closes. */
function readSettings(form: SettingsFields, { endsOn, languages }: Pick<Comers, "endsOn" | "languages">): Read {
  const promiseDays = numberIn(form.promise, 1, 60);
  const heardDays = form.heardDays === "" ? undefined : numberIn(form.heardDays, 2, 14);
  const [nextIntake, startsOn] = [dayIn(form.nextIntake), dayIn(form.startsOn)];
  const questions = linesIn(form.questions);
  const others = languages.slice(1).map((language) => [language, linesIn(questionsTyped(form, language))] as const);
  const isUneven = (lines: readonly string[]) => lines.length > 0 && lines.length !== questions.length;
  const errors: FieldErrors = {
    startsOn: startFault(form, startsOn, endsOn),
    promise: promiseDays === undefined ? m.admissions_promise_fault() : undefined,
    nextIntake: form.nextIntake !== "" && !nextIntake ? m.admissions_day_fault() : undefined,
    heardDays: form.heardDays !== "" && heardDays === undefined ? m.admissions_heard_fault() : undefined,
    questions:
      questions.length > mostQuestions || form.questions.length > 2_000
        ? m.admissions_questions_fault({ most: mostQuestions })
        : undefined,
    ...Object.fromEntries(
      others
        .filter(([, lines]) => isUneven(lines) || lines.join("\n").length > 2_000)
        .map(([language]) => [`questions-${language}`, m.admissions_questions_in_fault({ count: questions.length })]),
    ),
  };
  if (promiseDays === undefined || Object.values(errors).some((error) => error !== undefined))
    return { ok: false, errors };
  const { when, how } = form;
  const questionsIn = Object.fromEntries(others.filter(([, lines]) => lines.length > 0));
  const asked = { questions, questionsIn, membersHeardDays: heardDays };
  return { ok: true, admission: { when, how, promiseDays, nextIntake, startsOn, ...asked } };
}

const linesIn = (typed: string): string[] =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

function startFault(
  { when, startsOn: typed }: SettingsFields,
  startsOn: Temporal.PlainDate | undefined,
  endsOn: Temporal.PlainDate | undefined,
): string | undefined {
  if (!startsOn) return when === "before-start" || typed !== "" ? m.admissions_start_needed() : undefined;
  return endsOn && Temporal.PlainDate.compare(startsOn, endsOn) > 0 ? m.admissions_start_after_end() : undefined;
}
