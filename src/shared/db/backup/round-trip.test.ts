import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { zstdDecompressSync } from "node:zlib";
import { Decrypter } from "age-encryption";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { testClock } from "../../../../test/support/clock.ts";
import { loginPassword } from "../../../../test/support/key.ts";
import { type Migration, migrate, readMigrations } from "../migrate.ts";
import { withClient } from "../server.ts";
import { awkward, fillAwkward, longText } from "./awkward.testing.ts";
import {
  allRows,
  bonds,
  databasesOf,
  debianBin,
  hasDebian,
  keyPair,
  migration,
  sameAs,
  scratch,
  startDebianServer,
} from "./backup.testing.ts";
import { backup, type Progress, readManifest, restore } from "./index.ts";

const clock = testClock();
const lock = { recipients: [keyPair.recipient] };
const secret = { identity: keyPair.identity };
const files = scratch();
const here = databasesOf(inject("testServer").admin);
afterAll(async () => {
  await here.close();
  files.remove();
});

const bring = (admin: pg.Client, file: string, migrations: readonly Migration[]) =>
  restore({ admin, file, secret, migrations, loginPassword });

describe("what was backed up", () => {
  let source: pg.Client;
  beforeAll(async () => {
    source = await here.open(awkward);
    await fillAwkward(source);
  });

  it("comes back with every value, key, trigger and number where it was", async () => {
    const file = files.file("same.age");
    const made = await backup({ admin: source, out: file, lock, clock });
    const target = await here.open();
    const restored = await bring(target, file, awkward);

    expect(restored).toEqual(made);
    expect(await allRows(target)).toEqual(await allRows(source));
    expect(await bonds(target)).toEqual(await bonds(source));
    const { rows } = await target.query("SELECT words = $1 AS same FROM every_value WHERE length(words) > 1000", [
      longText,
    ]);
    expect(rows).toEqual([{ same: true }]);
    // Numbers go on where they were; the one that was never used still begins at one.
    const { rows: next } = await target.query(
      `INSERT INTO every_value (words) VALUES ('uusi')
       RETURNING id::int, shout, nextval('receipt_number')::int AS receipt, nextval('untouched')::int AS untouched`,
    );
    expect(next).toEqual([{ id: 21, shout: "UUSI", receipt: 1002, untouched: 1 }]);
  });

  it.skipIf(!hasDebian)("comes back from the newer server to PostgreSQL 15, and from there again", async () => {
    const debian = await startDebianServer();
    const there = databasesOf(debian.admin);
    try {
      const old = await there.open();
      const [first, second] = [files.file("to-15.age"), files.file("from-15.age")];
      await backup({ admin: source, out: first, lock, clock });
      await bring(old, first, awkward);
      expect(await allRows(old)).toEqual(await allRows(source));

      const manifest = await backup({ admin: old, out: second, lock, clock });
      expect(manifest.server).toMatch(/^15\./);
      const again = await here.open();
      await bring(again, second, awkward);
      expect(await allRows(again)).toEqual(await allRows(source));
      expect(await bonds(again)).toEqual(await bonds(source));
    } finally {
      await there.close();
      await debian.stop();
    }
  });

  it("says of itself when, where and what it is", async () => {
    const file = files.file("manifest.age");
    clock.set("2026-11-02T10:00+02:00");
    const made = await backup({ admin: source, out: file, lock, clock });
    expect(await readManifest(file, secret)).toEqual(made);
    expect(made).toMatchObject({ format: 1, madeAt: "2026-11-02T08:00:00Z", installation: null, part: false });
    expect(made.migrations).toEqual(awkward.map(({ name, checksum }) => ({ name, checksum })));
    expect(made.tables.find((table) => table.name === "hidden")).toMatchObject({
      rows: 1000,
      columns: ["id", "words"],
    });
    expect(made.tables.map((table) => table.name)).not.toContain("schema_migration");
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("shows how far it is", async () => {
    const file = files.file("progress.age");
    const told: Progress[] = [];
    const onProgress = (progress: Progress) => told.push(progress);
    await backup({ admin: source, out: file, lock, clock, onProgress });
    await restore({ admin: await here.open(), file, secret, migrations: awkward, loginPassword, onProgress });

    for (const step of ["copy", "check", "load", "compare"]) {
      const fractions = told.filter((progress) => progress.step === step).map((progress) => progress.fraction);
      expect(fractions.at(-1), step).toBe(1);
      expect(fractions, step).toEqual(fractions.toSorted((a, b) => a - b));
    }
    expect(told.filter(({ step }) => step === "copy").map(({ table }) => table)).toContain("hidden");
  });

  it.skipIf(!hasDebian)("can be opened with standard tools where this program is lost", async () => {
    const file = files.file("by-hand.age");
    await backup({ admin: source, out: file, lock, clock });
    const decrypter = new Decrypter();
    decrypter.addIdentity(keyPair.identity);
    const script = zstdDecompressSync(await decrypter.decrypt(readFileSync(file)));

    const target = await here.open(awkward);
    await target.query("TRUNCATE counted, space, post");
    const { host, port, user, password, database } = target;
    const options = ["-X", "-q", "-h", host, "-p", String(port), "-U", user ?? "", database ?? ""];
    const env = { ...process.env, PGPASSWORD: password ?? "" };
    execFileSync(join(debianBin, "psql"), options, { input: script, env, stdio: ["pipe", "ignore", "inherit"] });
    expect(await allRows(target)).toEqual(await allRows(source));
  });
});

it("brings back our own database with all it was made of", async () => {
  const migrations = readMigrations("db/migrations");
  const source = await here.open(migrations);
  const id = "01890000-0000-7000-8000-000000000001";
  await source.query("INSERT INTO installation VALUES (true, $1, 'mark', '2026-01-01T00:00Z')", [id]);
  const file = files.file("house.age");
  const made = await backup({ admin: source, out: file, lock, clock });
  expect(made.installation).toBe(id);

  const target = await here.open();
  await bring(target, file, migrations);
  expect(await allRows(target)).toEqual(await allRows(source));
  expect(await bonds(target)).toEqual(await bonds(source));
  expect(await migrate(target, migrations, loginPassword)).toEqual([]);
});

it("needs no superuser", async () => {
  const name = `vk_admin_${randomBytes(6).toString("hex")}`;
  const source = await here.open(awkward);
  await fillAwkward(source);
  const target = await here.open();
  await target.query(`CREATE ROLE ${name} LOGIN PASSWORD 'x' CREATEROLE BYPASSRLS`);
  await target.query(`ALTER DATABASE ${target.database} OWNER TO ${name}`);
  await target.query(`GRANT CREATE ON DATABASE ${target.database} TO vk_owner`);
  await target.query(
    `GRANT vk_owner, vk_login, vk_public, vk_person, vk_staff, vk_door, vk_worker TO ${name} WITH ADMIN OPTION`,
  );
  const file = files.file("no-superuser.age");
  try {
    const made = await backup({ admin: source, out: file, lock, clock });
    await withClient({ ...sameAs(target), user: name, password: "x" }, async (admin) => {
      await bring(admin, file, awkward);
      expect(await allRows(target)).toEqual(await allRows(source));
      expect(await bonds(target)).toEqual(await bonds(source));
      await backup({ admin, out: file, lock, clock, overwrite: true });
      expect((await readManifest(file, secret)).tables).toEqual(made.tables);
    });
  } finally {
    await target.query(`ALTER DATABASE ${target.database} OWNER TO CURRENT_USER`);
    await target.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`);
  }
});

it("restores an older backup, and the newer migrations run on it afterwards", async () => {
  const source = await here.open(awkward.slice(0, 1));
  await source.query("INSERT INTO hidden VALUES (1, 'vanha')");
  const file = files.file("older.age");
  await backup({ admin: source, out: file, lock, clock });
  const target = await here.open();
  await bring(target, file, awkward);
  expect(await migrate(target, awkward, loginPassword)).toEqual(["0002-awkward-seed", "0003-awkward-after"]);
  expect((await allRows(target)).hidden).toEqual(["(1,vanha)"]);
});

it("is one moment's picture while others write", async () => {
  const purses = migration(
    "0001-purses",
    `CREATE TABLE left_purse (id int PRIMARY KEY, money int NOT NULL, words text NOT NULL);
     CREATE TABLE right_purse (LIKE left_purse INCLUDING ALL);
     CREATE TABLE payment (id int PRIMARY KEY);`,
  );
  const source = await here.open([purses]);
  for (const purse of ["left_purse", "right_purse"]) {
    await source.query(`INSERT INTO ${purse} SELECT i, 100, repeat('x', 2000) FROM generate_series(1, 3000) i`);
  }
  let paid = 0;
  let isOver = false;
  const payer = withClient(sameAs(source), async (client) => {
    for (; !isOver; paid += 1) {
      await client.query(`BEGIN;
        UPDATE left_purse SET money = money - 1 WHERE id = 1 + ${paid} % 3000;
        UPDATE right_purse SET money = money + 1 WHERE id = 3000 - ${paid} % 3000;
        INSERT INTO payment VALUES (${paid});
        COMMIT`);
    }
  });

  const file = files.file("moving.age");
  const paidAt: number[] = [];
  await backup({ admin: source, out: file, lock, clock, onProgress: () => paidAt.push(paid) });
  isOver = true;
  await payer;
  expect(paidAt.at(-1)).toBeGreaterThan(paidAt[0] ?? 0); // or nothing was proved

  const target = await here.open();
  await bring(target, file, [purses]);
  const { rows } = await target.query(
    `SELECT (SELECT sum(money) FROM left_purse)::int + (SELECT count(*) FROM payment)::int AS "left",
            (SELECT sum(money) FROM right_purse)::int - (SELECT count(*) FROM payment)::int AS "right"`,
  );
  expect(rows).toEqual([{ left: 300_000, right: 300_000 }]);
});

it("waits for a migration that rewrites a table, and then has its rows", async () => {
  const source = await here.open([migration("0001-number", "CREATE TABLE number (value int)")]);
  await source.query("INSERT INTO number SELECT generate_series(1, 100)");
  const file = files.file("rewritten.age");
  await source.query("BEGIN; ALTER TABLE number ALTER COLUMN value TYPE bigint");
  await withClient(sameAs(source), async (admin) => {
    const making = backup({ admin, out: file, lock, clock });
    await expect
      .poll(async () => {
        const { rows } = await source.query("SELECT FROM pg_locks WHERE relation = 'number'::regclass AND NOT granted");
        return rows.length;
      })
      .toBe(1);
    await source.query("COMMIT");
    expect((await making).tables).toMatchObject([{ name: "number", rows: 100 }]);
  });
});
