/** What skeletons of nicknames are made of. */
const letters = [..."abcdefghijkmnopqrstuvwxyzåäö23456789"];

/** Of shorter names one letter makes another name: `Tuli` and `Tuuli` are two. */
const shortest = 5;

/**
 * Everything that is nearly like a nickname: its skeleton with one letter more or less, with another in its place, or with two
 * that have changed places, as in `Vaapukka` and `Vaapuka`. Not the first letter, which anyone sees; and not the name itself.
 */
export function nearNames(skeleton: string): readonly string[] {
  const near = new Set<string>();
  if (skeleton.length < shortest) return [];
  for (let at = 1; at <= skeleton.length; at++) {
    const [before, after] = [skeleton.slice(0, at), skeleton.slice(at)];
    near.add(before + after.slice(1));
    if (after.length > 1) near.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of letters) {
      near.add(before + letter + after);
      if (after !== "") near.add(before + letter + after.slice(1));
    }
  }
  near.delete(skeleton);
  return [...near].filter(({ length }) => length >= shortest);
}
