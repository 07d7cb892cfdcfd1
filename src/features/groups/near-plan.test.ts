import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation } from "../../../test/support/organisations.ts";
import { aPerson, aPlatformAdministrator } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { themeName } from "../themes/index.ts";
import { aGroup, sendShortWay } from "./groups.testing.ts";
import { channelDays } from "./plan.rules.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";

describe("what a plan knows of its neighbourhood, and where it leads", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const person = await aPerson(world);
    const begun = await person.client.submit(await person.client.get("/oma/aloitus"), { nickname: "Hilla" });
    const path = new URL(begun.url).pathname;
    const answer = (slug: string, given: string | string[]) => person.client.post(`${path}/${slug}`, { answer: given });
    return { world, ...person, path, answer };
  };

  it("shows what people wish for where the need is asked, and what there already is", async () => {
    const { world, client, path, answer } = await setUp();
    const group = await aGroup(world, { name: "Suruun oma ilta", happens: "Surua jaetaan.", forWhom: "sureville" });
    const platform = await aPlatformAdministrator(world);
    const { rows } = await db.admin.query("SELECT offering_id FROM support_group WHERE space_id = $1", [group.spaceId]);
    const review = await platform.client.get(`/tarkistus/${rows[0].offering_id}`);
    await platform.client.submit(review, { decision: "accept" });
    await db.admin.query(
      `INSERT INTO wish_count (theme, region, municipality, by_professional, count)
       VALUES ('grief', '13', '179', false, 7), ('grief', '06', NULL, false, 5) ON CONFLICT DO NOTHING`,
    );
    expect(await client.get(`${path}/tarve`)).not.toSay(m.groups_plan_wishes());
    await answer("kenelle", "surun kanssa eläville");
    await answer("kunta", "Jyväskylä");
    const wished = m.groups_plan_wish({ theme: themeName("grief", "fi"), count: 7 });
    expect(await client.get(`${path}/tarve`)).toSay(wished);
    const page = await client.get(path);
    expect(page).toSay(wished);
    expect(page).not.toSay(m.groups_plan_wish({ theme: themeName("grief", "fi"), count: 5 }));
    expect(page).toSay("Suruun oma ilta");
  });

  it("can be taken along as text, by those who plan and nobody else", async () => {
    const { world, client, path, answer } = await setUp();
    await answer("nimi", "Aamukahvit");
    await answer("avoimuus", "open");
    const text = await client.get(`${path}/suunnitelma.txt`);
    expect(text.headers.get("Content-Disposition")).toContain("attachment");
    for (const words of ["Aamukahvit", m.ui_ring_open(), m.groups_task_find_room()]) expect(text.text).toContain(words);
    expect(text.text).not.toContain("Hilla");
    const stranger = await aPerson(world);
    expect((await stranger.client.get(`${path}/suunnitelma.txt`)).status).toBe(404);
  });

  it("becomes a group of the organisation its planner leads, for children too", async () => {
    const { world } = await setUp();
    const organisation = await anOrganisation(world);
    const { client } = organisation.administrator;
    const begun = await client.submit(await client.get("/oma/aloitus"), { nickname: "Karpalo" });
    const path = new URL(begun.url).pathname;
    for (const [slug, given] of [
      ["nimi", "Lasten torstai"],
      ["sisalto", "Leikitään ja jutellaan."],
      ["kunta", "Jyväskylä"],
      ["tapa", "face-to-face"],
      ["avoimuus", "closed"],
      ["rytmi", "weekly"],
      ["lapset", "yes"],
      ["ohjaaja", "professional"],
    ] as const)
      await client.post(`${path}/${slug}`, { answer: given });
    const form = await client.get(`/aloita/jarjesto/${organisation.slug}?suunnitelma=${path.split("/").at(-1)}`);
    expect(form.document.querySelector("[name=name]")?.getAttribute("value")).toBe("Lasten torstai");
    // Under which nickname one plans is not for the organisation's listing.
    expect(form.document.querySelector("[name=nickname]")?.getAttribute("value") ?? "").toBe("");
    const made = await sendShortWay(client, form);
    expect(made.url).toContain(`/jarjestot/${organisation.slug}/yhteisot/`);
    expect(await client.get(path)).toSay(m.groups_plan_became());
    const { rows } = await db.admin.query(
      `SELECT s.children, r.content ->> 'facilitators' AS facilitators FROM group_plan p JOIN space s ON s.id = p.space_id
       JOIN support_group g ON g.space_id = s.id JOIN offering_revision r ON r.offering_id = g.offering_id WHERE p.id = $1`,
      [path.split("/").at(-1)],
    );
    expect(rows).toEqual([{ children: "with_guardian", facilitators: "professional" }]);
  });

  it("says when each of its channels is used", () => {
    const days = channelDays({ channels: ["social", "invitation"] }, Temporal.PlainDate.from("2027-03-01"));
    expect(days.map(({ channel, on }) => [channel, on.toString()])).toEqual([
      ["invitation", "2027-02-01"],
      ["social", "2027-01-18"],
    ]);
  });
});
