import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestPage } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { locales, m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { aGroupWith, type TestDoor } from "../admissions/admissions.testing.ts";
import { anOffering as anEntry } from "../directory/directory.testing.ts";
import { aGroup } from "../groups/groups.testing.ts";
import { accept, anEditorialWorld, anOffering, aSubmitted } from "../listings/listings.testing.ts";
import { flyerPaper } from "./flyer.ts";
import { insertChannel, listChannels } from "./outreach.queries.ts";
import { codeFrom, fitted, isRobot, longestOwnText, longestText, readCode, textKinds } from "./outreach.rules.ts";
import { whomWords } from "./outreach-words.ts";
import { textFor } from "./texts.ts";

const db = useDatabase();
let world: World;
let people: Awaited<ReturnType<typeof anEditorialWorld>>;
let group: TestDoor;
let listing: string;
beforeAll(async () => {
  world = aWorld(db);
  people = await anEditorialWorld(world);
  group = await aGroupWith(world, db, { when: "any-time", how: "walk-in" });
  listing = await aSubmitted(
    world.services,
    people.administrator.actor,
    people.organisation.id,
    anOffering("Surevien iltapiiri", { organisers: [{ name: "Esimerkkiyhdistys" }] }),
  );
  await accept(world.services, people.reviewer.actor, listing);
});
afterAll(() => world.services.paper.close());

const person = { "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0" };
const deskOf = () => `/jarjestot/${people.organisation.slug}/viestinta/${listing}`;

describe("the rules", () => {
  it("leave out what weighs most where there is little room, and never what everyone must know", () => {
    const pieces = [
      { text: "Nimi", weight: 0 },
      { text: "Pitkä kuvaus", weight: 3 },
      { text: undefined, weight: 9 },
      { text: "Aika", weight: 0 },
      { text: "Puhelin", weight: 1 },
    ];
    expect(fitted(pieces)).toBe("Nimi\nPitkä kuvaus\nAika\nPuhelin");
    expect(fitted(pieces, 20)).toBe("Nimi\nAika\nPuhelin");
    expect(fitted(pieces, 3)).toBe("Nimi\nAika");
  });

  it("know a code however it is typed, and a machine by its name", () => {
    expect(readCode(" AB-c2 34 ")).toBe("abc234");
    expect(readCode("abc10l")).toBeUndefined();
    expect(readCode(codeFrom(Uint8Array.of(0, 31, 255, 7, 90, 200)))).toMatch(/^.{6}$/);
    expect(isRobot("Mozilla/5.0 (compatible; Googlebot/2.1)", undefined)).toBe(true);
    expect(isRobot("WhatsApp/2.23", undefined)).toBe(true);
    expect(isRobot(undefined, undefined)).toBe(true);
    expect(isRobot(person["User-Agent"], "prefetch")).toBe(true);
    expect(isRobot(person["User-Agent"], undefined)).toBe(false);
  });
});

describe("a text for each channel", () => {
  const secret = anEntry({
    name: { fi: "Turvaryhmä", sv: "Trygghetsgruppen" },
    summary: { fi: "Väkivaltaa kokeneille. ".repeat(12).trim() },
    whatHappens: { fi: "Istutaan ja jutellaan." },
    place: { privacy: "confidential", municipality: "179", access: [], ringForAddress: true },
    contact: { phone: "0000 000 001" },
  });
  const then = Temporal.Instant.from("2026-11-01T10:00Z");
  const entry = { ...secret, publishedAt: then, changedAt: then };

  it("is written in every language, within its length, with what one needs to come", () => {
    for (const locale of locales) {
      for (const kind of textKinds) {
        const text = textFor(kind, entry, locale, "https://example.org/v/abc234");
        expect(text, `${kind} ${locale}`).toContain(locale === "sv" ? "Trygghetsgruppen" : "Turvaryhmä");
        expect(text.length, `${kind} ${locale}`).toBeLessThanOrEqual(longestText[kind] ?? 5_000);
        expect(text.includes("/v/abc234"), `${kind} ${locale}`).toBe(kind !== "radio" && kind !== "grapevine");
        // Each line begins as a line does.
        for (const line of text.split("\n")) expect(line.charAt(0)).toBe(line.charAt(0).toLocaleUpperCase());
      }
    }
    const at = "https://example.org/v/abc234";
    expect(textFor("press", entry, "fi", at)).toContain("Istutaan ja jutellaan.");
    expect(textFor("social", entry, "fi", at)).not.toContain("Istutaan ja jutellaan.");
  });

  it("says at once where, for whom and how one reaches it, to each in its own words", () => {
    const { contact: _, ...rest } = anEntry({
      name: { fi: "Iltaryhmä", sv: "Kvällsgruppen", en: "Evening group" },
      whatHappens: { fi: "juodaan kahvia ja jutellaan" },
      forWhom: { fi: "äideille, joiden lapsi on kuollut", en: "mothers whose child has died" },
      place: { privacy: "exact", municipality: "837", name: "Kirjasto", access: [], ringForAddress: false },
      admission: { when: "any-time", how: "talk" },
    }).content;
    const entry = { ...secret, content: { ...rest, contact: {} }, publishedAt: then, changedAt: then };
    const say = (kind: (typeof textKinds)[number], locale: (typeof locales)[number] = "fi") =>
      textFor(kind, entry, locale, "https://example.org/v/abc234");
    for (const kind of ["press", "radio", "papers", "schools"] as const) {
      expect(say(kind).split("\n")[0], kind).toContain("Iltaryhmä Tampereella");
      expect(say(kind), kind).toContain("Kenelle: äideille, joiden lapsi on kuollut.");
      // Whoever reads it is not the one who may come.
      expect(say(kind), kind).not.toContain("sinulle");
    }
    expect(say("social")).toContain("sinulle");
    expect(say("radio")).toContain("example.org, hae nimellä Iltaryhmä");
    expect(say("press", "sv").split("\n")[0]).toContain("Kvällsgruppen i Tammerfors");
    expect(say("press", "en")).toContain("For whom: mothers whose child has died.");
    expect(whomWords("For mothers whose child has died", "en")).toBe("For mothers whose child has died");
    const all = textKinds.map((kind) => say(kind));
    expect(new Set(all).size).toBe(textKinds.length);
    const { whom, lead } = flyerPaper(entry, {
      size: "a4",
      neutral: false,
      locale: "fi",
      publicUrl: "https://example.org",
      path: "/v/abc234",
    });
    expect(whom?.text).toBe("Kenelle: äideille, joiden lapsi on kuollut");
    expect(lead?.text).toBe("Juodaan kahvia ja jutellaan");
  });
});

describe("those who carry a group", () => {
  it("make a plan, say who does what, and see how many came by each channel without knowing who", async () => {
    const desk = `${group.home}/tavoittaminen`;
    const home = await group.client.get(group.home);
    const empty = await group.client.press(home, m.outreach_title());
    expect(new URL(empty.url).pathname).toBe(desk);
    expect(await complaints(empty.html)).toEqual([]);
    const plan = await group.client.submit(empty, {}, "main form[action$='/suunnitelma']");
    expect(plan).toSay(m.outreach_kind_boards());
    expect(await complaints(plan.html)).toEqual([]);
    const codes = [...plan.html.matchAll(/\/v\/([2-9a-z]{6})</g)].map(([, code]) => code ?? "");
    expect(new Set(codes).size).toBe(10);
    // Pressing twice changes no code: papers may be out already.
    const again = await group.client.post(`${desk}/suunnitelma`);
    expect(again.html).toContain(codes[0]);

    const channel = await group.client.get(`${desk}/kanava/professionals`);
    expect(await complaints(channel.html)).toEqual([]);
    const wrong = await group.client.submit(channel, { who: "Hilla", plannedOn: "huomenna" });
    expect(wrong.status).toBe(422);
    expect(wrong).toSay(m.outreach_day_fault());
    expect(wrong.document.querySelector("#who")?.getAttribute("value")).toBe("Hilla");
    expect(await complaints(wrong.html)).toEqual([]);
    const saved = await group.client.submit(channel, {
      who: "Hilla",
      plannedOn: "2026-12-01",
      brought: "Kaksi soittoa.",
    });
    expect(saved).toSay(m.outreach_saved());
    expect(saved.document.querySelector("#brought")?.textContent).toBe("Kaksi soittoa.");

    const code = codes[0] ?? "";
    const visitor = world.visitor();
    const came = await visitor.request(`/v/${code}`, { headers: person });
    expect(came.status).toBe(303);
    expect(came.headers.get("Location")).toMatch(/^\/t\/[0-9a-f]{12}$/);
    expect(came.headers.getSetCookie()).toEqual([]);
    const swedish = await visitor.request(`/sv/v/${code.toUpperCase()}`, { headers: person });
    expect(swedish.headers.get("Location")).toMatch(/^\/sv\/t\//);
    await visitor.request(`/v/${code}`, { headers: { "User-Agent": "facebookexternalhit/1.1" } });
    await visitor.request(`/v/${code}`, { method: "HEAD", headers: person });
    expect((await visitor.request("/v/zzzzzz", { headers: person })).status).toBe(404);
    const { rows } = await db.admin.query("SELECT * FROM outreach_count");
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0]).toSorted()).toEqual(["day", "kind", "number", "offering_id"]);
    expect(rows[0].number).toBe(2);
    const counted = await group.client.get(`${desk}/kanava/professionals`);
    expect(counted.document.querySelector("main tbody td")?.textContent).toBe("2");
    expect(await complaints(counted.html)).toEqual([]);
  });

  it("keep a text they have made their own, for the channel and the language, until they take the ready one back", async () => {
    const path = `${group.home}/tavoittaminen/kanava/social`;
    const text = (page: TestPage) => page.document.querySelector("#teksti")?.textContent?.trim() ?? "";
    const send = (page: TestPage, fields: Record<string, string>) =>
      group.client.submit(page, fields, "main form[action$='/teksti']");
    const ready = await group.client.get(path);
    const saved = await send(ready, { text: "Tule kahville torstaina.\r\nMe odotamme." });
    expect(saved).toSay(m.outreach_text_saved());
    expect(await complaints(saved.html)).toEqual([]);
    expect(text(await group.client.get(path))).toBe("Tule kahville torstaina.\nMe odotamme.");
    // Another language, and another channel, have theirs.
    expect(text(await group.client.get(`${path}?kieli=sv`))).not.toContain("kahville");
    expect(text(await group.client.get(path.replace("social", "press")))).not.toContain("kahville");

    const long = await send(saved, { text: "a".repeat(longestOwnText + 1) });
    expect(long.status).toBe(422);
    expect(long).toSay(m.outreach_text_too_long({ most: longestOwnText }));
    expect(text(long)).toHaveLength(longestOwnText + 1);
    expect(await complaints(long.html)).toEqual([]);

    // What it was made from has changed: whoever looks is told, and sees the new one.
    expect(await group.client.get(path)).not.toSay(m.outreach_text_changed());
    await db.admin.query(
      `UPDATE directory_entry SET content = jsonb_set(content, '{name,fi}', '"Uusi nimi"') WHERE slug = $1`,
      [group.slug],
    );
    const changed = await group.client.get(path);
    expect(changed).toSay(m.outreach_text_changed());
    expect(changed).toSay("Uusi nimi");
    expect(text(changed)).toContain("kahville");
    expect(await complaints(changed.html)).toEqual([]);

    const back = await send(changed, { deed: "back" });
    expect(back).toSay(m.outreach_text_was_back());
    expect(text(back)).toContain("Uusi nimi");
    expect((await db.admin.query("SELECT FROM outreach_text")).rowCount).toBe(0);
    // A stranger saves nothing.
    const stranger = await aPerson(world);
    expect((await stranger.client.post(`${path}/teksti`, { kieli: "fi", text: "Hei" })).status).toBe(404);
  });

  it("are told what to do first where nobody can find the group yet", async () => {
    const fresh = await aGroup(world);
    const page = await fresh.client.get(`${fresh.home}/tavoittaminen`);
    expect(page).toSay(m.outreach_none_title());
    expect(await complaints(page.html)).toEqual([]);
  });

  it("are the only ones: a stranger finds no such page and no row of the plan", async () => {
    const stranger = await aPerson(world);
    for (const path of [
      group.home,
      `${group.home}/tavoittaminen`,
      `${group.home}/tavoittaminen/lehtinen.pdf`,
      `${group.home}/tavoittaminen/kuva.png`,
    ]) {
      expect((await stranger.client.get(path)).status, path).toBe(404);
    }
    const { rows } = await db.admin.query("SELECT offering_id FROM outreach_channel LIMIT 1");
    const seen = (personId: string) =>
      world.services.database.withActor({ kind: "person", personId }, (tx) => listChannels(tx, rows[0].offering_id));
    expect(await seen(stranger.personId)).toEqual([]);
    expect(await seen(group.personId)).toHaveLength(10);
    const stranded = { kind: "person", personId: stranger.personId } as const;
    const give = world.services.database.withActor(stranded, (tx) => insertChannel(tx, listing, "radio", "abc234"));
    await expect(give).rejects.toThrow(/row-level security/);
  });
});

describe("those who lead an organisation", () => {
  it("get a text in the language they ask for, and are told where the listing has no words in it", async () => {
    const { client } = people.administrator;
    const desk = await client.get(deskOf());
    expect(desk).toSay("Surevien iltapiiri");
    expect(await complaints(desk.html)).toEqual([]);
    const social = await client.press(desk, m.outreach_kind_social());
    expect(social.document.querySelector("#teksti")?.textContent).toContain("Surevien iltapiiri");
    expect(social).not.toSay("toisella kielellä");
    const swedish = await client.submit(social, { kieli: "sv" }, "main form[method='get']");
    expect(swedish.document.querySelector("#teksti")?.textContent).toContain("Mer information:");
    expect(swedish).toSay("toisella kielellä");
    expect(await complaints(swedish.html)).toEqual([]);
  });

  it("reach it from the listing too", async () => {
    const page = await people.administrator.client.get(`/oma/ilmoitukset/${listing}/viestinta`);
    expect(page).toSay("Surevien iltapiiri");
  });

  it("print a flyer in each size and language as tagged PDF; the neutral one says nothing of what it is for", async () => {
    const { client } = people.administrator;
    for (const size of ["a4", "a5", "nelja", "liuskat"]) {
      const locale = { a4: "fi", a5: "sv", nelja: "en", liuskat: "fi-simple" }[size];
      const response = await client.request(`${deskOf()}/lehtinen.pdf?koko=${size}&kieli=${locale}`);
      expect(response.headers.get("Content-Type"), size).toBe("application/pdf");
      const pdf = Buffer.from(await response.arrayBuffer()).toString("latin1");
      expect(pdf, size).toContain("/MarkInfo");
      expect(pdf, size).toContain("pdfuaid");
      expect(pdf, size).toContain(`(${locale?.split("-")[0]})`);
      expect(pdf, size).toContain("Surevien iltapiiri");
    }
    const neutral = await client.request(`${deskOf()}/lehtinen.pdf?neutraali=yes`);
    expect(neutral.headers.get("Content-Disposition")).toBe('inline; filename="lehtinen.pdf"');
    const pdf = Buffer.from(await neutral.arrayBuffer()).toString("latin1");
    expect(pdf).toContain("Et ole yksin");
    expect(pdf).not.toContain("Surevien");
  });

  it("get a picture for social media in two shapes, with what it says in words beside it", async () => {
    const { client } = people.administrator;
    const desk = await client.get(deskOf());
    const square = await client.press(desk, m.outreach_picture_link());
    expect(await complaints(square.html)).toEqual([]);
    const image = square.document.querySelector("main img");
    expect(image?.getAttribute("alt")).toContain("Surevien iltapiiri. ");
    expect(image?.getAttribute("alt")).toBe(square.document.querySelector("#kuvaus")?.textContent);
    const file = await client.request(image?.getAttribute("src") ?? "");
    expect(file.headers.get("Content-Type")).toBe("image/png");
    expect(file.headers.get("Cache-Control")).toBe("no-store");
    const png = Buffer.from(await file.arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 1080]);

    const wide = await client.submit(square, { muoto: "levea", kieli: "sv", neutraali: "yes" }, "main form");
    expect(await complaints(wide.html)).toEqual([]);
    const words = wide.document.querySelector("#kuvaus")?.textContent ?? "";
    expect(words).toContain(m.outreach_flyer_neutral_title({}, { locale: "sv" }));
    expect(words).not.toContain("Surevien");
    expect(wide.document.querySelector("main img")?.getAttribute("lang")).toBe("sv");
    const other = await client.request(wide.document.querySelector("main a[download]")?.getAttribute("href") ?? "");
    const bytes = Buffer.from(await other.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it("are the only ones: not a person of the street, not another organisation's address", async () => {
    const { person: outsider, administrator } = people;
    expect((await outsider.client.get(deskOf())).text).not.toContain("Surevien iltapiiri");
    expect((await outsider.client.get(`/oma/ilmoitukset/${listing}/viestinta`)).text).not.toContain("Surevien");
    expect((await administrator.client.get(`/jarjestot/toinen/viestinta/${listing}`)).status).toBe(404);
    expect((await world.visitor().get(deskOf())).text).not.toContain("Surevien iltapiiri");
    // Whoever only decides on listings does not speak for them.
    expect((await people.reviewer.client.get(deskOf())).text).not.toContain("Surevien iltapiiri");
  });
});

describe("somebody with a listing of their own", () => {
  it("tells of it from the listing, once it has been published", async () => {
    const { actor, client } = people.person;
    const id = await aSubmitted(world.services, actor, null, anOffering("Iltakahvit"));
    const path = `/oma/ilmoitukset/${id}/viestinta`;
    expect(await client.get(path)).toSay(m.outreach_none_title());
    await accept(world.services, people.platform.actor, id);
    const desk = await client.get(path);
    expect(desk).toSay("Iltakahvit");
    const plan = await client.submit(desk, {}, "main form[action$='/suunnitelma']");
    expect(plan).toSay(m.outreach_plan_table());
  });
});
