import { Hono } from "hono";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { readDay } from "../../shared/time/read-typed.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { type Inside, inside, membersOf } from "../spaces/index.ts";
import { addGroupTask, doGroupTask, dropGroupTask, groupTasksOf, proposeTasks } from "./group-tasks.ts";
import { GroupTaskForm, OwnTaskForm } from "./groups.forms.ts";
import type { Group } from "./groups.queries.ts";
import { dayOf, person } from "./groups-context.ts";
import { handsOnItself } from "./hand-over.ts";
import { pathOfHandover } from "./handover.views.tsx";
import { type GroupSection, goesOn, groupOf, withinGroup } from "./home.routes.tsx";
import type { ProposedTask } from "./plan.rules.ts";
import { pathOfTasks, type TaskPlace, TasksPage } from "./tasks.views.tsx";

const base = "/oma/ryhma/:space{[0-9a-f-]{36}}/tehtavat";

/** The shared tasks, at a group's home: for those who carry it. */
export const tasksSection: GroupSection = {
  key: "tasks",
  path: pathOfTasks,
  label: () => m.groups_tasks_title(),
  forWhom: ({ carries, space }) => carries && !space.ended,
  glance: async (c, here) => {
    const today = dayOf(c.var.services.clock.now());
    const open = (await groupTasksOf(c.var.services, here)).filter(({ done }) => !done);
    const due = open.filter(({ dueOn }) => Temporal.PlainDate.compare(dueOn, today.add({ weeks: 2 })) <= 0);
    return due.length > 0 ? <p>{m.groups_tasks_glance({ count: due.length })}</p> : undefined;
  },
};

/** `/oma/ryhma/<space>/tehtavat`: only for those who carry the group. `sections`: where its tasks are done. */
export function tasksRoutes(sections: readonly GroupSection[]): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of [base, `${base}/*`])
    routes.use(path, ...withinGroup, goesOn, (c, next) => (inside(c).carries ? next() : Promise.resolve(c.notFound())));

  routes.get(base, (c) => tasksPage(c, sections));
  routes.post(base, async (c) => {
    const form = await requireForm(c, OwnTaskForm);
    const dueOn = readDay(form.day);
    const errors: FieldErrors = {
      ...(form.words === "" && { words: m.groups_plan_task_words_needed() }),
      ...(form.words.length > 200 && { words: m.listings_too_long({ most: 200 }) }),
      ...(!dueOn && { day: form.day === "" ? m.groups_plan_task_day_needed() : m.groups_day_fault() }),
    };
    if (!dueOn || Object.keys(errors).length > 0) return tasksPage(c, sections, { ...form, errors });
    const task = { id: form.form, words: form.words, dueOn: Temporal.PlainDate.from(dueOn) };
    await addGroupTask(c.var.services, inside(c), task);
    return back(c);
  });
  routes.post(`${base}/tehtava`, async (c) => {
    const form = await requireForm(c, GroupTaskForm);
    const { services } = c.var;
    const done =
      form.deed === "drop"
        ? await dropGroupTask(services, inside(c), form.task)
        : await doGroupTask(services, inside(c), form.task, form.deed);
    return done ? back(c) : c.notFound();
  });
  routes.post(`${base}/ehdotukset`, async (c) => {
    const startsOn = await startOf(c);
    if (!startsOn) return c.notFound();
    await proposeTasks(c.var.services, inside(c), startsOn);
    return back(c);
  });
  return routes;
}

async function tasksPage(
  c: AppContext,
  sections: readonly GroupSection[],
  own?: { readonly form: string; readonly words: string; readonly day: string; readonly errors: FieldErrors },
): Promise<Response> {
  const here = inside(c);
  const { services } = c.var;
  const tasks = await groupTasksOf(services, here);
  const group = await groupOf(services, here.personId, here.space.id);
  const view = (
    <TasksPage
      here={here}
      tasks={tasks}
      members={await membersOf(services, person(here.personId), here.space.id)}
      placeOf={(task) => placeOfTask(here, group, sections, task)}
      proposes={tasks.length === 0 && Boolean(group?.startsOn)}
      form={own?.form ?? newOpaqueId()}
      own={own}
      saved={c.req.query("tallessa") !== undefined}
    />
  );
  return page(c, view, own ? 422 : 200);
}

/** Where a proposed task is done, if here. */
function placeOfTask(
  here: Inside,
  group: Group | undefined,
  sections: readonly GroupSection[],
  task: ProposedTask,
): TaskPlace | undefined {
  const at = (wanted: string): TaskPlace | undefined => {
    const section = sections.find(({ key, forWhom }) => key === wanted && forWhom(here));
    return section && { to: section.path(here.space.id), label: section.label() };
  };
  switch (task) {
    case "ask-support":
      return at("support");
    case "find-room":
    case "first-meeting":
      return at("meetings");
    case "write-listing":
      return group?.keepsListing
        ? { to: `/oma/ilmoitukset/${group.offeringId}`, label: m.groups_listing() }
        : undefined;
    case "make-flyers":
    case "invite":
      return at("outreach");
    case "tell-professionals":
      return { to: "/ammattilaisille", label: m.groups_plan_task_to_professionals() };
    case "find-pair":
    case "hand-over":
      // An organisation asks its own people.
      return handsOnItself(here) ? { to: pathOfHandover(here.space.id), label: m.groups_handover_link() } : undefined;
    case "ask-around":
    case "share-tasks":
      return undefined;
  }
}

/** The day from which the usual tasks are counted. */
async function startOf(c: AppContext): Promise<Temporal.PlainDate | undefined> {
  const { personId, space } = inside(c);
  return (await groupOf(c.var.services, personId, space.id))?.startsOn ?? undefined;
}

const back = (c: AppContext) => c.redirect(`${localPath(c.var.locale, pathOfTasks(inside(c).space.id))}?tallessa`, 303);
