import { meanOf, type Scored } from "./score.ts";

/** What one engine did on one set. */
export interface Results {
  readonly engine: string;
  readonly set: string;
  readonly scored: readonly Scored[];
}

const figure = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? "–" : value.toFixed(3));

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [heads, heads.map((_, n) => (n < 2 ? "---" : "---:")), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** Engines × sets × measures, in Markdown. */
export function overall(results: readonly Results[]): string {
  const sets = [...new Set(results.map(({ set }) => set))];
  const rows = sets
    .flatMap((set) => results.filter((each) => each.set === set))
    .map(({ engine, set, scored }) => {
      const { recall, precision, onTopic, f1, ndcg } = meanOf(scored);
      return [set, engine, figure(recall), figure(precision), figure(onTopic), figure(f1), figure(ndcg)];
    });
  return table(["set", "engine", "recall", "precision", "on topic", "F1", "nDCG@10"], rows);
}

/** One engine by the language of the queries, in Markdown. */
export function byLanguage(results: readonly Results[], engine: string): string {
  const rows = results
    .filter((each) => each.engine === engine)
    .flatMap(({ set, scored }) =>
      (["fi", "sv", "en"] as const).map((language) => {
        const own = scored.filter(({ query }) => query.language === language);
        const { recall, precision, onTopic, f1, ndcg } = meanOf(own);
        return [
          set,
          language,
          String(own.length),
          figure(recall),
          figure(precision),
          figure(onTopic),
          figure(f1),
          figure(ndcg),
        ];
      }),
    );
  return table(["set", "language", "queries", "recall", "precision", "on topic", "F1", "nDCG@10"], rows);
}

/** Every query of one run, the worst first: what was missed, and what was found beside the matter. */
export function perQuery(scored: readonly Scored[]): string {
  return scored
    .toSorted((a, b) => (a.measures.ndcg ?? 1) - (b.measures.ndcg ?? 1))
    .map(({ query, found, measures }) => {
      const missed = [...query.grades].filter(([id, grade]) => grade >= 2 && !found.includes(id)).map(([id]) => id);
      const foreign = found.filter((id) => !query.grades.has(id));
      const figures = [measures.recall, measures.precision, measures.ndcg].map(figure).join(" ");
      return `${figures}  ${query.text}\n    missed: ${missed.join(", ") || "–"}\n    foreign: ${foreign.join(", ") || "–"}`;
    })
    .join("\n");
}
