import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FormValue, type TestClient, type TestPage, valuesOf } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation } from "../../../test/support/organisations.ts";
import { aPerson, showCode, type TestPerson } from "../../../test/support/staff.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { locales, localPath, m } from "../../shared/i18n/index.ts";
import { formMarkName } from "../../shared/ui/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { aGroupWith, ask, lastRequest } from "../admissions/admissions.testing.ts";
import { newEvent } from "../gate-events/gate-events.testing.ts";
import { aGroup } from "../groups/groups.testing.ts";
import { personaPath } from "../spaces/spaces.testing.ts";
import { byField, hasTyped, readMark, textsIn } from "./typed-aside.rules.ts";

const db = useDatabase();

type Fields = Record<string, FormValue>;

const pathOf = (page: TestPage): string => new URL(page.url).pathname;
/** The form on the page one lands on after coming in: it sends what was kept. */
const send = "main form:has([name=_kept])";

/** Fills in the form that goes to `…action` and presses its button, as a browser would, when the session has ended meanwhile. */
async function sendLate(client: TestClient, page: TestPage, action: string, fields: Fields): Promise<TestPage> {
  const form = page.document.querySelector(`main form[action$='${action}']`);
  if (!form) throw new Error(`no form to ${action} on ${page.url}: ${page.text}`);
  for (const name of Object.keys(fields)) {
    if (!form.querySelector(`[name="${name}"]`)) throw new Error(`no field ${name} in ${action}`);
  }
  client.cookies.clear();
  return client.post(form.getAttribute("action") ?? "", { ...valuesOf(form), ...fields }, { Referer: page.url });
}

const comeIn = (client: TestClient, door: TestPage, { nickname, words }: Pick<TestPerson, "nickname" | "words">) =>
  client.submit(door, { nickname, words: words.join(" "), device: "shared" });

/** Sends late, comes in again, and lands where what was typed waits. */
async function late(person: TestPerson, page: TestPage, action: string, fields: Fields): Promise<TestPage> {
  const door = await sendLate(person.client, page, action, fields);
  expect(pathOf(door)).toBe("/kirjaudu");
  expect(door).toSay(m.accounts_kept_title());
  const kept = await comeIn(person.client, door, person);
  expect(pathOf(kept)).toMatch(/^\/oma\/tallessa\/[0-9a-f]{32}$/);
  return kept;
}

const kept = async (): Promise<number> => (await db.admin.query("SELECT FROM form_answer")).rowCount ?? 0;

const aDoor = (world: World, by?: TestPerson) =>
  aGroupWith(world, db, { when: "any-time", how: "talk" }, by ? { by } : {});

const text = 'Hei,\r\n\r\ntervetuloa <meille> & "muille"! ä 💛\r\n  t. Hilla';
/** A document knows line breaks of one kind. */
const shown = text.replaceAll("\r\n", "\n");

describe("a form whose session has ended", () => {
  it("keeps a carrier's answer to somebody who asks to come, and sends it after all", async () => {
    const world = aWorld(db);
    const group = await aDoor(world);
    await ask(world.visitor(), group.door, { way: "message", message: "Saanko tulla?" });
    const request = await lastRequest(group);
    const page = await group.client.get(request);
    const fields = { decision: "yes", text, notes: "Kertoi paljon." };
    const again = await late(group, page, "/vastaus", fields);
    for (const words of [shown, fields.notes]) {
      const quotes = [...again.document.querySelectorAll("blockquote")].map((quote) => quote.textContent);
      expect(quotes).toContain(words);
    }
    expect(again.headers.get("Cache-Control")).toContain("no-store");
    const done = await group.client.submit(again, {}, send);
    expect(done.status).toBe(200);
    const after = await group.client.get(request);
    expect(after.text).toContain("Kertoi paljon.");
    expect(after).toSay("t. Hilla");
    // Sent, it waits no longer.
    expect((await group.client.get(pathOf(again))).status).toBe(404);
  });

  it("comes back with its mistakes beside the fields, and with what was typed", async () => {
    const world = aWorld(db);
    const group = await aDoor(world);
    await ask(world.visitor(), group.door, { way: "message" });
    const request = await group.client.get(await lastRequest(group));
    const again = await late(group, request, "/vastaus", { decision: "", text: "Päätös jäi valitsematta." });
    const form = again.document.querySelector(send);
    const headers = { Accept: "text/html", Referer: again.url };
    const wrong = await group.client.post(form?.getAttribute("action") ?? "", form ? valuesOf(form) : {}, headers);
    expect(wrong.status).toBe(422);
    // Where the form stood, and there it stays.
    expect(pathOf(wrong)).toBe(pathOf(request));
    expect(wrong.document.querySelector("textarea[name=text]")?.textContent).toBe("Päätös jäi valitsematta.");
  });

  it("keeps the call that was just written down: one request, however often it is pressed", async () => {
    const world = aWorld(db);
    const group = await aDoor(world);
    const page = await group.client.get(`${group.comers}/soitto`);
    const again = await late(group, page, "/soitto", { way: "call", contact: "040 000 0001", consent: "yes" });
    expect(again).toSay("040 000 0001");
    expect((await group.client.submit(again, {}, send)).status).toBe(201);
    await group.client.submit(again, {}, send);
    const { rows } = await db.admin.query("SELECT FROM entry_request WHERE space_id = $1", [group.spaceId]);
    expect(rows).toHaveLength(1);
  });

  it("keeps a plan's answer, an invitation to a partner and the plan of a channel", async () => {
    const world = aWorld(db);
    const group = await aDoor(world);
    const plan = personaPath(await group.client.submit(await group.client.get("/oma/aloitus"), { nickname: "Hilla" }));
    const need = await group.client.get(`${plan}/tarve`);
    await group.client.submit(await late(group, need, "/tarve", { answer: "Kahvia kannattelee." }), {}, send);
    expect(await group.client.get(plan)).toSay("Kahvia kannattelee.");

    const partners = `${group.home}/kumppanit`;
    const invited = { role: "godparent", word: "Löytyisikö tila?" };
    const invitation = await late(group, await group.client.get(partners), "/kumppanit", invited);
    await group.client.submit(invitation, {}, send);
    expect((await group.client.get(partners)).document.querySelector(".partner-link")).not.toBeNull();

    await group.client.post(`${group.home}/tavoittaminen/suunnitelma`);
    const channel = `${group.home}/tavoittaminen/kanava/social`;
    const planned = { who: "Hilla ja Leena", brought: "Kaksi soittoa." };
    await group.client.submit(await late(group, await group.client.get(channel), "/social", planned), {}, send);
    expect((await group.client.get(channel)).document.querySelector("#brought")?.textContent).toBe("Kaksi soittoa.");
  });

  it("keeps a new event of an organisation where only the code is asked again", async () => {
    const world = aWorld(db);
    const { administrator, slug } = await anOrganisation(world);
    const { client, personId } = administrator;
    await showCode(world, administrator);
    const page = await client.get(`/jarjestot/${slug}/tapahtumat/uusi`);
    await db.admin.query("UPDATE session SET second_factor_at = NULL, staff_seen_at = NULL WHERE person_id = $1", [
      personId,
    ]);
    world.clock.advance({ minutes: 1 });
    const code = await client.submit(page, newEvent);
    expect(pathOf(code)).toBe("/vahvistus");
    expect(code).toSay(m.accounts_kept_title());
    await showCode(world, administrator);
    const again = await client.get(new URL(code.url).searchParams.get("jatka") ?? "");
    expect(again).toSay(newEvent.happens);
    const made = await client.submit(again, {}, send);
    expect(made).toSay(newEvent.name);
    expect(pathOf(made)).not.toMatch(/tallessa/);
  });

  it("keeps it a second time where a door stands before it again", async () => {
    const world = aWorld(db);
    const group = await aDoor(world);
    const first = await late(group, await group.client.get(`${group.comers}/soitto`), "/soitto", {
      way: "call",
      contact: "040 000 0002",
      consent: "yes",
    });
    const second = await late(group, first, "/soitto", {});
    expect(pathOf(second)).not.toBe(pathOf(first));
    expect((await group.client.get(pathOf(first))).status).toBe(404);
    expect((await group.client.submit(second, {}, send)).status).toBe(201);
  });
});

describe("what was typed", () => {
  const aLetter = async (world: World) => {
    const group = await aDoor(world);
    const page = await group.client.get(`${group.comers}/soitto`);
    const fields = { way: "call", contact: "040 555 0000 iltaisin", consent: "yes" };
    return { group, door: await sendLate(group.client, page, "/soitto", fields) };
  };

  it("is nobody's but theirs who typed it, and stands open nowhere", async () => {
    const world = aWorld(db);
    const { group, door } = await aLetter(world);
    expect(door.html).not.toContain("555 0000");
    expect(door.url).not.toContain("iltaisin");
    const { rows } = await db.admin.query<{ content: Buffer }>("SELECT content FROM form_answer");
    expect(rows.some(({ content }) => content.toString("latin1").includes("iltaisin"))).toBe(false);
    expect(world.log.join()).not.toContain("iltaisin");
    // Somebody else comes in at the very same door.
    const other = await aPerson(world);
    other.client.cookies.clear();
    const theirs = await comeIn(other.client, door, other);
    expect(theirs.status).toBe(404);
    expect(theirs).toSay(m.accounts_kept_gone_title());
    expect(theirs.html).not.toContain("iltaisin");
    const address = pathOf(theirs);
    expect((await other.client.post(`${address}/pois`)).status).toBe(200);
    expect((await world.visitor().get(address)).url).toContain("/kirjaudu");
    expect(await comeIn(group.client, door, group)).toSay("040 555 0000 iltaisin");
  });

  it("waits for half an hour", async () => {
    const world = aWorld(db);
    const { group, door } = await aLetter(world);
    world.clock.advance({ minutes: 29 });
    const again = await comeIn(group.client, door, group);
    expect(again).toSay("040 555 0000 iltaisin");
    world.clock.advance({ minutes: 1 });
    expect((await group.client.get(pathOf(again))).status).toBe(404);
  });

  it("is thrown away at a press, which leads back to the page it was typed on", async () => {
    const world = aWorld(db);
    const { group, door } = await aLetter(world);
    const again = await comeIn(group.client, door, group);
    const before = await kept();
    const page = await group.client.submit(again, {}, "main form[action$='/pois']");
    expect(pathOf(page)).toBe(`${group.comers}/soitto`);
    expect(await kept()).toBe(before - 1);
    expect((await group.client.get(pathOf(again))).status).toBe(404);
  });

  it("is shown in every language, on a page without a fault", async () => {
    const world = aWorld(db);
    const { group, door } = await aLetter(world);
    const again = pathOf(await comeIn(group.client, door, group));
    for (const locale of locales) {
      const page = await group.client.get(localPath(locale, again));
      expect(page.status).toBe(200);
      expect(page).toSay(m.accounts_kept_send({}, { locale }));
      expect(await complaints(page.html)).toEqual([]);
    }
  });

  it("with somebody beside who helps is not shown", async () => {
    const world = aWorld(db);
    const { group, door } = await aLetter(world);
    const again = await comeIn(group.client, door, group);
    await group.client.submit(await group.client.get("/oma/avustaja"), {}, "main form[action$='/avustaja']");
    const page = await group.client.get(pathOf(again));
    expect(page.status).toBe(403);
    expect(page.html).not.toContain("iltaisin");
  });
});

describe("nothing is laid aside", () => {
  it("of words, codes and sentences that open something", async () => {
    const world = aWorld(db);
    const person = await aPerson(world);
    world.clock.advance({ hours: 1 });
    for (const path of ["/oma/sanat", "/oma/salalause", "/oma/sahkoposti", "/oma/koodisana", "/oma/tiedot/poista"]) {
      const page = await person.client.get(path);
      for (const field of page.document.querySelectorAll("[name=words], [name=own], [name=word], [name=code]")) {
        expect(field.closest("form")?.querySelector(`[name=${formMarkName}]`), path).toBeNull();
      }
    }
    const before = await kept();
    const page = await person.client.get("/oma/salalause");
    const door = await sendLate(person.client, page, "/salalause", { own: "seitsemän sinistä saunavihtaa sateessa" });
    expect(pathOf(door)).toBe("/kirjaudu");
    expect(door).not.toSay(m.accounts_kept_title());
    expect(await kept()).toBe(before);
  });

  it("of a deed that cannot be undone but the text, which is not sent", async () => {
    const world = aWorld(db);
    const group = await aGroup(world);
    const page = await group.client.get(`${group.home}/lahto/paata`);
    const again = await late(group, page, "/lahto/paata", { words: "Kiitos teille kaikille.", sure: "yes" });
    expect(again).toSay("Kiitos teille kaikille.");
    expect(again).toSay(m.accounts_kept_final());
    expect(again.document.querySelector(send)).toBeNull();
    expect(again.document.querySelector(`main a[href='${group.home}/lahto/paata']`)).not.toBeNull();
    const before = await kept();
    const quiet = await sendLate(group.client, page, "/lahto/paata", { words: "  ", sure: "yes" });
    expect(quiet).not.toSay(m.accounts_kept_title());
    expect(await kept()).toBe(before);
  });

  it("of what no page of ours has marked, of too much, and of forms for everyone", async () => {
    const world = aWorld(db);
    const group = await aDoor(world);
    const page = await group.client.get(`${group.comers}/soitto`);
    const form = page.document.querySelector("main form[action$='/soitto']");
    const mark = form?.querySelector(`[name=${formMarkName}]`)?.getAttribute("value") ?? "";
    expect(readMark([[formMarkName, mark]])?.typed).toContain("contact");
    const before = await kept();
    const stranger = world.visitor();
    const send = (fields: Fields) => stranger.post(`${group.comers}/soitto`, { contact: "0400000001", ...fields });
    for (const wrong of [{}, { [formMarkName]: "x plain contact" }, { [formMarkName]: `x${mark}` }]) {
      expect(await send(wrong)).not.toSay(m.accounts_kept_title());
    }
    expect(await send({ [formMarkName]: mark, contact: "0".repeat(210_000) })).not.toSay(m.accounts_kept_title());
    expect(await kept()).toBe(before);
    const front = await group.client.get("/palaute");
    expect(front.document.querySelector("main form")).not.toBeNull();
    expect(front.document.querySelector(`[name=${formMarkName}]`)).toBeNull();
  });
});

describe("what comes back", () => {
  it("is what was typed", async () => {
    const world = aWorld(db);
    const group = await aDoor(world);
    const page = await group.client.get(`${group.comers}/soitto`);
    const mark =
      page.document.querySelector(`form[action$='/soitto'] [name=${formMarkName}]`)?.getAttribute("value") ?? "";
    // What a form can send: no lone surrogates, and line breaks of one kind, as a page's own fields hold them.
    const value = fc.string({ unit: "grapheme", maxLength: 60 }).map((one) => one.replace(/\r\n?|\0/g, "\n"));
    const sent = fc.record({
      contact: value.map((one) => `a${one}`),
      themes: fc.array(value, { minLength: 2, maxLength: 4 }),
      "day-1": value,
    });
    await fc.assert(
      fc.asyncProperty(sent, async (fields) => {
        group.client.cookies.clear();
        const door = await group.client.post(`${group.comers}/soitto`, { ...fields, [formMarkName]: mark });
        const again = await comeIn(group.client, door, group);
        const form = again.document.querySelector(send);
        const back = form ? valuesOf(form) : {};
        for (const [name, typed] of Object.entries(fields)) expect(back[name]).toEqual(typed);
      }),
      { numRuns: 12 },
    );
  });

  it("is told apart by the marks of its form", () => {
    const mark = [formMarkName, "m plain text day text"] as const;
    const sent = [["text", " Hei "], ["form", "id"], ["day", "2026-11-22"], ["text", ""], mark] as const;
    expect(textsIn(sent)).toEqual(["Hei"]);
    expect(hasTyped(sent)).toBe(true);
    expect(hasTyped([["form", "id"], ["text", "  "], mark])).toBe(false);
    expect(hasTyped([["text", "Hei"]])).toBe(false);
    expect(textsIn([["day", "2026-11-22"], mark])).toEqual([]);
    expect(hasTyped([["day", "2026-11-22"], mark])).toBe(true);
    expect(byField(sent)).toMatchObject({ text: [" Hei ", ""], form: ["id"] });
  });
});
