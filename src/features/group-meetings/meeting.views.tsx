import type { VNode } from "preact";
import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Disclosure,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import type { Inside } from "../spaces/index.ts";
import { MeetingState } from "./list.views.tsx";
import { hasBegun, isOver } from "./meeting.rules.ts";
import { Carrying, Numbers } from "./meeting-carrying.views.tsx";
import { meetingPath, meetingsPath } from "./meeting-paths.ts";
import { Coming, MeetingTasks } from "./meeting-tasks.views.tsx";
import { wayWords, whenWords } from "./meeting-words.ts";
import type { Custom, OpenedMeeting, Room } from "./open-meetings.ts";

/** Which organisation the group is of, and where its staff offer the task. */
export interface OrganisationToAsk {
  readonly name: string;
  readonly path: string | undefined;
}

export interface MeetingPageProps {
  here: Inside;
  meeting: OpenedMeeting;
  /** The room it is in, where one was agreed. */
  room: Room | undefined;
  custom: Custom;
  now: Temporal.Instant;
  /** The group is over. */
  closed: boolean;
  /** Where somebody who is not in the group yet is asked to lead it; undefined where there is nobody to ask. */
  asksOrganisation: OrganisationToAsk | undefined;
  /** An id for the form of a new task. */
  form: string;
  /** Others follow, and may be moved with it. */
  shifts: boolean;
  notice?: VNode | undefined;
  errors?: FieldErrors;
  /** What was typed where something was wrong. */
  typed?: Readonly<Record<string, string>>;
}

/** One meeting: the same page for everyone in the group, with more to do for those who carry it. */
export function MeetingPage(props: MeetingPageProps) {
  const { here, meeting, now, closed, notice, custom, errors = {} } = props;
  const path = meetingPath(here.space.id, meeting.id);
  const over = closed || isOver(meeting, now);
  const held = !meeting.cancelled;
  return (
    <Page
      title={whenWords(meeting, now)}
      lead={here.space.about.name}
      hasErrors={Object.values(errors).some((error) => error !== undefined)}
    >
      {notice}
      <StateNotice {...props} />
      <Where {...props} />
      {held && !over && <MeetingTasks {...props} path={path} />}
      {held && !over && custom.tellsAbsences && <Coming here={here} meeting={meeting} path={path} />}
      {here.carries && held && !closed && hasBegun(meeting, now) && <Numbers {...props} path={path} />}
      {here.carries && !over && <Carrying {...props} path={path} />}
      {here.carries && here.space.ended && !isOver(meeting, now) && <LastTime meeting={meeting} path={path} />}
      {!over && held && (
        <Section title={m.group_meetings_file_title()}>
          <p>{m.group_meetings_file_text()}</p>
          <p>
            <Link to={`${path}/kalenteri.ics`}>{m.group_meetings_file_link()}</Link>
          </p>
        </Section>
      )}
      <p>
        <Link to={meetingsPath(here.space.id)}>{m.group_meetings_all()}</Link>
      </p>
    </Page>
  );
}

/** The group has ended: one may still meet to say goodbye. */
function LastTime({ meeting: { cancelled }, path }: Pick<MeetingPageProps, "meeting"> & { path: string }) {
  return cancelled ? (
    <Form action={`${path}/pidetaan`}>
      <p>{m.group_meetings_last_text()}</p>
      <Actions>
        <Button>{m.group_meetings_last_button()}</Button>
      </Actions>
    </Form>
  ) : (
    <Disclosure summary={m.group_meetings_cancel_title()}>
      <Form action={`${path}/peru`}>
        <p>{m.group_meetings_cancel_text()}</p>
        <Actions>
          <Button tone="danger">{m.group_meetings_cancel_button()}</Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function StateNotice({ meeting, now }: MeetingPageProps) {
  const { cancelled, movedFrom, movedFromAt, absentCarrier } = meeting;
  if (!cancelled && !movedFrom && !movedFromAt && !absentCarrier) return null;
  const leads = meeting.tasks.find(({ kind }) => kind === "leads");
  return (
    <Notice kind="warning">
      <MeetingState meeting={meeting} members={meeting.members} now={now} />
      {!cancelled && leads && (
        <p>
          {leads.takenBy
            ? m.group_meetings_leads({ nickname: leads.takenBy.nickname })
            : m.group_meetings_leader_wanted()}
        </p>
      )}
    </Notice>
  );
}

/** Where it is, and how one gets in: the key is told to those who carry the group and to whoever has it to see to. */
function Where({ here, meeting, room }: MeetingPageProps) {
  const opens = meeting.tasks.some(({ kind, takenBy }) => kind === "key" && takenBy?.personaId === here.personaId);
  const facts: [string, string | VNode][] = [
    [m.group_meetings_fact_way(), wayWords[meeting.way]()],
    [m.group_meetings_fact_place(), meeting.place],
    [m.group_meetings_fact_link(), meeting.link && <OnlineLink text={meeting.link} />],
    [m.group_meetings_room_key(), room && (here.carries || opens) ? room.key : ""],
    [m.group_meetings_room_equipment(), room?.equipment ?? ""],
    [m.group_meetings_room_access(), room?.access ?? ""],
  ];
  const told = facts.filter(([, value]) => value !== "");
  return (
    <dl class="facts">
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** An address one can press where it is one, the words otherwise. */
function OnlineLink({ text }: { text: string }) {
  if (!/^https?:\/\/\S+$/.test(text)) return <>{text}</>;
  return (
    <a href={text} rel="noreferrer noopener">
      {text}
    </a>
  );
}
