import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Choice,
  Field,
  type FieldErrors,
  Form,
  Link,
  List,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import { type Inside, type Member, PersonaName } from "../spaces/index.ts";
import { pathOfGroup } from "./group-paths.ts";

export const pathOfHandover = (spaceId: string): string => `${pathOfGroup(spaceId)}/vaihto`;

interface HandoverProps {
  here: Inside;
  free: readonly Member[];
  asked: readonly Member[];
  /** The planned day, or a proposed one. */
  day: string;
  /** What one has said for farewell. */
  farewell: string;
  errors?: FieldErrors;
  done: boolean;
}

/** `…/vaihto`: sharing what one carries, or stepping back. */
export function HandoverPage({ here, free, asked, day, farewell, errors = {}, done }: HandoverProps) {
  const path = pathOfHandover(here.space.id);
  return (
    <Page title={m.groups_handover_title()} lead={m.groups_handover_lead()} hasErrors={Object.keys(errors).length > 0}>
      {done && <Notice kind="good" answer title={m.groups_handover_saved()} />}
      <Section title={m.groups_handover_when()}>
        <Form action={`${path}/paiva`} errors={{ day: errors.day }}>
          <Field
            name="day"
            kind="date"
            width="half"
            optional
            label={m.groups_handover_day()}
            hint={m.groups_handover_day_hint()}
            value={day}
            error={errors.day}
          />
          <Actions>
            <Button tone="quiet">{m.groups_handover_day_button()}</Button>
          </Actions>
        </Form>
      </Section>
      <Section title={m.groups_handover_list()}>
        <List
          items={[
            m.groups_handover_list_talk(),
            m.groups_handover_list_keys(),
            m.groups_handover_list_contacts(),
            m.groups_handover_list_dates(),
            m.groups_handover_list_farewell(),
          ]}
        />
      </Section>
      <Section title={m.groups_handover_who()}>
        {free.length > 0 ? (
          <Form action={path} errors={{ persona: errors.persona, way: errors.way }}>
            <Choice
              name="persona"
              legend={m.groups_handover_ask()}
              options={free.map(({ personaId, nickname }) => ({ value: personaId, label: nickname }))}
              error={errors.persona}
            />
            <Choice
              name="way"
              legend={m.groups_handover_way()}
              options={[
                { value: "share", label: m.groups_handover_share() },
                { value: "step-back", label: m.groups_handover_step_back(), hint: m.groups_handover_step_back_hint() },
              ]}
              error={errors.way}
            />
            <Actions>
              <Button>{m.groups_handover_button()}</Button>
            </Actions>
          </Form>
        ) : (
          <p>{m.groups_handover_nobody()}</p>
        )}
      </Section>
      <Section title={m.groups_farewell_title()}>
        <Form action={`${path}/hyvasti`} errors={{ words: errors.farewell }}>
          <Field
            name="words"
            kind="message"
            optional
            rows={4}
            label={m.groups_farewell_words()}
            hint={m.groups_farewell_hint()}
            value={farewell}
            error={errors.farewell}
          />
          <Actions>
            <Button tone="quiet">{m.groups_farewell_button()}</Button>
          </Actions>
        </Form>
      </Section>
      {asked.length > 0 && (
        <Section title={m.groups_handover_asked()}>
          {asked.map((member) => (
            <Form key={member.personaId} action={`${path}/peru`} hidden={{ persona: member.personaId }}>
              <PersonaName {...member} />
              <Actions>
                <Button tone="quiet">{m.groups_handover_take_back({ nickname: member.nickname })}</Button>
              </Actions>
            </Form>
          ))}
        </Section>
      )}
      <p>
        <Link to={pathOfGroup(here.space.id)}>{m.groups_handover_home()}</Link>
      </p>
    </Page>
  );
}

/** On the home of those who carry the group, when it is time: an offer, and a no that is heard; or whom they have asked. */
export function TimeToHandOver({ here, haveAsked }: { here: Inside; haveAsked: readonly Member[] }) {
  const path = pathOfHandover(here.space.id);
  if (haveAsked.length > 0)
    return (
      <section class="card flow">
        <h2>{m.groups_handover_asked()}</h2>
        {haveAsked.map((member) => (
          <PersonaName key={member.personaId} {...member} />
        ))}
        <p>{m.groups_handover_waits()}</p>
        <p>
          <Link to={path}>{m.groups_handover_link()}</Link>
        </p>
      </section>
    );
  return (
    <section class="card flow">
      <h2>{m.groups_handover_time_title()}</h2>
      <p>{m.groups_handover_time_text()}</p>
      <p>
        <Link to={path}>{m.groups_handover_link()}</Link>
      </p>
      <Form action={`${path}/pidan`}>
        <Actions>
          <Button tone="quiet">{m.groups_handover_keep()}</Button>
        </Actions>
      </Form>
    </section>
  );
}

/** On the home of whoever is asked: what it means, and one press. */
export function AskedToCarry({ here, stepsBack }: { here: Inside; stepsBack: boolean }) {
  const path = pathOfHandover(here.space.id);
  return (
    <section class="card flow">
      <h2>{m.groups_handover_asked_title()}</h2>
      <p>{stepsBack ? m.groups_handover_asked_alone() : m.groups_handover_asked_along()}</p>
      <p>{m.groups_handover_asked_free()}</p>
      <Form action={`${path}/vastaa`}>
        <Actions>
          <Button name="answer" value="yes">
            {m.groups_handover_yes()}
          </Button>
          <Button name="answer" value="no" tone="quiet">
            {m.groups_handover_no()}
          </Button>
        </Actions>
      </Form>
    </section>
  );
}
