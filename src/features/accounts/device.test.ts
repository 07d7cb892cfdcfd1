import { beforeEach, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import {
  cookieName,
  countOf,
  deviceCookie,
  isIn,
  type Newcomer,
  newcomer,
  pressPictures,
  rememberHere,
  signIn,
} from "./accounts.testing.ts";
import type { Picture } from "./pictures.rules.ts";

const code: Picture[] = ["boat", "cup", "cup", "moon"];
const wrong: Picture[] = ["boat", "cup", "moon", "cup"];

describe("a device that remembers its person", () => {
  const test = useDatabase();
  let world: World;
  let person: Newcomer;
  let names = 0;
  beforeEach(async () => {
    await test.admin.query("DELETE FROM person");
    world = aWorld(test);
    person = await newcomer(world, { nickname: `Kuva ${"abcdefghjkmnopqrstuxyz"[names++]}` });
  });
  const remembered = async () => {
    const kept = await rememberHere(person.client, code);
    expect(kept.status).toBe(201);
    await person.client.post("/ulos");
    return person.client;
  };

  it("lets in by four pictures after signing out, one press at a time", async () => {
    const client = await remembered();
    expect(client.cookies.has(cookieName)).toBe(false);
    const door = await client.get("/kirjaudu");
    expect(door.document.querySelectorAll("button.picture")).toHaveLength(12);
    expect(door.text).not.toContain(person.nickname);
    const half = await pressPictures(client, door, code.slice(0, 2));
    expect(half).toSay(m.accounts_pictures_count({ done: 2, all: 4 }));
    const inside = await pressPictures(client, half, code.slice(2));
    expect(new URL(inside.url).pathname).toBe("/oma");
    expect(inside.text).toContain(person.nickname);
  });

  it("shows the pictures in the same places each time, and never which were pressed", async () => {
    const client = await remembered();
    const orderOf = (page: { document: Document }) =>
      [...page.document.querySelectorAll("button.picture")].map((button) => button.getAttribute("value"));
    const first = await client.get("/kirjaudu");
    const second = await pressPictures(client, first, ["moon"]);
    expect(orderOf(second)).toEqual(orderOf(first));
    expect(second.document.querySelector(".picture-count")?.textContent).toMatch(/^●○○○/);
  });

  it("slows down, and after five wrong tries in a row forgets its person, who still has the words", async () => {
    const client = await remembered();
    const miss = async () => pressPictures(client, await client.get("/kirjaudu"), wrong);
    expect((await miss()).status).toBe(422);
    expect(await miss()).toSay(m.accounts_pictures_wrong());
    expect((await miss()).status).toBe(429);
    // Even the right pictures wait.
    expect((await pressPictures(client, await client.get("/kirjaudu"), code)).status).toBe(429);
    for (const seconds of [5, 15]) {
      world.clock.advance({ seconds });
      expect((await miss()).status).toBe(422);
    }
    world.clock.advance({ seconds: 60 });
    const last = await miss();
    expect(last.status).toBe(410);
    expect(last).toSay(m.accounts_pictures_forgotten());
    expect(client.cookies.has(deviceCookie)).toBe(false);
    expect(await countOf(test, "remembered_device")).toBe(0);
    const back = await client.submit(last, { nickname: person.nickname, words: person.words, device: "own" });
    expect(new URL(back.url).pathname).toBe("/oma");
  });

  it("counts from the start again after the right pictures", async () => {
    const client = await remembered();
    for (let round = 0; round < 3; round++) {
      await pressPictures(client, await client.get("/kirjaudu"), wrong);
      await pressPictures(client, await client.get("/kirjaudu"), wrong);
      world.clock.advance({ seconds: 5 });
      const inside = await pressPictures(client, await client.get("/kirjaudu"), code);
      expect(new URL(inside.url).pathname).toBe("/oma");
      await client.post("/ulos");
    }
  });

  it("does not count many tries at once as one", async () => {
    const client = await remembered();
    const door = await pressPictures(client, await client.get("/kirjaudu"), wrong.slice(0, 3));
    const answers = await Promise.all(Array.from({ length: 12 }, () => client.submit(door, { kuva: "sun" })));
    expect(answers.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(2);
  });

  it("is forgotten by quick exit, and so is the session", async () => {
    const client = await remembered();
    await pressPictures(client, await client.get("/kirjaudu"), code);
    await client.request("/poistu", { headers: { "Sec-Fetch-Dest": "document" } });
    expect(client.cookies.size).toBe(0);
    expect(await countOf(test, "remembered_device")).toBe(0);
    expect((await client.get("/kirjaudu")).document.querySelector("#words")).not.toBeNull();
  });

  it("takes words all the same, behind a link", async () => {
    const client = await remembered();
    const words = await client.press(await client.get("/kirjaudu"), m.accounts_pictures_words_link());
    const inside = await client.submit(words, { nickname: person.nickname, words: person.words, device: "own" });
    expect(new URL(inside.url).pathname).toBe("/oma");
  });

  it("is not made on a device that others see, nor of one picture, nor of two different rows", async () => {
    const { client } = await signIn(world, person, { device: "shared" });
    expect(await client.get("/oma/laite")).toSay(m.accounts_device_shared_lead());
    const forced = await client.post("/oma/laite/talteen", { valitut: code.join(","), words: person.words });
    expect(forced.status).toBe(403);

    const own = person.client;
    const plain = await pressPictures(own, await own.get("/oma/laite"), ["sun", "sun", "sun", "sun"]);
    expect(plain).toSay(m.accounts_device_too_plain());
    expect((await own.post("/oma/laite/talteen", { valitut: "sun,sun,sun,sun" })).status).toBe(422);
    expect((await own.post("/oma/laite/talteen", { valitut: "sun,moon,dragon,cup" })).status).toBe(422);
    const second = await pressPictures(own, await own.get("/oma/laite"), code);
    expect(await pressPictures(own, second, wrong)).toSay(m.accounts_device_differ());
    expect(await countOf(test, "remembered_device")).toBe(0);
  });

  it("asks for the words where one came in long ago, or by pictures", async () => {
    const client = await remembered();
    const inside = await pressPictures(client, await client.get("/kirjaudu"), code);
    expect(new URL(inside.url).pathname).toBe("/oma");
    // Whoever has watched the pictures being pressed gets no new words by them.
    const change = await client.get("/oma/sanat");
    expect(change.document.querySelector("#words")).not.toBeNull();
    expect((await client.submit(change, { words: "" }, "form[action$='/oma/sanat']")).status).toBe(422);
    const keep = await pressPictures(client, await pressPictures(client, await client.get("/oma/laite"), code), code);
    expect((await client.submit(keep, { words: "" })).status).toBe(422);
    expect((await client.submit(keep, { words: person.words })).status).toBe(201);
    expect(await countOf(test, "remembered_device")).toBe(1);
  });

  it("is listed and ended on the person's own page, and by nobody else", async () => {
    await rememberHere(person.client, code);
    const page = await person.client.get("/oma/istunnot");
    expect(page).toSay(m.accounts_devices_this());
    const id = page.document.querySelector("input[name=device]")?.getAttribute("value") ?? "";
    const stranger = await newcomer(world, { nickname: "Outo vieras" });
    await stranger.client.post("/oma/laitteet", { device: id });
    expect(await countOf(test, "remembered_device")).toBe(1);
    const ended = await person.client.submit(page, { device: id }, "form[action$='/oma/laitteet']");
    expect(ended).toSay(m.accounts_devices_forgotten());
    expect(person.client.cookies.has(deviceCookie)).toBe(false);
    expect(await countOf(test, "remembered_device")).toBe(0);
    expect(await isIn(person.client)).toBe(true);
  });

  it("is forgotten with new words, and after half a year of silence", async () => {
    await rememberHere(person.client, code);
    await person.client.submit(await person.client.get("/oma/sanat"));
    expect(await countOf(test, "remembered_device")).toBe(0);
    await rememberHere(person.client, code);
    world.clock.advance({ hours: 24 * 179 });
    await world.mailbox();
    expect(await countOf(test, "remembered_device")).toBe(1);
    world.clock.advance({ hours: 24 * 3 });
    await world.mailbox();
    expect(await countOf(test, "remembered_device")).toBe(0);
  });

  it("keeps neither its secret nor the pictures readable", async () => {
    await rememberHere(person.client, code);
    const { rows } = await test.admin.query<{ text: string }>("SELECT d::text AS text FROM remembered_device d");
    expect(rows[0]?.text).not.toContain(person.client.cookies.get(deviceCookie));
    expect(rows[0]?.text).not.toMatch(/boat|cup|moon/);
    expect(rows[0]?.text).toContain("$argon2id$");
  });
});
