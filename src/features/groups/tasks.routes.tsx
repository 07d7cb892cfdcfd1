import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { inside, membersOf } from "../spaces/index.ts";
import { readDay } from "./group.rules.ts";
import { addGroupTask, doGroupTask, dropGroupTask, groupTasksOf, proposeTasks } from "./group-tasks.ts";
import { GroupTaskForm, OwnTaskForm } from "./groups.forms.ts";
import { dayOf, person } from "./groups-context.ts";
import { type GroupSection, groupOf, withinGroup } from "./home.routes.tsx";
import { pathOfTasks, TasksPage } from "./tasks.views.tsx";

const base = "/oma/ryhma/:space{[0-9a-f-]{36}}/tehtavat";

/** The shared tasks, at a group's home: for those who carry it. */
export const tasksSection: GroupSection = {
  key: "tasks",
  path: pathOfTasks,
  label: () => m.groups_tasks_title(),
  forWhom: ({ carries }) => carries,
  glance: async (c, here) => {
    const today = dayOf(c.var.services.clock.now());
    const open = (await groupTasksOf(c.var.services, here)).filter(({ done }) => !done);
    const due = open.filter(({ dueOn }) => Temporal.PlainDate.compare(dueOn, today.add({ weeks: 2 })) <= 0);
    return due.length > 0 ? <p>{m.groups_tasks_glance({ count: due.length })}</p> : undefined;
  },
};

/** `/oma/ryhma/<space>/tehtavat`: only for those who carry the group. */
export function tasksRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of [base, `${base}/*`])
    routes.use(path, ...withinGroup, (c, next) => (inside(c).carries ? next() : Promise.resolve(c.notFound())));

  routes.get(base, (c) => tasksPage(c));
  routes.post(base, async (c) => {
    const form = await readForm(c, OwnTaskForm);
    if (!form) throw new HTTPException(400);
    const dueOn = readDay(form.day);
    const errors: FieldErrors = {
      ...(form.words === "" && { words: m.groups_plan_task_words_needed() }),
      ...(form.words.length > 200 && { words: m.listings_too_long({ most: 200 }) }),
      ...(!dueOn && { day: form.day === "" ? m.groups_plan_task_day_needed() : m.groups_day_fault() }),
    };
    if (!dueOn || Object.keys(errors).length > 0) return tasksPage(c, { ...form, errors });
    const task = { id: form.form, words: form.words, dueOn: Temporal.PlainDate.from(dueOn) };
    await addGroupTask(c.var.services, inside(c), task);
    return back(c);
  });
  routes.post(`${base}/tehtava`, async (c) => {
    const form = await readForm(c, GroupTaskForm);
    if (!form) throw new HTTPException(400);
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
  own?: { readonly form: string; readonly words: string; readonly day: string; readonly errors: FieldErrors },
): Promise<Response> {
  const here = inside(c);
  const { services } = c.var;
  const tasks = await groupTasksOf(services, here);
  const view = (
    <TasksPage
      here={here}
      tasks={tasks}
      members={await membersOf(services, person(here.personId), here.space.id)}
      proposes={tasks.length === 0 && (await startOf(c)) !== undefined}
      form={own?.form ?? newOpaqueId()}
      own={own}
      saved={c.req.query("tallessa") !== undefined}
    />
  );
  return page(c, view, own ? 422 : 200);
}

/** The day from which the usual tasks are counted. */
async function startOf(c: AppContext): Promise<Temporal.PlainDate | undefined> {
  const { personId, space } = inside(c);
  return (await groupOf(c.var.services, personId, space.id))?.startsOn ?? undefined;
}

const back = (c: AppContext) => c.redirect(`${localPath(c.var.locale, pathOfTasks(inside(c).space.id))}?tallessa`, 303);
