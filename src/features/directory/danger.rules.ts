import { themeById } from "../themes/index.ts";

/**
 * Beginnings and pieces of words by which people tell that they, or someone near them, may be in danger. Read in Finnish, Swedish and
 * English, whatever the page's language. It is better to show help once too often.
 */
const signs: readonly RegExp[] = [
  /its(?:e|ensä) ?murh|itsetuho|itse(?:ni|nsä|ään) (?:hengiltä|vahingoi)|tapa[an]\w* (?:itse|minu)|tappaa (?:itse|minu)/,
  /(?:halua|halusi)\w* kuolla|en (?:halua|jaksa) (?:enää )?elää|elämäni? loppu|viillel|viiltel/,
  /hakkaa|hakataan|pahoinpit|lyö (?:minu|lapsi)|raisk|väkival|kuristi|uhkaa (?:tappaa|minu)|vaino|pelkään (?:mies|vaimo|puoliso|ex)/,
  /yliannostu|hyväksikäyt/,
  /självmord|suicid|ta(?:r)? (?:livet|mitt liv)|vill (?:inte leva|dö)|skära mig|slår mig|misshand|våldt|våld i|överdos|stalk|förföljer/,
  /kill(?:ing)? (?:myself|me)|want to die|don'?t want to live|self.?harm|hits me|beat(?:s|ing) me|rape|abus|violen|overdose/,
];

/** Do these words speak of danger to someone? They are looked at and forgotten. */
export function speaksOfDanger(words: string): boolean {
  const text = words.normalize("NFC").toLowerCase();
  return signs.some((sign) => sign.test(text));
}

/** Themes by which a page carries help for those in crisis, and a neutral version of itself. */
export const areSensitive = (themeIds: readonly string[]): boolean =>
  themeIds.some((id) => themeById(id)?.sensitive === true);
