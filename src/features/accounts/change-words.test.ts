import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { cookieName, isIn, newcomer, paperOf, signIn } from "./accounts.testing.ts";

describe("making new words", () => {
  const test = useDatabase();
  const setUp = async (nickname: string) => {
    const world = aWorld(test);
    return { world, person: await newcomer(world, { nickname }) };
  };

  it("soon after coming in needs nothing more, and signs every other browser out", async () => {
    const { world, person } = await setUp("Vaihtaja");
    const other = await signIn(world, person);
    const before = person.client.cookies.get(cookieName);
    const page = await person.client.get("/oma/sanat");
    expect(page.document.querySelector("#words")).toBeNull();

    const paper = paperOf(await person.client.submit(page));
    expect(paper.words).not.toBe(person.words);
    expect(person.client.cookies.get(cookieName)).not.toBe(before);
    expect([await isIn(person.client), await isIn(other.client)]).toEqual([true, false]);
    expect((await signIn(world, person)).page).toSay(m.accounts_sign_in_wrong());
    expect((await signIn(world, { ...person, words: paper.words })).page.url).toMatch(/\/oma$/);

    const old = await person.client.submit(await world.visitor().get("/kirjaudu/palautus"), {
      nickname: person.nickname,
      code: person.code,
    });
    expect(old).toSay(m.accounts_recover_wrong());
  });

  it("later asks for the words so far", async () => {
    const { world, person } = await setUp("Myöhemmin");
    const opened = await person.client.get("/oma/sanat");
    world.clock.advance({ minutes: 10 });
    const late = await person.client.submit(opened);
    expect(late).toSay(m.accounts_change_words_needed());

    const wrong = await person.client.submit(late, { words: person.words.split(" ").toReversed().join(" ") });
    expect(wrong.status).toBe(422);
    expect(wrong).toSay(m.accounts_change_wrong());
    expect(await person.client.submit(wrong, { words: "" })).toSay(m.accounts_words_empty());
    const right = await person.client.submit(wrong, { words: person.words.toUpperCase() });
    expect(paperOf(right).words).toMatch(/ /);
  });

  it("is not done by guessing in a browser that was left open", async () => {
    const { world, person } = await setUp("Auki jäänyt");
    world.clock.advance({ minutes: 10 });
    const form = await person.client.get("/oma/sanat");
    const words = person.words.split(" ").toReversed().join(" ");
    const statuses: number[] = [];
    for (let time = 0; time < 6; time++) statuses.push((await person.client.submit(form, { words })).status);
    expect(statuses).toEqual([422, 422, 422, 422, 429, 429]);
    expect((await signIn(world, person)).page.url).toMatch(/\/oma$/);
  });

  it("pressed twice shows the same words in both answers, and both browsers' cookies are right", async () => {
    const { world, person } = await setUp("Kahdesti");
    const form = await person.client.get("/oma/sanat");
    const token = person.client.cookies.get(cookieName) ?? "";
    const twin = world.visitor();
    twin.cookies.set(cookieName, token);

    const [one, other] = await Promise.all([person.client.submit(form), twin.submit(form)]);
    expect(paperOf(one).words).toMatch(/ /);
    expect(paperOf(other)).toEqual(paperOf(one));
    expect(twin.cookies.get(cookieName)).toBe(person.client.cookies.get(cookieName));
    expect(await isIn(person.client)).toBe(true);

    const third = world.visitor();
    third.cookies.set(cookieName, token);
    expect(paperOf(await third.submit(form))).toEqual(paperOf(one));
    expect(await person.client.submit(form)).toSay(m.accounts_change_shown_before());
  });
});
