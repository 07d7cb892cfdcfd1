import { describe, expect, it } from "vitest";
import type { TestClient } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { cookieName, countOf, isIn, newcomer, signIn } from "./accounts.testing.ts";
import { clearingSessions } from "./clear-sessions.ts";

/** The forms that end one session each, in the order of the list. */
const endForms = async (client: TestClient) => {
  const page = await client.get("/oma/istunnot");
  const ids = [...page.document.querySelectorAll("input[name=session]")].map((field) => field.getAttribute("value"));
  return { page, ids: ids.map((id) => id ?? "") };
};

describe("a session", () => {
  const test = useDatabase();

  it("on a device others can see ends after a quarter of an hour without use, and goes on with it", async () => {
    const world = aWorld(test);
    const { client } = await newcomer(world, { nickname: "Yhteinen", device: "shared" });
    for (let time = 0; time < 4; time++) {
      world.clock.advance({ minutes: 14 });
      expect(await isIn(client)).toBe(true);
    }
    world.clock.advance({ minutes: 15 });
    expect(await isIn(client)).toBe(false);
  });

  it("on a device of one's own lasts thirty days without use, and ninety in all", async () => {
    const world = aWorld(test);
    const { client } = await newcomer(world, { nickname: "Oma" });
    for (const days of [29, 29, 29]) {
      world.clock.advance({ days });
      expect(await isIn(client)).toBe(true);
    }
    world.clock.advance({ days: 3 });
    expect(await isIn(client)).toBe(false);

    const unused = await newcomer(world, { nickname: "Käyttämätön" });
    world.clock.advance({ days: 30 });
    expect(await isIn(unused.client)).toBe(false);
  });
});

describe("what has run out", () => {
  const test = useDatabase();

  it("is cleared away: sessions, words on their way, and the memory of wrong words", async () => {
    const world = aWorld(test);
    const early = await newcomer(world, { nickname: "Aikainen" });
    await newcomer(world, { nickname: "Jaettu", device: "shared" });
    await world.visitor().post("/kirjaudu", { nickname: "Joku", words: early.words.split(" ").toReversed().join(" ") });
    world.clock.advance({ hours: 25 });
    const late = await newcomer(world, { nickname: "Myöhäinen" });

    const clear = async () => {
      const { handler } = clearingSessions;
      if (handler.style !== "in-transaction") throw new Error("clearing is one transaction");
      const job = { id: "", attempt: 1, now: world.clock.now, signal: AbortSignal.timeout(5_000) };
      await world.services.database.withActor({ kind: "worker" }, (tx) => handler.work(tx, {}, job));
    };
    await clear();
    expect(await countOf(test, "words_handover")).toBe(1);
    expect(await countOf(test, "sign_in_delay")).toBe(0);
    expect([await isIn(early.client), await isIn(late.client)]).toEqual([true, true]);
    const left = await test.admin.query("SELECT FROM session WHERE shared_device");
    expect(left.rowCount).toBe(0);
  });
});

describe("one's own sessions", () => {
  const test = useDatabase();

  it("are listed, this browser first, and one of them can be ended: it is refused at once", async () => {
    const world = aWorld(test);
    const person = await newcomer(world, { nickname: "Monilaitteinen" });
    world.clock.advance({ days: 2 });
    const phone = await signIn(world, person, { device: "shared" });

    const { page, ids } = await endForms(person.client);
    const rows = [...page.document.querySelectorAll("tbody tr")].map((row) => row.textContent ?? "");
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^Tämä selain1\. syyskuuta klo 12\.00Vain sinun/);
    expect(rows[1]).toMatch(/^Toinen selain3\. syyskuuta klo 12\.00Muutkin voivat nähdä/);

    expect(await isIn(phone.client)).toBe(true);
    const after = await person.client.post("/oma/istunnot", { session: ids[1] ?? "" });
    expect(after).toSay(m.accounts_sessions_ended());
    expect(after.document.querySelectorAll("tbody tr")).toHaveLength(1);
    expect(await isIn(phone.client)).toBe(false);
    expect(await isIn(person.client)).toBe(true);
  });

  it("can all be ended at once", async () => {
    const world = aWorld(test);
    const person = await newcomer(world, { nickname: "Kaikki pois" });
    const other = await signIn(world, person);
    expect(await person.client.post("/oma/istunnot")).toSay(m.accounts_out_title());
    expect([await isIn(person.client), await isIn(other.client)]).toEqual([false, false]);
    expect(person.client.cookies.size).toBe(0);
  });

  it("are nobody else's to see or to end", async () => {
    const world = aWorld(test);
    const owner = await newcomer(world, { nickname: "Omistaja" });
    const stranger = await newcomer(world, { nickname: "Vieras" });
    const { ids } = await endForms(owner.client);
    expect((await endForms(stranger.client)).ids).not.toContain(ids[0]);
    const answer = await stranger.client.post("/oma/istunnot", { session: ids[0] ?? "" });
    // The same answer as for one that has ended already: nothing tells that there is such a session.
    expect(answer.status).toBe(200);
    expect(await isIn(owner.client)).toBe(true);
    expect(await isIn(stranger.client)).toBe(true);
  });

  it("end by signing out and by the quick way out, in this browser only", async () => {
    const world = aWorld(test);
    const person = await newcomer(world, { nickname: "Lähtijä" });
    const other = await signIn(world, person);
    for (const [client, leave] of [
      [person.client, () => person.client.post("/ulos")],
      [other.client, () => other.client.request("/poistu")],
    ] as const) {
      const token = client.cookies.get(cookieName) ?? "";
      const rest = await signIn(world, person);
      await leave();
      expect(client.cookies.size).toBe(0);
      client.cookies.set(cookieName, token);
      expect(await isIn(client)).toBe(false);
      expect(await isIn(rest.client)).toBe(true);
    }
  });

  it("are asked for by no other site", async () => {
    const { client } = await newcomer(aWorld(test), { nickname: "Huijattava" });
    for (const path of ["/ulos", "/oma/istunnot", "/oma/sanat"]) {
      expect((await client.post(path, {}, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    }
    expect(await isIn(client)).toBe(true);
  });
});

describe("a page of one's own", () => {
  const test = useDatabase();

  it.each(["/oma", "/oma/istunnot", "/oma/sanat"])("%s shows the door to someone who is not in", async (path) => {
    const page = await aWorld(test).visitor().get(`/sv${path}`);
    const back = path === "/oma" ? "" : `?jatka=${encodeURIComponent(path)}`;
    expect(page.url).toBe(`http://localhost:3000/sv/kirjaudu${back}`);
  });

  it("leads back to the page a form stood on", async () => {
    const visitor = aWorld(test).visitor();
    const from = async (referer: string) =>
      (await visitor.post("/oma/istunnot", {}, { Referer: referer })).url.replace(/^http:\/\/localhost:3000/, "");
    expect(await from("http://localhost:3000/sv/oma/istunnot")).toBe("/kirjaudu?jatka=%2Foma%2Fistunnot");
    expect(await from("https://example.org/oma/istunnot")).toBe("/kirjaudu");
    expect(await from("not an address")).toBe("/kirjaudu");
  });

  it.each(["/oma", "/oma/istunnot", "/oma/sanat", "/kirjaudu", "/tule"])("%s leaves no trace", async (path) => {
    const world = aWorld(test);
    const { client } = await newcomer(world, { nickname: `Jäljetön${path.replaceAll("/", " ")}` });
    const page = await (path.startsWith("/oma") ? client : world.visitor()).get(path, { "Accept-Encoding": "gzip" });
    expect(page.document.title).toBe(m.ui_neutral_title());
    expect(page.headers.get("Cache-Control")).toBe("no-store");
    expect(page.headers.get("X-Robots-Tag")).toBe("noindex");
    expect(page.headers.get("Content-Encoding")).toBeNull();
    expect(page.html).not.toContain("og:title");
  });
});
