import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
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
import { admissionTimes, admissionWays, readIn } from "../directory/index.ts";
import { isSameWayIn, noticeKinds } from "./admission.rules.ts";
import { changesInWords, howWords, languageNames, noticeKindWords, whenWords } from "./admission-words.ts";
import { type NoticeFields, questionsTyped, type SettingsFields } from "./admissions.forms.ts";
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
  /** What has just happened, as the address says it. */
  said?: string | undefined;
  fields?: SettingsFields | undefined;
  errors?: FieldErrors | undefined;
}

/** The two questions (D5), the promise, the places, the group's own questions; and the way to what else there is to say. */
export function SettingsPage(props: SettingsPageProps) {
  const { base, comers, fields, errors = {} } = props;
  const { wanted, admission, room } = comers;
  const way = wanted ?? admission;
  return (
    <Page
      title={m.admissions_settings_title()}
      lead={m.admissions_settings_lead()}
      hasErrors={Object.values(errors).some((error) => error !== undefined)}
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
          name="places"
          kind="number"
          width="short"
          label={m.admissions_places()}
          hint={room && m.admissions_places_hint({ taken: room.taken })}
          value={fields?.places ?? room?.places}
          error={errors.places}
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
        <OtherLanguages {...props} />
        <Actions>
          <Button>{m.admissions_settings_button()}</Button>
        </Actions>
      </Form>
      <p class="soft">{m.admissions_settings_listing()}</p>
      <Section title={m.admissions_settings_more()}>
        <ul>
          <li>
            <Link to={`${base}/asetukset/rinnalla`}>{m.admissions_parallel_title()}</Link>
          </li>
          <li>
            <Link to={`${base}/asetukset/odottaville`}>{m.admissions_notice_title()}</Link>
          </li>
        </ul>
      </Section>
      <p>
        <Link to={base}>{m.admissions_back()}</Link>
      </p>
    </Page>
  );
}

/** The same questions in the group's other languages, folded up where there are none. */
function OtherLanguages({ comers: { languages, admission }, fields, errors = {} }: SettingsPageProps) {
  const others = languages.slice(1).map((language) => ({
    language,
    name: `questions-${language}`,
    value: fields ? questionsTyped(fields, language) : (admission?.questionsIn?.[language]?.join("\n") ?? ""),
  }));
  if (others.length === 0) return null;
  return (
    <Disclosure
      summary={m.admissions_questions_others()}
      open={others.some(({ name, value }) => value !== "" || errors[name] !== undefined)}
    >
      <p>{m.admissions_questions_in_hint()}</p>
      {others.map(({ language, name, value }) => (
        <Field
          key={name}
          name={name}
          kind="multiline"
          rows={3}
          label={m.admissions_questions_in({ language: languageNames[language]() })}
          value={value}
          error={errors[name]}
          optional
        />
      ))}
    </Disclosure>
  );
}

/** What has been saved, and where the listing stands: said honestly, for one gets in as the listing says. */
function Said({ comers: { wanted, listed }, said, errors }: SettingsPageProps) {
  const waits = wanted && listed && !isSameWayIn(wanted, { ...listed, startsOn: listed.startsOn ?? wanted.startsOn });
  return (
    <>
      {said && !errors && <Notice kind="good" title={m.admissions_saved()} answer />}
      {waits && (
        <Notice kind="warning" title={m.admissions_step_waits()}>
          <p>{changesInWords(listed, wanted).join(" · ")}</p>
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

export interface ParallelPageProps {
  base: string;
  named: Named;
  saved: boolean;
  wrong?: { typed: string; errors: FieldErrors } | undefined;
}

/** `…/asetukset/rinnalla`: the group that runs beside this one, for the same families. */
export function ParallelPage({ base, named, saved, wrong }: ParallelPageProps) {
  const { locale } = useRequest();
  const nameOf = (group: GroupAtDoor) => readIn(group.content.name, locale).text;
  const { mine, isMutual, askers } = named;
  const action = `${base}/asetukset/rinnalla`;
  return (
    <Page title={m.admissions_parallel_title()} lead={m.admissions_parallel_text()} hasErrors={wrong !== undefined}>
      {saved && !wrong && <Notice kind="good" title={m.admissions_saved()} answer />}
      {mine && (
        <p>
          <strong>{nameOf(mine)}</strong>: {isMutual ? m.admissions_parallel_is() : m.admissions_parallel_waits()}
        </p>
      )}
      {askers.map((group) => (
        <Form key={group.spaceId} action={action} hidden={{ slug: group.slug }} id={`rinnalla-${group.slug}`}>
          <p>{m.admissions_parallel_asks({ name: nameOf(group) })}</p>
          <Actions>
            <Button tone="quiet">{m.admissions_parallel_yes()}</Button>
          </Actions>
        </Form>
      ))}
      <Form action={action} errors={wrong?.errors ?? {}} id="rinnalla">
        <Field
          name="slug"
          width="half"
          label={m.admissions_parallel_slug()}
          hint={m.admissions_parallel_slug_hint()}
          value={wrong?.typed ?? mine?.slug}
          error={wrong?.errors.slug}
          optional
        />
        <Actions>
          <Button>{m.admissions_settings_button()}</Button>
        </Actions>
      </Form>
      <BackToSettings base={base} />
    </Page>
  );
}

export interface TellWaitingPageProps {
  base: string;
  /** An id for a form that has not been sent yet. */
  newForm: string;
  told: boolean;
  wrong?: { fields: NoticeFields; errors: FieldErrors } | undefined;
}

/** `…/asetukset/odottaville`: a word to everyone who waits. */
export function TellWaitingPage({ base, newForm, told, wrong }: TellWaitingPageProps) {
  const { fields, errors = {} } = wrong ?? {};
  return (
    <Page title={m.admissions_notice_title()} lead={m.admissions_notice_lead()} hasErrors={wrong !== undefined}>
      {told && !wrong && <Notice kind="good" title={m.admissions_notice_told()} answer />}
      <Form
        action={`${base}/asetukset/odottaville`}
        hidden={{ form: fields?.form ?? newForm }}
        errors={errors}
        id="odottaville"
      >
        <Choice
          name="kind"
          legend={m.admissions_notice_kind()}
          value={fields?.kind ?? "moved"}
          options={noticeKinds.map((value) => ({ value, label: noticeKindWords[value]() }))}
        />
        <Field
          name="day"
          kind="date"
          width="half"
          label={m.admissions_notice_day()}
          hint={m.admissions_notice_day_hint()}
          value={fields?.day}
          error={errors.day}
          optional
        />
        <Actions>
          <Button>{m.admissions_notice_button()}</Button>
        </Actions>
      </Form>
      <BackToSettings base={base} />
    </Page>
  );
}

const BackToSettings = ({ base }: { base: string }) => (
  <p>
    <Link to={`${base}/asetukset`}>{m.admissions_settings_back()}</Link>
  </p>
);
