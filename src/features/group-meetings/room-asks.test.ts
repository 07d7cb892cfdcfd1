import { describe, expect, it } from "vitest";
import type { TestPage } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { aMemberOf } from "../groups/groups.testing.ts";
import { aMeeting, aMeetingGroup, pressOn } from "./group-meetings.testing.ts";
import { answerRoomAsk, deleteRoomAsk, insertRoomAsk, listAskedOf, listRoomAsks } from "./room-asks.queries.ts";

const db = useDatabase();
const door = { kind: "door" } as const;
const person = ({ personId }: { readonly personId: string }) => ({ kind: "person", personId }) as const;

/** A group with a partner who has said yes. */
const setUp = async () => {
  const world = aWorld(db, { now: "2026-11-21T14:32+02:00" });
  const group = await aMeetingGroup(world);
  await aMeeting(group, { dayDate: "2026-12-01", dayTime: "18:00" });
  const partners = await group.client.submit(await group.client.get(`${group.home}/kumppanit`), { role: "godparent" });
  const link = new URL(partners.document.querySelector(".partner-link")?.textContent ?? "").pathname;
  const partner = world.visitor();
  const card = { answer: "yes", name: "Tiina Terveydenhoitaja", contact: "0000 000 004" };
  await partner.submit(await partner.get(link), card, "main form");
  const { rows } = await db.admin.query<{ id: string }>("SELECT id FROM group_partner WHERE space_id = $1", [
    group.spaceId,
  ]);
  const partnerId = rows[0]?.id ?? "";
  const rooms = `${group.meetings}/tilat`;
  const ask = async (fields: Record<string, string> = {}) =>
    group.client.submit(await group.client.get(rooms), {
      place: "Neuvolan kokoushuone",
      partner: partnerId,
      ...fields,
    });
  return { world, group, link, partner, partnerId, rooms, ask };
};

const cardsOn = (page: TestPage) => page.document.querySelector("main .card")?.textContent ?? "";

describe("a room that a partner is asked for", () => {
  it("is seen and answered on the partner's own page, and the answer is how it stands in the group", async () => {
    const { group, link, partner, rooms, ask } = await setUp();
    expect(await partner.get(link)).not.toSay(m.group_meetings_asked_title());
    const form = await group.client.get(rooms);
    // The next meetings are proposed as the times.
    expect(form.document.querySelector("[name=when]")?.getAttribute("value")).toContain("1.12.");
    const asked = await ask({ when: "Tiistaisin 1.12. alkaen klo 18–20, kahdeksan tulijaa" });
    expect(cardsOn(asked)).toContain("Tiina Terveydenhoitaja");
    expect(cardsOn(asked)).toContain(m.group_meetings_room_asked());
    expect(await complaints(asked.html)).toEqual([]);

    const seen = await partner.get(link);
    for (const words of ["Neuvolan kokoushuone", "kahdeksan tulijaa"]) expect(seen).toSay(words);
    expect(seen.text).not.toContain("Vauva-arjen aamukahvit");
    expect(await complaints(seen.html)).toEqual([]);
    const answered = await partner.submit(
      seen,
      { word: "Avain on neuvonnassa.", answer: "agreed" },
      "form[action$='/tila']",
    );
    expect(answered).toSay(m.group_meetings_room_agreed());
    const told = cardsOn(await group.client.get(rooms));
    expect(told).toContain(m.group_meetings_room_agreed());
    expect(told).toContain("Avain on neuvonnassa.");
    expect(await group.client.get(`${group.meetings}/uusi`)).toSay("Neuvolan kokoushuone");
    await partner.submit(await partner.get(link), { word: "", answer: "declined" }, "form[action$='/tila']");
    expect(cardsOn(await group.client.get(rooms))).toContain(m.group_meetings_room_declined());
  });

  it("needs a time, keeps what was typed, and keeps an answer that came while the group wrote", async () => {
    const { group, link, partner, rooms, ask } = await setUp();
    const empty = await ask({ when: "", equipment: "Keittiö" });
    expect(empty.status).toBe(422);
    expect(empty).toSay(m.group_meetings_room_when_needed());
    expect(empty.document.querySelector("[name=equipment]")?.getAttribute("value")).toBe("Keittiö");
    await group.client.submit(empty, { when: "Tiistaina 1.12." });
    const open = await group.client.get(rooms);
    await partner.submit(await partner.get(link), { answer: "agreed" }, "form[action$='/tila']");
    const saved = await group.client.submit(open, { equipment: "Keittiö ja lelut" }, "main .card form");
    expect(cardsOn(saved)).toContain(m.group_meetings_room_agreed());
    const long = await partner.post(`${link}/tila`, {
      room: open.document.querySelector(".card [name=form]")?.getAttribute("value") ?? "",
      answer: "declined",
      word: "x".repeat(401),
    });
    expect(long.status).toBe(422);
    expect(await complaints(long.html)).toEqual([]);
    expect(cardsOn(await group.client.get(rooms))).toContain(m.group_meetings_room_agreed());
  });

  it("is taken back, and goes from the page of somebody who is no partner any more", async () => {
    const { group, link, partner, rooms, ask } = await setUp();
    await ask({ when: "Tiistaina 1.12." });
    const stale = await partner.get(link);
    await group.client.submit(await group.client.get(rooms), { partner: "" }, "main .card form");
    expect(await partner.submit(stale, { answer: "agreed" }, "form[action$='/tila']")).not.toSay("Tiistaina 1.12.");
    expect(cardsOn(await group.client.get(rooms))).toContain(m.group_meetings_room_asked());
    await group.client.submit(await group.client.get(rooms), { place: "Toinen", partner: "" }, "main .card form");
    await partner.post(link, { answer: "no" });
    expect((await partner.post(`${link}/tila`, { room: newOpaqueId(), answer: "agreed" })).status).toBe(404);
  });

  it("is nobody else's in the database: no member, no other group, no partner of another", async () => {
    const { world, group, partnerId, ask } = await setUp();
    await ask({ when: "Tiistaina 1.12." });
    const member = await aMemberOf(world, group, "Muurain");
    const other = await aMeetingGroup(world, { name: "Toinen ryhmä" });
    const as = db.database.withActor.bind(db.database);
    const [row] = await as(person(group), (tx) => listRoomAsks(tx, group.spaceId));
    const roomId = row?.room_id ?? "";
    for (const one of [member, other]) {
      expect(await as(person(one), (tx) => listRoomAsks(tx, group.spaceId))).toEqual([]);
      await as(person(one), (tx) => deleteRoomAsk(tx, group.spaceId, roomId));
    }
    expect(await as(door, (tx) => listAskedOf(tx, partnerId))).toHaveLength(1);
    const words = Buffer.alloc(60, 7);
    const foreign = { room_id: newOpaqueId(), space_id: other.spaceId, partner_id: partnerId, words };
    await expect(as(person(other), (tx) => insertRoomAsk(tx, foreign))).rejects.toViolate("42501");
    const answer = { state: "agreed", answer: null };
    expect(await as(door, (tx) => answerRoomAsk(tx, { partnerId: newOpaqueId(), roomId }, answer))).toBe(false);
    await db.admin.query(
      "UPDATE group_partner SET state = 'ended', code_hash = NULL, ended_on = made_on WHERE id = $1",
      [partnerId],
    );
    expect(await as(door, (tx) => answerRoomAsk(tx, { partnerId, roomId }, answer))).toBe(false);
  });

  it("goes with a press on its own button, too", async () => {
    const { group, link, partner, rooms, ask } = await setUp();
    await ask({ when: "Tiistaina 1.12." });
    await pressOn(group.client, await group.client.get(rooms), m.group_meetings_room_forget());
    expect(await partner.get(link)).not.toSay(m.group_meetings_asked_title());
  });
});
