import { type AddressInfo, createServer } from "node:net";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, useDatabase } from "../../../test/support/database.ts";
import { silentLog } from "../log/log.ts";
import { actorRoles } from "./actor.ts";
import { openDatabase } from "./database.ts";
import { DatabaseUnavailable } from "./errors.ts";
import { openPool } from "./pool.ts";

const anna = "0190b6b8-0000-7000-8000-00000000000a";

describe("withActor", () => {
  const test = useDatabase({ limits: { statement: 300, lock: 200, idle: 1_000 } });
  const whoAmI = sql<{
    role: string;
    person: string | null;
  }>`SELECT current_user AS role, current_person_id() AS person`;

  beforeAll(async () => {
    await test.admin.query(`
      CREATE TABLE note (id int PRIMARY KEY, owner uuid NOT NULL, at timestamptz, day date, big bigint);
      ALTER TABLE note OWNER TO vk_owner;
      ALTER TABLE note ENABLE ROW LEVEL SECURITY; ALTER TABLE note FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT ON note TO vk_person;
      CREATE POLICY own ON note TO vk_person USING (owner = current_person_id()) WITH CHECK (owner = current_person_id());
    `);
  });

  it.each(Object.entries(actorRoles))("acts as %s in the role %s", async (kind, role) => {
    const actor =
      kind === "person" || kind === "staff" ? ({ kind, personId: anna } as const) : { kind: kind as "public" };
    const { rows } = await test.database.withActor(actor, (tx) => whoAmI.execute(tx));
    expect(rows).toEqual([{ role, person: "personId" in actor ? anna : null }]);
  });

  it("leaves nothing of one actor to the next on the same connection", async () => {
    const { database, close } = await openTestDatabase({ size: 1 });
    await database.withActor({ kind: "person", personId: anna }, (tx) => whoAmI.execute(tx));
    const { rows } = await database.withActor({ kind: "public" }, (tx) => whoAmI.execute(tx));
    expect(rows).toEqual([{ role: "vk_public", person: null }]);
    await close();
  });

  it("refuses an id that is not a UUID before it reaches the database", async () => {
    const intruder = { kind: "person", personId: "'; RESET ROLE; --" } as const;
    await expect(test.database.withActor(intruder, (tx) => whoAmI.execute(tx))).rejects.toThrow(TypeError);
  });

  it("shows one's own rows and nobody else's", async () => {
    const boris = "0190b6b8-0000-7000-8000-00000000000b";
    await test.database.withActor({ kind: "person", personId: anna }, (tx) =>
      sql`INSERT INTO note (id, owner) VALUES (1, ${anna})`.execute(tx),
    );
    const seenBy = (personId: string) =>
      test.database.withActor(
        { kind: "person", personId },
        async (tx) => (await sql`SELECT id FROM note`.execute(tx)).rows,
      );
    expect(await seenBy(anna)).toEqual([{ id: 1 }]);
    expect(await seenBy(boris)).toEqual([]);
    const public_ = test.database.withActor({ kind: "public" }, (tx) => sql`SELECT id FROM note`.execute(tx));
    await expect(public_).rejects.toViolate("42501");
  });

  it("rolls everything back when the work throws", async () => {
    const work = test.database.withActor({ kind: "person", personId: anna }, async (tx) => {
      await sql`INSERT INTO note (id, owner) VALUES (2, ${anna})`.execute(tx);
      throw new Error("changed my mind");
    });
    await expect(work).rejects.toThrow("changed my mind");
    expect((await test.admin.query("SELECT FROM note WHERE id = 2")).rowCount).toBe(0);
  });

  it("does not pretend to have committed after an ignored failure", async () => {
    const work = test.database.withActor({ kind: "person", personId: anna }, async (tx) => {
      await sql`INSERT INTO note (id, owner) VALUES (3, ${anna})`.execute(tx);
      await sql`SELECT 1 / 0`.execute(tx).catch(() => {});
    });
    await expect(work).rejects.toThrow("nothing was committed");
    expect((await test.admin.query("SELECT FROM note WHERE id = 3")).rowCount).toBe(0);
  });

  it("carries times, dates and counts as they are", async () => {
    const at = Temporal.Instant.from("2026-10-25T03:30:00.123456+02:00");
    const day = Temporal.PlainDate.from("2026-10-25");
    const { rows } = await test.database.withActor({ kind: "person", personId: anna }, (tx) =>
      sql<{ at: Temporal.Instant; day: Temporal.PlainDate; big: number }>`
        INSERT INTO note (id, owner, at, day, big) VALUES (4, ${anna}, ${at}, ${day}, ${2 ** 40}) RETURNING at, day, big`.execute(
        tx,
      ),
    );
    expect(rows[0]?.at.equals(at)).toBe(true);
    expect(rows[0]?.day.equals(day)).toBe(true);
    expect(rows[0]?.big).toBe(2 ** 40);
  });

  it("gives up a statement that takes too long, and says so", async () => {
    const slow = test.database.withActor({ kind: "public" }, (tx) => sql`SELECT pg_sleep(5)`.execute(tx));
    await expect(slow).rejects.toMatchObject({ name: "DatabaseUnavailable", reason: "timeout" });
  });

  it("says busy when every connection is taken and the queue is full", async () => {
    const { database, close } = await openTestDatabase({ size: 1, queue: 1, patience: 100 });
    const opened = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const holder = database.withActor({ kind: "public" }, async () => {
      opened.resolve();
      await release.promise;
    });
    await opened.promise;
    const others = await Promise.allSettled(
      [1, 2].map(() => database.withActor({ kind: "public" }, (tx) => whoAmI.execute(tx))),
    );
    release.resolve();
    await holder;
    for (const other of others) {
      expect(other).toMatchObject({ status: "rejected", reason: expect.any(DatabaseUnavailable) });
      expect(other).toMatchObject({ reason: { reason: "busy" } });
    }
    await close();
  });

  it("survives its connections being killed", async () => {
    const { database, admin, close } = await openTestDatabase({ size: 2 });
    await Promise.all([1, 2].map(() => database.withActor({ kind: "public" }, (tx) => whoAmI.execute(tx))));
    await admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    const answers = await Promise.all(
      [1, 2, 3].map(() => database.withActor({ kind: "public" }, (tx) => whoAmI.execute(tx))),
    );
    expect(answers).toHaveLength(3);
    await close();
  });

  it("does not let everyone knock for long while the database is away", async () => {
    let knocks = 0;
    const closedDoor = createServer((socket) => {
      knocks++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => closedDoor.listen(0, "127.0.0.1", resolve));
    const { port } = closedDoor.address() as AddressInfo;
    const connection = { host: "127.0.0.1", port, user: "vk_login", password: "a", database: "vertaiskeha" };
    const database = openDatabase(openPool({ connection, log: silentLog, patience: 400 }));
    const knocksOfOne = async () => {
      const before = knocks;
      const asking = database.withActor({ kind: "public" }, (tx) => whoAmI.execute(tx));
      await expect(asking).rejects.toMatchObject({ reason: "no-connection" });
      return knocks - before;
    };
    expect(await knocksOfOne()).toBeGreaterThan(1);
    expect(await knocksOfOne()).toBe(1);
    await database.close();
    closedDoor.close();
  });

  it("can do nothing outside an actor's role", async () => {
    const { login, close } = await loginClient();
    await expect(login.query("SELECT * FROM public.installation")).rejects.toThrow(/permission denied/);
    await close();
  });

  async function loginClient() {
    const pg = await import("pg");
    const login = new pg.default.Client(test.loginConnection);
    await login.connect();
    return { login, close: () => login.end() };
  }
});
