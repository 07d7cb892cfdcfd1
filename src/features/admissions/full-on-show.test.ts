import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { aGroupWith, ask, decide } from "./admissions.testing.ts";

const db = useDatabase();

describe("a full group where it is shown", () => {
  it("says so on its card and page as at its door, as long as it is", async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, { when: "any-time", how: "talk" }, { places: 2 });
    const path = `/tuki/${group.slug}`;
    const glance = async () => (await world.visitor().get(path)).document.querySelector(".glance")?.textContent;
    const cards = async () => {
      world.clock.advance({ minutes: 2 });
      return (await world.visitor().get("/haku")).html;
    };
    expect(await glance()).not.toContain(m.directory_full_short());
    expect(await cards()).not.toContain(m.directory_full_short());
    // The place that is left is promised.
    await ask(world.visitor(), group.door, { way: "message", message: "Hei" });
    await decide(group, "both");
    expect(await glance()).toContain(m.directory_full_short());
    expect(await cards()).toContain(m.directory_full_short());
    await db.admin.query("UPDATE space SET places = 9 WHERE id = $1", [group.spaceId]);
    expect(await glance()).not.toContain(m.directory_full_short());
    expect(await cards()).not.toContain(m.directory_full_short());
  });

  it("says nothing of it where one walks in: nobody counts there", async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, { when: "any-time", how: "walk-in" }, { places: 2 });
    await db.admin.query("UPDATE space SET said_full_on = current_date WHERE id = $1", [group.spaceId]);
    expect(await world.visitor().get(`/tuki/${group.slug}`)).not.toSay(m.directory_full_short());
  });
});
