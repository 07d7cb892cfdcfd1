import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, ButtonLink, Disclosure, Field, Form, Link, Section } from "../../shared/ui/index.ts";
import { carriesSpace, PromiseText } from "../spaces/index.ts";
import type { MeetingPageProps } from "./meeting.views.tsx";

/** After the meeting: numbers, and nobody's name. */
export function Numbers({ meeting, errors = {}, typed, path }: MeetingPageProps & { path: string }) {
  return (
    <Section title={m.group_meetings_numbers()}>
      <Form action={`${path}/maara`} errors={errors.headcount ? { headcount: errors.headcount } : {}}>
        <Field
          id="headcount"
          name="number"
          kind="number"
          width="short"
          optional
          label={m.group_meetings_headcount()}
          hint={m.group_meetings_headcount_hint()}
          value={errors.headcount ? typed?.number : (meeting.headcount ?? "")}
          error={errors.headcount}
        />
        <Actions>
          <Button tone="quiet">{m.group_meetings_save()}</Button>
        </Actions>
      </Form>
      <Disclosure
        summary={m.group_meetings_hands_title()}
        open={errors.hands !== undefined || meeting.hands !== undefined}
      >
        <p>{m.group_meetings_hands_text()}</p>
        <PromiseText />
        <Form action={`${path}/kadet`} errors={errors.hands ? { hands: errors.hands } : {}}>
          <Field
            id="hands"
            name="number"
            kind="number"
            width="short"
            optional
            label={m.group_meetings_hands()}
            hint={m.group_meetings_hands_hint()}
            value={errors.hands ? typed?.number : (meeting.hands ?? "")}
            error={errors.hands}
          />
          <Actions>
            <Button tone="quiet">{m.group_meetings_save()}</Button>
          </Actions>
        </Form>
      </Disclosure>
    </Section>
  );
}

/** Changes, and what to do when whoever should lead it cannot come. */
export function Carrying({
  here,
  meeting,
  asksOrganisation,
  shifts,
  errors = {},
  typed,
  path,
}: MeetingPageProps & { path: string }) {
  if (meeting.cancelled) {
    return (
      <Form action={`${path}/pidetaan`}>
        <Actions>
          <Button tone="quiet">{m.group_meetings_restore()}</Button>
        </Actions>
      </Form>
    );
  }
  const pairs = meeting.members.filter(({ role, personaId }) => carriesSpace(role) && personaId !== here.personaId);
  const word = (id: string) => (
    <Field
      id={id}
      name="word"
      kind="nickname"
      optional
      label={m.group_meetings_word()}
      hint={m.group_meetings_word_hint()}
      value={errors[id] ? typed?.word : ""}
      error={errors[id]}
    />
  );
  return (
    <section class="flow" id="en-paase" aria-labelledby="en-paase-otsikko">
      <h2 id="en-paase-otsikko">{m.group_meetings_cannot_come()}</h2>
      {meeting.absentCarrier === here.personaId ? (
        <Form action={`${path}/paasen`}>
          <p>{m.group_meetings_told_absent()}</p>
          <Actions>
            <Button tone="quiet">{m.group_meetings_can_come()}</Button>
          </Actions>
        </Form>
      ) : (
        <Form action={`${path}/en-paase`} errors={errors["word-absent"] ? errors : {}}>
          <p>{m.group_meetings_cannot_text()}</p>
          {word("word-absent")}
          <Actions>
            {pairs.map(({ personaId, nickname }) => (
              <Button key={personaId} name="way" value={personaId}>
                {m.group_meetings_pair_leads({ nickname })}
              </Button>
            ))}
            <Button tone="quiet" name="way" value="anyone">
              {m.group_meetings_anyone_leads()}
            </Button>
            <Button tone="danger" name="way" value="cancel">
              {m.group_meetings_cancel_it()}
            </Button>
          </Actions>
        </Form>
      )}
      {asksOrganisation && (
        <Disclosure summary={m.group_meetings_stand_in_title()}>
          <p>{m.group_meetings_stand_in_text({ organisation: asksOrganisation.name })}</p>
          {asksOrganisation.path && (
            <p>
              <Link to={asksOrganisation.path}>{m.group_meetings_stand_in_link()}</Link>
            </p>
          )}
        </Disclosure>
      )}
      <Actions>
        <ButtonLink to={`${path}/muuta`} tone="quiet">
          {m.group_meetings_move_link()}
        </ButtonLink>
        {shifts && (
          <ButtonLink to={`${path}/siirra`} tone="quiet">
            {m.group_meetings_shift_link()}
          </ButtonLink>
        )}
      </Actions>
      <Disclosure summary={m.group_meetings_cancel_title()} open={errors["word-cancel"] !== undefined}>
        <Form action={`${path}/peru`} errors={errors["word-cancel"] ? errors : {}}>
          <p>{m.group_meetings_cancel_text()}</p>
          {word("word-cancel")}
          <Actions>
            <Button tone="danger">{m.group_meetings_cancel_button()}</Button>
          </Actions>
        </Form>
      </Disclosure>
    </section>
  );
}
