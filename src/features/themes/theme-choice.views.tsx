import type { ComponentChildren } from "preact";
import { Choice, Disclosure } from "../../shared/ui/index.ts";
import { themeGroupName, themeName } from "./names.ts";
import { type ThemeId, themeGroups, themesOfGroup } from "./themes.ts";

interface ThemeChoiceProps {
  /** What is said of those that stand first. */
  legend: string;
  hint?: string;
  /** Those that fit best: they are always seen. */
  first: readonly ThemeId[];
  ticked: readonly string[];
  /** Folds all others up under this; else each group of them stands by itself. */
  others?: string;
  error?: string | undefined;
}

/** Ticking themes, in a form, as `themes`: those that fit best, and below them all others by group, folded up. */
export function ThemeChoice({ legend, hint, first, ticked, others, error }: ThemeChoiceProps) {
  const groups = themeGroups.flatMap((group) => {
    const themes = themesOfGroup(group).filter(({ id }) => !first.includes(id));
    return themes.length > 0 ? [{ group, themes, open: themes.some(({ id }) => ticked.includes(id)) }] : [];
  });
  // Where nothing fits, the field, and what is wrong with it, is the first group's.
  const isField = (index: number) => first.length === 0 && index === 0;
  return (
    <>
      {first.length > 0 && (
        <Choice
          name="themes"
          many
          legend={legend}
          hint={hint}
          options={first.map(option)}
          value={ticked}
          error={error}
        />
      )}
      <Folded summary={others} open={groups.some(({ open }) => open) || first.length === 0}>
        {groups.map(({ group, themes, open }, index) => (
          <Disclosure
            key={group}
            summary={themeGroupName(group)}
            open={open || (isField(index) && (others === undefined || error !== undefined))}
          >
            <Choice
              name="themes"
              id={isField(index) ? "themes" : `themes-${group}`}
              many
              optional
              legend={themeGroupName(group)}
              legendHidden
              options={themes.map(({ id }) => option(id))}
              value={ticked}
              {...(isField(index) && { error })}
            />
          </Disclosure>
        ))}
      </Folded>
    </>
  );
}

const option = (id: ThemeId) => ({ value: id, label: themeName(id) });

interface FoldedProps {
  summary: string | undefined;
  open: boolean;
  children: ComponentChildren;
}

function Folded({ summary, open, children }: FoldedProps) {
  if (summary === undefined) return children;
  return (
    <Disclosure summary={summary} open={open}>
      {children}
    </Disclosure>
  );
}
