/** What support is about: themes, their names, and the words people use for them. Knows nothing of offerings. */
export { themeGroupName, themeName, themeText } from "./names.ts";
export { mostThemes, pickThemes } from "./pick-themes.ts";
export { lifeEventNames, peerSupportServiceClass } from "./ptv.ts";
export { ThemeChoice } from "./theme-choice.views.tsx";
export {
  relatedThemes,
  type Theme,
  type ThemeGroup,
  type ThemeId,
  themeById,
  themeBySlug,
  themeGroups,
  themes,
  themesOfGroup,
} from "./themes.ts";
export {
  type Family,
  type FamilyMatch,
  familiesOfWord,
  familyById,
  suggestionWords,
} from "./vocabulary/families.ts";
export { fold, tokensOf, type VocabularyLanguage } from "./vocabulary/notation.ts";
export { type Phrase, type PhraseMatch, phrasesIn } from "./vocabulary/phrases.ts";
export { stemsOf } from "./vocabulary/stems.ts";
export { type ThemeMatch, themesOf, themesTouchedIn } from "./vocabulary/themes-of-text.ts";
export { wholeWords } from "./vocabulary/whole-words.ts";
export { isWounding, kinThemes } from "./wounds.ts";
