import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aMember, anOrganisation } from "../../../test/support/organisations.ts";
import { aPerson, aPlatformAdministrator } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { aGroup } from "../groups/groups.testing.ts";
import { aPlan } from "./group-support.testing.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";
const idOf = async (slug: string): Promise<string> =>
  (await db.admin.query("SELECT id FROM organisation WHERE slug = $1", [slug])).rows[0]?.id;
const wish = { visits: "2", remote: "yes", hope: "Miten ensimmäinen kerta menee?", who: "Hilla" };

describe("start-up support", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const organisation = await anOrganisation(world);
    const group = await aGroup(world);
    const page = await group.client.get(`${group.home}/tuki`);
    const asked = await group.client.submit(page, { ...wish, helper: `jarjesto-${await idOf(organisation.slug)}` });
    return { world, organisation, group, asked, staff: organisation.administrator.client };
  };

  it("is asked from a group's home, answered, dated, noted for both sides, and done", async () => {
    const { organisation, group, asked, staff } = await setUp();
    expect(asked).toSay(m.group_support_asked());
    const list = await staff.get(`/jarjestot/${organisation.slug}/alkutuki`);
    const one = await staff.press(list, "Hilla");
    expect(one).toSay("Miten ensimmäinen kerta menee?");
    const answered = await staff.submit(one, { answer: "yes", helper: "Aino", contact: "0000 000 003" });
    const wrong = await staff.submit(answered, { way: "visit", day: "35.1.2027" }, "form[action$='/aika']");
    expect(wrong.status).toBe(422);
    const dated = await staff.submit(
      wrong,
      { way: "visit", day: "2026-12-03", time: "17:00" },
      "form[action$='/aika']",
    );
    const noted = await staff.submit(dated, { agreed: "Kummi hakee avaimen.", done: "yes" });
    expect(noted).toSay(m.group_support_saved());

    const seen = await group.client.get(`${group.home}/tuki`);
    for (const words of ["Aino", "0000 000 003", "Kummi hakee avaimen.", m.group_support_state_accepted()])
      expect(seen).toSay(words);
    expect(await group.client.get(group.home)).toSay(m.group_support_state_accepted());
    await staff.submit(noted, {}, "form[action$='/valmis']");
    const after = await group.client.get(`${group.home}/tuki`);
    expect(after).toSay(m.group_support_state_done());
    expect(after.document.querySelector("[name=hope]")).not.toBeNull();
  });

  it("is seen by nobody who is not asked, and by no member who does not carry the group", async () => {
    const { world, organisation, group, staff } = await setUp();
    const path = `/jarjestot/${organisation.slug}/alkutuki`;
    const one = await staff.press(await staff.get(path), "Hilla");
    const other = await anOrganisation(world);
    const { client } = other.administrator;
    expect(await client.get(`/jarjestot/${other.slug}/alkutuki`)).not.toSay("Hilla");
    const elsewhere = new URL(one.url).pathname.replace(organisation.slug, other.slug);
    expect((await client.get(elsewhere)).status).toBe(404);
    expect((await client.post(`${elsewhere}/vastaus`, { answer: "yes", helper: "Varas" })).status).toBe(404);
    expect((await client.get(path)).status).toBe(404);
    const stranger = await aPerson(world);
    expect((await stranger.client.get(`${group.home}/tuki`)).status).toBe(404);
    expect((await stranger.client.get("/alkutuki")).url).toContain("/vahvistus");
    expect((await staff.get("/alkutuki")).status).toBe(404);
  });

  it("is given by the first of two who answer at the same moment", async () => {
    const { world, organisation, staff } = await setUp();
    const colleague = await aMember(world, { path: organisation.path, by: staff }, "coordinator", "Kaisa");
    const path = `/jarjestot/${organisation.slug}/alkutuki`;
    const [first, second] = await Promise.all(
      [staff, colleague.client].map(async (client) => client.press(await client.get(path), "Hilla")),
    );
    if (!first || !second) throw new Error("no page");
    const answers = await Promise.all([
      staff.submit(first, { answer: "yes", helper: "Aino" }),
      colleague.client.submit(second, { answer: "yes", helper: "Kaisa" }),
    ]);
    expect(answers.filter(({ url }) => url.endsWith("?tehty"))).toHaveLength(1);
  });

  it("comes from the area centre for what is only planned, whose staff also see who is left alone", async () => {
    const world = aWorld(db, { now });
    const plan = await aPlan(world);
    const page = await plan.client.get(`${plan.path}/tuki`);
    expect(page.document.querySelector("[name=helper] [selected]")?.getAttribute("value")).toBe("alue-13");
    const none = await plan.client.submit(page, { ...wish, visits: "0" });
    expect(none).toSay(m.group_support_asked());
    const platform = await aPlatformAdministrator(world);
    const one = await platform.client.press(await platform.client.get("/alkutuki"), "Hilla");
    const said = await platform.client.submit(one, { answer: "no", word: "Kysy kansalaisopistosta." });
    expect(said).toSay(m.group_support_state_declined());
    expect(await plan.client.get(`${plan.path}/tuki`)).toSay("Kysy kansalaisopistosta.");
  });

  it("keeps what was typed, and is asked for once at a time", async () => {
    const world = aWorld(db, { now });
    const plan = await aPlan(world);
    const page = await plan.client.get(`${plan.path}/tuki`);
    const wrong = await plan.client.submit(page, { ...wish, helper: "jarjesto-muu", who: "", hope: "Apua alkuun" });
    expect(wrong.status).toBe(422);
    expect(wrong).toSay(m.group_support_who_needed());
    expect(wrong.document.querySelector("[name=hope]")?.textContent).toBe("Apua alkuun");
    const unsaid = await plan.client.post(`${plan.path}/tuki`, {
      form: "3f8f0c5e-7a53-4c8e-9e6e-0d9bb7a1f002",
      helper: "alue-13",
      visits: "0",
      who: "Hilla",
    });
    expect(unsaid).toSay(m.group_support_visits_needed());
    const own = { ...wish, who: "Kaarnikka" };
    await Promise.all([plan.client.submit(page, own), plan.client.submit(page, own)]);
    await plan.client.submit(page, { ...wish, form: "3f8f0c5e-7a53-4c8e-9e6e-0d9bb7a1f003" });
    const { rowCount } = await db.admin.query("SELECT 1 FROM start_support WHERE plan_id = $1", [plan.id]);
    expect(rowCount).toBe(1);
    const back = await plan.client.submit(await plan.client.get(`${plan.path}/tuki`), {}, "form[action$='/peru']");
    expect(back).toSay(m.group_support_state_withdrawn());
    const platform = await aPlatformAdministrator(world);
    expect(await platform.client.get("/alkutuki")).not.toSay("Kaarnikka");
  });

  it("goes with one's own data", async () => {
    const world = aWorld(db, { now });
    const plan = await aPlan(world);
    await plan.client.submit(await plan.client.get(`${plan.path}/tuki`), wish);
    expect(await plan.client.get("/oma/tiedot")).toSay(m.group_support_own());
  });
});
