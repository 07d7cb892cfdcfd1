import { kinThemes, pickThemes, type ThemeId, themesOf } from "../themes/index.ts";
import { type Answers, answerTo } from "./plan.rules.ts";

/** What a group may be about, by what has been written of it. */
export interface SuggestedThemes {
  /** Ticked until somebody says otherwise, the likeliest first. */
  readonly likely: readonly ThemeId[];
  /** Near them, to choose from. */
  readonly near: readonly ThemeId[];
}

const mostLikely = 3;
/** From here the words speak of a theme rather than hint at it. */
const likelyFrom = 0.6;
const mostNear = 4;

/** Which themes the words speak of, after the one somebody comes `from`. */
export function suggestThemes(words: readonly string[], from: string = ""): SuggestedThemes {
  // Each is a thought of its own: nobody has said what their words would say together.
  const spoken = themesOf(words.join("\n"));
  const sure = spoken.filter(({ weight }) => weight >= likelyFrom).map(({ theme }) => theme);
  const likely = pickThemes([from, ...sure], [from]).slice(0, mostLikely);
  const kin = likely.flatMap((theme) => kinThemes(theme).map(({ id }) => id));
  const near = [...new Set([...spoken.map(({ theme }) => theme), ...kin])].filter((id) => !likely.includes(id));
  return { likely, near: near.slice(0, mostNear) };
}

/** Which themes a plan speaks of. What was told of the need in confidence is looked at here, and told to nobody. */
export const themesSuggestedIn = (answers: Answers): SuggestedThemes =>
  suggestThemes((["whom", "name", "need", "happens"] as const).map((question) => answerTo(answers, question)));

/** What a planned group is about: as it was ticked, and until then as its words say. */
export const themesOfPlan = (answers: Answers): readonly ThemeId[] =>
  answers.themes ? pickThemes(answers.themes, []) : themesSuggestedIn(answers).likely;
