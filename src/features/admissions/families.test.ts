import { describe, expect, it } from "vitest";
import type { TestClient, TestPage } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation } from "../../../test/support/organisations.ts";
import { aPerson, showCode } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { locales, localPath, m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import {
  aGroupWith,
  ask,
  codeOn,
  comeBack,
  decide,
  doBack,
  lastRequest,
  pathOn,
  type TestDoor,
} from "./admissions.testing.ts";

const db = useDatabase();
const talk = { when: "any-time", how: "talk" } as const;

const name = async (group: TestDoor, other: TestDoor) =>
  group.client.submit(
    await group.client.get(`${group.comers}/asetukset/rinnalla`),
    { slug: `https://example.org/tuki/${other.slug}` },
    "form#rinnalla",
  );

/** A parents' group and a children's group, each carried by somebody else, side by side. */
const setUp = async () => {
  const world = aWorld(db);
  const parents = await aGroupWith(world, db, talk, { name: "Vanhempien ryhmä" });
  const children = await aGroupWith(world, db, talk, { name: "Lasten ryhmä", audiences: ["children"] });
  await name(parents, children);
  await name(children, parents);
  const both = (fields: Record<string, string> = {}, client: TestClient = world.visitor()) =>
    ask(client, parents.door, {
      way: "message",
      message: "Erosimme keväällä",
      both: "yes",
      "beside-age": "8",
      "beside-along": "mummo",
      ...fields,
    });
  return { world, parents, children, both };
};

const states = async (...groups: TestDoor[]) =>
  Promise.all(
    groups.map(async ({ spaceId }) => {
      const { rows } = await db.admin.query("SELECT state FROM entry_request WHERE space_id = $1 ORDER BY number", [
        spaceId,
      ]);
      return rows.map(({ state }) => state).join(" ");
    }),
  );

/** What a page says under a heading, up to the next one that is as high. */
function section(page: TestPage, title: string): string {
  const all = [...page.document.querySelectorAll("main section")];
  const at = all.findIndex((one) => one.querySelector("h2")?.textContent === title);
  if (at < 0) throw new Error(`no section ${title}: ${page.text}`);
  // What has been said to and fro of it stands in a section of its own after it.
  const next = all[at + 1];
  return `${all[at]?.textContent} ${next?.querySelector("h2")?.textContent === m.admissions_words_title() ? next.textContent : ""}`;
}

describe("two groups side by side", () => {
  it("are so once each has named the other, and no stranger names for them", async () => {
    const world = aWorld(db);
    const parents = await aGroupWith(world, db, talk);
    const children = await aGroupWith(world, db, talk, { name: "Lasten ryhmä" });
    expect((await name(parents, parents)).status).toBe(422);
    expect(await name(parents, children)).toSay(m.admissions_parallel_waits());
    expect((await world.visitor().get(parents.door)).document.querySelector("#both")).toBeNull();
    const asked = await children.client.get(`${children.comers}/asetukset/rinnalla`);
    expect(asked).toSay(m.admissions_parallel_asks({ name: "Aamukahvit" }));
    const agreed = await children.client.submit(asked, {}, `form#rinnalla-${parents.slug}`);
    expect(agreed).toSay(m.admissions_parallel_is());
    expect((await world.visitor().get(parents.door)).document.querySelector("#both")).not.toBeNull();
    const ended = await parents.client.submit(
      await parents.client.get(`${parents.comers}/asetukset/rinnalla`),
      { slug: "" },
      "form#rinnalla",
    );
    expect(ended.status).toBe(200);
    expect((await world.visitor().get(parents.door)).document.querySelector("#both")).toBeNull();

    const stranger = await aPerson(world);
    const insert = { space_id: parents.spaceId, other_id: children.spaceId };
    await expect(
      db.database.withActor({ kind: "person", personId: stranger.personId }, (tx) =>
        tx.insertInto("parallel_group").values(insert).execute(),
      ),
    ).rejects.toViolate("42501");
  });

  it("are named so by the organisation that has both, and by no other", async () => {
    const world = aWorld(db);
    const organisation = await anOrganisation(world);
    const [one, other] = [await aGroupWith(world, db, talk), await aGroupWith(world, db, talk, { name: "Toinen" })];
    const take = (spaceId: string) =>
      db.admin.query(
        "INSERT INTO space_organisation (space_id, organisation_id) SELECT $1, id FROM organisation WHERE slug = $2",
        [spaceId, organisation.slug],
      );
    await take(one.spaceId);
    const { client } = organisation.administrator;
    await showCode(world, organisation.administrator);
    const path = `/jarjestot/${organisation.slug}/tulijat`;
    const refused = await client.post(`${path}/rinnalla`, { one: one.spaceId, other: other.spaceId });
    expect(refused.status).toBe(422);
    await take(other.spaceId);
    const done = await client.submit(
      await client.get(path),
      { one: one.spaceId, other: other.spaceId },
      "form#rinnalla",
    );
    expect(done.status).toBe(200);
    expect((await world.visitor().get(one.door)).document.querySelector("#both")).not.toBeNull();
  });
});

describe("a family that asks both", () => {
  it("fills in one form; each group sees its own part and that there is another", async () => {
    const { world, parents, children, both } = await setUp();
    const young = await both({ "beside-age": "syntynyt 2018" });
    expect(young.status).toBe(422);
    expect(young).toSay(m.admissions_age_fault());
    const unsure = await both({ both: "" });
    expect(unsure.status).toBe(422);
    expect(unsure).toSay(m.admissions_together_tick());
    expect(unsure.document.querySelector("#beside-along")?.getAttribute("value")).toBe("mummo");
    expect(await states(parents, children)).toEqual(["", ""]);
    const sent = await both();
    expect(sent).toSay("Vanhempien ryhmä + Lasten ryhmä");
    const atParents = await parents.client.get(await lastRequest(parents));
    expect(atParents).toSay("Erosimme keväällä");
    expect(atParents).toSay(m.admissions_beside({ name: "Lasten ryhmä" }));
    expect(atParents).not.toSay("mummo");
    const atChildren = await children.client.get(await lastRequest(children));
    expect(atChildren).toSay("mummo");
    expect(atChildren).not.toSay("Erosimme");
    expect(await comeBack(world.visitor(), codeOn(sent))).toSay(m.admissions_together_told());
  });

  it("is told yes only when both have said it, and says yes to both with one press", async () => {
    const { world, parents, children, both } = await setUp();
    const code = codeOn(await both());
    const family = world.visitor();
    const look = () => comeBack(family, code);
    await decide(parents, "yes", "Teille on paikka.");
    const early = await look();
    expect(early).not.toSay(m.admissions_own_offered());
    expect(early).not.toSay("Teille on paikka.");
    expect(early.document.querySelector("form#kylla")).toBeNull();
    // A press without a page does not get by it.
    await doBack(world.visitor(), code, "/kylla");
    expect(await states(parents, children)).toEqual(["offered", "asked"]);
    await decide(children, "yes");
    const page = await look();
    expect(page).toSay("Teille on paikka.");
    await family.submit(page, {}, "form#kylla");
    expect(await states(parents, children)).toEqual(["agreed", "agreed"]);
  });

  it("is told what each says where one cannot take them, and may come to the other only", async () => {
    const { world, parents, children, both } = await setUp();
    const code = codeOn(await both());
    await decide(parents, "yes", "Teille on paikka.");
    await decide(children, "no", "Ryhmä on tällä kertaa täynnä.");
    const family = world.visitor();
    const page = await comeBack(family, code);
    const [here, other] = [section(page, "Vanhempien ryhmä"), section(page, "Lasten ryhmä")];
    expect(here).toContain(m.admissions_only_here());
    expect(here).not.toContain(m.admissions_own_declined());
    expect(other).toContain(m.admissions_own_declined());
    expect(other).toContain(m.admissions_other_same());
    expect(page).toSay("Ryhmä on tällä kertaa täynnä.");
    expect(page).toSay("Teille on paikka.");
    expect(page.document.querySelectorAll("form#kumpikin, form#kylla")).toHaveLength(1);
    expect(await parents.client.get(await lastRequest(parents))).toSay(m.admissions_beside_not());
    // A press without a page does not get by it.
    await doBack(world.visitor(), code, "/kylla");
    expect(await states(parents, children)).toEqual(["offered", "declined"]);
    const let_ = await family.submit(page, {}, "form#kumpikin");
    expect(let_).not.toSay(m.admissions_only_here());
    expect(let_).toSay("Teille on paikka.");
    expect(let_.document.querySelector("form#kylla")).not.toBeNull();
  });

  it("reads which of the two groups has ended, and what the other says", async () => {
    const { world, parents, children, both } = await setUp();
    const person = await aPerson(world);
    const path = pathOn(await both({}, person.client));
    const code = codeOn(await both());
    await parents.client.submit(
      await parents.client.get(`${parents.home}/lahto/paata`),
      { sure: "yes" },
      "form[action$='/paata']",
    );
    await decide(children, "yes", "Tervetuloa.");
    const page = await comeBack(world.visitor(), code);
    const [ended, goesOn] = [section(page, "Vauva-arjen aamukahvit"), section(page, "Lasten ryhmä")];
    expect(ended).toContain(m.admissions_own_ended());
    expect(goesOn).toContain(m.admissions_only_here());
    expect(goesOn).toContain("Tervetuloa.");
    expect(section(await person.client.get(path), "Vauva-arjen aamukahvit")).toContain(m.admissions_own_ended());
  });

  it("may take all of it back where one cannot take them", async () => {
    const { world, parents, children, both } = await setUp();
    const code = codeOn(await both());
    await decide(parents, "both");
    await decide(children, "no", "Täynnä.");
    const family = world.visitor();
    await family.submit(await comeBack(family, code), {}, "form#peru");
    expect(await states(parents, children)).toEqual(["withdrawn", "declined"]);
  });

  it("comes into neither in the database itself before both have said yes", async () => {
    const { parents, children, both } = await setUp();
    await both();
    await decide(parents, "both");
    const seat = await parents.client.submit(await parents.client.get(await lastRequest(parents)), {}, "form#paikalla");
    expect(seat).toSay(m.admissions_seat_not_yet());
    const move = "UPDATE entry_request SET state = 'in', ended_on = '2026-09-01' WHERE space_id = $1";
    await expect(db.admin.query(move, [parents.spaceId])).rejects.toViolate("family_comes_together");
    await decide(children, "both");
    const in_ = await parents.client.submit(await parents.client.get(await lastRequest(parents)), {}, "form#paikalla");
    expect(in_).not.toSay(m.admissions_seat_not_yet());
    expect(await states(parents, children)).toEqual(["in", "agreed"]);
  });

  it("waits for the other group's place too, and holds nobody up meanwhile", async () => {
    const { world, parents, children, both } = await setUp();
    await db.admin.query("UPDATE space SET places = 2 WHERE id = $1", [parents.spaceId]);
    const filler = codeOn(await ask(world.visitor(), children.door, { way: "message", age: "7" }));
    await decide(children, "both");
    await db.admin.query("UPDATE space SET places = 2 WHERE id = $1", [children.spaceId]);
    const person = await aPerson(world);
    const path = pathOn(await both({}, person.client));
    await decide(parents, "both");
    await decide(children, "both");
    // The only place of the children's group is another's turn.
    const enter = await person.client.get(`${path}/sisaan`);
    const told = await person.client.submit(enter, { nickname: "Vaahtera" });
    expect(told.url).toMatch(/jono/);
    await doBack(world.visitor(), filler, "/peru");
    const in_ = await person.client.submit(enter, { nickname: "Vaahtera" });
    expect(in_.url).toContain("/oma/tila/");
  });

  it("sends twice and is there once; it is one line among one's own, and one press takes both back", async () => {
    const { world, parents, children, both } = await setUp();
    const person = await aPerson(world);
    const page = await person.client.get(parents.door);
    const fields = { way: "message", both: "yes", "beside-age": "8", consent: "yes" };
    await person.client.submit(page, fields, "main form[action$='/mukaan']");
    const again = await person.client.submit(page, fields, "main form[action$='/mukaan']");
    expect(await states(parents, children)).toEqual(["asked", "asked"]);
    const own = await person.client.get("/oma/pyynnot");
    expect(own.document.querySelectorAll("main a[href*='/oma/pyynto/']")).toHaveLength(1);
    await person.client.submit(again, {}, "form#peru-2");
    expect(await states(parents, children)).toEqual(["withdrawn", "withdrawn"]);

    const either = codeOn(await both({ either: "yes" }));
    await doBack(world.visitor(), either, "/toinen/peru");
    expect(await states(parents, children)).toEqual(["withdrawn asked", "withdrawn withdrawn"]);
  });
});

describe("the pages of a family", () => {
  it.each(locales)("are right HTML in %s", async (locale) => {
    const { world, parents, children, both } = await setUp();
    const at = (path: string) => localPath(locale, path);
    const code = codeOn(await both());
    await decide(children, "no", "Täynnä.");
    const pages = [
      await world.visitor().get(at(parents.door)),
      await world.visitor().get(at(children.door)),
      await comeBack(world.visitor(), code, "", at("")),
      await parents.client.get(at(await lastRequest(parents))),
      await parents.client.get(at(`${parents.comers}/asetukset/rinnalla`)),
      await parents.client.get(at(`${parents.comers}/soitto`)),
    ];
    for (const page of pages) {
      expect(page.status, page.url).toBe(200);
      expect(await complaints(page.html), page.url).toEqual([]);
    }
  });
});

describe("a children's group", () => {
  it("asks the age and who comes along, and nothing else of the child", async () => {
    const { world, children } = await setUp();
    const page = await world.visitor().get(children.door);
    const form = page.document.querySelector("main form[action$='/mukaan']");
    for (const asked of ["#age", "#along"]) expect(form?.querySelector(asked), asked).not.toBeNull();
    expect(form?.querySelector("#message")).toBeNull();
    expect((await ask(world.visitor(), children.door, { way: "message", age: "" })).status).toBe(422);
    await ask(world.visitor(), children.door, { way: "message", age: "8", along: "isä", name: "Ei pidetä" });
    const request = await children.client.get(await lastRequest(children));
    expect(request).toSay("isä");
    expect(request).not.toSay("Ei pidetä");
  });
});
