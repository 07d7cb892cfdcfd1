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
import { type RequestWay, waysOf } from "./admission.rules.ts";
import { dayWords, wayWords } from "./admission-words.ts";
import type { AskFields } from "./admissions.forms.ts";
import type { GroupAtDoor } from "./find-admission.ts";

export interface AskShown {
  readonly group: GroupAtDoor;
  readonly form: string;
  readonly fields?: Partial<AskFields> | undefined;
  readonly errors?: FieldErrors | undefined;
}

interface AskPageProps extends AskShown {
  now: Temporal.Instant;
  meetings: readonly Meeting[];
  /** The id of the form that was counted in a moment ago. */
  coming: string | undefined;
}

/** `/tuki/<slug>/mukaan`: how one comes to this group, and the form for it. */
export function AskPage({ group, form, fields, errors = {}, now, meetings, coming }: AskPageProps) {
  const { locale } = useRequest();
  const { admission, content, slug } = group;
  const walkIn = admission.how === "walk-in";
  return (
    <Page
      title={readIn(content.name, locale).text}
      lead={leadOf(admission.how)}
      hasErrors={Object.values(errors).some((error) => error !== undefined)}
      listed={false}
    >
      {admission.nextIntake && <p>{m.admissions_next_intake({ day: dayWords(admission.nextIntake) })}</p>}
      {walkIn && <NextMeetings {...{ group, form, now, meetings, coming }} />}
      <Section title={walkIn ? m.admissions_word_title() : m.admissions_ask_title()}>
        {walkIn ? <p>{m.admissions_word_text()}</p> : <p>{m.admissions_ask_text({ days: admission.promiseDays })}</p>}
        <AskFormFields {...{ group, form, fields, errors }} action={`/tuki/${slug}/mukaan`} />
      </Section>
      <p>
        <Link to="/pyynto">{m.admissions_come_back()}</Link>
      </p>
    </Page>
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
  form,
  now,
  meetings,
  coming,
}: Pick<AskPageProps, "group" | "form" | "now" | "meetings" | "coming">) {
  const { locale } = useRequest();
  const next = meetings.find(({ status }) => status !== "cancelled");
  const place = placeInWords(group.content, locale);
  return (
    <Section title={m.admissions_next_title()}>
      {next ? <p>{meetingInWords(next, now, locale)}</p> : <p>{m.admissions_next_unknown()}</p>}
      {place && <p>{place}</p>}
      {coming ? (
        <>
          <Notice kind="good" title={m.admissions_coming_done()} answer>
            {m.admissions_coming_done_text()}
          </Notice>
          <Form action={`/tuki/${group.slug}/mukaan/en-tulekaan`} hidden={{ form: coming }} id="en-tulekaan">
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
          >
            <p>{m.admissions_coming_text()}</p>
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

/** The questions of one way in, asked online or by telephone. */
export function AskFormFields({
  group,
  form,
  fields = {},
  errors = {},
  action,
  byPhone = false,
}: AskShown & { action: string; byPhone?: boolean }) {
  const { admission } = group;
  const ways = waysOf(admission);
  const walkIn = admission.how === "walk-in";
  const needsCode = admission.how === "invited" && !byPhone;
  const [only] = ways;
  return (
    <Form action={action} errors={errors} hidden={{ form, ...(ways.length === 1 && only && { way: only }) }}>
      {ways.length > 1 && (
        <Choice
          name="way"
          legend={m.admissions_way()}
          value={fields.way ?? ""}
          error={errors.way}
          options={ways.map((way) => ({ value: way, label: wayWords[way](), hint: wayHints[way]?.() }))}
        />
      )}
      {needsCode && <InvitationField value={fields.invitation} error={errors.invitation} />}
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
      {admission.questions.map((question, index) => (
        <Field
          key={question}
          name={`answer${index}`}
          kind="message"
          rows={3}
          label={question}
          value={fields[`answer${index}` as keyof AskFields]}
          optional
        />
      ))}
      <Field
        name="message"
        kind="message"
        label={byPhone ? m.admissions_phone_message() : m.admissions_message()}
        hint={byPhone ? m.admissions_phone_message_hint() : m.admissions_message_hint()}
        value={fields.message}
        error={errors.message}
        optional={!walkIn}
      />
      <Field
        name="contact"
        kind="nickname"
        width="half"
        label={m.admissions_contact()}
        hint={m.admissions_contact_hint()}
        value={fields.contact}
        error={errors.contact}
        optional
      />
      {!needsCode && !walkIn && !byPhone && (
        <Disclosure summary={m.admissions_have_code()} open={errors.invitation !== undefined}>
          <InvitationField value={fields.invitation} error={errors.invitation} optional />
        </Disclosure>
      )}
      <Check
        name="consent"
        label={byPhone ? m.admissions_phone_consent() : m.admissions_consent()}
        checked={fields.consent === "yes"}
        error={errors.consent}
      />
      <Actions>
        <Button>{byPhone ? m.admissions_phone_button() : m.admissions_ask_button()}</Button>
      </Actions>
    </Form>
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

/** The group has begun, and takes nobody any more. There is always another way. */
export function DoorClosedPage({ slug }: { slug: string }) {
  return (
    <Page title={m.admissions_closed_title()} lead={m.admissions_closed_text()} narrow listed={false}>
      <Actions>
        <ButtonLink to="/haku">{m.admissions_closed_search()}</ButtonLink>
      </Actions>
      <p>
        <Link to={`/tuki/${slug}`}>{m.admissions_closed_back()}</Link>
      </p>
    </Page>
  );
}
