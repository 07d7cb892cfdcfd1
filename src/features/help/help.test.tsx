import { describe, expect, it } from "vitest";
import type { TestPage } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { type Actor, actorRoles, nobody } from "../../shared/db/actor.ts";
import type { Database } from "../../shared/db/database.ts";
import { DatabaseUnavailable } from "../../shared/db/errors.ts";
import { type Locale, locales, localPath, m } from "../../shared/i18n/index.ts";
import { findHelplines } from "./help.queries.ts";
import { findUrgentHelplines, listHelplinesDueForReview } from "./index.ts";

const db = useDatabase();
const monday = "2026-11-23T14:32+02:00";
const personId = "01a1fd8c-6900-72cb-93ef-dadeeaa38361";
const actors: Actor[] = [
  nobody,
  { kind: "person", personId },
  { kind: "staff", personId },
  { kind: "door" },
  { kind: "worker" },
];

/** The line with this number, as it stands on the page. */
function lineOn(page: TestPage, number: string): string {
  const link = page.document.querySelector(`a[href="tel:${number}"]`);
  return (link?.closest("li")?.textContent ?? "").replace(/\s+/g, " ");
}

describe("the help page", () => {
  it("has 112 first, then the lines by situation, each number ready to be dialled", async () => {
    const page = await aWorld(db, { now: monday }).visitor().get("/apua");
    expect(page.status).toBe(200);
    const numbers = [...page.document.querySelectorAll("main a[href^='tel:']")].map((link) =>
      link.getAttribute("href"),
    );
    expect(numbers[0]).toBe("tel:112");
    expect(numbers).toEqual(expect.arrayContaining(["tel:0925250111", "tel:080005005", "tel:116016", "tel:116006"]));
    expect(numbers).toHaveLength(16);
    expect([...page.document.querySelectorAll("main nav a")].map((link) => link.getAttribute("href"))).toEqual([
      "#talk",
      "#violence",
      "#young",
      "#substances",
      "#medical",
    ]);
    for (const link of page.document.querySelectorAll("main nav a")) {
      expect(page.document.querySelector(`h2${link.getAttribute("href")}`)).not.toBeNull();
    }
    expect(page).toSay("Lähetä tekstiviesti numeroon 112");
    expect(page.document.querySelector("main a[href='/turvallisesti']")).not.toBeNull();
  });

  it("tells whether somebody answers now, by the clock it is given", async () => {
    const world = aWorld(db, { now: monday });
    const visitor = world.visitor();
    const church = async () => lineOn(await visitor.get("/apua"), "0400221180");
    expect(await church()).toContain("Avautuu tänään klo 18");
    world.clock.set("2026-11-23T23:59+02:00");
    expect(await church()).toContain("Auki nyt, klo 24 asti");
    world.clock.set("2026-11-24T00:00+02:00");
    expect(await church()).toContain("Avautuu tänään klo 18");
    expect(lineOn(await visitor.get("/apua"), "0925250111")).toContain("Auki nyt");
  });

  it("does not make up opening times: it sends to the line's own page", async () => {
    const page = await aWorld(db, { now: monday }).visitor().get("/apua");
    const line = lineOn(page, "080002400");
    expect(line).toContain("Aukioloajat ovat linjan omalla sivulla");
    expect(line).not.toMatch(/Auki nyt|Avautuu/);
    expect(page.document.querySelector("main a[href='https://naistenlinja.fi/']")).not.toBeNull();
  });

  it("says quietly that a line is to be checked once its day has come", async () => {
    const world = aWorld(db, { now: "2027-05-20T12:00+03:00" });
    const visitor = world.visitor();
    expect(lineOn(await visitor.get("/apua"), "116006")).not.toContain("tarkistetaan pian uudelleen");
    world.clock.set("2027-05-21T00:00+03:00");
    expect(lineOn(await visitor.get("/apua"), "116006")).toContain(
      "Tarkistettu 21.11.2026, tarkistetaan pian uudelleen",
    );
  });

  it("lists the reader's own language first", async () => {
    const numbersIn = async (locale: Locale) => {
      const page = await aWorld(db, { now: monday }).visitor().get(localPath(locale, "/apua"));
      return [...page.document.querySelectorAll("#talk ~ ul a[href^='tel:']")].map((link) => link.getAttribute("href"));
    };
    expect((await numbersIn("fi")).slice(0, 2)).toEqual(["tel:0925250111", "tel:0400221180"]);
    expect((await numbersIn("sv")).slice(0, 2)).toEqual(["tel:0925250112", "tel:0400221190"]);
    expect((await numbersIn("en"))[0]).toBe("tel:0925250113");
  });

  it("tells in the demo that these numbers are real", async () => {
    expect(
      await aWorld(db, { config: { demo: true } })
        .visitor()
        .get("/apua"),
    ).toSay(m.help_demo());
    expect(await aWorld(db).visitor().get("/apua")).not.toSay(m.help_demo());
  });
});

describe("when the database is away", () => {
  const setUp = () => {
    const state = { away: true };
    const database: Database = {
      ping: () => db.database.ping(),
      close: async () => {},
      withActor: (actor, work) =>
        state.away ? Promise.reject(new DatabaseUnavailable("no-connection")) : db.database.withActor(actor, work),
    };
    return { state, world: aWorld({ database }, { now: monday }) };
  };

  it("still shows 112, and says that the rest is missing", async () => {
    const page = await setUp().world.visitor().get("/apua");
    expect(page.status).toBe(200);
    expect(page.document.querySelector("main a[href='tel:112']")).not.toBeNull();
    expect(page).toSay(m.help_list_missing());
  });

  it("shows the lines it saw last", async () => {
    const { state, world } = setUp();
    const visitor = world.visitor();
    state.away = false;
    await visitor.get("/apua");
    state.away = true;
    const page = await visitor.get("/apua");
    expect(lineOn(page, "080005005")).toContain("Nollalinja");
    expect(page).not.toSay(m.help_list_missing());
    expect(world.log.some((line) => line.includes("helplines-unread"))).toBe(true);
  });
});

describe("the lines themselves", () => {
  it.each(actors)("are read by $kind and changed by nobody through the service", async (actor) => {
    await expect(db.database.withActor(actor, (tx) => findHelplines(tx, "fi"))).resolves.toHaveLength(15);
    await expect(
      db.database.withActor(actor, (tx) => listHelplinesDueForReview(tx, Temporal.PlainDate.from("2026-11-23"))),
    ).resolves.toHaveLength(15);

    const changes = [
      "UPDATE helpline SET numbers = '{0600 12345}'",
      "DELETE FROM helpline",
      "INSERT INTO helpline_text (helpline_id, locale, name, for_whom) SELECT id, 'fi', 'x', 'x' FROM helpline",
      "UPDATE helpline_text SET name = 'x'",
      "UPDATE helpline_hours SET opens = '00:00'",
      "TRUNCATE helpline CASCADE",
    ];
    for (const change of changes) {
      await db.admin.query(`BEGIN; SET LOCAL ROLE ${actorRoles[actor.kind]}`);
      await expect(db.admin.query(change).catch((error: unknown) => error)).resolves.toViolate("42501");
      await db.admin.query("ROLLBACK");
    }
  });

  it.each([
    ["a number that is not one", "UPDATE helpline SET numbers = '{0800 CALL}' WHERE slug = 'poison'"],
    ["no number", "UPDATE helpline SET numbers = '{}' WHERE slug = 'poison'"],
    ["a source without https", "UPDATE helpline SET source_url = 'http://example.org/' WHERE slug = 'poison'"],
    ["a review before the check", "UPDATE helpline SET review_by = checked_on WHERE slug = 'poison'"],
    ["an eighth weekday", "UPDATE helpline_hours SET weekday = 8"],
  ])("refuse %s", async (_, change) => {
    await expect(db.admin.query(change).catch((error: unknown) => error)).resolves.toViolate("23514");
  });

  it("have their words in every language", async () => {
    const { rows } = await db.admin.query<{ slug: string; locales: number; hours: number }>(
      `SELECT slug, count(*)::int AS locales, count(hours)::int AS hours
       FROM helpline JOIN helpline_text ON helpline_id = id GROUP BY slug`,
    );
    expect(rows).toHaveLength(15);
    for (const row of rows) {
      expect(row, row.slug).toMatchObject({ locales: locales.length });
      expect([0, locales.length], `${row.slug} has its hours in all languages or in none`).toContain(row.hours);
    }
  });

  it("come due for review: at once while no person has checked them, then on their day", async () => {
    const due = (today: string) =>
      db.database.withActor({ kind: "worker" }, (tx) => listHelplinesDueForReview(tx, Temporal.PlainDate.from(today)));
    expect((await due("2026-11-23")).find(({ slug }) => slug === "poison")).toMatchObject({ checkedByPerson: false });
    await db.admin.query("UPDATE helpline SET checked_by = 'person' WHERE slug = 'poison'");
    expect((await due("2027-05-20")).map(({ slug }) => slug)).not.toContain("poison");
    expect((await due("2027-05-21")).map(({ slug }) => slug)).toContain("poison");
  });

  it("give other pages a short list in the reader's language", async () => {
    const urgent = async (locale: Locale) =>
      (await db.database.withActor(nobody, (tx) => findUrgentHelplines(tx, locale))).map(({ slug }) => slug);
    expect(await urgent("fi")).toEqual(["crisis-fi", "violence-close", "medical"]);
    expect(await urgent("fi-simple")).toEqual(["crisis-fi", "violence-close", "medical"]);
    expect(await urgent("sv")).toEqual(["crisis-sv", "violence-close", "medical"]);
    expect(await urgent("en")).toEqual(["crisis-ar-en", "violence-close", "medical"]);
  });
});

describe("a line without words in the reader's language", () => {
  const own = useDatabase();

  it("is shown in Finnish, and marked so", async () => {
    await own.admin.query(
      "DELETE FROM helpline_text USING helpline h WHERE h.id = helpline_id AND slug = 'gambling' AND locale = 'en'",
    );
    const page = await aWorld(own, { now: monday }).visitor().get("/en/apua");
    expect(lineOn(page, "0800100101")).toContain("rahapelaaminen");
    expect(page.document.querySelector("a[href='tel:0800100101']")?.closest("li")?.getAttribute("lang")).toBe("fi");
  });
});
