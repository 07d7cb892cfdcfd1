import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import type { Actor } from "../../shared/db/actor.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { aMemberOf } from "../groups/groups.testing.ts";
import {
  deleteTask,
  freeTask,
  insertMeeting,
  insertTask,
  listMeetings,
  listTasks,
  lockMeeting,
  saveAnswer,
  saveCustom,
  saveLeader,
  saveRoom,
  takeTask,
  updateMeeting,
} from "./group-meetings.queries.ts";
import { aMeeting, aMeetingGroup } from "./group-meetings.testing.ts";
import { findCalendar, findReminder, replaceCalendar, replaceReminder } from "./personal.queries.ts";

const db = useDatabase();
const denied = "42501";
const as = <T>(actor: Actor, work: (tx: Parameters<Parameters<typeof db.database.withActor>[1]>[0]) => Promise<T>) =>
  db.database.withActor(actor, work);
const person = (one: { readonly personId: string }): Actor => ({ kind: "person", personId: one.personId });
const bytes = (length: number) => Buffer.alloc(length, 7);

const setUp = async () => {
  const world = aWorld(db, { now: "2026-11-21T14:32+02:00" });
  const group = await aMeetingGroup(world);
  const other = await aMeetingGroup(world, { name: "Toinen ryhmä" });
  const id = (await aMeeting(group)).split("/").at(-1) ?? "";
  const member = await aMemberOf(world, group, "Muurain");
  const { rows } = await db.admin.query("SELECT id FROM meeting_task WHERE meeting_id = $1 AND kind = 'coffee'", [id]);
  return { world, group, other, id, member, task: { spaceId: group.spaceId, id: String(rows[0]?.id) } };
};

describe("the database", () => {
  it("shows meetings to those in the group, and lets those who carry it change them", async () => {
    const { world, group, other, id, member } = await setUp();
    expect(await as(person(member), (tx) => listMeetings(tx, group.spaceId))).toHaveLength(1);
    const strangers = [
      person(await aPerson(world)),
      person(other),
      { kind: "staff", personId: group.personId } as const,
    ];
    for (const actor of strangers.slice(0, 2)) {
      expect(await as(actor, (tx) => listMeetings(tx, group.spaceId))).toEqual([]);
      expect(await as(actor, (tx) => listTasks(tx, group.spaceId, id))).toEqual([]);
    }
    // Staff see none of it; their role has no grant at all.
    await expect(as(strangers[2] as Actor, (tx) => listMeetings(tx, group.spaceId))).rejects.toViolate(denied);
    for (const actor of [person(member), person(other)]) {
      expect(await as(actor, (tx) => updateMeeting(tx, group.spaceId, id, { headcount: 3 }))).toBe(false);
      expect(await as(actor, (tx) => lockMeeting(tx, group.spaceId, id))).toBeUndefined();
      const row = {
        id: newOpaqueId(),
        space_id: group.spaceId,
        on_day: Temporal.PlainDate.from("2026-12-24"),
        way: "online",
      };
      await expect(as(actor, (tx) => insertMeeting(tx, row))).rejects.toViolate(denied);
      const custom = { space_id: group.spaceId, tells_absences: true, tasks: [] };
      await expect(as(actor, (tx) => saveCustom(tx, custom))).rejects.toViolate(denied);
      const room = { id: newOpaqueId(), space_id: group.spaceId, content: bytes(60) };
      await expect(as(actor, (tx) => saveRoom(tx, room, "asked"))).rejects.toViolate(denied);
    }
    expect(await as(person(group), (tx) => updateMeeting(tx, group.spaceId, id, { headcount: 3 }))).toBe(true);
  });

  it("gives a task to one, and takes it from them only by their own hand or a carrier's", async () => {
    const { world, group, other, task, member } = await setUp();
    const third = await aMemberOf(world, group, "Karpalo");
    // Not in another's name, nor under a nickname of another group.
    for (const personaId of [third.personaId, other.personaId])
      await expect(as(person(member), (tx) => takeTask(tx, task, personaId))).rejects.toViolate(denied);
    expect(await as(person(other), (tx) => takeTask(tx, task, other.personaId))).toBe(false);
    expect(await as(person(member), (tx) => takeTask(tx, task, member.personaId))).toBe(true);
    expect(await as(person(third), (tx) => takeTask(tx, task, third.personaId))).toBe(false);
    expect(await as(person(third), (tx) => freeTask(tx, task))).toBe(false);
    expect(await as(person(third), (tx) => deleteTask(tx, task))).toBe(false);
    expect(await as(person(group), (tx) => freeTask(tx, task))).toBe(true);
  });

  it("lets nobody be named as leading who does not carry the group, and no task be added in another group", async () => {
    const { group, other, id, member } = await setUp();
    const row = { id: newOpaqueId(), spaceId: group.spaceId, meetingId: id };
    await expect(as(person(group), (tx) => saveLeader(tx, row, member.personaId))).rejects.toViolate(denied);
    await expect(as(person(group), (tx) => saveLeader(tx, row, other.personaId))).rejects.toViolate(denied);
    const task = { id: newOpaqueId(), space_id: group.spaceId, meeting_id: id, kind: "theme" };
    await expect(as(person(other), (tx) => insertTask(tx, task))).rejects.toViolate(denied);
    // Nor a task of this group's meeting under the other's name.
    const stray = { ...task, space_id: other.spaceId };
    await expect(as(person(other), (tx) => insertTask(tx, stray))).rejects.toViolate("23503");
  });

  it("takes an answer only for oneself, and only where the group tells", async () => {
    const { world, group, id, member } = await setUp();
    const third = await aMemberOf(world, group, "Karpalo");
    const answer = { meeting_id: id, space_id: group.spaceId, persona_id: member.personaId, answer: "away" };
    await expect(as(person(member), (tx) => saveAnswer(tx, answer))).rejects.toViolate(denied);
    await as(person(group), (tx) => saveCustom(tx, { space_id: group.spaceId, tells_absences: true, tasks: [] }));
    await expect(as(person(third), (tx) => saveAnswer(tx, answer))).rejects.toViolate(denied);
    await as(person(member), (tx) => saveAnswer(tx, answer));
  });

  it("shows calendars and reminders to nobody but their owner, not even to those who carry the group", async () => {
    const { world, group, member } = await setUp();
    const own = { persona_id: member.personaId, space_id: group.spaceId };
    const calendar = { ...own, token_hash: bytes(32), shows_place: false };
    const reminder = { ...own, way: "sms", address: bytes(60), locale: "fi" };
    for (const actor of [person(group), person(await aPerson(world))]) {
      await expect(as(actor, (tx) => replaceCalendar(tx, calendar))).rejects.toViolate(denied);
      await expect(as(actor, (tx) => replaceReminder(tx, reminder))).rejects.toViolate(denied);
    }
    await as(person(member), async (tx) => {
      await replaceCalendar(tx, calendar);
      await replaceReminder(tx, reminder);
    });
    for (const actor of [person(group), person(await aPerson(world))]) {
      expect(await as(actor, (tx) => findCalendar(tx, member.personaId))).toBeUndefined();
      expect(await as(actor, (tx) => findReminder(tx, member.personaId))).toBeUndefined();
    }
    // The hash of the address is read by no role; the service reads reminders and nothing of what a meeting says.
    const hash = (actor: Actor) => as(actor, (tx) => tx.selectFrom("meeting_calendar").select("token_hash").execute());
    for (const actor of [person(member), { kind: "worker" }, { kind: "door" }] as const)
      await expect(hash(actor)).rejects.toViolate(denied);
    const details = as({ kind: "worker" }, (tx) => tx.selectFrom("group_meeting").select("details").execute());
    await expect(details).rejects.toViolate(denied);
  });
});
