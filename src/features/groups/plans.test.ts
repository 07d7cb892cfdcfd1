import { describe, expect, it } from "vitest";
import type { TestClient, TestPage } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson, type TestPerson } from "../../../test/support/staff.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { personaPath } from "../spaces/spaces.testing.ts";
import { clearingPlans } from "./clear-plans.ts";
import { sendShortWay } from "./groups.testing.ts";
import { openPlan, planOf } from "./open-plan.ts";
import { proposedTasks, questionSlugs, questions, tasksOf, warningsOf, withAnswer } from "./plan.rules.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";

async function aPlan(world: World, who?: TestPerson) {
  const person = who ?? (await aPerson(world));
  const page = await person.client.submit(await person.client.get("/oma/aloitus"), { nickname: "Hilla" });
  const path = personaPath(page);
  return { ...person, page, path, id: path.split("/").at(-1) ?? "" };
}

const answer = async (
  client: TestClient,
  path: string,
  question: keyof typeof questionSlugs,
  fields: Record<string, string | string[]>,
): Promise<TestPage> => client.submit(await client.get(`${path}/${questionSlugs[question]}`), fields);

const linkIn = (page: TestPage): string => new URL(page.document.querySelector("#address")?.textContent ?? "").pathname;

describe("the rules of a plan", () => {
  it("count the tasks from the first meeting, and put one's own among them", () => {
    const start = Temporal.PlainDate.from("2027-03-02");
    const dueOn = Temporal.PlainDate.from("2027-03-01");
    const own = { id: "x", proposed: null, words: "Leivo pulla", dueOn, takenBy: null, doneOn: null };
    const tasks = tasksOf(start, [own]);
    expect(tasks).toHaveLength(proposedTasks.length + 1);
    expect(tasks.find(({ key }) => key === "first-meeting")?.dueOn.toString()).toBe("2027-03-02");
    expect(tasks.findIndex(({ key }) => key === "x")).toBe(tasks.findIndex(({ key }) => key === "first-meeting") - 1);
    expect(
      tasksOf(start.add({ days: 7 }), [])
        .at(-1)
        ?.dueOn.toString(),
    ).toBe("2027-04-20");
  });

  it("tell a starter when a theme calls for a professional", () => {
    expect(warningsOf({ weight: ["heavy"] })).toEqual(["heavy"]);
    expect(warningsOf({ weight: ["heavy"], facilitator: ["professional-and-expert"] })).toEqual([]);
    expect(warningsOf({ children: ["yes"], facilitator: ["professional-and-expert"] })).toEqual(["children"]);
    expect(warningsOf({ children: ["yes"], facilitator: ["professional"] })).toEqual([]);
  });

  it("keep only what could have been chosen", () => {
    expect(withAnswer({}, "kinds", ["growth", "power", "everyday"])).toEqual({ kinds: ["everyday", "growth"] });
    expect(withAnswer({ openness: ["open"] }, "openness", ["ajar"])).toEqual({});
    expect(withAnswer({ name: ["Ryhmä"] }, "name", [""])).toEqual({});
  });
});

describe("the companion", () => {
  it("asks one question at a time, keeps each answer, and goes on from where one was", async () => {
    const world = aWorld(db, { now });
    const plan = await aPlan(world);
    expect(plan.page).toSay(m.groups_task_ask_around());
    expect(plan.page.text).toContain("10. huhtikuuta 2027");
    // A long page begins with what stands where.
    const parts = [...plan.page.document.querySelectorAll("main nav a")].map((link) => link.getAttribute("href") ?? "");
    expect(parts).toContain("#ryhmaksi");
    for (const part of parts) expect(plan.page.document.querySelector(part), part).not.toBeNull();
    let page = await answer(plan.client, plan.path, "need", { answer: "Vauvaperheet ovat yksin." });
    expect(page).toSay(m.groups_ask_target());
    for (const question of questions.slice(1, -1)) {
      expect(page.url).toContain(`/${questionSlugs[question]}`);
      page = await plan.client.submit(page);
    }
    page = await plan.client.submit(page, { answer: "Juodaan kahvia." });
    expect(page).toSay(m.groups_plan_saved());
    expect(page).toSay("Vauvaperheet ovat yksin.");
    expect(page).toSay("Juodaan kahvia.");
    // In the database nobody reads it.
    const { rows } = await db.admin.query("SELECT encode(answers, 'escape') AS text FROM group_plan WHERE id = $1", [
      plan.id,
    ]);
    expect(rows[0].text).not.toContain("yksin");
  });

  it("says what a heavy theme and a children's group need", async () => {
    const world = aWorld(db, { now });
    const plan = await aPlan(world);
    await answer(plan.client, plan.path, "weight", { answer: "heavy" });
    const page = await answer(plan.client, plan.path, "children", { answer: "yes" });
    expect(page).toSay(m.groups_plan_warn_heavy());
    expect(page).toSay(m.groups_plan_warn_children());
    const seen = await plan.client.get(plan.path);
    expect(seen).toSay(m.groups_plan_become_children());
    expect(seen.document.querySelector(`a[href*='suunnitelma=']`)).toBeNull();
  });

  it("moves the tasks with the first meeting, and refuses what is no day and no municipality", async () => {
    const world = aWorld(db, { now });
    const plan = await aPlan(world);
    const wrong = await answer(plan.client, plan.path, "start", { answerDate: "2027-02-30", answerTime: "18:00" });
    expect(wrong.status).toBe(422);
    expect(wrong.document.querySelector("[name=answerTime]")?.getAttribute("value")).toBe("18:00");
    await plan.client.submit(wrong, { answerDate: "2027-02-09" });
    expect((await plan.client.get(plan.path)).text).toContain("22. syyskuuta 2026");
    const town = await answer(plan.client, plan.path, "town", { answer: "Olematonkunta" });
    expect(town.status).toBe(422);
    expect(town.document.querySelector("[name=answer]")?.getAttribute("value")).toBe("Olematonkunta");
  });

  it("is nobody else's", async () => {
    const world = aWorld(db, { now });
    const plan = await aPlan(world);
    const stranger = await aPerson(world);
    expect((await stranger.client.get(plan.path)).status).toBe(404);
    expect((await stranger.client.get(`${plan.path}/tarve`)).status).toBe(404);
    for (const [path, fields] of [
      ["/tarve", { answer: "Minun" }],
      ["/tehtava", { task: "invite", deed: "done" }],
      ["/linkki", { link: "open" }],
      ["/lopeta", {}],
    ] as const) {
      expect((await stranger.client.post(`${plan.path}${path}`, fields)).status, path).toBe(404);
    }
    expect(
      (await stranger.client.get(`/aloita?suunnitelma=${plan.id}`)).document
        .querySelector("[name=form]")
        ?.getAttribute("value"),
    ).not.toBe(plan.id);
    // Nor may a stranger begin it once more, or come in without its link.
    expect((await stranger.client.post("/oma/aloitus", { form: plan.id, nickname: "Varas" })).status).toBe(404);
    const enter = world.services.database.withActor({ kind: "person", personId: stranger.personId }, (tx) =>
      tx
        .insertInto("group_planner")
        .values({
          id: "6f9619ff-8b86-4011-b42d-00c04fc964ff",
          plan_id: plan.id,
          person_id: stranger.personId,
          nickname: Buffer.alloc(60),
          began: true,
        })
        .execute(),
    );
    await expect(enter).rejects.toThrow(/row-level security/);
    expect((await plan.client.get(plan.path)).status).toBe(200);
  });

  it("is shared by a link: both write, take tasks and see who does what, and a new link closes the old one", async () => {
    const world = aWorld(db, { now });
    const plan = await aPlan(world);
    const open = await plan.client.post(`${plan.path}/linkki`, { link: "open" });
    const link = linkIn(open);
    const pair = await aPerson(world);
    const door = await pair.client.get(link);
    expect(door).toSay(m.groups_plan_join_title());
    expect(door.text).not.toContain("Hilla");
    expect((await pair.client.submit(door, { nickname: "Ylläpito" })).status).toBe(422);
    const joined = await pair.client.submit(door, { nickname: "Muurain" });
    expect(joined).toSay("Hilla");
    await pair.client.post(`${plan.path}/tehtava`, { task: "invite", deed: "take" });
    await answer(pair.client, plan.path, "name", { answer: "Vauva-arjen aamukahvit" });
    const own = { words: "Leivo pulla", day: "2027-04-09" };
    const added = await plan.client.submit(await plan.client.get(plan.path), own);
    expect(added).toSay("Leivo pulla");
    expect(added).toSay("Vauva-arjen aamukahvit");
    const seen = await openPlan(world.services, plan.personId, plan.id);
    const muurain = seen?.planners.find(({ nickname }) => nickname === "Muurain");
    expect(seen?.tasks.find(({ key }) => key === "invite")?.takenBy).toBe(muurain?.id);
    // What one has taken the other may find done; it stays whose it was.
    await plan.client.post(`${plan.path}/tehtava`, { task: "invite", deed: "done" });
    const done = (await openPlan(world.services, plan.personId, plan.id))?.tasks.find(({ key }) => key === "invite");
    expect(done).toMatchObject({ done: true, takenBy: muurain?.id });

    const renewed = linkIn(await plan.client.post(`${plan.path}/linkki`, { link: "open" }));
    expect(renewed).not.toBe(link);
    const late = await aPerson(world);
    expect((await late.client.get(link)).status).toBe(404);
    expect((await late.client.post(link, { nickname: "Myöhäinen" })).status).toBe(404);
    expect((await late.client.get(renewed)).status).toBe(200);
    await plan.client.post(`${plan.path}/linkki`, { link: "closed" });
    expect((await late.client.get(renewed)).status).toBe(404);
  });

  it("pressed twice at once is one plan", async () => {
    const world = aWorld(db, { now });
    const { client, personId } = await aPerson(world);
    const page = await client.get("/oma/aloitus");
    const both = await Promise.all([1, 2].map(() => client.submit(page, { nickname: "Hilla" })));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const { rowCount } = await db.admin.query("SELECT FROM group_planner WHERE person_id = $1", [personId]);
    expect(rowCount).toBe(1);
  });

  it("loses nothing when two write at once", async () => {
    const world = aWorld(db, { now });
    const plan = await aPlan(world);
    await Promise.all([
      plan.client.post(`${plan.path}/nimi`, { answer: "Aamukahvit" }),
      plan.client.post(`${plan.path}/kenelle`, { answer: "vanhemmille" }),
      plan.client.post(`${plan.path}/paikka`, { answer: "Kirjasto" }),
    ]);
    const answers = (await openPlan(world.services, plan.personId, plan.id))?.answers;
    expect(answers).toEqual({ name: ["Aamukahvit"], whom: ["vanhemmille"], place: ["Kirjasto"] });
  });

  it("becomes the listing and the group without anything typed twice", async () => {
    const world = aWorld(db, { now });
    const plan = await aPlan(world);
    const { client, path } = plan;
    await answer(client, path, "whom", { answer: "pienten lasten vanhemmille" });
    await answer(client, path, "facilitator", { answer: "peer-pair" });
    await answer(client, path, "town", { answer: "Jyväskylä" });
    await answer(client, path, "way", { answer: "hybrid" });
    await answer(client, path, "openness", { answer: "closed" });
    await answer(client, path, "kinds", { answer: ["everyday", "togetherness"] });
    await answer(client, path, "start", { answerDate: "2027-02-09", answerTime: "18:00" });
    await answer(client, path, "rhythm", { answer: "fortnightly" });
    await answer(client, path, "name", { answer: "Vauva-arjen aamukahvit" });
    await answer(client, path, "happens", { answer: "Juodaan kahvia." });
    const pair = await aPerson(world);
    const link = linkIn(await client.post(`${path}/linkki`, { link: "open" }));
    await pair.client.submit(await pair.client.get(link), { nickname: "Muurain" });
    const page = await client.press(await client.get(path), m.groups_plan_become());
    // Nobody is offered a plan beside their plan, also where something is to be changed first.
    const wrong = await client.submit(page, { name: "" }, "main form:has([name=stage])");
    expect(wrong.status).toBe(422);
    expect(wrong).not.toSay(m.groups_companion_title());
    const landed = await sendShortWay(client, page);
    expect(landed).toSay(m.spaces_promise_others());
    const { rows } = await db.admin.query(
      `SELECT r.state, r.content, g.kinds, g.starts_on::text AS starts, g.space_id AS space FROM offering_revision r
       JOIN support_group g ON g.offering_id = r.offering_id WHERE r.offering_id = $1`,
      [plan.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      state: "submitted",
      kinds: ["everyday", "togetherness"],
      starts: "2027-02-09",
      content: {
        name: { fi: "Vauva-arjen aamukahvit" },
        ways: ["hybrid"],
        facilitators: "peer-pair",
        admission: { when: "before-start", how: "interview", startsOn: "2027-02-09" },
        contact: { person: "Hilla" },
      },
    });
    expect((await planOf(world.services, plan.personId, rows[0].space))?.id).toBe(plan.id);
    const stranger = await aPerson(world);
    expect(await planOf(world.services, stranger.personId, rows[0].space)).toBeUndefined();
    expect(await client.get(path)).toSay(m.groups_plan_became());
    // The pair, who is not in the group, writes on; and makes no second group of it.
    expect((await pair.client.post(`${path}/paikka`, { answer: "Kirjasto" })).status).toBe(200);
    expect((await openPlan(world.services, plan.personId, plan.id))?.answers.place).toEqual(["Kirjasto"]);
    const again = await pair.client.get(`/aloita?suunnitelma=${plan.id}`);
    const second = await sendShortWay(pair.client, again, { nickname: "Muurain" });
    expect(second.status).toBe(404);
  });

  it("goes with one's own data, and is destroyed with its key once nobody has it or nobody has written for long", async () => {
    const world = aWorld(db, { now });
    const plan = await aPlan(world);
    await answer(plan.client, plan.path, "name", { answer: "Aamukahvit" });
    expect(await plan.client.get("/oma/tiedot")).toSay("Aamukahvit");
    const old = await aPlan(world);
    await db.admin.query("UPDATE group_plan SET changed_on = '2024-01-01' WHERE id = $1", [old.id]);
    const kept = await aPlan(world);
    expect(await plan.client.post(`${plan.path}/lopeta`)).toSay(m.groups_plan_left());
    expect((await plan.client.get(plan.path)).status).toBe(404);

    const { handler } = clearingPlans;
    const ids = [plan.id, old.id, kept.id];
    if (handler.style !== "in-transaction") throw new Error("not in a transaction");
    const job = { id: "", attempt: 1, now: () => world.clock.now(), signal: new AbortController().signal };
    await world.services.database.withActor({ kind: "worker" }, (tx) => handler.work(tx, {}, job));
    const left = await db.admin.query("SELECT id FROM group_plan WHERE id = ANY ($1)", [ids]);
    expect(left.rows).toEqual([{ id: kept.id }]);
    const keys = await db.admin.query("SELECT owner_id FROM data_key WHERE owner_id = ANY ($1)", [ids]);
    expect(keys.rows).toEqual([{ owner_id: kept.id }]);
  });
});
