import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { locales, localPath, m } from "../../shared/i18n/index.ts";
import { findPlace } from "../../shared/places/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { anOffering, putOfferings } from "../directory/directory.testing.ts";
import { endEntries, wayInWords } from "../directory/index.ts";
import { sampleOfferings } from "../directory/samples.testing.ts";
import { atGlance } from "./areas.rules.ts";
import { areaPaper, cardPaper, fourCardsPaper } from "./papers.ts";

const db = useDatabase();
let world: World;
const samples = sampleOfferings();
const gone = anOffering({}, { slug: "ollut-ja-mennyt" });
const codeOf = (slug: string) => samples.find((one) => one.slug === slug)?.id.slice(-12) ?? "";
const near = codeOf("lapsensa-menettaneet-jyvaskyla");
const online = codeOf("surevien-vanhempien-verkkoilta");
const list = `/lista?lista=${near}.${online}&alue=jyvaskyla`;

beforeAll(async () => {
  world = aWorld(db, { now: "2026-11-23T14:32+02:00" });
  await putOfferings(world, [...samples, gone]);
  await world.services.database.withActor({ kind: "worker" }, (tx) => endEntries(tx, [gone.id], world.clock.now()));
});
afterAll(() => world.services.paper.close());

function findPlaceOf(name: string) {
  const answer = findPlace(name);
  if (!answer.found) throw new Error(`no ${name}`);
  return answer.place;
}

async function pdfOf(path: string, status = 200) {
  const response = await world.visitor().request(path);
  expect(response.status, path).toBe(status);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { response, bytes, text: bytes.toString("latin1") };
}

describe("the pages for professionals", () => {
  it.each(locales)("are right HTML in %s", async (locale) => {
    const paths = [
      "/ammattilaisille",
      "/ammattilaisille/jyvaskyla",
      "/ammattilaisille/keski-suomi",
      "/ammattilaisille/koko-suomi",
      "/ammattilaisille/utsjoki?teema=keskoset",
      `/ammattilaisille/jyvaskyla?t=${online}`,
      list,
      "/lista",
    ];
    for (const path of paths) {
      const page = await world.visitor().get(localPath(locale, path));
      expect(page.status, path).toBe(200);
      expect(complaints(page.html), path).toEqual([]);
    }
  });

  it("lead from a typed place to its page, and say so where there is none", async () => {
    const start = await world.visitor().get("/ammattilaisille");
    const page = await world.visitor().submit(start, { paikka: "jyväskylässä" });
    expect(new URL(page.url).pathname).toBe("/ammattilaisille/jyvaskyla");
    const unknown = await world.visitor().submit(start, { paikka: "Tuntematonkaupunki" });
    expect(unknown.status).toBe(422);
    expect(unknown).toSay(m.professionals_place_unknown());
    expect((await world.visitor().get("/ammattilaisille/ei-ole")).status).toBe(404);
    expect((await world.visitor().get("/ammattilaisille/ei-ole.pdf")).status).toBe(404);
  });

  it("show a line each by theme, what is open from everywhere apart, and nothing secret", async () => {
    const page = await world.visitor().get("/ammattilaisille/jyvaskyla");
    const [here, anywhere] = [...page.document.querySelectorAll(".at-glance")];
    const line = [...(here?.querySelectorAll(".glance-line") ?? [])].find((one) =>
      /Lapsensa/.test(one.textContent ?? ""),
    );
    expect(line?.textContent).toMatch(/joka toinen tiistai klo 18–20/);
    expect(line?.textContent).toContain("Pitkäkatu 3, Jyväskylä");
    expect(line?.textContent).toContain(m.ui_ring_replenishing());
    expect(line?.textContent?.replace(/\u00a0/g, " ")).toContain("040 123 4567");
    expect(anywhere?.textContent).toContain("Surevien vanhempien verkkoilta");
    expect(here?.textContent).not.toContain("Surevien vanhempien verkkoilta");
    expect(page).toSay(m.professionals_fresh({ date: "23.11.2026" }));
    expect(page.html).not.toContain("ollut-ja-mennyt");
    // Only themes of which there is something here can be asked for.
    const offered = [...page.document.querySelectorAll("select[name=teema] option")].map((one) =>
      one.getAttribute("value"),
    );
    expect(offered).toContain("lapsen-menetys");
    expect(offered).not.toContain("keskoset");
    const one = await world.visitor().get("/ammattilaisille/jyvaskyla?teema=lapsen-menetys");
    expect(one).toSay("Lapsensa menettäneiden ryhmä");
    expect(one.document.querySelectorAll(".glance-line").length).toBeLessThan(
      page.document.querySelectorAll(".glance-line").length,
    );
  });
});

describe("a welfare area", () => {
  it("shows its own municipalities, what is for its region, and nothing of its neighbours", async () => {
    const at = (municipality: string, name: string, more = {}) =>
      anOffering({
        name: { fi: name },
        place: { privacy: "exact", municipality, access: [], ringForAddress: false },
        ...more,
      });
    await putOfferings(world, [
      at("092", "Vantaan oma kahvila"),
      at("091", "Helsingin oma kahvila"),
      at("091", "Koko Uudenmaan kahvila", { area: ["region:01"] }),
    ]);
    const page = await world.visitor().get("/ammattilaisille/vantaan-ja-keravan-hyvinvointialue");
    expect(page).toSay("Vantaan oma kahvila");
    expect(page).toSay("Koko Uudenmaan kahvila");
    expect(page).not.toSay("Helsingin oma kahvila");
  });
});

describe("a list to hand on", () => {
  it("is made of what was ticked, without JavaScript, and is only in the address", async () => {
    const area = await world.visitor().get("/ammattilaisille/jyvaskyla");
    const page = await world.visitor().get(`/lista?alue=jyvaskyla&t=${near}`);
    expect(area.document.querySelector(`form[action="/lista"] input[value="${near}"]`)).not.toBeNull();
    expect(page).toSay("Lapsensa menettäneiden ryhmä");
    const more = await world.visitor().press(page, m.professionals_list_more_in({ place: "Jyväskylä" }));
    expect(more.document.querySelector(`input[value="${near}"][checked]`)).not.toBeNull();
    const elsewhere = await world.visitor().get(`/ammattilaisille/utsjoki?t=${near}`);
    expect(elsewhere.document.querySelector(`form[action="/lista"] input[name=lista][value="${near}"]`)).not.toBeNull();
    const removed = await world.visitor().press(page, m.professionals_list_remove());
    expect(removed).toSay(m.professionals_list_empty());
    const before = await db.admin.query("SELECT count(*)::int AS count FROM handout");
    expect(before.rows[0]?.count).toBe(0);
  });

  it("leaves out what is no longer offered or never was, and says so", async () => {
    const page = await world.visitor().get(`/lista?t=${near}&t=${gone.id.slice(-12)}&t=ffffffffffff&t=%27`);
    expect(page).toSay(m.professionals_list_missing({ count: 2 }));
    expect(page.document.querySelectorAll(".list-lines li")).toHaveLength(1);
  });

  it("opens under a short code of six plain letters for 90 days, whoever asks, and keeps nothing but the list", async () => {
    const page = await world.visitor().get(list);
    const given = await world.visitor().submit(page, {}, 'form[action="/lista/koodi"]');
    const code = new URL(given.url).searchParams.get("koodi") ?? "";
    expect(code).toMatch(/^[2-9a-hjkmnp-z]{6}$/);
    const message = given.document.querySelector("#viesti")?.textContent ?? "";
    expect(message).toContain(`/k/${code}`);
    expect(message).toContain("Pitkäkatu 3");
    expect(message).not.toMatch(/menettän|surev/i);
    const again = await world.visitor().submit(page, {}, 'form[action="/lista/koodi"]');
    expect(new URL(again.url).searchParams.get("koodi")).toBe(code);
    const { rows } = await db.admin.query("SELECT * FROM handout");
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0]).toSorted()).toEqual(["code", "ends_on", "locale", "offerings"]);

    const opened = await world.visitor().get(`/k/${code.toUpperCase()}`);
    expect(opened).toSay("Surevien vanhempien verkkoilta");
    expect(opened.document.querySelector("title")?.textContent).not.toMatch(/suru|surev|vertaistuki/i);
    expect(opened.document.querySelector("meta[name=robots]")?.getAttribute("content")).toContain("noindex");
    expect(complaints(opened.html)).toEqual([]);
    for (const wrong of ["aaaaaa", "0l0l0l", "%25", "abc"]) {
      expect((await world.visitor().get(`/k/${wrong}`)).status, wrong).toBe(404);
    }

    const now = world.clock.now();
    world.clock.set("2027-02-21T12:00+02:00");
    expect((await world.visitor().get(`/k/${code}`)).status).toBe(200);
    world.clock.set("2027-02-22T12:00+02:00");
    expect((await world.visitor().get(`/k/${code}`)).status).toBe(404);
    world.clock.set(now.toString());
  });

  it("opens in the language it was made in, unless another is chosen", async () => {
    const page = await world.visitor().get(localPath("sv", `/lista?t=${near}`));
    const given = await world.visitor().submit(page, {}, 'form[action="/sv/lista/koodi"]');
    const code = new URL(given.url).searchParams.get("koodi");
    const scanned = await world.visitor().get(`/k/${code}`, { "Sec-Fetch-Site": "none" });
    expect(new URL(scanned.url).pathname).toBe(`/sv/k/${code}`);
    expect(new URL((await world.visitor().get(`/k/${code}`)).url).pathname).toBe(`/k/${code}`);
  });

  it("is not made of nothing, nor from another site", async () => {
    expect((await world.visitor().post("/lista/koodi", { t: "ffffffffffff" })).status).toBe(404);
    const foreign = await world.visitor().post("/lista/koodi", { t: near }, { "Sec-Fetch-Site": "cross-site" });
    expect(foreign.status).toBe(403);
  });
});

describe("the papers", () => {
  it("are tagged PDF/UA in the reader's language, with our font", async () => {
    for (const [path, language] of [
      ["/ammattilaisille/jyvaskyla.pdf", "fi"],
      ["/sv/ammattilaisille/keski-suomi.pdf", "sv"],
      ["/en/ammattilaisille/koko-suomi.pdf", "en"],
      ["/selko/ammattilaisille/utsjoki.pdf", "fi"],
      [`/lista.pdf?t=${near}&t=${online}`, "fi"],
      [`/lista.pdf?t=${near}&koko=a5&suuri=yes&kieli=en`, "en"],
      [`/lista.pdf?t=${near}&t=${online}&koko=tasku&nimetta=yes&kieli=sv`, "sv"],
      ["/tuki/lapsensa-menettaneet-jyvaskyla/kortti.pdf", "fi"],
    ] as const) {
      const { response, text } = await pdfOf(path);
      expect(response.headers.get("Content-Type"), path).toBe("application/pdf");
      expect(response.headers.get("X-Robots-Tag")).toBe("noindex");
      expect(text.startsWith("%PDF-")).toBe(true);
      for (const part of ["/MarkInfo", "pdfuaid", "AtkinsonHyperlegibleNext", `/Lang (${language}`]) {
        expect(text, `${path} ${part}`).toContain(part);
      }
    }
  });

  it("say beside the square code where to look without one", () => {
    const options = { size: "a4", large: false, nameless: false } as const;
    const facts = { publicUrl: "https://vertais.example.org", locale: "sv", now: world.clock.now() } as const;
    const addressOf = (path: string) => cardPaper([], options, { ...facts, path }).address;
    expect(addressOf("/k/abc234")).toBe("vertais.example.org/sv/k/abc234");
    expect(addressOf("/lista?lista=0123456789ab.0123456789ac")).toBe("vertais.example.org");
  });

  it("have the size asked for, and a sheet to fold for each handful", async () => {
    const boxOf = (text: string) =>
      /\/MediaBox ?\[([^\]]+)\]/
        .exec(text)?.[1]
        ?.split(" ")
        .map((n) => Math.round(Number(n)));
    expect(boxOf((await pdfOf(`/lista.pdf?t=${near}`)).text)).toEqual([0, 0, 595, 842]);
    expect(boxOf((await pdfOf(`/lista.pdf?t=${near}&koko=a5`)).text)).toEqual([0, 0, 420, 595]);
    const pages = (text: string) => text.match(/\/Type ?\/Page\b/g)?.length;
    expect(pages((await pdfOf(`/lista.pdf?t=${near}&koko=tasku`)).text)).toBe(1);
    const many = samples.map(({ id }) => `t=${id.slice(-12)}`).join("&");
    expect(pages((await pdfOf(`/lista.pdf?${many}&koko=tasku&suuri=yes`)).text)).toBeGreaterThan(1);
  });

  it("of one offering are four alike on one sheet, and name nothing unless asked", async () => {
    const { text } = await pdfOf("/tuki/lapsensa-menettaneet-jyvaskyla/kortti.pdf");
    expect(text.match(/\/Type ?\/Page\b/g)).toHaveLength(1);
    const entry = samples.find(({ slug }) => slug === "lapsensa-menettaneet-jyvaskyla");
    if (!entry) throw new Error("the sample is there");
    const now = world.clock.now();
    const facts = { publicUrl: "https://vertais.example.org", locale: "fi", now } as const;
    const shown = { ...entry, publishedAt: now, changedAt: now };
    const { line, labels } = fourCardsPaper(shown, false, facts);
    expect(line).toMatchObject({ name: null, email: null, website: null, where: "Pitkäkatu 3, Jyväskylä" });
    expect(line.wayIn).toBe(wayInWords("group", { when: "agreed-times", how: "talk" }, "fi"));
    expect(JSON.stringify({ line, labels })).not.toMatch(/menettän|surev|takkahuone/i);
    expect(line.when).toEqual([
      "Joka toinen tiistai klo 18–20, seuraavan kerran 8.12.2026",
      "Peruttu: 24.11.2026",
      "Tauolla 20.12.2026–10.1.2027.",
    ]);
    expect(fourCardsPaper(shown, true, facts).line).toMatchObject({
      name: "Lapsensa menettäneiden ryhmä",
      email: "tuki@esimerkki.example",
    });
  });

  it("of an area say of each how it is reached, and where it is opened", async () => {
    const glance = atGlance(
      samples.map((one) => ({ ...one, publishedAt: world.clock.now(), changedAt: world.clock.now() })),
      findPlaceOf("Jyväskylä"),
      "fi",
    );
    const facts = {
      publicUrl: "https://vertais.example.org",
      locale: "fi",
      now: world.clock.now(),
      lines: [],
    } as const;
    const { sections } = areaPaper(findPlaceOf("Jyväskylä"), glance, facts);
    const lines = sections.flatMap(({ groups }) =>
      groups.flatMap(({ themes }) => themes.flatMap(({ lines }) => lines)),
    );
    expect(lines.find(({ name }) => name === "Lapsensa menettäneiden ryhmä")).toMatchObject({
      phone: "040\u00a0123\u00a04567",
      email: "tuki@esimerkki.example",
      address: `vertais.example.org/t/${near}`,
    });
    for (const { address } of lines) expect(address).toMatch(/^vertais\.example\.org\/t\/[0-9a-f]{12}$/);
  });

  it("are made of nothing that is not offered", async () => {
    await pdfOf("/lista.pdf", 404);
    await pdfOf("/lista.pdf?t=ffffffffffff", 404);
    await pdfOf("/tuki/ollut-ja-mennyt/kortti.pdf", 404);
    await pdfOf("/tuki/ei-ole/kortti.pdf", 404);
  });
});
