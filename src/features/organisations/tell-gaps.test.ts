import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aMember, anOrganisation } from "../../../test/support/organisations.ts";
import { showCode } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import { drainJobs } from "../../shared/jobs/worker.ts";
import { tellingGaps } from "./tell-gaps.ts";

const db = useDatabase();

const setUp = async () => {
  const world = aWorld(db);
  await db.admin.query("DELETE FROM dev_mail; DELETE FROM responsibility_gap; DELETE FROM organisation");
  const organisation = await anOrganisation(world);
  const by = organisation.administrator.client;
  const email = `tuki@${organisation.slug}.example`;
  await db.admin.query("UPDATE organisation SET email = $1 WHERE slug = $2", [email, organisation.slug]);
  const morning = async (day: string) => {
    world.clock.set(`${day}T07:30+03:00`);
    const { handler, recurring } = tellingGaps(world.services);
    const now = world.clock.now();
    await db.database.withActor({ kind: "worker" }, (tx) => enqueue(tx, recurring.kind, {}, { now }));
    await drainJobs({ ...world.services, jobs: [handler] });
    return (await world.mailbox()).filter(({ recipient }) => recipient === email);
  };
  return { world, organisation, by, morning };
};
const coordinator = (scene: Awaited<ReturnType<typeof setUp>>) =>
  aMember(scene.world, { path: scene.organisation.path, by: scene.by }, "coordinator", "Kaisa");

describe("a responsibility nobody looks after", () => {
  it("is told to the organisation once a week, in words that tell nothing, and on the pages of those who lead", async () => {
    const scene = await setUp();
    const { organisation, by, morning } = scene;
    const [letter, ...others] = await morning("2026-09-02");
    expect(others).toEqual([]);
    expect(letter?.subject).toBe(m.organisations_gap_subject());
    expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/koordinaattori|Aino|Esimerkki|vertaistuki/i);
    const place = m.organisations_gap_place({ name: (await nameOf(organisation.slug)) ?? "" });
    expect(await by.get("/oma")).toSay(place);

    for (const day of ["2026-09-03", "2026-09-08"]) expect(await morning(day)).toHaveLength(1);
    expect(await morning("2026-09-09")).toHaveLength(2);
    await showCode(scene.world, organisation.administrator);
    await coordinator(scene);
    expect(await morning("2026-09-20")).toHaveLength(2);
    expect(await by.get("/oma")).not.toSay(place);
  });

  it("is found when its holder is away and nobody has stepped in, and is over when they are back", async () => {
    const scene = await setUp();
    const { organisation, by, morning } = scene;
    const kaisa = await coordinator(scene);
    expect(await morning("2026-09-02")).toEqual([]);
    const own = `/jarjestot/${organisation.slug}`;
    await kaisa.client.post(`${own}/poissa`, { firstDay: "2026-09-03", lastDay: "2026-09-04" });
    expect(await morning("2026-09-03")).toHaveLength(1);
    expect(await by.get("/oma")).toSay(m.organisations_gap_place_text());
    expect(await morning("2026-09-05")).toHaveLength(1);
    expect(await by.get("/oma")).not.toSay(m.organisations_gap_place_text());
  });

  it("concerns those who lead there, and nobody else", async () => {
    const scene = await setUp();
    const { world, organisation, by, morning } = scene;
    const facilitator = await aMember(world, { path: organisation.path, by }, "facilitator", "Oskari");
    const elsewhere = await anOrganisation(world);
    await morning("2026-09-02");
    const text = m.organisations_gap_place({ name: (await nameOf(organisation.slug)) ?? "" });
    expect(await by.get("/oma")).toSay(text);
    for (const { client } of [facilitator, elsewhere.administrator, organisation.platform]) {
      expect(await client.get("/oma")).not.toSay(text);
    }
  });

  it("is the platform's concern where nobody administers, and goes to nobody's mailbox where nobody is yet", async () => {
    const { organisation, morning } = await setUp();
    await db.admin.query("DELETE FROM role_holder");
    expect(await morning("2026-09-02")).toEqual([]);
    const text = m.organisations_gap_place({ name: (await nameOf(organisation.slug)) ?? "" });
    expect(await organisation.platform.client.get("/oma")).toSay(text);
  });
});

const nameOf = async (slug: string): Promise<string | undefined> =>
  (await db.admin.query("SELECT name FROM organisation WHERE slug = $1", [slug])).rows[0]?.name;
