import type { ThemeId } from "../themes.ts";
import type { VocabularyLanguage } from "./notation.ts";
import { addictions } from "./sayings/addictions.ts";
import { body } from "./sayings/body.ts";
import { carers } from "./sayings/carers.ts";
import { family } from "./sayings/family.ts";
import { kin } from "./sayings/kin.ts";
import { loss } from "./sayings/loss.ts";
import { mind } from "./sayings/mind.ts";
import { society } from "./sayings/society.ts";
import { violence } from "./sayings/violence.ts";

export type Sayings = Partial<Record<ThemeId, Partial<Record<VocabularyLanguage, readonly string[]>>>>;

/**
 * How people say it when they do not use a name for it. Words as in the word lists (notation.ts); their order is free and a word
 * or two may stand between. "mies lyö" is the one who is hit, "lyön" the one who hits: such words stand exactly.
 */
export const sayings: Sayings = {
  ...loss,
  ...family,
  ...kin,
  ...mind,
  ...body,
  ...carers,
  ...addictions,
  ...violence,
  ...society,
};
