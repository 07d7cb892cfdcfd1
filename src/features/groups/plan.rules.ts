import { mostThemes, pickThemes } from "../themes/index.ts";

/** The five steps of starting a group (G1), and the questions of each, in their order. */
export const planSteps = {
  need: ["need", "target", "whom", "themes", "weight", "children"],
  partners: ["carried", "facilitator", "attached"],
  reaching: ["town", "reach", "channels"],
  encouraging: ["way", "openness", "kinds"],
  beginning: ["start", "rhythm", "place", "name", "happens"],
} as const;
export type PlanStep = keyof typeof planSteps;
export const planStepNames = Object.keys(planSteps) as PlanStep[];
export type Question = (typeof planSteps)[PlanStep][number];
export const questions: readonly Question[] = planStepNames.flatMap((step) => planSteps[step] as readonly Question[]);

/** The last step of each question's address. */
export const questionSlugs: Readonly<Record<Question, string>> = {
  need: "tarve",
  target: "rajaus",
  whom: "kenelle",
  themes: "aiheet",
  weight: "aihe",
  children: "lapset",
  carried: "kantajat",
  facilitator: "ohjaaja",
  attached: "jarjesto",
  town: "kunta",
  reach: "alue",
  channels: "kanavat",
  way: "tapa",
  openness: "avoimuus",
  kinds: "laji",
  start: "alku",
  rhythm: "rytmi",
  place: "paikka",
  name: "nimi",
  happens: "sisalto",
};

/** What may be answered where one chooses. */
export const choices = {
  target: ["narrow", "wide"],
  weight: ["light", "heavy"],
  children: ["no", "yes"],
  carried: ["alone", "pair", "team", "association", "public"],
  facilitator: ["peer", "peer-pair", "professional-and-expert", "professional"],
  attached: ["none", "organisation"],
  reach: ["local", "wide"],
  channels: ["invitation", "professionals", "schools", "associations", "boards", "papers", "radio", "email", "social"],
  way: ["face-to-face", "online", "hybrid"],
  openness: ["open", "replenishing", "closed"],
  kinds: ["everyday", "togetherness", "growth", "influence"],
  rhythm: ["fortnightly", "weekly", "monthly", "later"],
} as const satisfies Partial<Record<Question, readonly string[]>>;
export type ChoiceQuestion = keyof typeof choices;
export type ChoiceValue<Q extends ChoiceQuestion> = (typeof choices)[Q][number];

export const isChoice = (question: Question): question is ChoiceQuestion => question in choices;
export const isMany = (question: Question): boolean => question === "channels" || question === "kinds";

/** How long a written answer may be, in characters. */
export const longestAnswer = (question: Question): number =>
  question === "need" || question === "happens" ? 4_000 : question === "whom" ? 2_000 : 160;

/** What has been answered; what has not is not there. */
export type Answers = Readonly<Partial<Record<Question | "time", readonly string[]>>>;

export const answerTo = (answers: Answers, question: Question | "time"): string => answers[question]?.[0] ?? "";

/** The answers with this one. A choice that is not among the known ones is not one. */
export function withAnswer(answers: Answers, question: Question | "time", given: readonly string[]): Answers {
  const said = given.filter((value) => value !== "");
  const known = knownOf(question, said);
  const { [question]: _, ...others } = answers;
  return known.length > 0 ? { ...others, [question]: known } : others;
}

function knownOf(question: Question | "time", said: readonly string[]): readonly string[] {
  if (question === "themes") return pickThemes(said, []).slice(0, mostThemes);
  if (question === "time" || !isChoice(question)) return said.slice(0, 1);
  return (choices[question] as readonly string[]).filter((value) => said.includes(value));
}

/** The next question after this one, or undefined after the last. */
export const questionAfter = (question: Question): Question | undefined => questions[questions.indexOf(question) + 1];
export const questionBefore = (question: Question): Question | undefined => questions[questions.indexOf(question) - 1];

export type PlanWarning = "heavy" | "children";

/** What a starter has to be told: a heavy theme calls for a professional (G3), children always have one (G18). */
export function warningsOf(answers: Answers): PlanWarning[] {
  const facilitator = answerTo(answers, "facilitator");
  const hasProfessional = facilitator === "professional" || facilitator === "professional-and-expert";
  return [
    ...(answerTo(answers, "weight") === "heavy" && !hasProfessional ? (["heavy"] as const) : []),
    ...(answerTo(answers, "children") === "yes" && facilitator !== "professional" ? (["children"] as const) : []),
  ];
}

/** How long starting a group usually takes (four to six months), in weeks before the first meeting. */
const usualWeeks = 20;

export const proposedStart = (today: Temporal.PlainDate): Temporal.PlainDate => today.add({ weeks: usualWeeks });

/** Proposed tasks, and how many weeks before or after the first meeting each is due. */
const proposed = [
  ["ask-around", -20],
  ["find-pair", -18],
  ["ask-support", -16],
  ["find-room", -12],
  ["write-listing", -8],
  ["make-flyers", -6],
  ["tell-professionals", -6],
  ["invite", -4],
  ["share-tasks", -1],
  ["first-meeting", 0],
  ["hand-over", 6],
] as const;
export type ProposedTask = (typeof proposed)[number][0];
export const proposedTasks = proposed.map(([task]) => task);

/** What is stored of a task. */
export interface StoredTask {
  readonly id: string;
  readonly proposed: string | null;
  readonly words: string | null;
  readonly dueOn: Temporal.PlainDate | null;
  readonly takenBy: string | null;
  readonly doneOn: Temporal.PlainDate | null;
}

export interface PlanTask {
  /** A proposed task goes by its name, one's own by its id. */
  readonly key: string;
  readonly proposed: ProposedTask | undefined;
  readonly words: string;
  readonly dueOn: Temporal.PlainDate;
  readonly takenBy: string | undefined;
  readonly done: boolean;
}

/** Every task in the order of its day. When the first meeting moves, the proposed ones move with it. */
export function tasksOf(startsOn: Temporal.PlainDate, stored: readonly StoredTask[]): PlanTask[] {
  const all: PlanTask[] = [
    ...proposed.map(([task, weeks]) => {
      const own = stored.find((one) => one.proposed === task);
      return {
        key: task,
        proposed: task,
        words: "",
        dueOn: startsOn.add({ weeks }),
        takenBy: own?.takenBy ?? undefined,
        done: Boolean(own?.doneOn),
      };
    }),
    ...stored.flatMap(({ id, words, dueOn, takenBy, doneOn }) =>
      words !== null && dueOn
        ? { key: id, proposed: undefined, words, dueOn, takenBy: takenBy ?? undefined, done: Boolean(doneOn) }
        : [],
    ),
  ];
  return all.toSorted((one, other) => Temporal.PlainDate.compare(one.dueOn, other.dueOn));
}

/** When each chosen channel is used: people are invited last, as the tasks say. */
export function channelDays(
  { channels = [] }: Answers,
  startsOn: Temporal.PlainDate,
): { readonly channel: ChoiceValue<"channels">; readonly on: Temporal.PlainDate }[] {
  return choices.channels
    .filter((channel) => channels.includes(channel))
    .map((channel) => ({ channel, on: startsOn.subtract({ weeks: channel === "invitation" ? 4 : 6 }) }));
}

/** What may be done to a task. */
export const taskDeeds = ["take", "leave", "done", "undone"] as const;
export type TaskDeed = (typeof taskDeeds)[number];
