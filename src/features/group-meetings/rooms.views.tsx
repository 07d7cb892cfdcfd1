import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Check,
  Choice,
  Disclosure,
  Field,
  type FieldErrors,
  Form,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import type { Inside } from "../spaces/index.ts";
import type { RoomFields } from "./group-meetings.forms.ts";
import { taskKinds } from "./meeting.rules.ts";
import { meetingsPath } from "./meeting-paths.ts";
import { optionsOf, roomStateWords, taskName } from "./meeting-words.ts";
import type { Custom, Room } from "./open-meetings.ts";
import { Back } from "./personal.views.tsx";

interface RoomsPageProps {
  here: Inside;
  rooms: readonly Room[];
  /** An id for a new one. */
  form: string;
  /** What was typed, and what is wrong with it. */
  wrong?: { readonly fields: RoomFields; readonly errors: FieldErrors } | undefined;
  done?: boolean;
}

/** `…/tilat`: rooms asked for, and what has become of it. */
export function RoomsPage({ here, rooms, form, wrong, done = false }: RoomsPageProps) {
  const path = `${meetingsPath(here.space.id)}/tilat`;
  const isNew = wrong && !rooms.some(({ id }) => id === wrong.fields.form);
  return (
    <Page title={m.group_meetings_rooms_title()} lead={m.group_meetings_rooms_lead()} hasErrors={wrong !== undefined}>
      {done && <Notice kind="good" answer title={m.group_meetings_saved()} />}
      {rooms.map((room) => (
        <section class="card flow" key={room.id}>
          <h2>{room.place}</h2>
          <p>{roomStateWords[room.state]()}</p>
          <Disclosure summary={m.group_meetings_room_change()} open={wrong?.fields.form === room.id}>
            <RoomForm
              path={path}
              form={room.id}
              fields={wrong?.fields.form === room.id ? wrong.fields : { ...room, form: room.id }}
              errors={wrong?.fields.form === room.id ? wrong.errors : {}}
              prefix={`tila-${room.id}-`}
            />
            <Form action={`${path}/poista`} hidden={{ room: room.id }}>
              <Actions>
                <Button tone="danger">{m.group_meetings_room_forget()}</Button>
              </Actions>
            </Form>
          </Disclosure>
        </section>
      ))}
      <Section title={m.group_meetings_room_new()}>
        <RoomForm
          path={path}
          form={isNew ? wrong.fields.form : form}
          fields={isNew ? wrong.fields : {}}
          errors={isNew ? wrong.errors : {}}
          prefix=""
        />
      </Section>
      <Back here={here} />
    </Page>
  );
}

interface RoomFormProps {
  path: string;
  form: string;
  fields: Partial<RoomFields>;
  errors: FieldErrors;
  /** Keeps the ids of many forms apart. */
  prefix: string;
}

function RoomForm({ path, form, fields, errors, prefix }: RoomFormProps) {
  const shared = (name: "place" | "whom" | "key" | "equipment" | "access") => ({
    id: `${prefix}${name}`,
    name,
    kind: "nickname" as const,
    value: fields[name],
    error: errors[`${prefix}${name}`],
  });
  return (
    <Form action={path} hidden={{ form }} errors={errors}>
      <Field {...shared("place")} label={m.group_meetings_room_place()} hint={m.group_meetings_room_place_hint()} />
      <Field
        {...shared("whom")}
        optional
        label={m.group_meetings_room_whom()}
        hint={m.group_meetings_room_whom_hint()}
      />
      <Choice
        id={`${prefix}state`}
        name="state"
        legend={m.group_meetings_room_state()}
        options={optionsOf(roomStateWords)}
        value={fields.state ?? "asked"}
        error={errors[`${prefix}state`]}
      />
      <Field {...shared("key")} optional label={m.group_meetings_room_key()} hint={m.group_meetings_room_key_hint()} />
      <Field {...shared("equipment")} optional label={m.group_meetings_room_equipment()} />
      <Field {...shared("access")} optional label={m.group_meetings_room_access()} />
      <Actions>
        <Button>{m.group_meetings_save()}</Button>
      </Actions>
    </Form>
  );
}

/** `…/tavat`: what the group has agreed of its meetings. */
export function CustomPage({ here, custom, done }: { here: Inside; custom: Custom; done: boolean }) {
  return (
    <Page title={m.group_meetings_custom_title()} lead={m.group_meetings_custom_lead()}>
      {done && <Notice kind="good" answer title={m.group_meetings_saved()} />}
      <Form action={`${meetingsPath(here.space.id)}/tavat`}>
        <Choice
          name="tasks"
          many
          optional
          legend={m.group_meetings_custom_tasks()}
          hint={m.group_meetings_custom_tasks_hint()}
          options={taskKinds.map((kind) => ({ value: kind, label: taskName({ kind, words: "" }) }))}
          value={custom.tasks}
        />
        <Check
          name="absences"
          optional
          label={m.group_meetings_custom_absences()}
          hint={<p>{m.group_meetings_custom_absences_hint()}</p>}
          checked={custom.tellsAbsences}
        />
        <Actions>
          <Button>{m.group_meetings_save()}</Button>
        </Actions>
      </Form>
      <Back here={here} />
    </Page>
  );
}
