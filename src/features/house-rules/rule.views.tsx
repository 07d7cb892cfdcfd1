import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Check,
  Choice,
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
import { longestComment, longestRule } from "./house-rules.rules.ts";
import { draftPath, rulePath } from "./house-rules-context.ts";
import type { DraftRule, SaidComment } from "./open-rules.ts";
import { TallyLine, titleOf } from "./rule-parts.views.tsx";
import { answerWords, byWords } from "./rules-words.ts";

export interface RuleTyped {
  readonly answer?: string;
  readonly answerWords?: string;
  readonly unnamed?: boolean;
  readonly comment?: string;
  readonly words?: string;
}

interface RuleProps {
  here: Inside;
  rule: DraftRule;
  talk: readonly SaidComment[];
  keeps: boolean;
  unnamedTalk: boolean;
  /** The id of a new word: sent twice it is one. */
  newId: string;
  notice: string | undefined;
  warning: string | undefined;
  errors: FieldErrors;
  typed: RuleTyped;
}

/** `…/saannot/luonnos/<rule>`: one proposal: what is said of it, one's own answer, other words. */
export function RulePage(props: RuleProps) {
  const { here, rule, keeps, unnamedTalk, notice, warning, errors, typed } = props;
  const path = rulePath(here.space.id, rule.id);
  const answer = typed.answer ?? rule.own?.answer ?? "";
  return (
    <Page
      title={titleOf(rule.topic)}
      lead={<span lang={rule.lang}>{rule.words}</span>}
      hasErrors={Object.values(errors).some((error) => error !== undefined)}
    >
      {notice && <Notice kind="good" answer title={notice} />}
      {warning && <Notice kind="warning" answer title={warning} />}
      <TallyLine {...rule} />
      {rule.said.length > 0 && (
        <Section title={m.house_rules_said_title()}>
          <ul class="house-rule-talk">
            {rule.said.map((said) => (
              <li key={said.id}>
                <p class="house-rule-by">
                  <strong>{answerWords(said.answer)}</strong> <bdi>{byWords(said)}</bdi>
                  {said.earlierWords && <span> ({m.house_rules_said_earlier()})</span>}
                </p>
                {said.words !== "" && <p class="house-rule-words">{said.words}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={m.house_rules_answer_title()}>
        <Form
          action={`${path}/vastaus`}
          hidden={{ wording: String(rule.wording) }}
          errors={{ answer: errors.answer, "answer-words": errors["answer-words"] }}
        >
          <Choice
            name="answer"
            legend={m.house_rules_answer()}
            hint={m.house_rules_answer_hint()}
            value={answer}
            error={errors.answer}
            options={[
              { value: "agree", label: m.house_rules_agree() },
              { value: "wish", label: m.house_rules_wish() },
              { value: "object", label: m.house_rules_object(), hint: m.house_rules_object_hint() },
            ]}
          />
          <Field
            id="answer-words"
            name="words"
            kind="message"
            rows={3}
            optional
            label={m.house_rules_answer_words()}
            hint={m.house_rules_answer_words_hint({ most: longestComment })}
            value={typed.answerWords ?? rule.own?.words ?? ""}
            error={errors["answer-words"]}
          />
          <Check
            name="unnamed"
            label={m.house_rules_unnamed()}
            checked={typed.unnamed ?? (rule.own && rule.own.answer !== "agree" ? rule.own.unnamed : unnamedTalk)}
            optional
          />
          <Actions>
            <Button>{m.house_rules_answer_button()}</Button>
          </Actions>
        </Form>
      </Section>
      <Talk {...props} />
      <Disclosure summary={m.house_rules_reword_title()} open={typed.words !== undefined}>
        <p>{m.house_rules_reword_text()}</p>
        <Form
          action={`${path}/sanamuoto`}
          hidden={{ wording: String(rule.wording) }}
          errors={{ "rule-words": errors["rule-words"] }}
        >
          <Field
            id="rule-words"
            name="words"
            kind="message"
            rows={3}
            label={m.house_rules_reword()}
            hint={m.house_rules_propose_hint({ most: longestRule })}
            value={typed.words ?? rule.words}
            error={errors["rule-words"]}
          />
          <Actions>
            <Button tone="quiet">{m.house_rules_reword_button()}</Button>
          </Actions>
        </Form>
      </Disclosure>
      {(keeps || rule.mine) && (
        <Disclosure summary={m.house_rules_remove_title()}>
          <p>{m.house_rules_remove_text()}</p>
          <Form action={`${path}/poista`}>
            <Actions>
              <Button tone="danger">{m.house_rules_remove_button()}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
      <p>
        <Link to={draftPath(here.space.id)}>{m.house_rules_back_draft()}</Link>
      </p>
    </Page>
  );
}

function Talk({ here, rule, talk, keeps, unnamedTalk, newId, errors, typed }: RuleProps) {
  const path = rulePath(here.space.id, rule.id);
  return (
    <Section title={m.house_rules_talk_title()}>
      <p>{unnamedTalk ? m.house_rules_talk_unnamed() : m.house_rules_talk_named()}</p>
      {talk.length > 0 && (
        <ul class="house-rule-talk">
          {talk.map((comment) => (
            <li key={comment.id}>
              <p class="house-rule-by">
                <bdi>{byWords(comment)}</bdi>
              </p>
              <p class="house-rule-words">{comment.words}</p>
              {(comment.mine || keeps) && (
                <Form action={`${path}/poista-sana`} hidden={{ comment: comment.id }}>
                  <Actions>
                    <Button tone="quiet">
                      {comment.mine ? m.house_rules_comment_take_back() : m.house_rules_comment_remove()}
                      <span class="hidden-text">: {comment.words.slice(0, 60)}</span>
                    </Button>
                  </Actions>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      <Form action={`${path}/sana`} hidden={{ id: newId }} errors={{ comment: errors.comment }}>
        <Field
          id="comment"
          name="words"
          kind="message"
          rows={3}
          label={m.house_rules_comment()}
          hint={m.house_rules_comment_hint({ most: longestComment })}
          value={typed.comment ?? ""}
          error={errors.comment}
        />
        <Actions>
          <Button tone="quiet">{m.house_rules_comment_button()}</Button>
        </Actions>
      </Form>
    </Section>
  );
}
