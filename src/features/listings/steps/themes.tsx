import { m } from "../../../shared/i18n/index.ts";
import { faults } from "../../../shared/ui/index.ts";
import { mostThemes, pickThemes, ThemeChoice, type ThemeId, themesOf } from "../../themes/index.ts";
import type { DraftContent } from "../draft.rules.ts";
import { many, type Step } from "./step.ts";

/** How many themes are suggested by its words. */
const suggested = 8;

/** The themes its words speak of, the surest first. */
function suggestionsFor({ name, summary, purpose, forWhom }: DraftContent): ThemeId[] {
  const text = [name, summary, purpose, forWhom].flatMap((texts) => Object.values(texts ?? {})).join(" ");
  return themesOf(text)
    .slice(0, suggested)
    .map(({ theme }) => theme);
}

/** What it is about: suggested from its words, the others by group. */
export const themesStep: Step = {
  slug: "aiheet",
  title: m.listings_step_themes,
  lead: m.listings_themes_lead,
  valuesOf: (draft) => ({ themes: draft.themes }),
  read(values, draft) {
    // The main theme stays first; after it the surest.
    const themes = pickThemes(many(values, "themes"), [...draft.themes, ...suggestionsFor(draft)]);
    return {
      draft: { ...draft, themes: themes.slice(0, mostThemes) },
      errors: faults({
        themes:
          themes.length === 0
            ? m.listings_themes_needed()
            : themes.length > mostThemes && m.listings_themes_most({ most: mostThemes }),
      }),
    };
  },
  Fields({ values, errors, draft }) {
    const first = pickThemes([...suggestionsFor(draft), ...draft.themes], suggestionsFor(draft));
    return (
      <ThemeChoice
        legend={m.listings_themes_suggested()}
        first={first}
        ticked={many(values, "themes")}
        error={errors.themes}
      />
    );
  },
};
