import { m } from "../../shared/i18n/index.ts";
import { dayWords } from "./group-words.ts";
import type { Plan } from "./open-plan.ts";
import { answerTo, planStepNames, planSteps } from "./plan.rules.ts";
import { answerWords, firstMeetingWords, questionWords, stepWords, taskWords } from "./plan-words.ts";

/** A plan as plain text, to be taken along: what was asked and answered, and the tasks with their days. Nobody's name is in it. */
export function planText(plan: Plan): string {
  const { answers, tasks } = plan;
  const steps = planStepNames.map((step) => {
    const answered = planSteps[step].flatMap((question) => {
      const said = question === "start" ? firstMeetingWords(plan) : answerWords(plan, question);
      return said === "" ? [] : [`${questionWords[question].ask()}\n${said}`];
    });
    return [stepWords[step]().toUpperCase(), ...(answered.length > 0 ? answered : [m.groups_plan_open()])].join("\n\n");
  });
  const todo = tasks.map((task) => `[${task.done ? "x" : " "}] ${dayWords(task.dueOn)}: ${taskWords(task)}`);
  return [
    answerTo(answers, "name") || m.groups_plans_title(),
    ...steps,
    [m.groups_plan_tasks().toUpperCase(), "", ...todo].join("\n"),
    "",
  ].join("\n\n");
}
