import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Choice,
  DateTime,
  Field,
  type FieldErrors,
  Form,
  Link,
  Page,
  RingMark,
  Steps,
} from "../../shared/ui/index.ts";
import type { Tally } from "../wishes/index.ts";
import { Wishes } from "./near-plan.views.tsx";
import type { Plan } from "./open-plan.ts";
import { isChoice, isMany, type Question, questionBefore, questions } from "./plan.rules.ts";
import { pathOfPlan, pathOfQuestion, Warnings } from "./plan.views.tsx";
import { optionsFor, questionWords } from "./plan-words.ts";
import { themesSuggestedIn } from "./suggest-themes.ts";
import { ThemesOfGroup } from "./themes-of-group.views.tsx";

interface QuestionPageProps {
  plan: Plan;
  question: Question;
  /** What stands in the field. */
  value: readonly string[];
  time: string;
  /** What people wish for near by, where the need is asked. */
  wishes?: readonly Tally[];
  errors?: FieldErrors;
}

/** The field in which a question is answered. */
export const fieldOf = (question: Question): string => (question === "themes" ? "themes" : "answer");

/** Where what a heavy theme or children need bears on the answer. */
const advised: readonly Question[] = ["children", "carried", "facilitator"];

/** One question of the companion, with a few words on why it is asked. */
export function QuestionPage({ plan, question, value, time, wishes = [], errors = {} }: QuestionPageProps) {
  const before = questionBefore(question);
  const { ask, why } = questionWords[question];
  return (
    <Page title={ask()} lead={why()} hasErrors={Object.keys(errors).length > 0}>
      <Steps
        current={questions.indexOf(question) + 1}
        total={questions.length}
        backTo={before ? pathOfQuestion(plan.id, before) : pathOfPlan(plan.id)}
        saved
      />
      {advised.includes(question) && <Warnings plan={plan} />}
      <Form action={pathOfQuestion(plan.id, question)} errors={errors}>
        <Asked plan={plan} question={question} value={value} time={time} errors={errors} />
        <p class="hint">{m.groups_plan_skip()}</p>
        <Actions>
          <Button>{m.groups_plan_next()}</Button>
        </Actions>
      </Form>
      <Wishes wishes={wishes} />
      <p>
        <Link to={pathOfPlan(plan.id)}>{m.groups_plan_back()}</Link>
      </p>
    </Page>
  );
}

function Asked({ plan, question, value, time, errors }: Required<Omit<QuestionPageProps, "wishes">>) {
  const label = questionWords[question].ask();
  if (question === "start") {
    return <DateTime name="answer" legend={label} date={value[0]} time={time} error={errors.answer} />;
  }
  if (question === "themes") {
    return <ThemesOfGroup suggested={themesSuggestedIn(plan.answers)} ticked={value} error={errors.themes} />;
  }
  if (isChoice(question)) {
    const options = optionsFor(question).map(({ value: one, label: words }) => ({
      value: one,
      label:
        question === "openness" ? <RingMark openness={one as "open" | "replenishing" | "closed"} explained /> : words,
    }));
    return (
      <Choice
        name="answer"
        legend={label}
        legendHidden
        many={isMany(question)}
        optional
        options={options}
        value={value}
        error={errors.answer}
      />
    );
  }
  const shared = { name: "answer", label, labelHidden: true, optional: true, value: value[0], error: errors.answer };
  return question === "need" || question === "happens" ? (
    <Field {...shared} kind={question === "need" ? "message" : "multiline"} />
  ) : (
    <Field {...shared} autocomplete="off" />
  );
}
