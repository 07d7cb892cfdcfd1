import { type ThemeId, themeById } from "./themes.ts";

/** How many themes a thing has at most. */
export const mostThemes = 12;

/** What was ticked, as far as it is a theme, each once: first what stands in `order`, as it stands there. The first is what it is about before all else. */
export function pickThemes(ticked: readonly string[], order: readonly string[]): ThemeId[] {
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...new Set(ticked.flatMap((id) => themeById(id)?.id ?? []))].toSorted((a, b) => rank(a) - rank(b));
}
