/** A nickname as it may be shown, and what it looks like at a glance. */
export interface Nickname {
  readonly text: string;
  /** Two nicknames with the same skeleton would be taken for each other. */
  readonly skeleton: string;
}

export type NicknameFault = "empty" | "too-short" | "too-long" | "characters" | "digits" | "reserved";

const shortestNickname = 2;
export const longestNickname = 30;
export const mostDigits = 4;

/**
 * Reads a nickname someone has thought of: Latin letters, digits, single spaces and hyphens. Few digits, because many
 * would be a phone number or a personal identity code; no words that belong to those who carry a role.
 */
export function readNickname(typed: string): { ok: true; value: Nickname } | { ok: false; fault: NicknameFault } {
  const text = tidy(typed);
  const fault = faultOf(text);
  return fault ? { ok: false, fault } : { ok: true, value: { text, skeleton: skeletonOf(text) } };
}

/** Letters of the languages that are written with Latin letters; no phonetic signs, no turned or small capital letters. */
const letters = "A-Za-zÀ-ÖØ-öø-žơƠưƯǍ-ǜǞ-ǰǴǵǸ-țƷʒḀ-ẙẞẠ-ỹ";
const wellFormed = new RegExp(`^[${letters}0-9]+(?:[ -][${letters}0-9]+)*$`, "u");

function faultOf(text: string): NicknameFault | undefined {
  const length = [...text].length;
  if (length === 0) return "empty";
  if (length > longestNickname) return "too-long";
  if (!wellFormed.test(text) || !/\p{L}/u.test(text)) return "characters";
  if (length < shortestNickname) return "too-short";
  if ((text.match(/\d/g) ?? []).length > mostDigits) return "digits";
  return isReserved(text) ? "reserved" : undefined;
}

/** One way of writing it: compatible forms folded (NFKC), spaces single, every kind of hyphen and space the plain one. */
function tidy(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/gu, " ")
    .trim();
}

/**
 * What a name looks like when read quickly, without case, spaces and hyphens. In Finnish ä, ö and å are letters of
 * their own, so `Väinö` and `Vaino` are two names; marks that pass for their dots (ã, ő, ø) count as the dots. The same
 * text always has the same skeleton: stored indexes are made of it, so a change here needs them made anew.
 */
export function skeletonOf(name: string): string {
  return [...tidy(name).toLowerCase().replace(/[ -]/g, "").normalize("NFC")]
    .map(plainLetter)
    .join("")
    .replaceAll("rn", "m")
    .replaceAll("vv", "w");
}

const dots = /[\u0303\u0308\u030b]/; // tilde, diaeresis, double acute
const ring = /[\u0307\u030a]/; // dot above, ring

/** Letters that no decomposition leads back to the plain one, and digits that pass for letters. */
const passesFor: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  l: "i",
  ı: "i",
  ł: "i",
  ø: "ö",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  đ: "d",
  ð: "d",
  þ: "p",
  ħ: "h",
  ŋ: "n",
  ŧ: "t",
  ĸ: "k",
  ǥ: "g",
  ʒ: "z",
};

function plainLetter(letter: string): string {
  const [base = "", ...marks] = letter.normalize("NFD");
  const accent = marks.join("");
  if (base === "a") return ring.test(accent) ? "å" : dots.test(accent) ? "ä" : "a";
  if (base === "o") return dots.test(accent) ? "ö" : "o";
  return passesFor[base] ?? base.replace(/\p{M}/u, "");
}

/** Words that only those may carry who carry the role; as parts of any name… */
const reservedParts = [
  "ylläpit moderaattor moderator administra koordinaattor koordinator coordinator samordnare",
  "ohjaaja handledare facilitator fasilitaattor päivystä järjestäjä",
  "henkilökun työntekij tukihenkilö stödperson yhteyshenkilö kontaktperson kokemusasiantunti",
  "viranomai myndighet helpdesk webmaster vertaiskehä",
];
/** …and as whole words in it: parts of other words they would be too common (`Satukissa`, `Badminton`). */
const reservedWords = [
  "admin ylläpito valvoja vetäjä tuki asiakaspalvelu palvelu hallinto virallinen poliisi",
  "personal ledare stöd kundtjänst officiell polis",
  "staff support official system root service police team mod",
];
const skeletons = (lines: readonly string[]) => lines.join(" ").split(" ").map(skeletonOf);
const parts = skeletons(reservedParts);
const words = new Set(skeletons(reservedWords));

function isReserved(text: string): boolean {
  const whole = skeletonOf(text);
  if (words.has(whole) || parts.some((part) => whole.includes(part))) return true;
  return text.split(/[ -]/).some((word) => words.has(skeletonOf(word.replace(/^\d+|\d+$/g, ""))));
}
