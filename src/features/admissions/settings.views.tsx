import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Choice,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  Section,
  useRequest,
} from "../../shared/ui/index.ts";
import { admissionTimes, admissionWays, readIn } from "../directory/index.ts";
import { isSameWayIn, noticeKinds, type WayIn } from "./admission.rules.ts";
import { dayWords, howWords, noticeKindWords, whenWords } from "./admission-words.ts";
import type { NoticeFields, SettingsFields } from "./admissions.forms.ts";
import type { Comers } from "./carry-requests.ts";
import type { GroupAtDoor } from "./find-admission.ts";

/** Which group this one has named beside it, and which have named this one. */
export interface Named {
  readonly mine: GroupAtDoor | undefined;
  readonly isMutual: boolean;
  readonly askers: readonly GroupAtDoor[];
}

export interface SettingsPageProps {
  base: string;
  comers: Comers;
  named: Named;
  /** An id for a form that has not been sent yet. */
  newForm: string;
  /** What has just happened, as the address says it. */
  said?: string | undefined;
  fields?: SettingsFields | undefined;
  errors?: FieldErrors | undefined;
  parallel?: { typed: string; errors: FieldErrors } | undefined;
  notice?: { fields: NoticeFields; errors: FieldErrors } | undefined;
}

/** The two questions (D5), the promise, the group's own questions; the group beside; a word to those who wait. */
export function SettingsPage(props: SettingsPageProps) {
  const { base, comers, fields, errors = {}, parallel, notice } = props;
  const { wanted, admission } = comers;
  const way = wanted ?? admission;
  return (
    <Page
      title={m.admissions_settings_title()}
      lead={m.admissions_settings_lead()}
      hasErrors={[errors, parallel?.errors ?? {}, notice?.errors ?? {}].some((one) =>
        Object.values(one).some((error) => error !== undefined),
      )}
    >
      <Said {...props} />
      <Form action={`${base}/asetukset`} errors={errors} id="asetukset">
        <Choice
          name="when"
          legend={m.admissions_when()}
          value={fields?.when ?? way?.when}
          options={admissionTimes.map((value) => ({ value, label: whenWords[value]() }))}
        />
        <Choice
          name="how"
          legend={m.admissions_how()}
          value={fields?.how ?? way?.how}
          options={admissionWays.map((value) => ({ value, label: howWords[value]() }))}
        />
        <Field
          name="startsOn"
          kind="date"
          width="half"
          label={m.admissions_start()}
          hint={m.admissions_start_hint()}
          value={fields?.startsOn ?? admission?.startsOn?.toString()}
          error={errors.startsOn}
          optional
        />
        <Field
          name="nextIntake"
          kind="date"
          width="half"
          label={m.admissions_settings_intake()}
          value={fields?.nextIntake ?? way?.nextIntake?.toString()}
          error={errors.nextIntake}
          optional
        />
        <Field
          name="promise"
          kind="number"
          width="short"
          label={m.admissions_promise()}
          hint={m.admissions_promise_hint()}
          value={fields?.promise ?? admission?.promiseDays ?? 7}
          error={errors.promise}
        />
        <Field
          name="heardDays"
          kind="number"
          width="short"
          label={m.admissions_heard_days()}
          hint={m.admissions_heard_days_hint()}
          value={fields?.heardDays ?? admission?.membersHeardDays}
          error={errors.heardDays}
          optional
        />
        <Field
          name="questions"
          kind="multiline"
          label={m.admissions_questions()}
          hint={m.admissions_questions_hint()}
          value={fields?.questions ?? admission?.questions.join("\n")}
          error={errors.questions}
          optional
        />
        <Actions>
          <Button>{m.admissions_settings_button()}</Button>
        </Actions>
      </Form>
      <p class="soft">{m.admissions_settings_listing()}</p>
      <Parallel {...props} />
      <TellWaiting {...props} />
      <p>
        <Link to={base}>{m.admissions_back()}</Link>
      </p>
    </Page>
  );
}

/** What has been saved, and where the listing stands: said honestly, for one gets in as the listing says. */
function Said({ comers: { wanted, listed }, said, errors }: SettingsPageProps) {
  const waits = wanted && listed && !isSameWayIn(wanted, { ...listed, startsOn: listed.startsOn ?? wanted.startsOn });
  return (
    <>
      {said === "kerrottu" && <Notice kind="good" title={m.admissions_notice_told()} answer />}
      {said && said !== "kerrottu" && !errors && <Notice kind="good" title={m.admissions_saved()} answer />}
      {waits && (
        <Notice kind="warning" title={m.admissions_step_waits()}>
          <p>{wayInWords(listed)}</p>
          <p>
            {said === "draft"
              ? m.admissions_step_draft()
              : said === "not-kept"
                ? m.admissions_step_not_kept()
                : m.admissions_step_waits_text()}
          </p>
        </Notice>
      )}
    </>
  );
}

const wayInWords = ({ when, how, nextIntake }: WayIn): string =>
  [whenWords[when](), howWords[how](), ...(nextIntake ? [dayWords(nextIntake)] : [])].join(" · ");

function Parallel({ base, named, parallel }: SettingsPageProps) {
  const { locale } = useRequest();
  const nameOf = (group: GroupAtDoor) => readIn(group.content.name, locale).text;
  const { mine, isMutual, askers } = named;
  return (
    <Section title={m.admissions_parallel_title()}>
      <p>{m.admissions_parallel_text()}</p>
      {mine && (
        <p>
          <strong>{nameOf(mine)}</strong>: {isMutual ? m.admissions_parallel_is() : m.admissions_parallel_waits()}
        </p>
      )}
      {askers.map((group) => (
        <Form
          key={group.spaceId}
          action={`${base}/asetukset/rinnalla`}
          hidden={{ slug: group.slug }}
          id={`rinnalla-${group.slug}`}
        >
          <p>{m.admissions_parallel_asks({ name: nameOf(group) })}</p>
          <Actions>
            <Button tone="quiet">{m.admissions_parallel_yes()}</Button>
          </Actions>
        </Form>
      ))}
      <Form action={`${base}/asetukset/rinnalla`} errors={parallel?.errors ?? {}} id="rinnalla">
        <Field
          name="slug"
          width="half"
          label={m.admissions_parallel_slug()}
          hint={m.admissions_parallel_slug_hint()}
          value={parallel?.typed ?? mine?.slug}
          error={parallel?.errors.slug}
          optional
        />
        <Actions>
          <Button tone="quiet">{m.admissions_settings_button()}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function TellWaiting({ base, notice, newForm }: SettingsPageProps) {
  return (
    <Section title={m.admissions_notice_title()}>
      <p>{m.admissions_notice_lead()}</p>
      <Form
        action={`${base}/asetukset/odottaville`}
        hidden={{ form: notice?.fields.form ?? newForm }}
        errors={notice?.errors ?? {}}
        id="odottaville"
      >
        <Choice
          name="kind"
          legend={m.admissions_notice_kind()}
          value={notice?.fields.kind ?? "moved"}
          options={noticeKinds.map((value) => ({ value, label: noticeKindWords[value]() }))}
        />
        <Field
          name="day"
          kind="date"
          width="half"
          label={m.admissions_notice_day()}
          hint={m.admissions_notice_day_hint()}
          value={notice?.fields.day}
          error={notice?.errors.day}
          optional
        />
        <Actions>
          <Button tone="quiet">{m.admissions_notice_button()}</Button>
        </Actions>
      </Form>
    </Section>
  );
}
