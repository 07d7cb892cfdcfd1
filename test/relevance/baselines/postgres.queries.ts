import type { ClientBase } from "pg";
import { type Engine, type Ranker, textsOf, withPlaces } from "../engine.ts";

const dictionaries = { fi: "finnish", sv: "swedish", en: "english" } as const;

/** Tables of its own in the session of `client`, gone with it. */
let tables = 0;

/** How the words of a query are joined. */
const joined = {
  "all words": (words: readonly string[]) => words.join(" & "),
  "any word": (words: readonly string[]) => words.join(" | "),
  "any beginning": (words: readonly string[]) => words.map((word) => `${word}:*`).join(" | "),
} as const;

/**
 * PostgreSQL's full-text search over names (weight A) and descriptions (B), best first by `ts_rank`. With "by language" every
 * text has the dictionary of its own language, and the query that of the language it is asked in.
 */
function fullText(
  client: ClientBase,
  dictionary: "simple" | "finnish" | "by language",
  join: keyof typeof joined,
): Ranker {
  const of = (language: keyof typeof dictionaries) =>
    dictionary === "by language" ? dictionaries[language] : dictionary;
  return async (listings) => {
    const table = `relevance_${tables++}`;
    await client.query(`CREATE TEMPORARY TABLE ${table} (id text, words tsvector)`);
    for (const listing of listings) {
      for (const { language, title, body } of textsOf(listing)) {
        await client.query(
          `INSERT INTO ${table} VALUES ($1, setweight(to_tsvector($2::regconfig, $3), 'A') || setweight(to_tsvector($2::regconfig, $4), 'B'))`,
          [listing.id, of(language), title, body],
        );
      }
    }
    return async ({ text, language }) => {
      const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
      const { rows } = await client.query<{ id: string }>(
        `SELECT id FROM ${table}, to_tsquery($1::regconfig, $2) AS query WHERE words @@ query
         GROUP BY id ORDER BY max(ts_rank(words, query, 1)) DESC, id`,
        [of(language), joined[join](words)],
      );
      return rows.map(({ id }) => id);
    };
  };
}

/** `pg_trgm`: how well the query's words are found within the text; a hit in the name counts before one in the description. */
function trigrams(client: ClientBase, least: number, perWord: boolean): Ranker {
  return async (listings) => {
    const table = `relevance_${tables++}`;
    await client.query("CREATE EXTENSION IF NOT EXISTS pg_trgm");
    await client.query(`CREATE TEMPORARY TABLE ${table} (id text, title text, body text)`);
    for (const listing of listings) {
      for (const { title, body } of textsOf(listing)) {
        await client.query(`INSERT INTO ${table} VALUES ($1, $2, $3)`, [listing.id, title, body]);
      }
    }
    return async ({ text }) => {
      const words = perWord ? (text.match(/[\p{L}\p{N}]{3,}/gu) ?? [text]) : [text];
      const { rows } = await client.query<{ id: string }>(
        `SELECT id FROM ${table}, unnest($1::text[]) AS word,
           LATERAL (SELECT word_similarity(word, title) AS in_title, word_similarity(word, body) AS in_body) AS alike
         WHERE greatest(in_title, in_body) >= $2
         GROUP BY id ORDER BY sum(in_title + 0.5 * in_body) DESC, id`,
        [words, least],
      );
      return rows.map(({ id }) => id);
    };
  };
}

/** Every variant that might be called fair; the best one is the one to beat. */
export function postgres(client: ClientBase): readonly Engine[] {
  const engines: { name: string; ranker: Ranker }[] = [
    { name: "PostgreSQL `finnish`, all words", ranker: fullText(client, "finnish", "all words") },
    { name: "PostgreSQL `finnish`, any word", ranker: fullText(client, "finnish", "any word") },
    { name: "PostgreSQL `finnish`, any beginning", ranker: fullText(client, "finnish", "any beginning") },
    { name: "PostgreSQL by language, all words", ranker: fullText(client, "by language", "all words") },
    { name: "PostgreSQL by language, any word", ranker: fullText(client, "by language", "any word") },
    { name: "PostgreSQL by language, any beginning", ranker: fullText(client, "by language", "any beginning") },
    { name: "PostgreSQL `simple`, any beginning", ranker: fullText(client, "simple", "any beginning") },
    { name: "`pg_trgm` ≥ 0.6, whole query", ranker: trigrams(client, 0.6, false) },
    { name: "`pg_trgm` ≥ 0.4, whole query", ranker: trigrams(client, 0.4, false) },
    { name: "`pg_trgm` ≥ 0.6, any word", ranker: trigrams(client, 0.6, true) },
    { name: "`pg_trgm` ≥ 0.4, any word", ranker: trigrams(client, 0.4, true) },
  ];
  return engines.map(({ name, ranker }) => ({ name, ranker: withPlaces(ranker) }));
}
