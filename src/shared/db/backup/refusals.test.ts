import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { testClock } from "../../../../test/support/clock.ts";
import { loginPassword } from "../../../../test/support/key.ts";
import { migrate } from "../migrate.ts";
import { withClient } from "../server.ts";
import { writeHead } from "./archive.ts";
import { databasesOf, keyPair, migration, sameAs, scratch, tableNames } from "./backup.testing.ts";
import { asBackupError } from "./backup-error.ts";
import { wrap } from "./envelope.ts";
import {
  BackupError,
  type BackupTrouble,
  backup,
  isUnfinished,
  newKeyPair,
  newPassphrase,
  readManifest,
  restore,
} from "./index.ts";
import { encrypterFor } from "./secret.ts";

const clock = testClock();
const lock = { recipients: [keyPair.recipient] };
const secret = { identity: keyPair.identity };
const files = scratch();
const here = databasesOf(inject("testServer").admin);
afterAll(async () => {
  await here.close();
  files.remove();
});

const schema = [
  migration(
    "0001-small",
    `CREATE TABLE note (id int PRIMARY KEY, words text NOT NULL);
     CREATE TABLE data_key (id int PRIMARY KEY, wrapped bytea NOT NULL);
     CREATE TABLE owner (id int PRIMARY KEY);
     CREATE TABLE pet (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, owner_id int REFERENCES owner);
     INSERT INTO owner VALUES (0);`,
  ),
  migration("0002-more", "CREATE TABLE extra (id int PRIMARY KEY)"),
];

/** Does `work` fail with a sentence of this kind? */
async function refusal(work: Promise<unknown>, reason: BackupTrouble): Promise<string> {
  const error = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(BackupError);
  if (!(error instanceof BackupError)) throw error;
  expect(error).toMatchObject({ reason });
  expect(error.message).toMatch(/^[A-Z/].*\.$/s);
  return error.message;
}

/** A connection that may not be used: any query fails the test. */
const untouchable = {
  query() {
    throw new Error("the database was touched");
  },
} as unknown as pg.Client;

let source: pg.Client;
let file: string;
let bytes: Buffer;
beforeAll(async () => {
  source = await here.open(schema);
  // Random, so that the file has several chunks after compression too.
  await source.query(`INSERT INTO note SELECT i, (SELECT string_agg(md5(i || ' ' || j), '') FROM generate_series(1, 50) j)
                      FROM generate_series(1, 300) i`);
  file = files.file("good.age");
  await backup({ admin: source, out: file, lock, clock });
  bytes = readFileSync(file);
  expect(bytes.length).toBeGreaterThan(3 * chunk);
});

const chunk = 64 * 1024 + 16;

describe("a file that is not what it was", () => {
  const restored = (changed: Buffer) => {
    const changedFile = files.file("changed.age");
    writeFileSync(changedFile, changed);
    return restore({ admin: untouchable, file: changedFile, secret, migrations: schema, loginPassword });
  };
  const flipped = (position: number, bit: number) => {
    const changed = Buffer.from(bytes);
    changed[position] = (changed[position] ?? 0) ^ (1 << bit);
    return changed;
  };
  const refused = async (changed: Buffer) => {
    await expect(restored(changed)).rejects.toBeInstanceOf(BackupError);
  };
  /** Where the header ends and the chunks begin: after the line `--- <code>` and 16 bytes. */
  const start = () => bytes.indexOf("\n", bytes.indexOf("\n---") + 1) + 1 + 16;

  it("is refused whichever bit was changed, before the database is touched", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), (position, bit) => refused(flipped(position, bit))),
      { numRuns: 100 },
    );
    for (let position = 0; position < start(); position++) await refused(flipped(position, position % 8));
    await refusal(restored(flipped(bytes.length - 1, 0)), "damaged");
  });

  it("is refused wherever it was cut short", async () => {
    const cuts = [1, 30, start() - 1, start(), bytes.length - 1];
    for (let cut = start() + chunk; cut < bytes.length; cut += chunk) cuts.push(cut - 1, cut, cut + 1);
    for (const cut of cuts) await refused(bytes.subarray(0, cut));
    await refusal(restored(bytes.subarray(0, start() + chunk)), "damaged");
    await refusal(restored(Buffer.alloc(0)), "not-a-backup");
  });

  it("is refused when chunks were exchanged, doubled, left out or added", async () => {
    const header = bytes.subarray(0, start());
    const chunks = Array.from({ length: Math.ceil((bytes.length - start()) / chunk) }, (_, index) =>
      bytes.subarray(start() + index * chunk, start() + (index + 1) * chunk),
    );
    const [first, second, ...rest] = chunks as [Buffer, Buffer, ...Buffer[]];
    await refusal(restored(Buffer.concat([header, second, first, ...rest])), "damaged");
    await refusal(restored(Buffer.concat([header, first, first, second, ...rest])), "damaged");
    await refusal(restored(Buffer.concat([header, second, ...rest])), "damaged");
    await refusal(restored(Buffer.concat([bytes, Buffer.of(0)])), "damaged");
    await refusal(restored(Buffer.concat([bytes, bytes])), "damaged");
  });

  it("is refused when it is something else", async () => {
    expect(await refusal(restored(Buffer.from("PGDMP something")), "not-a-backup")).toContain("changed.age");
    const other = files.file("other.age");
    await writeArchive(other, "hello\n");
    await refusal(readManifest(other, secret), "not-a-backup");
    await refusal(readManifest(files.file("nothing.age"), secret), "no-file");
  });

  it("is refused when its author and ours disagree about what belongs in it", async () => {
    const forged = files.file("forged.age");
    const { tables, sequences, ...head } = await readManifest(file, secret);
    const note = `-- @table {"name":"note","columns":["id"]}\nCOPY note (id) FROM stdin;\n1\n`;
    const beginning = writeHead(head).toString();
    for (const archive of [
      beginning,
      `${beginning}${note}`,
      `${beginning}${note}\\.\n-- @end ${JSON.stringify({ tables: [], sequences: [] })}\n`,
      `${beginning}-- @end ${JSON.stringify({ tables, sequences })}\n`,
      `${beginning}-- @end ${JSON.stringify({ tables: [], sequences: [] })}\nDROP TABLE note;\n`,
      `${beginning}-- @end {`,
    ]) {
      await writeArchive(forged, archive);
      await refusal(readManifest(forged, secret), "damaged");
    }
    await writeArchive(forged, `${beginning.replace('"format":1', '"format":2')}`);
    expect(await refusal(readManifest(forged, secret), "newer")).toContain("format 2");
  });
});

async function writeArchive(name: string, text: string): Promise<void> {
  async function* plain() {
    yield Buffer.from(text);
  }
  const handle: FileHandle = await open(name, "w");
  await handle.writeFile(wrap(plain(), encrypterFor(lock)));
  await handle.close();
}

describe("the secret", () => {
  it("opens only what it locked", async () => {
    const passphrase = newPassphrase();
    const out = files.file("passphrase.age");
    await backup({ admin: source, out, lock: { passphrase }, clock, only: ["data_key"] });
    await refusal(readManifest(out, { passphrase: `${passphrase}!` }), "wrong-secret");
    await refusal(readManifest(out, secret), "wrong-secret");
    expect((await readManifest(out, { passphrase })).tables).toMatchObject([{ name: "data_key", rows: 0 }]);
    await refusal(readManifest(file, { passphrase }), "wrong-secret");
    await refusal(readManifest(file, { identity: (await newKeyPair()).identity }), "wrong-secret");
  }, 60_000);

  it("is refused where it is too weak or not one at all, before anything is done", async () => {
    const out = files.file("weak.age");
    const make = (lock: Parameters<typeof backup>[0]["lock"]) => backup({ admin: untouchable, out, lock, clock });
    await refusal(make({ passphrase: "kesä2026" }), "weak-passphrase");
    await refusal(make({ recipients: [] }), "wrong-secret");
    await refusal(make({ recipients: ["age1nonsense"] }), "wrong-secret");
    await refusal(readManifest(file, { identity: "AGE-SECRET-KEY-1NONSENSE" }), "wrong-secret");
    expect(existsSync(`${out}.partial`)).toBe(false);
  });

  it("is new every time", () => {
    const passphrases = Array.from({ length: 100 }, newPassphrase);
    expect(new Set(passphrases).size).toBe(100);
    for (const passphrase of passphrases)
      expect(passphrase).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  it("may be held by several people, each with a key of their own", async () => {
    const other = await newKeyPair();
    const out = files.file("two.age");
    await backup({ admin: source, out, lock: { recipients: [keyPair.recipient, other.recipient] }, clock });
    expect(await readManifest(out, secret)).toEqual(await readManifest(out, { identity: other.identity }));
  });
});

describe("the database a backup is brought into", () => {
  const bring = (admin: pg.Client, migrations = schema, from = file) =>
    restore({ admin, file: from, secret, migrations, loginPassword });

  it("must be empty", async () => {
    const full = await here.open(schema);
    await full.query("INSERT INTO owner VALUES (7)");
    expect(await refusal(bring(full), "not-empty")).toContain('"data_key"');
    expect((await full.query("SELECT id FROM owner ORDER BY id")).rows).toEqual([{ id: 0 }, { id: 7 }]);

    const strange = await here.open();
    await strange.query("CREATE VIEW somebody_elses AS SELECT 1");
    expect(await refusal(bring(strange), "not-empty")).toContain('"somebody_elses"');
    const migratedOnly = await here.open();
    await migrate(migratedOnly, [migration("0001-small", "SELECT 1")], loginPassword);
    await refusal(bring(migratedOnly), "not-empty");
  });

  it("must not be of an older version, which is named", async () => {
    const empty = await here.open();
    expect(await refusal(bring(empty, schema.slice(0, 1)), "newer")).toContain('"0002-more"');
    const changed = [migration("0001-small", "SELECT 1"), ...schema.slice(1)];
    expect(await refusal(bring(empty, changed), "changed-migration")).toContain('"0001-small"');
    expect(await tableNames(empty)).toEqual([]);
  });

  it("must have the same tables", async () => {
    const other = await here.open([...schema, migration("0003-by-hand", "SELECT 1")]);
    await other.query("ALTER TABLE extra ADD COLUMN by_hand text");
    const out = files.file("by-hand.age");
    await backup({ admin: other, out, lock, clock });
    const migrations = [...schema, migration("0003-by-hand", "SELECT 1")];
    expect(await refusal(bring(await here.open(), migrations, out), "schema-differs")).toContain('"extra"');
  });

  it("stays without rows when the last step fails, and the restore can be run again", async () => {
    const broken = await here.open(schema);
    await broken.query("ALTER TABLE pet DROP CONSTRAINT pet_owner_id_fkey; INSERT INTO pet (owner_id) VALUES (99)");
    const out = files.file("broken.age");
    await backup({ admin: broken, out, lock, clock });
    const target = await here.open();
    await expect(bring(target, schema, out)).rejects.toMatchObject({ code: "23503" });
    expect(await isUnfinished(target)).toBe(true);
    expect((await target.query("SELECT FROM note")).rows).toEqual([]);
    const part = files.file("part.age");
    await backup({ admin: source, out: part, lock, clock, only: ["data_key"] });
    await refusal(bring(target, schema, part), "nothing-there");

    await bring(target);
    expect(await isUnfinished(target)).toBe(false);
    expect((await target.query("SELECT FROM note")).rowCount).toBe(300);
    await refusal(bring(target), "not-empty");
  });

  it("is not taken over after an interrupted restore once somebody lives in it", async () => {
    const settled = migration("0003-installation", "CREATE TABLE installation (id uuid PRIMARY KEY)");
    const withInstallation = [...schema, settled];
    const target = await here.open();
    const cut = sameAs(target);
    const out = files.file("installation.age");
    await backup({ admin: await here.open(withInstallation), out, lock, clock });
    // The connection is cut while the rows are being loaded.
    await withClient(cut, async (admin) => {
      const ended = restore({
        admin,
        file: out,
        secret,
        migrations: withInstallation,
        loginPassword,
        onProgress: ({ step }) => {
          if (step === "load") void admin.end();
        },
      });
      await expect(ended).rejects.toThrow();
    });
    expect(await isUnfinished(target)).toBe(true);
    await target.query("INSERT INTO installation VALUES (gen_random_uuid())");
    expect(await refusal(bring(target, withInstallation, out), "not-empty")).toContain("started");
    expect((await target.query("SELECT FROM installation")).rowCount).toBe(1);
  });

  it("takes a row that came out otherwise for a failure", async () => {
    const target = await here.open();
    // The same schema by name and checksum, but a column that forgets.
    const forgetful = schema.map((one) => ({ ...one, sql: one.sql.replace("words text", "words char(3000)") }));
    expect(await refusal(bring(target, forgetful), "not-the-same")).toContain('"note"');
    expect((await target.query("SELECT FROM note")).rows).toEqual([]);
  });
});

describe("tables that are kept apart", () => {
  it("go into a backup of their own and come back beside the others", async () => {
    const whole = await here.open(schema);
    await whole.query("INSERT INTO data_key VALUES (1, 'a'), (2, 'b'); INSERT INTO note VALUES (1, 'x')");
    const [rest, keys] = [files.file("rest.age"), files.file("keys.age")];
    const made = await backup({ admin: whole, out: rest, lock, clock, exclude: ["data_key"] });
    expect(made.excluded).toEqual(["data_key"]);
    await backup({ admin: whole, out: keys, lock, clock, only: ["data_key"] });

    const target = await here.open();
    const bring = (file: string) => restore({ admin: target, file, secret, migrations: schema, loginPassword });
    await refusal(bring(keys), "nothing-there");
    await bring(rest);
    expect((await target.query("SELECT id FROM data_key")).rows).toEqual([]);
    expect((await target.query("SELECT id FROM note")).rows).toEqual([{ id: 1 }]);
    // Meanwhile the rest has moved on to a newer version.
    await migrate(target, [...schema, migration("0003-later", "CREATE TABLE later (id int)")], loginPassword);
    await bring(keys);
    expect((await target.query("SELECT id FROM data_key ORDER BY id")).rows).toEqual([{ id: 1 }, { id: 2 }]);
    await refusal(bring(keys), "not-empty");
  });

  it("must be there, and must not be tied to the others", async () => {
    const make = async (choice: { only?: string[]; exclude?: string[] }) =>
      backup({ admin: await here.open(schema), out: files.file("apart.age"), lock, clock, ...choice });
    expect(await refusal(make({ exclude: ["data_keys"] }), "nothing-there")).toContain('"data_keys"');
    expect(await refusal(make({ exclude: ["owner"] }), "not-separable")).toContain("pet_owner_id_fkey");
    expect(await refusal(make({ only: ["pet"] }), "not-separable")).toContain("pet_owner_id_fkey");
    await refusal(backup({ admin: await here.open(), out: files.file("bare.age"), lock, clock }), "nothing-there");
    expect(existsSync(files.file("apart.age"))).toBe(false);
    expect(existsSync(files.file("apart.age.partial"))).toBe(false);
  });
});

describe("the file", () => {
  it("is not overwritten unless that is asked for", async () => {
    const out = files.file("precious.age");
    const make = async (overwrite: boolean) => backup({ admin: await here.open(schema), out, lock, clock, overwrite });
    writeFileSync(out, "precious");
    expect(await refusal(make(false), "file-exists")).toContain(out);
    expect(readFileSync(out, "utf8")).toBe("precious");
    await make(true);
    await readManifest(out, secret);

    const other = files.file("interrupted.age");
    writeFileSync(`${other}.partial`, "half");
    const again = { out: other, lock, clock };
    expect(await refusal(backup({ admin: untouchable, ...again }), "file-exists")).toContain(".partial");
    await backup({ admin: await here.open(schema), ...again, overwrite: true });
    await readManifest(other, secret);
    expect(existsSync(`${other}.partial`)).toBe(false);
  });

  it("is not there at all when the backup was stopped or the database went away", async () => {
    const full = await here.open(schema);
    await full.query("INSERT INTO note SELECT i, repeat(md5(i::text), 100) FROM generate_series(1, 20000) i");
    const out = files.file("stopped.age");
    const interrupted = (act: (admin: pg.Client) => void, signal?: AbortSignal) =>
      withClient(sameAs(full), (admin) =>
        backup({
          admin,
          out,
          lock,
          clock,
          ...(signal && { signal }),
          onProgress: ({ table, fraction }) => {
            if (table === "note" && fraction > 0.3 && fraction < 0.6) act(admin);
          },
        }),
      );
    const stopping = new AbortController();
    await expect(interrupted(() => stopping.abort(), stopping.signal)).rejects.toThrow(/abort/i);
    await expect(interrupted((admin) => void admin.end())).rejects.toThrow();
    expect(existsSync(out)).toBe(false);
    expect(existsSync(`${out}.partial`)).toBe(false);
    // The server noticed: nobody is left in the middle of a transaction.
    await expect
      .poll(async () => {
        const { rows } = await full.query(
          "SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'",
        );
        return rows.length;
      })
      .toBe(0);
  });

  it("must have a place to be in", async () => {
    const make = (out: string) => backup({ admin: untouchable, out, lock, clock });
    expect(await refusal(make(files.file("no-folder/x.age")), "no-file")).toContain("no-folder");
    for (const code of ["ENOSPC", "EDQUOT", "53100"]) {
      const error = asBackupError(Object.assign(new Error("full"), { code }), "x.age");
      expect(error).toMatchObject({ reason: "disk-full" });
    }
  });
});
