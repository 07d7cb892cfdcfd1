import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import type { Actor } from "../../shared/db/actor.ts";
import { isIn, type Newcomer, newcomer } from "./accounts.testing.ts";

const tables = [
  ...["person", "sign_in_name", "credential", "session", "words_handover", "sign_in_delay"],
  ...["remembered_device", "person_email", "email_proof", "code_word", "desk_recovery"],
] as const;

describe("the tables of accounts, asked as each role", () => {
  const test = useDatabase();
  let owner: Newcomer;
  let ownerId: string;
  let strangerId: string;
  beforeAll(async () => {
    const world = aWorld(test);
    owner = await newcomer(world, { nickname: "Omistaja" });
    await newcomer(world, { nickname: "Vieras" });
    const { rows } = await test.admin.query<{ id: string }>(
      "SELECT person_id AS id FROM session JOIN person ON person.id = person_id ORDER BY session.made_at, session.id",
    );
    const ids = rows.map(({ id }) => id);
    const mine = await test.admin.query<{ id: string }>("SELECT person_id AS id FROM session WHERE token_hash = $1", [
      await tokenHashOf(owner),
    ]);
    ownerId = mine.rows[0]?.id ?? "";
    strangerId = ids.find((id) => id !== ownerId) ?? "";
  });

  const as = (actor: Actor, query: string) => test.database.withActor(actor, (tx) => sql.raw(query).execute(tx));
  const person = (): Actor => ({ kind: "person", personId: ownerId });

  it.each(tables)("%s is closed to everyone who only looks, and to staff", async (table) => {
    for (const actor of [{ kind: "public" }, { kind: "staff", personId: ownerId }] as const) {
      for (const query of [`SELECT * FROM ${table}`, `DELETE FROM ${table}`, `SELECT count(*) FROM ${table}`]) {
        await expect(as(actor, query), `${actor.kind}: ${query}`).rejects.toViolate("42501");
      }
    }
  });

  it("a person sees their own row and session, and nobody else's", async () => {
    expect((await as(person(), "SELECT id FROM person")).rows).toEqual([{ id: ownerId }]);
    expect((await as(person(), "SELECT DISTINCT person_id FROM session")).rows).toEqual([{ person_id: ownerId }]);
    expect((await as(person(), "SELECT person_id FROM sign_in_name")).rows).toEqual([{ person_id: ownerId }]);
    expect((await as(person(), "SELECT person_id FROM credential")).rows).toEqual([{ person_id: ownerId }]);
    expect((await as({ kind: "person", personId: strangerId }, "SELECT id FROM person")).rows).toEqual([
      { id: strangerId },
    ]);
  });

  it.each([
    "SELECT name_index FROM sign_in_name",
    "SELECT words_hash FROM credential",
    "SELECT recovery_hash FROM credential",
    "SELECT token_hash FROM session",
    "SELECT form_hash FROM session",
    "SELECT second_factor_at FROM session",
    "SELECT session_id FROM words_handover",
    "SELECT attempt_index FROM sign_in_delay",
    "SELECT beside_since FROM session",
    "UPDATE session SET beside_since = NULL",
    "UPDATE session SET by_pictures = false",
    "SELECT secret_hash FROM remembered_device",
    "SELECT pictures_hash FROM remembered_device",
    "UPDATE remembered_device SET misses = 0",
    "SELECT email_index FROM person_email",
    "UPDATE person_email SET email = email",
    "SELECT code_hash FROM email_proof",
    "SELECT link_hash FROM email_proof",
    "SELECT word_hash FROM code_word",
    "SELECT code_hash FROM desk_recovery",
    "UPDATE desk_recovery SET opens_at = ends_at",
    "INSERT INTO desk_recovery (id) VALUES (gen_random_uuid())",
    "INSERT INTO person_email (person_id) VALUES (gen_random_uuid())",
    "INSERT INTO remembered_device (id) VALUES (gen_random_uuid())",
    "UPDATE credential SET recovered_at = NULL",
    "UPDATE session SET ends_at = 'infinity'",
    "UPDATE session SET second_factor_at = made_at",
    "UPDATE session SET seen_at = ends_at",
    "UPDATE person SET made_on = '2000-01-01'",
    "UPDATE sign_in_name SET nickname = name_index",
    "DELETE FROM person",
    "DELETE FROM credential",
    "DELETE FROM sign_in_name",
    "INSERT INTO session (id) VALUES (gen_random_uuid())",
    "INSERT INTO credential (person_id, words_hash) VALUES (gen_random_uuid(), '$argon2id$')",
  ])("a person may not: %s", async (query) => {
    await expect(as(person(), query)).rejects.toViolate("42501");
  });

  it("a person sees and removes only what is theirs of devices, addresses and agreed words", async () => {
    const { rows } = await test.admin.query<{ id: string }>(
      "INSERT INTO organisation (id, slug, name, kind) VALUES (gen_random_uuid(), 'toinen', 'Toinen', 'association') RETURNING id",
    );
    const organisation = rows[0]?.id ?? "";
    for (const id of [ownerId, strangerId]) {
      await test.admin.query(
        `INSERT INTO remembered_device (id, person_id, secret_hash, pictures_hash, next_at, made_on, used_on)
         VALUES (gen_random_uuid(), $1, $2, '$argon2id$', now(), '2026-09-01', '2026-09-01')`,
        [id, randomBytes(32)],
      );
      await test.admin.query("INSERT INTO person_email VALUES ($1, $2, $3, '2026-09-01')", [
        id,
        randomBytes(60),
        randomBytes(32),
      ]);
      await test.admin.query(
        `INSERT INTO email_proof (id, person_id, use, email_index, link_hash, code_hash, ends_at)
         VALUES (gen_random_uuid(), $1, 'recover', $2, $2, $2, '2030-01-01')`,
        [id, randomBytes(32)],
      );
      await test.admin.query("INSERT INTO code_word VALUES ($1, $2, '$argon2id$', '2026-09-01')", [id, organisation]);
      await test.admin.query(
        "INSERT INTO desk_recovery VALUES (gen_random_uuid(), $1, $2, $3, '2030-01-01', '2030-01-02')",
        [id, organisation, randomBytes(32)],
      );
    }
    for (const table of ["remembered_device", "person_email", "email_proof", "code_word", "desk_recovery"]) {
      const seen = await as(person(), `SELECT person_id FROM ${table}`);
      expect(seen.rows, table).toEqual([{ person_id: ownerId }]);
      expect((await as(person(), `DELETE FROM ${table}`)).numAffectedRows, table).toBe(1n);
      const left = await test.admin.query(`SELECT person_id FROM ${table}`);
      expect(left.rows, table).toEqual([{ person_id: strangerId }]);
    }
  });

  it("a person changes only their own language, and ends only their own sessions", async () => {
    await as(person(), "UPDATE person SET locale = 'sv'");
    const { rows } = await test.admin.query<{ id: string }>("SELECT id FROM person WHERE locale = 'sv'");
    expect(rows.map(({ id }) => id)).toEqual([ownerId]);
    const ended = await test.database.withActor({ kind: "person", personId: strangerId }, (tx) =>
      sql`DELETE FROM session WHERE person_id = ${ownerId}`.execute(tx),
    );
    expect(ended.numAffectedRows).toBe(0n);
    expect(await isIn(owner.client)).toBe(true);
  });

  it.each([
    "SELECT nickname FROM sign_in_name",
    "SELECT made_on FROM person",
    "SELECT recovered_at FROM credential",
    "DELETE FROM person",
    "DELETE FROM credential",
    "UPDATE session SET person_id = gen_random_uuid()",
    "UPDATE session SET ends_at = 'infinity'",
    "UPDATE sign_in_name SET person_id = gen_random_uuid()",
    "UPDATE credential SET person_id = gen_random_uuid()",
    "SELECT email FROM person_email",
    "UPDATE session SET by_pictures = false",
    "UPDATE remembered_device SET person_id = gen_random_uuid()",
    "UPDATE email_proof SET ends_at = 'infinity'",
    "UPDATE desk_recovery SET opens_at = ends_at",
    "INSERT INTO desk_recovery (id) VALUES (gen_random_uuid())",
  ])("the door may not: %s", async (query) => {
    await expect(as({ kind: "door" }, query)).rejects.toViolate("42501");
  });

  it.each([
    "SELECT * FROM person",
    "SELECT * FROM sign_in_name",
    "SELECT * FROM credential",
    "SELECT token_hash FROM session",
    "SELECT person_id FROM session",
    "SELECT sealed FROM words_handover",
    "SELECT attempt_index FROM sign_in_delay",
    "UPDATE session SET seen_at = ends_at",
    "SELECT person_id FROM remembered_device",
    "SELECT confirmed_on FROM person_email",
    "SELECT code_hash FROM email_proof",
    "SELECT * FROM code_word",
    "SELECT person_id FROM desk_recovery",
    "UPDATE person_email SET email = email",
    "DELETE FROM person_email",
    "DELETE FROM code_word",
  ])("the worker may not: %s", async (query) => {
    await expect(as({ kind: "worker" }, query)).rejects.toViolate("42501");
  });

  it("keeps moments coarse, whatever a command would write", async () => {
    const insert = (made: string, seen: string) =>
      test.admin.query(
        `INSERT INTO session (id, token_hash, person_id, shared_device, made_at, seen_at, ends_at)
         VALUES (gen_random_uuid(), $1, $2, false, $3, $4, '2030-01-01')`,
        [randomBytes(32), ownerId, made, seen],
      );
    await expect(insert("2026-09-01T12:01:00Z", "2026-09-01T12:00:00Z")).rejects.toViolate("session_made_at_check");
    await expect(insert("2026-09-01T12:00:00Z", "2026-09-01T12:00:01Z")).rejects.toViolate("session_seen_at_check");
    await insert("2026-09-01T12:00:00Z", "2026-09-01T12:01:00Z");
  });

  it("loses everything of a person together with the person", async () => {
    await test.admin.query("DELETE FROM person WHERE id = $1", [ownerId]);
    for (const table of ["sign_in_name", "credential", "session"]) {
      expect((await test.admin.query(`SELECT FROM ${table} WHERE person_id = $1`, [ownerId])).rowCount).toBe(0);
    }
    expect(await isIn(owner.client)).toBe(false);
  });

  async function tokenHashOf({ client }: Newcomer): Promise<Buffer> {
    const { createHash } = await import("node:crypto");
    return createHash("sha256")
      .update(client.cookies.get("__Host-vk") ?? "")
      .digest();
  }
});
