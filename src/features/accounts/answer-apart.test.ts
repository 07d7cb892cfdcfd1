import { beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { clearingSessions } from "./clear-sessions.ts";

/** Browsers ask for pages by name. */
const asBrowser = { Accept: "text/html,*/*", "Sec-Fetch-Site": "same-origin" };

describe("what answers a confidential form", () => {
  const db = useDatabase();
  let world: World;
  beforeAll(() => {
    world = aWorld(db);
  });

  const send = async (client: TestClient, path: string, fields: Record<string, string>, headers = {}) => {
    const init = { method: "POST", body: new URLSearchParams(fields), headers: { ...asBrowser, ...headers } };
    const response = await client.request(path, init);
    expect(response.status).toBe(303);
    return response.headers.get("Location") ?? "";
  };
  const wrong = { nickname: "Aamukaste", words: "ei yhtään mitään oikeaa", device: "own" };

  it("is a page of its own, so that no browser keeps what was sent", async () => {
    const client = world.visitor();
    const at = await send(client, "/kirjaudu", wrong, { Referer: "http://localhost:3000/sv/kirjaudu?jatka=/oma" });
    expect(at).toMatch(/^\/(sv\/)?kirjaudu\?/);
    const page = await client.get(at);
    expect(page.status).toBe(422);
    expect(page.document.querySelector("#nickname")?.getAttribute("value")).toBe("Aamukaste");
    // It may be looked at again…
    expect((await client.get(at)).status).toBe(422);
    // …by this browser, and for ten minutes.
    expect((await world.visitor().get(at)).html).not.toContain("Aamukaste");
    world.clock.advance({ minutes: 10 });
    expect((await client.get(at)).html).not.toContain("Aamukaste");
  });

  it("is gone with quick exit", async () => {
    const client = world.visitor();
    const at = await send(client, "/kirjaudu", wrong);
    await client.request("/poistu");
    expect((await client.get(at)).html).not.toContain("Aamukaste");
  });

  it("is for the person who sent it and no longer than they are signed in", async () => {
    const [one, other] = [await aPerson(world), await aPerson(world)];
    const at = await send(one.client, "/oma/erillaan", { way: "email", who: "Tuulenhenki" });
    const shown = await one.client.get(at);
    expect(shown.status).toBe(422);
    expect(shown).toSay(m.keep_apart_email_fault());
    expect((await other.client.get(at)).html).not.toContain("Tuulenhenki");
    await one.client.post("/ulos");
    expect((await one.client.get(at)).html).not.toContain("Tuulenhenki");
  });

  it("is found by any node, and what waits says nothing to whoever reads the table", async () => {
    const client = world.visitor();
    const at = await send(client, "/kirjaudu", wrong);
    const { rows } = await db.admin.query("SELECT id, content FROM form_answer");
    const word = new URL(at, "http://localhost").searchParams.get("vastaus") ?? "";
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ id, content }) => `${id}${content}`).join("")).not.toMatch(new RegExp(`Aamukaste|${word}`));

    const elsewhere = aWorld(db, { now: world.clock.now().toString() }).visitor();
    for (const [name, value] of client.cookies) elsewhere.cookies.set(name, value);
    expect((await elsewhere.get(at)).document.querySelector("#nickname")?.getAttribute("value")).toBe("Aamukaste");
  });

  it("is thrown away when its time is over", async () => {
    await send(world.visitor(), "/kirjaudu", wrong);
    world.clock.advance({ minutes: 10 });
    const { handler } = clearingSessions;
    if (handler.style !== "in-transaction") throw new Error("clearing is one transaction");
    const job = { id: "", attempt: 1, now: world.clock.now, signal: new AbortController().signal };
    await db.database.withActor({ kind: "worker" }, (tx) => handler.work(tx, {}, job));
    expect((await db.admin.query("SELECT FROM form_answer")).rowCount).toBe(0);
  });

  it("keeps what public forms of what troubles somebody hold off the disk too", async () => {
    const client = world.visitor();
    const form = "01990000-0000-4000-8000-000000000001";
    const wish = await send(
      client,
      "/toive",
      { id: form, place: "Jyväskylö" },
      { Referer: "http://localhost:3000/toive" },
    );
    const shown = await client.get(wish);
    expect(shown.status).toBe(422);
    expect(shown.document.querySelector("[name=place]")?.getAttribute("value")).toBe("Jyväskylö");
    expect((await world.visitor().get(wish)).html).not.toContain("Jyväskylö");
    const letter = { form, topic: "", message: "", contact: "aamu@example.org" };
    const feedback = await send(client, "/palaute", letter, { Referer: "http://localhost:3000/saavutettavuus" });
    expect((await client.get(feedback)).status).toBe(422);
  });

  it("is given at once to programs", async () => {
    expect((await world.visitor().post("/kirjaudu", wrong)).url).not.toContain("vastaus");
  });
});
