import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Check,
  Choice,
  Disclosure,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  Section,
  useRequest,
} from "../../shared/ui/index.ts";
import { type Meeting, meetingInWords, placeInWords, readIn } from "../directory/index.ts";
import { intakeToCome, type RequestWay, waysOf } from "./admission.rules.ts";
import { dayWords, wayWords } from "./admission-words.ts";
import type { AskFields, ReminderFields } from "./admissions.forms.ts";
import { dayOf } from "./admissions-context.ts";
import { type GroupAtDoor, isNowhere, questionTexts } from "./find-admission.ts";
import { ReminderAsked } from "./reminder.views.tsx";
import { SameElsewhere } from "./same-elsewhere.views.tsx";

export interface AskShown {
  readonly group: GroupAtDoor;
  /** The group a family may ask at the same time. */
  readonly beside?: GroupAtDoor | undefined;
  /** Do text messages leave from here? */
  readonly sms: boolean;
  readonly form: string;
  readonly fields?: Partial<AskFields> | undefined;
  readonly errors?: FieldErrors | undefined;
}

/** Somebody was counted in a moment ago: by which form, for which day, and what takes place of it as things stand now. */
export interface Coming {
  readonly form: string;
  readonly day: Temporal.PlainDate;
  /** Undefined where one does not meet on that day any more. */
  readonly meeting: Meeting | undefined;
}

export interface AskPageProps extends AskShown {
  now: Temporal.Instant;
  meetings: readonly Meeting[];
  /** Whoever asks now comes to a queue. */
  full: boolean;
  /** There are times to talk to choose from, once one has asked. */
  times: boolean;
  coming?: Coming | undefined;
  /** What was typed of who comes to the next meeting. */
  comes?: Partial<ReminderFields> | undefined;
}

/** `/tuki/<slug>/mukaan`: how one comes to this group, and the form for it. */
export function AskPage(props: AskPageProps) {
  const { group, beside, sms, form, fields, errors = {}, now, meetings, full, times, coming, comes } = props;
  const { locale } = useRequest();
  const { admission, content, slug } = group;
  const walkIn = admission.how === "walk-in";
  return (
    <Page
      title={readIn(content.name, locale).text}
      lead={group.answeredByOrganisation ? m.admissions_uncarried_title() : leadOf(admission.how)}
      hasErrors={Object.values(errors).some((error) => error !== undefined)}
      listed={false}
    >
      <NextIntake admission={admission} today={dayOf(now)} />
      {walkIn && <NextMeetings {...{ group, sms, form, now, meetings, coming, comes }} errors={comes ? errors : {}} />}
      <Section title={walkIn ? m.admissions_word_title() : m.admissions_ask_title()}>
        {full && <Notice title={m.admissions_full_title()}>{m.admissions_full_text()}</Notice>}
        {group.answeredByOrganisation && <p>{m.admissions_uncarried_text()}</p>}
        {walkIn ? (
          <p>{isNowhere(content) ? m.admissions_address_text() : m.admissions_word_text()}</p>
        ) : (
          <p>
            {m.admissions_ask_text({ days: admission.promiseDays })} {times && m.admissions_ask_times()}
          </p>
        )}
        <AskFormFields
          {...{ group, beside, sms, form, fields }}
          errors={comes ? {} : errors}
          action={`/tuki/${slug}/mukaan`}
        />
      </Section>
      {admission.how === "invited" && <WithoutCode group={group} />}
      <p>
        <Link to="/pyynto">{m.admissions_come_back()}</Link>
      </p>
    </Page>
  );
}

/** Whoever has no invitation code is not left at a field they cannot fill in. */
function WithoutCode({ group: { slug, content } }: Pick<AskPageProps, "group">) {
  return (
    <Section title={m.admissions_no_code_title()}>
      <p>{m.admissions_no_code_text()}</p>
      <ul>
        <li>
          <Link to={`/tuki/${slug}`}>{m.admissions_no_code_contact()}</Link>
        </li>
        <li>
          <SameElsewhere themes={content.themes} municipality={content.place?.municipality} />
        </li>
      </ul>
    </Section>
  );
}

/** When new people are taken next; a talk may be had at any time of the year. */
export function NextIntake({
  admission,
  today,
}: Pick<GroupAtDoor, "admission"> & { readonly today: Temporal.PlainDate }) {
  const talks = admission.how === "talk" && admission.when !== "any-time";
  const nextIntake = intakeToCome(admission, today);
  if (!nextIntake && !talks) return null;
  return (
    <p>
      {nextIntake && m.admissions_next_intake({ day: dayWords(nextIntake) })} {talks && m.admissions_talk_any_time()}
    </p>
  );
}

const leadOf = (how: GroupAtDoor["admission"]["how"]): string => {
  switch (how) {
    case "walk-in":
      return m.admissions_lead_walk_in();
    case "sign-up":
      return m.admissions_lead_sign_up();
    case "talk":
      return m.admissions_lead_talk();
    case "interview":
      return m.admissions_lead_interview();
    case "invited":
      return m.admissions_lead_invited();
  }
};

function NextMeetings({
  group,
  sms,
  form,
  now,
  meetings,
  coming,
  comes = {},
  errors = {},
}: Pick<AskPageProps, "group" | "sms" | "form" | "now" | "meetings" | "coming" | "comes" | "errors">) {
  const { locale } = useRequest();
  const at = meetings.findIndex(({ status }) => status !== "cancelled");
  const next = meetings[at];
  const stands = coming?.meeting?.status === "cancelled" ? undefined : coming?.meeting;
  const place = placeInWords(group.content, locale);
  return (
    <Section title={m.admissions_next_title()}>
      {meetings.slice(0, at < 0 ? meetings.length : at).map((off) => (
        <p key={off.start.toString()}>
          <strong>{m.admissions_next_cancelled({ when: meetingInWords(off, now, locale) })}</strong>
        </p>
      ))}
      {next ? <p>{meetingInWords(next, now, locale)}</p> : <p>{m.admissions_next_unknown()}</p>}
      {place && <p>{place}</p>}
      {isNowhere(group.content) && <p>{m.admissions_address_ask()}</p>}
      {coming && !stands && (
        <Notice kind="warning" title={m.admissions_coming_off({ day: dayWords(coming.day) })} answer />
      )}
      {coming && stands ? (
        <>
          <Notice kind="good" title={m.admissions_coming_done()} answer>
            <p>{m.admissions_coming_on({ when: meetingInWords(stands, now, locale) })}</p>
            <p>{m.admissions_coming_done_text()}</p>
          </Notice>
          <Form action={`/tuki/${group.slug}/mukaan/en-tulekaan`} hidden={{ form: coming.form }} id="en-tulekaan">
            <Actions>
              <Button tone="quiet">{m.admissions_coming_back()}</Button>
            </Actions>
          </Form>
        </>
      ) : (
        next && (
          <Form
            action={`/tuki/${group.slug}/mukaan/tulen`}
            hidden={{ form, day: next.start.toPlainDate().toString() }}
            id="tulen"
            errors={errors}
          >
            <p>{m.admissions_coming_text()}</p>
            <Disclosure summary={m.admissions_remind_wish()} open={errors.remindTo !== undefined}>
              <ReminderAsked fields={comes} errors={errors} sms={sms} of="meeting" />
            </Disclosure>
            <Actions>
              <Button>{m.admissions_coming_button()}</Button>
            </Actions>
          </Form>
        )
      )}
    </Section>
  );
}

const wayHints: Partial<Record<RequestWay, () => string>> = {
  message: m.admissions_way_message_hint,
  call: m.admissions_way_call_hint,
};

/** To whoever writes down what a caller wants. */
const phoneWayWords: Partial<Record<RequestWay, () => string>> = {
  message: m.admissions_phone_way_message,
  call: m.admissions_phone_way_call,
};
const phoneWayHints: typeof wayHints = {
  message: m.admissions_phone_way_message_hint,
  call: m.admissions_phone_way_call_hint,
};

interface AskFormProps extends AskShown {
  action: string;
  byPhone?: boolean;
}

/** The questions of one way in, asked online or by telephone. */
export function AskFormFields({
  group,
  beside,
  sms,
  form,
  fields = {},
  errors = {},
  action,
  byPhone = false,
}: AskFormProps) {
  const { locale } = useRequest();
  const { admission, forChildren } = group;
  const ways = waysOf(admission);
  const walkIn = admission.how === "walk-in";
  const needsCode = admission.how === "invited" && !byPhone;
  const asksChild = forChildren && !walkIn;
  const [only] = ways;
  const name = beside && readIn(beside.content.name, locale).text;
  return (
    <Form action={action} errors={errors} hidden={{ form, ...(ways.length === 1 && only && { way: only }) }}>
      {ways.length > 1 && (
        <Choice
          name="way"
          legend={byPhone ? m.admissions_phone_way() : m.admissions_way()}
          value={fields.way ?? ""}
          error={errors.way}
          options={ways.map((way) => ({
            value: way,
            label: ((byPhone && phoneWayWords[way]) || wayWords[way])(),
            hint: (byPhone ? phoneWayHints : wayHints)[way]?.(),
          }))}
        />
      )}
      {needsCode && <InvitationField value={fields.invitation} error={errors.invitation} />}
      {(!asksChild || (beside && !beside.forChildren)) && (
        <Field
          name="name"
          kind="nickname"
          width="half"
          label={byPhone ? m.admissions_phone_name() : m.admissions_name()}
          hint={m.admissions_name_hint()}
          value={fields.name}
          error={errors.name}
          optional
        />
      )}
      <PartFields {...{ group, fields, errors, byPhone }} prefix="" />
      {beside && (
        <Disclosure
          summary={(byPhone ? m.admissions_phone_together_title : m.admissions_together_title)({ name: name ?? "" })}
          open={fields.both === "yes" || errors.both !== undefined}
        >
          <p>{byPhone ? m.admissions_phone_together_text() : m.admissions_together_text()}</p>
          <Check
            name="both"
            label={byPhone ? m.admissions_phone_together_both() : m.admissions_together_both()}
            checked={fields.both === "yes"}
            error={errors.both}
            optional
          />
          <PartFields {...{ fields, errors, byPhone }} group={beside} prefix="beside-" />
          <Check
            name="either"
            label={byPhone ? m.admissions_phone_together_either() : m.admissions_together_either()}
            hint={byPhone ? m.admissions_phone_together_either_hint() : m.admissions_together_either_hint()}
            checked={fields.either === "yes"}
            optional
          />
        </Disclosure>
      )}
      <Field
        name="contact"
        kind="nickname"
        width="half"
        label={byPhone ? m.admissions_phone_contact() : m.admissions_contact()}
        hint={byPhone ? m.admissions_phone_contact_hint() : m.admissions_contact_hint()}
        value={fields.contact}
        error={errors.contact}
        optional
      />
      {!walkIn && (
        <Disclosure
          summary={byPhone ? m.admissions_phone_reach_wish() : m.admissions_reach_wish()}
          open={Boolean(fields.remindBy) || errors.remindTo !== undefined}
        >
          <ReminderAsked fields={fields} errors={errors} sms={sms} of="request" byPhone={byPhone} />
        </Disclosure>
      )}
      {!needsCode && !walkIn && !byPhone && (
        <Disclosure summary={m.admissions_have_code()} open={errors.invitation !== undefined}>
          <InvitationField value={fields.invitation} error={errors.invitation} optional />
        </Disclosure>
      )}
      <Check
        name="consent"
        label={byPhone ? m.admissions_phone_consent() : consentOf(group, beside)}
        checked={fields.consent === "yes"}
        error={errors.consent}
      />
      <Actions>
        <Button>{byPhone ? m.admissions_phone_button() : m.admissions_ask_button()}</Button>
      </Actions>
    </Form>
  );
}

/** Who reads what is written, as it is in these groups: an organisation only where one has them. */
const consentOf = (group: GroupAtDoor, beside: GroupAtDoor | undefined): string =>
  group.organised || beside?.organised ? m.admissions_consent() : m.admissions_consent_own();

interface PartFieldsProps {
  group: GroupAtDoor;
  prefix: "" | "beside-";
  fields: Partial<AskFields>;
  errors: FieldErrors;
  byPhone: boolean;
}

/** What one group asks: of a child the age and who comes along, of anyone else a few words. */
function PartFields({ group, prefix, fields, errors, byPhone }: PartFieldsProps) {
  const { locale } = useRequest();
  const { admission, forChildren } = group;
  const walkIn = admission.how === "walk-in";
  const of = (name: string) => ({
    name: `${prefix}${name}`,
    value: fields[`${prefix}${name}` as keyof AskFields],
    error: errors[`${prefix}${name}`],
  });
  return (
    <>
      {forChildren && !walkIn ? (
        <>
          <Field {...of("age")} kind="number" width="short" label={m.admissions_age()} hint={m.admissions_age_hint()} />
          <Field
            {...of("along")}
            kind="nickname"
            width="half"
            label={m.admissions_along()}
            hint={m.admissions_along_hint()}
            optional
          />
        </>
      ) : (
        <>
          {questionTexts(group).map((texts, index) => {
            const { text, lang } = readIn(texts, locale);
            const label = <span lang={lang}>{text}</span>;
            return <Field key={index} {...of(`answer${index}`)} kind="message" rows={3} label={label} optional />;
          })}
          <Field
            {...of("message")}
            kind="message"
            label={byPhone ? m.admissions_phone_message() : m.admissions_message()}
            hint={byPhone ? m.admissions_phone_message_hint() : m.admissions_message_hint()}
            optional={!walkIn}
          />
        </>
      )}
      {admission.membersHeardDays !== undefined && !walkIn && (
        <Field
          {...of("introduction")}
          kind="message"
          rows={3}
          label={byPhone ? m.admissions_phone_introduction() : m.admissions_introduction()}
          hint={byPhone ? m.admissions_phone_introduction_hint() : m.admissions_introduction_hint()}
          optional
        />
      )}
    </>
  );
}

interface InvitationFieldProps {
  value: string | undefined;
  error: string | undefined;
  optional?: boolean;
}

const InvitationField = ({ value, error, optional = false }: InvitationFieldProps) => (
  <Field
    name="invitation"
    kind="nickname"
    width="half"
    label={m.admissions_invitation()}
    hint={m.admissions_invitation_hint()}
    value={value}
    error={error}
    optional={optional}
  />
);

const closedWords = {
  ended: { title: m.admissions_ended_title, lead: m.admissions_ended_text },
  paused: { title: m.admissions_paused_title, lead: m.admissions_paused_text },
  begun: { title: m.admissions_closed_title, lead: m.admissions_closed_text },
};

/** The group has begun or ended, or nobody carries it now: it takes nobody. There is always another way. */
export function DoorClosedPage({ group }: { group: Pick<GroupAtDoor, "slug" | "paused" | "ended"> }) {
  const { slug, paused, ended } = group;
  const words = closedWords[ended ? "ended" : paused ? "paused" : "begun"];
  return (
    <Page title={words.title()} lead={words.lead()} narrow listed={false}>
      <Actions>
        <ButtonLink to="/haku">{m.admissions_closed_search()}</ButtonLink>
      </Actions>
      <p>
        <Link to={`/tuki/${slug}`}>{m.admissions_closed_back()}</Link>
      </p>
    </Page>
  );
}
