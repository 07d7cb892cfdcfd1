import { expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation } from "../../../test/support/organisations.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { aGroupWith } from "./admissions.testing.ts";

const db = useDatabase();

it("an organisation's group that nobody carries says so on top and on its card, and leads to nobody who has left", async () => {
  const world = aWorld(db);
  const organisation = await anOrganisation(world);
  const group = await aGroupWith(world, db, { when: "any-time", how: "talk" });
  await db.admin.query(
    "INSERT INTO space_organisation (space_id, organisation_id) SELECT $1, id FROM organisation WHERE slug = $2",
    [group.spaceId, organisation.slug],
  );
  const contact = (content: Record<string, string>) =>
    db.admin.query("UPDATE directory_entry SET content = jsonb_set(content, '{contact}', $2) WHERE slug = $1", [
      group.slug,
      JSON.stringify(content),
    ]);
  const listing = () => world.visitor().get(`/tuki/${group.slug}`);
  await contact({ phone: "050 555 0101", person: "Tapsa" });
  const carried = await listing();
  expect(carried).toSay("Tapsa");
  expect(carried).not.toSay(m.directory_uncarried_text());

  await group.client.post(`/oma/tila/${group.personaId}/lahde`);
  const uncarried = await listing();
  expect(uncarried.document.querySelector(".offering-top")?.textContent).toContain(m.directory_uncarried_text());
  for (const left of ["Tapsa", "050 555 0101"]) expect(uncarried).not.toSay(left);
  world.clock.advance({ minutes: 2 });
  expect((await world.visitor().get("/haku")).html).toContain(m.directory_uncarried_short());
  // The organisation's own number stays.
  await contact({ phone: "050 555 0102" });
  expect(await listing()).toSay("050 555 0102");
});
