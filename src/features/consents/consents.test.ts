import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { pressButton } from "../../../test/support/organisations.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { requirePerson } from "../accounts/index.ts";
import { consentWords } from "./consent-words.ts";
import { giveConsent, hasConsent, mayServiceDo, requireConsent } from "./consents.ts";
import { allPurposes, covers, purposes } from "./purposes.rules.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";

describe("consent to each purpose on its own", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    return { world, ...(await aPerson(world)) };
  };

  it("is asked in its own words, given, shown on one's data, and taken back there", async () => {
    const { world, client, personId } = await setUp();
    const asked = await client.get("/oma/suostumukset/statistics");
    expect(asked).toSay(consentWords.statistics.text());
    expect(await hasConsent(world.services, personId, "statistics")).toBe(false);
    await client.submit(asked);
    expect(await hasConsent(world.services, personId, "statistics")).toBe(true);
    expect(await hasConsent(world.services, personId, "research_contact")).toBe(false);
    const data = await client.get("/oma/tiedot");
    expect(data).toSay(m.consents_own_given({ given: "21. marraskuuta 2026" }));
    await pressButton(client, data, m.consents_withdraw({ name: consentWords.statistics.name() }));
    expect(await hasConsent(world.services, personId, "statistics")).toBe(false);
    const after = await client.get("/oma/tiedot");
    const day = "21. marraskuuta 2026";
    expect(after).toSay(m.consents_own_withdrawn({ given: day, withdrawn: day }));
  });

  it("given twice stands once, and can be given again after it was taken back", async () => {
    const { client, personId } = await setUp();
    const path = "/oma/suostumukset/email_messages";
    await Promise.all([1, 2, 3].map(() => client.post(path)));
    await client.post(`${path}/peru`);
    await client.post(`${path}/peru`);
    await client.post(path);
    const { rows } = await db.admin.query<{ open: boolean }>(
      "SELECT withdrawn_on IS NULL AS open FROM consent WHERE person_id = $1 ORDER BY 1",
      [personId],
    );
    expect(rows.map(({ open }) => open)).toEqual([false, true]);
  });

  it("stands for the words it was given in: an older version covers nothing, and the newer takes its place", async () => {
    const { world, personId } = await setUp();
    await db.admin.query("INSERT INTO consent VALUES (gen_random_uuid(), $1, 'statistics', 999, '2026-01-01')", [
      personId,
    ]);
    expect(await hasConsent(world.services, personId, "statistics")).toBe(false);
    await giveConsent(world.services, personId, "statistics");
    expect(await hasConsent(world.services, personId, "statistics")).toBe(true);
    const serviceMay = (purpose: "statistics" | "text_reminders") =>
      db.database.withActor({ kind: "worker" }, (tx) => mayServiceDo(tx, personId, purpose));
    expect([await serviceMay("statistics"), await serviceMay("text_reminders")]).toEqual([true, false]);
  });

  it("is one person's: another's consent opens nothing, and a purpose nobody knows is no page", async () => {
    const { world, client } = await setUp();
    const other = await aPerson(world);
    await client.post("/oma/suostumukset/statistics");
    expect(await hasConsent(world.services, other.personId, "statistics")).toBe(false);
    expect((await client.get("/oma/suostumukset/tuntematon")).status).toBe(404);
    expect((await client.post("/oma/suostumukset/tuntematon")).status).toBe(404);
  });

  it("stands before what needs it: without, one is asked and brought back", async () => {
    const world = aWorld(db, { now });
    world.app.get("/oma/kokeilu", requirePerson(), requireConsent("health_in_application"), (c) => c.text("lomake"));
    const { client } = await aPerson(world);
    const asked = await client.get("/oma/kokeilu");
    expect(asked).toSay(consentWords.health_in_application.text());
    const back = await client.submit(asked);
    expect(back.html).toBe("lomake");
  });

  it("has words and a version for every purpose", () => {
    const day = Temporal.PlainDate.from("2026-01-01");
    for (const purpose of allPurposes) {
      const given = { purpose, version: purposes[purpose].version, givenOn: day, withdrawnOn: null };
      expect(covers([given], purpose)).toBe(true);
      expect(covers([{ ...given, withdrawnOn: day }], purpose)).toBe(false);
      expect(covers([{ ...given, version: given.version + 1 }], purpose)).toBe(false);
      expect(consentWords[purpose].text().length).toBeGreaterThan(30);
    }
  });
});
