import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { testClock } from "../../../test/support/clock.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { testKey } from "../../../test/support/key.ts";
import { keyFrom } from "../crypto/installation-key.ts";
import { newOpaqueId } from "../db/new-id.ts";
import { type AuditEntry, appendAudit, verifyAudit } from "./index.ts";

const db = useDatabase({ limits: { statement: 5_000, lock: 5_000, idle: 10_000 } });
const clock = testClock();
const worker = { kind: "worker" } as const;
const verify = (noted?: string) => verifyAudit({ database: db.database, key: testKey }, undefined, noted);

const anEntry = (): AuditEntry => ({
  actor: { kind: "machine" },
  event: { action: "role-ended", object: newOpaqueId(), role: "trainer", holder: newOpaqueId(), deputy: undefined },
  organisationId: newOpaqueId(),
});
const append = (entry = anEntry()) =>
  db.database.withActor(worker, (tx) => appendAudit(tx, { clock, key: testKey }, entry));
const numbers = async () =>
  (await db.admin.query<{ seq: string }>("SELECT seq FROM audit_entry ORDER BY seq")).rows.map(({ seq }) =>
    Number(seq),
  );

/** As somebody who owns the machine could: every trigger is silent. */
const tamper = (statements: string) =>
  db.admin.query(`SET session_replication_role = replica; ${statements}; RESET session_replication_role`);

describe("the audit chain", () => {
  it("is whole when it is empty, and says so", async () => {
    expect(await verify()).toMatchObject({ kind: "whole", count: 0, cut: 0 });
  });

  it("numbers without gaps whatever is added at the same moment or taken back", async () => {
    const turns = Array.from({ length: 50 }, (_, turn) =>
      db.database
        .withActor(worker, async (tx) => {
          await appendAudit(tx, { clock, key: testKey }, anEntry());
          if (turn % 5 === 0) throw new Error("taken back");
        })
        .then(
          () => "added",
          (error: Error) => error.message,
        ),
    );
    const answers = await Promise.all(turns);
    expect(answers.filter((answer) => answer === "taken back")).toHaveLength(10);
    expect(answers.filter((answer) => answer === "added")).toHaveLength(40);
    expect(await numbers()).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    const steps: number[] = [];
    const verdict = await verifyAudit({ database: db.database, key: testKey }, (done) => steps.push(done));
    expect(verdict).toMatchObject({ kind: "whole", count: 40 });
    expect(steps).toEqual(await numbers());
  });

  it("takes several entries of one transaction", async () => {
    const before = await numbers();
    await db.database.withActor(worker, async (tx) => {
      await appendAudit(tx, { clock, key: testKey }, anEntry());
      await appendAudit(tx, { clock, key: testKey }, anEntry());
    });
    expect(await numbers()).toHaveLength(before.length + 2);
    expect(await verify()).toMatchObject({ kind: "whole" });
  });

  it("knows a hash that was noted earlier, and holds only under its own key", async () => {
    const noted = await verify();
    await append();
    expect(await verify(noted.kind === "whole" ? noted.lastHash : "")).toMatchObject({ kind: "whole", noted: true });
    expect(await verify("00".repeat(31))).toMatchObject({ kind: "whole", noted: false });
    const otherKey = keyFrom("(other)", Buffer.alloc(32, 8));
    expect(await verifyAudit({ database: db.database, key: otherKey })).toEqual({ kind: "forged", what: "end" });
  });
});

describe("tampering with the audit log", () => {
  let last = 0;
  beforeAll(async () => {
    for (let entry = 0; entry < 12; entry++) await append();
    last = (await numbers()).at(-1) ?? 0;
    await db.admin.query(
      "CREATE TABLE entries_before AS TABLE audit_entry; CREATE TABLE chain_before AS TABLE audit_chain",
    );
  });
  afterEach(async () => {
    await tamper(`DELETE FROM audit_entry; DELETE FROM audit_chain;
      INSERT INTO audit_entry SELECT * FROM entries_before; INSERT INTO audit_chain SELECT * FROM chain_before`);
    expect(await verify()).toMatchObject({ kind: "whole", count: last });
  });

  const fields = {
    id: "gen_random_uuid()",
    at: "at + interval '1 microsecond'",
    actor_kind: "'service'",
    organisation_id: "NULL",
    action: "'role-left'",
    object_id: "gen_random_uuid()",
    facts: "replace(facts, 'trainer', 'reviewer')",
    reason: "decode(repeat('00', 46), 'hex')",
    previous_hash: "decode(repeat('01', 32), 'hex')",
    hash: "decode(repeat('01', 32), 'hex')",
  };
  it.each(Object.entries(fields))("is found where %s was changed", async (column, value) => {
    await tamper(`UPDATE audit_entry SET ${column} = ${value} WHERE seq = 7`);
    expect(await verify()).toEqual({ kind: "broken", seq: 7, how: "changed" });
  });

  it("is found where the actor was changed", async () => {
    await tamper(`UPDATE audit_entry SET actor_kind = 'holder', actor_id = gen_random_uuid(), acting_as = 'trainer'
      WHERE seq = 7`);
    expect(await verify()).toEqual({ kind: "broken", seq: 7, how: "changed" });
  });

  it.each([1, 7, 20])("is found where entry %i was removed", async (seq) => {
    await tamper(`DELETE FROM audit_entry WHERE seq = ${seq}`);
    expect(await verify()).toEqual({ kind: "broken", seq, how: "removed" });
  });

  it.each([1, 7])("is found where entry %i was removed and the others numbered anew", async (seq) => {
    await tamper(`DELETE FROM audit_entry WHERE seq = ${seq};
      UPDATE audit_entry SET seq = seq + 1000 WHERE seq > ${seq}; UPDATE audit_entry SET seq = seq - 1001 WHERE seq > 1000`);
    expect(await verify()).toEqual({ kind: "broken", seq, how: "removed" });
  });

  it("is found where the last entries were removed", async () => {
    await tamper(`DELETE FROM audit_entry WHERE seq > ${last - 3}`);
    expect(await verify()).toEqual({ kind: "broken", seq: last - 2, how: "removed" });
  });

  it("is found where everything was removed, unless the mark of the end was too: then the count tells", async () => {
    await tamper("DELETE FROM audit_entry");
    expect(await verify()).toEqual({ kind: "broken", seq: 1, how: "removed" });
    await tamper("UPDATE audit_chain SET last_seq = 0, last_hash = decode(repeat('00', 32), 'hex'), last_mark = NULL");
    expect(await verify()).toMatchObject({ kind: "whole", count: 0 });
  });

  it.each([
    [7, 8],
    [7, 9],
    [2, 20],
  ])("is found where entries %i and %i changed places", async (one, other) => {
    await tamper(`UPDATE audit_entry SET seq = 9999 WHERE seq = ${one}; UPDATE audit_entry SET seq = ${one} WHERE seq = ${other};
      UPDATE audit_entry SET seq = ${other} WHERE seq = 9999`);
    expect(await verify()).toEqual({ kind: "broken", seq: one, how: "reordered" });
  });

  const copyOf = (from: number, to: number) => `INSERT INTO audit_entry
    SELECT ${to}, gen_random_uuid(), at, actor_kind, actor_id, acting_as, organisation_id, action, object_id, facts, reason,
      previous_hash, hash, NULL FROM audit_entry WHERE seq = ${from}`;
  it("is found where an entry was put in between", async () => {
    await tamper(`UPDATE audit_entry SET seq = seq + 1000 WHERE seq >= 7;
      UPDATE audit_entry SET seq = seq - 999 WHERE seq > 1000; ${copyOf(6, 7)}`);
    expect(await verify()).toEqual({ kind: "broken", seq: 7, how: "inserted" });
  });

  it("is found where an entry was put at the end", async () => {
    await tamper(copyOf(last, last + 1));
    expect(await verify()).toEqual({ kind: "broken", seq: last + 1, how: "inserted" });
  });

  it("is found where the beginning was cut away without the key", async () => {
    await tamper(`DELETE FROM audit_entry WHERE seq <= 3;
      UPDATE audit_chain SET cut_seq = 3, cut_hash = (SELECT previous_hash FROM audit_entry WHERE seq = 4),
        cut_mark = last_mark`);
    expect(await verify()).toEqual({ kind: "forged", what: "cut" });
  });

  /** The last `count` entries are gone and the end stands where they begin, without the mark that only the key makes. */
  const setBack = (count: number) =>
    tamper(`DELETE FROM audit_entry WHERE seq > ${last - count};
      UPDATE audit_chain SET last_seq = e.seq, last_hash = e.hash FROM audit_entry e WHERE e.seq = ${last - count}`);

  it("is found where the end was set back, also after the service has gone on from there", async () => {
    await setBack(3);
    await append();
    await append();
    expect(await verify()).toEqual({ kind: "forged", what: "end" });
  });

  it("is found where two histories were mixed: one brought back from a copy, the other gone on", async () => {
    await db.admin.query("CREATE TEMPORARY TABLE older AS SELECT * FROM audit_chain");
    const lastEntry = `SELECT * FROM audit_entry WHERE seq = ${last + 1}`;
    await append();
    await db.admin.query(`CREATE TEMPORARY TABLE other_history AS ${lastEntry}`);
    await tamper(`DELETE FROM audit_entry WHERE seq = ${last + 1};
      UPDATE audit_chain SET (last_seq, last_hash, last_mark) = (SELECT last_seq, last_hash, last_mark FROM older)`);
    await append();
    await append();
    await tamper(
      `DELETE FROM audit_entry WHERE seq = ${last + 1}; INSERT INTO audit_entry SELECT * FROM other_history`,
    );
    expect(await verify()).toEqual({ kind: "broken", seq: last + 2, how: "inserted" });
  });
});
