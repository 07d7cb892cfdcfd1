import { randomBytes } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { inDatabase } from "../../../test/support/global-setup.ts";
import { loginPassword, testKey } from "../../../test/support/key.ts";
import { aMember, anOrganisation } from "../../../test/support/organisations.ts";
import { temporaryFolder } from "../../../test/support/service.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { keyTables } from "../../cli/backup.ts";
import { backup, restore } from "../../shared/db/backup/index.ts";
import { readMigrations } from "../../shared/db/migrate.ts";
import { withClient } from "../../shared/db/server.ts";
import { isIn } from "../accounts/accounts.testing.ts";
import { keepsMarks, removeErased } from "./index.ts";
import { erase } from "./your-data.testing.ts";

describe("somebody who has gone", () => {
  const test = useDatabase();
  const folder = temporaryFolder();
  const name = `vk_test_${randomBytes(6).toString("hex")}`;
  const elsewhere = { ...inject("testServer").admin, database: name };
  beforeAll(() => withClient(inject("testServer").admin, (admin) => admin.query(`CREATE DATABASE ${name}`)));
  afterAll(async () => {
    folder.remove();
    await withClient(inject("testServer").admin, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`));
  });

  it("does not come back with a backup from before they went; everybody else does", async () => {
    const world = aWorld(test, { now: "2026-11-21T14:32+02:00" });
    const stays = await aPerson(world);
    const { path, administrator } = await anOrganisation(world);
    const next = await aMember(world, { path, by: administrator.client }, "administrator", "Seuraaja");
    await test.admin.query(
      "UPDATE organisation_role SET until = since FROM role_holder h WHERE h.id = holder_id AND h.person_id = $1",
      [next.personId],
    );

    const [content, keys] = [join(folder.path, "yesterday"), join(folder.path, "today.keys")];
    const secret = { passphrase: "eilinen varmuuskopio" };
    const common = { lock: secret, clock: world.clock };
    await withClient(test.adminConnection, (admin) => backup({ admin, out: content, exclude: keyTables, ...common }));

    // In the content they are the last administrator; by the time they go somebody else is.
    await test.admin.query(
      "UPDATE organisation_role SET until = NULL FROM role_holder h WHERE h.id = holder_id AND h.person_id = $1",
      [next.personId],
    );
    await erase(administrator.client, administrator.words.join(" "));
    expect(await isIn(administrator.client)).toBe(false);
    await withClient(test.adminConnection, (admin) => backup({ admin, out: keys, only: keyTables, ...common }));

    const migrations = readMigrations("db/migrations");
    await withClient(inDatabase(elsewhere, name), async (admin) => {
      await restore({ admin, file: content, secret, migrations, loginPassword });
      const idsOf = async (query: string) => (await admin.query<{ id: string }>(query)).rows.map(({ id }) => id);
      expect(await idsOf("SELECT id FROM person")).toContain(administrator.personId);
      await restore({ admin, file: keys, secret, migrations, loginPassword });

      expect(await removeErased(admin, testKey)).toBe(1);
      const people = await idsOf("SELECT id FROM person");
      expect(people).not.toContain(administrator.personId);
      expect(people).toEqual(expect.arrayContaining([stays.personId, next.personId]));
      const holders = await idsOf("SELECT person_id AS id FROM role_holder");
      expect(holders).toEqual([next.personId]);
      expect(await removeErased(admin, testKey)).toBe(0);
    });
    // Two whole databases are made, copied and brought back.
  }, 60_000);

  it("a database that waits for its migrations has no marks, and is backed up all the same", async () => {
    const client = new pg.Client(test.adminConnection);
    await client.connect();
    expect(await keepsMarks(client)).toBe(true);
    await client.query("BEGIN");
    await client.query("DROP FUNCTION erase_me");
    await client.query("DROP TABLE erased");
    expect(await keepsMarks(client)).toBe(false);
    await client.query("ROLLBACK");
    await client.end();
  });
});
