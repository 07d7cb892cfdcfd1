/** What an output of the Finnish dictionary says of a word. */
export interface Analysis {
  /** The base form of the whole word: `sydänsairaus`. */
  readonly base: string;
  /** Base forms of a compound's parts, of the word itself where it is none: `sydän`, `sairaus`. */
  readonly parts: readonly string[];
  /** The words the parts are derived from, where they are: `hoitaa` of `hoitaja`. */
  readonly roots: readonly string[];
  readonly derivations: number;
}

interface Part {
  surface: string;
  base: string | undefined;
  readonly roots: string[];
}

/**
 * Reads an output such as `[Lnl][Xp]omainen[X]omais[Bh][Bc][Lt][Xp]hoitaa[X]hoita[Ln][Xj]ja[X][Sg][Nm]jien`: `[Xp]…[X]` holds the
 * base form of the stem that follows, `[Xj]…[X]` that of a derivational ending, `[Bc]` stands between the parts of a compound.
 * A part's base form is everything before its last base form, as it stands in the word, and that base form.
 */
export function analysisOf(output: string): Analysis {
  const parts: Part[] = [];
  let part: Part = { surface: "", base: undefined, roots: [] };
  let derivations = 0;
  for (const [, derived, content, tag, letters] of output.matchAll(/\[X(p|j)\]([^[]*)\[X\]|(\[[^\]]*\])|([^[]+)/g)) {
    if (derived) {
      part.base = part.surface + content;
      if (derived === "p") part.roots.push(content ?? "");
      else derivations += 1;
    } else if (letters) {
      part.surface += letters;
    } else if (tag === "[Bc]") {
      parts.push(part);
      part = { surface: "", base: undefined, roots: [] };
    }
  }
  const before = parts.map(({ surface }) => surface).join("");
  parts.push(part);
  const bases = parts.map(({ base, surface }) => (base ?? surface).toLowerCase());
  return {
    base: (before + (part.base ?? part.surface)).toLowerCase(),
    parts: bases,
    roots: parts
      .flatMap(({ roots }) => roots.map((root) => root.toLowerCase()))
      .filter((root) => !bases.includes(root)),
    derivations,
  };
}

/** The likeliest: those with the fewest parts (`vankila`, not `vanki` + `lasta`), of these with the fewest derivations. */
export function likeliest(analyses: readonly Analysis[]): readonly Analysis[] {
  const fewest = Math.min(...analyses.map(({ parts }) => parts.length));
  const short = analyses.filter(({ parts }) => parts.length === fewest);
  const plainest = Math.min(...short.map(({ derivations }) => derivations));
  return short.filter(({ derivations }) => derivations === plainest);
}
