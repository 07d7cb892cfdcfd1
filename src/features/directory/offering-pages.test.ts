import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { locales, localPath, m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { anOffering, putOfferings } from "./directory.testing.ts";
import { endEntries, listEntries, putEntries } from "./entries.queries.ts";
import { admissionTimes, admissionWays } from "./offering.ts";
import { wayInWords } from "./offering-words.ts";
import { sampleOfferings } from "./samples.testing.ts";

const db = useDatabase();
let world: World;
const gone = anOffering({}, { slug: "ollut-ja-mennyt" });
const nasty = anOffering(
  { name: { fi: "</script><script>alert(1)</script>" }, summary: { fi: '"><img src=x onerror=alert(1)>' } },
  { slug: "ilkea" },
);
const begun = [1, 2].map((n) =>
  anOffering(
    { themes: ["burnout"], admission: { when: "before-start", how: "interview", startsOn: "2026-09-22" } },
    { slug: `alkanut-${n}` },
  ),
);
const samples = sampleOfferings();

beforeAll(async () => {
  world = aWorld(db, { now: "2026-11-23T14:32+02:00" });
  await db.admin.query(
    `INSERT INTO organisation (id, slug, name, kind, phone, website)
     VALUES ('0198a000-0000-7000-8000-000000000001', 'esimerkki', 'Esimerkkiyhdistys ry', 'association', '040 111 2222', 'https://esimerkki.example')`,
  );
  await putOfferings(world, [...samples, gone, nasty, ...begun]);
  await world.services.database.withActor({ kind: "worker" }, (tx) => endEntries(tx, [gone.id], world.clock.now()));
});

const paths = [
  ...samples.map(({ slug }) => `/tuki/${slug}`),
  "/tuki/lapsensa-menettaneet-jyvaskyla?hienovarainen=1",
  "/tuki/lapsensa-menettaneet-jyvaskyla/kortti",
  "/jarjesto/esimerkki",
  "/aihe/lapsen-menetys",
  "/aihe/keskoset",
  "/alue/jyvaskyla",
  "/alue/keski-suomi",
  "/alue/utsjoki",
];

describe("every page of the directory", () => {
  it.each(locales)("is right HTML in %s", async (locale) => {
    for (const path of paths) {
      const page = await world.visitor().get(localPath(locale, path));
      expect(page.status, path).toBe(200);
      expect(complaints(page.html), path).toEqual([]);
      expect(page.document.querySelectorAll("h1"), path).toHaveLength(1);
    }
  });

  it("never says on paper that a meeting is tomorrow", async () => {
    const { document } = await world.visitor().get("/tuki/lapsensa-menettaneet-jyvaskyla");
    for (const one of document.querySelectorAll("main .screen-only")) one.remove();
    const text = document.querySelector("main")?.textContent ?? "";
    expect(text).toContain("tiistaina 24.11.2026");
    expect(text).not.toMatch(/huomenna/i);
  });

  it("is not there where nothing ever was", async () => {
    for (const path of [
      "/tuki/ei-ole",
      "/tuki/ei-ole/kortti",
      "/tuki/ei-ole.ics",
      "/t/ffffffffffff",
      "/t/%25",
      "/jarjesto/ei",
      "/aihe/ei",
      "/alue/ei",
    ]) {
      expect((await world.visitor().get(path)).status, path).toBe(404);
    }
  });
});

describe("the page of an offering", () => {
  const path = "/tuki/lapsensa-menettaneet-jyvaskyla";

  it("says at once that the next time is cancelled, and when the next is", async () => {
    const page = await world.visitor().get(path);
    expect(page).toSay(m.directory_next_cancelled({ when: "huomenna, tiistaina 24.11. klo 18–20" }));
    expect(page).toSay("Ohjaaja on sairastunut.");
    expect(page).toSay(m.directory_next_after({ when: "tiistaina 8.12. klo 18–20" }));
    expect(page).toSay(m.directory_break_season({ from: "20.12.", to: "10.1.2027" }));
  });

  it("says what it is and is not, how one gets in, whom to ring, and that one may only listen", async () => {
    const page = await world.visitor().get(path);
    for (const said of [
      m.directory_not_text(),
      m.directory_own_way(),
      m.directory_no_referral(),
      wayInWords("group", { when: "agreed-times", how: "talk" }, "fi"),
      m.directory_confirmed_on({ date: "1.10.2026" }),
      "Sairaalapappi tulee mukaan kerran syksyssä.",
      m.directory_anonymous_may(),
    ]) {
      expect(page).toSay(said);
    }
    expect(page.document.querySelector("main a[href='tel:0401234567']")).not.toBeNull();
    expect(page.document.querySelector("main a[href='mailto:tuki@esimerkki.example']")).not.toBeNull();
  });

  it("says at once that a closed circle has begun, where else to look, and no more how one would get in", async () => {
    const page = await world.visitor().get("/tuki/alkanut-1");
    const said = m.directory_begun({ date: "22.9.2026" });
    expect(page.document.querySelector(".offering-top")?.textContent).toContain(said);
    expect(page.document.querySelector(".offering-top a[href='#samasta']")).not.toBeNull();
    expect(page.document.querySelector(".way-in-words")?.textContent).toBe(said);
    expect(page).not.toSay(wayInWords("group", { when: "before-start", how: "interview" }, "fi"));
    // The other one stands below it, and says so on its card.
    expect(page.document.querySelector("#samasta")?.parentElement?.textContent).toContain(m.directory_begun_short());
  });

  it("is read in the reader's language, and marks what is in another", async () => {
    const page = await world.visitor().get(localPath("sv", path));
    expect(page.document.querySelector("h1")?.textContent).toBe("Gruppen för dem som förlorat ett barn");
    const finnish = [...page.document.querySelectorAll("main [lang=fi]")].map((one) => one.textContent);
    expect(finnish.join(" ")).toContain("Sytytetään kynttilä");
  });

  it("tells nothing of a confidential place but its town", async () => {
    const page = await world.visitor().get("/tuki/omin-siivin-tampere");
    expect(page).toSay(m.directory_place_confidential());
    expect(page).toSay("Tampere");
    expect(page.document.querySelector("main svg.map")).toBeNull();
    const told = page.document.querySelector("script[type='application/ld+json']")?.textContent ?? "";
    expect(told).not.toContain("Place");
    const near = await world.visitor().get("/tuki/selkea-aamu");
    expect(near).toSay(m.directory_place_ring());
    expect(near).toSay(m.directory_unconfirmed_title());
    expect(near).toSay(m.directory_fellowship({ name: "Nimettömät alkoholistit" }));
  });

  it("has on request, and at the address it is handed on by, a neutral title", async () => {
    const id = samples[0]?.id ?? "";
    // Whatever it is about: nobody has to belong to a theme that we think sensitive.
    for (const { id: any, slug } of samples) {
      const link = (await world.visitor().get(`/tuki/${slug}`)).document.querySelector(
        `a[href="/t/${any.slice(-12)}"]`,
      );
      expect(link?.textContent, slug).toBe(m.directory_discreet_link());
    }
    for (const discreet of [`${path}?hienovarainen=1`, `/t/${id.slice(-12)}`]) {
      const page = await world.visitor().get(discreet);
      expect(page.status).toBe(200);
      const title = page.document.querySelector("title")?.textContent ?? "";
      expect(title).toContain(m.directory_discreet_title());
      expect(title + page.document.querySelector("h1")?.textContent).not.toMatch(/menettän/i);
      expect(page.document.querySelector("meta[name=robots]")?.getAttribute("content")).toContain("noindex");
      expect(page.html).not.toContain("application/ld+json");
    }
    const card = await world.visitor().get(`${path}/kortti`);
    expect(card.document.querySelector(".hand-card")?.textContent).not.toMatch(/menettän|suru/i);
    expect(
      (await world.visitor().get(`${path}/kortti?nimi=yes`)).document.querySelector(".hand-card")?.textContent,
    ).toContain("Lapsensa menettäneiden");
  });

  it("gives a calendar file that names nothing", async () => {
    const file = await world.visitor().get(`${path}.ics`);
    const id = samples[0]?.id ?? "";
    expect((await world.visitor().get(`/t/${id.slice(-12)}.ics`)).html).toBe(file.html);
    expect(file.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(file.html).toContain(`SUMMARY:${m.directory_calendar_title()}`);
    expect(file.html).toContain("EXDATE;TZID=Europe/Helsinki:20261124T180000");
    expect(file.html).not.toMatch(/menettän|lapse|suru|takkahuone/i);
    expect((await world.visitor().get("/tuki/omin-siivin-tampere.ics")).html).not.toContain("LOCATION");
    expect((await world.visitor().get("/tuki/tukihenkilo-omaishoitajalle.ics")).status).toBe(200);
  });

  it("tells machines the language of those who meet, not of the page", async () => {
    const page = await world.visitor().get(localPath("en", path));
    const data = JSON.parse(page.document.querySelector("script[type='application/ld+json']")?.textContent ?? "{}");
    expect(data["@graph"].at(-1)).toMatchObject({ "@type": "Event", inLanguage: "fi" });
  });

  it("runs nothing that was written into it", async () => {
    const page = await world.visitor().get("/tuki/ilkea");
    expect(page.html).not.toContain("<script>alert");
    expect(page.html).not.toContain("<img src=x");
    const data = JSON.parse(page.document.querySelector("script[type='application/ld+json']")?.textContent ?? "{}");
    expect(data["@graph"][1].name).toBe("</script><script>alert(1)</script>");
  });

  it("answers kindly where it is no longer offered", async () => {
    const page = await world.visitor().get("/tuki/ollut-ja-mennyt");
    expect(page.status).toBe(410);
    expect(page).toSay(m.directory_gone_title());
    expect(page).toSay(m.directory_others_title());
    expect(page).toSay("Lapsensa menettäneiden ryhmä");
    expect(complaints(page.html)).toEqual([]);
  });

  it("shows what can be joined from anywhere where nothing is known any more of what was there", async () => {
    await db.admin.query("UPDATE directory_entry SET was = NULL WHERE slug = 'ollut-ja-mennyt'");
    const page = await world.visitor().get("/tuki/ollut-ja-mennyt");
    expect(page).toSay(m.directory_gone_others());
    expect(page).toSay("Surevien vanhempien verkkoilta");
  });

  it("shows others like what was there, near first", async () => {
    const path = "/tuki/lapsensa-menettaneet-jyvaskyla";
    const { id } = (await db.admin.query("SELECT id FROM directory_entry WHERE slug = $1", [path.slice(6)])).rows[0];
    const shown = (page: { document: Document }) =>
      [...page.document.querySelectorAll("main .card.offering .card-title")].map((link) => link.textContent);
    const others = shown(await world.visitor().get(path));
    expect(others.length).toBeGreaterThan(0);
    const [entry] = await db.database.withActor({ kind: "worker" }, (tx) => listEntries(tx, [id]));
    if (!entry) throw new Error("it is offered");
    const now = world.clock.now();
    await db.database.withActor({ kind: "worker" }, (tx) => endEntries(tx, [id], now));
    const gone = await world.visitor().get(path);
    expect(gone.status).toBe(410);
    await expect.poll(async () => shown(await world.visitor().get(path))).toEqual(others);
    await db.database.withActor({ kind: "worker" }, (tx) => putEntries(tx, [{ ...entry, standing: "listed", now }]));
    expect((await world.visitor().get(path)).status).toBe(200);
  });
});

describe("the way in", () => {
  it("is told apart for every pair of its two answers, in every language", () => {
    for (const locale of locales) {
      const words = admissionTimes.flatMap((when) =>
        admissionWays.map((how) => wayInWords("group", { when, how }, locale)),
      );
      expect(new Set(words).size).toBe(15);
    }
  });
});

describe("the other pages", () => {
  it("lead from an organisation, a theme and an area to offerings", async () => {
    const organisation = await world.visitor().get("/jarjesto/esimerkki");
    expect(organisation).toSay(m.directory_kind_association_means());
    expect(organisation).toSay("Omin siivin");
    const theme = await world.visitor().get("/aihe/lapsen-menetys");
    expect(theme).toSay("Surevien vanhempien verkkoilta");
    expect(theme.document.querySelector("main a[href='/aihe/suru']")).not.toBeNull();
    const empty = await world.visitor().get("/aihe/keskoset");
    expect(empty).toSay(m.directory_theme_empty());
    const area = await world.visitor().get("/alue/jyvaskyla");
    expect(area).toSay("Lapsensa menettäneiden ryhmä");
    expect(area.document.querySelector("main a[href='/alue/keski-suomi']")).not.toBeNull();
  });

  it("keep what can be joined from anywhere apart in an area, and count it apart", async () => {
    const area = await world.visitor().get("/alue/jyvaskyla");
    const sections = [...area.document.querySelectorAll("main section")];
    const cardsOf = (title: string) => {
      const section = sections.find((one) => one.querySelector("h2")?.textContent === title);
      return [...(section?.querySelectorAll(".card-title") ?? [])].map((one) => one.textContent?.trim());
    };
    const here = cardsOf(m.directory_area_offerings());
    const anywhere = cardsOf(m.directory_from_anywhere());
    expect(here).toContain("Lapsensa menettäneiden ryhmä");
    expect(anywhere).toContain("Surevien vanhempien verkkoilta");
    expect(here.filter((name) => anywhere.includes(name))).toEqual([]);
    expect(area).toSay(m.directory_area_lead({ count: here.length }));
    expect(area).toSay(m.directory_area_lead_anywhere({ count: anywhere.length }));
    // A theme's number is what its link finds.
    const link = area.document.querySelector(".theme-links a");
    const found = await world.visitor().get(link?.getAttribute("href") ?? "");
    const said = found.document.querySelector("#tulosten-maara")?.textContent ?? "";
    const got = said.startsWith("Yksi") ? "1" : /\d+/.exec(said)?.[0];
    expect(got).toBe(link?.parentElement?.querySelector(".soft")?.textContent);
  });
});
