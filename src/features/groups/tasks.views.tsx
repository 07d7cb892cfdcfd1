import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  Section,
  VisuallyHidden,
} from "../../shared/ui/index.ts";
import type { Inside, Member } from "../spaces/index.ts";
import { pathOfGroup } from "./group-paths.ts";
import type { GroupTask } from "./group-tasks.ts";
import { dayWords } from "./group-words.ts";
import type { ProposedTask } from "./plan.rules.ts";
import { taskWords } from "./plan-words.ts";

/** Where those who carry a group share its tasks. */
export const pathOfTasks = (spaceId: string): string => `${pathOfGroup(spaceId)}/tehtavat`;

/** Where a task is done. */
export interface TaskPlace {
  readonly to: string;
  readonly label: string;
}

interface TasksPageProps {
  here: Inside;
  tasks: readonly GroupTask[];
  members: readonly Member[];
  placeOf: (task: ProposedTask) => TaskPlace | undefined;
  /** The usual ones could still be taken along. */
  proposes: boolean;
  form: string;
  own?: { readonly words: string; readonly day: string; readonly errors: FieldErrors } | undefined;
  saved: boolean;
}

/** `…/tehtavat`: what is to be done and who does it. */
export function TasksPage({ here, tasks, members, placeOf, proposes, form, own, saved }: TasksPageProps) {
  const path = pathOfTasks(here.space.id);
  const errors = own?.errors ?? {};
  return (
    <Page title={m.groups_tasks_title()} lead={m.groups_tasks_lead()} hasErrors={own !== undefined}>
      {saved && <Notice kind="good" answer title={m.groups_handover_saved()} />}
      {tasks.length > 0 ? (
        <ul class="plan-tasks">
          {tasks.map((task) => (
            <li key={task.id} class={task.done ? "plan-task plan-task-done" : "plan-task"}>
              <p>
                <strong>{dayWords(task.dueOn)}</strong> {taskWords(task)}
              </p>
              <p class="small soft">
                {members.find(({ personaId }) => personaId === task.takenBy)?.nickname ?? m.groups_plan_task_nobody()}
                {task.done && ` · ${m.groups_plan_task_done()}`}
              </p>
              <Place of={task} placeOf={placeOf} />
              <TaskButtons path={path} task={task} mine={task.takenBy === here.personaId} />
            </li>
          ))}
        </ul>
      ) : (
        <p>{m.groups_tasks_none()}</p>
      )}
      {proposes && (
        <Form action={`${path}/ehdotukset`}>
          <p>{m.groups_tasks_propose_text()}</p>
          <Actions>
            <Button tone="quiet">{m.groups_tasks_propose()}</Button>
          </Actions>
        </Form>
      )}
      <Section title={m.groups_plan_task_new()}>
        <Form action={path} hidden={{ form }} errors={errors}>
          <Field
            name="words"
            label={m.groups_plan_task_words()}
            value={own?.words}
            error={errors.words}
            autocomplete="off"
          />
          <Field
            name="day"
            kind="date"
            width="half"
            label={m.groups_plan_task_day()}
            value={own?.day}
            error={errors.day}
          />
          <Actions>
            <Button>{m.groups_plan_task_add()}</Button>
          </Actions>
        </Form>
      </Section>
      <p>
        <Link to={pathOfGroup(here.space.id)}>{m.groups_handover_home()}</Link>
      </p>
    </Page>
  );
}

function Place({ of: { proposed, done }, placeOf }: { of: GroupTask } & Pick<TasksPageProps, "placeOf">) {
  const place = proposed && !done ? placeOf(proposed) : undefined;
  return (
    place && (
      <p>
        <Link to={place.to}>{place.label}</Link>
      </p>
    )
  );
}

function TaskButtons({ path, task, mine }: { path: string; task: GroupTask; mine: boolean }) {
  const words = taskWords(task);
  const deed = (value: string, label: string) => (
    <Button tone="quiet" name="deed" value={value}>
      {label}
      <VisuallyHidden>: {words}</VisuallyHidden>
    </Button>
  );
  return (
    <Form action={`${path}/tehtava`} hidden={{ task: task.id }}>
      <Actions>
        {!task.done && !task.takenBy && deed("take", m.groups_plan_task_take())}
        {!task.done && mine && deed("leave", m.groups_plan_task_leave())}
        {task.done ? deed("undone", m.groups_plan_task_undo()) : deed("done", m.groups_plan_task_do())}
        {!task.done && deed("drop", m.groups_tasks_drop())}
      </Actions>
    </Form>
  );
}
