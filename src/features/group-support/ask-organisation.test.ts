import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aMember, anOrganisation } from "../../../test/support/organisations.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { sendShortWay } from "../groups/groups.testing.ts";
import { anAsk, aPlan, runNow } from "./group-support.testing.ts";
import { answeringSupport, forgettingSupport } from "./support-jobs.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";
const idOf = async (slug: string): Promise<string> =>
  (await db.admin.query("SELECT id FROM organisation WHERE slug = $1", [slug])).rows[0]?.id;
const groupsOf = async (slug: string) =>
  (
    await db.admin.query(
      `SELECT s.id, s.state FROM space s JOIN space_organisation so ON so.space_id = s.id
       JOIN organisation o ON o.id = so.organisation_id WHERE o.slug = $1 AND s.kind = 'group'`,
      [slug],
    )
  ).rows;

describe("asking an organisation to take a group", () => {
  const setUp = async (share = "summary", more: Readonly<Record<string, string>> = {}) => {
    const world = aWorld(db, { now });
    const organisation = await anOrganisation(world);
    const ask = await anAsk(world, organisation, await idOf(organisation.slug), { share, more });
    return { world, organisation, ask, staff: organisation.administrator.client };
  };

  it("shows a summary and nothing else of the plan", async () => {
    const { staff, ask } = await setUp();
    const page = await staff.get(ask.asked);
    expect(page).toSay("Tulisitteko mukaan?");
    expect(page).toSay("Juodaan kahvia");
    expect(page).toSay("Jyväskylä");
    expect(page.text).not.toContain("valvoo");
  });

  it("shows all answers where that was chosen", async () => {
    const { staff, ask } = await setUp("whole");
    expect(await staff.get(ask.asked)).toSay("valvoo");
  });

  it("is seen by nobody outside the organisation that was asked", async () => {
    const { world, ask, organisation } = await setUp();
    const other = await anOrganisation(world);
    expect((await other.administrator.client.get(ask.asked)).status).toBe(404);
    expect(await other.administrator.client.get(`/jarjestot/${other.slug}/ryhmat`)).not.toSay("Vauva-arjen aamukahvit");
    expect((await other.administrator.client.get(`/jarjestot/${organisation.slug}/ryhmat`)).status).toBe(404);
    const facilitator = await aMember(
      world,
      { path: organisation.path, by: organisation.administrator.client },
      "facilitator",
      "Oona Ohjaaja",
    );
    expect((await facilitator.client.get(`/jarjestot/${organisation.slug}/ryhmat`)).status).toBe(404);
    const stranger = await aPerson(world);
    expect((await stranger.client.get(`${ask.path}/pyynto`)).status).toBe(404);
    expect((await stranger.client.post(`${ask.path}/pyynto`, { share: "summary" })).status).toBe(404);
  });

  it("founds the group when the answer is yes, and whoever asked becomes its starter", async () => {
    const { staff, ask, organisation } = await setUp();
    const form = await staff.submit(await staff.get(ask.asked), { answer: "yes" });
    expect(form.document.querySelector("[name=name]")?.getAttribute("value")).toBe("Vauva-arjen aamukahvit");
    // Under which nickname it was planned is not for everyone.
    expect(form.document.querySelector("[name=nickname]")?.getAttribute("value") ?? "").toBe("");
    const done = await sendShortWay(staff, form);
    expect(done).toSay(m.group_support_asked_founded());
    expect(await staff.get(`/jarjestot/${organisation.slug}/ryhmat`)).toSay(m.group_support_desk_carriers_none());
    expect(await groupsOf(organisation.slug)).toHaveLength(1);

    const answered = await ask.client.get(`${ask.path}/pyynto`);
    expect(answered).toSay(m.group_support_ask_state_accepted());
    const landed = await ask.client.submit(answered, { nickname: "Hilla" }, "form[action$='/kaynnistaja']");
    const home = await ask.client.submit(landed, { promise: "yes" });
    expect(home.url).toContain("/oma/ryhma/");
    expect(home).toSay(m.groups_carrying());
    expect(await ask.client.get(ask.path)).toSay(m.groups_plan_became());
    // The plan's tasks are the group's now.
    expect(await ask.client.get(`${new URL(home.url).pathname}/tehtavat`)).toSay(m.groups_task_find_room());

    const desk = await staff.get(`/jarjestot/${organisation.slug}/ryhmat`);
    expect(desk).not.toSay(m.group_support_desk_carriers_none());
    expect(desk).toSay(m.group_support_listing_waits());
    expect(await staff.get("/tarkistus")).toSay("Vauva-arjen aamukahvit");
    const { rows } = await db.admin.query(
      "SELECT o.organisation_id, o.kept_by FROM offering o JOIN support_group g ON g.offering_id = o.id ORDER BY o.made_at DESC",
    );
    expect(rows[0]).toMatchObject({ organisation_id: await idOf(organisation.slug), kept_by: null });
  });

  it("tells of a yes where it is planned and on one's own page, and no second group is made of the plan", async () => {
    const { world, staff, ask, organisation } = await setUp();
    const early = await ask.client.get(`/aloita?suunnitelma=${ask.id}`);
    await sendShortWay(staff, await staff.get(`${ask.asked}/aloita`));
    expect(await ask.client.get("/oma")).toSay(m.group_support_own_answer_text());
    const plan = await ask.client.get(ask.path);
    expect(plan).toSay(m.groups_plan_taken());
    expect(plan).toSay(m.group_support_ask_state_accepted());
    expect(plan).not.toSay(m.groups_plan_become_text());
    expect(new URL((await ask.client.get(`/aloita?suunnitelma=${ask.id}`)).url).pathname).toBe(ask.path);
    const pressed = await sendShortWay(ask.client, early, { nickname: "Vanamo" });
    expect(new URL(pressed.url).pathname).toBe(ask.path);
    const { rowCount } = await db.admin.query("SELECT FROM offering WHERE id = $1", [ask.id]);
    expect(rowCount).toBe(0);
    expect(await groupsOf(organisation.slug)).toHaveLength(1);
    expect(await (await aPerson(world)).client.get("/oma")).not.toSay(m.group_support_own_answer_text());
  });

  it("is not asked any more when the plan has become a group without it", async () => {
    const { staff, ask, organisation } = await setUp();
    const form = await staff.get(`${ask.asked}/aloita`);
    await sendShortWay(ask.client, await ask.client.get(`/aloita?suunnitelma=${ask.id}`), { nickname: "Vanamo" });
    expect(await ask.client.get(ask.path)).toSay(m.groups_plan_became());
    await sendShortWay(staff, form);
    expect(await groupsOf(organisation.slug)).toEqual([]);
  });

  it("is taken once when two coordinators say yes at the same moment", async () => {
    const { world, staff, ask, organisation } = await setUp();
    const colleague = await aMember(
      world,
      { path: organisation.path, by: staff },
      "coordinator",
      "Kaisa Koordinaattori",
    );
    const forms = await Promise.all([staff, colleague.client].map((client) => client.get(`${ask.asked}/aloita`)));
    await Promise.all([sendShortWay(staff, forms[0] as never), sendShortWay(colleague.client, forms[1] as never)]);
    const active = (await groupsOf(organisation.slug)).filter(({ state }) => state === "active");
    expect(active).toHaveLength(1);
    const { rows } = await db.admin.query("SELECT state, space_id FROM group_ask WHERE plan_id = $1", [ask.id]);
    expect(rows).toEqual([{ state: "accepted", space_id: active[0]?.id }]);
  });

  it("is founded to the end where that was broken off", async () => {
    const { staff, ask, organisation } = await setUp();
    await db.admin.query("UPDATE group_ask SET state = 'accepted', ended_on = '2026-11-21' WHERE plan_id = $1", [
      ask.id,
    ]);
    expect(await ask.client.get(`${ask.path}/pyynto`)).toSay(m.group_support_ask_founding());
    const form = await staff.press(await staff.get(ask.asked), m.group_support_asked_go_on());
    expect(await sendShortWay(staff, form)).toSay(m.group_support_asked_founded());
    // Pressed once more it is the same group.
    await sendShortWay(staff, form);
    expect(await groupsOf(organisation.slug)).toHaveLength(1);
  });

  it("is not founded any more where a colleague has said no", async () => {
    const { staff, ask, organisation } = await setUp();
    const form = await staff.get(`${ask.asked}/aloita`);
    await staff.submit(await staff.get(ask.asked), { answer: "no", word: "Emme ehdi nyt. Kysy seurakunnasta." });
    expect((await sendShortWay(staff, form)).url).not.toContain("perustettu");
    expect(await groupsOf(organisation.slug)).toEqual([]);
    const page = await ask.client.get(`${ask.path}/pyynto`);
    expect(page).toSay("Kysy seurakunnasta");
    expect(page).toSay(m.group_support_declined_centre());
  });

  it("goes back and forth where more is asked, and may be taken back", async () => {
    const { staff, ask } = await setUp();
    const unsaid = await staff.submit(await staff.get(ask.asked), { answer: "more" });
    expect(unsaid.status).toBe(422);
    await staff.submit(await staff.get(ask.asked), { answer: "more", word: "Kuinka monta teitä on?" });
    const page = await ask.client.get(`${ask.path}/pyynto`);
    expect(page).toSay("Kuinka monta teitä on?");
    await ask.client.submit(page, { word: "Kolme." }, "form[action$='/lisaa']");
    expect(await staff.get(ask.asked)).toSay("Kolme.");
    await ask.client.submit(await ask.client.get(`${ask.path}/pyynto`), {}, "form[action$='/peru']");
    expect((await staff.get(ask.asked)).status).toBe(404);
  });

  it("asks one organisation at a time, and once for a double press", async () => {
    const world = aWorld(db, { now });
    const organisation = await anOrganisation(world);
    const plan = await aPlan(world);
    const form = await plan.client.get(`${plan.path}/pyynto`);
    const fields = { organisation: await idOf(organisation.slug), share: "summary" };
    const selector = "form[action$='/pyynto'][method=post]";
    expect((await plan.client.submit(form, { ...fields, organisation: "" }, selector)).status).toBe(422);
    await plan.client.submit(form, fields, selector);
    await plan.client.submit(form, fields, selector);
    await plan.client.submit(form, { ...fields, form: "3f8f0c5e-7a53-4c8e-9e6e-0d9bb7a1f001" }, selector);
    const { rows } = await db.admin.query("SELECT state FROM group_ask WHERE plan_id = $1", [plan.id]);
    expect(rows).toEqual([{ state: "asked" }]);
  });

  it("wants a professional for a children's group, and lets a guardian say yes (G18)", async () => {
    const { staff, ask, organisation } = await setUp("summary", { lapset: "yes" });
    const form = await staff.get(`${ask.asked}/aloita`);
    const wrong = await staff.submit(form, { facilitator: "peer" });
    expect(wrong.status).toBe(422);
    expect(wrong).toSay(m.groups_children_facilitator_needed());
    await sendShortWay(staff, wrong, { facilitator: "professional" });
    const [group] = await groupsOf(organisation.slug);
    const { rows } = await db.admin.query("SELECT children FROM space WHERE id = $1", [group?.id]);
    expect(rows).toEqual([{ children: "with_guardian" }]);
  });

  it("reminds the organisation of what it has not answered, and tells nothing in the mail", async () => {
    const { world, organisation, ask } = await setUp();
    await db.admin.query("UPDATE organisation SET email = 'toimisto@example.org' WHERE slug = $1", [organisation.slug]);
    world.clock.set("2026-12-01T08:00+02:00");
    await runNow(world, answeringSupport(world.services));
    const letters = (await world.mailbox()).filter(({ recipient }) => recipient === "toimisto@example.org");
    expect(letters.filter(({ subject }) => subject === m.group_support_reminder_subject())).toHaveLength(1);
    expect(letters.map(({ text }) => text).join()).not.toContain("Vauva");
    expect(await ask.client.get(`${ask.path}/pyynto`)).toSay(m.group_support_late());
    world.clock.set("2026-12-02T08:00+02:00");
    await runNow(world, answeringSupport(world.services));
    const again = (await world.mailbox()).filter(({ subject }) => subject === m.group_support_reminder_subject());
    expect(again).toHaveLength(1);
  });

  it("is deleted with its key half a year after the end", async () => {
    const { world, ask, staff } = await setUp();
    await staff.submit(await staff.get(ask.asked), { answer: "no", word: "Emme ehdi nyt." });
    const keys = async () =>
      (
        await db.admin.query(
          "SELECT 1 FROM data_key k JOIN group_ask a ON a.id = k.owner_id WHERE a.plan_id = $1 UNION ALL SELECT 2 FROM group_ask WHERE plan_id = $1",
          [ask.id],
        )
      ).rowCount;
    expect(await keys()).toBe(2);
    world.clock.set("2027-05-25T04:00+03:00");
    await runNow(world, forgettingSupport);
    expect(await keys()).toBe(0);
  });
});
