import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aMember, anOrganisation } from "../../../test/support/organisations.ts";
import { aPerson, aPlatformAdministrator } from "../../../test/support/staff.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { m } from "../../shared/i18n/index.ts";
import { aGroup } from "../groups/groups.testing.ts";
import { enterSpace } from "../spaces/index.ts";
import { aPlan, runNow } from "./group-support.testing.ts";
import { forgettingSupport } from "./support-jobs.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";
const idOf = async (slug: string): Promise<string> =>
  (await db.admin.query("SELECT id FROM organisation WHERE slug = $1", [slug])).rows[0]?.id;
/** Somebody works in the area centre of this region. */
const anAreaCentre = async (world: World, region: string) => {
  const { personId } = await aPerson(world);
  await db.admin.query(
    "INSERT INTO platform_role (id, person_id, role, regions, since) VALUES ($1, $2, 'area_centre', $3, '2026-08-01')",
    [newOpaqueId(), personId, [region]],
  );
};
const wish = {
  visits: "2",
  remote: "yes",
  hope: "Miten ensimmäinen kerta menee?",
  who: "Hilla",
  contact: "0000 000 009",
};

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
      staff.submit(first, { answer: "yes", helper: "Aino", contact: "0000 000 003" }),
      colleague.client.submit(second, { answer: "yes", helper: "Kaisa", contact: "0000 000 004" }),
    ]);
    expect(answers.filter(({ url }) => url.endsWith("?tehty"))).toHaveLength(1);
  });

  it("comes from the area centre for what is only planned, whose staff also see who is left alone", async () => {
    const world = aWorld(db, { now });
    const platform = await aPlatformAdministrator(world);
    await anAreaCentre(world, "13");
    const plan = await aPlan(world);
    const page = await plan.client.get(`${plan.path}/tuki`);
    expect(page.document.querySelector("[name=helper] [selected]")?.getAttribute("value")).toBe("alue-13");
    const none = await plan.client.submit(page, { ...wish, visits: "0" });
    expect(none).toSay(m.group_support_asked());
    const one = await platform.client.press(await platform.client.get("/alkutuki"), "Hilla");
    const said = await platform.client.submit(one, { answer: "no", word: "Kysy kansalaisopistosta." });
    expect(said).toSay(m.group_support_state_declined());
    expect(await plan.client.get(`${plan.path}/tuki`)).toSay("Kysy kansalaisopistosta.");
  });

  it("keeps what was typed, and is asked for once at a time", async () => {
    const world = aWorld(db, { now });
    await anAreaCentre(world, "13");
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

  it("tells what whoever asks chose to tell, and both sides write to each other", async () => {
    const { group, organisation, staff } = await setUp();
    const one = await staff.press(await staff.get(`/jarjestot/${organisation.slug}/alkutuki`), "Hilla");
    for (const told of ["Jyväskylä", "1. joulukuuta 2026", "Kirjaston kahvio"]) expect(one).toSay(told);
    expect(one).not.toSay("Vauva-arjen aamukahvit");
    const unreachable = await staff.submit(one, { answer: "yes", helper: "Aino" }, "form[action$='/vastaus']");
    expect(unreachable.status).toBe(422);
    expect(unreachable).toSay(m.group_support_helper_contact_needed());

    const page = await group.client.get(`${group.home}/tuki`);
    const empty = await group.client.submit(page, { word: "" }, "form[action$='/sana']");
    expect(empty.status).toBe(422);
    const word = { word: "Sopisiko torstai klo 17?" };
    await Promise.all([1, 2].map(() => group.client.submit(page, word, "form[action$='/sana']")));
    const read = await staff.get(one.url);
    expect(read.text.split("Sopisiko torstai klo 17?")).toHaveLength(2);
    await staff.submit(read, { word: "Torstai sopii." }, "form[action$='/sana']");
    expect(await group.client.get(`${group.home}/tuki`)).toSay("Torstai sopii.");
    const { rows } = await db.admin.query("SELECT words FROM support_word");
    for (const row of rows) expect(row.words.toString("utf8")).not.toContain("orstai");
  });

  it("is not written to by a stranger, nor by one side in the other's name", async () => {
    const { world, group, asked } = await setUp();
    const { rows } = await db.admin.query("SELECT id FROM start_support WHERE space_id = $1", [group.spaceId]);
    const stranger = await aPerson(world);
    const path = `${group.home}/tuki/${rows[0].id}/sana`;
    expect((await stranger.client.post(path, { form: newOpaqueId(), word: "Hei" })).status).toBe(404);
    expect(asked).not.toSay("Hei");
    const row = (side: string) => ({
      id: newOpaqueId(),
      support_id: rows[0].id,
      side,
      said_at: world.clock.now(),
      words: Buffer.alloc(60),
    });
    const write = (personId: string, side: string) =>
      db.database.withActor({ kind: "person", personId }, (tx) =>
        tx.insertInto("support_word").values(row(side)).execute(),
      );
    await expect(write(stranger.personId, "starter")).rejects.toThrow(/row-level security/);
    await expect(write(group.personId, "helper")).rejects.toThrow(/row-level security/);
    await write(group.personId, "starter");
  });

  it("tells the helper when whoever asked leaves, and keeps no contact of theirs in sight", async () => {
    const { organisation, group, staff } = await setUp();
    const list = `/jarjestot/${organisation.slug}/alkutuki`;
    const one = await staff.press(await staff.get(list), "Hilla");
    const yes = { answer: "yes", helper: "Aino", contact: "0000 000 003" };
    await staff.submit(one, yes, "form[action$='/vastaus']");
    expect(await staff.get(one.url)).toSay(wish.contact);
    await db.admin.query("UPDATE persona SET state = 'left' WHERE id = $1", [group.personaId]);
    const after = await staff.get(one.url);
    expect(after).not.toSay(wish.contact);
    expect(after).toSay(m.group_support_asker_left_over());
    expect(after).toSay(m.group_support_state_withdrawn());
    expect(after.document.querySelector("form[action$='/aika']")).toBeNull();
  });

  it("goes on with the others who carry the group when whoever asked leaves", async () => {
    const { world, organisation, group, staff } = await setUp();
    const list = `/jarjestot/${organisation.slug}/alkutuki`;
    const one = await staff.press(await staff.get(list), "Hilla");
    await staff.submit(one, { answer: "yes", helper: "Aino", contact: "0000 000 003" }, "form[action$='/vastaus']");
    const { personId } = await aPerson(world);
    await db.admin.query(
      `INSERT INTO persona (id, space_id, person_id, nickname, name_index, emblem_seed, role, state, since, promised, promised_on)
       SELECT $1, space_id, $2, nickname, sha256(name_index), emblem_seed, 'facilitator', 'member', since, promised, promised_on
       FROM persona WHERE id = $3`,
      [newOpaqueId(), personId, group.personaId],
    );
    await db.admin.query("UPDATE persona SET state = 'left' WHERE id = $1", [group.personaId]);
    expect(await staff.get(list)).toSay(m.group_support_asker_left_short());
    const after = await staff.get(one.url);
    expect(after).toSay(m.group_support_asker_left_others());
    expect(after).not.toSay(wish.contact);
    expect(after.document.querySelector("form[action$='/sana']")).not.toBeNull();
  });

  it("tells the helper when it is taken back after a yes", async () => {
    const { organisation, group, staff } = await setUp();
    const one = await staff.press(await staff.get(`/jarjestot/${organisation.slug}/alkutuki`), "Hilla");
    await staff.submit(one, { answer: "yes", helper: "Aino", contact: "0000 000 003" }, "form[action$='/vastaus']");
    await group.client.submit(await group.client.get(`${group.home}/tuki`), {}, "form[action$='/peru']");
    expect(await staff.get(one.url)).toSay(m.group_support_taken_back_helper());
    expect(await group.client.get("/oma")).not.toSay(m.group_support_own_help_text());
  });

  it("is offered only where somebody works; where nobody does, the platform answers", async () => {
    const world = aWorld(db, { now });
    await db.admin.query("UPDATE platform_role SET until = '2026-11-01' WHERE role = 'area_centre'");
    const platform = await aPlatformAdministrator(world);
    await anAreaCentre(world, "06");
    const plan = await aPlan(world);
    const page = await plan.client.get(`${plan.path}/tuki`);
    const offered = [...page.document.querySelectorAll("[name=helper] option")].map((one) => one.getAttribute("value"));
    expect(offered.filter((one) => one?.startsWith("alue-")).toSorted()).toEqual(["alue-00", "alue-06"]);
    expect(page.document.querySelector("[name=helper] [selected]")?.getAttribute("value")).toBe("alue-00");
    expect(page).toSay(m.group_support_no_centre());
    const forged = await plan.client.submit(page, { ...wish, helper: "alue-13" });
    expect(forged.status).toBe(422);
    expect(await plan.client.submit(page, { ...wish, who: "Vanamo" })).toSay(m.group_support_asked());
    const one = await platform.client.press(await platform.client.get("/alkutuki"), "Vanamo");
    const yes = { answer: "yes", helper: "Aino", contact: "0000 000 003" };
    await platform.client.submit(one, yes, "form[action$='/vastaus']");
    expect(await plan.client.get("/oma")).toSay(m.group_support_own_help_text());
    // Whoever stops planning is not waited for.
    await plan.client.post(`${plan.path}/lopeta`);
    expect(await platform.client.get(one.url)).toSay(m.group_support_asker_left_over());
  });

  it("goes with one's own data", async () => {
    const world = aWorld(db, { now });
    await anAreaCentre(world, "13");
    const plan = await aPlan(world);
    await plan.client.submit(await plan.client.get(`${plan.path}/tuki`), wish);
    expect(await plan.client.get("/oma/tiedot")).toSay(m.group_support_own());
  });

  it("goes with the own data of whoever asked it for a group, and of nobody else who carries it", async () => {
    const { world, group } = await setUp();
    const own = async ({ client }: Pick<typeof group, "client">) => (await client.get("/oma/tiedot")).text;
    expect(await own(group)).toContain(m.group_support_state_asked());
    const pair = await aPerson(world);
    await enterSpace(world.services, { ...pair, spaceId: group.spaceId, nickname: "Vanamo", approved: true });
    await pair.client.submit(await pair.client.get(group.home), { promise: "yes" });
    await db.admin.query("UPDATE persona SET role = 'facilitator' WHERE space_id = $1", [group.spaceId]);
    expect(await pair.client.get(`${group.home}/tuki`)).toSay(m.group_support_state_asked());
    expect(await own(pair)).not.toContain(m.group_support_state_asked());
  });

  it("is kept for a year at most, however it stands", async () => {
    const { world, group } = await setUp();
    const isKept = async () => {
      await runNow(world, forgettingSupport);
      const { rowCount } = await db.admin.query("SELECT FROM start_support WHERE space_id = $1", [group.spaceId]);
      return rowCount === 1;
    };
    world.clock.advance({ hours: 24 * 364 });
    expect(await isKept()).toBe(true);
    world.clock.advance({ hours: 24 });
    expect(await isKept()).toBe(false);
  });
});
