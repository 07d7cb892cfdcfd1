import { expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { locales, localPath } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { aCommunity, carryIn, comeTo, knock } from "./spaces.testing.ts";

const db = useDatabase();

it("every page of spaces, of keeping apart and of consents is whole in every language, and keeps its neutral title", async () => {
  const world = aWorld(db, { now: "2026-11-21T14:32+02:00" });
  const space = await aCommunity(world, { fields: { approval: "yes" } });
  const carrier = await carryIn(world, space, "Otso Oikea", "Karhunputki");
  const asker = await aPerson(world);
  const asked = new URL((await knock(asker.client, space.door, "Pyytäjä")).url).pathname;
  const open = await aCommunity(world, {
    organisation: space.organisation,
    name: "Avoin rinki",
    fields: { children: "with_guardian" },
  });
  await carryIn(world, open, "Kaisa Kelpo", "Kielo");
  await db.admin.query("UPDATE space_role_offer SET trained = true WHERE space_id = $1", [open.id]);
  const person = await comeTo(world, open, "Kissa", undefined, { age: "adult" });
  const leader = space.organisation.administrator.client;
  const { slug } = space.organisation;
  await leader.post(`${open.ledPath}/lue`, { category: "safety", reason: "Tarkistan, mitä on tapahtunut." });
  await leader.post(`${open.ledPath}/hata`, { persona: person.personaId, reason: "Hän on vaarassa juuri nyt." });
  const { rows } = await db.admin.query<{ id: string }>("SELECT id FROM unmasking");
  await person.client.post("/oma/erillaan", { way: "phone", who: "040 1234567" });
  await person.client.post("/oma/suostumukset/statistics");
  const pages = [
    [carrier.client, [carrier.here, "/oma/nimimerkit"]],
    [asker.client, [asked, space.door, open.door, `/tila/${"x".repeat(43)}`]],
    [
      person.client,
      [
        person.here,
        "/oma/nimimerkit",
        "/oma/erillaan",
        "/oma/suostumukset",
        "/oma/suostumukset/statistics",
        "/oma/tiedot",
      ],
    ],
    [
      leader,
      [
        `/jarjestot/${slug}/yhteisot`,
        `/jarjestot/${slug}/yhteisot/uusi`,
        `/jarjestot/${slug}/erillaan`,
        space.ledPath,
        open.ledPath,
        `/jarjestot/${slug}/yhteisot/hata/${rows[0]?.id}`,
      ],
    ],
  ] as const;
  let titles = new Set<string>();
  for (const locale of locales) {
    titles = new Set();
    for (const [client, paths] of pages)
      for (const path of paths) {
        const page = await client.get(localPath(locale, path));
        expect([200, 410], `${locale} ${path}`).toContain(page.status);
        expect(await complaints(page.html), `${locale} ${path}`).toEqual([]);
        titles.add(page.document.title);
      }
    expect([...titles], locale).toHaveLength(1);
  }
}, 60_000);
