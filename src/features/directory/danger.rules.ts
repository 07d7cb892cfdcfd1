import { familiesOfWord, phrasesIn, type ThemeId, themeById, tokensOf } from "../themes/index.ts";

/**
 * Beginnings and pieces of words by which people tell that they, or someone near them, may be in danger, in whatever order they
 * stand. Read in Finnish, Swedish and English, whatever the page's language. It is better to show help once too often.
 */
const signs: readonly RegExp[] = [
  /its(?:e|ensä) ?murh|itsetuho|itse(?:ni|nsä|ään) (?:hengiltä|vahingoi)|tapa[an]\w* (?:itse|minu)|tappaa (?:itse|minu)/,
  /(?:tap|tapp|hirt|surma|ammu|satut|poltt)\p{L}* (?:itseä?|itteä?)(?:ni|ns[aä]|än)/u,
  /(?:halua|halusi|tahdo|tekee mieli)\w* kuolla|kuolla pois|(?:halua|jaksa) (?:enää )?elää|elämäni? loppu|viillel|viiltel|viilsi/,
  /elämä\p{L}* ei (?:maistu|kiinnosta|ole elämisen)|ei (?:ole )?(?:enää )?mitään syytä elää|parempi jos minua ei|haluan pois täältä/u,
  /hakkaa|hakataan|pahoinpit|raisk|väkival|kuristi|uhkaa (?:tappaa|minu)|vaino|pelkään (?:mies|vaimo|puoliso|ex)/,
  /yliannostu|hyväksikäyt|(?:itseäni|itseni|minut|minua) tap[pae]|(?:mies|mieh|vaimo|puoliso|kumppani)\p{L}* pelkää/u,
  // "Lyö" is what happens to one; "lyön" and "löin" are of the one who hits, and get help of their own.
  /(?<!\p{L})(?:ly[öo](?:v[äa]t)?|löi(?:vät)?|ly[öo]d[äa][äa]n|ly[öo]tiin|ly[öo]nyt|ly[öo]ty|ly[öo]m[äa][äa]n)(?!\p{L})/u,
  /(?:potki|töni|kurista|uhkail)\p{L}* (?:minu|mua)|(?:minua|mua) (?:\p{L}+ )?(?:potki|töni|kurista|uhkail)/u,
  /(?<!\p{L})(?:slår(?! vad)|slog mig|slagen)(?!\p{L})|rädd för (?:min|mannen|frun|honom|henne)/u,
  /\bhit(?:s|ting)? (?:me|us|my)\b|\b(?:husband|wife|partner|boyfriend|girlfriend|father|mother|dad|mum|mom|he|she) (?:hits?|beats?)\b/,
  /\b(?:afraid|scared) of (?:my|him|her)\b/,
  /självmord|suicid|ta(?:r)? (?:livet|mitt liv)|vill (?:inte leva|dö)|skära mig|slår mig|misshand|våldt|våld i|överdos|stalk|förföljer/,
  /kill(?:ing)? (?:myself|me)|want to die|don'?t want to live|self.?harm|hits me|beat(?:s|ing) me|rape|abus|violen|overdose/,
];

/** The end of one's strength: "en mä jaksa enää", "jag orkar inte mer". */
const exhausted: readonly RegExp[] = [
  /(?<!\p{L})(?:en|emme|emmä|enkä) (?:\p{L}+ ){0,2}?jaks\p{L}+|(?<!\p{L})jaksa (?:\p{L}+ )?en[äa]{2}|(?<!\p{L})en kestä (?:tätä|enää)|(?<!\p{L})voimat (?:on |ovat |aivan |ihan )*lop/u,
  /orkar (?:jag )?(?:inte|ej)(?!\p{L})|orkar snart inte|står inte ut|klarar inte (?:mer|längre|av)/u,
  /\bcan'?t (?:go on|cope|take (?:it|this|any ?more)|do this any ?more)\b|\bcannot (?:go on|cope)\b|\bend of my (?:rope|tether)\b/,
];

/** Themes of which nobody speaks who is safe, or has somebody near who is not. */
const dangerous: ReadonlySet<string> = new Set<ThemeId>([
  "self-harm",
  "partner-violence",
  "post-separation-abuse",
  "sexual-violence",
]);

/** Families of words that say it alone: "itsari", "viiltely". */
const deadly: ReadonlySet<string> = new Set(["suicide", "self-harm"]);

const calls = /^(?:apua+|apuu|auta|auttak\w*|hatahuuto|hjalp|hjalpa|help|sos|mayday)$/;
const fillers = new Set(
  `mista mistaan saan saa voin kukaan joku voiko voisiko voi pliis nyt heti minua mua minulle mulle ma mina me hei jotain jostain
  kipeasti akkia tarvitsen tarviin tarttisin tarvitaan haluan kaipaan etsin pyydan sos snalla jag behover nagon kan mig nu var hittar far
  finns ni i need please me someone somebody can you get where do find any now want is there us`
    .split(/\s+/)
    .filter(Boolean),
);

/** Is it a bare call for help, that says nothing of what it is about? "Mistä saan apua", "help me". */
export function isCallForHelp(words: string): boolean {
  const tokens = tokensOf(words);
  return tokens.some((token) => calls.test(token)) && tokens.every((token) => calls.test(token) || fillers.has(token));
}

/** Do these words speak of danger to someone? They are looked at and forgotten. */
export function speaksOfDanger(words: string): boolean {
  const text = words.normalize("NFC").toLowerCase().replaceAll("’", "'");
  if ([...signs, ...exhausted].some((sign) => sign.test(text)) || isCallForHelp(words)) return true;
  const tokens = tokensOf(words);
  return (
    phrasesIn(tokens).some(({ phrase }) => dangerous.has(phrase.theme)) ||
    tokens.some((token) => familiesOfWord(token).some(({ family, weight }) => weight > 0.8 && deadly.has(family)))
  );
}

/** Themes by which a page carries help for those in crisis, and a neutral version of itself. */
export const areSensitive = (themeIds: readonly string[]): boolean =>
  themeIds.some((id) => themeById(id)?.sensitive === true);
