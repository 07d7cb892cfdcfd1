import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { promise } from "../spaces/spaces.testing.ts";
import { aGroupWith, ask, decide, lastRequest, pathOn, takeNextOn } from "./admissions.testing.ts";

const db = useDatabase();

/** A replenishing group that hears its members for five days; one member is in. */
const setUp = async () => {
  const world = aWorld(db);
  const group = await aGroupWith(world, db, { when: "agreed-times", how: "talk" });
  const member = await aPerson(world);
  const first = pathOn(await ask(member.client, group.door, { way: "message", message: "Hei" }));
  await decide(group, "both");
  const come = await member.client.submit(await member.client.get(`${first}/sisaan`), { nickname: "Koivu" });
  await promise(member.client, come);
  const settings = await group.client.get(`${group.comers}/asetukset`);
  await group.client.submit(settings, { heardDays: "5" }, "form#asetukset");
  const asker = await aPerson(world);
  const own = pathOn(
    await ask(asker.client, group.door, {
      way: "message",
      message: "Salainen asia",
      introduction: "Olen 40-vuotias isä.",
    }),
  );
  const path = `${group.home}/uusi-tulija`;
  return { world, group, member, asker, own, path };
};

describe("the members of a group", () => {
  it("hear of somebody new once the group says yes, no more than was allowed, and tell those who carry it", async () => {
    const { world, group, member, asker, own, path } = await setUp();
    expect(await member.client.get(path)).toSay(m.admissions_hear_none());
    expect(await member.client.get(path)).not.toSay(m.admissions_hear_lead());
    expect(await member.client.get(group.home)).not.toSay(m.admissions_hear_title());
    await decide(group, "yes");
    expect(await member.client.get(group.home)).toSay(m.admissions_hear_glance());
    expect(await member.client.get(path)).not.toSay(m.admissions_hear_none());
    const page = await member.client.get(path);
    expect(page).toSay("Olen 40-vuotias isä.");
    expect(page).not.toSay("Salainen");
    expect(page).toSay(m.admissions_hear_lead());
    const said = await member.client.submit(page, { text: "Tunnen hänet töistä." }, "form#sana");
    expect(said).toSay(m.admissions_hear_said());
    await member.client.submit(said, { text: "Tunnen hänet töistä, ei haittaa." }, "form#sana");

    const request = await group.client.get(await lastRequest(group));
    expect(request).toSay("Koivu");
    expect(request).toSay(m.admissions_views_until({ day: "6. syyskuuta 2026" }));
    expect(request).toSay(m.admissions_views_earliest({ day: "7. syyskuuta 2026" }));
    expect(request).toSay("Tunnen hänet töistä, ei haittaa.");
    expect(request.text.match(/Tunnen hänet/g)).toHaveLength(1);
    const { rows } = await db.admin.query("SELECT content FROM entry_view");
    expect(rows[0].content.toString("latin1")).not.toContain("Tunnen");
    expect(await member.client.get("/oma/tiedot")).toSay("Tunnen hänet töistä, ei haittaa.");

    // The intake is later than that, and both sides are told the same day.
    await takeNextOn(db, group, "2027-01-08");
    expect(await group.client.get(await lastRequest(group))).toSay(
      m.admissions_views_earliest({ day: "8. tammikuuta 2027" }),
    );
    await takeNextOn(db, group, "2020-01-01");

    // The asker never sees it, and cannot come in before the members have been heard.
    const seen = await asker.client.get(own);
    expect(seen).not.toSay("Tunnen");
    await asker.client.submit(seen, {}, "form#kylla");
    const waiting = await asker.client.get(own);
    expect(waiting).toSay(m.admissions_own_earliest({ day: "7. syyskuuta 2026" }));
    expect((await asker.client.post(`${own}/sisaan`, { nickname: "Mänty" })).url).not.toContain("/oma/tila/");
    world.clock.set("2026-09-07T10:00+03:00");
    const late = await member.client.post(path, {
      request: (await lastRequest(group)).split("/").at(-1) ?? "",
      text: "Myöhässä",
    });
    expect(late.status).toBe(404);
    const enter = await asker.client.get(`${own}/sisaan`);
    expect((await asker.client.submit(enter, { nickname: "Mänty" })).url).toContain("/oma/tila/");
  });

  it("are members: a stranger, the asker and the service learn nothing", async () => {
    const { world, group, member, asker, path } = await setUp();
    await decide(group, "yes");
    const page = await member.client.get(path);
    await member.client.submit(page, { text: "Tunnen hänet." }, "form#sana");
    const stranger = await aPerson(world);
    const id = (await lastRequest(group)).split("/").at(-1) ?? "";
    for (const { client, personId } of [stranger, asker]) {
      expect((await client.get(path)).status).toBe(404);
      expect((await client.post(path, { request: id, text: "Hei" })).status).toBe(404);
      const seen = await db.database.withActor({ kind: "person", personId }, (tx) =>
        tx.selectFrom("entry_view").selectAll().execute(),
      );
      expect(seen).toEqual([]);
    }
    for (const kind of ["door", "worker"] as const)
      await expect(
        db.database.withActor({ kind }, (tx) => tx.selectFrom("entry_view").selectAll().execute()),
      ).rejects.toViolate("42501");
    await db.admin.query("DELETE FROM entry_request WHERE id = $1", [id]);
    expect((await db.admin.query("SELECT 1 FROM entry_view WHERE request_id = $1", [id])).rows).toEqual([]);
  });

  it("are not asked where the group has not chosen so", async () => {
    const { world, group, member, path } = await setUp();
    const settings = await group.client.get(`${group.comers}/asetukset`);
    await group.client.submit(settings, { heardDays: "" }, "form#asetukset");
    const page = await world.visitor().get(group.door);
    expect(page.document.querySelector("#introduction")).toBeNull();
    await decide(group, "yes");
    expect(await member.client.get(path)).toSay(m.admissions_hear_none());
  });
});
