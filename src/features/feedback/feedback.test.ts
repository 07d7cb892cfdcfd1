import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { TestClient } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { locales, localPath, m, withLocale } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { longDate } from "./date-words.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";
const message = "Kontrasti on heikko kanarialintu-sivulla.\r\n\r\nEn näe painiketta.";
const contact = "kanarialintu@esimerkki.fi";

const write = async (client: TestClient, fields: Record<string, string> = {}) =>
  client.submit(await client.get("/palaute"), { topic: "other", message, ...fields });
const codeOn = (html: string) => /[0-9a-z]{4}(?:-[0-9a-z]{4}){3}(?=<)/.exec(html)?.[0] ?? "";
const rows = async () => (await db.admin.query("SELECT * FROM feedback ORDER BY id")).rows;
const countOf = async (table: string) => Number((await db.admin.query(`SELECT count(*) FROM ${table}`)).rows[0].count);

describe("the accessibility statement", () => {
  it.each(locales)("says what the law asks and is right HTML (%s)", async (locale) => {
    const page = await aWorld(db, { now }).visitor().get(localPath(locale, "/saavutettavuus"));
    expect(page.status).toBe(200);
    expect(await complaints(page.html)).toEqual([]);
    withLocale(locale, () => {
      expect(page).toSay(m.feedback_statement_state());
      expect(page).toSay(m.feedback_statement_how());
      expect(page).toSay(m.feedback_statement_lacks_people());
      expect(page).toSay(m.feedback_statement_authority_name());
      expect(page.document.querySelector(`main a[href="${m.feedback_statement_authority_site()}"]`)).not.toBeNull();
    });
    expect(page).toSay("306/2019");
    expect(page.document.querySelector('main a[href="mailto:saavutettavuus@traficom.fi"]')).not.toBeNull();
    expect(page.document.querySelector('main a[href^="tel:"]')).not.toBeNull();
  });

  it("takes word of a barrier without an account, a name or JavaScript", async () => {
    const client = aWorld(db, { now }).visitor();
    const page = await client.submit(await client.get("/saavutettavuus"), { message, place: "/apua" });
    expect(page.status).toBe(200);
    expect(page).toSay(m.feedback_left_title());
    const { rows: left } = await db.admin.query("SELECT topic FROM feedback ORDER BY left_on DESC, topic");
    expect(left.map((row) => row.topic)).toContain("accessibility");
    expect(client.cookies.size).toBe(0);
  });

  it("brings what is missing back to a page that holds what was written", async () => {
    const client = aWorld(db, { now }).visitor();
    const page = await client.submit(await client.get("/sv/saavutettavuus"), { message: "  ", contact });
    expect(page.status).toBe(422);
    expect(page.html).toContain(`value="${contact}"`);
    withLocale("sv", () => expect(page).toSay(m.feedback_message_missing()));
    expect(page.document.querySelector('input[name="topic"][value="accessibility"]')?.hasAttribute("checked")).toBe(
      true,
    );
  });
});

describe("writing to those who maintain the service", () => {
  it("is promised an answer by a day and given a code, on a page whose name tells nothing", async () => {
    const world = aWorld(db, { now });
    const page = await write(world.visitor());
    expect(page.url).toMatch(/\/palaute\/[0-9a-z]{4}(-[0-9a-z]{4}){3}$/);
    expect(page).toSay(m.feedback_left_lead({ date: longDate(Temporal.PlainDate.from("2026-12-05"), "fi") }));
    expect(page.document.title).toBe(m.ui_neutral_title());
    expect(page).not.toSay("Kontrasti");
    expect(page.headers.get("Cache-Control")).toBe("no-store");
    expect(await complaints(page.html)).toEqual([]);
    expect(world.log.join()).not.toContain(codeOn(page.html));
    expect(world.log.join()).not.toContain("kanarialintu");
  });

  it("is the same whether the button is pressed once or twice", async () => {
    const client = aWorld(db, { now }).visitor();
    const form = await client.get("/palaute");
    const before = [await countOf("feedback"), await countOf("data_key")];
    const pages = [];
    for (const _ of [1, 2]) pages.push(await client.submit(form, { topic: "other", message }));
    expect(pages[0]?.url).toBe(pages[1]?.url);
    expect([await countOf("feedback"), await countOf("data_key")]).toEqual(before.map((count) => count + 1));
    const again = await client.get("/palaute");
    expect((await client.submit(again, { topic: "other", message })).url).not.toBe(pages[0]?.url);
  });

  it("is the same even when both presses arrive at once", async () => {
    const client = aWorld(db, { now }).visitor();
    const fields = { form: randomUUID(), topic: "other", message };
    const before = await countOf("feedback");
    const pages = await Promise.all([1, 2, 3, 4].map(() => client.post("/palaute", fields)));
    expect(new Set(pages.map((page) => page.url)).size).toBe(1);
    expect(await countOf("feedback")).toBe(before + 1);
  });

  it("leaves nothing readable in the database: no text, no contact, no code, no hour", async () => {
    const code = codeOn((await write(aWorld(db, { now }).visitor(), { contact, place: "kanarialintu" })).html);
    expect(code).toHaveLength(19);
    for (const row of await rows()) {
      const stored = Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString("latin1") : value));
      expect(JSON.stringify(stored)).not.toMatch(/kanarialintu|Kontrasti|14:32/);
      expect(JSON.stringify(stored)).not.toContain(code);
      expect(JSON.stringify(stored)).not.toContain(code.replaceAll("-", ""));
    }
  });

  it.each([
    ["no topic", { topic: "" }, () => m.feedback_topic_missing()],
    ["no message", { message: "" }, () => m.feedback_message_missing()],
    ["too long a message", { message: "a".repeat(4001) }, () => m.feedback_too_long({ most: 4000 })],
    ["too long a place", { place: "a".repeat(301) }, () => m.feedback_too_long({ most: 300 })],
    ["too long a contact", { contact: "a".repeat(201) }, () => m.feedback_too_long({ most: 200 })],
  ] as const)("asks again for %s, and keeps nothing", async (_, fields, says) => {
    const before = await countOf("feedback");
    const page = await aWorld(db, { now })
      .visitor()
      .post("/palaute", { form: randomUUID(), topic: "other", message: "a", ...fields });
    expect(page.status).toBe(422);
    expect(page).toSay(says());
    expect(await complaints(page.html)).toEqual([]);
    expect(await countOf("feedback")).toBe(before);
  });

  it.each([
    ["from another site", { form: randomUUID(), topic: "other", message }, { "Sec-Fetch-Site": "cross-site" }, 403],
    ["that no page of ours made", { form: "kaava", topic: "other", message }, {}, 400],
    ["with a topic of its own", { form: randomUUID(), topic: "kauppa", message }, {}, 400],
  ] as const)("refuses a form %s", async (_, fields, headers, status) => {
    const before = await countOf("feedback");
    expect((await aWorld(db, { now }).visitor().post("/palaute", fields, headers)).status).toBe(status);
    expect(await countOf("feedback")).toBe(before);
  });

  it("slows down whoever floods it, and nobody's reading", async () => {
    const client = aWorld(db, { now }).visitor();
    for (let sent = 0; sent < 30; sent++) await client.post("/palaute", { form: "kaava" });
    expect((await client.post("/palaute", { form: randomUUID(), topic: "other", message })).status).toBe(429);
    expect((await client.get("/palaute")).status).toBe(200);
  });
});

describe("the code", () => {
  it("is forgiven its capitals, spaces and look-alikes", async () => {
    const client = aWorld(db, { now }).visitor();
    const code = codeOn((await write(client)).html);
    const typed = ` ${code.toUpperCase().replaceAll("-", " ").replaceAll("0", "O").replaceAll("1", "l")} `;
    const page = await client.submit(await client.get("/palaute"), { code: typed });
    expect(page.status).toBe(200);
    expect(page).toSay(code);
  });

  it("that is wrong opens nothing and says how long answers are kept", async () => {
    const client = aWorld(db, { now }).visitor();
    const mistyped = await client.submit(await client.get("/palaute"), { code: "kissa" });
    expect(mistyped.status).toBe(422);
    expect(mistyped).toSay(m.feedback_code_unknown({ days: 180 }));
    const wrong = await client.get("/palaute/0000-0000-0000-0000");
    expect(wrong.status).toBe(404);
    expect(wrong).toSay(m.feedback_code_unknown({ days: 180 }));
    expect(await complaints(wrong.html)).toEqual([]);
  });

  it("tells of our being late rather than of a day that has passed", async () => {
    const world = aWorld(db, { now });
    const client = world.visitor();
    const { url } = await write(client);
    world.clock.set("2026-12-05T23:59+02:00");
    expect(await client.get(url)).not.toSay("myöhässä");
    world.clock.set("2026-12-06T00:00+02:00");
    expect(await client.get(url)).toSay("myöhässä");
  });
});
