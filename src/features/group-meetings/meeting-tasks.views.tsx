import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, Choice, Disclosure, Field, Form, Section } from "../../shared/ui/index.ts";
import { type Inside, MemberList, PersonaName } from "../spaces/index.ts";
import { taskKinds } from "./meeting.rules.ts";
import type { MeetingPageProps } from "./meeting.views.tsx";
import { taskName } from "./meeting-words.ts";
import type { MeetingTask, OpenedMeeting } from "./open-meetings.ts";
import type { TaskDeed } from "./share-tasks.ts";

/** Who sees to what; anyone takes what is free. */
export function MeetingTasks({ here, meeting, form, errors = {}, typed, path }: MeetingPageProps & { path: string }) {
  const missing = taskKinds.filter((kind) => !meeting.tasks.some((task) => task.kind === kind));
  return (
    <Section title={m.group_meetings_tasks()}>
      {meeting.tasks.length > 0 ? (
        <ul class="meeting-tasks">
          {meeting.tasks.map((task) => (
            <li key={task.id}>
              <TaskRow here={here} task={task} path={path} />
            </li>
          ))}
        </ul>
      ) : (
        <p>{m.group_meetings_tasks_none()}</p>
      )}
      <Disclosure
        summary={here.carries ? m.group_meetings_task_edit() : m.group_meetings_task_add()}
        open={errors.words !== undefined}
      >
        <Form action={`${path}/uusi-tehtava`} hidden={{ form }} errors={errors.words ? errors : {}}>
          <Choice
            name="kind"
            legend={m.group_meetings_task_which()}
            options={[
              ...missing.map((kind) => ({ value: kind as string, label: taskName({ kind, words: "" }) })),
              { value: "own", label: m.group_meetings_task_own() },
            ]}
            value={typed?.kind ?? missing[0] ?? "own"}
          />
          <Field
            name="words"
            kind="nickname"
            optional
            label={m.group_meetings_task_words()}
            hint={m.group_meetings_task_words_hint()}
            value={typed?.words}
            error={errors.words}
          />
          <Actions>
            <Button tone="quiet">{m.group_meetings_task_add_button()}</Button>
          </Actions>
        </Form>
        {here.carries &&
          meeting.tasks
            .filter(({ takenBy }) => !takenBy)
            .map((task) => (
              <TaskButton key={task.id} task={task} path={path} deed="remove">
                {m.group_meetings_task_remove({ task: taskName(task) })}
              </TaskButton>
            ))}
      </Disclosure>
    </Section>
  );
}

function TaskRow({ here, task, path }: { here: Inside; task: MeetingTask; path: string }) {
  const name = taskName(task);
  const mine = task.takenBy?.personaId === here.personaId;
  return (
    <>
      <p>
        <strong>{name}:</strong> {task.takenBy ? <PersonaName {...task.takenBy} /> : m.group_meetings_task_free()}
      </p>
      {!task.takenBy && (
        <TaskButton task={task} path={path} deed="take">
          {m.group_meetings_task_take({ task: name })}
        </TaskButton>
      )}
      {task.takenBy && (mine || here.carries) && (
        <TaskButton task={task} path={path} deed="give-back">
          {mine ? m.group_meetings_task_give_back({ task: name }) : m.group_meetings_task_release({ task: name })}
        </TaskButton>
      )}
    </>
  );
}

interface TaskButtonProps {
  task: MeetingTask;
  path: string;
  deed: TaskDeed;
  children: string;
}

/** One press, one task. */
function TaskButton({ task, path, deed, children }: TaskButtonProps) {
  return (
    <Form action={`${path}/tehtava`} hidden={{ task: task.id, deed }} id={`${deed}-${task.id}`}>
      <Actions>
        <Button tone="quiet">{children}</Button>
      </Actions>
    </Form>
  );
}

/** Who has said that they come; only where the group has agreed to tell. */
export function Coming({ here, meeting, path }: { here: Inside; meeting: OpenedMeeting; path: string }) {
  const said = (members: OpenedMeeting["there"]) => members.some(({ personaId }) => personaId === here.personaId);
  const [there, away] = [said(meeting.there), said(meeting.away)];
  return (
    <Section title={m.group_meetings_coming()}>
      <p>{m.group_meetings_coming_text()}</p>
      {meeting.there.length > 0 && (
        <>
          <h3>{m.group_meetings_there()}</h3>
          <MemberList members={meeting.there} />
        </>
      )}
      {meeting.away.length > 0 && (
        <>
          <h3>{m.group_meetings_away()}</h3>
          <MemberList members={meeting.away} />
        </>
      )}
      <Form action={`${path}/tulen`}>
        <Actions>
          {!there && (
            <Button tone="quiet" name="answer" value="there">
              {m.group_meetings_i_come()}
            </Button>
          )}
          {!away && (
            <Button tone="quiet" name="answer" value="away">
              {m.group_meetings_i_am_away()}
            </Button>
          )}
          {(there || away) && (
            <Button tone="quiet" name="answer" value="unsaid">
              {m.group_meetings_unsaid()}
            </Button>
          )}
        </Actions>
      </Form>
    </Section>
  );
}
