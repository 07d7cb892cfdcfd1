/**
 * The language somebody asks to be spoken to in, among the words of a search: "somalinkielinen ryhmä", "sorg på svenska",
 * "support in Russian", "selkokieli". As a word of a text it would find whatever is "kielinen"; it is asked of the language.
 */

export interface AskedLanguage {
  /** BCP 47, as offerings have them; none where no language is asked for. */
  readonly languages: readonly string[];
  /** The words without it. */
  readonly rest: string;
}

/** Tag; what stands before "kieli" in Finnish ("venäjän", "viittoma"); the Swedish and the English name. */
const names = [
  ["fi", "suomen", "finska", "finnish"],
  ["sv", "ruotsin", "svenska", "swedish"],
  ["en", "englannin", "engelska", "english"],
  ["se", "saamen", "samiska", "sami"],
  ["se", "pohjoissaamen", "nordsamiska", "northern sami"],
  ["smn", "inarinsaamen", "enaresamiska", "inari sami"],
  ["sms", "koltansaamen", "skoltsamiska", "skolt sami"],
  ["rmf", "romanin", "romani", "romani"],
  ["krl", "karjalan", "karelska", "karelian"],
  ["ru", "venäjän", "ryska", "russian"],
  ["uk", "ukrainan", "ukrainska", "ukrainian"],
  ["et", "viron", "estniska", "estonian"],
  ["so", "somalin", "somaliska", "somali"],
  ["ar", "arabian", "arabiska", "arabic"],
  ["ku", "kurdin", "kurdiska", "kurdish"],
  ["fa", "persian", "persiska", "persian"],
  ["fa", "farsin", "farsi", "farsi"],
  ["prs", "darin", "dari", "dari"],
  ["ps", "pastun", "pashto", "pashto"],
  ["tr", "turkin", "turkiska", "turkish"],
  ["sq", "albanian", "albanska", "albanian"],
  ["bs", "bosnian", "bosniska", "bosnian"],
  ["vi", "vietnamin", "vietnamesiska", "vietnamese"],
  ["th", "thain", "thailändska", "thai"],
  ["zh", "kiinan", "kinesiska", "chinese"],
  ["ne", "nepalin", "nepalesiska", "nepali"],
  ["hi", "hindin", "hindi", "hindi"],
  ["ur", "urdun", "urdu", "urdu"],
  ["bn", "bengalin", "bengaliska", "bengali"],
  ["ta", "tamilin", "tamilska", "tamil"],
  ["ti", "tigrinjan", "tigrinska", "tigrinya"],
  ["am", "amharan", "amhariska", "amharic"],
  ["sw", "swahilin", "swahili", "swahili"],
  ["es", "espanjan", "spanska", "spanish"],
  ["fr", "ranskan", "franska", "french"],
  ["de", "saksan", "tyska", "german"],
  ["it", "italian", "italienska", "italian"],
  ["pt", "portugalin", "portugisiska", "portuguese"],
  ["pl", "puolan", "polska", "polish"],
  ["ro", "romanian", "rumänska", "romanian"],
  ["hu", "unkarin", "ungerska", "hungarian"],
  ["lv", "latvian", "lettiska", "latvian"],
  ["lt", "liettuan", "litauiska", "lithuanian"],
  ["fse", "suomalaisen viittoma", "finskt teckenspråk", "finnish sign language"],
  ["fss", "suomenruotsalaisen viittoma", "finlandssvenskt teckenspråk", "finland-swedish sign language"],
] as const;

const signed = ["fse", "fss"];
const easy = ["fi-simple"];

/** Every way of asking, with what it asks for; what is longer is looked for first. */
const ways: readonly { readonly pattern: RegExp; readonly languages: readonly string[] }[] = [
  way(
    "(?:suomalaise\\p{L}* )?viittomakiel\\p{L}*|viittoma|(?:på )?teckenspråk\\p{L}*|(?:in )?sign language|in signs",
    signed,
  ),
  way(
    "(?:help+o\\p{L}* suom[ei]\\p{L}*|selkokiel\\p{L}*|selko-?suome?\\p{L}*|selko|selkoryhm\\p{L}*" +
      "|(?:på )?lättläst\\p{L}*|(?:på )?lätt(?:are)? (?:finska|språk)|(?:in )?(?:easy|plain|simple) (?:finnish|language)" +
      "|easy[- ](?:to[- ])?read)",
    easy,
  ),
  ...names.flatMap(([tag, fi, sv, en]) => [
    // "suomenkieliset", "suomen kielellä", "suomeksi"; of "suomen kieli" alone one does not know whether it is to be learnt.
    way(`${fi}[ -]?kieli[sn]\\p{L}*|${fi} ?kielellä|${fi}kieli|${fi.slice(0, -1)}ksi`, [tag]),
    way(`på ${sv}|${sv.replace(/a$/, "")}-?(?:språkig|talande)\\p{L}*`, [tag]),
    way(`in ${en}|${en}[- ]?(?:speaking|speakers?|language)`, [tag]),
  ]),
];

function way(words: string, languages: readonly string[]) {
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}])`, "giu"), languages };
}

/** Little words that hang on to what was taken out: "suomeksi tai ruotsiksi". */
const dangling =
  /^(?:\s|,|;|(?:tai|ja|or|and|eller|och)(?=\s|$))+|(?:\s|,|;|(?<=^|\s)(?:tai|ja|or|and|eller|och))+$/giu;

/** What `words` ask of the language, and what they say without it. */
export function splitLanguage(words: string): AskedLanguage {
  const languages = new Set<string>();
  let rest = words.normalize("NFC");
  if (!mayAsk.test(rest)) return { languages: [], rest: words };
  for (const { pattern, languages: asked } of ways) {
    rest = rest.replace(pattern, () => {
      for (const one of asked) languages.add(one);
      return " ";
    });
  }
  if (languages.size === 0) return { languages: [], rest: words };
  return { languages: [...languages], rest: rest.replace(/\s+/g, " ").replace(dangling, "").trim() };
}

/** Nearly no search asks for a language; one look tells that it does not. */
const mayAsk =
  /kiel|selko|viitto|ksi(?![\p{L}])|help+o|på |lätt|språk|talande|tecken|\bin |speak|language|easy|plain/iu;
