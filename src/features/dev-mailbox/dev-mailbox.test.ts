import { beforeEach, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { m } from "../../shared/i18n/index.ts";
import { drainJobs } from "../../shared/jobs/worker.ts";
import { chooseTransport } from "../../shared/mail/choose-transport.ts";
import { countingMessages } from "../../shared/mail/count-message.ts";
import type { MailTemplate } from "../../shared/mail/mail-content.ts";
import { mailKeys } from "../../shared/mail/seal.ts";
import { mailHandler, sendMail } from "../../shared/mail/send-mail.ts";
import { chooseSmsTransport } from "../../shared/sms/choose-sms-transport.ts";
import { sendSms, smsHandler } from "../../shared/sms/send-sms.ts";
import { complaints } from "../../shared/ui/test-support.ts";

const db = useDatabase();
const keys = mailKeys(Buffer.alloc(32, 4));
const template: MailTemplate = () => ({
  subject: "Uusi viesti",
  paragraphs: ["Hei <em>sinä</em>"],
  link: { label: "Avaa", href: "https://example.org/avaa" },
});

beforeEach(() => db.admin.query("DELETE FROM job; DELETE FROM dev_mail"));

/** A world in which one message has been promised and the jobs have been done. */
async function setUp(config: Parameters<typeof aWorld>[1] = {}) {
  const world = aWorld(db, config);
  const { services, clock } = world;
  await db.database.withActor({ kind: "public" }, (tx) =>
    sendMail(tx, { to: "maija@example.org", locale: "fi", template }, { keys, now: clock.now() }),
  );
  const transport = chooseTransport(services.config, db.database);
  const jobs = transport ? [mailHandler(transport, services.config, keys, countingMessages(db.database, keys))] : [];
  return { visitor: world.visitor(), drained: await drainJobs({ ...services, jobs }) };
}

describe("the mailbox", () => {
  it("shows what would have been sent, its HTML as text", async () => {
    const { visitor, drained } = await setUp();
    expect(drained).toMatchObject({ done: 1 });
    const list = await visitor.get("/dev/posti");
    expect(list).toSay("maija@example.org");
    const mail = await visitor.press(list, "Uusi viesti");
    expect(mail.status).toBe(200);
    expect(mail).toSay("Auto-Submitted");
    expect(mail).toSay("Hei <em>sinä</em>");
    expect(mail).toSay("<p>Hei &lt;em>sinä&lt;/em></p>");
    expect(mail.document.querySelector("main em")).toBeNull();
    expect(mail.document.querySelector('main a[href="https://example.org/avaa"]')).not.toBeNull();
    expect(await visitor.press(mail, m.mail_box_back())).toSay(m.mail_box_caption());
  });

  it("shows a text message beside mail, with its length", async () => {
    const { services, visitor, clock } = aWorld(db);
    await db.database.withActor({ kind: "public" }, (tx) =>
      sendSms(tx, { to: "+358401234567", locale: "fi", template: () => "Huomenna klo 18" }, { keys, now: clock.now() }),
    );
    const transport = chooseSmsTransport(services.config, db.database);
    await drainJobs({
      ...services,
      jobs: transport ? [smsHandler(transport, keys, { count: countingMessages(db.database, keys), mostADay: 9 })] : [],
    });
    const someone = visitor();
    const list = await someone.get("/dev/posti");
    expect(list).toSay("+358401234567");
    expect(list).toSay(m.mail_box_channel_sms());
    const message = await someone.press(list, "Huomenna klo 18");
    expect(message.status).toBe(200);
    expect(message).toSay(m.mail_box_length_of({ units: 15, parts: 1 }));
    for (const { html } of [list, message]) expect(await complaints(html)).toEqual([]);
    expect(message.document.querySelector("main")?.textContent).not.toContain(m.mail_box_html());
  });

  it("says when it is empty, and knows no message that is not there", async () => {
    const visitor = aWorld(db).visitor();
    expect(await visitor.get("/sv/dev/posti")).toSay(m.mail_box_empty({}, { locale: "sv" }));
    expect((await visitor.get(`/dev/posti/${newOpaqueId()}`)).status).toBe(404);
    expect((await visitor.get("/dev/posti/1")).status).toBe(404);
  });

  it("does not exist in production, where mail waits for a mail server", async () => {
    const { visitor, drained } = await setUp({ config: { development: false } });
    expect(drained).toMatchObject({ done: 0, again: 0, "set-aside": 0 });
    expect((await db.admin.query("SELECT kind, attempts FROM job")).rows).toEqual([{ kind: "send-mail", attempts: 0 }]);
    expect((await visitor.get("/dev/posti")).status).toBe(404);
  });
});
