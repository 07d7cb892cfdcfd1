import { beforeEach, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { cookieName, type Newcomer, newcomer, pressPictures, rememberHere, signIn } from "./accounts.testing.ts";
import type { Picture } from "./pictures.rules.ts";

const code: Picture[] = ["tree", "fish", "key", "apple"];
const privatePages = [
  "/oma/tiedot",
  "/oma/tiedot/lataa",
  "/oma/tiedot/poista",
  "/oma/istunnot",
  "/oma/sanat",
  "/oma/salalause",
  "/oma/sahkoposti",
  "/oma/koodisana",
  "/oma/laite",
];

describe("somebody beside who helps", () => {
  const test = useDatabase();
  let world: World;
  let person: Newcomer;
  let names = 0;
  beforeEach(async () => {
    world = aWorld(test);
    person = await newcomer(world, { nickname: `Yhdessä ${"abcdefghjkmnopqrstuxyz"[names++]}` });
  });
  const begin = async () => person.client.submit(await person.client.get("/oma/avustaja"));

  it("is shown on the person's own page, and only in that session", async () => {
    const other = await signIn(world, person);
    expect(await begin()).toSay(m.accounts_beside_mark());
    expect(await person.client.get("/oma")).toSay(m.accounts_beside_mark());
    expect((await other.client.get("/oma")).text).not.toContain(m.accounts_beside_mark());
    expect((await other.client.get("/oma/tiedot")).status).toBe(200);
  });

  it.each(privatePages)("hides %s, kindly, and shows it again afterwards", async (path) => {
    expect((await person.client.get(path)).status).toBe(200);
    await begin();
    const hidden = await person.client.get(path);
    expect(hidden.status).toBe(403);
    expect(hidden).toSay(m.accounts_beside_private_title());
    expect(hidden.text).not.toContain(person.nickname);
    const back = await person.client.submit(hidden, { words: person.words });
    expect(new URL(back.url).pathname).toBe("/oma");
    expect((await person.client.get(path)).status).toBe(200);
  });

  it("hides what forms do, too", async () => {
    await begin();
    expect((await person.client.post("/oma/tiedot/poista", { words: person.words })).status).toBe(403);
    expect((await person.client.post("/oma/sanat", {})).status).toBe(403);
    expect((await person.client.post("/oma/sahkoposti", { email: "a@example.org" })).status).toBe(403);
    expect((await person.client.post("/oma/laitteet", { device: crypto.randomUUID() })).status).toBe(403);
    expect((await test.admin.query("SELECT FROM email_proof")).rowCount).toBe(0);
  });

  it("is not ended by one who does not know the words", async () => {
    await begin();
    const page = await person.client.get("/oma/avustaja");
    const wrong = person.words.split(" ").toReversed().join(" ");
    const refused = await person.client.submit(page, { words: wrong });
    expect(refused.status).toBe(422);
    expect(refused).toSay(m.accounts_change_wrong());
    expect((await person.client.submit(page, { words: "" })).status).toBe(422);
    expect((await person.client.post("/oma/avustaja/loppu")).status).toBe(422);
    expect((await person.client.post("/oma/avustaja/kuvat", { valitut: code.join(",") })).status).toBe(403);
    expect((await person.client.get("/oma/tiedot")).status).toBe(403);
  });

  it("is ended by the pictures of this device, and not by those of another person's", async () => {
    await rememberHere(person.client, code);
    await begin();
    const page = await person.client.get("/oma/avustaja");
    const wrong = await pressPictures(person.client, page, ["tree", "fish", "key", "key"]);
    expect(wrong.status).toBe(422);
    const ended = await pressPictures(person.client, wrong, code);
    expect(new URL(ended.url).pathname).toBe("/oma");
    expect((await person.client.get("/oma/tiedot")).status).toBe(200);

    // On the same device somebody else signs in.
    const other = await newcomer(world, { nickname: "Toinen ihminen" });
    await person.client.post("/ulos");
    const door = await person.client.get("/kirjaudu?sanoilla");
    const { client } = person;
    await client.submit(door, { nickname: other.nickname, words: other.words, device: "own" });
    await client.submit(await client.get("/oma/avustaja"));
    expect((await client.get("/oma/avustaja")).document.querySelector(".pictures")).toBeNull();
    expect((await client.post("/oma/avustaja/kuvat", { valitut: code.join(",") })).status).toBe(403);
  });

  it("gives the session a new token when it ends", async () => {
    await begin();
    const before = person.client.cookies.get(cookieName);
    await person.client.submit(await person.client.get("/oma/avustaja"), { words: person.words });
    expect(person.client.cookies.get(cookieName)).not.toBe(before);
    const copy = world.visitor();
    copy.cookies.set(cookieName, before ?? "");
    expect(new URL((await copy.get("/oma")).url).pathname).toBe("/kirjaudu");
  });

  it("is noted to five minutes at most", async () => {
    world.clock.advance({ minutes: 3 });
    await begin();
    const { rows } = await test.admin.query<{ beside_since: Temporal.Instant }>(
      "SELECT beside_since::text FROM session WHERE beside_since IS NOT NULL ORDER BY beside_since DESC LIMIT 1",
    );
    expect(String(rows[0]?.beside_since)).toMatch(/:[0-5][05]:00/);
  });
});
