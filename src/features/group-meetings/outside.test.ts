import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPlatformAdministrator } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { accept, entryAt } from "../listings/listings.testing.ts";
import { aMeeting, aMeetingGroup, aMemberOf, pressOn } from "./group-meetings.testing.ts";

const db = useDatabase();

/** A weekly group of Tuesdays whose listing everyone sees. */
const setUp = async () => {
  const world = aWorld(db, { now: "2026-11-21T14:32+02:00" });
  const platform = await aPlatformAdministrator(world);
  const group = await aMeetingGroup(world, { rhythm: "weekly", firstDate: "2026-12-01", firstTime: "18:00" });
  const listing = async () => {
    const { rows } = await db.admin.query<{ id: string; slug: string }>(
      "SELECT o.id, o.slug FROM offering o JOIN support_group g ON g.offering_id = o.id WHERE g.space_id = $1",
      [group.spaceId],
    );
    if (!rows[0]) throw new Error("the group has no listing");
    return rows[0];
  };
  await accept(world.services, { kind: "staff", personId: platform.personId }, (await listing()).id);
  // Its address is its own from now on.
  const { slug } = await listing();
  const shown = async () => {
    const entry = await entryAt(world, slug);
    if (!entry || entry === "gone") throw new Error("the listing is not shown");
    return entry.content;
  };
  const exceptions = async () => (await shown()).meetings[0]?.exceptions;
  const startTold = async () => (await shown()).admission?.startsOn;
  return { world, group, path: await aMeeting(group), exceptions, startTold, publicPath: `/tuki/${slug}` };
};

describe("the public page", () => {
  it("tells of a cancelled meeting, and when it is held after all, without the word that is the group's own", async () => {
    const { world, group, path, exceptions, publicPath } = await setUp();
    const page = await group.client.submit(
      await group.client.get(path),
      { word: "Flunssa" },
      "main form[action$='/peru']",
    );
    expect(page).toSay(m.group_meetings_listing_told());
    expect(await exceptions()).toEqual([{ on: "2026-12-01" }]);
    expect(await world.visitor().get(publicPath)).not.toSay("Flunssa");
    await pressOn(group.client, page, m.group_meetings_restore());
    expect(await exceptions()).toBeUndefined();
  });

  it("tells where a meeting has moved, again and back, and of its being cancelled there", async () => {
    const { group, path, exceptions } = await setUp();
    const move = async (fields: Record<string, string>) =>
      group.client.submit(await group.client.get(`${path}/muuta`), fields);
    expect(await move({ dayDate: "2026-12-02", dayTime: "17:00" })).toSay(m.group_meetings_listing_told());
    expect(await exceptions()).toEqual([{ on: "2026-12-01", movedTo: { on: "2026-12-02", at: "17:00" } }]);
    await group.client.post(`${path}/peru`, { word: "" });
    expect(await exceptions()).toEqual([{ on: "2026-12-01" }]);
    await group.client.post(`${path}/pidetaan`, {});
    expect(await exceptions()).toEqual([{ on: "2026-12-01", movedTo: { on: "2026-12-02", at: "17:00" } }]);
    await move({ dayDate: "2026-12-01", dayTime: "18:00" });
    expect(await exceptions()).toBeUndefined();
    // A place alone is nobody's outside.
    expect(await move({ place: "Toinen huone" })).not.toSay(m.group_meetings_listing_told());
  });

  it("goes on telling the group's start right", async () => {
    const { group, path, startTold } = await setUp();
    expect(await startTold()).toBe("2026-12-01");
    await group.client.submit(await group.client.get(`${path}/muuta`), { dayDate: "2026-12-02" });
    expect(await startTold()).toBe("2026-12-02");
    const { rows } = await db.admin.query("SELECT starts_on::text FROM support_group WHERE space_id = $1", [
      group.spaceId,
    ]);
    expect(rows[0].starts_on).toBe("2026-12-02");
  });

  it("stays as it is where it has told of no such meeting", async () => {
    const { group, exceptions } = await setUp();
    const extra = await aMeeting(group, { dayDate: "2026-12-03" });
    const page = await group.client.post(`${extra}/peru`, { word: "" });
    expect(page).toSay(m.group_meetings_done_cancelled());
    expect(page).not.toSay(m.group_meetings_listing_told());
    expect(await exceptions()).toBeUndefined();
  });

  it("is left to its keeper where somebody else carries the group, who is told so", async () => {
    const { world, group, path, exceptions } = await setUp();
    const pair = await aMemberOf(world, group, "Mesimarja");
    await db.admin.query("UPDATE persona SET role = 'facilitator' WHERE id = $1", [pair.personaId]);
    const page = await pressOn(pair.client, await pair.client.get(path), m.group_meetings_cancel_it());
    expect(page).toSay(m.group_meetings_listing_by_hand());
    expect(await exceptions()).toBeUndefined();
  });
});

describe("those who wait to come", () => {
  it("are told when the next time is, where it changes, and of nothing else", async () => {
    const { group, path } = await setUp();
    const second = await aMeeting(group, { dayDate: "2026-12-08" });
    const told = async () => {
      const { rows } = await db.admin.query(
        "SELECT kind, on_day::text FROM entry_notice WHERE space_id = $1 ORDER BY on_day NULLS LAST",
        [group.spaceId],
      );
      return rows.map(({ kind, on_day }) => `${kind} ${on_day}`);
    };
    await group.client.submit(await group.client.get(`${second}/muuta`), { dayDate: "2026-12-09" });
    expect(await told()).toEqual([]);
    await group.client.post(`${path}/en-paase`, { word: "", way: "anyone" });
    expect(await told()).toEqual([]);
    await group.client.post(`${path}/en-paase`, { word: "", way: "cancel" });
    expect(await told()).toEqual(["moved 2026-12-09"]);
    await group.client.post(`${second}/peru`, { word: "" });
    expect(await told()).toEqual(["moved 2026-12-09", "cancelled null"]);
  });
});
