import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Disclosure,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import type { Inside } from "../spaces/index.ts";
import { longestRule, mostRules, readiness, writeRead } from "./house-rules.rules.ts";
import { draftPath, rulePath, rulesPath } from "./house-rules-context.ts";
import type { Draft, DraftRule } from "./open-rules.ts";
import { TallyLine, titleOf } from "./rule-parts.views.tsx";
import { answerWords, readinessWords } from "./rules-words.ts";
import { StartingSet } from "./starting-set.views.tsx";

export interface DraftTyped {
  readonly words?: string;
  readonly present?: string;
  readonly objecting?: string;
  readonly review?: string;
}

interface DraftProps {
  here: Inside;
  draft: Draft;
  keeps: boolean;
  unnamedTalk: boolean;
  /** The id of a new proposal: sent twice it is one. */
  newId: string;
  review: string;
  notice: string | undefined;
  /** Something has changed since the page was opened. */
  warning: string | undefined;
  errors: FieldErrors;
  typed: DraftTyped;
}

/** `…/saannot/luonnos`: the rules that are proposed, how they stand, and accepting them together. */
export function DraftPage(props: DraftProps) {
  const { here, draft, keeps, unnamedTalk, newId, notice, warning, errors, typed } = props;
  const path = draftPath(here.space.id);
  const unanswered = draft.rules.filter(({ own }) => !own);
  return (
    <Page
      title={m.house_rules_draft_title()}
      lead={m.house_rules_draft_lead()}
      hasErrors={Object.values(errors).some((error) => error !== undefined)}
    >
      {notice && <Notice kind="good" answer title={notice} />}
      {warning && <Notice kind="warning" answer title={warning} />}
      <p>{unnamedTalk ? m.house_rules_talk_unnamed() : m.house_rules_talk_named()}</p>
      {draft.rules.map((rule) => (
        <RuleCard key={rule.id} here={here} rule={rule} />
      ))}
      {unanswered.length > 1 && (
        <Form action={`${path}/sopii`} hidden={{ read: writeRead(unanswered) }}>
          <p>{m.house_rules_agree_rest_text()}</p>
          <Actions>
            <Button tone="quiet">{m.house_rules_agree_rest({ count: unanswered.length })}</Button>
          </Actions>
        </Form>
      )}
      {draft.rules.length < mostRules && (
        <Section title={m.house_rules_propose_title()}>
          <Form action={`${path}/oma`} hidden={{ id: newId }} errors={{ words: errors.words }}>
            <Field
              name="words"
              kind="message"
              rows={3}
              label={m.house_rules_propose_own()}
              hint={m.house_rules_propose_hint({ most: longestRule })}
              value={typed.words ?? ""}
              error={errors.words}
            />
            <Actions>
              <Button tone="quiet">{m.house_rules_propose_button()}</Button>
            </Actions>
          </Form>
          <Disclosure summary={m.house_rules_set_more()} open={errors.topics !== undefined}>
            <StartingSet
              path={rulesPath(here.space.id)}
              taken={draft.rules.map(({ topic }) => topic)}
              errors={errors}
            />
          </Disclosure>
        </Section>
      )}
      <Accepting {...props} />
      {keeps && (
        <Disclosure summary={m.house_rules_discard_title()}>
          <p>{m.house_rules_discard_text()}</p>
          <Form action={`${path}/hylkaa`}>
            <Actions>
              <Button tone="danger">{m.house_rules_discard_button()}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
      <p>
        <Link to={rulesPath(here.space.id)}>{m.house_rules_back()}</Link>
      </p>
    </Page>
  );
}

function RuleCard({ here, rule }: { here: Inside; rule: DraftRule }) {
  const path = rulePath(here.space.id, rule.id);
  return (
    <section class="card flow">
      <h2>{titleOf(rule.topic)}</h2>
      <p class="house-rule-words" lang={rule.lang}>
        {rule.words}
      </p>
      <TallyLine {...rule} />
      {rule.own ? (
        <p>{m.house_rules_answered({ answer: answerWords(rule.own.answer) })}</p>
      ) : (
        <Form action={`${path}/vastaus`} hidden={{ wording: String(rule.wording) }}>
          <Actions>
            <Button name="answer" value="agree" tone="quiet">
              {m.house_rules_agree()}
            </Button>
          </Actions>
        </Form>
      )}
      <p>
        <Link to={path}>
          {rule.comments > 0 ? m.house_rules_talk_link({ count: rule.comments }) : m.house_rules_talk_first()}
          <span class="hidden-text">: {titleOf(rule.topic)}</span>
        </Link>
      </p>
    </section>
  );
}

/** Accepting together: online where everyone has answered and nobody objects, or in a meeting. */
function Accepting({ here, draft, keeps, review, errors, typed }: DraftProps) {
  const path = draftPath(here.space.id);
  const ready = readiness(draft.rules);
  const read = writeRead(draft.rules);
  const reviewField = (id: string) => (
    <Field
      id={id}
      name="review"
      kind="date"
      width="half"
      optional
      label={m.house_rules_review()}
      hint={m.house_rules_review_hint()}
      value={typed.review ?? review}
      error={errors[id]}
    />
  );
  return (
    <Section title={m.house_rules_accept_title()}>
      <p>{readinessWords(ready)}</p>
      {ready.kind === "ready" && (
        <Form action={`${path}/hyvaksy`} hidden={{ read, version: draft.id }} errors={{ review: errors.review }}>
          {reviewField("review")}
          <Actions>
            <Button>{m.house_rules_accept_button()}</Button>
          </Actions>
        </Form>
      )}
      {keeps && draft.rules.length > 0 && (
        <Disclosure summary={m.house_rules_meeting_title()} open={typed.present !== undefined}>
          <p>{m.house_rules_meeting_text()}</p>
          <Form
            action={`${path}/kokous`}
            hidden={{ read, version: draft.id }}
            errors={{
              present: errors.present,
              objecting: errors.objecting,
              "meeting-review": errors["meeting-review"],
            }}
          >
            <Field
              name="present"
              kind="number"
              width="short"
              label={m.house_rules_present()}
              value={typed.present ?? ""}
              error={errors.present}
            />
            <Field
              name="objecting"
              kind="number"
              width="short"
              label={m.house_rules_objecting()}
              hint={m.house_rules_objecting_hint()}
              value={typed.objecting ?? "0"}
              error={errors.objecting}
            />
            {reviewField("meeting-review")}
            <Actions>
              <Button tone="quiet">{m.house_rules_meeting_button()}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}
