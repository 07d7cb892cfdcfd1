import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { partDays } from "./event.rules.ts";
import { anEvent, comeTo } from "./gate-events.testing.ts";

const db = useDatabase();

describe("the days of events", () => {
  it("are parted by whether they are over: the next first, the latest first", () => {
    const day = (startsAt: string, minutes = 60) => ({ startsAt: Temporal.Instant.from(startsAt), minutes });
    const days = [
      day("2026-09-01T10:00Z"),
      day("2026-09-02T10:00Z"),
      day("2026-09-03T10:00Z", 180),
      day("2026-09-04T10:00Z"),
    ];
    const { coming, recent } = partDays(days, Temporal.Instant.from("2026-09-03T12:00Z"));
    expect(coming).toEqual([days[2], days[3]]);
    expect(recent).toEqual([days[1], days[0]]);
  });

  it("stand in the list of events with their numbers, those to come and those that were", async () => {
    const world = aWorld(db);
    const event = await anEvent(world, db, { date1: "2026-09-26", date2: "2026-10-17", capacity: "3" });
    await comeTo(world, event, { day: event.dayId, adults: "2", ages: "4" });
    await comeTo(world, event, { day: event.dayId, adults: "2" });
    const rowsOn = async () => {
      const page = await event.client.get("/oma/tapahtumat");
      expect(await complaints(page.html)).toEqual([]);
      return [...page.document.querySelectorAll("main table")].map((table) => [
        table.querySelector("caption")?.textContent,
        ...[...table.querySelectorAll("tbody tr")].map((row) =>
          [...row.querySelectorAll("td")].map((cell) => cell.textContent),
        ),
      ]);
    };
    expect(await rowsOn()).toEqual([[m.gate_events_list_coming_caption(), ["3 / 3", "2"], ["0 / 3", "0"]]]);
    await event.client.submit(
      await event.client.get(event.day),
      { cameAdults: "2", cameChildren: "2" },
      "form#tulivat",
    );
    world.clock.set("2026-09-27T12:00:00+03:00");
    expect(await rowsOn()).toEqual([
      [m.gate_events_list_coming_caption(), ["0 / 3", "0"]],
      [m.gate_events_list_recent_caption(), ["3", "4", "0"]],
    ]);
    const list = await event.client.get("/oma/tapahtumat");
    expect(list.document.querySelector(`main a[href='${event.base}']`)).not.toBeNull();
  });
});
