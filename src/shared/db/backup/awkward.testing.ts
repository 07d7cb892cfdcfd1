import type pg from "pg";
import { migration } from "./backup.testing.ts";

/** Tables that a careless backup would lose something of. Owned by nobody's feature; rows come from `fillAwkward`. */
export const awkward = [
  migration(
    "0001-awkward",
    `
    CREATE TYPE mood AS ENUM ('iloinen', 'hämmentynyt');
    CREATE DOMAIN short_text AS text CHECK (length(value) < 20);
    CREATE TABLE every_value (
      id bigint GENERATED ALWAYS AS IDENTITY (START WITH 10) PRIMARY KEY,
      words text, code short_text, bytes bytea, document jsonb, at timestamptz, day date, clock time, lasts interval,
      many text[], grid int[][], amount numeric, ratio double precision, mood mood, yes boolean, period tstzrange,
      address inet, search tsvector, dropped int,
      shout text GENERATED ALWAYS AS (upper(words)) STORED,
      "Odd ""name"" with, comma" text
    );
    ALTER TABLE every_value DROP COLUMN dropped;

    CREATE TABLE reply (
      id int PRIMARY KEY,
      answers_to int REFERENCES reply
    );
    -- A circle of two, one side put off until the end of the transaction.
    CREATE TABLE space (id int PRIMARY KEY, first_post int NOT NULL);
    CREATE TABLE post (id int PRIMARY KEY, space_id int NOT NULL REFERENCES space ON DELETE CASCADE);
    ALTER TABLE space ADD CONSTRAINT space_first_post FOREIGN KEY (first_post) REFERENCES post
      DEFERRABLE INITIALLY DEFERRED;

    -- In the order of their names the child comes before its parent.
    CREATE TABLE b_parent (id int PRIMARY KEY);
    CREATE TABLE a_child (id serial PRIMARY KEY, parent_id int NOT NULL REFERENCES b_parent, position int,
      CONSTRAINT a_child_position UNIQUE (position) DEFERRABLE INITIALLY DEFERRED);

    CREATE TABLE counted (one boolean PRIMARY KEY DEFAULT true, posts int NOT NULL);
    INSERT INTO counted (posts) VALUES (0);
    CREATE FUNCTION count_post() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN UPDATE counted SET posts = posts + 1; RETURN NULL; END $$;
    CREATE TRIGGER post_count AFTER INSERT ON post FOR EACH ROW EXECUTE FUNCTION count_post();
    CREATE TRIGGER post_silent AFTER INSERT ON post FOR EACH ROW EXECUTE FUNCTION count_post();
    ALTER TABLE post DISABLE TRIGGER post_silent;
    CREATE TRIGGER post_always AFTER DELETE ON post FOR EACH ROW EXECUTE FUNCTION count_post();
    ALTER TABLE post ENABLE ALWAYS TRIGGER post_always;

    CREATE TABLE by_year (year int NOT NULL, words text) PARTITION BY LIST (year);
    CREATE TABLE by_year_2025 PARTITION OF by_year FOR VALUES IN (2025);
    CREATE TABLE by_year_2026 PARTITION OF by_year FOR VALUES IN (2026);

    -- Nobody but those the policies name sees anything here, the owner included.
    CREATE TABLE hidden (id int PRIMARY KEY, words text NOT NULL);
    ALTER TABLE hidden ENABLE ROW LEVEL SECURITY;
    ALTER TABLE hidden FORCE ROW LEVEL SECURITY;
    CREATE SEQUENCE receipt_number START 1000;
    CREATE SEQUENCE untouched;
    `,
  ),
  // Only separate transactions can do this: the third alters a table whose seed row the second leaves to be checked.
  migration("0002-awkward-seed", `INSERT INTO space VALUES (0, 0); INSERT INTO post VALUES (0, 0);`),
  migration("0003-awkward-after", `ALTER TABLE space ADD COLUMN words text; ALTER TYPE mood ADD VALUE 'väsynyt';`),
];

export const longText = "pitkä teksti \\ \t \r\n".repeat(300_000); // some 5 MB

export async function fillAwkward(client: pg.Client): Promise<void> {
  const values: Record<string, unknown>[] = [
    {},
    { words: "", code: "", many: [], document: "{}", bytes: Buffer.alloc(0) },
    { words: "Äiti, öljy, Åbo; šakki, 😀, e\u0301, \u200d", mood: "hämmentynyt", yes: true },
    { words: "\\.", code: "\\N" },
    { words: "a\tb\nc\rd\\e\bf\fg\vh\n\\.\n\\N\u0001\u007f", '"Odd ""name"" with, comma"': "\\.\n" },
    { words: longText, bytes: Buffer.from(Array.from({ length: 70_000 }, (_, i) => i % 256)) },
    {
      document: JSON.stringify({ 'a"b\\': ["ä", null, 1.1, { "": "\n" }], big: "x".repeat(70_000) }),
      many: ["a,b", 'c"d', "NULL", null, "", "\\", "{}"],
      grid: "{{1,2},{3,NULL}}",
    },
    { at: "infinity", day: "-infinity", amount: "NaN", ratio: "Infinity", period: "[2026-01-01,infinity)" },
    {
      at: "2026-10-25T03:30:00.123456+02",
      day: "0044-03-15 BC",
      clock: "24:00",
      lasts: "-1 mon +2 days -03:04:05.000006",
    },
    { amount: "12345678901234567890.123456789012345678901234567890", ratio: "0.1", period: "empty" },
    {
      amount: "-0.00",
      ratio: "5e-324",
      mood: "väsynyt",
      address: "2001:db8::/32",
      search: "'it''s':1A \\\\ 'öinen':2",
    },
  ];
  for (const row of values) {
    const names = Object.keys(row);
    if (names.length === 0) await client.query("INSERT INTO every_value DEFAULT VALUES");
    else {
      await client.query(
        `INSERT INTO every_value (${names.join(", ")}) VALUES (${names.map((_, i) => `$${i + 1}`).join(", ")})`,
        Object.values(row),
      );
    }
  }
  await client.query(`
    DELETE FROM every_value WHERE id = 11;
    INSERT INTO reply VALUES (1, 2), (2, 3), (3, 1), (4, 4), (5, NULL);
    BEGIN; INSERT INTO space VALUES (1, 2), (2, 1); INSERT INTO post VALUES (1, 1), (2, 2), (3, 2); COMMIT;
    INSERT INTO b_parent VALUES (1), (2);
    INSERT INTO a_child (parent_id, position) SELECT 1 + i % 2, i FROM generate_series(1, 500) i;
    INSERT INTO by_year VALUES (2025, 'a'), (2026, 'b'), (2026, 'b'), (2026, 'b');
    INSERT INTO hidden SELECT i, 'salaisuus ' || i FROM generate_series(1, 1000) i;
    UPDATE hidden SET words = words || '!' WHERE id % 3 = 0;
    SELECT nextval('receipt_number'), nextval('receipt_number');
  `);
}
