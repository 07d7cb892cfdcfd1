import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  type Column,
  DataTable,
  Field,
  Form,
  Section,
  useHref,
  useRequest,
} from "../../shared/ui/index.ts";
import type { Wrong } from "./run.views.tsx";
import type { RunDay } from "./run-event.ts";

export interface PartProps {
  here: string;
  day: RunDay;
  wrong?: Wrong | undefined;
}

type Task = RunDay["tasks"][number];

/** What there is to do, who has taken it, and the link by which it is taken. */
export function Tasks({ here, day, form, wrong }: PartProps & { form: string }) {
  const { publicUrl } = useRequest();
  const href = useHref();
  const { typed = {}, errors = {} } = wrong ?? {};
  const own = { words: errors.words, needed: errors.needed };
  const columns: Column<Task>[] = [
    { key: "words", header: m.gate_events_task(), cell: ({ words }) => words },
    {
      key: "taken",
      header: m.gate_events_task_taken(),
      cell: ({ taken, needed }) => m.gate_events_of({ people: taken, capacity: needed }),
    },
    { key: "helpers", header: m.gate_events_helpers(), cell: ({ helpers }) => helpers.join(", ") || "–" },
    {
      key: "away",
      header: m.gate_events_task_away(),
      cell: ({ id, words }) => (
        <Form action={`${here}/tehtavat/pois`} hidden={{ task: id }}>
          <Button tone="quiet">
            {m.gate_events_task_away()}
            <span class="hidden-text">: {words}</span>
          </Button>
        </Form>
      ),
    },
  ];
  return (
    <Section title={m.gate_events_tasks()}>
      <p>{m.gate_events_tasks_text()}</p>
      {day.tasks.length > 0 && (
        <>
          <DataTable caption={m.gate_events_tasks()} columns={columns} rows={day.tasks} rowKey={({ id }) => id} />
          <p>
            {m.gate_events_helpers_link()}{" "}
            <code>
              {publicUrl}
              {href(`/talkoot/${day.helpersCode}`)}
            </code>
          </p>
        </>
      )}
      <Form action={`${here}/tehtavat`} id="tehtavat" hidden={{ form }} errors={own}>
        <Field
          name="words"
          width="half"
          label={m.gate_events_task()}
          hint={m.gate_events_task_hint()}
          value={typed.words}
          error={errors.words}
          autocomplete="off"
        />
        <Field
          name="needed"
          kind="number"
          width="short"
          label={m.gate_events_needed()}
          value={typed.needed}
          error={errors.needed}
        />
        <Actions>
          <Button tone="quiet">{m.gate_events_task_add()}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

/** How many came: numbers. */
export function Came({ here, day: { counted }, wrong }: PartProps) {
  const { typed = {}, errors = {} } = wrong ?? {};
  const own = { cameAdults: errors.cameAdults, cameChildren: errors.cameChildren };
  return (
    <Form action={`${here}/tulivat`} id="tulivat" errors={own}>
      <p>{m.gate_events_came_text()}</p>
      <Field
        name="cameAdults"
        kind="number"
        width="short"
        optional
        label={m.gate_events_came_adults()}
        value={typed.cameAdults ?? counted.cameAdults ?? ""}
        error={errors.cameAdults}
      />
      <Field
        name="cameChildren"
        kind="number"
        width="short"
        optional
        label={m.gate_events_came_children()}
        value={typed.cameChildren ?? counted.cameChildren ?? ""}
        error={errors.cameChildren}
      />
      <Actions>
        <Button tone="quiet">{m.gate_events_save()}</Button>
      </Actions>
    </Form>
  );
}
