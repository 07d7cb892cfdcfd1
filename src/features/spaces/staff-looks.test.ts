import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aMember, pressButton } from "../../../test/support/organisations.ts";
import { showCode } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { verifyAudit } from "../../shared/audit/index.ts";
import { m } from "../../shared/i18n/index.ts";
import { drainJobs } from "../../shared/jobs/worker.ts";
import { workOf } from "../../work.ts";
import { signIn } from "../accounts/accounts.testing.ts";
import { withheldReview } from "./space.rules.ts";
import { aCommunity, comeTo } from "./spaces.testing.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";
const reason = "Ryhmästä tuli ilmoitus, joka on katsottava.";
const danger = "Hän kirjoitti aikovansa tappaa itsensä tänään.";

const setUp = async () => {
  const world = aWorld(db, { now });
  const space = await aCommunity(world);
  const person = await comeTo(world, space, "Lumikko");
  const { administrator, path } = space.organisation;
  const second = await aMember(world, { path, by: administrator.client }, "coordinator", "Kaisa");
  const work = () => drainJobs({ ...world.services, ...workOf(world.services) });
  const deeds = async () =>
    (await db.admin.query<{ action: string }>("SELECT action FROM audit_entry ORDER BY seq")).rows.map(
      ({ action }) => action,
    );
  await work();
  return { world, space, person, first: administrator, second, work, deeds };
};

describe("reading a confidential space as staff", () => {
  it("takes a reason, leaves a mark all members see, is in the log, and ends after an hour", async () => {
    const { world, space, person, first, second, work, deeds } = await setUp();
    const page = await first.client.get(space.ledPath);
    expect(page.text).not.toContain("Lumikko");
    const form = "form[action$='/lue']";
    for (const fields of [{ reason }, { category: "report", reason: "syy" }] as Record<string, string>[]) {
      const refused = await first.client.submit(page, fields, form);
      expect([refused.status, refused.text.includes("Lumikko")]).toEqual([422, false]);
    }
    expect((await person.client.get(person.here)).text).not.toContain(m.spaces_marks_title());
    expect(await first.client.submit(page, { category: "report", reason }, form)).toSay("Lumikko");
    const mark = await person.client.get(person.here);
    expect(mark).toSay(m.spaces_marks_title());
    expect(mark).toSay(m.spaces_reading_report());
    expect(mark.text).not.toContain("Aino");
    expect(mark.text).not.toContain(reason);
    expect((await deeds()).at(-1)).toBe("confidential-read");
    // One's reading opens nothing to another.
    expect((await second.client.get(space.ledPath)).text).not.toContain("Lumikko");

    world.clock.advance({ minutes: 61 });
    await showCode(world, first);
    expect((await first.client.get(space.ledPath)).text).not.toContain("Lumikko");
    await work();
    const { rowCount } = await db.admin.query("SELECT FROM space_reading WHERE NOT closed");
    expect(rowCount).toBe(0);
    expect(await verifyAudit(world.services)).toMatchObject({ kind: "whole" });
  });
});

describe("opening a nickname when a life is in danger", () => {
  const asked = async () => {
    const all = await setUp();
    const { space, first } = all;
    const page = await first.client.get(space.ledPath);
    const open = await first.client.submit(page, { category: "safety", reason }, "form[action$='/lue']");
    const persona = open.document.querySelector("[name=persona]")?.getAttribute("value") ?? "";
    const listed = await first.client.submit(open, { persona, reason: danger }, "form[action$='/hata']");
    const link = listed.document.querySelector("a[href*='/hata/']")?.getAttribute("href") ?? "";
    return { ...all, link };
  };

  it("takes two people, opens for a day to these two, is logged at every look, and is told to the person", async () => {
    const { world, space, person, first, second, work, deeds, link } = await asked();
    const one = await first.client.get(link);
    expect(one).toSay(m.spaces_unmask_another());
    expect((await first.client.post(`${link}/vahvista`)).text).not.toContain(person.nickname);
    expect((await first.client.post(`${link}/katso`)).status).toBe(404);

    const seen = await second.client.get(link);
    expect(seen).toSay(m.spaces_unmask_why({ reason: danger }));
    await pressButton(second.client, seen, m.spaces_unmask_confirm());
    for (const { client } of [first, second]) {
      const looked = await pressButton(client, await client.get(link), m.spaces_unmask_look());
      expect(looked).toSay(person.nickname);
      expect(looked).toSay(m.spaces_unmask_no_contact());
    }
    expect((await deeds()).slice(-4)).toEqual([
      "unmasking-asked",
      "unmasking-confirmed",
      "unmasked-looked",
      "unmasked-looked",
    ]);
    // A third colleague sees that there is one, and not whom.
    const third = await aMember(world, { path: space.organisation.path, by: first.client }, "facilitator", "Kolmas");
    expect((await third.client.post(`${link}/katso`)).status).toBe(404);
    // While it is open the person is not told.
    expect((await person.client.get("/oma/nimimerkit")).text).not.toContain(m.spaces_told_text());

    world.clock.advance({ hours: 25 });
    await showCode(world, first);
    expect((await first.client.post(`${link}/katso`)).status).toBe(404);
    await work();
    expect(await person.client.get("/oma/nimimerkit")).toSay(m.spaces_told_text());
    expect((await person.client.get("/oma/tiedot")).text).toContain("22. marraskuuta 2026");
    expect(await verifyAudit(world.services)).toMatchObject({ kind: "whole" });
  });

  it("is not told where that would endanger somebody, which is looked at again after ninety days", async () => {
    const { world, person, first, second, work, link } = await asked();
    await pressButton(second.client, await second.client.get(link), m.spaces_unmask_confirm());
    const page = await second.client.get(link);
    expect((await second.client.submit(page, { reason: "ei" }, "form[action$='/salaa']")).status).toBe(422);
    await second.client.submit(page, { reason: "Puoliso lukee hänen puhelintaan." }, "form[action$='/salaa']");
    world.clock.advance({ hours: 25 });
    await work();
    expect((await person.client.get("/oma/nimimerkit")).text).not.toContain(m.spaces_told_text());
    world.clock.advance({ days: withheldReview });
    const { client } = await signIn(world, { nickname: first.nickname, words: first.words.join(" ") });
    await showCode(world, { ...first, client });
    expect(await client.get(link)).toSay(m.spaces_unmask_tell_now());
    await client.post(`${link}/salaa`, { tell: "now" });
    const { rows } = await db.admin.query("SELECT FROM unmasking WHERE told_on IS NOT NULL AND closed");
    expect(rows.length).toBeGreaterThan(0);
  });

  it("unconfirmed in a day, it comes to nothing and nobody is told", async () => {
    const { world, person, second, work, link } = await asked();
    world.clock.advance({ hours: 25 });
    await showCode(world, second);
    await second.client.post(`${link}/vahvista`);
    await work();
    expect((await person.client.get("/oma/nimimerkit")).text).not.toContain(m.spaces_told_text());
    const { rows } = await db.admin.query<{ closed: boolean; confirmed: boolean }>(
      "SELECT closed, confirmed_at IS NOT NULL AS confirmed FROM unmasking WHERE id = $1",
      [link.split("/").at(-1)],
    );
    expect(rows).toEqual([{ closed: true, confirmed: false }]);
  });
});

it("a space whose time is over goes with its keys and everything in it", async () => {
  const { space, work, world } = await setUp();
  await db.admin.query(
    "UPDATE space SET state = 'ended', ended_on = '2026-11-20', destroy_on = '2026-11-22', door_hash = NULL WHERE id = $1",
    [space.id],
  );
  world.clock.advance({ days: 1 });
  await work();
  for (const [table, column] of [
    ["space", "id"],
    ["persona", "space_id"],
    ["used_name", "space_id"],
    ["data_key", "owner_id"],
  ]) {
    const { rowCount } = await db.admin.query(`SELECT FROM ${table} WHERE ${column} = $1`, [space.id]);
    expect(rowCount, table).toBe(0);
  }
});
