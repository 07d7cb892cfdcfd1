import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newcomer } from "../../src/features/accounts/accounts.testing.ts";
import { openKeyRing } from "../../src/shared/crypto/key-ring.ts";
import { backup, restore } from "../../src/shared/db/backup/index.ts";
import { type Database, openDatabase } from "../../src/shared/db/database.ts";
import { migrate, readMigrations } from "../../src/shared/db/migrate.ts";
import { newOpaqueId } from "../../src/shared/db/new-id.ts";
import { openPool } from "../../src/shared/db/pool.ts";
import { type DatabaseServer, openServer, withClient } from "../../src/shared/db/server.ts";
import { silentLog } from "../../src/shared/log/log.ts";
import { testMail } from "../../src/shared/mail/mail-content.ts";
import { mailKeys } from "../../src/shared/mail/seal.ts";
import { sendMail } from "../../src/shared/mail/send-mail.ts";
import { sendSms } from "../../src/shared/sms/send-sms.ts";
import { testClock } from "../support/clock.ts";
import { inDatabase } from "../support/global-setup.ts";
import { testKey } from "../support/key.ts";
import { temporaryFolder } from "../support/service.ts";
import { aWorld } from "../support/world.ts";

/** What lies on the disk is read byte by byte, so this has a durable server of its own. */
describe("what someone who takes the disk finds", () => {
  const folder = temporaryFolder();
  chmodSync(folder.path, 0o711);
  const migrations = readMigrations("db/migrations");
  let server: DatabaseServer;
  let database: Database;

  const prepare = async (name: string) => {
    await withClient(server.admin, (admin) => admin.query(`CREATE DATABASE ${name}`));
    return { admin: inDatabase(server.admin, name), login: inDatabase(server.login, name) };
  };
  const open = (login: DatabaseServer["login"]) =>
    openDatabase(openPool({ connection: login, log: silentLog, size: 4 }));

  beforeAll(async () => {
    server = await openServer({ dataDir: folder.path, databaseUrl: undefined, key: testKey });
    await withClient(server.admin, (admin) => migrate(admin, migrations, server.loginPassword));
    database = open(server.login);
  });
  afterAll(async () => {
    await database.close();
    await server.stop();
    folder.remove();
  });

  it("holds no nickname, words, code, address or message, in tables, log or write-ahead log", async () => {
    const world = aWorld({ database });
    const person = await newcomer(world, { nickname: "Kanarialintu" });
    const { clock, keyRing } = world.services;
    await database.withActor({ kind: "door" }, (tx) =>
      sendMail(
        tx,
        { to: "kanaria@example.org", locale: "fi", template: testMail },
        { keys: mailKeys(testKey.derive("mail")), now: clock.now() },
      ),
    );
    await database.withActor({ kind: "door" }, (tx) =>
      sendSms(
        tx,
        { to: "+358409876543", locale: "fi", template: () => "kanariatekstiviesti", ref: newOpaqueId() },
        { keys: mailKeys(testKey.derive("mail")), now: clock.now() },
      ),
    );
    const space = { kind: "space", id: newOpaqueId() } as const;
    await database.withActor({ kind: "worker" }, (tx) => keyRing.make(tx, space));
    const place = { table: "job", row: newOpaqueId(), column: "payload" };
    const sealed = await keyRing.seal(space, place, "kanariaviesti");
    // A witness that is not sealed: the search below would find what there is to find.
    await withClient(server.admin, async (admin) => {
      await admin.query("CREATE TABLE witness (open text, sealed bytea)");
      await admin.query("INSERT INTO witness (open, sealed) VALUES ('avointeksti', $1)", [sealed]);
      await admin.query("CHECKPOINT");
    });

    const onDisk = allBytes(join(folder.path, "postgres"));
    const words = person.words.split(" ");
    expect(onDisk.filter((bytes) => bytes.includes("avointeksti")).length).toBeGreaterThan(1);
    for (const secret of [
      "Kanarialintu",
      "kanarialintu",
      words.slice(0, 2).join(" "),
      person.code,
      "kanaria@example.org",
      "kanariaviesti",
      "409876543",
      "kanariatekstiviesti",
    ]) {
      expect(
        onDisk.some((bytes) => bytes.includes(secret)),
        secret,
      ).toBe(false);
    }
    expect(await keyRing.open(place, sealed)).toBe("kanariaviesti");
  });

  it("can no longer open what was sealed once its key is destroyed, with yesterday's backup and today's keys", async () => {
    const clock = testClock();
    const ring = openKeyRing(database, testKey, clock);
    const [kept, destroyed] = [newOpaqueId(), newOpaqueId()].map((id) => ({ kind: "space", id }) as const);
    if (!kept || !destroyed) throw new Error("two spaces are needed");
    const place = { table: "message", row: newOpaqueId(), column: "body" };
    await database.withActor({ kind: "worker" }, async (tx) => {
      await ring.make(tx, kept);
      await ring.make(tx, destroyed);
    });
    const [staying, going] = [await ring.seal(kept, place, "jää"), await ring.seal(destroyed, place, "häviää")];

    const passphrase = "eilinen varmuuskopio";
    const [content, keys] = [join(folder.path, "yesterday"), join(folder.path, "today.keys")];
    const common = { lock: { passphrase }, clock };
    await withClient(server.admin, (admin) => backup({ admin, out: content, exclude: ["data_key"], ...common }));
    await ring.destroy(destroyed);
    await withClient(server.admin, (admin) => backup({ admin, out: keys, only: ["data_key"], ...common }));

    const elsewhere = await prepare("brought_back");
    const { loginPassword } = server;
    for (const file of [content, keys]) {
      await withClient(elsewhere.admin, (admin) =>
        restore({ admin, file, secret: { passphrase }, migrations, loginPassword }),
      );
    }
    const restored = open(elsewhere.login);
    const ringThere = openKeyRing(restored, testKey, clock);
    expect(await ringThere.open(place, staying)).toBe("jää");
    await expect(ringThere.open(place, going)).rejects.toMatchObject({ name: "KeyGone" });
    await restored.close();
  });
});

function allBytes(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}
