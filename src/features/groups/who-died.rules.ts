import type { ThemeId } from "../themes/index.ts";

/** Whose loss a theme is about, by the beginnings of the words for them. */
const lost: ReadonlyMap<ThemeId, RegExp> = new Map<ThemeId, RegExp>([
  ["bereavement-child", /^(?:laps|poika|poja|tytär|tyttä|vauva|barn|son|dotter|child|daughter|baby)/u],
  [
    "bereavement-parent",
    /^(?:äi[dt]|isä|isi|vanhem|mamm|mor|mödrar|papp|far|fäder|föräld|mother|father|parent|mum|dad)/u,
  ],
  ["bereavement-spouse", /^(?:puoliso|vaimo|mies|miehe|hustru|make|maka|partner|wife|husband|spouse)/u],
  ["bereavement-sibling", /^(?:sisar|sisko|veli|velj|syskon|syster|bror|bröder|brother|sister|sibling)/u],
]);
/** Whoever died stands before these as a rule ("lapsensa menettäneet"), and after the others ("lost a child"). */
const losing = /^(?:kuol|menehty|menett|dog|dött|död|die|death|dead|loss)/u;
const losingWhom = /^(?:mist|förlor|lost|losing)/u;

/**
 * Which of these losses the words tell of, where they name several people: it is whoever stands nearest to the dying. "Mothers
 * whose child died", "lapsensa menettäneet vanhemmat". Undefined where that is not plain.
 */
export function lossTold(text: string, themes: readonly ThemeId[]): ThemeId | undefined {
  const words = text.toLocaleLowerCase("fi").match(/\p{L}+/gu) ?? [];
  const placesOf = (pattern: RegExp) => words.flatMap((word, at) => (pattern.test(word) ? [at] : []));
  // Of two at the same distance it is the one on the usual side.
  const ends = [...placesOf(losing).map((at) => at - usualSide), ...placesOf(losingWhom).map((at) => at + usualSide)];
  const near = themes
    .map((theme) => {
      const people = placesOf(lost.get(theme) ?? losing);
      return { theme, distance: Math.min(...people.flatMap((at) => ends.map((end) => Math.abs(end - at)))) };
    })
    .toSorted((one, other) => one.distance - other.distance);
  const [first, second] = near;
  return first && first.distance < (second?.distance ?? Number.POSITIVE_INFINITY) ? first.theme : undefined;
}
const usualSide = 0.25;

/** Is it about the death of one who was near? */
export const isLossOfSomebody = (theme: ThemeId): boolean => lost.has(theme);
