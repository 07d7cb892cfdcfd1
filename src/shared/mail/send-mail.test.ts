import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { testClock } from "../../../test/support/clock.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { newId, newOpaqueId } from "../db/new-id.ts";
import { delayAfter } from "../jobs/retry.rules.ts";
import { drainJobs } from "../jobs/worker.ts";
import { makeLog } from "../log/log.ts";
import { chooseTransport } from "./choose-transport.ts";
import { countingMessages } from "./count-message.ts";
import { mostMailToOne } from "./daily-limit.rules.ts";
import { deliverTestMail } from "./deliver-test-mail.ts";
import { devTransport } from "./dev-transport.ts";
import { testMail } from "./mail-content.ts";
import { mailKeys } from "./seal.ts";
import { forgettingUnsentMail, isOneAddress, type MailToSend, mailHandler, sendMail } from "./send-mail.ts";
import { smtpTransport } from "./smtp-transport.ts";

const db = useDatabase();
const keys = mailKeys(Buffer.alloc(32, 3));
const identity = { mailFrom: "no-reply@example.org", publicUrl: "https://example.org" };
const person = { kind: "person", personId: newOpaqueId() } as const;
const address = "canary.maija@example.net";

interface Received {
  readonly from: string;
  readonly to: string[];
  readonly hello: string;
  readonly headers: string;
  readonly body: string;
}

/** A mail server on this machine, and what it was given. */
async function mailServer(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("latin1");
        const [headers = "", body = ""] = raw.split(/\r\n\r\n(.*)/s);
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map((one) => one.address),
          hello: session.hostNameAppearsAs || "",
          headers: headers.replace(/\r\n\s+/g, " "),
          body,
        });
        done(refusals.shift() ?? null);
      });
    },
    ...options,
  });
  server.on("error", () => {});
  const refusals: Error[] = [];
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return { received, refusals, url: `smtp://127.0.0.1:${port}` };
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
beforeEach(() => db.admin.query("DELETE FROM job; DELETE FROM dev_mail; DELETE FROM message_count"));

const refusal = (responseCode: number) => Object.assign(new Error(`not for ${address}`), { responseCode });
const decoded = (text: string) =>
  Buffer.from(
    text.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");
const header = (mail: Received | undefined, name: string) =>
  mail?.headers
    .split("\r\n")
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2);

function setUp(url: string) {
  const clock = testClock();
  const lines: string[] = [];
  const log = makeLog((line) => lines.push(line), clock.now);
  const jobs = [mailHandler(smtpTransport(url, identity), identity, keys, countingMessages(db.database, keys))];
  return {
    clock,
    lines,
    send: (more: Partial<MailToSend> & { id?: string } = {}) =>
      db.database.withActor(person, (tx) => {
        const { id = newId(clock.now()), ...mail } = more;
        return sendMail(tx, { to: address, locale: "fi", template: testMail, ...mail }, { keys, now: clock.now(), id });
      }),
    drain: () => drainJobs({ database: db.database, jobs, clock, log }),
  };
}

const jobTexts = async () => (await db.admin.query<{ text: string }>("SELECT job::text AS text FROM job")).rows;

describe("mail over a real mail server", () => {
  it("arrives with both parts and headers that reveal nothing", async () => {
    const { received, url } = await mailServer();
    const { send, drain } = setUp(url);
    const id = newOpaqueId();
    await send({ id, unsubscribe: "https://example.org/viestit/pois" });
    expect(await drain()).toMatchObject({ done: 1 });

    const [mail] = received;
    expect(mail).toMatchObject({ from: identity.mailFrom, to: [address], hello: "example.org" });
    expect(header(mail, "From")).toBe("no-reply@example.org");
    expect(header(mail, "To")).toBe(address);
    expect(header(mail, "Subject")).toBe("Testiviesti");
    expect(header(mail, "Date")).toBe("Tue, 01 Sep 2026 09:00:00 +0000");
    expect(header(mail, "Auto-Submitted")).toBe("auto-generated");
    expect(header(mail, "Content-Language")).toBe("fi");
    expect(header(mail, "List-Unsubscribe")).toBe("<https://example.org/viestit/pois>");
    expect(header(mail, "Message-ID")).toMatch(/^<[0-9a-f]{32}@example\.org>$/);
    expect(mail?.headers).not.toMatch(/X-Mailer|nodemailer/i);
    expect(mail?.headers).not.toContain(id.slice(0, 8));

    expect(header(mail, "Content-Type")).toMatch(/^multipart\/alternative/);
    const body = decoded(mail?.body ?? "");
    expect(body).toContain("Content-Type: text/plain; charset=utf-8");
    expect(body).toContain("Content-Type: text/html; charset=utf-8");
    expect(body).toContain('<html lang="fi">');
    expect(body.match(/Jos luet tätä, sähköposti toimii\./g)).toHaveLength(2);
  });

  it("keeps address and text unreadable while it waits, and keeps nothing once it is sent", async () => {
    const { url } = await mailServer();
    const { send, drain } = setUp(url);
    const template: MailToSend["template"] = () => ({ subject: "canary-subject", paragraphs: ["canary-text"] });
    await send({ template });
    const [waiting] = await jobTexts();
    expect(waiting?.text).toContain("send-mail");
    expect(waiting?.text).not.toMatch(/canary|maija|example\.net/);
    const sealed = /"sealed": "([\w-]+)"/.exec(waiting?.text.replaceAll('""', '"') ?? "")?.[1] ?? "";
    expect(sealed.length).toBeGreaterThan(100);
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toMatch(/canary|maija/);

    expect(await drain()).toMatchObject({ done: 1 });
    expect(await jobTexts()).toEqual([]);
  });

  it("is the same message when it is tried again", async () => {
    const { received, refusals, url } = await mailServer();
    const { clock, lines, send, drain } = setUp(url);
    refusals.push(refusal(451));
    await send();
    expect(await drain()).toMatchObject({ again: 1 });
    clock.advance(delayAfter(1));
    expect(await drain()).toMatchObject({ done: 1 });
    expect(received).toHaveLength(2);
    expect(header(received[0], "Message-ID")).toBe(header(received[1], "Message-ID"));
    expect(lines.join()).toContain("smtp-451");
    expect(lines.join()).not.toContain("maija");
  });

  it("is one message when it is promised twice under one id", async () => {
    const { received, url } = await mailServer();
    const { clock, send, drain } = setUp(url);
    const id = newId(clock.now());
    await send({ id });
    await send({ id });
    await drain();
    expect(received).toHaveLength(1);
  });

  it.each([
    ["recipient", { onRcptTo: (_: unknown, __: unknown, done: (error: Error) => void) => done(refusal(550)) }],
    ["message", { refused: true }],
  ])("is set aside without its address when the %s is refused for good", async (_, how) => {
    const { refusals, url } = await mailServer("onRcptTo" in how ? how : {});
    if ("refused" in how) refusals.push(refusal(554));
    const { lines, send, drain } = setUp(url);
    await send();
    expect(await drain()).toMatchObject({ "set-aside": 1 });
    const { rows } = await db.admin.query("SELECT payload, error_code FROM job");
    expect(rows).toEqual([{ payload: {}, error_code: expect.stringMatching(/^smtp-55[04]$/) }]);
    expect(lines.join()).not.toContain("maija");
  });

  it("waits when the server refuses us, not the mail, or is not there", async () => {
    const refusing = await mailServer({ onMailFrom: (_, __, done) => done(refusal(550)) });
    const first = setUp(refusing.url);
    await first.send();
    expect(await first.drain()).toMatchObject({ again: 1 });

    await db.admin.query("DELETE FROM job");
    const gone = setUp("smtp://127.0.0.1:1");
    await gone.send();
    expect(await gone.drain()).toMatchObject({ again: 1 });
  });

  it("signs in encrypted or not at all, except on this machine", async () => {
    const signedIn: string[] = [];
    const { url } = await mailServer({
      allowInsecureAuth: true,
      onAuth: (auth, _, done) => {
        signedIn.push(auth.username ?? "");
        done(null, { user: "us" });
      },
    });
    // 0.0.0.0 reaches this machine too, but is not known to.
    const at = (host: string) => url.replace("smtp://127.0.0.1", `smtp://us:secret@${host}`);
    await expect(smtpTransport(at("0.0.0.0"), identity).verify()).rejects.toThrow("smtp-500");
    expect(signedIn).toEqual([]);
    await smtpTransport(at("127.0.0.1"), identity).verify();
    expect(signedIn).toEqual(["us"]);
    await expect(smtpTransport("smtp://127.0.0.1:1", identity).verify()).rejects.toThrow("ESOCKET");
  });
});

describe("the test message", () => {
  it("leaves at once, and says why when it cannot", async () => {
    const { received, refusals, url } = await mailServer();
    const transport = chooseTransport({ ...identity, smtpUrl: url, development: true }, db.database);
    const deliver = async () =>
      transport && deliverTestMail(transport, { to: address, locale: "en", now: testClock().now() }, identity, keys);
    await deliver();
    expect(received.map((mail) => header(mail, "Subject"))).toEqual(["Test message"]);
    refusals.push(refusal(554));
    await expect(deliver()).rejects.toMatchObject({ code: "smtp-554" });
  });
});

describe("mail without a mail server", () => {
  it("waits until there is one, and is no longer sent after a month", async () => {
    const { received, url } = await mailServer();
    const { clock, send, drain } = setUp(url);
    const without = () =>
      drainJobs({
        database: db.database,
        jobs: [forgettingUnsentMail.handler],
        recurring: [forgettingUnsentMail.recurring],
        clock,
        log: makeLog(() => {}, clock.now),
      });
    const waiting = async () =>
      (await db.admin.query("SELECT attempts, failed_at FROM job WHERE kind = 'send-mail'")).rows;

    await send();
    await without();
    clock.advance({ days: 29 });
    await without();
    expect(await waiting()).toEqual([{ attempts: 0, failed_at: null }]);
    await send();
    clock.advance({ days: 2 });
    await without();
    expect(await waiting()).toHaveLength(1);
    expect(await drain()).toMatchObject({ done: 1 });
    expect(received).toHaveLength(1);
  });

  it("lands once in the mailbox on a machine of one's own, which no visitor can read", async () => {
    const { clock, send } = setUp("smtp://127.0.0.1:1");
    const id = newId(clock.now());
    const jobs = [mailHandler(devTransport(db.database), identity, keys, countingMessages(db.database, keys))];
    const drain = () => drainJobs({ database: db.database, jobs, clock, log: makeLog(() => {}, clock.now) });
    for (const _ of [1, 2]) {
      await send({ id, locale: "en" });
      expect(await drain()).toMatchObject({ done: 1 });
    }
    const { rows } = await db.admin.query("SELECT * FROM dev_mail");
    expect(rows).toMatchObject([
      { id, recipient: address, subject: "Test message", headers: { From: "no-reply@example.org" } },
    ]);
    expect(rows[0].text_part).toContain("mail works");
    expect(rows[0].html_part).toContain('<html lang="en">');
    const reading = db.database.withActor(person, (tx) => tx.selectFrom("dev_mail").select("id").execute());
    await expect(reading).rejects.toViolate("42501");
  });

  it("lets the oldest go from a mailbox that is full", async () => {
    await db.admin.query(`
      INSERT INTO dev_mail (id, made_at, recipient, subject, headers, text_part, html_part)
      SELECT gen_random_uuid(), '2026-08-01'::timestamptz + n * interval '1 hour', 'a@b', n::text, '{}', '', ''
      FROM generate_series(1, 200) AS n`);
    const { clock } = setUp("smtp://127.0.0.1:1");
    await deliverTestMail(devTransport(db.database), { to: address, locale: "fi", now: clock.now() }, identity, keys);
    const { rows } = await db.admin.query("SELECT subject FROM dev_mail ORDER BY made_at");
    expect(rows).toHaveLength(200);
    expect([rows[0]?.subject, rows.at(-1)?.subject]).toEqual(["2", "Testiviesti"]);
  });
});

describe("letters to one address", () => {
  it("are so many a day at the most; those of one's own account come even so", async () => {
    const { received, url } = await mailServer();
    const { send, drain } = setUp(url);
    for (let sent = 0; sent < mostMailToOne + 2; sent++) await send();
    while ((await drain()).done > 0);
    expect(received).toHaveLength(mostMailToOne);
    await send({ apart: "account" });
    await drain();
    expect(received).toHaveLength(mostMailToOne + 1);
  });
});

describe("an address", () => {
  it("is one and nothing else", async () => {
    for (const good of ["a@b", "maija.m+x@example.org", "ä@esimerkki.fi"]) expect(isOneAddress(good)).toBe(true);
    const bad = [
      "",
      "a",
      "a@b,c@d",
      "a@b\nBcc: c@d",
      "A <a@b>",
      "a@b c@d",
      "a;c@d",
      `${"a".repeat(250)}@b.fi`,
      '"a"@b',
    ];
    for (const address of bad) expect(isOneAddress(address)).toBe(false);
    const sending = db.database.withActor(person, (tx) =>
      sendMail(
        tx,
        { to: "a@b,c@d", locale: "fi", template: testMail },
        { keys, now: Temporal.Instant.from("2026-09-01T09:00:00Z") },
      ),
    );
    await expect(sending).rejects.toThrow("not one e-mail address");
    expect(await jobTexts()).toEqual([]);
  });
});
