import { themeById } from "../themes/index.ts";

/**
 * Beginnings and pieces of words by which people tell that they, or someone near them, may be in danger, in whatever order they
 * stand. Read in Finnish, Swedish and English, whatever the page's language. It is better to show help once too often.
 */
const signs: readonly RegExp[] = [
  /its(?:e|ensä) ?murh|itsetuho|itse(?:ni|nsä|ään) (?:hengiltä|vahingoi)|tapa[an]\w* (?:itse|minu)|tappaa (?:itse|minu)/,
  /(?:halua|halusi)\w* kuolla|en (?:halua|jaksa) (?:enää )?elää|elämäni? loppu|viillel|viiltel/,
  /hakkaa|hakataan|pahoinpit|raisk|väkival|kuristi|uhkaa (?:tappaa|minu)|vaino|pelkään (?:mies|vaimo|puoliso|ex)/,
  /yliannostu|hyväksikäyt|(?:itseäni|itseni|minut|minua) tap[pae]|(?:mies|mieh|vaimo|puoliso|kumppani)\p{L}* pelkää/u,
  // "Lyö" is what happens to one; "lyön" and "löin" are of the one who hits, and get help of their own.
  /(?<!\p{L})(?:ly[öo](?:v[äa]t)?|löi(?:vät)?|ly[öo]d[äa][äa]n|ly[öo]tiin|ly[öo]nyt|ly[öo]ty|ly[öo]m[äa][äa]n)(?!\p{L})/u,
  /(?:potki|töni|kurista|uhkail)\p{L}* minu|minua (?:\p{L}+ )?(?:potki|töni|kurista|uhkail)/u,
  /(?<!\p{L})(?:slår(?! vad)|slog mig|slagen)(?!\p{L})|rädd för (?:min|mannen|frun|honom|henne)/u,
  /\bhit(?:s|ting)? (?:me|us|my)\b|\b(?:husband|wife|partner|boyfriend|girlfriend|father|mother|dad|mum|mom|he|she) (?:hits?|beats?)\b/,
  /\b(?:afraid|scared) of (?:my|him|her)\b/,
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
