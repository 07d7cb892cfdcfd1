import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation } from "../../../test/support/organisations.ts";
import { showCode } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { putOfferings } from "../directory/directory.testing.ts";
import type { OfferingContent } from "../directory/index.ts";
import { accept } from "../listings/listings.testing.ts";
import { aGroupWith, ask, lastRequest } from "./admissions.testing.ts";

const db = useDatabase();

const setUp = async (admission: OfferingContent["admission"] = { when: "any-time", how: "sign-up" }) => {
  const world = aWorld(db);
  const group = await aGroupWith(world, db, admission);
  const settings = `${group.comers}/asetukset`;
  const save = async (fields: Record<string, string>) =>
    group.client.submit(await group.client.get(settings), fields, "form#asetukset");
  const listed = async () =>
    (await db.admin.query("SELECT content -> 'admission' AS said FROM directory_entry WHERE slug = $1", [group.slug]))
      .rows[0].said;
  return { world, group, settings, save, listed };
};

describe("a listing and its group", () => {
  it("say a small change at once: the next intake and the start", async () => {
    const { world, group, save, listed } = await setUp({ when: "agreed-times", how: "talk" });
    const saved = await save({ nextIntake: "2027-01-12", startsOn: "2027-01-19" });
    expect(saved).toSay(m.admissions_saved());
    expect(saved).not.toSay(m.admissions_step_waits());
    expect(await listed()).toMatchObject({ nextIntake: "2027-01-12", startsOn: "2027-01-19" });
    const page = await world.visitor().get(group.door);
    expect(page).toSay("12. tammikuuta 2027");
    expect(page).toSay(m.admissions_talk_any_time());
  });

  it("go by the listing until a reviewer has accepted what the group wants, and the page says so", async () => {
    const { world, group, settings, save, listed } = await setUp();
    const saved = await save({ how: "interview", promise: "3", questions: "Mikä toi sinut tänne?" });
    expect(saved).toSay(m.admissions_step_waits());
    expect(await listed()).toMatchObject({ how: "sign-up" });
    expect(await world.visitor().get(group.door)).toSay(m.admissions_lead_sign_up());
    // The promise and the questions are the group's own.
    expect(await world.visitor().get(group.door)).toSay("Mikä toi sinut tänne?");

    const { platform } = await anOrganisation(world);
    await accept(world.services, { kind: "staff", personId: platform.personId }, group.offeringId);
    expect(await listed()).toMatchObject({ how: "interview" });
    expect(await group.client.get(settings)).not.toSay(m.admissions_step_waits());
    const sent = await ask(world.visitor(), group.door, { answer0: "Naapuri kertoi." });
    expect(sent).toSay(m.admissions_own_promise({ day: "4. syyskuuta 2026" }));
    const request = await group.client.get(await lastRequest(group));
    expect(request).toSay("Mikä toi sinut tänne?");
    expect(request).toSay("Naapuri kertoi.");
  });

  it("follow the listing where that is changed, in the database too", async () => {
    const { world, group, save } = await setUp();
    await save({ promise: "5" });
    const { rows: entries } = await db.admin.query("SELECT id, slug, content FROM directory_entry WHERE slug = $1", [
      group.slug,
    ]);
    const content = { ...entries[0].content, admission: { when: "before-start", how: "talk", startsOn: "2026-08-20" } };
    await putOfferings(world, [
      { ...entries[0], organisationId: null, standing: "listed", confirmedOn: null, content },
    ]);
    const { rows } = await db.admin.query(
      `SELECT a.when_open, a.how, g.starts_on::text, entry_time_of(g.space_id) AS time
       FROM admission a JOIN support_group g USING (space_id) WHERE g.space_id = $1`,
      [group.spaceId],
    );
    expect(rows).toEqual([{ when_open: "before-start", how: "talk", starts_on: "2026-08-20", time: "before-start" }]);
    expect((await world.visitor().get(group.door)).status).toBe(410);
  });

  it("need the day of the start where nobody enters after it", async () => {
    const { save } = await setUp();
    const refused = await save({ when: "before-start", startsOn: "" });
    expect(refused.status).toBe(422);
    expect(refused).toSay(m.admissions_start_needed());
    expect((await save({ promise: "0" })).status).toBe(422);
    expect((await save({ heardDays: "40" })).status).toBe(422);
    expect((await save({ when: "before-start", startsOn: "2027-01-19" })).status).toBe(200);
  });

  it("are brought together by the organisation, where that keeps the listing", async () => {
    const { world, group, save, listed } = await setUp();
    const { administrator, slug } = await anOrganisation(world);
    await db.admin.query(
      "INSERT INTO space_organisation (space_id, organisation_id) SELECT $1, id FROM organisation WHERE slug = $2",
      [group.spaceId, slug],
    );
    await db.admin.query(
      "UPDATE offering SET kept_by = NULL, organisation_id = (SELECT id FROM organisation WHERE slug = $2) WHERE id = $1",
      [group.offeringId, slug],
    );
    const saved = await save({ nextIntake: "2027-01-12" });
    expect(saved).toSay(m.admissions_step_not_kept());
    expect(await listed()).not.toHaveProperty("nextIntake");

    await showCode(world, administrator);
    const page = await administrator.client.get(`/jarjestot/${slug}/tulijat`);
    // Only what differs is told, and the day with it.
    const wish = m.admissions_step_wanted({ what: m.admissions_step_intake({ day: "12. tammikuuta 2027" }) });
    expect(page).toSay(wish);
    const taken = await administrator.client.submit(page, {}, `form#luettelo-${group.spaceId}`);
    expect(taken).toSay(m.admissions_saved());
    expect(taken).not.toSay(wish);
    expect(taken.document.querySelector(`form#luettelo-${group.spaceId}`)).toBeNull();
    expect(await listed()).toMatchObject({ nextIntake: "2027-01-12" });
  });

  it("say what waits where the organisation's change goes before a reviewer, and the button does not stay", async () => {
    const { world, group, save } = await setUp();
    const { administrator, slug } = await anOrganisation(world);
    await db.admin.query(
      "INSERT INTO space_organisation (space_id, organisation_id) SELECT $1, id FROM organisation WHERE slug = $2",
      [group.spaceId, slug],
    );
    await db.admin.query(
      "UPDATE offering SET kept_by = NULL, organisation_id = (SELECT id FROM organisation WHERE slug = $2) WHERE id = $1",
      [group.offeringId, slug],
    );
    await save({ how: "interview" });
    await showCode(world, administrator);
    const page = await administrator.client.get(`/jarjestot/${slug}/tulijat`);
    const taken = await administrator.client.submit(page, {}, `form#luettelo-${group.spaceId}`);
    expect(taken).toSay(m.admissions_step_waits());
    expect(taken).toSay(m.admissions_step_waits_text());
    expect(taken.document.querySelector(`form#luettelo-${group.spaceId}`)).toBeNull();
    const later = await administrator.client.get(`/jarjestot/${slug}/tulijat`);
    expect(later).toSay(m.admissions_step_waits_text());
    expect(later.document.querySelector(`form#luettelo-${group.spaceId}`)).toBeNull();
  });
});
