import { beforeEach, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { countOf, isIn, type Newcomer, newcomer, paperOf, rememberHere, signIn } from "./accounts.testing.ts";

const address = "kanarialintu.meri@example.org";

interface Mail {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
}
const codeIn = ({ text }: Mail) => /\b(\d{4} \d{4})\b/.exec(text)?.[1] ?? "";
const pathIn = ({ text }: Mail) => /https?:\/\/[^/\s]+(\/\S*posti\/[\w-]{43})/.exec(text)?.[1] ?? "";

describe("an e-mail address to come back by", () => {
  const test = useDatabase();
  let world: World;
  let person: Newcomer;
  let names = 0;
  beforeEach(async () => {
    await test.admin.query("DELETE FROM person; DELETE FROM dev_mail; DELETE FROM job; DELETE FROM sign_in_delay");
    world = aWorld(test);
    person = await newcomer(world, { nickname: `Posti ${"abcdefghjkmnopqrstuxyz"[names++]}` });
  });
  const give = async (email = address, who = person) =>
    who.client.submit(await who.client.get("/oma/sahkoposti"), { email });
  const lastMail = async (): Promise<Mail> => {
    const mail = (await world.mailbox()).at(-1);
    if (!mail) throw new Error("no mail");
    return mail;
  };
  /** Mails of one moment have no order: what came before is thrown away. */
  const emptyMailbox = async () => {
    await world.mailbox();
    await test.admin.query("DELETE FROM dev_mail");
  };
  const confirmed = async (who = person, email = address) => {
    await emptyMailbox();
    await give(email, who);
    const page = await who.client.get("/oma/sahkoposti");
    return who.client.submit(page, { code: codeIn(await lastMail()) });
  };

  it("is confirmed by the code in a mail that tells nothing", async () => {
    expect(await give()).toSay(m.accounts_email_mailed());
    const mail = await lastMail();
    expect(mail.recipient).toBe(address);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/vertais|tuki|ryhmä|nimimerk|Posti a|kirjau|sana/i);
    expect(await countOf(test, "person_email")).toBe(0);
    const done = await person.client.submit(await person.client.get("/oma/sahkoposti"), { code: codeIn(mail) });
    expect(done).toSay(m.accounts_email_confirmed());
    expect(done.text).toContain(address);
    expect(await countOf(test, "person_email")).toBe(1);
  });

  it("is confirmed by the button behind the link, once, in any browser, and not by looking", async () => {
    await give();
    const path = pathIn(await lastMail());
    const elsewhere = world.visitor();
    for (let look = 0; look < 3; look++) expect((await elsewhere.get(path)).status).toBe(200);
    expect(await countOf(test, "person_email")).toBe(0);
    const page = await elsewhere.get(path);
    expect(await elsewhere.submit(page)).toSay(m.accounts_email_confirmed());
    expect(await countOf(test, "person_email")).toBe(1);
    expect(await isIn(elsewhere)).toBe(false);
    expect((await elsewhere.submit(page)).status).toBe(410);
    expect((await elsewhere.get(path)).status).toBe(410);
    expect((await elsewhere.get(`/posti/${"x".repeat(43)}`)).status).toBe(410);
  });

  it("is not confirmed by a wrong, an old, or another's code", async () => {
    await give();
    const code = codeIn(await lastMail());
    const page = await person.client.get("/oma/sahkoposti");
    expect(await person.client.submit(page, { code: "12" })).toSay(m.accounts_email_code_unread());
    const off = String((Number(code.replace(" ", "")) + 1) % 100_000_000).padStart(8, "0");
    expect(await person.client.submit(page, { code: off })).toSay(m.accounts_email_code_wrong());

    const stranger = await newcomer(world, { nickname: "Vieras posti" });
    expect((await stranger.client.post("/oma/sahkoposti/koodi", { code })).status).toBe(422);
    world.clock.advance({ minutes: 31 });
    expect((await person.client.submit(page, { code })).status).toBe(422);
    expect(await countOf(test, "person_email")).toBe(0);
    await world.mailbox();
    expect(await countOf(test, "email_proof")).toBe(0);
  });

  it("stops listening after five wrong codes", async () => {
    await give();
    const code = codeIn(await lastMail());
    const page = await person.client.get("/oma/sahkoposti");
    const off = code.startsWith("0000") ? "11111111" : "00000000";
    for (let miss = 0; miss < 5; miss++) await person.client.submit(page, { code: off });
    expect((await person.client.submit(page, { code })).status).toBe(422);
    expect(await countOf(test, "person_email")).toBe(0);
  });

  it("is not told apart from an address somebody else has", async () => {
    await confirmed();
    const other = await newcomer(world, { nickname: "Toinen posti" });
    const known = await give(address, other);
    const third = await newcomer(world, { nickname: "Kolmas posti" });
    const unknown = await give("tuntematon.lintu@example.org", third);
    expect(known.status).toBe(unknown.status);
    expect(known.text.replaceAll(address, "X")).toBe(unknown.text.replaceAll("tuntematon.lintu@example.org", "X"));
    expect(await confirmed(other)).toSay(m.accounts_email_confirmed());
    expect(await countOf(test, "person_email")).toBe(2);
  });

  it("is given and changed only by one who has proven who they are", async () => {
    world.clock.advance({ minutes: 20 });
    const page = await person.client.get("/oma/sahkoposti");
    expect((await person.client.submit(page, { email: address, words: "" })).status).toBe(422);
    const wrong = person.words.split(" ").toReversed().join(" ");
    const refused = await person.client.submit(page, { email: address, words: wrong });
    expect(refused).toSay(m.accounts_change_wrong());
    expect(refused.document.querySelector("#email")?.getAttribute("value")).toBe(address);
    expect(await person.client.submit(page, { email: address, words: person.words })).toSay(m.accounts_email_mailed());
  });

  it.each(["", "ei osoite", "a@b@c", "a@example.org,b@example.org", "a@example.org\r\nBcc: b@example.org"])(
    "is not read from %j, and nothing is sent",
    async (email) => {
      const refused = await give(email);
      expect(refused.status).toBe(422);
      expect(await world.mailbox()).toEqual([]);
    },
  );

  it("is not a way to fill a mailbox", async () => {
    for (let ask = 0; ask < 12; ask++) {
      await give();
      await world.visitor().post("/kirjaudu/posti", { email: address });
    }
    expect((await world.mailbox()).length).toBeLessThanOrEqual(4);
  });

  it("is removed by its person, with what was mailed to it", async () => {
    await confirmed();
    const page = await person.client.get("/oma/sahkoposti");
    expect(await person.client.submit(page, {}, "form[action$='/poista']")).toSay(m.accounts_email_removed());
    expect(await countOf(test, "person_email")).toBe(0);
    expect((await person.client.get("/oma/tiedot")).text).not.toContain(address);
  });

  it("lies nowhere readable in the database, the log or a job, and stands in the person's own data", async () => {
    await give();
    for (const table of ["email_proof", "job"]) {
      const { rows } = await test.admin.query<{ text: string }>(`SELECT t::text AS text FROM ${table} t`);
      expect(rows.map(({ text }) => text).join(), table).not.toMatch(/kanarialintu|example\.org/);
    }
    await person.client.submit(await person.client.get("/oma/sahkoposti"), { code: codeIn(await lastMail()) });
    const { rows } = await test.admin.query<{ text: string }>("SELECT e::text AS text FROM person_email e");
    expect(rows[0]?.text).not.toMatch(/kanarialintu|example/);
    expect(world.log.join()).not.toMatch(/kanarialintu|posti\/[\w-]{43}/);
    expect(await person.client.get("/oma/tiedot")).toSay(address);
  });

  describe("when the words are lost", () => {
    const ask = async (email = address) => {
      await emptyMailbox();
      const client = world.visitor();
      return { client, page: await client.submit(await client.get("/kirjaudu/posti"), { email }) };
    };

    it("the mailed code gives new words; everything else is closed, and the person is told", async () => {
      await rememberHere(person.client, ["sun", "moon", "sun", "moon"]);
      await confirmed();
      const { client, page } = await ask(address.toUpperCase());
      const given = await client.submit(page, { code: codeIn(await lastMail()), device: "own" });
      expect(given.document.querySelector(".words-card")).not.toBeNull();
      expect(given.text).toContain(person.nickname);
      expect(await client.get("/oma")).toSay(m.accounts_own_recovered_email({ when: "1. syyskuuta klo 12.00" }));
      expect(await isIn(person.client)).toBe(false);
      expect(await countOf(test, "remembered_device")).toBe(0);
      expect(await countOf(test, "email_proof")).toBe(0);
      expect((await signIn(world, person)).page.status).toBe(422);
      expect((await signIn(world, { nickname: person.nickname, words: paperOf(given).words })).page.status).toBe(200);
      const old = { nickname: person.nickname, code: person.code };
      expect((await world.visitor().submit(await client.get("/kirjaudu/palautus"), old)).status).toBe(422);
    });

    it("so does the button behind the link, once, and not looking at it", async () => {
      await confirmed();
      await ask();
      const path = pathIn(await lastMail());
      const client = world.visitor();
      const page = await client.get(path);
      expect(page.status).toBe(200);
      expect(page.text).not.toContain(person.nickname);
      expect(await isIn(person.client)).toBe(true);
      const given = await client.submit(page, { device: "own" });
      expect(given.document.querySelector(".words-card")).not.toBeNull();
      expect(await isIn(person.client)).toBe(false);
      const again = world.visitor();
      expect((await again.get(path)).status).toBe(410);
    });

    it("an address nobody has confirmed gets the same answer and no mail", async () => {
      await confirmed();
      await test.admin.query("DELETE FROM dev_mail; DELETE FROM job");
      const asking = async (email: string) => {
        const client = world.visitor();
        return { client, page: await client.submit(await client.get("/kirjaudu/posti"), { email }) };
      };
      const known = await asking(address);
      const unknown = await asking("tuntematon@example.org");
      const plain = ({ html }: { html: string }, email: string) =>
        html.replaceAll(email, "X").replace(/name="form" value="[^"]+"/, "");
      expect(plain(unknown.page, "tuntematon@example.org")).toBe(plain(known.page, address));
      expect((await test.admin.query("SELECT payload FROM job WHERE kind = 'mail-way-back'")).rowCount).toBe(2);
      expect((await world.mailbox()).map(({ recipient }) => recipient)).toEqual([address]);
      const wrong = await Promise.all(
        [known, unknown].map(({ client, page }) => client.submit(page, { code: "00000000", device: "own" })),
      );
      expect(wrong.map(({ status }) => status)).toEqual([422, 422]);
    });

    it("an address that only waits to be confirmed is none", async () => {
      await give();
      await ask();
      expect(await world.mailbox()).toEqual([]);
    });

    it("a code is good for half an hour, and guessing slows down", async () => {
      await confirmed();
      const { client, page } = await ask();
      const code = codeIn(await lastMail());
      const off = code.startsWith("0000") ? "11111111" : "00000000";
      const statuses: number[] = [];
      for (let guess = 0; guess < 5; guess++) statuses.push((await client.submit(page, { code: off })).status);
      expect(statuses).toEqual([422, 422, 422, 422, 429]);
      const later = await ask();
      const fresh = codeIn(await lastMail());
      world.clock.advance({ minutes: 31 });
      expect((await later.client.submit(later.page, { code: fresh, device: "own" })).status).toBe(422);
      expect(await isIn(person.client)).toBe(true);
    });

    it("pressed twice, a code gives the same words", async () => {
      await confirmed();
      const { client, page } = await ask();
      const fields = { code: codeIn(await lastMail()), device: "own" };
      const [one, two] = await Promise.all([client.submit(page, fields), client.submit(page, fields)]);
      expect(paperOf(one)).toEqual(paperOf(two));
      expect(paperOf(one).words.split(" ")).toHaveLength(7);
    });
  });
});
