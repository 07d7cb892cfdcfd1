import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Check,
  Choice,
  Disclosure,
  Fact,
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
import type { roomAsksOf } from "./room-asks.ts";

/** A partner of the group. */
export interface RoomPartner {
  readonly id: string;
  readonly name: string;
  readonly contact: string;
}

interface RoomsPageProps {
  here: Inside;
  rooms: readonly Room[];
  /** For which of them a partner is asked. */
  asks: Awaited<ReturnType<typeof roomAsksOf>>;
  partners: readonly RoomPartner[];
  /** When the group meets next. */
  when: string;
  /** An id for a new one. */
  form: string;
  /** What was typed, and what is wrong with it. */
  wrong?: { readonly fields: RoomFields; readonly errors: FieldErrors } | undefined;
  done?: boolean;
}

/** `…/tilat`: rooms asked for, and what has become of it. */
export function RoomsPage({ here, rooms, asks, partners, when, form, wrong, done = false }: RoomsPageProps) {
  const path = `${meetingsPath(here.space.id)}/tilat`;
  const askOf = ({ id }: Room) => asks.find(({ roomId }) => roomId === id);
  const isNew = wrong && !rooms.some(({ id }) => id === wrong.fields.form);
  return (
    <Page title={m.group_meetings_rooms_title()} lead={m.group_meetings_rooms_lead()} hasErrors={wrong !== undefined}>
      {done && <Notice kind="good" answer title={m.group_meetings_saved()} />}
      {rooms.map((room) => (
        <section class="card flow" key={room.id}>
          <h2>{room.place}</h2>
          <p>{roomStateWords[room.state]()}</p>
          <AskOf
            ask={askOf(room)}
            partner={partners.find(({ id }) => id === askOf(room)?.partnerId)}
            state={room.state}
          />
          <Disclosure summary={m.group_meetings_room_change()} open={wrong?.fields.form === room.id}>
            <RoomForm
              path={path}
              form={room.id}
              fields={
                wrong?.fields.form === room.id
                  ? wrong.fields
                  : {
                      ...room,
                      seen: room.state,
                      partner: askOf(room)?.partnerId ?? "",
                      when: askOf(room)?.when ?? when,
                    }
              }
              partners={partners}
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
          fields={isNew ? wrong.fields : { when }}
          partners={partners}
          errors={isNew ? wrong.errors : {}}
          prefix=""
        />
      </Section>
      <Back here={here} />
    </Page>
  );
}

interface AskOfProps {
  ask: RoomsPageProps["asks"][number] | undefined;
  /** Undefined where they are no partner any more. */
  partner: RoomPartner | undefined;
  state: Room["state"];
}

/** Which partner is asked, for when, and what they have written. */
function AskOf({ ask, partner, state }: AskOfProps) {
  if (!ask) return null;
  return (
    <>
      <dl class="facts">
        {partner && <Fact term={m.group_meetings_room_partner_name()}>{partner.name}</Fact>}
        <Fact term={m.group_meetings_asked_when()}>{ask.when}</Fact>
        {ask.answer !== "" && <Fact term={m.group_meetings_room_answer()}>{ask.answer}</Fact>}
      </dl>
      {partner && state === "asked" && (
        <p>{m.group_meetings_room_partner_sees({ name: partner.name, contact: partner.contact })}</p>
      )}
    </>
  );
}

interface RoomFormProps {
  path: string;
  form: string;
  fields: Partial<RoomFields>;
  errors: FieldErrors;
  partners: readonly RoomPartner[];
  /** Keeps the ids of many forms apart. */
  prefix: string;
}

function RoomForm({ path, form, fields, errors, partners, prefix }: RoomFormProps) {
  const shared = (name: "when" | "place" | "whom" | "key" | "equipment" | "access") => ({
    id: `${prefix}${name}`,
    name,
    kind: "nickname" as const,
    value: fields[name],
    error: errors[`${prefix}${name}`],
  });
  return (
    <Form action={path} hidden={{ form, seen: fields.seen ?? "" }} errors={errors}>
      <Field {...shared("place")} label={m.group_meetings_room_place()} hint={m.group_meetings_room_place_hint()} />
      <Field
        {...shared("whom")}
        optional
        label={m.group_meetings_room_whom()}
        hint={m.group_meetings_room_whom_hint()}
      />
      {partners.length > 0 && (
        <>
          <Field
            id={`${prefix}partner`}
            name="partner"
            kind="select"
            width="half"
            optional
            label={m.group_meetings_room_partner()}
            hint={m.group_meetings_room_partner_hint()}
            options={partners.map(({ id, name }) => ({ value: id, label: name }))}
            value={fields.partner}
          />
          <Field
            {...shared("when")}
            optional={m.group_meetings_room_when_optional()}
            label={m.group_meetings_asked_when()}
            hint={m.group_meetings_room_when_hint()}
          />
        </>
      )}
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
