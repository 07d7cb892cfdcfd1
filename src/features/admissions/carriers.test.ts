import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation } from "../../../test/support/organisations.ts";
import { aPlatformAdministrator, showCode } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import { drainJobs } from "../../shared/jobs/worker.ts";
import { emailIndexOf, emailPlace } from "../accounts/email-proof.ts";
import { aGroupWith, ask, codeOn, decide, lastRequest } from "./admissions.testing.ts";
import { answeringComers } from "./admissions-jobs.ts";

const db = useDatabase();
const address = () => `kantaja.${Math.random().toString(36).slice(2)}@example.org`;

const setUp = async (places = 20) => {
  const world = aWorld(db);
  const group = await aGroupWith(world, db, { when: "any-time", how: "talk" }, { places });
  /** Gives somebody an address they have confirmed. */
  const mailOf = async (personId: string): Promise<string> => {
    const to = address();
    const { keyRing, key } = world.services;
    const email = await keyRing.seal({ kind: "person", id: personId }, emailPlace(personId), to);
    await db.admin.query(
      "INSERT INTO person_email (person_id, email, email_index, confirmed_on) VALUES ($1, $2, $3, '2026-09-01')",
      [personId, email, emailIndexOf(key, to)],
    );
    return to;
  };
  const morning = async (day: string) => {
    world.clock.set(`${day}T07:40+03:00`);
    const job = answeringComers(world.services);
    const now = world.clock.now();
    await world.services.database.withActor({ kind: "worker" }, (tx) => enqueue(tx, job.recurring.kind, {}, { now }));
    await drainJobs({ ...world.services, jobs: [job.handler] });
  };
  const lettersTo = async (to: string) => (await world.mailbox()).filter(({ recipient }) => recipient === to);
  return { world, group, mailOf, morning, lettersTo };
};

describe("a group without an organisation that leaves somebody waiting", () => {
  it("is reminded on its carriers' own pages and by mail, then counted by the area centre, and again after a new promise", async () => {
    const { world, group, mailOf, morning, lettersTo } = await setUp();
    const carrier = await mailOf(group.personId);
    const centre = await aPlatformAdministrator(world);
    const atCentre = await mailOf(centre.personId);
    await ask(world.visitor(), group.door, { way: "message", message: "Onko täällä ketään" });

    await morning("2026-09-08");
    expect(await lettersTo(carrier)).toHaveLength(0);
    const early = await group.client.get("/oma");
    expect(early).not.toSay(m.admissions_own_late({ count: 1 }));
    expect(early).toSay(m.admissions_own_waiting({ count: 1 }));
    await morning("2026-09-09");
    const [letter, ...others] = await lettersTo(carrier);
    expect(others).toEqual([]);
    expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/ryhmä|vertais|vastaus|Aamukahvit/i);
    const own = await group.client.get("/oma");
    expect(own).toSay(m.admissions_own_late({ count: 1 }));
    expect(own.document.querySelector(`a[href$='${group.comers}']`)).not.toBeNull();
    await morning("2026-09-10");
    expect(await lettersTo(carrier)).toHaveLength(1);
    expect(await lettersTo(atCentre)).toHaveLength(0);

    await morning("2026-09-11");
    expect(await lettersTo(carrier)).toHaveLength(2);
    expect(await lettersTo(atCentre)).toHaveLength(1);
    await showCode(world, centre);
    const page = await centre.client.get("/alkutuki");
    expect(page).toSay(m.group_support_unanswering_title());
    expect(page).toSay("Aamukahvit");
    expect(page).toSay(m.group_support_unanswering_count({ count: 1, day: "8. syyskuuta 2026" }));
    expect(page).not.toSay("Onko täällä ketään");

    // An answer that decides nothing begins a new promised time, and is said to.
    const answered = await decide(group, "word", "Soitan pian.");
    expect(answered).toSay(m.admissions_promise_next({ day: "18. syyskuuta 2026" }));
    expect(await group.client.get("/oma")).not.toSay(m.admissions_own_late({ count: 1 }));
    await showCode(world, centre);
    expect(await centre.client.get("/alkutuki")).not.toSay(m.group_support_unanswering_title());
    await morning("2026-09-19");
    expect(await lettersTo(carrier)).toHaveLength(3);
    expect(await group.client.get("/oma")).toSay(m.admissions_own_late({ count: 1 }));
    await morning("2026-09-21");
    expect(await lettersTo(atCentre)).toHaveLength(2);
  });

  it("is not done with a call noted and nothing after it", async () => {
    const { world, group, morning } = await setUp();
    await ask(world.visitor(), group.door, { way: "call", contact: "040 000 0000" });
    const list = await group.client.get(group.comers);
    const called = await group.client.submit(list, {}, "form[id^='soitettu-']");
    expect(called).toSay(m.admissions_promise_next({ day: "8. syyskuuta 2026" }));
    await morning("2026-09-09");
    expect(await group.client.get("/oma")).toSay(m.admissions_own_late({ count: 1 }));
  });
});

describe("what somebody who carries the group has typed", () => {
  it("is kept where the request was withdrawn, answered by another, or is gone", async () => {
    const { world, group } = await setUp();
    const client = world.visitor();
    await ask(client, group.door, { way: "message", message: "Hei" });
    const path = await lastRequest(group);
    const opened = await group.client.get(path);
    await group.client.submit(
      opened,
      { decision: "word", text: "Ensimmäinen vastaus", notes: "Ensin" },
      "form#vastaus",
    );

    const second = { decision: "yes", text: "Toisen pitkä vastaus", notes: "Toisen muistio" };
    const late = await group.client.submit(opened, second, "form#vastaus");
    expect(late.status).toBe(409);
    expect(late).toSay(m.admissions_changed_title());
    expect(late).toSay("Ensimmäinen vastaus");
    expect(late.document.querySelector("textarea[name=text]")?.textContent).toContain("Toisen pitkä vastaus");
    expect(late.document.querySelector("textarea[name=notes]")?.textContent).toContain("Toisen muistio");
    expect(late.document.querySelector("main blockquote")).not.toBeNull();
    // Read, it may be sent all the same; pressed twice it is sent once.
    expect((await group.client.submit(late, second, "form#vastaus")).status).toBe(200);
    expect((await group.client.submit(late, second, "form#vastaus")).status).toBe(200);
    const { rows } = await db.admin.query("SELECT 1 FROM entry_word w JOIN entry_request r ON r.id = w.request_id");
    expect(rows.length).toBeGreaterThanOrEqual(2);

    const before = await group.client.get(path);
    await db.admin.query("UPDATE entry_request SET state = 'withdrawn', ended_on = '2026-09-01' WHERE space_id = $1", [
      group.spaceId,
    ]);
    const withdrawn = await group.client.submit(before, { decision: "word", text: "Kolmas, turha" }, "form#vastaus");
    expect(withdrawn.status).toBe(409);
    expect(withdrawn).toSay(m.admissions_changed_over());
    expect(withdrawn).toSay("Kolmas, turha");
    await db.admin.query("DELETE FROM entry_request WHERE space_id = $1", [group.spaceId]);
    const gone = await group.client.submit(before, { decision: "word", text: "Neljäs, turha" }, "form#vastaus");
    expect(gone.status).toBe(404);
    expect(gone).toSay("Neljäs, turha");
  });

  it("is saved together: notes with an answer, and notes alone", async () => {
    const { world, group } = await setUp();
    await ask(world.visitor(), group.door, { way: "message", message: "Hei" });
    const path = await lastRequest(group);
    const nothing = await group.client.submit(await group.client.get(path), {}, "form#vastaus");
    expect(nothing.status).toBe(422);
    const half = await group.client.submit(nothing, { text: "Vastaus", notes: "Muistio" }, "form#vastaus");
    expect(half.status).toBe(422);
    expect(half.document.querySelector("textarea[name=notes]")?.textContent).toContain("Muistio");
    const noted = await group.client.submit(await group.client.get(path), { notes: "Vain muistio" }, "form#vastaus");
    expect(noted).toSay(m.admissions_saved());
    expect(noted.document.querySelector("textarea[name=notes]")?.textContent).toContain("Vain muistio");
    const far = { decision: "word", text: "Soitan", callOn: "2027-09-01" };
    expect((await group.client.submit(noted, far, "form#vastaus")).status).toBe(422);
  });
});

describe("places", () => {
  it("are set by those who carry the group, never below those inside, and the queue begins at them", async () => {
    const { world, group } = await setUp();
    const settings = `${group.comers}/asetukset`;
    const page = await group.client.get(settings);
    expect(page).toSay(m.admissions_places_hint({ taken: 1 }));
    await group.client.submit(page, { places: "2" }, "form#asetukset");
    expect(await group.client.get(group.comers)).toSay(m.admissions_room({ places: 2, taken: 1 }));
    const comeIn = async () => {
      await ask(world.visitor(), group.door, { way: "message", message: "Hei" });
      const agreed = await decide(group, "both");
      return group.client.submit(agreed, {}, "form#paikalla");
    };
    expect((await comeIn()).status).toBe(200);
    const full = await comeIn();
    expect(full.status).toBe(422);
    expect(full).toSay(m.admissions_seat_full());
    await group.client.submit(await group.client.get(settings), { places: "5" }, "form#asetukset");
    expect(
      (await group.client.submit(await group.client.get(await lastRequest(group)), {}, "form#paikalla")).status,
    ).toBe(200);
    const refused = await group.client.submit(
      await group.client.get(settings),
      { places: "2", promise: "9" },
      "form#asetukset",
    );
    expect(refused.status).toBe(422);
    expect(refused).toSay(m.admissions_places_taken({ taken: 3 }));
    expect(refused.document.querySelector("#promise")?.getAttribute("value")).toBe("9");
    expect((await group.client.submit(refused, { places: "1" }, "form#asetukset")).status).toBe(422);
  });

  it("of an organisation's group are set by those who lead it, and by nobody else's", async () => {
    const { world, group } = await setUp();
    const { administrator, slug } = await anOrganisation(world);
    const path = `/jarjestot/${slug}/tulijat/${group.spaceId}/paikat`;
    await showCode(world, administrator);
    expect((await administrator.client.get(path)).status).toBe(404);
    await db.admin.query(
      "INSERT INTO space_organisation (space_id, organisation_id) SELECT $1, id FROM organisation WHERE slug = $2",
      [group.spaceId, slug],
    );
    const list = await administrator.client.get(`/jarjestot/${slug}/tulijat`);
    expect(list.document.querySelector(`a[href$='${path}']`)).not.toBeNull();
    const saved = await administrator.client.submit(await administrator.client.get(path), { places: "8" });
    expect(saved).toSay(m.admissions_room({ places: 8, taken: 1 }));
    expect((await administrator.client.post(path, { places: "yhdeksän" })).status).toBe(422);
  });
});

describe("a time to talk", () => {
  const withTalk = async () => {
    const { world, group } = await setUp();
    for (const startTime of ["17:00", "18:00"])
      await group.client.submit(
        await group.client.get(group.comers),
        { startDate: "2026-09-07", startTime, minutes: "45", way: "face-to-face", place: "Kirjaston aula" },
        "form#aika",
      );
    const client = world.visitor();
    const page = await ask(client, group.door, {
      way: "message",
      name: "Hilla",
      message: "Hei",
      remindBy: "mail",
      remindTo: "hilla@example.org",
    });
    const code = codeOn(page);
    const own = await client.get("/pyynto/oma");
    const slot = own.document.querySelector("main input[name=slot]")?.getAttribute("value") ?? "";
    await client.submit(own, { slot }, "form#aika");
    return { world, group, client, code, request: await lastRequest(group) };
  };

  it("is seen with its place and whose it is, and confirmed with one press", async () => {
    const { group, request } = await withTalk();
    expect(await group.client.get(group.comers)).toSay(m.admissions_slot_has_name({ name: "Hilla" }));
    const opened = await group.client.get(request);
    expect(opened).toSay("Kirjaston aula");
    const confirmed = await group.client.submit(opened, {}, "form#vahvista");
    expect(confirmed).toSay(m.admissions_talk_confirmed());
    // The talk is on the seventh: they hear within the promised days after it.
    expect(confirmed).toSay(m.admissions_promise_next({ day: "14. syyskuuta 2026" }));
  });

  it("is moved with a word that whoever asked reads, and is told of neutrally", async () => {
    const { world, group, client, request } = await withTalk();
    const opened = await group.client.get(request);
    const link = opened.document.querySelector("main a[href*='/ajat/']")?.getAttribute("href") ?? "";
    const page = await group.client.get(link);
    expect((await group.client.submit(page, { text: "Olen kipeä" })).status).toBe(422);
    const without = await group.client.submit(page, { what: "move", text: "Olen kipeä" });
    expect(without.status).toBe(422);
    expect(without.document.querySelector("textarea[name=text]")?.textContent).toContain("Olen kipeä");
    await group.client.submit(page, { what: "move", startDate: "2026-09-10", startTime: "15:30", text: "Olen kipeä" });
    const own = await client.get("/pyynto/oma");
    expect(own).toSay("Olen kipeä");
    expect(own).toSay("15.30");
    const [letter, ...others] = (await world.mailbox()).filter(({ recipient }) => recipient === "hilla@example.org");
    expect(others).toEqual([]);
    expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/ryhmä|vertais|kipeä|kirjasto/i);
  });

  it("is cancelled with a word and free for others, or gone", async () => {
    const { group, client, request } = await withTalk();
    const opened = await group.client.get(request);
    const link = opened.document.querySelector("main a[href*='/ajat/']")?.getAttribute("href") ?? "";
    await group.client.submit(await group.client.get(link), { what: "free", text: "Perun ajan" });
    const own = await client.get("/pyynto/oma");
    expect(own).toSay("Perun ajan");
    expect(own.document.querySelectorAll("main input[name=slot]")).toHaveLength(2);
    // Given again by those who carry the group, who have to choose one.
    const free = await group.client.get(request);
    expect((await group.client.submit(free, {}, "form#aika")).status).toBe(422);
    const slot = free.document.querySelector("form#aika input[name=slot]")?.getAttribute("value") ?? "";
    expect(await group.client.submit(free, { slot }, "form#aika")).toSay(m.admissions_talk_confirmed());
    await group.client.submit(await group.client.get(link), { what: "gone", text: "En pääsekään" });
    expect((await client.get("/pyynto/oma")).document.querySelectorAll("main input[name=slot]")).toHaveLength(1);
  });

  it("is given to somebody who rings, while they are on the telephone", async () => {
    const { group } = await withTalk();
    const form = await group.client.get(`${group.comers}/soitto`);
    expect(form).toSay(m.admissions_phone_contact());
    expect(form).not.toSay(m.admissions_contact());
    expect(form).not.toSay(m.admissions_way_call());
    const bare = await group.client.submit(form, {});
    expect(bare).toSay(m.admissions_phone_consent_needed());
    expect(bare).toSay(m.admissions_phone_way_needed());
    const done = await group.client.submit(form, { way: "message", consent: "yes" });
    const slot = done.document.querySelector("form#aika input[name=slot]")?.getAttribute("value") ?? "";
    expect(await group.client.submit(done, { slot }, "form#aika")).toSay(m.admissions_talk_confirmed());
  });
});

describe("a conversation", () => {
  it("is shown with the request, whose word is whose, and unread words stand on the group's home", async () => {
    const { world, group } = await setUp();
    const client = world.visitor();
    await ask(client, group.door, { way: "message", message: "Hei" });
    await decide(group, "word", "Soitan pian.");
    await client.submit(await client.get("/pyynto/oma"), { text: "Mihin aikaan?" }, "form[action$='/sana']");
    expect(await group.client.get(group.home)).toSay(m.admissions_glance_words({ count: 1 }));
    const opened = await group.client.get(await lastRequest(group));
    expect(opened).toSay(m.admissions_words_asker({ day: "1. syyskuuta 2026" }));
    expect(opened).toSay("Mihin aikaan?");
    expect(opened).toSay(m.admissions_words_carrier({ day: "1. syyskuuta 2026" }));
    expect(await group.client.get(group.home)).not.toSay(m.admissions_glance_words({ count: 1 }));
  });
});
