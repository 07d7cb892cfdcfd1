import { beforeEach, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { cookieName, isIn, type Newcomer, newcomer, signIn } from "./accounts.testing.ts";
import { judgeOwnPhrase, ownPhraseText } from "./own-phrase.rules.ts";

const phrase = "naapurin Hilkka soutaa 3 lammasta kaljaan";

describe("how strong a passphrase is", () => {
  it.each([
    ["", "empty"],
    ["lyhyt lause", "too-short"],
    ["a".repeat(201), "too-long"],
    ["aaaaaaaaaaaaaaaa", "weak"],
    ["kissakissakissakissa", "weak"],
    ["salasana123456", "weak"],
    ["qwertyuiopåqwertyuiopå", "weak"],
    ["Aamukaste123456", "name"],
    ["aamukaste aamukaste", "name"],
  ])("%s is %s", (typed, fault) => {
    expect(judgeOwnPhrase(typed, ["Aamukaste"])).toEqual({ ok: false, fault });
  });

  it("praises what is hard to guess, and reads it in one form", () => {
    expect(judgeOwnPhrase(phrase, ["Aamukaste"])).toEqual({ ok: true, text: phrase, strength: "very-strong" });
    expect(ownPhraseText("  a\u0308iti \t ja  isä\n")).toBe("äiti ja isä");
  });
});

describe("a passphrase of one's own", () => {
  const test = useDatabase();
  let world: World;
  let person: Newcomer;
  let names = 0;
  beforeEach(async () => {
    world = aWorld(test);
    person = await newcomer(world, { nickname: `Lause ${"abcdefghjkmnopqrstuxyz"[names++]}` });
  });
  const take = async (own: string, more: Record<string, string> = {}) =>
    person.client.submit(await person.client.get("/oma/salalause"), { own, ...more });

  it("takes the place of the words, and other browsers are signed out", async () => {
    const other = await signIn(world, person);
    const before = person.client.cookies.get(cookieName);
    expect(await take(phrase)).toSay(m.accounts_own_phrase_very_strong());
    expect(person.client.cookies.get(cookieName)).not.toBe(before);
    expect(await isIn(person.client)).toBe(true);
    expect(await isIn(other.client)).toBe(false);
    const { nickname } = person;
    expect((await signIn(world, person)).page.status).toBe(422);
    expect((await signIn(world, { nickname, words: `  ${phrase.replaceAll(" ", "  ")} ` })).page.status).toBe(200);
    expect((await signIn(world, { nickname, words: phrase.toUpperCase() })).page.status).toBe(422);
  });

  it("is refused beside its field, and nothing that was typed is lost", async () => {
    const short = await take("liian lyhyt");
    expect(short.status).toBe(422);
    expect(short).toSay(m.accounts_own_phrase_short({ least: 14, count: 11 }));
    expect(short.document.querySelector("#own")?.textContent).toBe("liian lyhyt");
    const named = await take(`${person.nickname} ${person.nickname}`);
    expect(named).toSay(m.accounts_own_phrase_name());
    expect((await signIn(world, person)).page.status).toBe(200);
  });

  it("asks for the words where one came in long ago", async () => {
    world.clock.advance({ minutes: 20 });
    const page = await person.client.get("/oma/salalause");
    const refused = await person.client.submit(page, { own: phrase, words: "" });
    expect(refused).toSay(m.accounts_words_empty());
    const wrong = await person.client.submit(page, {
      own: phrase,
      words: person.words.split(" ").toReversed().join(" "),
    });
    expect(wrong).toSay(m.accounts_change_wrong());
    expect(wrong.document.querySelector("#own")?.textContent).toBe(phrase);
    expect((await person.client.submit(page, { own: phrase, words: person.words })).status).toBe(200);
    // From now on the passphrase is what proves.
    world.clock.advance({ minutes: 20 });
    const again = await person.client.get("/oma/sanat");
    expect((await person.client.submit(again, { words: person.words })).status).toBe(422);
    expect((await person.client.submit(again, { words: phrase })).document.querySelector(".words-card")).not.toBeNull();
  });

  it("leaves the recovery code as it was, and new words take its place again", async () => {
    await take(phrase);
    const client = world.visitor();
    const fields = { nickname: person.nickname, code: person.code, device: "own" };
    const back = await client.submit(await client.get("/kirjaudu/palautus"), fields);
    expect(back.document.querySelector(".words-card")).not.toBeNull();
    expect((await signIn(world, { nickname: person.nickname, words: phrase })).page.status).toBe(422);
  });

  it("is said to be there in one's data", async () => {
    await take(phrase);
    expect(await person.client.get("/oma/tiedot")).toSay(m.accounts_data_own_phrase());
  });
});
