import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Check,
  Choice,
  Disclosure,
  type FieldErrors,
  Form,
  Link,
  List,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import { ReasonField, roleWord } from "../roles/index.ts";
import type { Asker } from "./decide.ts";
import { SpaceFacts } from "./door.views.tsx";
import type { Inside } from "./inside.ts";
import type { Member } from "./members.ts";
import { MemberList, NicknameFields, PersonaName } from "./persona.views.tsx";
import type { ReadingMark } from "./read-space.ts";
import { categoryWords, dayWords, roleInSpaceWord, standingWords } from "./space-words.ts";

type Here = Pick<Inside, "personaId" | "nickname" | "emblemSeed" | "role" | "space" | "standing">;
const pathOf = ({ personaId }: Pick<Here, "personaId">) => `/oma/tila/${personaId}`;

/** Before one is in: what one waits for, and the way out. No reason is told, because anyone may hear the same. */
export function WaitingPage({ here, looked }: { here: Here; looked: boolean }) {
  return (
    <Page title={here.space.about.name} lead={here.space.ended ? undefined : standingWords(here.standing)} narrow>
      {looked && <Notice answer title={m.spaces_waiting_still()} />}
      <p>{m.spaces_known_here({ nickname: here.nickname })}</p>
      {here.space.ended && (
        <Notice title={m.spaces_waiting_ended()}>
          <p>
            <Link to="/haku">{m.spaces_waiting_ended_search()}</Link>
          </p>
        </Notice>
      )}
      {here.standing === "waiting" && !here.space.ended && (
        <Form action={`${pathOf(here)}/sisaan`}>
          <p>{m.spaces_waiting_text()}</p>
          <Actions>
            <Button>{m.spaces_waiting_look()}</Button>
          </Actions>
        </Form>
      )}
      <LeaveForm here={here} hasWritings={false} />
    </Page>
  );
}

interface PromisePageProps {
  here: Here;
  /** They have just founded the group they stand before. */
  founded?: boolean;
  errors?: FieldErrors;
}

/** The limits of what is told outside, agreed to in so many words before anything and anybody is seen (G8). */
export function PromisePage({ here, founded = false, errors = {} }: PromisePageProps) {
  return (
    <Page
      title={m.spaces_promise_title()}
      lead={m.spaces_promise_lead({ space: here.space.about.name })}
      narrow
      hasErrors={errors.promise !== undefined}
    >
      {founded && (
        <Notice kind="good" answer title={m.groups_started_title()}>
          <p>{m.groups_started_text()}</p>
          <p>{m.groups_started_next()}</p>
        </Notice>
      )}
      <PromiseText />
      <Form action={`${pathOf(here)}/lupaus`} hidden={{ version: String(here.space.promise) }} errors={errors}>
        <Check name="promise" label={m.spaces_promise_check()} error={errors.promise} />
        <Actions>
          <Button>{m.spaces_promise_button()}</Button>
        </Actions>
      </Form>
      <LeaveForm here={here} hasWritings={false} />
    </Page>
  );
}

/** What confidentiality means here. Groups show the same words at their first meeting. */
export function PromiseText() {
  return (
    <List
      items={[
        m.spaces_promise_own(),
        m.spaces_promise_others(),
        m.spaces_promise_nowhere(),
        m.spaces_promise_after(),
        m.spaces_promise_danger(),
        m.spaces_promise_children(),
      ]}
    />
  );
}

interface SpacePageProps {
  here: Inside;
  members: readonly Member[];
  /** They have not promised yet: for those who carry the space. */
  comers: readonly Member[];
  askers: readonly Asker[];
  marks: readonly ReadingMark[];
  notice?: string | undefined;
  /** Whether anything one has written could be taken along. */
  hasWritings: boolean;
  rename?: { readonly typed: string; readonly error: string } | undefined;
}

/** A community: what it is, who is here, and what one can do. */
export function SpacePage({ here, members, comers, askers, marks, notice, hasWritings, rename }: SpacePageProps) {
  const { space } = here;
  return (
    <Page title={space.about.name} lead={m.spaces_known_here({ nickname: here.nickname })} hasErrors={!!rename}>
      {notice && <Notice kind="good" answer title={notice} />}
      {marks.length > 0 && (
        <Notice title={m.spaces_marks_title()}>
          <List
            items={marks.map(({ role, category, day }) =>
              m.spaces_mark({ role: roleWord(role), reason: categoryWords(category), day: dayWords(day) }),
            )}
          />
        </Notice>
      )}
      {space.ended && <Notice kind="warning" title={m.spaces_ended_here()} />}
      <SpaceFacts {...space} />
      {askers.length > 0 && <Askers here={here} askers={askers} />}
      <Section title={m.spaces_members()}>
        <MemberList members={members} />
      </Section>
      <Comers comers={comers} />
      {here.carries && <RemoveForm here={here} members={[...members, ...comers]} />}
      {asksUnmasking(here) && (
        <p>
          <Link to={`${pathOf(here)}/hata`}>{m.spaces_unmask_link()}</Link>
        </p>
      )}
      <Section title={m.spaces_mine()}>
        <Form action={`${pathOf(here)}/nimi`} errors={{ nickname: rename?.error }}>
          <p>{m.spaces_rename_text()}</p>
          <NicknameFields nickname={rename?.typed ?? ""} errors={{ nickname: rename?.error }} />
          <Actions>
            <Button tone="quiet">{m.spaces_rename_button()}</Button>
          </Actions>
        </Form>
        {here.role !== "participant" && (
          <Form action={`${pathOf(here)}/jata-tehtava`}>
            <p>{m.spaces_lay_down_text({ role: roleInSpaceWord(here.role) })}</p>
            <Actions>
              <Button tone="quiet">{m.spaces_lay_down_button()}</Button>
            </Actions>
          </Form>
        )}
        <p>
          <Link to="/oma/erillaan">{m.spaces_keep_apart_link()}</Link>
        </p>
      </Section>
      <LeaveForm here={here} hasWritings={hasWritings} />
    </Page>
  );
}

/** Whether this is one who may ask that somebody be reached because a life is in danger. */
export const asksUnmasking = ({ carries, role, space }: Inside): boolean =>
  carries && role === "facilitator" && space.organisers.length > 0;

/** `…/hata`: the first of two asks that the person behind a nickname can be reached. */
export function AskUnmaskingPage({
  here,
  members,
  errors,
}: {
  here: Inside;
  members: readonly Member[];
  errors: FieldErrors;
}) {
  const others = members.filter(({ personaId }) => personaId !== here.personaId);
  return (
    <Page
      title={m.spaces_unmask_title()}
      lead={m.spaces_unmask_ask_lead()}
      narrow
      hasErrors={Object.keys(errors).length > 0}
    >
      <Notice kind="warning" title={m.spaces_unmask_112()} />
      <p>{m.spaces_unmask_text()}</p>
      <Form action={`${pathOf(here)}/hata`} errors={errors}>
        <Choice
          name="persona"
          legend={m.spaces_unmask_who()}
          error={errors.persona}
          options={others.map(({ personaId, nickname }) => ({ value: personaId, label: nickname }))}
        />
        <ReasonField error={errors.reason} />
        <Actions>
          <Button tone="danger">{m.spaces_unmask_ask()}</Button>
        </Actions>
      </Form>
      <p>
        <Link to={pathOf(here)}>{here.space.about.name}</Link>
      </p>
    </Page>
  );
}

function Askers({ here, askers }: { here: Here; askers: readonly Asker[] }) {
  return (
    <Section title={m.spaces_askers()}>
      <p>{m.spaces_askers_text()}</p>
      {askers.map(({ personaId, nickname, emblemSeed }) => (
        <section class="card flow" key={personaId}>
          <h3>
            <PersonaName nickname={nickname} emblemSeed={emblemSeed} />
          </h3>
          <Form action={`${pathOf(here)}/ratkaise`} hidden={{ persona: personaId }}>
            <Actions>
              <Button name="answer" value="yes">
                {m.spaces_accept({ nickname })}
              </Button>
              <Button name="answer" value="no" tone="quiet">
                {m.spaces_refuse({ nickname })}
              </Button>
            </Actions>
          </Form>
        </section>
      ))}
    </Section>
  );
}

/** Who has been let in and has not promised yet, in one sentence. */
export function Comers({ comers }: { comers: readonly Member[] }) {
  if (comers.length === 0) return null;
  const nicknames = comers.map(({ nickname }) => nickname).join(", ");
  return <p class="soft">{m.spaces_comers({ nicknames })}</p>;
}

function RemoveForm({ here, members }: { here: Here; members: readonly Member[] }) {
  const others = members.filter(({ role }) => role === "participant");
  if (others.length === 0) return null;
  return (
    <Disclosure summary={m.spaces_remove_title()}>
      <p>{m.spaces_remove_text()}</p>
      <Form action={`${pathOf(here)}/ratkaise`} hidden={{ answer: "no" }}>
        <Choice
          name="persona"
          legend={m.spaces_remove_who()}
          options={others.map(({ personaId, nickname }) => ({ value: personaId, label: nickname }))}
        />
        <Actions>
          <Button tone="danger">{m.spaces_remove_button()}</Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function LeaveForm({ here, hasWritings }: { here: Here; hasWritings: boolean }) {
  return (
    <Section title={m.spaces_leave_title()}>
      <p>{m.spaces_leave_text()}</p>
      <Form action={`${pathOf(here)}/lahde`}>
        {hasWritings && (
          <Choice
            name="writings"
            legend={m.spaces_leave_writings()}
            value="keep"
            options={[
              { value: "keep", label: m.spaces_leave_keep() },
              { value: "remove", label: m.spaces_leave_remove() },
            ]}
          />
        )}
        <Actions>
          <Button tone="danger">{m.spaces_leave_button()}</Button>
        </Actions>
      </Form>
    </Section>
  );
}
