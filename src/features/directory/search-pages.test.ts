import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { locales, localPath, m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { anOffering, putOfferings } from "./directory.testing.ts";
import { sampleOfferings } from "./samples.testing.ts";
import { facetParams } from "./search-state.rules.ts";

const db = useDatabase();
let world: World;

const inHelsinki = {
  privacy: "exact" as const,
  municipality: "091",
  address: "Katu 1",
  access: [],
  ringForAddress: false,
};

beforeAll(async () => {
  world = aWorld(db, { now: "2026-11-23T14:32+02:00" });
  const many = Array.from({ length: 25 }, (_, index) =>
    anOffering({ name: { fi: `Iltakahvit ${index}` }, themes: ["loneliness"], place: inHelsinki }),
  );
  const { place: _, ...faraway } = anOffering({
    name: { en: "Desperate Hour" },
    ways: ["online"],
    languages: ["en"],
    meetings: [{ rule: "FREQ=DAILY", at: "11:00", timeZone: "America/Los_Angeles" }],
  }).content;
  await putOfferings(world, [...sampleOfferings(), ...many]);
  // Newer than all else.
  world.clock.set("2026-11-23T14:33+02:00");
  await putOfferings(world, [{ ...anOffering(), content: faraway }]);
  world.clock.set("2026-11-23T14:32+02:00");
});

const names = (page: { document: Document }) =>
  [...page.document.querySelectorAll("#tulokset > .cards .card-title")].map((title) => title.textContent?.trim());
const countOf = (page: { document: Document }) => page.document.querySelector("#tulosten-maara")?.textContent ?? "";

describe("the search page", () => {
  it.each(locales)("in %s is right HTML, with and without results", async (locale) => {
    const visitor = world.visitor();
    for (const path of [
      "/haku",
      "/haku?paikka=Jyväskylä&avoimuus=open&kartta=yes",
      "/haku?q=purjelentokone&muoto=chat",
    ]) {
      const page = await visitor.get(localPath(locale, path));
      expect(page.status).toBe(200);
      expect(complaints(page.html), path).toEqual([]);
      expect(page).toSay(m.directory_search_title({}, { locale }));
      expect(page.html).toContain(`<html lang="${locale}"`);
    }
  });

  it.each(["constructor", "toString", "__proto__", "hasOwnProperty"])(
    "takes %s for a word like any other",
    async (word) => {
      const visitor = world.visitor();
      const params = ["q", "paikka", "jarjestys", "sivu", "etaisyys", ...Object.values(facetParams)];
      for (const param of params) expect((await visitor.get(`/haku?${param}=${word}`)).status, param).toBe(200);
      const page = await visitor.get(`/haku?${params.map((param) => `${param}=${word}`).join("&")}`);
      expect(page.status).toBe(200);
      expect(page.html).not.toMatch(/\[object|native code|undefined/);
    },
  );

  it("finds the bereaved parents' groups near and online from one sentence, with help at hand", async () => {
    const visitor = world.visitor();
    const page = await visitor.submit(await visitor.get("/"), { q: "menetin lapseni, Jyväskylä" });
    expect(new URL(page.url).pathname).toBe("/haku");
    expect(names(page)).toEqual(
      expect.arrayContaining(["Lapsensa menettäneiden ryhmä", "Surevien vanhempien verkkoilta"]),
    );
    expect(page).toSay(m.directory_place_from_words({ place: "Jyväskylä" }));
    expect(page.document.querySelector(".crisis a[href='tel:112']")).not.toBeNull();
  });

  it("takes a language among the words for the language one asks for", async () => {
    const visitor = world.visitor();
    const swedish = await visitor.get("/haku?q=ruotsinkielinen+tukihenkilö");
    expect(swedish).toSay(m.directory_language_from_words({ languages: "ruotsi" }));
    expect(names(swedish)).toEqual(["Tukihenkilö omaishoitajalle"]);
    const none = await visitor.get("/haku?q=somalinkielinen+ryhmä+Jyväskylä");
    expect(names(none)).toEqual([]);
    expect(none.document.querySelector("#tulokset .cards")).toBeNull();
    // Nothing is a dead end: the same in any language.
    const link = [...none.document.querySelectorAll("#tulokset a")].find((one) =>
      one.textContent?.startsWith(m.directory_any_language()),
    );
    const any = await visitor.get(link?.getAttribute("href") ?? "");
    expect(names(any)).toContain("Lapsensa menettäneiden ryhmä");
    // What is chosen goes before what is read from words.
    expect(names(await visitor.get("/haku?q=somalinkielinen+tukihenkilö&kieli=sv"))).toEqual([
      "Tukihenkilö omaishoitajalle",
    ]);
  });

  it("leaves out on request what is open to the whole country", async () => {
    const visitor = world.visitor();
    const all = await visitor.get("/haku?paikka=Jyväskylä");
    expect(names(all)).toContain("Surevien vanhempien verkkoilta");
    const here = await visitor.get("/haku?paikka=Jyväskylä&vain-taalla=yes");
    expect(names(here)).toContain("Lapsensa menettäneiden ryhmä");
    expect(names(here)).not.toContain("Surevien vanhempien verkkoilta");
    const off = [...here.document.querySelectorAll(".chosen-one")].find((one) =>
      one.textContent?.includes(m.directory_here()),
    );
    expect(names(await visitor.get(off?.getAttribute("href") ?? ""))).toEqual(names(all));
  });

  it("shows what is elsewhere in the world after all else where nothing is said", async () => {
    const pages = await Promise.all([1, 2].map((n) => world.visitor().get(`/haku?sivu=${n}`)));
    const [first, last] = pages.map(names);
    expect(first).not.toContain("Desperate Hour");
    expect(last?.at(-1)).toBe("Desperate Hour");
  });

  it("says of what the map cannot show how much it is, and where", async () => {
    const numbers = async (path: string) => {
      const page = await world.visitor().get(path);
      const rows = [...page.document.querySelectorAll("#tulokset tbody tr")].map((row) =>
        [...row.querySelectorAll("th, td")].map((cell) => cell.textContent?.trim() ?? ""),
      );
      const total = Number(/\d+/.exec(countOf(page))?.[0]);
      return { rows: new Map(rows.map(([name, count]) => [name, Number(count)])), total };
    };
    const whole = await numbers("/haku?kartta=yes");
    expect(whole.rows.get(m.directory_map_nowhere())).toBeGreaterThan(0);
    expect([...whole.rows.values()].reduce((sum, count) => sum + count, 0)).toBe(whole.total);
    const near = await numbers("/haku?paikka=Jyv%C3%A4skyl%C3%A4&km=200&kartta=yes");
    expect(near.rows.get(m.directory_map_beyond())).toBeGreaterThan(0);
    expect([...near.rows.values()].reduce((sum, count) => sum + count, 0)).toBe(near.total);
    const chosen = await numbers("/haku?kartta=yes&maakunta=13");
    expect(chosen.rows.has(m.directory_map_nowhere())).toBe(false);
  });

  it("shows a cancelled meeting as cancelled", async () => {
    const page = await world.visitor().get("/haku?q=lapsensa+menettäneet");
    const card = [...page.document.querySelectorAll(".card")].find((one) =>
      one.textContent?.includes("Lapsensa menettäneiden"),
    );
    expect(card?.textContent).toContain(m.directory_cancelled());
  });

  it("counts honestly: a filter's number is the number one gets", async () => {
    const visitor = world.visitor();
    const page = await visitor.get("/haku?paikka=Jyväskylä");
    const boxes = [...page.document.querySelectorAll("#rajaukset input[type=checkbox]")].filter(
      (box) => box.getAttribute("name") !== "vain-taalla",
    );
    expect(boxes.length).toBeGreaterThan(10);
    for (const box of boxes) {
      const [name, value] = [box.getAttribute("name"), box.getAttribute("value") ?? ""];
      const promised = box.parentElement?.querySelector(".filter-count")?.textContent?.match(/\d+/)?.[0];
      const narrowed = await visitor.get(`/haku?paikka=Jyväskylä&${name}=${encodeURIComponent(value)}`);
      const said = countOf(narrowed);
      const got = said.startsWith("Yksi") ? "1" : said.match(/\d+/)?.[0];
      expect(got, `${name}=${value}`).toBe(promised);
    }
  });

  it("takes a filter off with a link, keeps the rest, and goes through pages", async () => {
    const visitor = world.visitor();
    const page = await visitor.get("/haku?paikka=Helsinki&avoimuus=open&tapa=face-to-face&sivu=2");
    expect(page).toSay("Iltakahvit");
    const remove = page.document.querySelector(".chosen-one")?.getAttribute("href") ?? "";
    expect(remove).toBe("/haku?paikka=Helsinki&avoimuus=open");
    const first = await visitor.get("/haku?paikka=Helsinki&avoimuus=open");
    const next = first.document.querySelector("a[rel=next]")?.getAttribute("href") ?? "";
    expect(next).toBe("/haku?paikka=Helsinki&avoimuus=open&sivu=2");
    expect(names(await visitor.get(next)).some((name) => names(first).includes(name))).toBe(false);
  });

  it("is a way on where nothing is found: what is elsewhere, a wish, someone to ring", async () => {
    const page = await world.visitor().get("/haku?q=iltakahvit&paikka=Utsjoki");
    expect(names(page)).toEqual([]);
    expect(page).toSay(m.directory_other_search({ what: m.directory_other_country(), count: 25 }));
    const links = [...page.document.querySelectorAll(".no-dead-end a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\/toive\?.*paikka=/),
        "/apua",
        "/haku#aiheet",
        "/haku?q=iltakahvit",
      ]),
    );
  });

  it("offers from anywhere what is about the same, and nothing where nobody knows what it is about", async () => {
    const offered = async (path: string) =>
      [...(await world.visitor().get(path)).document.querySelectorAll(".no-dead-end .card-title")].map((title) =>
        title.textContent?.trim(),
      );
    expect(await offered("/haku?q=purjelentokone")).toEqual([]);
    expect(await offered("/haku?paikka=Utsjoki&muoto=course")).toEqual([]);
    const grief = await offered("/haku?q=lapsensa+menett%C3%A4neet&muoto=course");
    expect(grief).toContain("Surevien vanhempien verkkoilta");
    const lost = await world.visitor().get("/haku?q=purjelentokone");
    const links = [...lost.document.querySelectorAll(".no-dead-end a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(expect.arrayContaining(["/toive", "/apua"]));
  });

  it("says what a slip was read as, and looks for what was typed where that is wished", async () => {
    const visitor = world.visitor();
    const page = await visitor.get("/sv/haku?q=yksinäsyys");
    expect(page).toSay(m.directory_did_you_mean_searched({}, { locale: "sv" }));
    expect(names(page)).toEqual(names(await visitor.get("/sv/haku?q=yksinäisyys")));
    const instead = m.directory_did_you_mean_instead({ words: "yksinäsyys" }, { locale: "sv" });
    const asTyped = await visitor.press(page, instead);
    expect(new URL(asTyped.url).searchParams.get("tarkka")).toBe("yes");
    expect(asTyped).not.toSay(m.directory_did_you_mean_searched({}, { locale: "sv" }));
  });

  it("asks what place was meant where it knows none, and shows the country's", async () => {
    const page = await world.visitor().get("/haku?paikka=Jyvskla");
    expect(page).toSay(m.directory_place_unknown({ place: "Jyvskla" }));
  });

  it("puts help first where the words speak of danger, and nowhere keeps them", async () => {
    const page = await world.visitor().get("/haku?q=haluan+kuolla");
    const results = page.document.querySelector("#tulokset");
    expect(results?.firstElementChild?.className).toBe("crisis");
    expect(page.document.querySelector("meta[name=robots]")?.getAttribute("content")).toContain("noindex");
    expect(world.log.join("")).not.toMatch(/kuolla|haku\?/);
    const plain = await world.visitor().get("/haku");
    expect(plain.document.querySelector("meta[name=robots]")).toBeNull();
  });

  it("leaves what it does not know in an address, and never fails for it", async () => {
    const page = await world
      .visitor()
      .get("/haku?muoto=sauna&teema=..%2F&sivu=-1&km=7&jarjestys=x&maakunta=%3Cscript%3E&kieli=%00&q=%22%3E%3Csvg");
    expect(page.status).toBe(200);
    expect(page.html).not.toContain("<svg onload");
    expect(page.document.querySelector("#haku")?.getAttribute("value")).toBe('"><svg');
  });
});

describe("the answers the island asks for", () => {
  it("are the page's own parts, from words that stand in no address", async () => {
    const visitor = world.visitor();
    const whole = await visitor.get("/haku?q=iltakahvit");
    const part = await visitor.post("/haku/vastaus", { q: "iltakahvit" });
    expect(part.status).toBe(200);
    const sent = part.html.replace(/^<!doctype html>/, "");
    expect(sent).toMatch(/^<div class="answer" id="vastaus"/);
    expect(whole.html.includes(sent)).toBe(true);
    expect(part.html).not.toContain("<head>");
  });

  it("are given to our own pages alone", async () => {
    const refused = await world.visitor().post("/haku/vastaus", { q: "x" }, { "Sec-Fetch-Site": "cross-site" });
    expect(refused.status).toBe(403);
  });

  it("name the municipality of a position, and log nothing of it", async () => {
    const ask = (body: string) =>
      world.visitor().request("/haku/lahella", { method: "POST", body, headers: { "Sec-Fetch-Site": "same-origin" } });
    const answer = await ask("62.24 25.72");
    expect(await answer.text()).toBe("Jyväskylä");
    for (const bad of ["", "62.24", "a b", "0 0", "62.24 999"]) expect((await ask(bad)).status, bad).toBe(422);
    expect(world.log.join("")).not.toContain("62.24");
  });
});
