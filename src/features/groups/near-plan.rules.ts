import type { Locale } from "../../shared/i18n/index.ts";
import { isWounding, type ThemeId, themeById, themeName, themesOf } from "../themes/index.ts";
import { type Answers, answerTo } from "./plan.rules.ts";
import { themesOfPlan } from "./suggest-themes.ts";

/** What is looked for near a plan. */
export interface LookedFor {
  readonly themes: readonly ThemeId[];
  readonly words: string;
  /** May the words stand in an address? Not where they say what only the need has told in confidence. */
  readonly mayBeSeen: boolean;
}

const mostLetters = 120;

/**
 * The themes' names stand before the plan's words, as if somebody had searched with both: then the search itself spares whoever
 * plans for the bereaved of a suicide what only has "läheisille" in common with it. Where something wounds, nothing else is named.
 * Undefined until the plan says for whom it is or what it is called.
 */
export function lookedForIn(answers: Answers, locale: Locale): LookedFor | undefined {
  const told = answerTo(answers, "whom") || answerTo(answers, "name");
  if (told === "") return undefined;
  const all = themesOfPlan(answers);
  const wounds = all.filter((id) => isWounding(id) && themeById(id)?.sensitive);
  const themes = wounds.length > 0 ? wounds : all;
  const said = themesOf(told).map(({ theme }) => theme);
  return {
    themes,
    words: [...themes.map((id) => themeName(id, locale)), told.slice(0, mostLetters)].join(" "),
    mayBeSeen: answers.themes !== undefined || themes.every((id) => said.includes(id)),
  };
}
