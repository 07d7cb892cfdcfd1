import { beforeEach, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aMember, anOrganisation, type TestOrganisation } from "../../../test/support/organisations.ts";
import { showCode, type TestStaff } from "../../../test/support/staff.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { verifyAudit } from "../../shared/audit/index.ts";
import { m } from "../../shared/i18n/index.ts";
import { countOf, isIn, type Newcomer, newcomer, paperOf, signIn } from "./accounts.testing.ts";

const word = "Sininen kumisaapas";

describe("coming back with an organisation's help", () => {
  const test = useDatabase();
  let world: World;
  let organisation: TestOrganisation;
  let coordinator: TestStaff;
  let person: Newcomer;
  let names = 0;
  beforeEach(async () => {
    await test.admin.query("DELETE FROM desk_recovery; DELETE FROM code_word; DELETE FROM sign_in_delay");
    world = aWorld(test);
    organisation = await anOrganisation(world);
    const by = organisation.administrator.client;
    coordinator = await aMember(world, { path: organisation.path, by }, "coordinator", "Kaisa Koordinaattori");
    person = await newcomer(world, { nickname: `Tiski ${"abcdefghjkmnopqrstuxyz"[names++]}` });
  });
  const agree = async (who = person, said = word) =>
    who.client.submit(await who.client.get("/oma/koodisana"), { organisation: organisation.slug, word: said });
  const desk = () => `/jarjestot/${organisation.slug}/paluu`;
  const atDesk = async (fields: Record<string, string> = {}, staff = coordinator) =>
    staff.client.submit(await staff.client.get(desk()), { nickname: person.nickname, word, ...fields });
  const codeOf = (page: { document: Document }) => page.document.querySelector(".words-code strong")?.textContent ?? "";
  const recover = async (code: string) => {
    const client = world.visitor();
    const fields = { nickname: person.nickname, code, device: "own" };
    return { client, page: await client.submit(await client.get("/kirjaudu/palautus"), fields) };
  };

  it("staff gets a code for one who knows nickname and word; it opens after a day, and closes everything else", async () => {
    expect(await agree()).toSay(m.accounts_code_word_agreed());
    const given = await atDesk({ word: "  sininen  KUMISAAPAS " });
    expect(given.status).toBe(201);
    const code = codeOf(given);

    const early = await recover(code);
    expect(early.page.status).toBe(422);
    expect(early.page.text).toMatch(/Koodi on oikea/);
    expect(await isIn(person.client)).toBe(true);

    world.clock.advance({ hours: 24, minutes: 5 });
    const { client, page } = await recover(code);
    expect(page.document.querySelector(".words-card")).not.toBeNull();
    expect(await isIn(person.client)).toBe(false);
    expect((await client.get("/oma")).text).toContain("järjestön avulla");
    expect((await signIn(world, person)).page.status).toBe(422);
    expect((await signIn(world, { nickname: person.nickname, words: paperOf(page).words })).page.status).toBe(200);
    expect((await recover(code)).page.status).toBe(422);
    // The word has been said aloud: it is good no more.
    world.clock.advance({ minutes: 20 });
    await showCode(world, coordinator);
    expect((await atDesk()).status).toBe(422);
  });

  it("its owner is told on their own page, and cancels it there", async () => {
    await agree();
    const code = codeOf(await atDesk());
    const own = await person.client.get("/oma");
    expect(own).toSay(m.accounts_handed_over_cancel());
    const cancelled = await person.client.submit(own, {}, "form[action$='/peru']");
    expect(cancelled).toSay(m.accounts_code_word_cancelled());
    world.clock.advance({ hours: 25 });
    expect((await recover(code)).page.status).toBe(422);
    expect((await test.admin.query("SELECT FROM code_word")).rowCount).toBe(0);
    expect((await person.client.get("/oma")).text).not.toContain(m.accounts_handed_over_cancel());
  });

  it("runs out after a week", async () => {
    await agree();
    const code = codeOf(await atDesk());
    await world.mailbox();
    world.clock.advance({ hours: 24 * 8 + 1 });
    expect((await recover(code)).page.status).toBe(422);
    await world.mailbox();
    expect(await countOf(test, "desk_recovery")).toBe(0);
  });

  it("says the same of a wrong word, an unknown nickname, and a word agreed with another organisation", async () => {
    await agree();
    const elsewhere = await anOrganisation(world);
    const stranger = await newcomer(world, { nickname: `Muualla ${names}x`.replace(/\d/g, "q") });
    await stranger.client.submit(await stranger.client.get("/oma/koodisana"), { organisation: elsewhere.slug, word });
    const answers = [
      await atDesk({ word: "väärä sana" }),
      await atDesk({ nickname: "Ei ketään" }),
      await atDesk({ nickname: stranger.nickname }),
    ];
    for (const page of answers) {
      expect(page.status).toBe(422);
      expect(page).toSay(m.accounts_desk_no_match());
    }
    expect(await countOf(test, "desk_recovery")).toBe(0);
  });

  it("slows down who guesses, at one nickname or at many", async () => {
    await agree();
    const statuses: number[] = [];
    for (const nickname of ["Yksi", "Kaksi", "Kolme", "Neljä", "Viisi"]) {
      statuses.push((await atDesk({ nickname, word: "arvaus arvaus" })).status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 429]);
    expect((await atDesk()).status).toBe(429);
    world.clock.advance({ minutes: 1 });
    expect((await atDesk()).status).toBe(201);
  });

  it("is a page of those who lead there, with a code of a moment ago, and of nobody else", async () => {
    await agree();
    const stranger = await person.client.get(desk());
    expect(new URL(stranger.url).pathname).toBe("/vahvistus");
    const elsewhere = await anOrganisation(world);
    expect((await elsewhere.administrator.client.get(desk())).status).toBe(404);
    const forced = await elsewhere.administrator.client.post(desk(), { nickname: person.nickname, word });
    expect(forced.status).toBe(404);
    world.clock.advance({ minutes: 11 });
    const late = await coordinator.client.post(desk(), { nickname: person.nickname, word });
    expect(new URL(late.url).pathname).toBe("/vahvistus");
    expect(await countOf(test, "desk_recovery")).toBe(0);
  });

  it("is recorded: who and when, not for whom", async () => {
    await agree();
    await atDesk();
    const { rows } = await test.admin.query<{ text: string }>(
      "SELECT e::text AS text FROM audit_entry e WHERE action = 'way-back-handed-over' ORDER BY seq DESC LIMIT 1",
    );
    const owner = await test.admin.query<{ id: string }>(
      "SELECT person_id AS id FROM desk_recovery ORDER BY opens_at DESC",
    );
    expect(rows[0]?.text).toContain("coordinator");
    expect(rows[0]?.text).not.toContain(owner.rows[0]?.id);
    expect((await verifyAudit({ database: test.database, key: world.services.key })).kind).toBe("whole");
    const log = await organisation.administrator.client.get(`/jarjestot/${organisation.slug}/loki`);
    expect(log).toSay(m.accounts_desk_logged());
  });

  it("the database lets staff hand over only where a word was agreed", async () => {
    await agree();
    const { rows } = await test.admin.query<{ person_id: string; organisation_id: string }>(
      "SELECT person_id, organisation_id FROM code_word ORDER BY made_on DESC",
    );
    const agreed = rows[0];
    if (!agreed) throw new Error("no word");
    const elsewhere = await anOrganisation(world);
    const at = "2030-01-01T00:00:00Z";
    const insert = (personId: string, staffId: string) =>
      test.database.withActor({ kind: "staff", personId: staffId }, (tx) =>
        tx
          .insertInto("desk_recovery")
          .values({
            id: crypto.randomUUID(),
            person_id: personId,
            organisation_id: agreed.organisation_id,
            code_hash: Buffer.alloc(32, personId.charCodeAt(0)),
            opens_at: Temporal.Instant.from(at),
            ends_at: Temporal.Instant.from(at).add({ hours: 1 }),
          })
          .execute(),
      );
    await expect(insert(elsewhere.administrator.personId, coordinator.personId)).rejects.toViolate("42501");
    await expect(insert(agreed.person_id, elsewhere.administrator.personId)).rejects.toViolate("42501");
    await insert(agreed.person_id, coordinator.personId);
  });

  it("a word is short, wrong, for nobody, or needs the words first", async () => {
    expect(await agree(person, "lyhyt")).toSay(m.accounts_code_word_length());
    const page = await person.client.get("/oma/koodisana");
    expect(await person.client.submit(page, { word })).toSay(m.accounts_code_word_organisation_missing());
    expect((await person.client.submit(page, { organisation: "ei-ole", word })).status).toBe(400);
    world.clock.advance({ minutes: 20 });
    expect((await agree()).status).toBe(422);
    const needed = await person.client.get("/oma/koodisana");
    const fields = { organisation: organisation.slug, word, words: person.words };
    const agreed = await person.client.submit(needed, fields);
    expect(agreed).toSay(m.accounts_code_word_agreed());
    expect(await person.client.submit(agreed, {}, "form[action$='/poista']")).toSay(m.accounts_code_word_removed());
  });
});
