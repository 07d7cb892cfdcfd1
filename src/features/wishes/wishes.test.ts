import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import type { Actor } from "../../shared/db/actor.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { locales, localPath, m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { anOffering, putOfferings } from "../directory/directory.testing.ts";
import type { Place } from "../directory/index.ts";

const db = useDatabase();
let world: World;
/** A Wednesday. */
const start = "2026-11-25T12:00+02:00";
beforeAll(async () => {
  world = aWorld(db, { now: start });
  await world.mailbox();
});

const rows = async (sql: string, values: unknown[] = []) => (await db.admin.query(sql, values)).rows;
const wish = (fields: Record<string, string> = {}) =>
  world.visitor().post("/toive", { id: randomUUID(), otherTheme: "suru", place: "Jyväskylä", ...fields });

describe("the pages of wishes", () => {
  it.each(locales)("are right HTML in %s", async (locale) => {
    for (const path of [
      "/toive",
      "/toive?teema=suru&paikka=Utsjoki",
      "/toive?ammattilainen=1",
      "/toive/lopeta/abc",
      "/toiveet",
      "/toiveet?alue=keski-suomi",
    ]) {
      const page = await world.visitor().get(localPath(locale, path));
      expect(page.status, path).toBe(200);
      expect(complaints(page.html), path).toEqual([]);
    }
  });

  it("lead from the answer to words in every language back to the beginning", async () => {
    for (const locale of locales) {
      const page = await world.visitor().get(localPath(locale, "/toive/aiheet"));
      expect(new URL(page.url).pathname).toBe(localPath(locale, "/toive"));
    }
  });

  it("are filled in with the theme and the place one came from", async () => {
    const page = await world.visitor().get("/toive?teema=suru&paikka=Utsjoki");
    expect(page.document.querySelector("#otherTheme option[selected]")?.getAttribute("value")).toBe("suru");
    expect(page.document.querySelector("#place")?.getAttribute("value")).toBe("Utsjoki");
  });

  it("suggest themes from words, which are nowhere kept", async () => {
    const visitor = world.visitor();
    const page = await visitor.submit(await visitor.get("/toive"), { words: "vauvani kuoli kohtuun" });
    expect(page.document.querySelectorAll("input[name=theme]").length).toBeGreaterThan(1);
    expect(page.url).not.toContain("vauvani");
    expect(world.log.join("\n")).not.toContain("vauvani");
    expect(page.document.querySelector(".crisis")).not.toBeNull();
    const left = await visitor.submit(page, { place: "Oulu" });
    expect(left).toSay(m.wishes_thanks_title());
    const [row] = await rows("SELECT * FROM wish ORDER BY week DESC, municipality DESC LIMIT 1");
    expect(Object.keys(row).toSorted()).toEqual(
      ["id", "theme", "region", "municipality", "form", "by_professional", "week"].toSorted(),
    );
    const unknown = await visitor.submit(await visitor.get("/toive"), { words: "xqzzy" });
    expect(unknown).toSay(m.wishes_no_theme());
    expect(complaints(page.html)).toEqual([]);
  });
});

describe("leaving a wish", () => {
  it("keeps the theme, the place and the week, once for each showing of the form", async () => {
    const id = randomUUID();
    expect(await wish({ id, form: "group", email: "" })).toSay(m.wishes_thanks_untold());
    await wish({ id, form: "group", email: "again@example.org" });
    const kept = await rows("SELECT * FROM wish WHERE id = $1", [id]);
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ theme: "grief", region: "13", municipality: "179", form: "group" });
    expect(await rows("SELECT week::text FROM wish WHERE id = $1", [id])).toEqual([{ week: "2026-11-23" }]);
    expect(await rows("SELECT * FROM wish_contact WHERE wish_id = $1", [id])).toEqual([]);
  });

  it("thanks, and offers to start a group about the same, at no address that would name it", async () => {
    const page = await wish({ theme: "muu" });
    expect(page).toSay(m.wishes_thanks_title());
    expect(page.url).not.toMatch(/suru|Jyv/);
    expect(complaints(page.html)).toEqual([]);
    const start = await world.visitor().press(page, m.wishes_thanks_start_link());
    expect(new URL(start.url).searchParams.get("teema")).toBe("suru");
    expect(new URL(start.url).searchParams.get("paikka")).toBe("Jyväskylä");
    expect(start.status).toBe(200);
    expect(await wish({ ammattilainen: "1" })).not.toSay(m.wishes_thanks_start_link());
  });

  it("says what is still to be changed, and keeps what was typed", async () => {
    const before = await rows("SELECT count(*) FROM wish");
    const page = await wish({ otherTheme: "", place: "Xqzzyvaara", email: "not an address" });
    expect(page.status).toBe(422);
    for (const error of [m.wishes_theme_missing(), m.wishes_place_unknown(), m.wishes_email_wrong()]) {
      expect(page).toSay(error);
    }
    expect(page.document.querySelector("#email")?.getAttribute("value")).toBe("not an address");
    expect(complaints(page.html)).toEqual([]);
    expect(await rows("SELECT count(*) FROM wish")).toEqual(before);
  });

  it("is not possible from another site, nor without a form's id", async () => {
    const foreign = { "Sec-Fetch-Site": "cross-site" };
    expect((await world.visitor().post("/toive", { id: randomUUID(), otherTheme: "suru" }, foreign)).status).toBe(403);
    expect((await world.visitor().post("/toive", { id: "1", otherTheme: "suru" })).status).toBe(400);
  });

  it("is slowed down for somebody who sends many, so that no number can be filled by pressing", async () => {
    const crowded = aWorld(db, { now: start });
    const leave = async () => {
      const answer = await crowded.visitor().post("/toive", { id: randomUUID(), otherTheme: "suru" });
      return answer.status;
    };
    for (let times = 0; times < 20; times++) expect(await leave()).toBe(200);
    expect(await leave()).toBe(429);
    crowded.clock.set("2026-11-25T12:01+02:00");
    expect(await leave()).toBe(200);
  });
});

describe("the numbers", () => {
  it("show three from the Monday after, never two, and professionals' apart", async () => {
    const small = aWorld(db, { now: start });
    await rows("DELETE FROM wish");
    const leave = (place: string, more: Record<string, string> = {}) =>
      small.visitor().post("/toive", { id: randomUUID(), otherTheme: "adhd", place, ...more });
    for (let times = 0; times < 3; times++) await leave("Tampere");
    for (let times = 0; times < 2; times++) await leave("Oulu");
    for (let times = 0; times < 3; times++) await leave("Oulu", { ammattilainen: "1" });
    const countsAt = async (now: string) => {
      small.clock.set(now);
      await small.mailbox();
      return small.visitor().get("/toiveet");
    };
    expect((await countsAt("2026-11-29T12:00+02:00")).document.querySelector("tbody")).toBeNull();
    const page = await countsAt("2026-11-30T12:00+02:00");
    const told = [...page.document.querySelectorAll("tbody tr")].map((row) =>
      [...row.querySelectorAll("th, td")].slice(0, 4).map((cell) => cell.textContent),
    );
    expect(told).toEqual([
      ["ADHD", "Tampere", "3", "–"],
      ["ADHD", "Oulu", "–", "3"],
    ]);
    expect(complaints(page.html)).toEqual([]);
    const [link] = page.document.querySelectorAll("tbody a[href^='/aloita?']");
    expect(link?.getAttribute("href")).toContain("paikka=Tampere");
    const area = await small.visitor().get("/toiveet?alue=pirkanmaa");
    expect(area.document.querySelectorAll("tbody tr")).toHaveLength(1);
    expect(area).toSay("Tampere");

    // A year later nothing of it is left.
    expect((await countsAt("2027-12-06T12:00+02:00")).document.querySelector("tbody")).toBeNull();
    expect(await rows("SELECT * FROM wish")).toEqual([]);
  });
});

describe("being told", () => {
  it("happens once, in neutral words, of what is published later and fits; and can be taken back, once", async () => {
    const telling = aWorld(db, { now: "2028-01-03T12:00+02:00" });
    await telling.mailbox();
    const id = randomUUID();
    const email = "toivoja@example.org";
    const left = await telling.visitor().post("/toive", { id, otherTheme: "omaishoitajat", place: "Jyväskylä", email });
    expect(left).toSay(m.wishes_thanks_told());
    const [kept] = await rows("SELECT * FROM wish_contact WHERE wish_id = $1", [id]);
    expect(JSON.stringify(kept)).not.toContain("toivoja");
    expect(kept.email.toString("latin1")).not.toContain("toivoja");

    telling.clock.set("2028-01-04T12:00+02:00");
    const fitting = anOffering({ themes: [theme] }, { slug: "sopiva" });
    const far = anOffering({ themes: [theme], place: { ...place, municipality: "091" } }, { slug: "kaukana" });
    const other = anOffering({ themes: ["adhd"] }, { slug: "toinen-aihe" });
    await putOfferings(telling, [fitting, far, other]);
    const lettersAt = async (now: string) => {
      telling.clock.set(now);
      return (await telling.mailbox()).filter(({ recipient }) => recipient === email);
    };
    const [letter, ...others] = await lettersAt("2028-01-05T12:00+02:00");
    expect(others).toEqual([]);
    expect(letter?.subject).toBe(m.wishes_mail_subject());
    expect(letter?.text).toContain(`/t/${fitting.id.slice(-12)}`);
    expect(letter?.text).not.toContain(far.id.slice(-12));
    expect(letter?.text).not.toMatch(/omaish|sopiva|vertais(?!keha)|ryhmä/i);
    // A change of the listing is no news.
    await putOfferings(telling, [fitting]);
    expect(await lettersAt("2028-01-06T12:00+02:00")).toHaveLength(1);

    const stop = /\/toive\/lopeta\/[\w-]+/.exec(letter?.text ?? "")?.[0] ?? "";
    const page = await telling.visitor().get(stop);
    expect(page).toSay(m.wishes_stop_lead());
    expect(page.document.querySelector("title")?.textContent).toBe(m.ui_neutral_title());
    expect(await rows("SELECT * FROM wish_contact WHERE wish_id = $1", [id])).toHaveLength(1);
    expect(await telling.visitor().submit(page)).toSay(m.wishes_stop_done());
    expect(await rows("SELECT * FROM wish_contact WHERE wish_id = $1", [id])).toEqual([]);
    expect(await rows("SELECT * FROM data_key WHERE owner_id = $1", [id])).toEqual([]);
    expect(await telling.visitor().get(stop)).toSay(m.wishes_stop_done());
    expect(await telling.visitor().get("/toive/lopeta/arvattu")).toSay(m.wishes_stop_done());

    await putOfferings(telling, [anOffering({ themes: [theme] }, { slug: "myohemmin" })]);
    expect(await lettersAt("2028-01-08T12:00+02:00")).toHaveLength(1);
  });

  it("ends by itself after twelve months, with the address and its key", async () => {
    const telling = aWorld(db, { now: "2028-03-01T12:00+02:00" });
    const id = randomUUID();
    await telling.visitor().post("/toive", { id, otherTheme: "adhd", email: "joku@example.org" });
    expect(await rows("SELECT * FROM data_key WHERE owner_id = $1", [id])).toHaveLength(1);
    telling.clock.set("2029-03-02T12:00+02:00");
    await telling.mailbox();
    expect(await rows("SELECT * FROM wish_contact WHERE wish_id = $1", [id])).toEqual([]);
    expect(await rows("SELECT * FROM data_key WHERE owner_id = $1", [id])).toEqual([]);
  });
});

describe("the database", () => {
  it("shows wishes and addresses to nobody who asks for a page", async () => {
    const personId = newOpaqueId();
    const actors: readonly Actor[] = [
      { kind: "public" },
      { kind: "person", personId },
      { kind: "staff", personId },
      { kind: "door" },
    ];
    const { database } = world.services;
    for (const actor of actors) {
      const read = database.withActor(actor, (tx) => tx.selectFrom("wish").select("theme").execute());
      await expect(read, actor.kind).rejects.toViolate("42501");
      const emails = database.withActor(actor, (tx) => tx.selectFrom("wish_contact").select("email").execute());
      await expect(emails, actor.kind).rejects.toViolate("42501");
      const counted = await database.withActor(actor, (tx) => tx.selectFrom("wish_count").select("count").execute());
      expect(Array.isArray(counted)).toBe(true);
    }
  });

  it("publishes no number below three", async () => {
    const two = world.services.database.withActor({ kind: "worker" }, (tx) =>
      tx
        .insertInto("wish_count")
        .values({ theme: "grief", region: null, municipality: null, by_professional: false, count: 2 })
        .execute(),
    );
    await expect(two).rejects.toViolate("wish_count_count_check");
  });
});

const theme = "family-carers";
const place: Place = { privacy: "exact", municipality: "179", access: [], ringForAddress: false };
