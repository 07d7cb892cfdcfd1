import { m } from "../../shared/i18n/index.ts";
import { pickThemes, ThemeChoice } from "../themes/index.ts";
import type { SuggestedThemes } from "./suggest-themes.ts";

interface ThemesOfGroupProps {
  suggested: SuggestedThemes;
  ticked: readonly string[];
  error: string | undefined;
}

/** Ticking what a group is about, as its words speak of it. None has to fit. */
export function ThemesOfGroup({ suggested: { likely, near }, ticked, error }: ThemesOfGroupProps) {
  const first = pickThemes([...likely, ...near, ...ticked], []);
  return (
    <>
      {first.length === 0 && <p>{m.groups_themes_unknown()}</p>}
      <ThemeChoice
        legend={m.groups_themes_likely()}
        hint={m.groups_themes_hint()}
        first={first}
        ticked={ticked}
        others={first.length > 0 ? m.groups_themes_others() : m.groups_themes_all()}
        error={error}
      />
    </>
  );
}
