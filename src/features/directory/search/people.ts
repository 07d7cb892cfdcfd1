import { familiesOfWord, familyById } from "../../themes/index.ts";
import { facetKey, familyKey, type Keys } from "./language.ts";

/** Whom one may speak of whatever it is about: "my child", "a man". */
const people = new Set(
  "child men women fathers mothers parents spouse sibling families close-ones friend adults grandparents".split(" "),
);

export const isFamilyOfPeople = (family: string): boolean => people.has(family);

/** Does the word say only of whom something is, and not what it is? */
export function isOfPeople(word: string): boolean {
  const families = familiesOfWord(word).filter(({ weight }) => weight > 0.5);
  return families.length > 0 && families.every(({ family }) => people.has(family));
}

/** In a word that names a theme these say nothing of who comes or how one meets: "nettipokeri", "sijaisvanhemmat". */
const besideKeys: ReadonlySet<string> = new Set(
  [...people, "online"].flatMap((family) => [familyKey(family), ...(familyById(family)?.facets ?? []).map(facetKey)]),
);

/** What a word that names a theme says by itself: it is not looked for among all parents, nor all that meets online. */
export const inItself = (keys: Keys): Keys => new Map([...keys].filter(([key]) => !besideKeys.has(key)));
