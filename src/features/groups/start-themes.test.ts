import { describe, expect, it } from "vitest";
import type { TestPage } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson, aPlatformAdministrator } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import type { SignedIn } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { mostThemes, themeName, themes } from "../themes/index.ts";
import { sendShortWay, shortWay } from "./groups.testing.ts";
import { ownPlans } from "./own-plans.ts";
import { withAnswer } from "./plan.rules.ts";
import { suggestThemes } from "./suggest-themes.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";

const boxesOn = (page: TestPage, selector = "input[type=checkbox][name=themes]") =>
  [...page.document.querySelectorAll(selector)].map((box) => box.getAttribute("value") ?? "");
const tickedOn = (page: TestPage) => boxesOn(page, "input[type=checkbox][name=themes][checked]");
const listedThemes = async (personId: string) =>
  (
    await db.admin.query(
      `SELECT r.content -> 'themes' AS themes FROM offering_revision r JOIN offering o ON o.id = r.offering_id
       WHERE o.kept_by = $1 AND r.state = 'submitted'`,
      [personId],
    )
  ).rows.map((row) => row.themes);

describe("what a group is about", () => {
  const setUp = async (typed: Record<string, string> = {}) => {
    const world = aWorld(db, { now });
    const person = await aPerson(world);
    const page = await person.client.get("/aloita");
    return { world, ...person, page: await person.client.submit(page, { ...shortWay, ...typed }) };
  };

  it("is asked before anything is sent: ticked as its words say, with what is near it and everything else to choose", async () => {
    const { page, personId } = await setUp();
    expect(page).toSay(m.groups_themes_title());
    expect(await listedThemes(personId)).toEqual([]);
    expect(tickedOn(page)[0]).toBe("baby-and-small-child");
    expect(boxesOn(page)).toEqual(expect.arrayContaining(["postpartum-depression", "grief"]));
    expect(new Set(boxesOn(page)).size).toBe(themes.length);
    expect(boxesOn(page)).toHaveLength(themes.length);
    // What everyone will read is there to be looked at.
    expect(page).toSay(m.groups_themes_shown());
    expect(page).toSay("0000 000 001");
  });

  it("is as somebody ticked it, also none at all, and the reviewer reads it so", async () => {
    const { world, client, page, personId } = await setUp();
    await client.submit(page, { themes: ["loneliness", "baby-and-small-child", "made-up"] });
    expect(await listedThemes(personId)).toEqual([["baby-and-small-child", "loneliness"]]);
    const reviewer = await aPlatformAdministrator(world);
    const { rows } = await db.admin.query("SELECT id FROM offering WHERE kept_by = $1", [personId]);
    const review = await reviewer.client.get(`/tarkistus/${rows[0].id}`);
    expect(review).toSay(themeName("loneliness", "fi"));
    expect(review).not.toSay(m.listings_review_no_theme());

    const other = await setUp();
    const landed = await other.client.submit(other.page, { themes: [] });
    expect(landed).toSay(m.spaces_promise_others());
    expect(await listedThemes(other.personId)).toEqual([[]]);
  });

  it("is kept with all else while one goes back to change something", async () => {
    const { client, page, personId } = await setUp();
    const back = await client.submit(page, { themes: ["loneliness"], deed: "back" }, "main form:has([name=stage])");
    expect(back.status).toBe(200);
    expect(back.document.querySelector("[name=happens]")?.textContent).toBe(shortWay.happens);
    const again = await client.submit(back, { name: "Iltakahvit" });
    expect(tickedOn(again)).toEqual(["loneliness"]);
    await client.submit(again);
    expect(await listedThemes(personId)).toEqual([["loneliness"]]);
  });

  it("is not lost where the session has ended meanwhile", async () => {
    const { client, page } = await setUp();
    client.cookies.clear();
    const closed = await client.submit(page, { themes: ["loneliness"] });
    expect(closed.status).toBe(403);
    expect(closed).toSay(m.groups_start_closed_session());
    expect(boxesOn(closed, "input[name=themes]")).toEqual(["loneliness"]);
    expect(closed.document.querySelector("[name=name]")?.getAttribute("value")).toBe(shortWay.name);
  });

  it("says beside the field when there is too much of it", async () => {
    const { client, page, personId } = await setUp();
    const many = themes.slice(0, mostThemes + 1).map(({ id }) => id);
    const wrong = await client.submit(page, { themes: many });
    expect(wrong.status).toBe(422);
    expect(wrong).toSay(m.listings_themes_most({ most: mostThemes }));
    expect(tickedOn(wrong).toSorted()).toEqual(many.toSorted());
    expect(await listedThemes(personId)).toEqual([]);
    await client.submit(wrong, { themes: many.slice(1) });
    expect((await listedThemes(personId))[0]).toHaveLength(mostThemes);
  });

  it("is chosen by hand where no word tells, and begins from the theme one comes from", async () => {
    const { page } = await setUp({ name: "Xyz", happens: "Qwerty.", forWhom: "" });
    expect(page).toSay(m.groups_themes_unknown());
    expect(tickedOn(page)).toEqual([]);
    const world = aWorld(db, { now });
    const { client } = await aPerson(world);
    const from = await client.submit(await client.get("/aloita?teema=suru"), shortWay);
    expect(tickedOn(from)[0]).toBe("grief");
  });

  it("ticks only what the words name, and no drink for coffee", () => {
    const likely = (words: string) => suggestThemes([words]).likely;
    expect(likely("Juodaan kahvia ja jutellaan")).toEqual([]);
    expect(likely("Vi dricker kaffe och pratar om livet med en liten bebis.")).toEqual(["baby-and-small-child"]);
    expect(likely("Äiti juo")).toContain("children-of-alcoholics");
    expect(likely("Kenelle juominen on ongelma")).toContain("alcohol");
    expect(suggestThemes(["Kenenkään ei tarvitse jaksaa."])).toMatchObject({ likely: [], near: ["burnout"] });
  });

  it("ticks only what is surest: of several losses the one that is told, and never that of a parent to whose child has died", () => {
    const likely = (...words: string[]) => suggestThemes(words).likely;
    const loss = "bereavement-child";
    expect(likely("Äidit, joiden lapsi kuoli", "äideille, joiden lapsi on kuollut", "Juodaan kahvia.")).toEqual([loss]);
    expect(likely("Lapsensa menettäneet vanhemmat")).toEqual([loss]);
    expect(likely("Vanhemmat, jotka ovat menettäneet lapsensa")).toEqual([loss]);
    expect(likely("Mothers whose child died", "for mothers whose child has died")).toEqual([loss]);
    expect(likely("Mammor vars barn dog")).toEqual([loss]);
    expect(likely("Itsemurhan kautta lapsensa menettäneet", "äideille ja isille")).toEqual([
      loss,
      "bereavement-suicide",
    ]);
    expect(likely("Lapset, joiden äiti on kuollut")).toEqual(["bereavement-parent"]);
    expect(likely("Äidin kuolema", "aikuisille lapsille, joiden äiti on kuollut")).toEqual(["bereavement-parent"]);
    expect(likely("Omaishoitajien ilta", "jotka hoitavat muistisairasta ja jäävät yksin")).toEqual([
      "carers-of-memory-ill",
    ]);
    const { likely: told, near } = suggestThemes(["Äidit, joiden lapsi kuoli"]);
    for (const other of ["bereavement-parent", "baby-and-small-child"]) expect([...told, ...near]).not.toContain(other);
  });

  it("puts what would wound beside nobody who has met the other side of it", () => {
    const offered = (words: string) => Object.values(suggestThemes([words])).flat();
    expect(offered("Mieheni lyö minua")).not.toContain("using-violence");
    expect(offered("Löin vaimoani")).not.toContain("partner-violence");
    expect(offered("Lapseni huostaanotettiin")).not.toContain("foster-care");
  });
});

describe("what a planned group is about", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const { client, personId } = await aPerson(world);
    const begun = await client.submit(await client.get("/oma/aloitus"), { nickname: "Hilla" });
    const path = new URL(begun.url).pathname;
    const say = (slug: string, answer: string) => client.post(`${path}/${slug}`, { answer });
    return { world, client, personId, path, say };
  };

  it("is a question of the plan, and goes into the listing, the text and one's own data without being ticked twice", async () => {
    const { world, client, personId, path, say } = await setUp();
    await say("tarve", "Vauvaperheet ovat yksin.");
    const asked = await client.get(`${path}/aiheet`);
    expect(tickedOn(asked)).toEqual(["baby-and-small-child"]);
    expect(boxesOn(asked)).toContain("loneliness");
    await client.submit(asked, { themes: ["loneliness", "men", "made-up"] });
    const words = [themeName("loneliness", "fi"), themeName("men", "fi")];
    for (const word of words) {
      expect(await client.get(path)).toSay(word);
      expect((await client.get(`${path}/suunnitelma.txt`)).text).toContain(word);
    }
    const { data } = await ownPlans(world.services, { personId } as SignedIn);
    expect(JSON.stringify(data)).toContain(words.join(", "));
    expect(tickedOn(await client.get(`${path}/aiheet`)).toSorted()).toEqual(["loneliness", "men"]);
    const start = await client.get(`/aloita?suunnitelma=${path.split("/").at(-1)}`);
    await sendShortWay(client, start, shortWay);
    expect((await listedThemes(personId))[0].toSorted()).toEqual(["loneliness", "men"]);
  });

  it("says when there is too much of it, and keeps what was ticked", async () => {
    const { client, path } = await setUp();
    const many = themes.slice(0, mostThemes + 1).map(({ id }) => id);
    const wrong = await client.submit(await client.get(`${path}/aiheet`), { themes: many });
    expect(wrong.status).toBe(422);
    expect(tickedOn(wrong)).toHaveLength(mostThemes + 1);
    expect(withAnswer({}, "themes", [...many, "made-up"]).themes).toHaveLength(mostThemes);
  });
});
