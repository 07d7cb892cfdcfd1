import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { testClock } from "../test/support/clock.ts";
import { openTestDatabase } from "../test/support/database.ts";
import { ensureInstallationRow, renewWrappingKey } from "./installation.ts";
import { openInstallationKey } from "./shared/crypto/installation-key.ts";
import { openKeyRing } from "./shared/crypto/key-ring.ts";
import { newOpaqueId } from "./shared/db/new-id.ts";

const folder = mkdtempSync(join(tmpdir(), "vk-key-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A database of its own, with something sealed in it under a key file of its own. */
async function setUp() {
  const { database, close } = await openTestDatabase();
  const clock = testClock();
  const file = join(folder, `${newOpaqueId()}.key`);
  const key = openInstallationKey(file);
  await ensureInstallationRow(database, key, clock);
  const ring = openKeyRing(database, key, clock);
  const owner = { kind: "space", id: newOpaqueId() } as const;
  const place = { table: "t", row: "r", column: "c" };
  await database.withActor({ kind: "worker" }, (tx) => ring.make(tx, owner));
  const sealed = await ring.seal(owner, place, "pysyy");
  const openWith = (other: typeof key) => openKeyRing(database, other, clock).open(place, sealed);
  return { database, clock, close, file, key, openWith };
}

describe("renewing the key", () => {
  it("keeps what is sealed readable with the new file, and no longer with the old", async () => {
    const { database, clock, close, file, key, openWith } = await setUp();
    expect(await renewWrappingKey(database, key)).toBe(1);
    const renewed = openInstallationKey(file);
    expect(await openWith(renewed)).toBe("pysyy");
    await expect(openWith(key)).rejects.toThrow();
    await ensureInstallationRow(database, renewed, clock);
    await expect(ensureInstallationRow(database, key, clock)).rejects.toThrow(/renewed between/);
    // Names and words are found as before, and a second renewal works like the first.
    expect(renewed.derive("blind-index")).toEqual(key.derive("blind-index"));
    await renewWrappingKey(database, renewed);
    expect(await openWith(openInstallationKey(file))).toBe("pysyy");
    await close();
  });

  it("is completed by the next start when it was killed before the file was in its place", async () => {
    const { database, clock, close, file, key, openWith } = await setUp();
    const old = `${file}.old`;
    copyFileSync(file, old);
    await renewWrappingKey(database, key);
    // As it was between the commit and the renaming.
    copyFileSync(file, `${file}.next`);
    copyFileSync(old, file);
    await expect(ensureInstallationRow(database, openInstallationKey(file), clock)).rejects.toThrow(/complete now/);
    expect(existsSync(`${file}.next`)).toBe(false);
    await ensureInstallationRow(database, openInstallationKey(file), clock);
    expect(await openWith(openInstallationKey(file))).toBe("pysyy");
    await close();
  });

  it("leaves everything as it was when it was killed before the commit", async () => {
    const { database, clock, close, file, key, openWith } = await setUp();
    writeFileSync(`${file}.next`, `${readFileSync(file, "utf8").trim()}${"ab".repeat(32)}\n`);
    await ensureInstallationRow(database, openInstallationKey(file), clock);
    expect(await openWith(openInstallationKey(file))).toBe("pysyy");
    await renewWrappingKey(database, key);
    expect(await openWith(openInstallationKey(file))).toBe("pysyy");
    await close();
  });
});
