import { describe, expect, it } from "vitest";
import type { TestClient, TestPage } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aPlatformAdministrator } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { aMemberOf } from "../groups/groups.testing.ts";
import { accept } from "../listings/listings.testing.ts";
import { agreeSeries, aMeetingGroup } from "./group-meetings.testing.ts";

const db = useDatabase();

/** A group that everyone reads of, agreed for five Tuesdays from the first of December; today is 21.11.2026. */
const setUp = async () => {
  const world = aWorld(db, { now: "2026-11-21T14:32+02:00" });
  const platform = await aPlatformAdministrator(world);
  const group = await aMeetingGroup(world, { rhythm: "weekly", firstDate: "2026-12-01", firstTime: "18:00" });
  const { rows } = await db.admin.query("SELECT offering_id FROM support_group WHERE space_id = $1", [group.spaceId]);
  const listing: string = rows[0].offering_id;
  await accept(world.services, { kind: "staff", personId: platform.personId }, listing);
  await agreeSeries(group, { beginning: "0", rhythm: "weekly", until: "2026-12-29", publish: "yes" });
  const all = async () =>
    (
      await db.admin.query<{ id: string; on: string; from: string | null; cancelled: boolean }>(
        `SELECT id, on_day::text AS on, moved_from::text AS from, cancelled FROM group_meeting
         WHERE space_id = $1 ORDER BY on_day`,
        [group.spaceId],
      )
    ).rows;
  const told = async () => {
    const { rows: shown } = await db.admin.query("SELECT content FROM directory_entry WHERE id = $1", [listing]);
    return shown[0].content;
  };
  const meetings = await all();
  const path = (nth: number) => `${group.meetings}/${meetings[nth]?.id}`;
  return { world, group, meetings, path, listing, told, days: async () => (await all()).map(({ on }) => on), all };
};

/** Asks for the new days of this meeting and all that follow it. */
const show = async (client: TestClient, path: string, day: string) =>
  client.submit(await client.get(`${path}/siirra`), { day, do: "show" });
const fieldsOn = (page: TestPage) =>
  Object.fromEntries(
    [...page.document.querySelectorAll("main [name^='day-']")].map((one) => [
      one.getAttribute("name") ?? "",
      one.getAttribute("value") ?? "",
    ]),
  );
const daysOn = (page: TestPage) => Object.values(fieldsOn(page));
const make = (client: TestClient, page: TestPage) =>
  client.post(new URL(page.url).pathname, { do: "make", ...fieldsOn(page) });

describe("moving a meeting and all that follow", () => {
  it("is offered where one alone has no room, and moves them with one press once the days have been seen", async () => {
    const { world, group, path, days, all, told } = await setUp();
    const { client } = group;
    const refused = await client.submit(await client.get(`${path(0)}/muuta`), { dayDate: "2026-12-08" });
    expect(refused).toSay(m.group_meetings_day_taken_shift());
    const link = refused.document.querySelector(`main a[href*='/siirra']`)?.getAttribute("href") ?? "";
    const asked = await client.get(link);
    expect(asked.document.querySelector("[name=day]")?.getAttribute("value")).toBe("2026-12-08");
    const shown = await client.submit(asked, { do: "show" });
    expect(daysOn(shown)).toEqual(["2026-12-08", "2026-12-15", "2026-12-22", "2026-12-29", "2027-01-05"]);
    expect(await complaints(shown.html)).toEqual([]);
    expect((await days())[0]).toBe("2026-12-01");
    const done = await make(client, shown);
    expect(done).toSay(m.group_meetings_shifted());
    expect(done).toSay(m.group_meetings_listing_told());
    expect(await days()).toEqual(["2026-12-08", "2026-12-15", "2026-12-22", "2026-12-29", "2027-01-05"]);
    expect((await all())[0]?.from).toBe("2026-12-01");
    // Everyone sees that nothing comes of the first Tuesday, and when it begins.
    expect((await told()).meetings).toMatchObject([
      { rule: "FREQ=WEEKLY;BYDAY=TU", from: "2026-12-01", until: "2027-01-05", exceptions: [{ on: "2026-12-01" }] },
    ]);
    expect((await told()).admission.startsOn).toBe("2026-12-08");
    expect(await client.get(group.meetings)).not.toSay(m.group_meetings_public_differs());
    // One word of all of it, to those who wait as well.
    const { rows } = await db.admin.query("SELECT kind, on_day::text FROM entry_notice WHERE space_id = $1", [
      group.spaceId,
    ]);
    expect(rows).toEqual([{ kind: "moved", on_day: "2026-12-08" }]);
    await world.mailbox();
  });

  it("keeps tasks and hours, leaves earlier and cancelled ones, and tells which days are taken", async () => {
    const { group, path, meetings, days, all } = await setUp();
    const { client } = group;
    await client.post(`${path(3)}/peru`, { word: "" });
    const tasks = async () =>
      (await db.admin.query("SELECT count(*)::int AS n FROM meeting_task WHERE meeting_id = $1", [meetings[2]?.id]))
        .rows[0].n;
    const before = await tasks();
    const shown = await show(client, path(1), "2026-12-15");
    // 22.12. is cancelled: it stays, and the one that would land there is to go elsewhere.
    expect(shown.status).toBe(422);
    expect(shown).toSay(m.group_meetings_shift_off());
    const send = (chosen: readonly string[]) =>
      client.post(`${path(1)}/siirra`, {
        do: "make",
        ...Object.fromEntries(Object.keys(fieldsOn(shown)).map((name, index) => [name, chosen[index] ?? ""])),
      });
    expect(daysOn(shown)).toEqual(["2026-12-15", "2026-12-22", "2027-01-05"]);
    const still = await send(["2026-12-15", "1.12.", "2027-01-05"]);
    expect(still.status).toBe(422);
    expect(daysOn(still)[1]).toBe("1.12.");
    const backwards = await send(["2026-12-15", "2026-12-14", "2027-01-05"]);
    expect(backwards).toSay(m.group_meetings_shift_order());
    await send(["2026-12-15", "2026-12-29", "2027-01-05"]);
    expect(await days()).toEqual(["2026-12-01", "2026-12-15", "2026-12-22", "2026-12-29", "2027-01-05"]);
    expect((await all()).map(({ cancelled }) => cancelled)).toEqual([false, false, true, false, false]);
    expect(await tasks()).toBe(before);
  });

  it("is one move where two press at once, or one presses twice; what has changed meanwhile is shown again", async () => {
    const { world, group, path, days, all } = await setUp();
    const kuura = await aMemberOf(world, group, "Kuura");
    await db.admin.query("UPDATE persona SET role = 'facilitator' WHERE id = $1", [kuura.personaId]);
    const shown = await show(group.client, path(0), "2026-12-02");
    const sent = { do: "make", ...fieldsOn(shown) };
    const answers = await Promise.all([group.client, kuura.client].map((one) => one.post(`${path(0)}/siirra`, sent)));
    for (const answer of answers) expect(answer).toSay(m.group_meetings_shifted());
    const moved = ["2026-12-02", "2026-12-09", "2026-12-16", "2026-12-23", "2026-12-30"];
    expect(await days()).toEqual(moved);
    expect(await group.client.post(`${path(0)}/siirra`, sent)).toSay(m.group_meetings_shifted());
    expect(await days()).toEqual(moved);
    const later = await show(group.client, path(0), "2026-12-03");
    await kuura.client.post(`${path(4)}/peru`, { word: "" });
    const stale = await group.client.post(`${path(0)}/siirra`, { do: "make", ...fieldsOn(later) });
    expect(daysOn(stale)).toHaveLength(4);
    expect((await all()).map(({ on }) => on)).toEqual(moved);
  });

  it("is told on another weekday as well, by whoever keeps no listing, and gives each who wanted a word one", async () => {
    const { world, group, path, told } = await setUp();
    const kuura = await aMemberOf(world, group, "Kuura");
    await db.admin.query("UPDATE persona SET role = 'facilitator' WHERE id = $1", [kuura.personaId]);
    const member = await aMemberOf(world, group, "Muurain");
    await member.client.submit(await member.client.get(`${group.meetings}/muistutus`), {
      way: "mail",
      address: "muurain@example.fi",
    });
    const said = await make(kuura.client, await show(kuura.client, path(0), "2026-12-02"));
    expect(said).toSay(m.group_meetings_listing_told());
    const letters = (await world.mailbox()).filter(({ recipient }) => recipient === "muurain@example.fi");
    expect(letters).toHaveLength(1);
    const { meetings } = await told();
    expect(meetings).toMatchObject([
      { dates: ["2026-12-01"], until: "2026-12-01", exceptions: [{ on: "2026-12-01" }] },
      { rule: "FREQ=WEEKLY;BYDAY=WE", from: "2026-12-02" },
    ]);
    // One of them cancelled afterwards is told where it is now.
    await kuura.client.post(`${path(1)}/peru`, { word: "" });
    await world.mailbox();
    expect((await told()).meetings[1].exceptions).toEqual([{ on: "2026-12-09" }]);
  });

  it("is nothing for a member", async () => {
    const { world, group, path, days } = await setUp();
    const member = await aMemberOf(world, group, "Muurain");
    const before = await days();
    expect((await member.client.get(`${path(0)}/siirra`)).status).toBe(404);
    const page = await show(group.client, path(0), "2026-12-02");
    expect((await member.client.post(`${path(0)}/siirra`, { do: "make", ...fieldsOn(page) })).status).toBe(404);
    expect(await days()).toEqual(before);
    expect(await member.client.get(path(0))).not.toSay(m.group_meetings_shift_link());
  });
});
