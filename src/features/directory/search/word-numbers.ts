/** Numbers of words, asked for by where a word stands in a text. */
export interface WordNumbers {
  /** The number of the word in `text` at `from` up to before `to`; undefined where it has none. */
  at(text: string, from: number, to: number): number | undefined;
  set(word: string, number: number): void;
}

/** A table of hashes. An index's filling asks it for every word of the directory, and a Map takes nearly twice as long. */
export function makeWordNumbers(): WordNumbers {
  const words: string[] = [];
  const numbers: number[] = [];
  /** One more than a word's place in `words`; 0 is empty. At most half of it is full. */
  let table = new Int32Array(1_024);

  /** Where in the table the word is, or the empty place where it would be. */
  function placeOf(text: string, from: number, to: number): number {
    const last = table.length - 1;
    let place = hashOf(text, from, to) & last;
    for (;;) {
      const entry = table[place] as number;
      if (entry === 0) return place;
      const word = words[entry - 1] as string;
      if (word.length === to - from && word === text.slice(from, to)) return place;
      place = (place + 1) & last;
    }
  }

  return {
    at(text, from, to) {
      const entry = table[placeOf(text, from, to)] as number;
      return entry === 0 ? undefined : numbers[entry - 1];
    },
    set(word, number) {
      numbers.push(number);
      table[placeOf(word, 0, word.length)] = words.push(word);
      if (words.length * 2 <= table.length) return;
      table = new Int32Array(table.length * 2);
      for (const [n, one] of words.entries()) table[placeOf(one, 0, one.length)] = n + 1;
    },
  };
}

/** FNV-1a, mixed once more, as only its lowest bits are used. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
