import { type Flag, finalSymbol, moreCells, type Transducer } from "./vfst-file.ts";

/** What one word may cost at most. A word beyond that gets the answers found so far. */
const limits = { letters: 60, steps: 20_000, depth: 300, answers: 40 } as const;

/** The outputs of a word, tags and letters, in the dictionary's own notation. None where the word is unknown. */
export function outputsOf(transducer: Transducer, word: string): string[] {
  const letters = [...word];
  if (letters.length === 0 || letters.length > limits.letters) return [];
  const input: number[] = [];
  for (const letter of letters) {
    const symbol = transducer.letters.get(letter);
    if (symbol === undefined) return [];
    input.push(symbol);
  }
  const { arcs, info, flags, symbols } = transducer;
  const features = new Int32Array(transducer.features);
  const output: number[] = [];
  const found: string[] = [];
  let steps = limits.steps;

  const visit = (state: number, at: number, depth: number): void => {
    const last = state + moreCells(transducer, state);
    const wanted = input[at];
    for (let here = state; here <= last; here++) {
      if (here === state + 1 && last - state >= 255) continue;
      if (--steps < 0 || found.length >= limits.answers) return;
      const symbol = arcs[here * 2] ?? 0;
      if (symbol === finalSymbol) {
        if (wanted === undefined) found.push(output.map((out) => symbols[out]).join(""));
        continue;
      }
      const flag = flags[symbol];
      const eats = symbol !== 0 && !flag;
      if ((eats && symbol !== wanted) || depth >= limits.depth) continue;
      const before = flag ? (features[flag.feature] ?? 0) : 0;
      if (flag && !allows(flag, before)) continue;
      // A flag going in may have a letter coming out, and the other way round: only letters and tags are output.
      const going = arcs[here * 2 + 1] ?? 0;
      const out = flags[going] ? 0 : going;
      if (flag) features[flag.feature] = after(flag, before);
      if (out !== 0) output.push(out);
      visit((info[here] ?? 0) & 0xffffff, eats ? at + 1 : at, depth + 1);
      if (out !== 0) output.pop();
      if (flag) features[flag.feature] = before;
    }
  };
  visit(0, 0, 0);
  return found;
}

/** Features hold 0 for nothing. */
function allows({ operation, value }: Flag, now: number): boolean {
  switch (operation) {
    case "P":
    case "C":
      return true;
    case "U":
      return now === 0 || now === value;
    case "R":
      return value === 0 ? now !== 0 : now === value;
    case "D":
      return value === 0 ? now === 0 : now !== value;
  }
}

function after({ operation, value }: Flag, now: number): number {
  if (operation === "P" || operation === "U") return value;
  return operation === "C" ? 0 : now;
}
