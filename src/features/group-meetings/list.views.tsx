import type { VNode } from "preact";
import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  type Column,
  DataTable,
  Disclosure,
  Form,
  Link,
  List,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import type { Inside, Member } from "../spaces/index.ts";
import type { Expected } from "./expected-meetings.ts";
import { meetingPath, meetingsPath } from "./meeting-paths.ts";
import { dayWords, movedWords, whenWords, whereWords } from "./meeting-words.ts";
import type { GroupMeeting } from "./open-meetings.ts";
import type { OutOfStep } from "./tell-listing.ts";

interface MeetingsPageProps {
  here: Inside;
  ahead: readonly GroupMeeting[];
  past: readonly GroupMeeting[];
  free: ReadonlyMap<string, number>;
  members: readonly Member[];
  now: Temporal.Instant;
  /** The group is over. */
  closed: boolean;
  /** What was said before anything was agreed. */
  expected: Expected | undefined;
  outOfStep: OutOfStep | undefined;
  notice: VNode | undefined;
}

/** `/oma/ryhma/<space>/tapaamiset`. */
export function MeetingsPage(props: MeetingsPageProps) {
  const { here, ahead, past, free, members, now, closed, expected, outOfStep, notice } = props;
  const base = meetingsPath(here.space.id);
  const columns: Column<GroupMeeting>[] = [
    {
      key: "day",
      header: m.group_meetings_column_day(),
      cell: (one) => <Link to={meetingPath(here.space.id, one.id)}>{dayWords(one.onDay, now)}</Link>,
    },
    {
      key: "count",
      header: m.group_meetings_column_count(),
      cell: (one) => (one.cancelled ? m.group_meetings_cancelled() : (one.headcount ?? "–")),
      numeric: true,
    },
  ];
  return (
    <Page title={m.group_meetings_title()} lead={here.space.about.name}>
      {notice}
      {closed && (
        <Notice title={m.group_meetings_closed()}>
          {here.carries && here.space.ended && ahead.some(({ cancelled }) => cancelled) && (
            <p>{m.group_meetings_last_link()}</p>
          )}
        </Notice>
      )}
      {outOfStep && !closed && <PublicOutOfStep base={base} {...outOfStep} />}
      <Section title={m.group_meetings_ahead()}>
        {ahead.length === 0 && !closed && !expected && (
          <p>{here.carries ? m.group_meetings_none_carrier() : m.group_meetings_none()}</p>
        )}
        {expected && <ExpectedMeetings here={here} expected={expected} now={now} />}
        {ahead.length > 0 && (
          <ul class="meeting-list">
            {ahead.map((one) => (
              <li key={one.id} class="card flow">
                <h3>
                  <Link to={meetingPath(here.space.id, one.id)}>{whenWords(one, now)}</Link>
                </h3>
                <MeetingState meeting={one} members={members} now={now} />
                {whereWords(one) && <p>{whereWords(one)}</p>}
                {!one.cancelled && (free.get(one.id) ?? 0) > 0 && (
                  <p>{m.group_meetings_free_tasks({ count: free.get(one.id) ?? 0 })}</p>
                )}
              </li>
            ))}
          </ul>
        )}
        {here.carries && !closed && (
          <Actions>
            <ButtonLink to={`${base}/sarja`}>{m.group_meetings_series_link()}</ButtonLink>
            <ButtonLink to={`${base}/uusi`} tone="quiet">
              {m.group_meetings_add_link()}
            </ButtonLink>
          </Actions>
        )}
      </Section>
      {!closed && (
        <Section title={m.group_meetings_own()}>
          <ul>
            <li>
              <Link to={`${base}/muistutus`}>{m.group_meetings_reminder_title()}</Link>
            </li>
            <li>
              <Link to={`${base}/kalenteri`}>{m.group_meetings_calendar_title()}</Link>
            </li>
          </ul>
        </Section>
      )}
      {here.carries && !closed && (
        <Section title={m.group_meetings_carrying()}>
          <ul>
            <li>
              <Link to={`${base}/tilat`}>{m.group_meetings_rooms_title()}</Link>
            </li>
            <li>
              <Link to={`${base}/tavat`}>{m.group_meetings_custom_title()}</Link>
            </li>
          </ul>
        </Section>
      )}
      {past.length > 0 && (
        <Disclosure summary={m.group_meetings_past({ count: past.length })}>
          <DataTable
            caption={m.group_meetings_past_table()}
            columns={columns}
            rows={past.toReversed()}
            rowKey={({ id }) => id}
          />
        </Disclosure>
      )}
    </Page>
  );
}

/** When and where by what was said before; those who carry the group agree on it with one press. */
export function ExpectedMeetings({ here, expected, now }: { here: Inside; expected: Expected; now: Temporal.Instant }) {
  const where = whereWords(expected.frame);
  return (
    <>
      <p>{m.group_meetings_expected()}</p>
      <List items={expected.next.map((one) => [whenWords(one, now), where].filter(Boolean).join(" · "))} />
      {here.carries && (
        <Form action={`${meetingsPath(here.space.id)}/ilmoituksesta`}>
          <Actions>
            <Button tone="quiet">{m.group_meetings_expected_agree()}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

/** Everyone reads other days or another place than the group has agreed on: who tells them, and where. */
function PublicOutOfStep({ base, offeringId, slug, keeps, seen, days, place }: OutOfStep & { base: string }) {
  return (
    <Notice kind="warning" title={days ? m.group_meetings_public_differs() : m.group_meetings_public_place()}>
      {seen ? (
        <p>{m.group_meetings_public_seen()}</p>
      ) : (
        days && <p>{keeps ? m.group_meetings_public_differs_text() : m.group_meetings_public_ask()}</p>
      )}
      {days && keeps && (
        <Form action={`${base}/julkinen`}>
          <Actions>
            <Button>{m.group_meetings_public_button()}</Button>
          </Actions>
        </Form>
      )}
      {place && <p>{m.group_meetings_public_place_text()}</p>}
      {place && keeps && (
        <p>
          <Link to={`/oma/ilmoitukset/${offeringId}`}>{m.group_meetings_listing_link()}</Link>
        </p>
      )}
      {!keeps && slug && (
        <p>
          <Link to={`/tuki/${slug}/virhe`}>{m.group_meetings_public_ask_link()}</Link>
        </p>
      )}
    </Notice>
  );
}

/** What is otherwise than agreed, where it is: cancelled, moved, or led by somebody else. */
export function MeetingState({
  meeting,
  members,
  now,
}: {
  meeting: GroupMeeting;
  members: readonly Member[];
  now: Temporal.Instant;
}) {
  const absent = members.find(({ personaId }) => personaId === meeting.absentCarrier);
  const moved = movedWords(meeting, now);
  return (
    <>
      {meeting.cancelled && (
        <p>
          <strong>{m.group_meetings_cancelled_long()}</strong>
        </p>
      )}
      {!meeting.cancelled && moved && (
        <p>
          <strong>{moved}</strong>
        </p>
      )}
      {absent && <p>{m.group_meetings_absent({ nickname: absent.nickname })}</p>}
      {meeting.word && <p>{meeting.word}</p>}
    </>
  );
}

/** The next meeting, as the group's home shows it. */
export function NextMeetings({
  here,
  next,
  members,
  now,
  closed,
}: {
  closed: boolean;
  here: Inside;
  next: readonly GroupMeeting[];
  members: readonly Member[];
  now: Temporal.Instant;
}) {
  return (
    <>
      {next.map((one) => (
        <div class="flow" key={one.id}>
          <p>
            <Link to={meetingPath(here.space.id, one.id)}>{whenWords(one, now)}</Link>
            {whereWords(one) && ` · ${whereWords(one)}`}
          </p>
          <MeetingState meeting={one} members={members} now={now} />
        </div>
      ))}
      {here.carries && !closed && next.some(({ cancelled }) => !cancelled) && (
        <p>
          <Link to={`${meetingPath(here.space.id, next.find(({ cancelled }) => !cancelled)?.id ?? "")}#en-paase`}>
            {m.group_meetings_cannot_come()}
          </Link>
        </p>
      )}
    </>
  );
}

/** What has just been done, and what is left to do by hand. */
export function Done({
  title,
  listing,
  listingPath,
}: {
  title: string;
  listing: string | undefined;
  listingPath?: string | undefined;
}) {
  return (
    <Notice kind="good" answer title={title}>
      {listing === "kerrottu" && <p>{m.group_meetings_listing_told()}</p>}
      {listing === "odottaa" && <p>{m.group_meetings_listing_waits()}</p>}
      {listing === "kasin" && (
        <p>
          {m.group_meetings_listing_by_hand()}{" "}
          {listingPath && <Link to={listingPath}>{m.group_meetings_listing_link()}</Link>}
        </p>
      )}
    </Notice>
  );
}
