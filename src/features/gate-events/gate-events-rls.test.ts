import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import type { Actor } from "../../shared/db/actor.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import { readCode } from "../admissions/index.ts";
import { aGroup } from "../groups/groups.testing.ts";
import { partyOf } from "./event.rules.ts";
import { indexOfCode } from "./event-codes.ts";
import { findDay, updateDay, updateEvent } from "./gate-events.queries.ts";
import { anEvent, comeTo } from "./gate-events.testing.ts";
import { listHelpers } from "./helpers.queries.ts";
import { listWishes } from "./meet.queries.ts";
import { cancelSignUp, changeSignUp, ownSignUp, type PartyToCome, signUp } from "./sign-up.ts";
import { countDay, findSignUp, listWords } from "./sign-ups.queries.ts";

const db = useDatabase({ size: 8 });
const denied = "42501";
const door: Actor = { kind: "door" };
const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => db.database.withActor(actor, work);

const setUp = async (capacity = "") => {
  const world = aWorld(db);
  const event = await anEvent(world, db, { capacity });
  const keeper: Actor = { kind: "person", personId: event.personId };
  const stranger: Actor = { kind: "person", personId: (await aPerson(world)).personId };
  return { world, event, keeper, stranger };
};

describe("the database", () => {
  it("shows sums to those who run the event, single sign-ups to nobody but the door", async () => {
    const { world, event, keeper, stranger } = await setUp();
    await comeTo(world, event, { ages: "4", diets: "kasvis", consent: "yes" });
    expect((await as(keeper, (tx) => countDay(tx, event.dayId))).coming).toMatchObject({
      adults: 2,
      small: 1,
      parties: 1,
    });
    expect(await as(keeper, (tx) => listWords(tx, event.dayId))).toHaveLength(1);
    expect((await as(stranger, (tx) => countDay(tx, event.dayId))).coming.parties).toBe(0);
    expect(await as(stranger, (tx) => listWords(tx, event.dayId))).toEqual([]);
    expect(await as(stranger, (tx) => findDay(tx, event.dayId))).toBeUndefined();
    expect(await as(stranger, (tx) => updateDay(tx, event.dayId, { capacity: 1 }))).toBe(false);
    for (const actor of [keeper, stranger, { kind: "staff", personId: event.personId } as const])
      await expect(as(actor, (tx) => tx.selectFrom("event_sign_up").select("id").execute())).rejects.toViolate(denied);
    // The service counts and forgets; it reads no words.
    await expect(
      as({ kind: "worker" }, (tx) => tx.selectFrom("event_sign_up").select("content").execute()),
    ).rejects.toViolate(denied);
    for (const column of ["content", "left_on"] as const)
      await expect(as(door, (tx) => tx.selectFrom("meet_wish").select(column).execute())).rejects.toViolate(denied);
    await expect(as(door, (tx) => tx.selectFrom("event_helper").select("name").execute())).rejects.toViolate(denied);
    expect(await as(stranger, (tx) => listHelpers(tx, event.dayId))).toEqual([]);
  });

  it("shows who wants to meet again only to those the page named, whatever the event says later", async () => {
    const { event, keeper, stranger } = await setUp();
    const leave = (readers: "keepers" | "carriers") => {
      const left_on = Temporal.PlainDate.from("2026-10-03");
      const row = { id: newOpaqueId(), day_id: event.dayId, content: Buffer.alloc(60), readers, left_on };
      return as(door, (tx) => tx.insertInto("meet_wish").values(row).execute());
    };
    await leave("keepers");
    await leave("carriers");
    await as(keeper, (tx) => updateEvent(tx, event.offeringId, { wishes_to: "carriers" }));
    expect(await as(keeper, (tx) => listWishes(tx, event.dayId))).toHaveLength(1);
    expect(await as(stranger, (tx) => listWishes(tx, event.dayId))).toEqual([]);
  });

  it("ties an event to no group of somebody else's", async () => {
    const { world, event, keeper } = await setUp();
    const { spaceId } = await aGroup(world);
    await expect(as(keeper, (tx) => updateEvent(tx, event.offeringId, { space_id: spaceId }))).rejects.toViolate(
      denied,
    );
  });

  it("holds the room and the order itself, whoever asks", async () => {
    const { world, event } = await setUp("3");
    await comeTo(world, event, { adults: "3" });
    const waiting = await comeTo(world, event, { adults: "2" });
    const index = indexOfCode(world.services.key, "sign-up", readCode(waiting.code) ?? "");
    const row = await as(door, (tx) => findSignUp(tx, index));
    const move = (id: string) =>
      as(door, (tx) => tx.updateTable("event_sign_up").set({ state: "in" }).where("id", "=", id).execute());
    await expect(move(row?.id ?? "")).rejects.toViolate("event_has_no_room");
    const third = await comeTo(world, event, { adults: "1" });
    await db.admin.query("UPDATE gate_event_day SET capacity = 4 WHERE id = $1", [event.dayId]);
    const last = await ownSignUp(world.services, third.code);
    await expect(move(last?.id ?? "")).rejects.toViolate("nobody_is_overtaken");
  });
});

/** What people do at once, as fast-check thinks of it. */
const deeds = fc.array(
  fc.record({
    deed: fc.constantFrom("come" as const, "come" as const, "cancel" as const, "change" as const),
    people: fc.integer({ min: 1, max: 5 }),
    who: fc.nat(),
  }),
  { minLength: 6, maxLength: 14 },
);

describe("many at once", () => {
  it("never exceed the room and never overtake anybody", async () => {
    const { world, event } = await setUp();
    await fc.assert(
      fc.asyncProperty(deeds, fc.integer({ min: 3, max: 12 }), async (all, capacity) => {
        await db.admin.query("DELETE FROM event_sign_up WHERE day_id = $1", [event.dayId]);
        await db.admin.query("UPDATE gate_event_day SET capacity = $2 WHERE id = $1", [event.dayId, capacity]);
        const codes: string[] = [];
        for (let start = 0; start < all.length; start += 5) {
          await Promise.all(all.slice(start, start + 5).map((one) => act(world, event.dayId, one, codes)));
          await isFair(event.dayId, capacity);
        }
      }),
      { numRuns: 12 },
    );
  });
});

const partyFor = (people: number): PartyToCome => ({
  party: partyOf(people, []),
  words: { ages: [], diets: "", access: "" },
  contact: undefined,
  locale: "fi",
});

async function act(
  { services }: World,
  dayId: string,
  { deed, people, who }: { deed: "come" | "cancel" | "change"; people: number; who: number },
  codes: string[],
): Promise<void> {
  const code = codes[who % Math.max(codes.length, 1)];
  const own = code && deed !== "come" ? await ownSignUp(services, code) : undefined;
  if (own && deed === "cancel") return cancelSignUp(services, own);
  if (own && deed === "change") {
    await changeSignUp(services, own, partyFor(people));
    return;
  }
  const answer = await signUp(services, dayId, newOpaqueId(), partyFor(people));
  if (answer.kind === "made") codes.push(answer.code);
}

async function isFair(dayId: string, capacity: number): Promise<void> {
  const { rows } = await db.admin.query<{ number: number; people: number; state: string }>(
    "SELECT number, people, state FROM event_sign_up WHERE day_id = $1 AND state <> 'cancelled' ORDER BY number",
    [dayId],
  );
  const taken = rows.filter(({ state }) => state === "in").reduce((sum, { people }) => sum + people, 0);
  expect(taken).toBeLessThanOrEqual(capacity);
  const first = rows.find(({ state }) => state === "waiting");
  // Whoever is first in line waits only because there is no room for them.
  if (first) expect(taken + first.people).toBeGreaterThan(capacity);
}
