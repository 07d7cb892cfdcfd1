import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { locales, localPath, m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { promise } from "../spaces/spaces.testing.ts";
import { aGroupWith, ask, codeOn, comeBack, decide, doBack, lastRequest, pathOn } from "./admissions.testing.ts";

const db = useDatabase();

describe("an open group", () => {
  const setUp = async () => {
    const world = aWorld(db);
    return { world, group: await aGroupWith(world, db, { when: "any-time", how: "walk-in" }) };
  };

  it("tells the next time and place, and counts who comes without knowing who", async () => {
    const { world, group } = await setUp();
    const client = world.visitor();
    const page = await client.get(group.door);
    expect(page).toSay("18");
    expect(page).toSay("Jyväskylä");
    const pressed = await client.submit(page, {}, "form#tulen");
    expect(pressed).toSay(m.admissions_coming_done());
    // The same form again counts once; another visitor counts for themselves.
    await client.submit(page, {}, "form#tulen");
    const other = world.visitor();
    await other.submit(await other.get(group.door), {}, "form#tulen");
    const counted = await group.client.get(group.comers);
    expect(counted.text).toMatch(/syyskuuta 2026: 2 on sanonut/);
    const back = await client.submit(pressed, {}, "form#en-tulekaan");
    expect(back.document.querySelector("form#tulen")).not.toBeNull();
    expect((await group.client.get(group.comers)).text).toMatch(/syyskuuta 2026: 1 on sanonut/);
    expect([...client.cookies]).toEqual([]);
  });

  it("takes a word to the facilitator, and the answer is read by the code alone", async () => {
    const { world, group } = await setUp();
    const empty = await ask(world.visitor(), group.door);
    expect(empty.status).toBe(422);
    expect(empty).toSay(m.admissions_message_needed());
    const sent = await ask(world.visitor(), group.door, { message: "Saako koiran ottaa mukaan?", name: "Pihla" });
    const code = codeOn(sent);
    const { rows } = await db.admin.query("SELECT content FROM entry_request WHERE space_id = $1", [group.spaceId]);
    expect(rows[0].content.toString("latin1")).not.toContain("koiran");
    expect(await group.client.get(group.home)).toSay(m.admissions_glance({ count: 1 }));
    expect(await group.client.get(await lastRequest(group))).toSay("Saako koiran ottaa mukaan?");
    await decide(group, "word", "Saa, jos kaikille sopii.");

    const later = world.visitor();
    const found = await later.submit(await later.get("/pyynto"), { code: code.toUpperCase().replaceAll("-", " ") });
    expect(found).toSay("Saa, jos kaikille sopii.");
    expect(found).not.toSay("koiran");
    expect(found.document.title).toBe(m.ui_neutral_title());
    expect((await comeBack(later, "0000-0000-0000-0000")).status).toBe(422);
  });
});

describe("a group one talks oneself into", () => {
  const setUp = async (places?: number, nextIntake = "2026-08-12") => {
    const world = aWorld(db);
    const group = await aGroupWith(
      world,
      db,
      { when: "agreed-times", how: "talk", nextIntake },
      { ...(places !== undefined && { places }) },
    );
    return { world, group };
  };

  it("asks, answers, says yes on both sides, and leads into its space under a nickname of its own", async () => {
    const { world, group } = await setUp();
    const stranger = world.visitor();
    expect(await stranger.get(group.door)).toSay(m.admissions_talk_any_time());
    const call = await ask(stranger, group.door, { way: "call" });
    expect(call.status).toBe(422);
    expect(call).toSay(m.admissions_phone_needed());
    const sent = await ask(stranger, group.door, { way: "call", contact: "040 0000 000", name: "Vaahtera" });
    const code = codeOn(sent);
    expect(sent).toSay(m.admissions_own_promise({ day: "8. syyskuuta 2026" }));

    expect((await decide(group, "no", "")).status).toBe(422);
    await decide(group, "yes");
    expect(await comeBack(stranger, code)).toSay(m.admissions_own_offered());
    const early = await comeBack((await aPerson(world)).client, code, "/sisaan");
    expect(early.url).toMatch(/\/pyynto\/oma$/);
    const yes = await stranger.submit(await comeBack(stranger, code), {}, "form#kylla");
    expect(yes).toSay(m.admissions_own_agreed_now());
    expect(yes).not.toSay(m.admissions_own_place({ place: 1 }));

    const person = await aPerson(world);
    const enter = await comeBack(person.client, code, "/sisaan");
    expect((await person.client.submit(enter, { nickname: "Hilla" })).status).toBe(422);
    const inside = await person.client.submit(enter, { nickname: "Vaahtera" });
    const home = await promise(person.client, inside);
    expect(home.url).toContain(`/oma/ryhma/${group.spaceId}`);
    expect(await comeBack(stranger, code)).toSay(m.admissions_code_tied());
    // Whoever is in without carrying it does not see who comes.
    expect((await person.client.get(group.comers)).status).toBe(404);
    expect((await (await aPerson(world)).client.get(group.comers)).status).toBe(404);
  });

  it("says no kindly, with a word of its own and other ways", async () => {
    const { world, group } = await setUp();
    const client = world.visitor();
    const code = codeOn(await ask(client, group.door, { way: "message", message: "Hei" }));
    await decide(group, "no", "Tämä ryhmä on alle kouluikäisten vanhemmille. Soita minulle, niin mietitään.");
    const page = await comeBack(client, code);
    expect(page).toSay("Soita minulle");
    expect(page.document.querySelector("main a[href^='/haku?'][href*='teema=']")).not.toBeNull();
    expect((await doBack(client, code, "/kylla")).text).toContain(m.admissions_own_declined());
    const { rows } = await db.admin.query("SELECT state FROM entry_request WHERE space_id = $1", [group.spaceId]);
    expect(rows).toEqual([{ state: "declined" }]);
  });

  it("is asked once by a form sent twice, and comes back by one's own words", async () => {
    const { world, group } = await setUp();
    const person = await aPerson(world);
    const page = await person.client.get(group.door);
    const fields = { way: "message", message: "Hei", contact: "040 111 2222", consent: "yes" };
    const [one, two] = [
      await person.client.submit(page, fields, "main form[action$='/mukaan']"),
      await person.client.submit(page, fields, "main form[action$='/mukaan']"),
    ];
    expect(pathOn(one)).toBe(pathOn(two));
    const own = await person.client.get("/oma/pyynnot");
    const link = own.document.querySelector("main a[href*='/oma/pyynto/']")?.getAttribute("href") ?? "";
    expect(await person.client.get(link)).toSay(m.admissions_own_asked());
    expect(await person.client.get("/oma/tiedot")).toSay("Aamukahvit");
    const { rows } = await db.admin.query("SELECT 1 FROM known_contact WHERE person_id = $1", [person.personId]);
    expect(rows).toHaveLength(1);

    const other = await aPerson(world);
    expect((await other.client.get(link)).status).toBe(404);
    expect((await other.client.post(`${link}/peru`)).status).toBe(404);
    expect(await person.client.post(`${link}/peru`)).toSay(m.admissions_own_withdrawn());
  });

  it("lets somebody go by who must be kept apart, in the words of a full group", async () => {
    const { world, group } = await setUp();
    const agree = async () => {
      const person = await aPerson(world);
      const path = pathOn(await ask(person.client, group.door, { way: "message", message: "Hei" }));
      await decide(group, "both");
      return { person, path };
    };
    const come = async ({ person, path }: Awaited<ReturnType<typeof agree>>, nickname: string) =>
      person.client.submit(await person.client.get(`${path}/sisaan`), { nickname });
    const first = await agree();
    await promise(first.person.client, await come(first, "Ensimmäinen"));
    const [kept, after] = [await agree(), await agree()];
    await db.admin.query(
      "INSERT INTO keep_apart (id, person_id, way, label, made_on, contact_index) VALUES (gen_random_uuid(), $1, 'phone', $2, '2026-09-01', $3)",
      [first.person.personId, Buffer.alloc(60), Buffer.alloc(32, 1)],
    );
    await db.admin.query("INSERT INTO known_contact (person_id, contact_index) VALUES ($1, $2)", [
      kept.person.personId,
      Buffer.alloc(32, 1),
    ]);
    // One place is left.
    await db.admin.query("UPDATE space SET places = space_size(id) + 1 WHERE id = $1", [group.spaceId]);
    const told = await come(kept, "Pidetty Erillään");
    expect(told.url).toMatch(/jono/);
    const passed = await come(after, "Seuraava");
    expect(passed.url).toContain("/oma/tila/");
    // Now it is full indeed, and another is told the same.
    const last = await agree();
    const full = await come(last, "Viimeinen");
    const wordsOf = (text: string) => text.replaceAll(/(jonossa: |nyt se on )\d/g, "");
    expect(wordsOf(full.text)).toBe(wordsOf(told.text));
    expect(await kept.person.client.get(kept.path)).toSay(m.admissions_own_place({ place: 1 }));
  });
});

describe("other ways in", () => {
  it("signs up without a talk", async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, { when: "any-time", how: "sign-up" });
    const sent = await ask(world.visitor(), group.door);
    expect(sent).toSay(m.admissions_own_agreed());
    await group.client.submit(await group.client.get(await lastRequest(group)), {}, "form#paikalla");
    expect(await comeBack(world.visitor(), codeOn(sent))).toSay(m.admissions_own_in());
  });

  it("takes an invitation code as often as it was made for, and only in its own group", async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, { when: "any-time", how: "invited" });
    const other = await aGroupWith(world, db, { when: "any-time", how: "invited" });
    const list = await group.client.get(group.comers);
    expect((await group.client.submit(list, { uses: "0", lastDay: "2026-01-01" }, "form#kutsu")).status).toBe(422);
    const made = await group.client.submit(list, { uses: "1", lastDay: "2026-12-24" }, "form#kutsu");
    const invitation = codeOn(made);
    expect(await group.client.get(group.comers)).not.toSay(invitation);

    expect(await ask(world.visitor(), group.door)).toSay(m.admissions_invitation_needed());
    expect(await ask(world.visitor(), other.door, { invitation })).toSay(m.admissions_invitation_wrong());
    expect(await ask(world.visitor(), group.door, { invitation })).toSay(m.admissions_own_agreed());
    expect(await ask(world.visitor(), group.door, { invitation })).toSay(m.admissions_invitation_wrong());
    const { rows } = await db.admin.query("SELECT count(*)::int AS n FROM entry_request WHERE space_id = $1", [
      group.spaceId,
    ]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it("is written down by telephone, no more than the caller wants, into the same queue", async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, { when: "any-time", how: "talk" });
    await ask(world.visitor(), group.door, { way: "message", message: "Ensin verkosta" });
    const form = await group.client.get(`${group.comers}/soitto`);
    const done = await group.client.submit(form, { way: "message", consent: "yes" });
    expect(done.status).toBe(201);
    expect(await comeBack(world.visitor(), codeOn(done))).toSay(m.admissions_own_asked());
    const list = await group.client.get(group.comers);
    expect(list).toSay(m.admissions_by_phone());
    expect(list.text.indexOf("Pyyntö 1")).toBeLessThan(list.text.indexOf("Pyyntö 2"));
  });

  it("is not there for a listing that has no group here", async () => {
    expect((await aWorld(db).visitor().get("/tuki/ei-ole/mukaan")).status).toBe(404);
  });
});

describe("every page", () => {
  it.each(locales)("is right HTML in %s", async (locale) => {
    const world = aWorld(db);
    for (const how of ["walk-in", "sign-up", "talk", "interview", "invited"] as const) {
      const group = await aGroupWith(world, db, { when: "any-time", how });
      const at = (path: string) => localPath(locale, path);
      if (how === "talk") {
        const sent = await ask(world.visitor(), group.door, { way: "message", message: "Hei" });
        const request = await lastRequest(group);
        const pages = [
          await comeBack(world.visitor(), codeOn(sent), "", at("")),
          await world.visitor().get(at("/pyynto")),
          await group.client.get(at(group.comers)),
          await group.client.get(at(request)),
          await group.client.get(at(`${group.comers}/asetukset`)),
          await group.client.get(at(`${group.comers}/soitto`)),
          await group.client.get(at("/oma/pyynnot")),
          await group.client.get(at(`${group.home}/uusi-tulija`)),
        ];
        for (const page of pages) {
          expect(page.status, page.url).toBe(200);
          expect(await complaints(page.html), page.url).toEqual([]);
        }
      }
      const page = await world.visitor().get(at(group.door));
      expect(page.status).toBe(200);
      expect(await complaints(page.html)).toEqual([]);
    }
  });
});
