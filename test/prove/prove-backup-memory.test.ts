import { afterAll, expect, inject, it } from "vitest";
import { databasesOf, keyPair, migration, scratch } from "../../src/shared/db/backup/backup.testing.ts";
import { backup, restore } from "../../src/shared/db/backup/index.ts";
import { testClock } from "../support/clock.ts";
import { loginPassword } from "../support/key.ts";

const files = scratch();
const here = databasesOf(inject("testServer").admin);
afterAll(async () => {
  await here.close();
  files.remove();
});

const schema = [migration("0001-large", "CREATE TABLE large (id int, words text NOT NULL)")];
const megabyte = 1024 * 1024;

it("needs no more memory for a large table than for a small one", async () => {
  const source = await here.open(schema);
  const trip = async (name: string) => {
    const file = files.file(name);
    const lock = { recipients: [keyPair.recipient] };
    const made = await backup({ admin: source, out: file, lock, clock: testClock(), onProgress: note });
    const secret = { identity: keyPair.identity };
    const admin = await here.open();
    await restore({ admin, file, secret, migrations: schema, loginPassword, onProgress: note });
    return made;
  };
  let peak = 0;
  const note = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };

  await source.query("INSERT INTO large SELECT i, repeat(md5(i::text), 64) FROM generate_series(1, 2000) i");
  await trip("small.age");
  const small = peak;
  await source.query("INSERT INTO large SELECT i, repeat(md5(i::text), 64) FROM generate_series(2001, 100000) i");
  const made = await trip("large.age");
  expect(made.tables[0]?.rows).toBe(100_000); // 200 MB of text
  expect(peak - small).toBeLessThan(100 * megabyte);
}, 120_000);
