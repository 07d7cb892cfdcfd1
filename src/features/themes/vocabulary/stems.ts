import { fold, type VocabularyLanguage } from "./notation.ts";

/** No stem is shorter. */
const shortest = 3;

/** Taken off one after the other: clitics, possessives, cases. */
const finnish: readonly RegExp[] = [
  /(?:kin|kaan|ko)$/,
  /(?:nsa|mme|nne|ni)$/,
  /(?:issa|ista|illa|ilta|ille|ihin|iksi|ina|ineen|itta|ssa|sta|lla|lta|lle|ksi|tta|seen|siin|(?<=[aeiouy])h[aeiouy]n|iden|itten|jen|ien|ten|den|na|ta|ja|ia|[aeiouy]n|n|t)$/,
];
const swedish: readonly RegExp[] = [/(?<=[^aeiouys])s$/, /(?:arna|erna|orna|na|ar|er|or|en|et|an|a|e)$/];
const english: readonly RegExp[] = [/'s$/, /(?:ies|ings?|ers?|ed|es|s|e|y)$/];

/**
 * Stems a word outside the vocabulary can be found by, for the word and the text alike, the likeliest first: folded, without
 * endings, Finnish consonants of both grades made one. Where an ending may belong to the stem (`seurakunta`) both ways. Without a
 * language, those of all three. Short words stay as they are.
 */
export function stemsOf(word: string, language?: VocabularyLanguage): readonly string[] {
  const folded = fold(word);
  const stems = {
    fi: () => finnishStems(folded),
    sv: () => [stripped(folded, swedish)],
    en: () => [stripped(folded, english)],
  };
  return [...new Set(language ? stems[language]() : [...stems.fi(), ...stems.sv(), ...stems.en()])];
}

/** `kerho`, `kerhossa`, `kerhoissamme` → `kerh`; `yhdistys`, `yhdistykset`, `yhdistystä` → `yhdistus`. */
function finnishStems(word: string): string[] {
  const kept = /(?<=[uy]s|[nlr])ta$/.test(word) ? [finished(word.replace(/(?<=[uy]s)ta$/, ""))] : [];
  const nominal = word
    .replace(/(?<=..)(?:u|y)(?:s|ks|kse|kse[a-z]{1,4}|ksi[a-z]{0,4}|de|de[a-z]{1,4}|te[a-z]{1,4}|tta)$/, "us")
    .replace(/(?<=..)nen$/, "se");
  return [finished(nominal === word ? stripped(word, finnish) : nominal), ...kept];
}

/** Without its last vowels, its last consonants in the strong grade and short. */
function finished(stem: string): string {
  const bare = stem.replace(/[aeiouy]*[ij]?[aeiouy]*$/, (vowels, at: number) => (at >= shortest ? "" : vowels));
  return bare.replace(/ys$/, "us").replace(/(?:kk|pp|tt|ng|nn|ll|rr|mm|hd|d|v)$/, (end) => oneGrade[end] ?? end);
}

const oneGrade: Record<string, string> = {
  kk: "k",
  pp: "p",
  tt: "t",
  ng: "nk",
  nn: "nt",
  ll: "lt",
  rr: "rt",
  mm: "mp",
  hd: "ht",
  d: "t",
  v: "p",
};

function stripped(word: string, endings: readonly RegExp[]): string {
  return endings.reduce((left, ending) => {
    const shorter = left.replace(ending, "");
    return shorter.length >= shortest ? shorter : left;
  }, word);
}
