/** Everything of a text that is a word or words joined by hyphens, as it stands there. */
export const chunks = /[\p{L}\p{M}\p{N}]+(?:[-‐‑–:'’][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Text cut into words as search knows them: NFKC, lower case, å, ä and ö kept. Of a hyphenated word its parts and the whole
 * without hyphens; of an abbreviation with an ending ("AVH:n") the abbreviation. Letters alone are left out, digits are not.
 */
export function wordsOf(text: string): string[] {
  const found: string[] = [];
  forEachWord(text, (of, from, to) => found.push(of.slice(from, to)), true);
  return found;
}

export interface TypedWord {
  readonly word: string;
  /** The hyphenated word it is part of, without hyphens. */
  readonly whole: string | undefined;
}

/** The same of what somebody has typed, where a hyphenated word is its parts alone, and each knows the whole. */
export function typedWords(text: string): TypedWord[] {
  const found: TypedWord[] = [];
  forEachWord(text, (of, from, to, whole) => found.push({ word: of.slice(from, to), whole }), false);
  return found;
}

/** Told of a word where it stands: in `of` from `from` up to before `to`. */
export type VisitWord = (of: string, from: number, to: number, whole?: string) => void;

/** Visits every word where it stands; of a hyphenated one its parts, each with the whole, and where asked the whole. */
export function forEachWord(text: string, visit: VisitWord, wholesToo: boolean): void {
  forEachChunk(text.normalize("NFKC").toLowerCase(), (of, from, to, isJoined) => {
    if (!isJoined) {
      if (isWord(of, from, to)) visit(of, from, to);
      return;
    }
    const parts = of
      .slice(from, to)
      .split(/[-‐‑–]+/)
      .map(withoutEnding)
      .filter(Boolean);
    const whole = parts.length > 1 ? parts.join("") : undefined;
    for (const part of parts) if (isWord(part, 0, part.length)) visit(part, 0, part.length, whole);
    if (whole && wholesToo) visit(whole, 0, whole.length);
  });
}

/** The same pieces as `chunks` finds, five times as quickly: an index's filling reads every letter of the directory. */
function forEachChunk(text: string, visit: (of: string, from: number, to: number, isJoined: boolean) => void): void {
  let start = -1;
  let isJoined = false;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (isLetter(code)) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      if (joints.has(code) && isLetter(text.charCodeAt(at + 1))) {
        isJoined = true;
      } else {
        visit(text, start, at, isJoined);
        start = -1;
        isJoined = false;
      }
    }
  }
}

const joints = new Set([..."-‐‑–:'’"].map((mark) => mark.charCodeAt(0)));
/** Letters, marks and digits among the first 65,536 characters; those beyond are not in words of ours. */
const letters = Uint8Array.from({ length: 65_536 }, (_, code) =>
  /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);
const isLetter = (code: number): boolean => letters[code] === 1;

const isWord = (of: string, from: number, to: number) => to - from > 1 || (to > from && isDigit(of.charCodeAt(from)));
const isDigit = (code: number) => code >= 48 && code <= 57;

/** "avh:n" is "avh", "vauva'n" is "vauvan"; a colon between longer parts is only a mark between two words. */
const withoutEnding = (part: string) => part.replace(/['’]/g, "").replace(/:.*$/, "");

/** The word as a keyboard without our letters writes it: "aidit" for "äidit". */
export const folded = (word: string): string =>
  /^[a-z0-9]*$/.test(word) ? word : word.normalize("NFD").replace(/\p{M}/gu, "");

/** Every run of three letters, with two spaces before the word and one after, as pg_trgm has them; each once. */
export function trigramsOf(word: string): string[] {
  const padded = `  ${word} `;
  const found: string[] = [];
  for (let at = 0; at + 3 <= padded.length; at++) {
    const trigram = padded.slice(at, at + 3);
    if (!found.includes(trigram)) found.push(trigram);
  }
  return found;
}
