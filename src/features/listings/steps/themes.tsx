import { m } from "../../../shared/i18n/index.ts";
import { Choice, Disclosure } from "../../../shared/ui/index.ts";
import {
  type ThemeId,
  themeById,
  themeGroupName,
  themeGroups,
  themeName,
  themesOf,
  themesOfGroup,
} from "../../themes/index.ts";
import type { DraftContent } from "../draft.rules.ts";
import { faults, many, type Step } from "./step.ts";

/** How many themes an offering has at most, and how many are suggested by its words. */
const most = 12;
const suggested = 8;

/** The themes its words speak of, the surest first. */
function suggestionsFor({ name, summary, purpose, forWhom }: DraftContent): ThemeId[] {
  const text = [name, summary, purpose, forWhom].flatMap((texts) => Object.values(texts ?? {})).join(" ");
  return themesOf(text)
    .slice(0, suggested)
    .map(({ theme }) => theme);
}

const option = (id: ThemeId) => ({ value: id, label: themeName(id) });

/** What it is about: suggested from its words, the others by group. */
export const themesStep: Step = {
  slug: "aiheet",
  title: m.listings_step_themes,
  lead: m.listings_themes_lead,
  valuesOf: (draft) => ({ themes: draft.themes }),
  read(values, draft) {
    const picked = many(values, "themes").filter((id) => themeById(id as ThemeId) !== undefined);
    // The main theme stays first; after it the surest.
    const order = [...draft.themes, ...suggestionsFor(draft)];
    const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
    const themes = [...new Set(picked)].toSorted((a, b) => rank(a) - rank(b));
    return {
      draft: { ...draft, themes: themes.slice(0, most) },
      errors: faults({
        themes:
          themes.length === 0 ? m.listings_themes_needed() : themes.length > most && m.listings_themes_most({ most }),
      }),
    };
  },
  Fields({ values, errors, draft }) {
    const picked = many(values, "themes");
    const first = [...new Set([...suggestionsFor(draft), ...(draft.themes as ThemeId[])])].filter((id) =>
      themeById(id),
    );
    return (
      <>
        {first.length > 0 && (
          <Choice
            name="themes"
            many
            legend={m.listings_themes_suggested()}
            options={first.map(option)}
            value={picked}
            error={errors.themes}
          />
        )}
        {themeGroups.map((group, index) => {
          const others = themesOfGroup(group).filter(({ id }) => !first.includes(id));
          const open = others.some(({ id }) => picked.includes(id));
          return (
            others.length > 0 && (
              <Disclosure
                key={group}
                summary={themeGroupName(group)}
                open={open || (first.length === 0 && index === 0)}
              >
                <Choice
                  name="themes"
                  id={first.length === 0 && index === 0 ? "themes" : `themes-${group}`}
                  many
                  optional
                  legend={themeGroupName(group)}
                  legendHidden
                  options={others.map(({ id }) => option(id))}
                  value={picked}
                  {...(first.length === 0 && index === 0 && { error: errors.themes })}
                />
              </Disclosure>
            )
          );
        })}
      </>
    );
  },
};
