import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { countOf, isIn, type Newcomer, newcomer, paperOf, signIn } from "./accounts.testing.ts";

describe("recovering with the code", () => {
  const test = useDatabase();
  const setUp = async (nickname: string) => {
    const world = aWorld(test, { now: "2026-09-01T12:03:20+03:00" });
    const person = await newcomer(world, { nickname });
    const recover = async ({ nickname, code }: Pick<Newcomer, "nickname" | "code">) => {
      const client = world.visitor();
      const form = await client.get("/kirjaudu/palautus");
      return { client, page: await client.submit(form, { nickname, code, device: "own" }) };
    };
    return { world, person, recover };
  };

  it("gives new words and a new code, ends every session, and tells the person when it happened", async () => {
    const { world, person, recover } = await setUp("Unohtaja");
    const other = await signIn(world, person);
    const { client, page } = await recover({
      nickname: "unohtaja",
      code: person.code.toLowerCase().replaceAll("-", " "),
    });
    const paper = paperOf(page);
    expect(paper.words).not.toBe(person.words);
    expect(paper.code).not.toBe(person.code);

    expect(await isIn(person.client)).toBe(false);
    expect(await isIn(other.client)).toBe(false);
    const own = await client.get("/oma");
    expect(own).toSay(m.accounts_own_recovered({ when: "1. syyskuuta klo 12.00" }));
    expect((await signIn(world, person)).page).toSay(m.accounts_sign_in_wrong());
    expect((await signIn(world, { ...person, words: paper.words })).page.url).toMatch(/\/oma$/);

    world.clock.advance({ days: 31 });
    const later = await signIn(world, { ...person, words: paper.words });
    expect(later.page.url).toMatch(/\/oma$/);
    expect(later.page).not.toSay("Palautuskoodiasi");
  });

  it("works once", async () => {
    const { world, person, recover } = await setUp("Kerran");
    const first = await recover(person);
    expect(paperOf(first.page).words).toMatch(/ /);
    const second = await recover(person);
    expect(second.page).toSay(m.accounts_recover_wrong());
    expect(await isIn(first.client)).toBe(true);
    const third = await recover({ nickname: "Kerran", code: paperOf(first.page).code });
    expect(paperOf(third.page).words).toMatch(/ /);
    expect(await isIn(first.client)).toBe(false);
    expect(world.log.join()).not.toContain(person.code);
  });

  it("with the same code in two browsers at once lets one in", async () => {
    const { person, recover } = await setUp("Kilpailija");
    const both = await Promise.all([recover(person), recover(person)]);
    expect(both.map(({ page }) => page.status).toSorted()).toEqual([200, 422]);
  });

  it("pressed twice shows the same words in both answers", async () => {
    const { world, person } = await setUp("Tärisevä");
    const form = await world.visitor().get("/kirjaudu/palautus");
    const browsers = [world.visitor(), world.visitor()];
    const fields = { nickname: person.nickname, code: person.code, device: "own" };
    const [one, other] = await Promise.all(browsers.map((browser) => browser.submit(form, fields)));
    if (!one || !other) throw new Error("two answers were expected");
    expect(paperOf(one).words).toMatch(/ /);
    expect(paperOf(other)).toEqual(paperOf(one));
    for (const browser of browsers) expect(await isIn(browser)).toBe(true);
  });

  it("says the same of a wrong code and of a name nobody has, and changes nothing", async () => {
    const { world, person, recover } = await setUp("Oikea");
    const stranger = await newcomer(world, { nickname: "Vieras" });
    const sessions = await countOf(test, "session");
    for (const nickname of ["Oikea", "Olematon"]) {
      const { page } = await recover({ nickname, code: stranger.code });
      expect(page.status).toBe(422);
      expect(page).toSay(m.accounts_recover_wrong());
    }
    expect(await countOf(test, "session")).toBe(sessions);
    expect((await signIn(world, person)).page.url).toMatch(/\/oma$/);
  });

  it("sees a slip in the code before it looks for anybody, and slows guessing down", async () => {
    const { world, person, recover } = await setUp("Lipsahdus");
    const slipped = person.code.replace(/^./, (first) => (first === "A" ? "B" : "A"));
    expect((await recover({ nickname: "Lipsahdus", code: slipped })).page).toSay(m.accounts_recover_code_unread());
    const { code } = await newcomer(world, { nickname: "Muu" });
    const statuses: number[] = [];
    for (let time = 0; time < 5; time++) statuses.push((await recover({ nickname: "Lipsahdus", code })).page.status);
    expect(statuses).toEqual([422, 422, 422, 422, 429]);
    world.clock.advance({ seconds: 5 });
    expect(paperOf((await recover(person)).page).words).toMatch(/ /);
  });
});
