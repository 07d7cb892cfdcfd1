import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { testClock } from "../../../test/support/clock.ts";
import { useDatabase } from "../../../test/support/database.ts";
import type { Actor } from "../db/actor.ts";
import { newId, newOpaqueId } from "../db/new-id.ts";
import { delayAfter } from "../jobs/retry.rules.ts";
import { drainJobs } from "../jobs/worker.ts";
import { makeLog } from "../log/log.ts";
import { countingMessages, forgettingCounts } from "../mail/count-message.ts";
import { mostSmsOfOne, mostSmsToOne } from "../mail/daily-limit.rules.ts";
import { mailKeys } from "../mail/seal.ts";
import { chooseSmsTransport, smsLeaves } from "./choose-sms-transport.ts";
import { dropDueSms, forgettingUnsentSms, type SmsToSend, sendSms, smsHandler, takeBackSms } from "./send-sms.ts";
import { fillBody, type SmsGateway, usualBody } from "./sms-gateway.ts";

const db = useDatabase();
const keys = mailKeys(Buffer.alloc(32, 3));
const person = { kind: "person", personId: newOpaqueId() } as const;
const number = "+358401234567";

interface Posted {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
beforeEach(() => db.admin.query("DELETE FROM job; DELETE FROM dev_mail; DELETE FROM message_count"));

/** An operator's gateway on this machine, what it was given, and what it answers next. */
async function operator() {
  const posted: Posted[] = [];
  const answers: { status: number; headers?: Record<string, string> }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      posted.push({
        path: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(chunks).toString("utf8"),
      });
      const { status, headers } = answers.shift() ?? { status: 202 };
      response.writeHead(status, headers).end(`not for ${number}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { posted, answers, url: `http://127.0.0.1:${port}/viestit` };
}

function setUp(gateway: Partial<SmsGateway> | undefined, development = false, mostADay = 1_000) {
  const clock = testClock();
  const lines: string[] = [];
  const sms = gateway && { url: "", headers: {}, sender: "Viesti", body: usualBody, ...gateway };
  const transport = chooseSmsTransport({ sms, development }, db.database);
  const log = makeLog((line) => lines.push(line), clock.now);
  const jobs = [
    ...(transport ? [smsHandler(transport, keys, { count: countingMessages(db.database, keys), mostADay })] : []),
    forgettingUnsentSms.handler,
  ];
  return {
    clock,
    lines,
    send: ({ id = newId(clock.now()), ...sms }: Partial<SmsToSend> & { id?: string } = {}, actor: Actor = person) =>
      db.database.withActor(actor, (tx) =>
        sendSms(
          tx,
          { to: number, locale: "fi", template: () => "Hei, ole hyvä", ...sms },
          { keys, now: clock.now(), id },
        ),
      ),
    takeBack: (ref: string, actor: Actor = person) => db.database.withActor(actor, (tx) => takeBackSms(tx, ref)),
    drain: () => drainJobs({ database: db.database, jobs, clock, log }),
  };
}

const waiting = async () =>
  (await db.admin.query<{ text: string }>("SELECT job::text AS text FROM job WHERE kind = 'send-sms'")).rows;

describe("a text message through a gateway", () => {
  it("is posted as JSON, once, and nothing is kept of it", async () => {
    const { posted, url } = await operator();
    const { send, drain } = setUp({ url, headers: { "X-Account": "7" } });
    const id = newOpaqueId();
    await send({ id, template: () => 'Klo 18–20, "ovi" auki\n{to}' });
    await send({ id });
    expect(await drain()).toMatchObject({ done: 1 });
    expect(posted).toHaveLength(1);
    const [message] = posted;
    expect(message).toMatchObject({
      path: "/viestit",
      headers: { "content-type": "application/json; charset=utf-8", "x-account": "7" },
    });
    expect(JSON.parse(message?.body ?? "")).toEqual({
      to: number,
      from: "Viesti",
      text: 'Klo 18-20, "ovi" auki\n{to}',
    });
    expect(message?.headers["idempotency-key"]).toMatch(/^[0-9a-f]{32}$/);
    expect(message?.headers["idempotency-key"]).not.toContain(id.slice(0, 8));
    expect(await waiting()).toEqual([]);
  });

  it("is posted as a form where the operator wants one, with a name and a password kept out of the address", async () => {
    const { posted, url } = await operator();
    const { send, drain } = setUp({
      url: url.replace("http://", "http://maija:s%C3%A4%26@"),
      body: "dests={to_digits}&source={from}&text={text}",
    });
    await send({ template: () => "Å & ä=1" });
    expect(await drain()).toMatchObject({ done: 1 });
    expect(posted[0]?.headers).toMatchObject({
      "content-type": "application/x-www-form-urlencoded",
      authorization: `Basic ${Buffer.from("maija:sä&").toString("base64")}`,
    });
    expect(Object.fromEntries(new URLSearchParams(posted[0]?.body))).toEqual({
      dests: "358401234567",
      source: "Viesti",
      text: "Å & ä=1",
    });
  });

  it("lies unreadable while it waits, and leaves at its time", async () => {
    const { posted, url } = await operator();
    const { clock, send, drain } = setUp({ url });
    await send({ at: clock.now().add({ hours: 5 }), template: () => "canary-text" });
    const [row] = await waiting();
    expect(row?.text).toContain("send-sms");
    expect(row?.text).not.toMatch(/canary|40123/);
    expect(await drain()).toMatchObject({ done: 0 });
    clock.advance({ hours: 5 });
    expect(await drain()).toMatchObject({ done: 1 });
    expect(posted).toHaveLength(1);
  });

  it.each([400, 413, 422])("is set aside without its number when the gateway refuses it with %s", async (status) => {
    const { answers, url } = await operator();
    const { lines, send, drain } = setUp({ url });
    answers.push({ status });
    await send();
    expect(await drain()).toMatchObject({ "set-aside": 1 });
    const { rows } = await db.admin.query("SELECT payload ? 'sealed' AS sealed, error_code FROM job");
    expect(rows).toEqual([{ sealed: false, error_code: `sms-${status}` }]);
    expect(lines.join()).not.toContain("40123");
  });

  it.each([401, 402, 403, 404, 429, 500, 503])("is tried again as the same message after %s", async (status) => {
    const { posted, answers, url } = await operator();
    const { clock, lines, send, drain } = setUp({ url });
    answers.push({ status });
    await send();
    expect(await drain()).toMatchObject({ again: 1 });
    clock.advance(delayAfter(1));
    expect(await drain()).toMatchObject({ done: 1 });
    expect(posted.map(({ headers }) => headers["idempotency-key"])).toEqual(
      Array(2).fill(posted[0]?.headers["idempotency-key"]),
    );
    expect(lines.join()).toContain(`sms-${status}`);
    expect(lines.join()).not.toContain("40123");
  });

  it("follows no redirect, and waits while nobody is there", async () => {
    const elsewhere = await operator();
    const { answers, url } = await operator();
    answers.push({ status: 307, headers: { Location: elsewhere.url } });
    const redirected = setUp({ url });
    await redirected.send();
    expect(await redirected.drain()).toMatchObject({ again: 1 });
    expect(elsewhere.posted).toEqual([]);

    await db.admin.query("DELETE FROM job");
    const gone = setUp({ url: "http://127.0.0.1:1/" });
    await gone.send();
    expect(await gone.drain()).toMatchObject({ again: 1 });
    expect(gone.lines.join()).toMatch(/ECONNREFUSED|bad port|TypeError/);
  });

  it("is not sent when its time is over", async () => {
    const { posted, answers, url } = await operator();
    const { clock, send, drain } = setUp({ url });
    answers.push({ status: 503 });
    await send({ until: clock.now().add({ seconds: 5 }) });
    expect(await drain()).toMatchObject({ again: 1 });
    clock.advance(delayAfter(1));
    expect(await drain()).toMatchObject({ "set-aside": 1 });
    expect(posted).toHaveLength(1);
  });

  it("is not promised to what is no number, nor when it is empty or too long", async () => {
    const { send } = setUp({ url: "http://127.0.0.1:1/" });
    await expect(send({ to: "040 123 4567" })).rejects.toThrow("not a telephone number");
    await expect(send({ template: () => "" })).rejects.toThrow("0 parts");
    await expect(send({ template: () => "a".repeat(307) })).rejects.toThrow("3 parts");
    expect(await waiting()).toEqual([]);
  });
});

describe("taking a text message back", () => {
  it("drops every one promised for the same, and no other", async () => {
    const { posted, url } = await operator();
    const { clock, send, takeBack, drain } = setUp({ url });
    const [cancelled, kept] = [newOpaqueId(), newOpaqueId()];
    const at = clock.now().add({ hours: 1 });
    await send({ ref: cancelled, at });
    await send({ ref: cancelled, at }, { kind: "public" });
    await send({ ref: kept, at, template: () => "kept" });
    await send({ at, template: () => "other" });
    await takeBack(newOpaqueId());
    expect(await waiting()).toHaveLength(4);
    await takeBack(cancelled, { kind: "public" });
    await takeBack(cancelled);
    expect(await waiting()).toHaveLength(2);
    clock.advance({ hours: 1 });
    expect(await drain()).toMatchObject({ done: 2 });
    expect(posted.map(({ body }) => JSON.parse(body).text).toSorted()).toEqual(["kept", "other"]);
  });

  it("is undone with the transaction it stands in, and takes no other job", async () => {
    const { clock, send, takeBack } = setUp({ url: "http://127.0.0.1:1/" });
    const ref = newOpaqueId();
    await send({ ref });
    await expect(
      db.database.withActor(person, async (tx) => {
        await takeBackSms(tx, ref);
        throw new Error("changed my mind");
      }),
    ).rejects.toThrow("changed my mind");
    expect(await waiting()).toHaveLength(1);
    await db.admin.query(
      "INSERT INTO job (id, kind, payload, run_at, made_at) VALUES ($1, 'other', jsonb_build_object('ref', $2::text), $3, $3)",
      [newOpaqueId(), ref, clock.now().toString()],
    );
    await takeBack(ref);
    expect((await db.admin.query("SELECT kind FROM job")).rows).toEqual([{ kind: "other" }]);
  });
});

describe("too many in a day", () => {
  it("do not leave to one number; another number, and the next day, have their own", async () => {
    const { posted, url } = await operator();
    const { clock, lines, send, drain } = setUp({ url });
    for (let sent = 0; sent < mostSmsToOne + 3; sent++) await send();
    await send({ to: "+358400000000" });
    await drain();
    expect(posted.filter(({ body }) => body.includes(number))).toHaveLength(mostSmsToOne);
    expect(posted).toHaveLength(mostSmsToOne + 1);
    expect((await db.admin.query("SELECT DISTINCT error_code FROM job WHERE failed_at IS NOT NULL")).rows).toEqual([
      { error_code: "too-many" },
    ]);
    const { rows } = await db.admin.query<{ row: string }>("SELECT message_count::text AS row FROM message_count");
    expect(JSON.stringify([rows, lines])).not.toContain("40123");
    clock.advance({ hours: 24 });
    await send();
    await drain();
    expect(posted.filter(({ body }) => body.includes(number))).toHaveLength(mostSmsToOne + 1);
  });

  it("do not leave of one group, to whomever, nor in all", async () => {
    const { posted, url } = await operator();
    const { send, drain } = setUp({ url });
    const group = newOpaqueId();
    const to = (one: number) => `+35840${String(one).padStart(7, "0")}`;
    for (let one = 0; one < mostSmsOfOne + 2; one++) await send({ to: to(one), of: group });
    await send({ to: number, of: newOpaqueId() });
    while ((await drain()).done > 0);
    expect(posted).toHaveLength(mostSmsOfOne + 1);

    const few = await operator();
    const bounded = setUp({ url: few.url }, false, 2);
    await db.admin.query("DELETE FROM message_count");
    for (let one = 0; one < 4; one++) await bounded.send({ to: to(one) });
    await bounded.drain();
    expect(few.posted).toHaveLength(2);
  });

  it("is what was sent, not how often it was tried; two at once are counted one after the other", async () => {
    const { posted, answers, url } = await operator();
    const { clock, send, drain } = setUp({ url });
    for (let sent = 0; sent < mostSmsToOne; sent++) await send();
    answers.push(...Array.from({ length: mostSmsToOne }, () => ({ status: 503 })));
    await Promise.all([drain(), drain()]);
    clock.advance(delayAfter(1));
    await Promise.all([drain(), drain()]);
    expect(posted).toHaveLength(mostSmsToOne * 2);
    expect((await waiting()).length).toBe(0);
  });

  it("are counted no longer than their day", async () => {
    const { clock, send, drain } = setUp(undefined, true);
    await send();
    await drain();
    const night = () =>
      drainJobs({
        database: db.database,
        jobs: [forgettingCounts.handler],
        recurring: [forgettingCounts.recurring],
        clock,
        log: makeLog(() => {}, clock.now),
      });
    await night();
    clock.advance({ hours: 24 });
    await night();
    expect((await db.admin.query("SELECT * FROM message_count")).rows).toEqual([]);
  });
});

describe("without a gateway", () => {
  it("none leaves, and what waited is forgotten when its time is over", async () => {
    expect(smsLeaves({ sms: undefined, development: false })).toBe(false);
    const { clock, send } = setUp(undefined);
    const night = () =>
      drainJobs({
        database: db.database,
        jobs: [forgettingUnsentSms.handler],
        recurring: [forgettingUnsentSms.recurring],
        clock,
        log: makeLog(() => {}, clock.now),
      });
    await send();
    await send({ at: clock.now().add({ hours: 24 * 10 }) });
    await night();
    clock.advance({ hours: 24 });
    await night();
    expect(await waiting()).toHaveLength(2);
    clock.advance({ hours: 24 });
    await night();
    expect(await waiting()).toHaveLength(1);
  });

  it("in development it lands once in the mailbox", async () => {
    expect(smsLeaves({ sms: undefined, development: true })).toBe(true);
    const { clock, send, drain } = setUp(undefined, true);
    const id = newId(clock.now());
    for (const _ of [1, 2]) {
      await send({ id });
      expect(await drain()).toMatchObject({ done: 1 });
    }
    expect((await db.admin.query("SELECT channel, recipient, text_part, html_part FROM dev_mail")).rows).toEqual([
      { channel: "sms", recipient: number, text_part: "Hei, ole hyvä", html_part: null },
    ]);
  });
});

it("after a backup was restored, what was due is not sent again; what is for later is", async () => {
  const { clock, send } = setUp(undefined);
  await send();
  await send({ at: clock.now().add({ hours: 48 }) });
  const dropped = await db.database.withActor({ kind: "worker" }, (tx) => dropDueSms(tx, clock.now()));
  expect([dropped, (await waiting()).length]).toEqual([1, 1]);
});

it("a body puts nothing into places that the message brings along", () => {
  const body = '[{"n":{to_digits},"t":"{text}"}]';
  expect(fillBody({ body, sender: "x" }, { to: number, text: '{from}"\\' })).toBe(
    '[{"n":358401234567,"t":"{from}\\"\\\\"}]',
  );
});
