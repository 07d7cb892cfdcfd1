import type { DraftContent } from "./draft.rules.ts";

/** Ages below this are children's. */
const grownUp = 18;

/** What is said of a group that children come to; not of one for their parents. */
const words: readonly RegExp[] = [
  /(?<!\p{L})(?:lapsille|alaikäisille|teineille|eskareille|\p{L}*koululaisille|leikki-ikäisille)(?!\p{L})/u,
  /(?<!\p{L})lasten[\s-]?\p{L}*(?:ryhmä|kerho)(?!\p{L})/u,
  /(?<!\p{L})för (?:små |alla )?barn(?!\p{L})|(?<!\p{L})barngrupp/u,
  /(?<!\p{L})for (?:\p{L}+ )?(?:children|kids|teens|teenagers)(?!\p{L})/u,
  /(?<!\p{L})(?:children|kids)['’]?s?['’]? (?:\p{L}+ )?(?:group|club)(?!\p{L})/u,
];
/** "7–10-vuotiaille", "7–10-åringar", "aged 7 to 10"; not those whose parents it is for. */
const ages: readonly RegExp[] = [
  /(\d{1,2})[\s-]?(?:v\.|vuotiaille|vuotiaat)(?!\p{L})/gu,
  /(?<!till )(?<!till \d{1,2}\s?[–-]\s?)(\d{1,2})[\s-]?åringar(?!\p{L})/gu,
  /(?<!of )(?<!of \d{1,2}\s?[–-]\s?)(\d{1,2})[\s-]year[\s-]olds(?!\p{L})/gu,
  /(?<!\p{L})aged? (?:\d{1,2}\s?(?:[–-]|to)\s?)?(\d{1,2})(?!\d)/gu,
];

/**
 * Is it a group for children, as its words say, that no professional facilitates? Whoever accepts it is to ask first (G18).
 */
export const lacksProfessional = ({ name, forWhom, audiences, facilitators, form }: DraftContent): boolean =>
  (form === "group" || form === "online-group") &&
  facilitators !== "professional" &&
  (audiences.includes("children") ||
    soundsForChildren([name, forWhom].flatMap((texts) => Object.values(texts ?? {}).map(String))));

/** Do these words sound like a group for children? It is asked then: an adult professional is always with them (G18). */
export function soundsForChildren(texts: readonly string[]): boolean {
  const said = texts.join("\n").toLocaleLowerCase("fi");
  return (
    words.some((pattern) => pattern.test(said)) ||
    ages.some((pattern) => [...said.matchAll(pattern)].some(([, oldest]) => Number(oldest) < grownUp))
  );
}
