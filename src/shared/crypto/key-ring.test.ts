import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testClock } from "../../../test/support/clock.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { testKey } from "../../../test/support/key.ts";
import { newOpaqueId } from "../db/new-id.ts";
import { keyFrom } from "./installation-key.ts";
import { openKeyRing, rewrapDataKeys } from "./key-ring.ts";
import { blindIndex, type DataKey, seal, unseal } from "./sealing.ts";

describe("a seal", () => {
  const key: DataKey = { id: newOpaqueId(), secret: Buffer.alloc(32, 1) };
  const place = { table: "message", row: newOpaqueId(), column: "body" };

  it("opens to what was sealed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => unseal(key, place, seal(key, place, text)) === text),
    );
  });
  it("breaks when any byte is changed", () => {
    const sealed = seal(key, place, "Kukaan muu ei lue tätä.");
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(() => unseal(key, place, changed)).toThrow();
      }),
    );
  });
  it.each(["table", "row", "column"] as const)("breaks in another %s", (part) => {
    expect(() => unseal(key, { ...place, [part]: "other" }, seal(key, place, "a"))).toThrow();
  });
  it("never looks the same twice", () => {
    expect(seal(key, place, "a").equals(seal(key, place, "a"))).toBe(false);
  });
});

describe("a blind index", () => {
  it("is the same for the same value and purpose, and for nothing else", () => {
    const key = Buffer.alloc(32, 2);
    expect(blindIndex(key, "e-mail", "a@b.fi").equals(blindIndex(key, "e-mail", "a@b.fi"))).toBe(true);
    expect(blindIndex(key, "e-mail", "a@b.fi").equals(blindIndex(key, "phone", "a@b.fi"))).toBe(false);
  });
});

describe("the key ring", () => {
  const test = useDatabase();
  const place = { table: "message", row: newOpaqueId(), column: "body" };
  const setUp = async () => {
    const clock = testClock();
    const ring = openKeyRing(test.database, testKey, clock);
    const space = { kind: "space", id: newOpaqueId() } as const;
    await test.database.withActor({ kind: "door" }, (tx) => ring.make(tx, space));
    return { clock, ring, space };
  };

  it("opens what it sealed, also on another node", async () => {
    const { ring, space, clock } = await setUp();
    const sealed = await ring.seal(space, place, "kanarialintu");
    expect(await ring.open(place, sealed)).toBe("kanarialintu");
    expect(await openKeyRing(test.database, testKey, clock).open(place, sealed)).toBe("kanarialintu");
  });
  it("still opens old content after its key was replaced", async () => {
    const { ring, space } = await setUp();
    const old = await ring.seal(space, place, "vanha");
    await ring.replace(space);
    const young = await ring.seal(space, place, "uusi");
    expect([await ring.open(place, old), await ring.open(place, young)]).toEqual(["vanha", "uusi"]);
    expect(old.subarray(1, 17).equals(young.subarray(1, 17))).toBe(false);
  });
  it("opens nothing once the key is destroyed; another node forgets it within half a minute", async () => {
    const { ring, space, clock } = await setUp();
    const elsewhere = openKeyRing(test.database, testKey, clock);
    const sealed = await ring.seal(space, place, "poistettava");
    await elsewhere.open(place, sealed);
    await ring.destroy(space);
    await expect(ring.open(place, sealed)).rejects.toMatchObject({ name: "KeyGone" });
    await expect(ring.seal(space, place, "a")).rejects.toMatchObject({ name: "KeyGone" });
    clock.advance({ seconds: 31 });
    await expect(elsewhere.open(place, sealed)).rejects.toMatchObject({ name: "KeyGone" });
  });
  it("has its keys wrapped anew when the installation's key changes", async () => {
    const { ring, space, clock } = await setUp();
    const sealed = await ring.seal(space, place, "pysyy");
    const next = keyFrom("(next)", Buffer.alloc(32, 9));
    const rewrap = (from: typeof testKey, to: typeof testKey) =>
      test.database.withActor({ kind: "worker" }, (tx) => rewrapDataKeys(tx, from, to));
    expect(await rewrap(testKey, next)).toBeGreaterThan(0);
    expect(await openKeyRing(test.database, next, clock).open(place, sealed)).toBe("pysyy");
    await expect(openKeyRing(test.database, testKey, clock).open(place, sealed)).rejects.toThrow();
    await rewrap(next, testKey);
  });
  it("lets a person make a key and never read one", async () => {
    const { ring } = await setUp();
    const person = { kind: "person", personId: newOpaqueId() } as const;
    await test.database.withActor(person, (tx) => ring.make(tx, { kind: "space", id: newOpaqueId() }));
    const reading = test.database.withActor(person, (tx) => tx.selectFrom("data_key").select("id").execute());
    await expect(reading).rejects.toViolate("42501");
  });
});
