import { describe, expect, it } from "vitest";
import type { TestPage } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { testKey } from "../../../test/support/key.ts";
import { aPerson, type TestPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { m } from "../../shared/i18n/index.ts";
import { emailIndexOf } from "../accounts/email-proof.ts";
import { aCommunity, carryIn, comeTo, knock } from "../spaces/spaces.testing.ts";
import { emailText, mostNames, phoneText } from "./contact-index.rules.ts";
import { emailIndex, noteContacts, phoneIndex } from "./contact-index.ts";
import { mayMeet } from "./keep-apart.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";
const base = "/oma/erillaan";

const name = async (person: TestPerson, fields: Record<string, string>): Promise<TestPage> =>
  person.client.submit(await person.client.get(base), fields, `form[action='${base}']`);

const giveEmail = (personId: string, email: string) =>
  db.admin.query("INSERT INTO person_email (person_id, email, email_index, confirmed_on) VALUES ($1, $2, $3, $4)", [
    personId,
    Buffer.alloc(60),
    emailIndex(testKey, email),
    "2026-01-01",
  ]);

const givePhone = (person: TestPerson, phone: string) =>
  db.database.withActor({ kind: "person", personId: person.personId }, (tx) =>
    noteContacts(tx, testKey, person.personId, phone),
  );

const meets = (spaceId: string, personId: string) =>
  db.database.withActor({ kind: "door" }, (tx) => mayMeet(tx, spaceId, personId));

describe("reading who is named", () => {
  it.each([
    ["040 123 4567", "+358401234567"],
    ["+358 40 1234567", "+358401234567"],
    ["00358 (0)40-123 4567", "+358401234567"],
    ["+46 70 123 45 67", "+46701234567"],
    ["12", undefined],
    ["+358 abc", undefined],
  ])("a phone number %s is %s", (typed, read) => expect(phoneText(typed)).toBe(read));

  it("finds an address by the same index as accounts do", () => {
    const typed = "  Matti.Meikalainen@Example.ORG ";
    expect(emailIndex(testKey, emailText(typed) ?? "")).toEqual(emailIndexOf(testKey, typed.normalize("NFKC").trim()));
    expect(emailText("ei osoite")).toBeUndefined();
    expect(phoneIndex(testKey, "+358401234567")).not.toEqual(emailIndex(testKey, "+358401234567"));
  });
});

/** What somebody sees who comes to the door, without what is theirs alone. */
async function seenAtDoor(door: string, person: TestPerson, nickname: string) {
  const page = await knock(person.client, door, nickname);
  return {
    page,
    text: page.text.replaceAll(nickname, "?"),
    status: page.status,
    steps: new URL(page.url).pathname.split("/").length,
  };
}

describe.each(["who named", "who was named"])("keeping two people apart: %s comes second", (second) => {
  /** Two people of whom one names the other in this way; the space where the first of them is. */
  const setUp = async (naming: (named: TestPerson) => Promise<Record<string, string>>) => {
    const world = aWorld(db, { now });
    const space = await aCommunity(world);
    const [who, named] = [await aPerson(world), await aPerson(world)];
    const answer = await name(who, await naming(named));
    expect(answer).toSay(m.keep_apart_kept());
    const [first, comes] = second === "who named" ? [named, who] : [who, named];
    await comeTo(world, space, "Ensimmäinen", first);
    return { world, space, comes };
  };

  it.each([
    [
      "e-mail",
      async (named: TestPerson) => {
        const email = `${named.personId}@example.org`;
        await giveEmail(named.personId, email);
        return { way: "email", who: ` ${email.toUpperCase()}` };
      },
    ],
    [
      "phone",
      async (named: TestPerson) => {
        await givePhone(named, "+358 40 765 4321");
        const { rowCount } = await db.admin.query("DELETE FROM known_contact WHERE person_id <> $1", [named.personId]);
        expect(rowCount).toBeGreaterThanOrEqual(0);
        return { way: "phone", who: "040-765 4321" };
      },
    ],
  ])("by %s, they wait in the words of a full space", async (_, naming) => {
    const { world, space, comes } = await setUp(naming);
    expect(await meets(space.id, comes.personId)).toBe(false);
    const refused = await seenAtDoor(space.door, comes, "Toinen");
    expect(refused.text).toContain(m.spaces_waiting_text());
    expect(refused.text).not.toContain("Ensimmäinen");

    // A stranger at the door of a full space gets the same page, word for word.
    const full = await aCommunity(world, { organisation: space.organisation, fields: { places: "2" } });
    for (const one of ["Eka", "Toka"]) await comeTo(world, full, one);
    const stranger = await seenAtDoor(full.door, await aPerson(world), "Kolmas");
    expect(stranger.page.text.replaceAll("Kolmas", "?")).toBe(refused.text);
    expect([stranger.status, stranger.steps]).toEqual([refused.status, refused.steps]);

    // And everybody else comes in.
    await comeTo(world, space, "Kolmas");
  });
});

describe("naming somebody by a nickname", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const space = await aCommunity(world);
    const other = await aCommunity(world, { organisation: space.organisation, name: "Toinen rinki" });
    return { world, space, other, who: await comeTo(world, space, "Nimeäjä") };
  };

  it("keeps them apart in other spaces, also after they take another nickname", async () => {
    const { world, space, other, who } = await setUp();
    const named = await comeTo(world, space, "Nimetty");
    await name(who, { way: "nickname", who: "nimetty", persona: who.personaId });
    await named.client.submit(await named.client.get(named.here), { nickname: "Muuttunut" });
    await comeTo(world, other, "Varis", named);
    expect(await knock(who.client, other.door, "Harakka")).toSay(m.spaces_waiting_text());
  });

  it("does so in the space they share only from then on, and says what one can do oneself", async () => {
    const { world, space, who } = await setUp();
    const named = await comeTo(world, space, "Nimetty");
    const answer = await name(who, { way: "nickname", who: "Nimetty", persona: who.personaId });
    expect(answer).toSay(m.keep_apart_same_text());
    expect((await named.client.get(named.here)).status).toBe(200);
  });

  it("meets whoever takes the nickname later", async () => {
    const { world, space, other, who } = await setUp();
    await name(who, { way: "nickname", who: "Myöhäinen", persona: who.personaId });
    const late = await comeTo(world, other, "Joku", await aPerson(world));
    await db.admin.query("UPDATE space SET places = 100 WHERE id = $1", [space.id]);
    // The late one takes the name in the shared space by coming there first under another one.
    const landed = await knock(late.client, space.door, "Myöhäinen");
    expect(landed.status).toBe(200);
    expect(await meets(other.id, who.personId)).toBe(false);
  });

  it("is possible only in a space one is in", async () => {
    const { world, other, who } = await setUp();
    const there = await comeTo(world, other, "Vieras");
    const refused = await who.client.post(base, { way: "nickname", who: "Vieras", persona: there.personaId });
    expect(refused).toSay(m.keep_apart_space_needed());
  });
});

describe("nobody can probe", () => {
  it("the answer is the same for someone who is here and for someone who is not", async () => {
    const world = aWorld(db, { now });
    const space = await aCommunity(world);
    const [who, there] = [await comeTo(world, space, "Nimeäjä"), await comeTo(world, space, "Läsnäoleva")];
    await giveEmail(there.personId, "on@example.org");
    const texts = new Set<string>();
    for (const [way, target] of [
      ["nickname", "Läsnäoleva"],
      ["nickname", "Poissaoleva"],
      ["email", "on@example.org"],
      ["email", "ei@example.org"],
    ]) {
      const answer = await name(who, { way: way ?? "", who: target ?? "", persona: who.personaId });
      expect(answer.status).toBe(200);
      texts.add(answer.text.slice(0, answer.text.indexOf(m.keep_apart_own_title())));
      const own = answer.document.querySelector("form[action$='/peru']")?.getAttribute("action") ?? "";
      await who.client.post(own);
    }
    expect(texts.size).toBe(1);
  });

  it("the one who is named sees nothing of it: not on a page, not in their data, not in SQL", async () => {
    const world = aWorld(db, { now });
    const space = await aCommunity(world);
    const [who, named] = [await comeTo(world, space, "Nimeäjä"), await comeTo(world, space, "Nimetty")];
    const before = await Promise.all([base, "/oma/tiedot", "/oma/nimimerkit"].map((path) => named.client.get(path)));
    await name(who, { way: "nickname", who: "Nimetty", persona: who.personaId });
    const after = await Promise.all([base, "/oma/tiedot", "/oma/nimimerkit"].map((path) => named.client.get(path)));
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    const seen = await db.database.withActor({ kind: "person", personId: named.personId }, (tx) =>
      tx.selectFrom("keep_apart").select("id").execute(),
    );
    expect(seen).toEqual([]);
  });

  it("nobody but the door may ask who is kept apart from whom, and whom a name means is granted to nobody", async () => {
    const person = await aPerson(aWorld(db, { now }));
    for (const kind of ["person", "staff"] as const) {
      const asked = db.database.withActor({ kind, personId: person.personId }, (tx) =>
        mayMeet(tx, newOpaqueId(), person.personId),
      );
      await expect(asked).rejects.toMatchObject({ code: "42501" });
    }
    const { rows } = await db.admin.query<{ grantee: string }>(
      `SELECT DISTINCT grantee FROM information_schema.column_privileges
       WHERE (table_name, column_name) IN (('keep_apart', 'named_id'), ('persona', 'person_id'))
         AND privilege_type = 'SELECT' AND grantee LIKE 'vk\\_%' AND grantee <> 'vk_owner' AND grantee <> 'vk_backup'`,
    );
    expect(rows).toEqual([]);
  });

  it("more than twenty names are not taken, also not all at once", async () => {
    const world = aWorld(db, { now });
    const person = await aPerson(world);
    await Promise.all(
      Array.from({ length: mostNames + 4 }, (_, index) =>
        person.client.post(base, { way: "email", who: `n${index}@example.org` }),
      ),
    );
    const { rowCount } = await db.admin.query("SELECT FROM keep_apart WHERE person_id = $1", [person.personId]);
    expect(rowCount).toBe(mostNames);
    expect(await name(person, { way: "email", who: "viela@example.org" })).toSay(
      m.keep_apart_too_many({ most: mostNames }),
    );
  });
});

describe("naming by a description", () => {
  it("goes sealed to a coordinator, who ties it to a nickname of their own space and never sees who asked", async () => {
    const world = aWorld(db, { now });
    const space = await aCommunity(world);
    const other = await aCommunity(world, { organisation: space.organisation, name: "Toinen rinki" });
    const named = await comeTo(world, space, "Kuvattu");
    const who = await aPerson(world);
    const { rows } = await db.admin.query<{ id: string }>("SELECT id FROM organisation WHERE slug = $1", [
      space.organisation.slug,
    ]);
    const text = "Pitkä mies, jolla on punainen pipo ja kova ääni.";
    await name(who, { way: "description", who: text, organisation: rows[0]?.id ?? "" });
    const dump = await db.admin.query("SELECT k::text AS line FROM keep_apart k");
    expect(JSON.stringify(dump.rows)).not.toContain("pipo");

    const leader = space.organisation.administrator.client;
    const queuePath = `/jarjestot/${space.organisation.slug}/erillaan`;
    const queue = await leader.get(queuePath);
    expect(queue).toSay(text);
    for (const trace of [who.personId, who.nickname]) expect(queue.html).not.toContain(trace);
    const wrong = await leader.submit(
      queue,
      { space: space.id, nickname: "Tuntematon", answer: "tie" },
      "form[action*='/erillaan/']",
    );
    expect(wrong).toSay(m.keep_apart_queue_fault());
    const own = async () => (await who.client.get(base)).text;
    const ownBefore = await own();
    await leader.submit(wrong, { space: space.id, nickname: "kuvattu", answer: "tie" }, "form[action*='/erillaan/']");
    expect(await leader.get(queuePath)).toSay(m.keep_apart_queue_empty());
    // Whether anybody was known is not told to the one who asked.
    expect(await own()).toBe(ownBefore);
    await comeTo(world, other, "Varis", named);
    expect(await knock(who.client, other.door, "Harakka")).toSay(m.spaces_waiting_text());
    // Another organisation's leader has no such queue.
    const elsewhere = await aCommunity(world);
    expect((await elsewhere.organisation.administrator.client.get(queuePath)).status).toBe(404);
  });
});

it("taken back, they may meet; another's name cannot be taken back", async () => {
  const world = aWorld(db, { now });
  const space = await aCommunity(world);
  const [who, named] = [await aPerson(world), await aPerson(world)];
  await giveEmail(named.personId, "joku@example.org");
  const page = await name(who, { way: "email", who: "joku@example.org" });
  await comeTo(world, space, "Joku", named);
  const action = page.document.querySelector("form[action$='/peru']")?.getAttribute("action") ?? "";
  expect((await named.client.post(action)).status).toBe(404);
  const waiting = await knock(who.client, space.door, "Toinen");
  expect(waiting).toSay(m.spaces_waiting_text());
  expect(await who.client.post(action)).toSay(m.keep_apart_taken_back());
  expect(
    (await who.client.submit(waiting, {}, "form[action$='/sisaan']")).document.querySelector("[name=promise]"),
  ).not.toBeNull();
});

it("a carrier, too, waits where somebody must be kept apart from them", async () => {
  const world = aWorld(db, { now });
  const space = await aCommunity(world);
  const carrier = await carryIn(world, space, "Otso Oikea", "Karhunputki");
  const who = await aPerson(world);
  await giveEmail(carrier.personId, "otso@example.org");
  await name(who, { way: "email", who: "otso@example.org" });
  expect(await knock(who.client, space.door, "Toinen")).toSay(m.spaces_waiting_text());
});
