import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type TestDatabase, useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { cookieName, deviceCookie, newcomer, paperOf, rememberHere, signIn } from "./accounts.testing.ts";

/** Every row of every table as text, bytes as hexadecimal. */
async function dump({ admin }: TestDatabase): Promise<string[]> {
  const tables = await admin.query<{ name: string }>(
    "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  const rows: string[] = [];
  for (const { name } of tables.rows) {
    const found = await admin.query<{ line: string }>(`SELECT t::text AS line FROM ${name} AS t`);
    rows.push(...found.rows.map(({ line }) => `${name} ${line}`.toLowerCase()));
  }
  return rows;
}

const address = "kanaria.posti@example.org";
const phrase = "kanarian hilkka soutaa 3 lammasta kaljaan";
const pictures = ["boat", "cup", "moon", "star"] as const;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** How a secret would look if it lay there as it is, as bytes, or hashed by anyone who cares to guess. */
const tracesOf = (secret: string) =>
  [
    secret,
    Buffer.from(secret).toString("hex"),
    Buffer.from(secret).toString("base64"),
    sha256(secret),
    sha256(secret.toLowerCase()),
  ].map((trace) => trace.toLowerCase());

/** Whether a word stands in a text as a word: short ones are parts of many others. */
const wordIn = (text: string, word: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "u").test(text);

describe("what only the person knows", () => {
  const test = useDatabase();

  it("lies nowhere in the database or in the log, whatever the person has done", async () => {
    const empty = new Set(await dump(test));
    const written = async () => (await dump(test)).filter((row) => !empty.has(row)).join("\n");
    const world = aWorld(test);

    const person = await newcomer(world, { nickname: "Kanarialintunen" });
    const token = person.client.cookies.get(cookieName) ?? "";
    const early = await written();
    const asked = await person.client.submit(person.page, {});
    await person.client.submit(asked, { first: "väärä", second: "sana" });
    await signIn(world, person, { device: "shared" });
    await signIn(world, { ...person, words: person.words.split(" ").toReversed().join(" ") });
    await person.client.get("/oma");
    await person.client.get("/oma/istunnot");
    await rememberHere(person.client, pictures);
    const device = person.client.cookies.get(deviceCookie) ?? "";
    await person.client.submit(await person.client.get("/oma/sahkoposti"), { email: address });
    const mail = (await world.mailbox()).find(({ recipient }) => recipient === address)?.text ?? "";
    // The mailbox of development holds mail as it is sent, and stands on nobody else's machine.
    await test.admin.query("DELETE FROM dev_mail");
    await person.client.submit(await person.client.get("/oma/sahkoposti"), {
      code: /\d{4} \d{4}/.exec(mail)?.[0] ?? "",
    });
    const between = await written();
    await person.client.submit(await person.client.get("/oma/salalause"), { own: phrase });
    const phrased = await written();
    const changed = await person.client.submit(await person.client.get("/oma/sanat"));
    const form = await world.visitor().get("/kirjaudu/palautus");
    const { code } = paperOf(changed);
    const recovered = await world.visitor().submit(form, { nickname: person.nickname, code, device: "own" });
    const late = await written();

    const papers = [person, paperOf(changed), paperOf(recovered)];
    expect(papers.map((paper) => [paper.words.split(" ").length, paper.code.length])).toEqual(Array(3).fill([7, 29]));
    expect(device).toHaveLength(43);
    expect(between).toContain("person_email");
    const secrets = [
      person.nickname,
      address,
      phrase,
      pictures.join(" "),
      pictures.join(","),
      ...papers.flatMap((paper) => [paper.words, paper.code]),
    ];
    const parts = papers.flatMap((paper) => [...paper.words.split(" "), ...paper.code.toLowerCase().split("-")]);
    // Names of routes are Finnish words too; what is logged beside them is looked at.
    const log = world.log.map((line) => line.replace(/"route":"[^"]*"/, "").toLowerCase()).join("");

    for (const [place, text] of Object.entries({ early, between, phrased, late, log })) {
      expect(text.length, place).toBeGreaterThan(1_000);
      for (const trace of secrets.flatMap(tracesOf)) expect(text.includes(trace), `${trace} in ${place}`).toBe(false);
      for (const part of parts) expect(wordIn(text, part), `${part} in ${place}`).toBe(false);
      // Of the token there is its hash, and nothing else.
      for (const secret of [token, device]) {
        const traces = tracesOf(secret).filter((trace) => trace !== sha256(secret));
        for (const trace of traces) expect(text.includes(trace), `a token in ${place}`).toBe(false);
      }
    }
    expect(early).toContain(sha256(token));
  });

  it.each(["'kanarialintunen'", "decode('4b616e617269616c696e74756e656e', 'hex')"])(
    "would be found as %s",
    async (value) => {
      await test.admin.query(`CREATE TABLE leak AS SELECT ${value} AS it`);
      const text = (await dump(test)).join("\n");
      await test.admin.query("DROP TABLE leak");
      expect(tracesOf("Kanarialintunen").some((trace) => text.includes(trace))).toBe(true);
    },
  );
});
