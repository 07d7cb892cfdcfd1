import { beforeAll, describe, expect, it } from "vitest";
import type { TestPage } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { type ComputeHash, openPassphraseHasher } from "../../shared/crypto/passphrase-hash.ts";
import { m } from "../../shared/i18n/index.ts";
import { cookieName, countOf, isIn, type Newcomer, newcomer, signIn } from "./accounts.testing.ts";
import { createPersonWithWords } from "./come-in.ts";

const wrongWords = (words: string) => words.split(" ").toReversed().join(" ");

describe("signing in", () => {
  const test = useDatabase();
  let world: World;
  let person: Newcomer;
  beforeAll(async () => {
    world = aWorld(test);
    person = await newcomer(world);
  });

  it("lets in with the nickname and the words, whatever their case and with a slip in a word", async () => {
    const [first = "", ...rest] = person.words.split(" ");
    const words = `${first.slice(0, -1)}, ${rest.join("\n").toUpperCase()}`;
    const { client, page } = await signIn(world, { nickname: " AAMU kaste ", words });
    expect(page.url).toMatch(/\/oma$/);
    expect(await isIn(client)).toBe(true);
  });

  it("says the same of wrong words and of a name nobody has, and keeps what was typed", async () => {
    const words = wrongWords(person.words);
    const answers = await Promise.all(
      ["Aamukaste", "Olematon"].map((nickname) => signIn(world, { nickname, words }, { device: "shared" })),
    );
    for (const { page, client } of answers) {
      expect(page.status).toBe(422);
      expect(page).toSay(m.accounts_sign_in_wrong());
      expect(page.document.querySelector("#words")?.textContent).toBe(words);
      expect(client.cookies.size).toBe(0);
    }
    const [known, unknown] = answers.map(({ page }) => comparable(page));
    expect(known?.replaceAll("Aamukaste", "Olematon")).toBe(unknown);
  });

  it("says what cannot be anybody's words, without looking for anybody", async () => {
    const words = person.words.split(" ");
    const ask = async (typed: string) => (await signIn(world, { nickname: "Aamukaste", words: typed })).page;
    expect(await ask("")).toSay(m.accounts_words_empty());
    expect(await ask(words.slice(1).join(" "))).toSay(m.accounts_words_count({ wanted: 7, count: 6 }));
    expect(await ask(words.with(2, "qqqqqq").join(" "))).toSay(m.accounts_words_unknown({ count: 1, numbers: "3" }));
    expect((await ask("a".repeat(600))).status).toBe(400);
  });

  it("is not done by any other kind of request", async () => {
    const json = JSON.stringify({ nickname: "Aamukaste", words: person.words });
    const headers = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" };
    expect((await world.visitor().request("/kirjaudu", { method: "POST", body: json, headers })).status).toBe(400);
    const foreign = world.visitor();
    const fields = { nickname: "Aamukaste", words: person.words };
    expect((await foreign.post("/kirjaudu", fields, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect(await isIn(foreign)).toBe(false);
  });

  it("leads back to the page that was asked for, and never to another site", async () => {
    const visitor = world.visitor();
    const door = await visitor.get("/en/oma/istunnot");
    expect(new URL(door.url).pathname).toBe("/en/kirjaudu");
    const back = await visitor.submit(door, { nickname: "Aamukaste", words: person.words });
    expect(new URL(back.url).pathname).toBe("/en/oma/istunnot");

    for (const jatka of ["https://example.org/", "//example.org", "/\\example.org"]) {
      const response = await world.visitor().request("/kirjaudu", {
        method: "POST",
        headers: { "Sec-Fetch-Site": "same-origin" },
        body: new URLSearchParams({ nickname: "Aamukaste", words: person.words, jatka }),
      });
      expect(response.headers.get("Location")).toBe("/kirjaudu/valmis?jatka=/oma");
    }
  });

  it("says so when the browser did not keep its cookie", async () => {
    const visitor = world.visitor();
    expect(await visitor.get("/kirjaudu/valmis?jatka=/oma")).toSay(m.accounts_not_kept_title());
  });

  it("pressed twice makes one session", async () => {
    const before = await countOf(test, "session");
    const form = await world.visitor().get("/kirjaudu");
    const browsers = [world.visitor(), world.visitor()];
    const fields = { nickname: "Aamukaste", words: person.words, device: "own" };
    for (const browser of browsers) expect((await browser.submit(form, fields)).url).toMatch(/\/oma$/);
    expect(await countOf(test, "session")).toBe(before + 1);
    expect(await isIn(browsers[1] ?? world.visitor())).toBe(true);

    // Whichever was made last, and whichever answer the browser keeps: the token is the same.
    const together = [world.visitor(), world.visitor(), world.visitor()];
    const again = await world.visitor().get("/kirjaudu");
    await Promise.all(together.map((browser) => browser.submit(again, fields)));
    expect(await countOf(test, "session")).toBe(before + 2);
    expect(new Set(together.map((browser) => browser.cookies.get(cookieName))).size).toBe(1);
    for (const browser of together) expect(await isIn(browser)).toBe(true);
  });

  it("with a form that was sent long ago, or has ended since, begins anew", async () => {
    const early = aWorld(test);
    const browser = early.visitor();
    const form = await browser.get("/kirjaudu");
    const tokens = new Set<string | undefined>();
    const fields = { nickname: "Aamukaste", words: person.words, device: "own" };
    const send = async () => {
      expect((await browser.submit(form, fields)).url).toMatch(/\/oma$/);
      tokens.add(browser.cookies.get(cookieName));
    };
    await send();
    early.clock.advance({ minutes: 11 });
    await send();
    await browser.post("/ulos");
    await send();
    expect(tokens.size).toBe(3);
  });

  it("forgets the cookie of a session that has ended", async () => {
    const { client } = await signIn(world, person);
    const token = client.cookies.get(cookieName) ?? "";
    await client.post("/ulos");
    client.cookies.set(cookieName, token);
    expect(await isIn(client)).toBe(false);
    expect(client.cookies.size).toBe(0);
  });
});

describe("a session's token", () => {
  const test = useDatabase();
  const setCookie = async (world: World, person: Newcomer, device: string) => {
    const response = await world.visitor().request("/kirjaudu", {
      method: "POST",
      headers: { "Sec-Fetch-Site": "same-origin" },
      body: new URLSearchParams({ nickname: person.nickname, words: person.words, device }),
    });
    return response.headers.getSetCookie();
  };

  it("stays in the browser only where the device is the person's alone, and no script reads it", async () => {
    const world = aWorld(test);
    const person = await newcomer(world, { nickname: "Eväs" });
    const always = "Path=/; HttpOnly; Secure; SameSite=Lax";
    expect(await setCookie(world, person, "shared")).toEqual([expect.stringMatching(/^__Host-vk=[\w-]{43}; /)]);
    expect((await setCookie(world, person, "shared"))[0]?.split("; ").slice(1).join("; ")).toBe(always);
    expect(await setCookie(world, person, "")).toEqual([expect.not.stringContaining("Max-Age")]);
    expect((await setCookie(world, person, "own"))[0]).toContain("; Max-Age=7776000; ");
  });

  it("is a new one at every sign-in, and the one the browser came with is worth nothing any more", async () => {
    const world = aWorld(test);
    const person = await newcomer(world, { nickname: "Kiinnittämätön" });
    const before = person.client.cookies.get(cookieName) ?? "";
    const planted = world.visitor();
    planted.cookies.set(cookieName, "A".repeat(43));
    await signIn(world, person, { client: planted });
    expect(planted.cookies.get(cookieName)).not.toBe("A".repeat(43));
    const planter = world.visitor();
    planter.cookies.set(cookieName, "A".repeat(43));
    expect(await isIn(planter)).toBe(false);

    // Someone signs in with a browser that is signed in already: the page is gone, the form can still be sent.
    await person.client.post("/kirjaudu", { nickname: person.nickname, words: person.words, device: "own" });
    expect(await isIn(person.client)).toBe(true);
    const thief = world.visitor();
    thief.cookies.set(cookieName, before);
    expect(await isIn(thief)).toBe(false);
  });

  it.each(["", "kissa", "A".repeat(42), `${"A".repeat(42)}%`, "A".repeat(5_000), "A; Path=/x"])(
    "that is none (%j) is nobody's",
    async (token) => {
      const visitor = aWorld(test).visitor();
      const response = await visitor.request("/oma", { headers: { Cookie: `${cookieName}=${token}` } });
      expect(response.headers.get("Location")).toBe("/kirjaudu");
    },
  );
});

describe("guessing", () => {
  const test = useDatabase();
  const slowDown = { trustedProxies: 1 };
  const from = (address: string) => ({ "X-Forwarded-For": address });
  const guess = (world: World, nickname: string, words: string, address = "198.51.100.7") =>
    world.visitor().post("/kirjaudu", { nickname, words, device: "shared" }, from(address));

  it.each(["Arvattava", "Eikukaan"])(
    "is slower and slower for %s, whether anyone has the name or not",
    async (nickname) => {
      const world = aWorld(test, { config: slowDown });
      const person = await newcomer(world, { nickname: "Arvattava" }).catch(() => undefined);
      const words = wrongWords(person?.words ?? (await newcomer(world, { nickname: "Lisä" })).words);
      const statuses: number[] = [];
      for (let time = 0; time < 5; time++) statuses.push((await guess(world, nickname, words)).status);
      expect(statuses).toEqual([422, 422, 422, 422, 429]);

      const early = await guess(world, nickname, words);
      expect(early.headers.get("Retry-After")).toBe("5");
      expect(early).toSay(m.accounts_wait_seconds({ count: 5 }));
      expect(early.document.querySelector("#nickname")?.getAttribute("value")).toBe(nickname);
      world.clock.advance({ seconds: 5 });
      expect((await guess(world, nickname, words)).status).toBe(422);
      expect((await guess(world, nickname, words)).headers.get("Retry-After")).toBe("10");
    },
  );

  it("slows down the one who guesses and nobody else; the right words take the delay away", async () => {
    const world = aWorld(test, { config: slowDown });
    const person = await newcomer(world, { nickname: "Omistaja" });
    for (let time = 0; time < 5; time++) await guess(world, "Omistaja", wrongWords(person.words));
    expect((await guess(world, "Omistaja", person.words)).status).toBe(429);
    expect((await guess(world, "Omistaja", person.words, "203.0.113.9")).url).toMatch(/kirjaudu\/valmis|oma$/);

    world.clock.advance({ seconds: 5 });
    expect((await guess(world, "Omistaja", person.words)).status).toBe(200);
    expect((await guess(world, "Omistaja", wrongWords(person.words))).status).toBe(422);
    expect((await guess(world, "Omistaja", wrongWords(person.words))).status).toBe(422);
  });

  it("many times at the same moment is still one after another", async () => {
    const world = aWorld(test, { config: slowDown });
    const person = await newcomer(world, { nickname: "Ryntäys" });
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => guess(world, "Ryntäys", wrongWords(person.words))),
    );
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(4);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(8);
  });
});

describe("hashing", () => {
  const test = useDatabase();

  it("is done as often and at the same cost for a known name as for an unknown one", async () => {
    const calls: string[] = [];
    const compute: ComputeHash = async (_message, salt, cost, bytes) => {
      calls.push(JSON.stringify([salt.length, cost, bytes]));
      return Buffer.alloc(bytes);
    };
    const plain = aWorld(test);
    const people = await Promise.all(
      Array.from({ length: 5 }, (_, one) => newcomer(plain, { nickname: `Tunnettu ${"abcde"[one]}` })),
    );
    const world = aWorld(test, { hashing: { compute } });
    const callsFor = async (nickname: string, words: string) => {
      calls.length = 0;
      expect((await signIn(world, { nickname, words })).page.status).toBe(422);
      return [...calls];
    };
    for (const { nickname, words } of people) {
      const known = await callsFor(nickname, wrongWords(words));
      const unknown = await callsFor(nickname.replace("Tunnettu", "Tuntematon"), wrongWords(words));
      expect(known).toHaveLength(1);
      expect(unknown).toEqual(known);
    }
  });

  it("is made anew at today's cost when a person comes in", async () => {
    const world = aWorld(test);
    const weak = openPassphraseHasher({
      pepper: world.services.key.derive("password-pepper"),
      cost: { memory: 16, passes: 1, parallelism: 1 },
    });
    const made = await createPersonWithWords(
      { ...world.services, passphrases: weak },
      { nickname: "Vanha", locale: "fi" },
    );
    if (made.kind !== "created") throw new Error(made.kind);
    const person = { nickname: "Vanha", words: made.person.words.join(" ") };
    const stored = async () =>
      (await test.admin.query("SELECT words_hash FROM credential WHERE person_id = $1", [made.person.personId])).rows;
    expect((await stored())[0]?.words_hash).toContain("$m=16,");
    expect((await signIn(world, person)).page.url).toMatch(/\/oma$/);
    expect((await stored())[0]?.words_hash).toContain("$m=8,");
    expect((await signIn(world, person)).page.url).toMatch(/\/oma$/);
  });

  it("that too many wait for says so, and asks to try again", async () => {
    const plain = aWorld(test);
    const person = await newcomer(plain, { nickname: "Jonottaja" });
    const held = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    const compute: ComputeHash = async (_message, _salt, _cost, bytes) => {
      started.resolve();
      await held.promise;
      return Buffer.alloc(bytes);
    };
    const world = aWorld(test, { hashing: { compute, atOnce: 1, waiting: 0 } });
    const first = signIn(world, person);
    await started.promise;
    const second = await signIn(world, person);
    expect(second.page.status).toBe(503);
    expect(second.page.headers.get("Retry-After")).toBe("5");
    held.resolve();
    expect((await first).page.status).toBe(422);
  });

  it("is not asked for without end by one sender", async () => {
    const world = aWorld(test);
    const statuses: number[] = [];
    for (let time = 0; time < 70; time++) {
      statuses.push((await world.visitor().post("/kirjaudu", { nickname: `Nimi ${time}`, words: "" })).status);
    }
    expect(statuses.filter((status) => status === 422)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
  });
});

/** The page without what is another each time. */
const comparable = (page: TestPage) => page.html.replace(/name="form" value="[^"]*"/, "");
