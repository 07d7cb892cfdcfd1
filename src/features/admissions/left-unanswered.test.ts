import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aMember, anOrganisation } from "../../../test/support/organisations.ts";
import { aPerson, showCode } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import { drainJobs } from "../../shared/jobs/worker.ts";
import { aGroupWith, ask, codeOn, comeBack, decide, lastRequest } from "./admissions.testing.ts";
import { answeringComers, forgettingRequests } from "./admissions-jobs.ts";

const db = useDatabase();

const setUp = async () => {
  const world = aWorld(db);
  const organisation = await anOrganisation(world);
  const group = await aGroupWith(world, db, { when: "any-time", how: "talk" });
  const email = `tuki@${organisation.slug}.example`;
  await db.admin.query("UPDATE organisation SET email = $1 WHERE slug = $2", [email, organisation.slug]);
  await db.admin.query(
    "INSERT INTO space_organisation (space_id, organisation_id) SELECT $1, id FROM organisation WHERE slug = $2",
    [group.spaceId, organisation.slug],
  );
  const run = async (job: ReturnType<typeof answeringComers>) => {
    const now = world.clock.now();
    await db.database.withActor({ kind: "worker" }, (tx) => enqueue(tx, job.recurring.kind, {}, { now }));
    await drainJobs({ ...world.services, jobs: [job.handler] });
  };
  const morning = async (day: string) => {
    world.clock.set(`${day}T07:40+03:00`);
    await run(answeringComers(world.services));
    const ours = m.admissions_mail_subject();
    return (await world.mailbox()).filter(({ recipient, subject }) => recipient === email && subject === ours);
  };
  const night = () => run(forgettingRequests);
  const count = async () =>
    (await db.admin.query("SELECT count(*)::int AS n FROM entry_request WHERE space_id = $1", [group.spaceId])).rows[0]
      .n;
  return { world, organisation, group, morning, night, count, path: `/jarjestot/${organisation.slug}/tulijat` };
};

describe("somebody whom nobody answers", () => {
  it("is seen by the organisation after the promised day, and answered by it", async () => {
    const { world, organisation, group, morning, path } = await setUp();
    const client = world.visitor();
    const code = codeOn(await ask(client, group.door, { way: "message", message: "Onko täällä ketään" }));
    const request = (await lastRequest(group)).split("/").at(-1);
    const { administrator } = organisation;

    expect(await morning("2026-09-08")).toHaveLength(0);
    await showCode(world, administrator);
    expect(await administrator.client.get(path)).toSay(m.admissions_left_none());
    expect((await administrator.client.get(`${path}/${group.spaceId}/${request}`)).status).toBe(404);
    // The group's own are reminded at its home.
    expect(await group.client.get(group.home)).toSay(m.admissions_glance_urgent({ count: 1, urgent: 1 }));

    const [letter, ...others] = await morning("2026-09-09");
    expect(others).toEqual([]);
    expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/ryhmä|vertais|Aamukahvit/i);
    expect(await morning("2026-09-10")).toHaveLength(1);

    await showCode(world, administrator);
    expect(await administrator.client.get(path)).toSay("Pyyntö 1");
    const opened = await administrator.client.get(`${path}/${group.spaceId}/${request}`);
    expect(opened).toSay("Onko täällä ketään");
    await administrator.client.submit(opened, { decision: "word", text: "On. Soitan sinulle tänään." }, "form#vastaus");
    expect(await comeBack(client, code)).toSay("Soitan sinulle tänään.");

    const stranger = await anOrganisation(world);
    expect((await stranger.administrator.client.get(path)).status).toBe(404);
    const member = await aMember(
      world,
      { path: organisation.path, by: administrator.client },
      "trainer",
      "Tuuli Kouluttaja",
    );
    expect((await member.client.get(path)).status).toBe(404);
  });

  it("is no trouble to anybody once they are answered, until a new promised time is over", async () => {
    const { world, group, morning } = await setUp();
    await ask(world.visitor(), group.door, { way: "message", message: "Hei" });
    world.clock.advance({ hours: 5 * 24 });
    await decide(group, "word", "Soitan huomenna.");
    expect(await morning("2026-09-13")).toHaveLength(0);
    expect(await morning("2026-09-14")).toHaveLength(1);
    await decide(group, "yes", "Tervetuloa.");
    expect(await morning("2026-09-30")).toHaveLength(1);
    expect(await group.client.get(group.home)).not.toSay("odottaa vastausta");
  });
});

describe("the end of a request", () => {
  const keys = async (spaceId: string) =>
    (
      await db.admin.query(
        "SELECT count(*)::int AS n FROM data_key k JOIN entry_request r ON r.id = k.owner_id WHERE r.space_id = $1",
        [spaceId],
      )
    ).rows[0].n;

  it("comes 30 days after it was decided, with its key", async () => {
    const { world, group, night, count } = await setUp();
    await ask(world.visitor(), group.door, { way: "message", message: "Hei" });
    await decide(group, "no");
    expect(await keys(group.spaceId)).toBe(1);
    const { rows } = await db.admin.query("SELECT id FROM entry_request WHERE space_id = $1", [group.spaceId]);
    world.clock.advance({ days: 29 });
    await night();
    expect(await count()).toBe(1);
    world.clock.advance({ days: 1 });
    await night();
    expect(await count()).toBe(0);
    expect((await db.admin.query("SELECT 1 FROM data_key WHERE owner_id = $1", [rows[0].id])).rows).toEqual([]);
  });

  it("comes with the person, when they delete their nickname, and takes its key along", async () => {
    const { world, group, count } = await setUp();
    const person = await aPerson(world);
    await ask(person.client, group.door, { way: "message", message: "Hei" });
    const { rows } = await db.admin.query("SELECT id FROM entry_request WHERE space_id = $1", [group.spaceId]);
    await db.admin.query("DELETE FROM person WHERE id = $1", [person.personId]);
    expect(await count()).toBe(0);
    expect((await db.admin.query("SELECT 1 FROM data_key WHERE owner_id = $1", [rows[0].id])).rows).toEqual([]);
  });

  it("comes 30 days after the start of a closed group, and after a year in any case", async () => {
    const { world, group, night, count } = await setUp();
    await ask(world.visitor(), group.door, { way: "message", message: "Hei" });
    await decide(group, "both");
    world.clock.advance({ days: 364 });
    await night();
    expect(await count()).toBe(1);
    const setWhen = (when: string) =>
      db.admin.query(
        "UPDATE directory_entry SET content = jsonb_set(content, '{admission,when}', to_jsonb($2::text)) WHERE slug = $1",
        [group.slug, when],
      );
    await setWhen("before-start");
    const start = world.clock.now().toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
    const begin = (days: number) =>
      db.admin.query("UPDATE support_group SET starts_on = $2 WHERE space_id = $1", [
        group.spaceId,
        start.subtract({ days }).toString(),
      ]);
    await begin(29);
    await night();
    expect(await count()).toBe(1);
    await begin(30);
    await night();
    expect(await count()).toBe(0);
    await setWhen("any-time");
    await ask(world.visitor(), group.door, { way: "message", message: "Hei" });
    world.clock.advance({ days: 365 });
    await night();
    expect(await count()).toBe(0);
  });
});
