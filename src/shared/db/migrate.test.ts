import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../../../test/support/database.ts";
import { loginPassword } from "../../../test/support/key.ts";
import { type Migration, MigrationError, migrate, pending, readJournal, readMigrations } from "./migrate.ts";
import { withClient } from "./server.ts";

const made = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash("sha256").update(sql).digest("hex"),
});
const journalOf = (...migrations: Migration[]) => new Map(migrations.map((one) => [one.name, one.checksum]));

describe("which migrations are still to be run", () => {
  const a = made("0001-a", "SELECT 1");
  const b = made("0002-b", "SELECT 2");
  const c = made("0003-c", "SELECT 3");

  it("are those that have not been", () => {
    expect(pending(journalOf(a), [a, b, c])).toEqual([b, c]);
    expect(pending(journalOf(a, b, c), [a, b, c])).toEqual([]);
  });
  it("are refused when an old one was changed, by its name", () => {
    expect(() => pending(journalOf(a, b), [a, made("0002-b", "SELECT 'other'")])).toThrow(/"0002-b" was changed/);
  });
  it("are refused when the database is from a newer version", () => {
    expect(() => pending(journalOf(a, b, c), [a, b])).toThrow(/"0003-c".*newer version/);
  });
  it("are refused when one was slipped in between", () => {
    expect(() => pending(journalOf(a, c), [a, b, c])).toThrow(/"0002-b" comes before "0003-c"/);
  });
});

describe("migrating a database", () => {
  const ours = readMigrations("db/migrations");

  it("runs once, however many start at the same moment", async () => {
    const { admin, adminConnection, close } = await openTestDatabase();
    const next = made("9001-new", "CREATE TABLE newcomer (id int)");
    const runs = await Promise.all(
      [1, 2, 3].map(() => withClient(adminConnection, (client) => migrate(client, [...ours, next], loginPassword))),
    );
    expect(runs.flat()).toEqual(["9001-new"]);
    expect((await readJournal(admin)).has("9001-new")).toBe(true);
    await close();
  });

  it("runs beside the same in other databases of the server, whose roles are the same", async () => {
    const others = await Promise.all([1, 2, 3, 4].map(() => openTestDatabase()));
    const again = () => others.map(({ admin }) => migrate(admin, ours, loginPassword));
    for (let round = 0; round < 10; round++) expect((await Promise.all(again())).flat()).toEqual([]);
    await Promise.all(others.map(({ close }) => close()));
  });

  it("takes a failing one back whole and names it", async () => {
    const { admin, close } = await openTestDatabase();
    const bad = made("9002-bad", "CREATE TABLE half_made (id int); SELECT 1 / 0;");
    const run = () => migrate(admin, [...ours, bad], loginPassword);
    await expect(run()).rejects.toThrow(MigrationError);
    await expect(run()).rejects.toThrow(/"9002-bad".*division by zero/);
    const { rows } = await admin.query("SELECT to_regclass('half_made') AS there");
    expect(rows).toEqual([{ there: null }]);
    await close();
  });

  it("changes the login's password and nothing of its rights when run again", async () => {
    const { admin, loginConnection, close } = await openTestDatabase();
    expect(await migrate(admin, ours, loginPassword)).toEqual([]);
    await withClient(loginConnection, (login) => login.query("SET ROLE vk_public"));
    await close();
  });
});
