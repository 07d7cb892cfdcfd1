import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Choice,
  CrisisBox,
  EmptyState,
  Field,
  type FieldErrors,
  Form,
  Link,
  List,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import type { OwnPersona } from "../spaces/index.ts";
import { mostNames } from "./contact-index.rules.ts";
import { type DescriptionShown, dayWords, type KeptApart, type Way, ways, wayWords } from "./keep-apart.ts";

export interface NamingFields {
  readonly way: Way | "";
  readonly who: string;
  readonly persona: string;
  readonly organisation: string;
}

interface KeepApartProps {
  named: readonly KeptApart[];
  personas: readonly OwnPersona[];
  organisations: readonly { readonly id: string; readonly name: string }[];
  fields?: NamingFields | undefined;
  errors?: FieldErrors;
  answer?: "kept" | "taken-back" | undefined;
}

/** `/oma/erillaan`: whom one must never meet here. The answer to naming somebody is always this page, in these words. */
export function KeepApartPage({ named, personas, organisations, fields, errors = {}, answer }: KeepApartProps) {
  const hasErrors = Object.values(errors).some((error) => error !== undefined);
  const shared = personas.filter(({ standing }) => standing === "in");
  const some = shared.length > 0 ? ways : ways.filter((way) => way !== "nickname");
  return (
    <Page title={m.keep_apart_title()} lead={m.keep_apart_lead()} hasErrors={hasErrors}>
      {answer === "kept" && (
        <Notice kind="good" answer title={m.keep_apart_kept()}>
          <p>{m.keep_apart_kept_text()}</p>
        </Notice>
      )}
      {answer === "taken-back" && <Notice kind="good" answer title={m.keep_apart_taken_back()} />}
      <List items={[m.keep_apart_what_1(), m.keep_apart_what_2(), m.keep_apart_what_3(), m.keep_apart_limits()]} />
      <Section title={m.keep_apart_name_title()}>
        <Form action="/oma/erillaan" errors={errors}>
          <Choice
            name="way"
            legend={m.keep_apart_way()}
            value={fields?.way ?? ""}
            error={errors.way}
            options={some.map((way) => ({ value: way, label: wayWords[way]() }))}
          />
          <Field
            name="who"
            kind="message"
            rows={3}
            label={m.keep_apart_who()}
            hint={m.keep_apart_who_hint()}
            value={fields?.who}
            error={errors.who}
          />
          {shared.length > 0 && (
            <Field
              name="persona"
              kind="select"
              label={m.keep_apart_space()}
              options={shared.map(({ personaId, spaceName }) => ({ value: personaId, label: spaceName }))}
              value={fields?.persona}
              error={errors.persona}
              optional
            />
          )}
          <Field
            name="organisation"
            kind="select"
            label={m.keep_apart_organisation()}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            value={fields?.organisation}
            error={errors.organisation}
            optional
          />
          <Actions>
            <Button>{m.keep_apart_button()}</Button>
          </Actions>
        </Form>
      </Section>
      <Section title={m.keep_apart_own_title()}>
        {named.length === 0 ? (
          <EmptyState title={m.keep_apart_none()} next={{ to: "/oma", label: m.accounts_back_to_own() }} level={3} />
        ) : (
          named.map(({ id, who, way, madeOn }) => (
            <Form key={id} action={`/oma/erillaan/${id}/peru`}>
              <p>
                <strong>{who}</strong> · {wayWords[way]()} · {dayWords(madeOn)}
              </p>
              <Actions>
                <Button tone="quiet">{m.keep_apart_take_back()}</Button>
              </Actions>
            </Form>
          ))
        )}
        <p class="soft">{m.keep_apart_most({ most: mostNames })}</p>
      </Section>
      <Section title={m.keep_apart_same_title()}>
        <p>{m.keep_apart_same_text()}</p>
        <p>
          <Link to="/oma/nimimerkit">{m.spaces_own_title()}</Link>
        </p>
      </Section>
      <CrisisBox />
    </Page>
  );
}

interface QueueProps {
  organisation: { readonly slug: string; readonly name: string };
  descriptions: readonly DescriptionShown[];
  spaces: readonly { readonly id: string; readonly name: string }[];
  fault: boolean;
}

/** `/jarjestot/…/erillaan`: what coordinators are asked to look at. Who asks is not here, and is not looked for. */
export function QueuePage({ organisation, descriptions, spaces, fault }: QueueProps) {
  return (
    <Page title={m.keep_apart_queue_title()} lead={organisation.name} hasErrors={fault}>
      <p>{m.keep_apart_queue_text()}</p>
      {fault && <Notice kind="warning" answer title={m.keep_apart_queue_fault()} />}
      {descriptions.length === 0 && <p>{m.keep_apart_queue_empty()}</p>}
      {descriptions.map(({ id, text, madeOn }) => (
        <section class="card flow" key={id}>
          <h2>{m.keep_apart_queue_one({ day: dayWords(madeOn) })}</h2>
          <p>{text}</p>
          <Form action={`/jarjestot/${organisation.slug}/erillaan/${id}`}>
            <Field
              name="space"
              id={`space-${id}`}
              kind="select"
              label={m.keep_apart_queue_space()}
              options={spaces.map((space) => ({ value: space.id, label: space.name }))}
              optional
            />
            <Field
              name="nickname"
              id={`nickname-${id}`}
              kind="nickname"
              label={m.keep_apart_queue_nickname()}
              optional
            />
            <Actions>
              <Button name="answer" value="tie">
                {m.keep_apart_queue_tie()}
              </Button>
              <Button name="answer" value="nobody" tone="quiet">
                {m.keep_apart_queue_nobody()}
              </Button>
            </Actions>
          </Form>
        </section>
      ))}
    </Page>
  );
}
