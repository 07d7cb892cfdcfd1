import { isEnding, stemsOfBase } from "./inflection.ts";
import { fold, type Pattern, type VocabularyLanguage } from "./notation.ts";

interface Entry<T> {
  readonly kind: Pattern["kind"];
  readonly language: VocabularyLanguage;
  readonly weight: number;
  readonly value: T;
}

interface Node<T> {
  /** By the letter's number. */
  readonly next: (Node<T> | undefined)[];
  entries: Entry<T>[];
}

const newNode = <T>(): Node<T> => ({ next: [], entries: [] });

/** Folded text has a to z, digits, the hyphen and the apostrophe; anything else stands together, and in no list. */
function numberOf(character: number): number {
  if (character >= 97 && character <= 122) return character - 97;
  if (character >= 48 && character <= 57) return character - 22;
  return character === 45 ? 36 : character === 39 ? 37 : 38;
}

/** The shortest first part of a compound, and the shortest last one. */
const shortestPart = 3;
/** Nobody's word is longer; more is not looked at. */
const longestWord = 60;
const asFirstPart = 0.9;
const asLastPart = 0.8;
const asShorterBeginning = 0.9;

/**
 * Patterns by their beginnings, in a tree of letters: a word is looked at once from its start and, for the last parts of
 * compounds, once from each letter. Nothing asked is remembered.
 */
export class PatternSet<T> {
  readonly #words = newNode<T>();
  readonly #lastParts = newNode<T>();

  add(pattern: Pattern, language: VocabularyLanguage, value: T): void {
    const entry = { kind: pattern.kind, language, weight: pattern.weight, value };
    for (const stem of pattern.kind === "base" ? stemsOfBase(pattern.word, language) : [fold(pattern.word)]) {
      insert(this.#words, stem, entry);
      if (pattern.endsCompounds) insert(this.#lastParts, stem, entry);
    }
  }

  /** Calls `found` for each value a folded word leads to, perhaps several times, with a weight of 0–1. */
  match(word: string, found: (value: T, weight: number) => void): void {
    if (word.length > longestWord) return;
    let splits: number[] | undefined;
    for (let at = shortestPart; at <= word.length - shortestPart; at++) {
      walk(this.#lastParts, word, at, (entry, end) => {
        if (!accepts(entry, word, end)) return;
        splits ??= [];
        splits.push(at);
        found(entry.value, entry.weight * asLastPart);
      });
    }
    // Of two beginnings the longer says more: `maahanmuuttajanais*` before `maahanmuut*`.
    const longest = longestBeginning(this.#words, word);
    walk(this.#words, word, 0, (entry, end) => {
      const shorter = entry.kind === "beginning" && end < longest;
      if (accepts(entry, word, end)) found(entry.value, entry.weight * (shorter ? asShorterBeginning : 1));
      else if (entry.kind === "base" && splits?.includes(end)) found(entry.value, entry.weight * asFirstPart);
    });
  }
}

function longestBeginning<T>(root: Node<T>, word: string): number {
  let longest = 0;
  walk(root, word, 0, (entry, end) => {
    if (entry.kind === "beginning") longest = end;
  });
  return longest;
}

function insert<T>(root: Node<T>, stem: string, entry: Entry<T>): void {
  let node = root;
  for (let at = 0; at < stem.length; at++) {
    const letter = numberOf(stem.charCodeAt(at));
    const next = node.next[letter] ?? newNode<T>();
    node.next[letter] = next;
    node = next;
  }
  node.entries.push(entry);
}

function walk<T>(root: Node<T>, word: string, from: number, visit: (entry: Entry<T>, end: number) => void): void {
  let node = root;
  for (let at = from; at < word.length; at++) {
    const next = node.next[numberOf(word.charCodeAt(at))];
    if (!next) return;
    node = next;
    for (const entry of node.entries) visit(entry, at + 1);
  }
}

function accepts<T>(entry: Entry<T>, word: string, end: number): boolean {
  if (entry.kind === "beginning" || end === word.length) return true;
  return entry.kind === "base" && isEnding(word.slice(end), entry.language);
}
