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
import { meetingInWords, nextMeetings, placeInWords, readIn } from "../directory/index.ts";
import { pathOfGroup } from "../groups/index.ts";
import { NicknameFields } from "../spaces/index.ts";
import { isOver } from "./admission.rules.ts";
import { dayWords, momentWords, noticeWords, ownStateWords, reminderWords, slotWayWords } from "./admission-words.ts";
import type { ReminderFields, WordFields } from "./admissions.forms.ts";
import type { GroupAtDoor } from "./find-admission.ts";
import type { OwnLine, OwnRequest } from "./own-request.ts";
import { NextIntake } from "./public.views.tsx";
import { ReminderAsked } from "./reminder.views.tsx";

interface FindRequestPageProps {
  code?: string;
  error?: string | undefined;
  /** Their browser does not carry the code any more. */
  again?: boolean;
}

/** `/pyynto`: back to what one asked. */
export function FindRequestPage({ code = "", error, again = false }: FindRequestPageProps) {
  return (
    <Page
      title={m.admissions_find_title()}
      lead={m.admissions_find_lead()}
      narrow
      listed={false}
      hasErrors={error !== undefined}
    >
      {again && <Notice title={m.admissions_find_again()}>{m.admissions_find_again_text()}</Notice>}
      <Form action="/pyynto" errors={{ code: error }}>
        <CodeField code={code} error={error} />
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

const CodeField = ({ code, error }: { code: string; error: string | undefined }) => (
  <Field
    name="code"
    kind="nickname"
    width="half"
    label={m.admissions_code()}
    hint={m.admissions_code_hint()}
    value={code}
    error={error}
  />
);

interface WordAgainPageProps {
  action: string;
  fields: WordFields;
  error: string | undefined;
}

/** The code was not carried any more when something was written: what was typed stays, and goes with the code. */
export function WordAgainPage({ action, fields: { form, text, code }, error }: WordAgainPageProps) {
  return (
    <Page title={m.admissions_find_title()} narrow listed={false} hasErrors={error !== undefined}>
      <Notice title={m.admissions_find_again()}>{m.admissions_word_again_text()}</Notice>
      <Form action={action} hidden={{ form }} id="sana" errors={{ code: error }}>
        <CodeField code={code} error={error} />
        <Field name="text" kind="message" label={m.admissions_word_own()} value={text} />
        <Actions>
          <Button>{m.admissions_word_button()}</Button>
        </Actions>
      </Form>
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
  now: Temporal.Instant;
  /** The spaces whoever is signed in is in. */
  homes: readonly string[];
  /** The next word's own id: sent twice, it is said once. */
  form: string;
  /** Of a request's talk: somebody else was quicker, or none was chosen. */
  slotFault?: { of: string; kind: "gone" | "none" } | undefined;
  /** What was written to those who carry the group and cannot be sent so. */
  word?: { of: string; text: string; error: string } | undefined;
  /** What was typed of a reminder and cannot be so. */
  reminder?: { of: string; fields: ReminderFields; errors: FieldErrors } | undefined;
  /** There was no place yet. */
  noPlace?: boolean;
}

/** A request as whoever made it sees it: where it stands, and what one may do now. A family's two are one page. */
export function OwnRequestPage(props: OwnRequestPageProps) {
  const { request, base, code, fresh, slotFault, reminder, word } = props;
  const { locale } = useRequest();
  const { family } = request;
  const parts = [{ part: request, base }, ...(family ? [{ part: family.other, base: `${base}/toinen` }] : [])];
  const names = parts.flatMap(({ part: { group } }) => (group ? [readIn(group.content.name, locale).text] : []));
  return (
    <Page
      title={m.admissions_own_title()}
      lead={names.join(" + ") || undefined}
      listed={false}
      hasErrors={(slotFault ?? reminder ?? word) !== undefined}
    >
      {fresh && (
        <Notice kind="good" title={m.admissions_sent()} answer>
          {code && m.admissions_sent_code()}
        </Notice>
      )}
      {code && (
        <Disclosure summary={m.admissions_code_show()} open={fresh}>
          <p>
            {m.admissions_your_code()} <code class="secret">{code}</code>
          </p>
          <p>{m.admissions_code_carried()}</p>
        </Disclosure>
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
  const { request, base, title, mark, alone, noPlace, slotFault, word } = props;
  const { told, group, place, notices } = request;
  const [notice] = notices;
  return (
    <>
      <Section title={title}>
        {notice && !isOver(told) && <Notice title={noticeWords(notice)} />}
        {group?.paused && !isOver(told) && (
          <Notice title={m.admissions_paused_own()}>
            <p>{m.admissions_paused_own_text()}</p>
            <p>
              <Link to={searchPath(group)}>{m.admissions_other_same()}</Link>
            </p>
          </Notice>
        )}
        <p>
          <strong>{headlineOf(props)}</strong>
        </p>
        {told === "asked" && !group?.paused && <Promised request={request} />}
        {request.callOn && !isOver(told) && <p>{m.admissions_own_call({ day: dayWords(request.callOn) })}</p>}
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
        {told === "in" && <Inside {...props} />}
        {(told === "declined" || told === "withdrawn") && <OtherWays request={request} />}
      </Section>
      {(request.words.length > 0 || request.canWrite || word?.of === request.id) && <Talk {...props} />}
      {told !== "declined" && (
        <Times
          request={request}
          base={base}
          mark={mark}
          fault={slotFault?.of === request.id ? slotFault.kind : undefined}
        />
      )}
      {!isOver(told) && request.way !== "word" && <Reminding {...props} />}
      {!isOver(told) && alone && (
        <Disclosure summary={m.admissions_withdraw()}>
          <Form action={`${base}/peru`} id={`peru${mark}`}>
            <p>{m.admissions_withdraw_text()}</p>
            {place !== undefined && <p>{m.admissions_withdraw_place({ place })}</p>}
            {request.slot && <p>{m.admissions_withdraw_slot()}</p>}
            <Actions>
              <Button tone="quiet">{m.admissions_withdraw_button()}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </>
  );
}

/** By when they hear. What has been answered and not decided waits again; a word is answered once. */
function Promised({ request: { answered, state, way, answerBy } }: Pick<OwnRequestPageProps, "request">) {
  const day = dayWords(answerBy);
  // What one group of a family has answered is not told yet.
  if (!answered || state !== "asked") return <p>{m.admissions_own_promise({ day })}</p>;
  return way === "word" ? null : <p>{m.admissions_own_promise_next({ day })}</p>;
}

/** What has happened, in one sentence that is true. */
function headlineOf({ request, homes }: Pick<OwnRequestPageProps, "request" | "homes">): string {
  const { told, state, words, answered, seated, spaceId } = request;
  if (told === "in" && !seated && !homes.includes(spaceId)) return m.admissions_own_left();
  if (told !== "asked") return ownStateWords[told]();
  if (words.at(-1)?.who === "group") return m.admissions_own_answered();
  return answered && state === "asked" ? m.admissions_own_seen() : ownStateWords.asked();
}

/** What is said to and fro. Of their own words only the day: whoever looks over their shoulder reads nothing. */
function Talk({ request, base, mark, form, word }: StandingProps) {
  const wrong = word?.of === request.id ? word : undefined;
  return (
    <Section title={m.admissions_words_title()}>
      {request.words.map(({ who, number, saidOn, text }) =>
        who === "asker" ? (
          <p key={number} class="soft">
            {m.admissions_words_own({ day: dayWords(saidOn) })}
          </p>
        ) : (
          <blockquote key={number}>
            <p>
              <strong>{m.admissions_words_group({ day: dayWords(saidOn) })}</strong>
            </p>
            {text?.split(/\n+/).map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </blockquote>
        ),
      )}
      {wrong && !request.canWrite && (
        <Notice kind="warning" title={wrong.error} answer>
          {wrong.text.split(/\n+/).map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </Notice>
      )}
      {request.canWrite && (
        <Disclosure summary={m.admissions_word_write()} open={wrong !== undefined}>
          <Form action={`${base}/sana`} hidden={{ form }} id={`sana${mark}`} errors={{ [`text${mark}`]: wrong?.error }}>
            <Field
              name="text"
              id={`text${mark}`}
              kind="message"
              label={m.admissions_word_own()}
              hint={m.admissions_word_own_hint()}
              value={wrong?.text}
              error={wrong?.error}
            />
            <Actions>
              <Button tone="quiet">{m.admissions_word_button()}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}

/** They are in: when and where the group meets, the way to its home, and for whom came without an account the way out. */
function Inside({ request: { group, spaceId, seated, mayAskAgain }, homes, base, mark, now }: StandingProps) {
  const { locale } = useRequest();
  if (homes.includes(spaceId))
    return (
      <Actions>
        <ButtonLink to={pathOfGroup(spaceId)}>{m.admissions_own_home()}</ButtonLink>
      </Actions>
    );
  if (!seated)
    return group && mayAskAgain ? (
      <>
        <p>{m.admissions_own_left_text()}</p>
        <Actions>
          <ButtonLink to={`/tuki/${group.slug}/mukaan`}>{m.admissions_ask_again()}</ButtonLink>
        </Actions>
      </>
    ) : (
      <p>{m.admissions_own_left_closed()}</p>
    );
  const next = group && nextMeetings(group.content, now, 3).find(({ status }) => status !== "cancelled");
  const place = group?.content.place?.privacy === "exact" ? placeInWords(group.content, locale) : undefined;
  return (
    <>
      <p>
        {next ? m.admissions_own_next({ when: meetingInWords(next, now, locale) }) : m.admissions_own_next_unknown()}
      </p>
      <p>{place ?? m.admissions_own_place_told()}</p>
      <Disclosure summary={m.admissions_give_back()}>
        <Form action={`${base}/paikka-pois`} id={`paikka-pois${mark}`}>
          <p>{m.admissions_give_back_text()}</p>
          <Actions>
            <Button tone="quiet">{m.admissions_give_back_button()}</Button>
          </Actions>
        </Form>
      </Disclosure>
    </>
  );
}

/** A no is never the end of the way (D5). */
function OtherWays({ request: { told, group, mayAskAgain } }: Pick<OwnRequestPageProps, "request">) {
  return (
    <>
      <p>{told === "declined" ? m.admissions_own_declined_text() : m.admissions_own_withdrawn_text()}</p>
      <ul>
        {group && mayAskAgain && told === "withdrawn" && (
          <li>
            <Link to={`/tuki/${group.slug}/mukaan`}>{m.admissions_ask_again()}</Link>
          </li>
        )}
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
  fault: "gone" | "none" | undefined;
}

function Times({ request, base, mark, fault }: TimesProps) {
  const { slot, freeSlots } = request;
  if (!slot && freeSlots.length === 0 && !fault) return null;
  const missing = fault === "none" ? m.admissions_own_slot_needed() : undefined;
  return (
    <Section title={m.admissions_times_title()}>
      {fault === "gone" && (
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
          <p>
            {slot.confirmed
              ? (slot.place ?? m.admissions_slot_confirmed())
              : slot.way === "phone"
                ? m.admissions_slot_waits_call()
                : m.admissions_slot_waits()}
          </p>
          {!isOver(request.told) && (
            <Form action={`${base}/aika-pois`} id={`aika-pois${mark}`}>
              <Actions>
                <Button tone="quiet">{m.admissions_slot_give_back()}</Button>
              </Actions>
            </Form>
          )}
        </>
      )}
      {freeSlots.length > 0 && (
        <Form action={`${base}/aika`} id={`aika${mark}`} errors={{ [`slot${mark}`]: missing }}>
          <Choice
            name="slot"
            id={`slot${mark}`}
            legend={slot ? m.admissions_slot_change() : m.admissions_slot_choose()}
            error={missing}
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
