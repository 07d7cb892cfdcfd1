import { beforeAll, describe, expect, it } from "vitest";
import {
  aCommunity,
  carryIn,
  knock,
  promise,
  type TestPersona,
  type TestSpace,
} from "../../src/features/spaces/spaces.testing.ts";
import { useDatabase } from "../support/database.ts";
import { anOrganisation } from "../support/organisations.ts";
import { aPerson, showCode, type TestPerson } from "../support/staff.ts";
import { aWorld, type World } from "../support/world.ts";
import { linksBetween, pageText, raw, rowsSeenBy, tokensOf } from "./unlinkability.ts";

const db = useDatabase();

/**
 * Four spaces of one organisation. In Aallokko and Bambusto are the same two people; everyone in Cembra and Daaliala is
 * there only. The watcher is a participant, a facilitator and a coordinator in all four.
 */
const spaceNames = ["Aallokko", "Bambusto", "Cembrala", "Daaliala"] as const;
type SpaceName = (typeof spaceNames)[number];

let world: World;
const spaces = {} as Record<SpaceName, TestSpace>;
const watcher = { participant: {}, facilitator: {} } as Record<
  "participant" | "facilitator",
  Record<SpaceName, TestPersona>
>;
const shared: TestPerson[] = [];
const views = () =>
  Object.fromEntries(spaceNames.map((name) => [name, new Set<string>()])) as Record<SpaceName, Set<string>>;
const seen = views();

const coordinator = () => spaces.Aallokko.organisation.administrator;

/** Asks to come in, is let in by the coordinator while everyone looks on, and promises. */
async function comeIn(name: SpaceName, person: TestPerson, as: string): Promise<void> {
  const space = spaces[name];
  const asked = await knock(person.client, space.door, as);
  add(seen, await look());
  const leader = coordinator();
  const page = await leader.client.get(space.ledPath);
  const form = [...page.document.querySelectorAll("form[action$='/ratkaise']")].find((one) =>
    one.textContent?.includes(as),
  );
  const persona = form?.querySelector("[name=persona]")?.getAttribute("value") ?? "";
  await leader.client.post(`${space.ledPath}/ratkaise`, { persona, answer: "yes" });
  const landed = await person.client.submit(await person.client.get(asked.url), {}, "form[action$='/sisaan']");
  await promise(person.client, landed);
}

function add(to: Record<SpaceName, Set<string>>, from: Record<SpaceName, Set<string>>): void {
  for (const name of spaceNames) for (const token of from[name]) to[name].add(token);
}

/** Everything the watcher can fetch now, by space. */
async function look(): Promise<Record<SpaceName, Set<string>>> {
  const found = views();
  for (const name of spaceNames) {
    const { ledPath } = spaces[name];
    const texts = [await pageText(coordinator().client, ledPath)];
    for (const role of ["participant", "facilitator"] as const) {
      const here = watcher[role][name];
      if (!here) continue;
      texts.push(await pageText(here.client, here.here));
      // Refusals, too: a nickname that somebody has, and what a participant may not do.
      for (const step of ["nimi", "ratkaise"]) {
        const body = new URLSearchParams({ nickname: here.as, persona: here.personaId, answer: "yes" });
        const headers = { "Sec-Fetch-Site": "same-origin" };
        texts.push(await pageText(here.client, `${here.here}/${step}`, { method: "POST", body, headers }));
      }
    }
    for (const text of texts) for (const token of tokensOf(text)) found[name].add(token);
  }
  add(found, await lookBySql());
  return found;
}

/** Every row the database shows the watcher, given to the space one of whose ids it holds. */
async function lookBySql(): Promise<Record<SpaceName, Set<string>>> {
  const found = views();
  const ids = {} as Record<SpaceName, readonly string[]>;
  for (const name of spaceNames) {
    const { rows } = await db.admin.query<{ id: string }>("SELECT id FROM persona WHERE space_id = $1", [
      spaces[name].id,
    ]);
    ids[name] = [spaces[name].id, ...rows.map(({ id }) => id)];
  }
  const people = [...Object.values(watcher).map((by) => by.Aallokko?.personId), coordinator().personId];
  for (const personId of people.filter((id) => id !== undefined)) {
    for (const kind of ["person", "staff"] as const) {
      const actor = { kind, personId };
      const lines = await rowsSeenBy(db, actor);
      for (const name of spaceNames) {
        const sql = "SELECT to_json(b)::text AS line FROM space_badges($1) b";
        lines.push(...(await raw(db.database, actor, sql, [spaces[name].id])));
      }
      for (const line of lines) {
        const places = spaceNames.filter((name) => ids[name].some((id) => line.includes(id)));
        expect(places.length, `two spaces in one row: ${line}`).toBeLessThan(2);
        const [place] = places;
        if (place) for (const token of tokensOf(line)) found[place].add(token);
        for (const { personId: whose } of shared) if (whose !== personId) expect(line).not.toContain(whose);
      }
    }
  }
  return found;
}

const links = (by: Record<SpaceName, Set<string>>) =>
  linksBetween([by.Aallokko, by.Bambusto], [by.Cembrala, by.Daaliala]);

beforeAll(async () => {
  world = aWorld(db, { now: "2026-10-01T09:00:03+03:00" });
  const organisation = await anOrganisation(world);
  for (const name of spaceNames)
    spaces[name] = await aCommunity(world, { organisation, name, fields: { approval: "yes" } });
  const watching = await aPerson(world);
  const names = {
    Aallokko: ["Katselija", "Ohjastaja", "Pajulintu", "Kultarinta"],
    Bambusto: ["Tarkkailija", "Luotsaaja", "Satakieli", "Punatulkku"],
    Cembrala: ["Seuraaja", "Kipparoija", "Tiltaltti", "Hernekerttu"],
    Daaliala: ["Havainnoija", "Viitoittaja", "Rautiainen", "Peippolainen"],
  } as const;
  for (const name of spaceNames) {
    const carrier = await carryIn(world, spaces[name], `Ohjaava ${name}`, names[name][1]);
    watcher.facilitator[name] = carrier;
  }
  for (const name of spaceNames) {
    await comeIn(name, watching, names[name][0]);
    const page = await watching.client.get("/oma/nimimerkit");
    const link = [...page.document.querySelectorAll("a[href*='/oma/tila/']")].find((one) =>
      one.textContent?.includes(name),
    );
    const here = link?.getAttribute("href") ?? "";
    watcher.participant[name] = { ...watching, here, personaId: here.split("/").at(-1) ?? "", as: names[name][0] };
  }
  // Each of the two comes to both spaces within half a minute of one day; everyone else at a time of their own.
  for (const index of [2, 3] as const) {
    world.clock.advance({ days: 1, minutes: 7, seconds: 11 });
    await showCode(world, coordinator());
    const person = await aPerson(world);
    shared.push(person);
    for (const name of ["Aallokko", "Bambusto"] as const) {
      world.clock.advance({ seconds: 13 });
      await comeIn(name, person, names[name][index]);
    }
    for (const name of ["Cembrala", "Daaliala"] as const) {
      world.clock.advance({ days: 1, minutes: 3 });
      await showCode(world, coordinator());
      await comeIn(name, await aPerson(world), names[name][index]);
    }
  }
  world.clock.advance({ minutes: 5 });
  await showCode(world, coordinator());
  for (const name of spaceNames)
    await coordinator().client.post(`${spaces[name].ledPath}/lue`, {
      category: "technical",
      reason: "Tarkistan, että sivu toimii.",
    });
}, 120_000);

describe("two people who share two spaces with a watcher", () => {
  it("are seen by the watcher in each of them, in every role", async () => {
    const { Aallokko, Bambusto, Cembrala } = await look();
    for (const [view, nickname] of [
      [Aallokko, "Pajulintu"],
      [Bambusto, "Satakieli"],
      [Cembrala, "Tiltaltti"],
    ] as const)
      expect(view.has(nickname), nickname).toBe(true);
    expect(await coordinator().client.get(spaces.Aallokko.ledPath)).toSay("Kultarinta");
  });

  it("are linked by no token of anything the watcher can fetch as participant, facilitator or coordinator", async () => {
    add(seen, await look());
    expect(seen.Aallokko.size).toBeGreaterThan(500);
    expect(links(seen)).toEqual([]);
  });

  it.each([
    ["a drawing made from the person", "UPDATE persona SET emblem_seed = left(md5(person_id::text), 16)", undefined],
    [
      "whose a persona is, in a column",
      "GRANT SELECT (person_id) ON persona TO vk_person",
      "REVOKE SELECT (person_id) ON persona FROM vk_person",
    ],
    [
      "the day of coming, told to staff",
      "GRANT SELECT (since) ON persona TO vk_staff",
      "REVOKE SELECT (since) ON persona FROM vk_staff",
    ],
    [
      "something sealed with the person's own key",
      "UPDATE persona SET emblem_seed = left(replace(k.id::text, '-', ''), 16) FROM data_key k WHERE k.owner_id = persona.person_id",
      undefined,
    ],
  ])("would be linked by %s", async (_, leak, mend) => {
    const { rows } = await db.admin.query<{ id: string; seed: string }>("SELECT id, emblem_seed AS seed FROM persona");
    await db.admin.query(leak);
    const found = await look().catch((error: Error) => error);
    if (mend) await db.admin.query(mend);
    for (const { id, seed } of rows)
      await db.admin.query("UPDATE persona SET emblem_seed = $2 WHERE id = $1", [id, seed]);
    // A row that names the person is refused as soon as it is seen; the others show in the comparison.
    if (found instanceof Error) expect(found.message).toContain("not to contain");
    else expect(links(found)).not.toEqual([]);
    expect(links(await look())).toEqual([]);
  });
});
