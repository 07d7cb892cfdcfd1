import { isWounding, kinThemes, pickThemes, type ThemeId, type ThemeMatch, themesOf } from "../themes/index.ts";
import { type Answers, answerTo } from "./plan.rules.ts";
import { isLossOfSomebody, lossTold } from "./who-died.rules.ts";

/** What a group may be about, by what has been written of it. */
export interface SuggestedThemes {
  /** Ticked until somebody says otherwise: what the words say most plainly. */
  readonly likely: readonly ThemeId[];
  /** Near them, to choose from. */
  readonly near: readonly ThemeId[];
}

/** From here the words speak of a theme rather than hint at it. */
const likelyFrom = 0.6;
/** What is this much less sure is as sure. */
const asSure = 0.02;
const mostNear = 4;

/** Which themes the words speak of, after the one somebody comes `from`. */
export function suggestThemes(words: readonly string[], from: string = ""): SuggestedThemes {
  // Each is a thought of its own: nobody has said what their words would say together.
  const text = words.join("\n");
  const spoken = themesOf(text);
  const { surest, unlikely } = surestOf(spoken, text);
  const likely = pickThemes([from, ...surest], [from]);
  const kin = likely.flatMap((theme) => kinThemes(theme).map(({ id }) => id));
  // Where something wounds, what is only hinted at may hurt.
  const heard = likely.some(isWounding) ? spoken.filter(({ weight }) => weight >= likelyFrom) : spoken;
  const near = [...new Set([...heard.map(({ theme }) => theme), ...kin])].filter(
    (id) => !likely.includes(id) && !unlikely.includes(id),
  );
  return { likely, near: near.slice(0, mostNear) };
}

/** What the words say most plainly, and no more. Of several losses only the one they tell of; none where that is not plain. */
function surestOf(spoken: readonly ThemeMatch[], text: string) {
  const least = Math.max(likelyFrom, ...spoken.map(({ weight }) => weight - asSure));
  const surest = spoken.filter(({ weight }) => weight >= least).map(({ theme }) => theme);
  const losses = surest.filter(isLossOfSomebody);
  const told = losses.length > 1 ? lossTold(text, losses) : losses[0];
  const unlikely = losses.filter((theme) => theme !== told);
  return { surest: surest.filter((theme) => !unlikely.includes(theme)), unlikely };
}

/** Which themes a plan speaks of. What was told of the need in confidence is looked at here, and told to nobody. */
export const themesSuggestedIn = (answers: Answers): SuggestedThemes =>
  suggestThemes((["whom", "name", "need", "happens"] as const).map((question) => answerTo(answers, question)));

/** What a planned group is about: as it was ticked, and until then as its words say. */
export const themesOfPlan = (answers: Answers): readonly ThemeId[] =>
  answers.themes ? pickThemes(answers.themes, []) : themesSuggestedIn(answers).likely;
