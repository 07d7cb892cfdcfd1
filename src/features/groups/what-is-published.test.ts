import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson, aPlatformAdministrator } from "../../../test/support/staff.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { personaPath } from "../spaces/spaces.testing.ts";
import { aGroup, type shortWay } from "./groups.testing.ts";
import { questionSlugs } from "./plan.rules.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";

/** A group's public page, once the area centre has accepted it. */
async function published(world: World, fields: Partial<Record<keyof typeof shortWay, string>>) {
  const group = await aGroup(world, fields);
  const { rows } = await db.admin.query("SELECT offering_id AS id FROM support_group WHERE space_id = $1", [
    group.spaceId,
  ]);
  const { client } = await aPlatformAdministrator(world);
  await client.submit(await client.get(`/tarkistus/${rows[0].id}`), { decision: "accept" });
  // Its address is made of its name once it is shown.
  const shown = await db.admin.query("SELECT slug FROM directory_entry WHERE id = $1", [rows[0].id]);
  return world.visitor().get(`/tuki/${shown.rows[0].slug}`);
}

describe("what the short way publishes", () => {
  it("says how often also where no day is known", async () => {
    const world = aWorld(db, { now });
    const page = await published(world, { firstDate: "", firstTime: "", rhythm: "monthly" });
    expect(page.status).toBe(200);
    expect(page).toSay(m.directory_rhythm_undated_monthly());
    expect(page).not.toSay(m.directory_rhythm_by_appointment());
  });

  it("promises no address where there is no place yet", async () => {
    const world = aWorld(db, { now });
    const page = await published(world, { place: "" });
    expect(page).toSay(m.directory_place_not_told());
    expect(page).not.toSay(m.directory_place_approximate());
    expect(page.document.querySelector("main svg.map")).toBeNull();
    expect(await published(world, {})).not.toSay(m.directory_place_not_told());
  });
});

describe("a plan that becomes a listing", () => {
  it("hands in the first day only once somebody has chosen it", async () => {
    const world = aWorld(db, { now });
    const { client } = await aPerson(world);
    const path = personaPath(await client.submit(await client.get("/oma/aloitus"), { nickname: "Hilla" }));
    const id = path.split("/").at(-1) ?? "";
    const firstDate = async () =>
      (await client.get(`/aloita?suunnitelma=${id}`)).document
        .querySelector("[name=firstDate]")
        ?.getAttribute("value") ?? "";
    expect(await firstDate()).toBe("");
    await client.submit(await client.get(`${path}/${questionSlugs.start}`), {
      answerDate: "2027-02-09",
      answerTime: "",
    });
    expect(await firstDate()).toBe("2027-02-09");
  });
});
