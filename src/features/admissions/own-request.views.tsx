import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Disclosure,
  Form,
  Link,
  Notice,
  Page,
  Section,
  useRequest,
} from "../../shared/ui/index.ts";
import { meetingInWords, nextMeetings, placeInWords, readIfAny, searchPath } from "../directory/index.ts";
import { pathOfGroup } from "../groups/index.ts";
import { isOver, keptAfterEnd } from "./admission.rules.ts";
import { dayWords, endedWords, noticeWords, ownStateWords } from "./admission-words.ts";
import { dayOf } from "./admissions-context.ts";
import type { GroupAtDoor } from "./find-admission.ts";
import type { OwnRequest } from "./own-request.ts";
import { Reminding, Times, type WrongReminder, type WrongTime } from "./own-talk.views.tsx";
import { Words, type WrongWord } from "./own-words.views.tsx";
import { NextIntake } from "./public.views.tsx";
import { SameElsewhere } from "./same-elsewhere.views.tsx";

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
  /** Of a request's talk: what was chosen, and why it cannot be so. */
  slotFault?: ({ of: string } & WrongTime) | undefined;
  /** What was written to those who carry the group and cannot be sent so. */
  word?: ({ of: string } & WrongWord) | undefined;
  /** What was typed of a reminder and cannot be so. */
  reminder?: ({ of: string } & WrongReminder) | undefined;
  /** There was no place yet. */
  noPlace?: boolean;
  /** A time to talk was chosen a moment ago. */
  chosen?: boolean;
}

/** A request as whoever made it sees it: where it stands, and what one may do now. A family's two are one page. */
export function OwnRequestPage(props: OwnRequestPageProps) {
  const { request, base, code, fresh, slotFault, reminder, word } = props;
  const { locale } = useRequest();
  const { family } = request;
  const parts = [{ part: request, base }, ...(family ? [{ part: family.other, base: `${base}/toinen` }] : [])];
  const names = parts.map(({ part: { name } }) => readIfAny(name, locale)?.text);
  return (
    <Page
      title={m.admissions_own_title()}
      lead={names.filter(Boolean).join(" + ") || undefined}
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
      {family && !family.eitherAlone && parts.every(({ part }) => !isOver(part.told)) && (
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
          whole={base}
          title={family ? (names[index] ?? m.admissions_own_state()) : m.admissions_own_state()}
          mark={index === 0 ? "" : "-2"}
          alone={!family || family.eitherAlone || part.onlyHere || index === parts.length - 1}
        />
      ))}
    </Page>
  );
}

interface StandingProps extends OwnRequestPageProps {
  title: string;
  /** Where the whole of a family's request is. */
  whole: string;
  /** What tells two forms of a page apart. */
  mark: "" | "-2";
  /** Does taking it back belong under this part? */
  alone: boolean;
}

/** Where one request stands, and what one may do. */
function Standing(props: StandingProps) {
  const { request, base, whole, title, mark, alone, noPlace, chosen, form, sms, slotFault, word, reminder } = props;
  const { told, onlyHere, way, group, place, notices, endedWithGroup } = request;
  const isOpen = !isOver(told) || onlyHere;
  const [notice] = notices;
  const ofThis = <Fault extends { of: string }>(fault: Fault | undefined) =>
    fault?.of === request.id ? fault : undefined;
  return (
    <>
      <Section title={title}>
        {notice && !isOver(told) && <Notice title={noticeWords(notice)} />}
        {group && !isOver(told) && <NobodyCarries request={request} group={group} />}
        <p>
          <strong>{headlineOf(props)}</strong>
        </p>
        {onlyHere && (
          <Form action={`${whole}/kumpikin`} id="kumpikin">
            <p>{m.admissions_only_here_text()}</p>
            <Actions>
              <Button>{m.admissions_only_here_button()}</Button>
            </Actions>
          </Form>
        )}
        {told === "asked" && !group?.paused && <Promised request={request} />}
        {!isOver(told) && request.remindBy === undefined && <p>{m.admissions_own_no_way()}</p>}
        {request.callOn && !isOver(told) && <p>{m.admissions_own_call({ day: dayWords(request.callOn) })}</p>}
        {group && told === "asked" && <NextIntake admission={group.admission} today={dayOf(props.now)} />}
        {(told === "asked" || told === "offered") && request.isFull && way !== "word" && (
          <p>{m.admissions_full_own()}</p>
        )}
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
            {request.earliest && <p>{m.admissions_own_earliest({ day: dayWords(request.earliest) })}</p>}
            {request.isReady && (
              <>
                <p>{place === undefined ? m.admissions_own_agreed_now() : m.admissions_own_agreed_text()}</p>
                <Actions>
                  <ButtonLink to={`${base}/sisaan`}>{m.admissions_own_come_in()}</ButtonLink>
                </Actions>
              </>
            )}
          </>
        )}
        {told === "in" && !endedWithGroup && <Inside {...props} />}
        {((isOver(told) && told !== "in" && !onlyHere) || endedWithGroup) && <OtherWays request={request} />}
      </Section>
      <Words request={request} base={base} mark={mark} form={form} wrong={ofThis(word)} />
      {told !== "declined" && (
        <Times request={request} base={base} mark={mark} wrong={ofThis(slotFault)} chosen={chosen} />
      )}
      {!isOver(told) && request.way !== "word" && (
        <Reminding request={request} base={base} mark={mark} sms={sms} wrong={ofThis(reminder)} />
      )}
      {isOpen && alone && (
        <Disclosure summary={m.admissions_withdraw()}>
          <Form action={`${base}/peru`} id={`peru${mark}`}>
            <p>{m.admissions_withdraw_text()}</p>
            {told === "agreed" && (
              <p>{place === undefined ? m.admissions_withdraw_seat() : m.admissions_withdraw_place({ place })}</p>
            )}
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

/** Nobody of the group answers now: who does, if anybody; and a talk that was agreed is not held. */
function NobodyCarries({ request, group }: { request: OwnRequest; group: GroupAtDoor }) {
  if (group.answeredByOrganisation)
    return (
      <Notice title={m.admissions_paused_own()}>
        <p>{m.admissions_uncarried_own_text()}</p>
      </Notice>
    );
  if (!group.paused) return null;
  return (
    <Notice title={m.admissions_paused_own()}>
      <p>{m.admissions_paused_own_text()}</p>
      <p>{m.admissions_talk_off()}</p>
      <p>
        <SameElsewhere {...request} />
      </p>
    </Notice>
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
  if (request.endedWithGroup) return endedWords(request.goesOn);
  if (request.onlyHere) return m.admissions_only_here();
  if (told === "in" && !seated && !homes.includes(spaceId)) return m.admissions_own_left();
  if (told !== "asked") return ownStateWords[told]();
  if (words.at(-1)?.who === "group") return m.admissions_own_answered();
  return answered && state === "asked" ? m.admissions_own_seen() : ownStateWords.asked();
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
function OtherWays({ request }: Pick<OwnRequestPageProps, "request">) {
  const { told, group, mayAskAgain, endedWithGroup } = request;
  return (
    <>
      <p>
        {endedWithGroup
          ? (request.goesOn ? m.admissions_own_shut_text : m.admissions_own_ended_text)({ days: keptAfterEnd })
          : told === "declined"
            ? m.admissions_own_declined_text()
            : m.admissions_own_withdrawn_text()}
      </p>
      <ul>
        {group && mayAskAgain && told === "withdrawn" && (
          <li>
            <Link to={`/tuki/${group.slug}/mukaan`}>{m.admissions_ask_again()}</Link>
          </li>
        )}
        <li>
          <SameElsewhere {...request} />
        </li>
        <li>
          <Link to={searchPath({ chosen: { form: ["chat"] } })}>{m.admissions_other_chat()}</Link>
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
