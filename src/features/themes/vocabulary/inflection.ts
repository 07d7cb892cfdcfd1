import { fold, type VocabularyLanguage } from "./notation.ts";

/**
 * What may follow a stem and still be the same word, on folded text (no dots on vowels). Meant to be generous: families list
 * stems long enough that a false ending does not meet them.
 */
const endings: Record<VocabularyLanguage, RegExp> = {
  // number, case (or a verb's person), possessive, clitic
  fi: /^[aeiouy]?[ij]?(?:n|t|a|ta|tta|ssa|sta|lla|lta|lle|na|ksi|kse|ne|den|tten|en|in|an|on|un|yn|h[aeiouy]n|seen|siin|iin|ja|jen|ien|iden|itten|mme|tte|vat|nut|nyt|neet)?(?:ni|si|nsa|mme|nne|an|en)?(?:kin|kaan|ko|han|pa)?$/,
  sv: /^(?:n|en|et|t|a|e|an|ar|er|or|r|na|arna|erna|orna|ade|at|de|te|d)?s?$/,
  en: /^(?:s|es|ed|d|ing|er|ers)?$/,
};

/** Is the rest of a word after a stem nothing but endings? `rest` is folded. */
export const isEnding = (rest: string, language: VocabularyLanguage): boolean =>
  rest === "" || endings[language].test(rest);

/** The folded stems the inflected forms of a base form (with its dots) are built on, the base form itself first. */
export function stemsOfBase(base: string, language: VocabularyLanguage): readonly string[] {
  const stems = language === "fi" ? finnishStems(base) : language === "sv" ? swedishStems(base) : englishStems(base);
  return [...new Set(stems.map(fold))];
}

function swedishStems(base: string): string[] {
  return /[ae]$/.test(base) && base.length > 3 ? [base, base.slice(0, -1)] : [base];
}

function englishStems(base: string): string[] {
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ie`];
  return base.endsWith("e") && base.length > 4 ? [base, base.slice(0, -1)] : [base];
}

/** By the end of the word, as school grammar has it; where two kinds share an end (-us: -ukse-, -ude-) both. */
function finnishStems(base: string): string[] {
  const cut = (letters: number) => base.slice(0, -letters);
  if (base.endsWith("nen")) return [base, `${cut(3)}se`, `${cut(3)}si`, `${cut(3)}st`];
  if (/t[oö]n$/.test(base)) return [base, `${cut(2)}toma`, `${cut(2)}tom`];
  if (/[uy]s$/.test(base)) return [base, `${cut(1)}kse`, `${cut(1)}ks`, `${cut(1)}de`, `${cut(1)}te`, `${cut(1)}t`];
  if (/[aoäö]s$/.test(base)) return [base, `${strong(cut(1))}${base.at(-2)}`, `${strong(cut(1))}`, `${cut(1)}kse`];
  if (/[ie]s$/.test(base))
    return [base, `${cut(1)}kse`, `${cut(1)}ks`, `${strong(cut(1))}${base.at(-2)}`, `${cut(1)}he`, `${cut(1)}hi`];
  if (/[uy]t$/.test(base)) return [base, `${cut(2)}ee`, `${cut(2)}e`];
  if (base.endsWith("in")) return [base, `${strong(cut(2))}ime`, `${strong(cut(2))}im`];
  if (/[^aeiouyäö]$/.test(base)) return [base, `${base}e`, `${base}i`];
  if (base.endsWith("e")) return [base, `${strong(base)}e`, strong(base), `${strong(cut(1))}i`];
  const vowel = base.at(-1) ?? "";
  const bare = [base, weak(base)].map((form) => form.slice(0, -1));
  const changed = { i: ["e", "i"], a: ["a", "o", "i"], ä: base.length > 6 ? ["ä", "ö", "i"] : ["ä", "i"] }[vowel] ?? [
    vowel,
  ];
  const stems = [base, ...bare.flatMap((stem) => changed.map((letter) => stem + letter))];
  if (/[^aeiouyäö]si$/.test(base)) stems.push(`${cut(1)}e`);
  if (/[aeiouyäö]si$/.test(base)) stems.push(`${cut(2)}de`, `${cut(2)}te`, `${cut(2)}t`);
  return stems;
}

const gradation: readonly (readonly [strong: string, weak: string])[] = [
  ["kk", "k"],
  ["pp", "p"],
  ["tt", "t"],
  ["nk", "ng"],
  ["nt", "nn"],
  ["lt", "ll"],
  ["rt", "rr"],
  ["mp", "mm"],
  ["ht", "hd"],
  ["lk", "l"],
  ["rk", "r"],
  ["t", "d"],
  ["p", "v"],
  ["k", ""],
];

/** A word that ends in a vowel, its last consonants in the weak grade: `hoitaja` stays, `riita` → `riida`. */
function weak(word: string): string {
  const [, start, consonants, vowel] = /^(.*?)([^aeiouyäö]+)([aeiouyäö]+)$/.exec(word) ?? [];
  if (start === undefined || !consonants) return word;
  const grade = gradation.find(([from]) => consonants.endsWith(from));
  if (!grade || (/[sh][tkp]$/.test(consonants) && !consonants.endsWith("ht"))) return word;
  return start + consonants.slice(0, -grade[0].length) + grade[1] + vowel;
}

/** The other way: `tarvike` → `tarvikke`, `rakas` (as `raka`) → `rakka`, `opas` (`opa`) → `oppa`. */
function strong(word: string): string {
  const [, start, consonants, vowel] = /^(.*?)([^aeiouyäö]+)([aeiouyäö]*)$/.exec(word) ?? [];
  if (start === undefined || !consonants) return word;
  const pairs: Record<string, string> = {
    k: "kk",
    p: "pp",
    t: "tt",
    d: "t",
    nn: "nt",
    ll: "lt",
    rr: "rt",
    mm: "mp",
    hd: "ht",
    ng: "nk",
  };
  const strengthened = pairs[consonants] ?? consonants;
  return start + strengthened + (vowel ?? "");
}
