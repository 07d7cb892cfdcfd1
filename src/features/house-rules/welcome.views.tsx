import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Disclosure,
  Field,
  type FieldErrors,
  Form,
  Link,
  List,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import { pathOfGroup } from "../groups/index.ts";
import { type Inside, MemberList } from "../spaces/index.ts";
import { longestStory } from "./house-rules.rules.ts";
import { boardPath, rulesPath, welcomePath } from "./house-rules-context.ts";
import type { Welcome } from "./welcome.ts";

/** How somebody new is introduced in a meeting, step by step; on the paper too. */
export const introductionSteps = () => [
  m.house_rules_intro_before(),
  m.house_rules_intro_round(),
  m.house_rules_intro_story(),
  m.house_rules_intro_rules(),
  m.house_rules_intro_task(),
  m.house_rules_intro_free(),
];

interface WelcomeProps {
  here: Inside;
  welcome: Welcome;
  /** There are rules in force. */
  hasRules: boolean;
  /** Where the next meeting is told. */
  meetingPath: string;
  notice: string | undefined;
  errors: FieldErrors;
  typed: string | undefined;
}

/** `…/uusi`: for whoever comes new, and for those who receive them. */
export function WelcomePage({ here, welcome, hasRules, meetingPath, notice, errors, typed }: WelcomeProps) {
  const { space } = here;
  return (
    <Page
      title={welcome.isNew && !welcome.keeps ? m.house_rules_welcome() : m.house_rules_welcome_title()}
      lead={m.house_rules_welcome_lead()}
      hasErrors={errors.story !== undefined}
    >
      {notice && <Notice kind="good" answer title={notice} />}
      <List items={[m.house_rules_free_speak(), m.house_rules_free_try(), m.house_rules_free_leave()]} />
      {welcome.story !== "" && (
        <Section title={m.house_rules_story()}>
          <p class="house-rule-words">{welcome.story}</p>
        </Section>
      )}
      <Actions>
        {hasRules && <ButtonLink to={boardPath(space.id)}>{m.house_rules_board_link()}</ButtonLink>}
        <ButtonLink to={meetingPath} tone="quiet">
          {m.house_rules_next_meeting()}
        </ButtonLink>
      </Actions>
      {welcome.keeps && <Receiving here={here} welcome={welcome} />}
      {!space.ended && (
        <Disclosure
          summary={welcome.story === "" ? m.house_rules_story_tell() : m.house_rules_story_retell()}
          open={errors.story !== undefined}
        >
          <p>{m.house_rules_story_text()}</p>
          <Form
            action={`${welcomePath(space.id)}/tarina`}
            hidden={{ wording: String(welcome.storyWording) }}
            errors={{ story: errors.story }}
          >
            <Field
              name="story"
              kind="message"
              rows={6}
              optional
              label={m.house_rules_story()}
              hint={m.house_rules_story_hint({ most: longestStory })}
              value={typed ?? welcome.story}
              error={errors.story}
            />
            <Actions>
              <Button tone="quiet">{m.house_rules_story_button()}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
      <p>
        <Link to={rulesPath(space.id)}>{m.house_rules_back()}</Link>
      </p>
      <p>
        <Link to={pathOfGroup(space.id)}>{m.house_rules_home()}</Link>
      </p>
    </Page>
  );
}

/** For those who carry the group: who is new, and how they are received. */
function Receiving({ here, welcome }: { here: Inside; welcome: Welcome }) {
  const path = welcomePath(here.space.id);
  const { newcomers, keepsCount } = welcome;
  return (
    <>
      <Section title={m.house_rules_arrivals()}>
        {newcomers.length === 0 && <p>{m.house_rules_arrivals_none()}</p>}
        {newcomers.length > 0 && !keepsCount && <p>{m.house_rules_arrivals_first()}</p>}
        {newcomers.map((member) => (
          <section class="card flow" key={member.personaId}>
            <MemberList members={[member]} />
            <Form action={`${path}/esitelty`} hidden={{ persona: member.personaId }}>
              <Actions>
                <Button tone="quiet">{m.house_rules_introduced({ nickname: member.nickname })}</Button>
              </Actions>
            </Form>
          </section>
        ))}
        {newcomers.length > 0 && (
          <Form action={`${path}/esitelty`} hidden={{ persona: "" }}>
            <Actions>
              <Button tone="quiet">{m.house_rules_introduced_all()}</Button>
            </Actions>
          </Form>
        )}
        <p class="house-rule-tally">{m.house_rules_arrivals_text()}</p>
      </Section>
      <Section title={m.house_rules_intro_title()}>
        <ol>
          {introductionSteps().map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Actions>
          <ButtonLink to={`${path}/ohje.pdf`} tone="quiet">
            {m.house_rules_intro_pdf()}
          </ButtonLink>
        </Actions>
      </Section>
    </>
  );
}
