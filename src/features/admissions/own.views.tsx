import type { ComponentProps } from "preact";
import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Choice,
  EmptyState,
  Field,
  Form,
  Link,
  Notice,
  Page,
  Section,
  useRequest,
} from "../../shared/ui/index.ts";
import { readIn } from "../directory/index.ts";
import { NicknameFields } from "../spaces/index.ts";
import { isOver, type RequestState } from "./admission.rules.ts";
import { dayWords, momentWords, ownStateWords, slotWayWords } from "./admission-words.ts";
import type { GroupAtDoor } from "./find-admission.ts";
import type { OwnRequest } from "./own-request.ts";

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
  /** Somebody else was quicker with a time to talk. */
  slotGone?: boolean;
  /** There was no place yet. */
  noPlace?: boolean;
}

/** A request as whoever made it sees it: where it stands, and what one may do now. */
export function OwnRequestPage({ request, base, code, fresh, slotGone, noPlace }: OwnRequestPageProps) {
  const { locale } = useRequest();
  const { state, group, answer, place } = request;
  const name = group && readIn(group.content.name, locale).text;
  return (
    <Page title={m.admissions_own_title()} lead={name} listed={false} hasErrors={slotGone === true}>
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
      <Section title={m.admissions_own_state()}>
        <p>
          <strong>{ownStateWords[state]()}</strong>
        </p>
        {state === "asked" && !request.answered && (
          <p>{m.admissions_own_promise({ day: dayWords(request.answerBy) })}</p>
        )}
        {answer && (
          <blockquote>
            {answer.split(/\n+/).map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </blockquote>
        )}
        {state === "offered" && (
          <Form action={`${base}/kylla`} id="kylla">
            <p>{m.admissions_own_offered_text()}</p>
            <Actions>
              <Button>{m.admissions_own_yes()}</Button>
            </Actions>
          </Form>
        )}
        {state === "agreed" && (
          <>
            {noPlace && <Notice title={m.admissions_no_place()} answer />}
            {place !== undefined && <p>{m.admissions_own_place({ place })}</p>}
            <p>{m.admissions_own_agreed_text()}</p>
            <Actions>
              <ButtonLink to={`${base}/sisaan`}>{m.admissions_own_come_in()}</ButtonLink>
            </Actions>
          </>
        )}
        {state === "declined" && (
          <>
            <p>{m.admissions_own_declined_text()}</p>
            <Actions>
              <ButtonLink to={searchPath(group)}>{m.admissions_closed_search()}</ButtonLink>
            </Actions>
          </>
        )}
      </Section>
      <Times request={request} base={base} slotGone={slotGone === true} />
      {!isOver(state) && (
        <Form action={`${base}/peru`} id="peru">
          <p class="soft">{m.admissions_withdraw_text()}</p>
          <Actions>
            <Button tone="quiet">{m.admissions_withdraw()}</Button>
          </Actions>
        </Form>
      )}
    </Page>
  );
}

/** Others about the same. */
const searchPath = (group: GroupAtDoor | undefined) => {
  const theme = group?.content.themes[0];
  return theme ? `/haku?theme=${theme}` : "/haku";
};

interface TimesProps extends Pick<OwnRequestPageProps, "request" | "base"> {
  slotGone: boolean;
}

function Times({ request, base, slotGone }: TimesProps) {
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
        <Form action={`${base}/aika`} id="aika">
          <Choice
            name="slot"
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

interface OwnLine {
  readonly id: string;
  readonly state: RequestState;
  readonly askedOn: Temporal.PlainDate;
  readonly group: GroupAtDoor | undefined;
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
          {requests.map(({ id, state, askedOn, group }) => (
            <li key={id}>
              <Link to={`/oma/pyynto/${id}`}>
                {group ? readIn(group.content.name, locale).text : m.admissions_own_title()}
              </Link>
              , {dayWords(askedOn)}: {ownStateWords[state]()}
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
