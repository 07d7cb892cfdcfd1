import { fold } from "../../themes/index.ts";

/** Words for each value: `word` is the whole, `word*` a beginning, `*word*` stands anywhere. */
export type WordList<Value extends string> = Readonly<Record<Value, readonly string[]>>;

/** How words are compared: without capitals, dots, doubled spaces and marks at the ends. */
export const plain = (text: string): string =>
  fold(text)
    .normalize("NFC")
    .replace(/[\s_]+/g, " ")
    .replace(/^[\s.:;,!?"'()]+|[\s:;,!?"'()]+$/g, "");

/** Finds the value a text stands for; undefined where nobody has foreseen it. Whole words win over beginnings, longer over shorter. */
export function finder<Value extends string>(list: WordList<Value>): (text: string) => Value | undefined {
  const whole = new Map<string, Value>();
  const beginnings: [string, Value][] = [];
  const inside: [string, Value][] = [];
  for (const [value, words] of Object.entries(list) as [Value, readonly string[]][]) {
    for (const word of words) {
      const bare = plain(word.replaceAll("*", "")) || word;
      if (word.startsWith("*")) inside.push([bare, value]);
      else if (word.endsWith("*")) beginnings.push([bare, value]);
      else if (!whole.has(bare)) whole.set(bare, value);
    }
  }
  beginnings.sort(([one], [other]) => other.length - one.length);
  return (text) => {
    const typed = plain(text) || text.trim();
    return (
      whole.get(typed) ??
      whole.get(typed.replace(/\.$/, "")) ??
      beginnings.find(([word]) => typed.startsWith(word))?.[1] ??
      inside.find(([word]) => typed.includes(word))?.[1]
    );
  };
}

/** The words to suggest: the first of each. */
export const suggested = (list: WordList<string>): readonly string[] =>
  Object.values(list).map(([first = ""]) => first);

/** What stands beside each other in a cell: "ma, ke", "suomi ja ruotsi", "miehet/naiset". */
export const partsOf = (text: string): readonly string[] =>
  text
    .split(/[,;/\n]|\s(?:ja|sekä|och|and|&)\s|\s\+\s/i)
    .map((part) => part.trim())
    .filter((part) => part !== "");
