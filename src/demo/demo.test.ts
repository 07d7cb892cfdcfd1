import { describe, expect, it } from "vitest";
import { openTestDatabase, useDatabase } from "../../test/support/database.ts";
import { aWorld } from "../../test/support/world.ts";
import { createPersonWithWords } from "../features/accounts/index.ts";
import { ensureInstallationRow } from "../installation.ts";
import { m } from "../shared/i18n/index.ts";
import { demoCredentials, demoPeople, fillDemo } from "./index.ts";

describe("the demo", () => {
  const test = useDatabase();
  const setUp = async (database = test.database) => {
    const world = aWorld({ database }, { now: Temporal.Now.instant().round("second").toString() });
    await ensureInstallationRow(database, world.services.key, world.clock);
    return world;
  };
  const organisations = async () =>
    (await test.admin.query<{ slug: string }>("SELECT slug FROM organisation ORDER BY slug")).rows.map(
      (row) => row.slug,
    );

  it("fills an empty installation, once", async () => {
    const world = await setUp();
    expect((await world.visitor().get("/dev/ihmiset")).status).toBe(404);
    expect(await fillDemo(world.services)).toBe(true);
    const before = await test.admin.query("SELECT person_id FROM sign_in_name ORDER BY 1");
    expect(before.rows).toHaveLength(demoPeople.length);
    expect(await organisations()).toContain("lumipuu");
    const need = await world.visitor().get("/toiveet?alue=pirkanmaa");
    expect(need.document.querySelectorAll("tbody tr")).toHaveLength(1);
    expect(await fillDemo(world.services)).toBe(true);
    expect((await test.admin.query("SELECT person_id FROM sign_in_name ORDER BY 1")).rows).toEqual(before.rows);
  });

  it("lets one sign in as the page says", async () => {
    const world = await setUp();
    await fillDemo(world.services);
    const page = await world.visitor().get("/dev/ihmiset");
    for (const person of demoPeople) {
      const { words } = demoCredentials(world.services.key, person);
      expect(page).toSay(words.join(" "));
      const visitor = world.visitor();
      const form = await visitor.get("/kirjaudu");
      const inside = await visitor.submit(form, { nickname: person.nickname, words: words.join(" "), device: "own" });
      expect(inside).toSay(m.accounts_own_lead({ nickname: person.nickname }));
    }
  });

  it("finishes what a killed start has begun", async () => {
    const other = await openTestDatabase();
    const world = await setUp(other.database);
    const [first] = demoPeople;
    if (!first) throw new Error("the demo has no people");
    const { words } = demoCredentials(world.services.key, first);
    await createPersonWithWords(world.services, { nickname: first.nickname, locale: first.locale, words });
    expect(await fillDemo(world.services)).toBe(true);
    const { rows } = await other.admin.query("SELECT count(*)::int AS people FROM sign_in_name");
    expect(rows).toEqual([{ people: demoPeople.length }]);
    await other.close();
  });

  it("leaves alone an installation that has people of its own", async () => {
    const other = await openTestDatabase();
    const world = await setUp(other.database);
    await createPersonWithWords(world.services, { nickname: "Oma väki", locale: "fi" });
    expect(await fillDemo(world.services)).toBe(false);
    expect((await other.admin.query("SELECT FROM organisation")).rowCount).toBe(0);
    await other.close();
  });

  it("has other words in every installation", () => {
    const [person] = demoPeople;
    if (!person) throw new Error("the demo has no people");
    const wordsUnder = (fill: number) =>
      demoCredentials({ file: "", derive: () => Buffer.alloc(32, fill) }, person).words.join(" ");
    expect(wordsUnder(1)).not.toBe(wordsUnder(2));
    expect(wordsUnder(1)).toBe(wordsUnder(1));
  });

  it("shows no way in where the service is for real", async () => {
    const world = aWorld(test, { config: { development: false, publicUrl: "https://tuki.example" } });
    expect((await world.visitor().get("/dev/ihmiset")).status).toBe(404);
  });
});
