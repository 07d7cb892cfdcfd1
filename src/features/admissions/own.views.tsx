import type { ComponentProps } from "preact";
import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Choice,
  Disclosure,
  EmptyState,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  Section,
  useRequest,
} from "../../shared/ui/index.ts";
import { readIn } from "../directory/index.ts";
import { NicknameFields } from "../spaces/index.ts";
import { isOver } from "./admission.rules.ts";
import { dayWords, momentWords, noticeWords, ownStateWords, reminderWords, slotWayWords } from "./admission-words.ts";
import type { ReminderFields } from "./admissions.forms.ts";
import type { GroupAtDoor } from "./find-admission.ts";
import type { OwnLine, OwnRequest } from "./own-request.ts";
import { NextIntake } from "./public.views.tsx";
import { ReminderAsked } from "./reminder.views.tsx";

/** `/pyynto`: back to what one asked. */
export function FindRequestPage({ code = "", error }: { code?: string; error?: string | undefined }) {
  return (
    <Page
      title={m.admissions_find_title()}
      lead={m.admissions_find_lead()}
      narrow
      listed={false}
      hasErrors={error !== undefined}
    >
      <Form action="/pyynto" errors={{ code: error }}>
        <Field
          name="code"
          kind="nickname"
          width="half"
          label={m.admissions_code()}
          hint={m.admissions_code_hint()}
          value={code}
          error={error}
        />
        <Actions>
          <Button>{m.admissions_find_button()}</Button>
        </Actions>
      </Form>
      <p>
        <Link to="/oma/pyynnot">{m.admissions_find_own()}</Link>
      </p>
    </Page>
  );
}

export interface OwnRequestPageProps {
  request: OwnRequest;
  /** Where it is: by its code, or among one's own. */
  base: string;
  /** The code, where it was by it that one came. */
  code: string | undefined;
  /** It was made a moment ago. */
  fresh: boolean;
  /** Do text messages leave from here? */
  sms: boolean;
  /** The request for whose talk somebody else was quicker. */
  slotGone?: string | undefined;
  /** What was typed of a reminder and cannot be so. */
  reminder?: { of: string; fields: ReminderFields; errors: FieldErrors } | undefined;
  /** There was no place yet. */
  noPlace?: boolean;
}

/** A request as whoever made it sees it: where it stands, and what one may do now. A family's two are one page. */
export function OwnRequestPage(props: OwnRequestPageProps) {
  const { request, base, code, fresh, slotGone, reminder } = props;
  const { locale } = useRequest();
  const { family } = request;
  const parts = [{ part: request, base }, ...(family ? [{ part: family.other, base: `${base}/toinen` }] : [])];
  const names = parts.flatMap(({ part: { group } }) => (group ? [readIn(group.content.name, locale).text] : []));
  return (
    <Page
      title={m.admissions_own_title()}
      lead={names.join(" + ") || undefined}
      listed={false}
      hasErrors={slotGone !== undefined || reminder !== undefined}
    >
      {fresh && (
        <Notice kind="good" title={m.admissions_sent()} answer>
          {code && m.admissions_sent_code()}
        </Notice>
      )}
      {code && (
        <p>
          {m.admissions_your_code()} <code class="secret">{code}</code>
        </p>
      )}
      {family && !family.eitherAlone && (
        <Form action={`${base}/kumpikin`} id="kumpikin">
          <p>{m.admissions_together_told()}</p>
          <Actions>
            <Button tone="quiet">{m.admissions_together_let()}</Button>
          </Actions>
        </Form>
      )}
      {parts.map(({ part, base: here }, index) => (
        <Standing
          key={part.id}
          {...props}
          request={part}
          base={here}
          title={family ? (names[index] ?? m.admissions_own_state()) : m.admissions_own_state()}
          mark={index === 0 ? "" : "-2"}
          alone={!family || family.eitherAlone || index === parts.length - 1}
        />
      ))}
    </Page>
  );
}

interface StandingProps extends OwnRequestPageProps {
  title: string;
  /** What tells two forms of a page apart. */
  mark: "" | "-2";
  /** Does taking it back belong under this part? */
  alone: boolean;
}

/** Where one request stands, and what one may do. */
function Standing(props: StandingProps) {
  const { request, base, title, mark, alone, noPlace, slotGone } = props;
  const { told, group, answer, place, notices } = request;
  const [notice] = notices;
  return (
    <>
      <Section title={title}>
        {notice && !isOver(told) && <Notice title={noticeWords(notice)} />}
        <p>
          <strong>{ownStateWords[told]()}</strong>
        </p>
        {told === "asked" && !(request.answered && request.state === "asked") && (
          <p>{m.admissions_own_promise({ day: dayWords(request.answerBy) })}</p>
        )}
        {request.callOn && !isOver(told) && <p>{m.admissions_own_call({ day: dayWords(request.callOn) })}</p>}
        {answer && (
          <blockquote>
            {answer.split(/\n+/).map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </blockquote>
        )}
        {group && !isOver(told) && <NextIntake admission={group.admission} />}
        {told === "offered" && (
          <Form action={`${base}/kylla`} id={`kylla${mark}`}>
            <p>{m.admissions_own_offered_text()}</p>
            <Actions>
              <Button>{m.admissions_own_yes()}</Button>
            </Actions>
          </Form>
        )}
        {told === "agreed" && (
          <>
            {noPlace && <Notice title={m.admissions_no_place()} answer />}
            {place !== undefined && <p>{m.admissions_own_place({ place })}</p>}
            {request.heardUntil && (
              <p>{m.admissions_own_heard({ day: dayWords(request.heardUntil.add({ days: 1 })) })}</p>
            )}
            {request.isReady && (
              <>
                <p>{m.admissions_own_agreed_text()}</p>
                <Actions>
                  <ButtonLink to={`${base}/sisaan`}>{m.admissions_own_come_in()}</ButtonLink>
                </Actions>
              </>
            )}
          </>
        )}
        {told === "declined" && <OtherWays group={group} />}
      </Section>
      {told !== "declined" && <Times request={request} base={base} mark={mark} slotGone={slotGone === request.id} />}
      {!isOver(told) && request.way !== "word" && <Reminding {...props} />}
      {!isOver(told) && alone && (
        <Form action={`${base}/peru`} id={`peru${mark}`}>
          <p class="soft">{m.admissions_withdraw_text()}</p>
          <Actions>
            <Button tone="quiet">{m.admissions_withdraw()}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

/** A no is never the end of the way (D5). */
function OtherWays({ group }: { group: GroupAtDoor | undefined }) {
  return (
    <>
      <p>{m.admissions_own_declined_text()}</p>
      <ul>
        <li>
          <Link to={searchPath(group)}>{m.admissions_other_same()}</Link>
        </li>
        <li>
          <Link to="/haku?form=chat">{m.admissions_other_chat()}</Link>
        </li>
        <li>
          <Link to="/aloita">{m.admissions_other_start()}</Link>
        </li>
        <li>
          <Link to="/apua">{m.admissions_other_help()}</Link>
        </li>
      </ul>
    </>
  );
}

/** How one is reminded of the talk, and reached when something moves. */
function Reminding({ request, base, mark, sms, reminder }: StandingProps) {
  const wrong = reminder?.of === request.id ? reminder : undefined;
  const { remindBy } = request;
  return (
    <Disclosure
      summary={remindBy ? m.admissions_remind_is({ way: reminderWords[remindBy]() }) : m.admissions_remind_wish()}
      open={wrong !== undefined}
    >
      <Form
        action={`${base}/muistutus`}
        id={`muistutus${mark}`}
        errors={{ [`remindTo${mark}`]: wrong?.errors.remindTo }}
      >
        <ReminderAsked
          fields={wrong?.fields ?? { remindBy: remindBy ?? "" }}
          errors={wrong?.errors ?? {}}
          sms={sms}
          call
          mark={mark}
        />
        <Actions>
          <Button tone="quiet">{m.admissions_remind_button()}</Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}

/** Others about the same. */
const searchPath = (group: GroupAtDoor | undefined) => {
  const theme = group?.content.themes[0];
  return theme ? `/haku?theme=${theme}` : "/haku";
};

interface TimesProps extends Pick<OwnRequestPageProps, "request" | "base"> {
  mark: string;
  slotGone: boolean;
}

function Times({ request, base, mark, slotGone }: TimesProps) {
  const { slot, freeSlots } = request;
  if (!slot && freeSlots.length === 0 && !slotGone) return null;
  return (
    <Section title={m.admissions_times_title()}>
      {slotGone && (
        <Notice kind="warning" title={m.admissions_slot_gone()} answer>
          {freeSlots.length > 0 ? m.admissions_slot_gone_text() : m.admissions_slot_none_left()}
        </Notice>
      )}
      {slot && (
        <>
          <p>
            <strong>{momentWords(slot.startsAt)}</strong>, {slotWayWords[slot.way]()},{" "}
            {m.admissions_slot_minutes({ minutes: slot.minutes })}
          </p>
          {slot.place && <p>{slot.place}</p>}
        </>
      )}
      {freeSlots.length > 0 && (
        <Form action={`${base}/aika`} id={`aika${mark}`}>
          <Choice
            name="slot"
            id={`slot${mark}`}
            legend={slot ? m.admissions_slot_change() : m.admissions_slot_choose()}
            options={freeSlots.map((one) => ({
              value: one.id,
              label: `${momentWords(one.startsAt)}, ${slotWayWords[one.way]()}`,
            }))}
          />
          <Actions>
            <Button>{m.admissions_slot_button()}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  );
}

export type ComeInFields = ComponentProps<typeof NicknameFields>;

/** Under what nickname one comes into the group. */
export function ComeInPage({ base, fields }: { base: string; fields: ComeInFields }) {
  const errors = fields.errors ?? {};
  return (
    <Page
      title={m.admissions_come_in_title()}
      lead={m.admissions_come_in_lead()}
      narrow
      listed={false}
      hasErrors={Object.values(errors).some((error) => error !== undefined)}
    >
      <Form action={`${base}/sisaan`} errors={errors}>
        <NicknameFields {...fields} />
        <Actions>
          <Button>{m.admissions_own_come_in()}</Button>
        </Actions>
      </Form>
    </Page>
  );
}

/** `/oma/pyynnot`: what one has asked while signed in. */
export function OwnRequestsPage({ requests }: { requests: readonly OwnLine[] }) {
  const { locale } = useRequest();
  return (
    <Page title={m.admissions_own_list()} lead={m.admissions_own_list_lead()} listed={false}>
      {requests.length === 0 ? (
        <EmptyState title={m.admissions_own_none()} next={{ to: "/haku", label: m.admissions_closed_search() }} />
      ) : (
        <ul>
          {requests.map(({ id, told, askedOn, groups, notice }) => (
            <li key={id}>
              <Link to={`/oma/pyynto/${id}`}>
                {groups
                  .map((group) => (group ? readIn(group.content.name, locale).text : m.admissions_own_title()))
                  .join(" + ")}
              </Link>
              , {dayWords(askedOn)}: {ownStateWords[told]()} {notice && !isOver(told) && noticeWords(notice)}
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
