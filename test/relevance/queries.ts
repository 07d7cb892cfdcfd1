/** How a query is written; the kinds are counted, never told to an engine. */
const queryKinds = [
  "phrase",
  "word",
  "compound",
  "inflected",
  "abbreviation",
  "colloquial",
  "misspelt",
  "place",
  "form",
  "professional",
  "easy",
  "nothing",
] as const;
export type QueryKind = (typeof queryKinds)[number];

/** A query as it stands in a file: under each grade the ids of its listings; what is not named has the grade 0. */
export interface WrittenQuery {
  readonly text: string;
  readonly language: "fi" | "sv" | "en";
  readonly kind: QueryKind;
  /** The municipality named in the text, and the text without it, for engines that look for places apart. */
  readonly place?: string;
  readonly words?: string;
  readonly judged: { readonly [G in 1 | 2 | 3]?: string };
}

/** 3: what was looked for. 2: fits, though not made for it. 1: near; good to see after those. */
export type Grade = 1 | 2 | 3;

export interface JudgedQuery extends Omit<WrittenQuery, "judged"> {
  readonly grades: ReadonlyMap<string, Grade>;
}

/** The judgments ready for use; what several files say of one query is put together. */
export function judge(written: WrittenQuery, ...more: readonly (WrittenQuery["judged"] | undefined)[]): JudgedQuery {
  const { judged, ...query } = written;
  const grades = new Map<string, Grade>();
  for (const source of [judged, ...more]) {
    for (const grade of [3, 2, 1] as const) {
      for (const id of source?.[grade]?.split(" ") ?? []) grades.set(id, grade);
    }
  }
  return { ...query, grades };
}
