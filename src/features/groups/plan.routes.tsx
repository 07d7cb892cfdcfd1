import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { isTime, readDay } from "../../shared/time/read-typed.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { confidential, notBesideSupportPerson, requirePerson, signedIn } from "../accounts/index.ts";
import type { FindDirectory } from "../directory/index.ts";
import { readTown } from "../listings/index.ts";
import { nicknameFaultWords } from "../spaces/index.ts";
import { mostThemes } from "../themes/index.ts";
import { BeginPlanForm, JoinPlanForm, LinkForm, OwnTaskForm, TaskForm } from "./groups.forms.ts";
import { listLedOrganisations } from "./groups.queries.ts";
import { person } from "./groups-context.ts";
import { nearPlan } from "./near-plan.ts";
import { openPlan, type Plan, plansOf } from "./open-plan.ts";
import {
  answerTo,
  longestAnswer,
  type Question,
  questionAfter,
  questionSlugs,
  questions,
  withAnswer,
} from "./plan.rules.ts";
import { JoinPlanPage, PlanPage, PlansPage, pathOfPlan, pathOfQuestion } from "./plan.views.tsx";
import { planText } from "./plan-text.ts";
import { fieldOf, QuestionPage } from "./question.views.tsx";
import { themesSuggestedIn } from "./suggest-themes.ts";
import { addTask, answerPlan, beginPlan, doTask, joinPlan, leavePlan, planBehind, setPlanLink } from "./write-plan.ts";

const base = "/oma/aloitus";
const one = `${base}/:plan{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}`;
const asked = `${one}/:question{${Object.values(questionSlugs).join("|")}}`;
const invited = `${base}/kutsu/:code{[A-Za-z0-9_-]{20,60}}`;

/** A way on from a plan, with a page of its own. */
export interface PlanSection {
  readonly key: string;
  readonly path: (planId: string) => string;
  readonly label: () => string;
  readonly text: () => string;
  /** How it stands, where something has been asked or answered. */
  readonly glance?: (c: AppContext, plan: Plan) => Promise<string | undefined>;
}
export interface PlanRoutesOptions {
  readonly planSections: readonly PlanSection[];
  /** Shows what there is near by already. */
  readonly directory: FindDirectory;
}

/** `/oma/aloitus`: the companion that walks with whoever plans a group. */
export function planRoutes(options: PlanRoutesOptions): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of [base, `${base}/*`]) routes.use(path, confidential(), requirePerson(), notBesideSupportPerson());

  routes.get(base, async (c) => {
    const plans = await plansOf(c.var.services, me(c));
    return page(c, <PlansPage plans={plans} form={newOpaqueId()} left={c.req.query("lopetit") !== undefined} />);
  });
  routes.post(base, async (c) => {
    const form = await requireForm(c, BeginPlanForm);
    const answer = await beginPlan(c.var.services, me(c), { id: form.form, nickname: form.nickname });
    switch (answer.kind) {
      case "done":
        return c.redirect(localPath(c.var.locale, pathOfPlan(answer.planId)), 303);
      case "not-found":
        return c.notFound();
      case "nickname": {
        const errors = { nickname: nicknameFaultWords(answer.fault) };
        const plans = await plansOf(c.var.services, me(c));
        return page(c, <PlansPage plans={plans} {...form} errors={errors} />, 422);
      }
    }
  });

  routes.get(invited, async (c) => {
    const code = c.req.param("code");
    const planId = await planBehind(c.var.services, code);
    if (!planId) return c.notFound();
    const known = await openPlan(c.var.services, me(c), planId);
    return known ? c.redirect(localPath(c.var.locale, pathOfPlan(planId)), 303) : page(c, <JoinPlanPage code={code} />);
  });
  routes.post(invited, async (c) => {
    const code = c.req.param("code");
    const { nickname } = await requireForm(c, JoinPlanForm);
    const answer = await joinPlan(c.var.services, me(c), { code, nickname });
    switch (answer.kind) {
      case "done":
        return c.redirect(localPath(c.var.locale, pathOfPlan(answer.planId)), 303);
      case "not-found":
        return c.notFound();
      case "nickname":
        return page(c, <JoinPlanPage code={code} nickname={nickname} error={nicknameFaultWords(answer.fault)} />, 422);
    }
  });

  routes.get(one, (c) => planPage(c, options));
  routes.get(`${one}/suunnitelma.txt`, async (c) => {
    const plan = await planIn(c);
    if (!plan) return c.notFound();
    c.header("Content-Type", "text/plain; charset=utf-8");
    c.header("Content-Disposition", 'attachment; filename="suunnitelma.txt"');
    return c.body(planText(plan));
  });
  routes.post(`${one}/tehtava`, async (c) => {
    const { task: key, deed } = await requireForm(c, TaskForm);
    const done = await doTask(c.var.services, me(c), { planId: idOf(c), key, deed });
    return done ? back(c) : c.notFound();
  });
  routes.post(`${one}/oma-tehtava`, async (c) => {
    const { form, words, day } = await requireForm(c, OwnTaskForm);
    const dueOn = readDay(day);
    const errors: FieldErrors = {
      ...(words === "" && { words: m.groups_plan_task_words_needed() }),
      ...(words.length > 160 && { words: m.listings_too_long({ most: 160 }) }),
      ...(!dueOn && { day: m.groups_plan_task_day_needed() }),
    };
    if (!dueOn || Object.keys(errors).length > 0) return planPage(c, options, { form, words, day, errors });
    const task = { planId: idOf(c), id: form, words, dueOn: Temporal.PlainDate.from(dueOn) };
    return (await addTask(c.var.services, me(c), task)) ? back(c) : c.notFound();
  });
  routes.post(`${one}/linkki`, async (c) => {
    const { link } = await requireForm(c, LinkForm);
    return (await setPlanLink(c.var.services, me(c), idOf(c), link === "open")) ? back(c) : c.notFound();
  });
  routes.post(`${one}/lopeta`, async (c) => {
    if (!(await leavePlan(c.var.services, me(c), idOf(c)))) return c.notFound();
    return c.redirect(`${localPath(c.var.locale, base)}?lopetit`, 303);
  });

  routes.get(asked, async (c) => {
    const [plan, question] = [await planIn(c), questionIn(c)];
    if (!plan || !question) return c.notFound();
    const value = standingIn(plan, question);
    const near = question === "need" ? await nearPlan(c, plan, options.directory) : undefined;
    const time = answerTo(plan.answers, "time");
    return page(
      c,
      <QuestionPage plan={plan} question={question} value={value} time={time} wishes={near?.wishes ?? []} />,
    );
  });
  routes.post(asked, async (c) => {
    const [plan, question] = [await planIn(c), questionIn(c)];
    if (!plan || !question) return c.notFound();
    return answer(c, plan, question);
  });
  return routes;
}

/** What stands in the field of a question: what was answered, or what there is to begin from. */
function standingIn({ answers, startsOn }: Plan, question: Question): readonly string[] {
  if (question === "start") return [startsOn.toString()];
  return answers[question] ?? (question === "themes" ? themesSuggestedIn(answers).likely : []);
}

/** Reads one answer, keeps it, and goes on to the next question. */
async function answer(c: AppContext, plan: Plan, question: Question): Promise<Response> {
  const form = await c.req.formData().catch(() => {
    throw new HTTPException(400);
  });
  const read = (name: string): string[] =>
    form.getAll(name).map((value) => {
      if (typeof value !== "string" || value.length > 20_000) throw new HTTPException(400);
      return value.normalize("NFC").replace(/\r\n?/g, "\n").trim();
    });
  const given = read(question === "start" ? "answerDate" : fieldOf(question));
  const [time = ""] = read("answerTime");
  const day = question === "start" ? readDay(given[0] ?? "") : undefined;
  const fault = faultIn(question, given, time, day);
  if (fault) {
    const errors = { [fieldOf(question)]: fault };
    const view = <QuestionPage plan={plan} question={question} value={given} time={time} errors={errors} />;
    return page(c, view, 422);
  }
  const written = await answerPlan(
    c.var.services,
    me(c),
    plan.id,
    (answers) =>
      question === "start" && day
        ? withAnswer(withAnswer(answers, "time", [time]), "start", [day])
        : withAnswer(answers, question, given),
    day ? Temporal.PlainDate.from(day) : undefined,
  );
  if (!written) return c.notFound();
  const next = questionAfter(question);
  const to = next ? pathOfQuestion(plan.id, next) : `${pathOfPlan(plan.id)}?tallessa`;
  return c.redirect(localPath(c.var.locale, to), 303);
}

function faultIn(
  question: Question,
  given: readonly string[],
  time: string,
  day: string | undefined,
): string | undefined {
  if (question === "themes")
    return given.length > mostThemes ? m.listings_themes_most({ most: mostThemes }) : undefined;
  const [typed = ""] = given;
  if (question === "start") {
    if (!day) return m.groups_day_fault();
    return time !== "" && !isTime(time) ? m.groups_time_fault() : undefined;
  }
  if (question === "town" && typed !== "") return readTown(typed).fault;
  const most = longestAnswer(question);
  return typed.length > most ? m.listings_too_long({ most }) : undefined;
}

async function planPage(
  c: AppContext,
  { planSections, directory }: PlanRoutesOptions,
  own?: { form: string; words: string; day: string; errors: FieldErrors },
): Promise<Response> {
  const plan = await planIn(c);
  if (!plan) return c.notFound();
  const sections = await Promise.all(
    planSections.map(async ({ key, path, label, text, glance }) => ({
      key,
      path: path(plan.id),
      label: label(),
      text: text(),
      glance: await glance?.(c, plan),
    })),
  );
  const view = (
    <PlanPage
      plan={plan}
      publicUrl={c.var.services.config.publicUrl}
      form={own?.form ?? newOpaqueId()}
      saved={c.req.query("tallessa") !== undefined}
      sections={sections}
      near={await nearPlan(c, plan, directory)}
      now={c.var.services.clock.now()}
      led={await c.var.services.database.withActor(person(me(c)), listLedOrganisations)}
      own={own}
    />
  );
  return page(c, view, own ? 422 : 200);
}

const me = (c: AppContext): string => signedIn(c).personId;
const idOf = (c: AppContext): string => c.req.param("plan") ?? "";
const planIn = (c: AppContext): Promise<Plan | undefined> => openPlan(c.var.services, me(c), idOf(c));
const questionIn = (c: AppContext): Question | undefined =>
  questions.find((question) => questionSlugs[question] === c.req.param("question"));
const back = (c: AppContext) => c.redirect(`${localPath(c.var.locale, pathOfPlan(idOf(c)))}?tallessa`, 303);
