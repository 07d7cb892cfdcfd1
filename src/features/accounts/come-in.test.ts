import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { cookieName, countOf, isIn, newcomer, paperOf, signIn } from "./accounts.testing.ts";
import { createPersonWithWords } from "./come-in.ts";
import { readPhrase } from "./words/words.rules.ts";

describe("coming in", () => {
  const test = useDatabase();

  it("asks who may see the device, and for a nickname, and gives words that let the person back in", async () => {
    const world = aWorld(test);
    const form = await world.visitor().get("/tule");
    expect(form).toSay(m.accounts_device_question());
    expect([...form.document.querySelectorAll("main input:not([type=hidden])")].map((field) => field.id)).toEqual([
      "device",
      "device-2",
      "nickname",
    ]);

    const person = await newcomer(world, { nickname: "Pilvi" });
    expect(readPhrase(person.words)).toMatchObject({ kind: "phrase", language: "fi" });
    expect(person.page).toSay("Pilvi");
    expect(await person.client.get("/oma")).toSay(m.accounts_own_lead({ nickname: "Pilvi" }));
    const again = await signIn(world, person);
    expect(again.page).toSay(m.accounts_own_lead({ nickname: "Pilvi" }));
  });

  it.each([
    { prefix: "", language: "fi" },
    { prefix: "/selko", language: "fi" },
    { prefix: "/sv", language: "sv" },
    { prefix: "/en", language: "en" },
  ])("gives words in the language of the page ($prefix → $language)", async ({ prefix, language }) => {
    const person = await newcomer(aWorld(test), { nickname: `Kieli ${prefix.slice(1) || "fi"}`, prefix });
    expect(readPhrase(person.words)).toMatchObject({ kind: "phrase", language });
    expect((await signIn(aWorld(test), person)).page.url).toMatch(/\/oma$/);
  });

  it("keeps the words to one page: neutral, not stored, not compressed, in no search engine", async () => {
    const { page } = await newcomer(aWorld(test), { nickname: "Neutraali" });
    expect(page.headers.get("Cache-Control")).toBe("no-store");
    expect(page.headers.get("X-Robots-Tag")).toBe("noindex");
    expect(page.headers.get("Content-Encoding")).toBeNull();
    expect(page.document.title).toBe(m.ui_neutral_title());
    expect(page.document.documentElement.hasAttribute("data-confidential")).toBe(true);
  });

  it("prints a list that tells nothing of what it is for", async () => {
    const { page, nickname } = await newcomer(aWorld(test), { nickname: "Tulostaja" });
    const card = page.document.querySelector(".words-card");
    card?.querySelector(".words-screen")?.remove();
    expect(card?.textContent).toMatch(/^Muistilista[a-zåäö]+Nro[0-9A-Z-]+$/);
    expect(card?.textContent).not.toContain(nickname);
  });

  it("says what to change, and keeps what was typed", async () => {
    const visitor = aWorld(test).visitor();
    const form = await visitor.get("/tule");
    const nothing = await visitor.submit(form, { nickname: "" });
    expect(nothing.status).toBe(422);
    expect(nothing).toSay(m.accounts_device_missing());
    expect(nothing).toSay(m.accounts_nickname_empty());
    const reserved = await visitor.submit(nothing, { device: "shared", nickname: "Ylläpito" });
    expect(reserved).toSay(m.accounts_nickname_reserved());
    expect(reserved.document.querySelector("#nickname")?.getAttribute("value")).toBe("Ylläpito");
    expect(reserved.document.querySelector("#device-2")?.hasAttribute("checked")).toBe(true);
    const fine = await visitor.submit(reserved, { nickname: "Yllätys" });
    expect(fine.status).toBe(200);
  });

  it("gives a name to nobody who would be taken for the one who has it", async () => {
    const world = aWorld(test);
    await newcomer(world, { nickname: "Satakieli" });
    const ask = async (nickname: string) => {
      const visitor = world.visitor();
      const page = await visitor.submit(await visitor.get("/tule"), { device: "own", nickname });
      return { page, visitor };
    };
    for (const nickname of ["SATAKIELI", "Sata-kieli", "Satakleli", "Satakie1i"]) {
      const { page, visitor } = await ask(nickname);
      expect(page.status, nickname).toBe(409);
      expect(page).toSay(m.accounts_nickname_taken());
      expect(visitor.cookies.size).toBe(0);
    }
    expect((await ask("Sätäkieli")).page.status).toBe(200);
  });

  it("of two who take the same name at the same moment lets one in", async () => {
    const world = aWorld(test);
    const forms = [world.visitor(), world.visitor()].map(async (client) => ({
      client,
      form: await client.get("/tule"),
    }));
    const answers = await Promise.all(
      forms.map(async (one) => {
        const { client, form } = await one;
        return client.submit(form, { device: "own", nickname: "Yhtaikaa" });
      }),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
  });

  it("cannot be done at an address where words would travel open", async () => {
    const world = aWorld(test, { config: { publicUrl: "http://192.168.1.5:3000" } });
    for (const path of ["/tule", "/kirjaudu", "/kirjaudu/palautus"]) {
      const page = await world.visitor().get(path);
      expect(page.status).toBe(403);
      expect(page).toSay(m.accounts_not_safe_title());
    }
    const posted = await world.visitor().post("/tule", { device: "own", nickname: "Avoin" });
    expect(posted).toSay(m.accounts_not_safe_title());
    const safe = aWorld(test, { config: { publicUrl: "https://kehä.example" } });
    expect((await safe.visitor().get("/tule")).status).toBe(200);
  });

  it("takes only forms that we have shown", async () => {
    const world = aWorld(test);
    const before = await countOf(test, "person");
    for (const form of ["", "1", "a".repeat(64)]) {
      expect((await world.visitor().post("/tule", { form, device: "own", nickname: "Arvaaja" })).status).toBe(400);
    }
    expect(await countOf(test, "person")).toBe(before);
  });

  it("can be done for the demo and from the command line", async () => {
    const world = aWorld(test);
    const made = await createPersonWithWords(world.services, { nickname: "Demo", locale: "sv" });
    if (made.kind !== "created") throw new Error(made.kind);
    const words = made.person.words.join(" ");
    expect((await signIn(world, { nickname: "demo", words })).page.url).toMatch(/\/oma$/);
    expect(await createPersonWithWords(world.services, { nickname: "DEMO", locale: "fi" })).toEqual({
      kind: "name-taken",
    });
    expect(await createPersonWithWords(world.services, { nickname: "admin", locale: "fi" })).toEqual({
      kind: "bad-nickname",
      fault: "reserved",
    });
    const fixed = ["kirahvi"].concat(made.person.words.slice(1));
    const same = await createPersonWithWords(world.services, { nickname: "Vakio", locale: "fi", words: fixed });
    expect(same).toMatchObject({ kind: "created", person: { words: fixed } });
  });
});

describe("pressing twice", () => {
  const test = useDatabase();
  const setUp = async (nickname: string) => {
    const world = aWorld(test);
    const form = await world.visitor().get("/tule");
    return { world, form, fields: { device: "own", nickname } };
  };

  it("makes one person and one session, and both answers show the words that work", async () => {
    const { world, form, fields } = await setUp("Kaksoisnapautus");
    const people = await countOf(test, "person");
    const browsers = [world.visitor(), world.visitor(), world.visitor()];
    const pages = await Promise.all(browsers.map((browser) => browser.submit(form, fields)));
    const [first, ...others] = pages.map(paperOf);
    expect(first?.words).toMatch(/ /);
    for (const other of others) expect(other).toEqual(first);
    expect(await countOf(test, "person")).toBe(people + 1);
    expect(new Set(browsers.map((browser) => browser.cookies.get(cookieName))).size).toBe(1);

    const { client } = await signIn(world, { ...fields, words: first?.words ?? "" });
    const list = await client.get("/oma/istunnot");
    expect(list.document.querySelectorAll("tbody tr")).toHaveLength(2);
  });

  it("shows the words again to a browser whose answer never came, for ten minutes", async () => {
    const { world, form, fields } = await setUp("Katkennut");
    const lost = await world.visitor().submit(form, fields);
    world.clock.advance({ minutes: 9 });
    const again = await world.visitor().submit(form, fields);
    expect(paperOf(again)).toEqual(paperOf(lost));
    world.clock.advance({ minutes: 2 });
    const late = await world.visitor().submit(form, fields);
    expect(paperOf(late).words).toBe("");
    expect(late).toSay(m.accounts_sign_in_shown_before());
  });

  it("does not show the words when the page is loaded anew, and lets the person make new ones", async () => {
    const { world, form, fields } = await setUp("Lataaja");
    const browser = world.visitor();
    const page = await browser.submit(form, fields);
    const people = await countOf(test, "person");
    const anew = await browser.submit(form, fields);
    expect(anew.html).not.toContain(paperOf(page).code);
    expect(anew).toSay(m.accounts_change_shown_before());
    expect(await countOf(test, "person")).toBe(people);
    const fresh = await browser.submit(anew);
    expect(paperOf(fresh).words).toMatch(/ /);
    expect(paperOf(fresh).words).not.toBe(paperOf(page).words);
  });

  it.each(["/ulos", "/poistu"])("shows nothing once the person has left through %s", async (way) => {
    const { world, form, fields } = await setUp(`Lähtijä ${way.slice(1)}`);
    const browser = world.visitor();
    const page = await browser.submit(form, fields);
    if (way === "/ulos") await browser.post(way);
    else await browser.get(way);
    const back = await browser.submit(form, fields);
    expect(back.status).toBe(409);
    expect(back.html).not.toContain(paperOf(page).code);
  });

  it("shows nothing once two of the words were checked", async () => {
    const { world, form, fields } = await setUp("Tarkistaja");
    const browser = world.visitor();
    const page = await browser.submit(form, fields);
    const ask = await browser.submit(page, {});
    const typed = wordsAskedOn(ask.text, paperOf(page).words);
    expect(await browser.submit(ask, { first: typed[0], second: typed[1] })).toSay(m.accounts_checked_title());
    const elsewhere = await world.visitor().submit(form, fields);
    expect(elsewhere.html).not.toContain(paperOf(page).code);
  });
});

describe("checking two of the words", () => {
  const test = useDatabase();

  it("says which one is wrong, forgives a slip, and may be passed by", async () => {
    const person = await newcomer(aWorld(test), { nickname: "Huolellinen" });
    const ask = await person.client.submit(person.page, {});
    expect(ask.html).not.toContain(person.code);
    expect(ask.document.querySelector('main a[href="/oma"]')?.textContent).toBe(m.accounts_check_skip());

    const [first, second] = wordsAskedOn(ask.text, person.words);
    const wrong = await person.client.submit(ask, { first, second: "aivanmuuta" });
    expect(wrong.status).toBe(422);
    expect(wrong.document.querySelectorAll(".field.has-error")).toHaveLength(1);
    expect(wrong.document.querySelector("#second")?.getAttribute("aria-invalid")).toBe("true");
    const slip = await person.client.submit(wrong, { first: first.toUpperCase(), second: second.slice(0, -1) });
    expect(slip).toSay(m.accounts_checked_title());
  });

  it("is only for the browser the words were given to, and leads on when its time is over", async () => {
    const world = aWorld(test);
    const person = await newcomer(world, { nickname: "Toinen selain" });
    const stranger = await world.visitor().submit(person.page, {});
    expect(stranger.url).toMatch(/\/kirjaudu$/);
    world.clock.advance({ minutes: 11 });
    expect((await person.client.submit(person.page, {})).url).toMatch(/\/oma$/);
    expect(await isIn(person.client)).toBe(true);
  });
});

/** The two words the page asks for, by their numbers. */
function wordsAskedOn(text: string, words: string): [string, string] {
  const [first = 0, second = 0] = [...text.matchAll(/(\d)\. sana/g)].map((match) => Number(match[1]));
  const all = words.split(" ");
  return [all[first - 1] ?? "", all[second - 1] ?? ""];
}
