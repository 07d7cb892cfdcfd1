import type { SignedIn } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import type { OwnDataPart } from "../your-data/index.ts";
import type { GroupsContext } from "./groups-context.ts";
import { plansOf } from "./open-plan.ts";
import { answerTo, questions } from "./plan.rules.ts";
import { answerWords, questionWords, taskWords } from "./plan-words.ts";

/** The plans a person has a part in, with all that they say. */
export async function ownPlans(ctx: GroupsContext, { personId }: SignedIn): Promise<OwnDataPart> {
  const plans = await plansOf(ctx, personId);
  const value = plans.map(({ answers }) => answerTo(answers, "name") || m.groups_plans_unnamed());
  return {
    name: "group-plans",
    heading: m.groups_own_plans(),
    rows: [{ what: m.groups_own_plans(), value: value.length > 0 ? value : [m.groups_own_plans_none()], kind: "plan" }],
    data: plans.map((plan) => ({
      id: plan.id,
      startsOn: plan.startsOn.toString(),
      nickname: plan.planners.find(({ mine }) => mine)?.nickname ?? null,
      answers: questions.flatMap((question) => {
        const said = answerWords(plan, question);
        return said === "" ? [] : [{ question: questionWords[question].ask(), answer: said }];
      }),
      tasks: plan.tasks.map((task) => ({ task: taskWords(task), dueOn: task.dueOn.toString(), done: task.done })),
    })),
  };
}
