import type { OfferingContent } from "../directory/index.ts";
import { type FirstRhythm, firstRhythms } from "./group.rules.ts";
import type { ShortWay } from "./groups.forms.ts";
import type { Plan } from "./open-plan.ts";
import { type Answers, answerTo, choices } from "./plan.rules.ts";

/** What the plan has answered of the short way's page: nothing is typed twice. */
export function shortWayOf({
  id,
  answers,
  startsOn,
  planners,
}: Pick<Plan, "id" | "answers" | "startsOn" | "planners">): Partial<ShortWay> & Pick<ShortWay, "form"> {
  const way = answerTo(answers, "way");
  const openness = answerTo(answers, "openness");
  return {
    form: id,
    name: answerTo(answers, "name"),
    happens: answerTo(answers, "happens"),
    forWhom: answerTo(answers, "whom"),
    way: way === "online" ? "online" : way === "" ? "" : "face-to-face",
    town: answerTo(answers, "town"),
    place: answerTo(answers, "place"),
    // Until somebody has chosen the day, it is a proposal to count the tasks from.
    firstDate: answerTo(answers, "start") === "" ? "" : startsOn.toString(),
    firstTime: answerTo(answers, "time"),
    rhythm: firstRhythms.find((one): one is FirstRhythm => one === answerTo(answers, "rhythm")) ?? "",
    entry: openness === "" ? "" : openness === "open" ? "walk-in" : "talk",
    facilitator: choices.facilitator.find((one) => one === answerTo(answers, "facilitator")) ?? "",
    children: answerTo(answers, "children") === "yes" ? "yes" : "",
    themes: answers.themes ?? [],
    stage: answers.themes ? "ticked" : "",
    nickname: planners.find(({ mine }) => mine)?.nickname ?? "",
  };
}

/** The listing with what the plan knows beyond that page. */
export function withPlan(content: OfferingContent, answers: Answers): OfferingContent {
  const planned = choices.facilitator.find((one) => one === answerTo(answers, "facilitator"));
  // What was chosen on the page itself stays.
  const facilitators = content.facilitators === "peer" ? planned : undefined;
  const openness = answerTo(answers, "openness");
  const { admission } = content;
  const walkIn = admission?.how === "walk-in";
  return {
    ...content,
    ...(facilitators && { facilitators }),
    ...(answerTo(answers, "way") === "hybrid" && content.ways[0] === "face-to-face" && { ways: ["hybrid"] }),
    ...(admission &&
      openness === "replenishing" && { admission: { ...admission, when: walkIn ? "any-time" : "agreed-times" } }),
    ...(admission &&
      openness === "closed" && {
        admission: { ...admission, when: "before-start", how: walkIn ? "sign-up" : "interview" },
      }),
  };
}
