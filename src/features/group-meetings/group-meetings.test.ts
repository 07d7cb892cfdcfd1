import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import { drainJobs } from "../../shared/jobs/worker.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { aGroup, aMemberOf } from "../groups/groups.testing.ts";
import { promiseVersion } from "../spaces/index.ts";
import { agreeSeries, aMeeting, aMeetingGroup, pressOn, proposedOn } from "./group-meetings.testing.ts";
import { forgettingMeetingAnswers } from "./remind-members.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";

const startOf = async (spaceId: string) => {
  const { rows } = await db.admin.query("SELECT starts_on::text FROM support_group WHERE space_id = $1", [spaceId]);
  return String(rows[0]?.starts_on);
};
const rowsOf = async (spaceId: string) => {
  const { rows } = await db.admin.query(
    "SELECT id, on_day::text, cancelled, details, word, headcount, hands, hands_promise FROM group_meeting WHERE space_id = $1 ORDER BY on_day",
    [spaceId],
  );
  return rows;
};

/** Does a recurring job now. */
async function doing(world: World, { handler, recurring }: typeof forgettingMeetingAnswers): Promise<void> {
  const now = world.clock.now();
  await world.services.database.withActor({ kind: "worker" }, (tx) => enqueue(tx, recurring.kind, {}, { now }));
  await drainJobs({ ...world.services, jobs: [handler] });
}

describe("the first meetings", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const group = await aMeetingGroup(world, { firstDate: "2026-12-08", firstTime: "17:30" });
    return { world, group };
  };

  it("are proposed from what the listing says, shown as days, and agreed with one press", async () => {
    const { group } = await setUp();
    const empty = await group.client.get(group.meetings);
    expect(empty).toSay(m.group_meetings_expected());
    const form = await group.client.press(empty, m.group_meetings_series_link());
    const value = (name: string) => form.document.querySelector(`[name=${name}]`)?.getAttribute("value");
    expect([value("dayDate"), value("dayTime"), value("minutes")]).toEqual(["2026-12-08", "17:30", "120"]);
    expect(value("place")).toContain("Kirjaston kahvio");
    expect(await complaints(form.html)).toEqual([]);
    const proposed = await group.client.submit(form, { beginning: "4", rhythm: "monthly", until: "2027-05-31" });
    // Second Tuesdays of the month after four meetings two weeks apart.
    const days = [
      "2026-12-08",
      "2026-12-22",
      "2027-01-05",
      "2027-01-19",
      "2027-02-09",
      "2027-03-09",
      "2027-04-13",
      "2027-05-11",
    ];
    expect(proposedOn(proposed).all).toEqual(days);
    expect(await complaints(proposed.html)).toEqual([]);
    expect(await rowsOf(group.spaceId)).toEqual([]);
    await agreeSeries(group, { rhythm: "monthly", until: "2027-05-31" });
    expect((await rowsOf(group.spaceId)).map(({ on_day }) => String(on_day))).toEqual(days);
    expect(await startOf(group.spaceId)).toBe("2026-12-08");
    // A second press makes nothing more, and says which days have one already.
    await agreeSeries(group, { dayDate: "2026-12-08", beginning: "4", rhythm: "monthly", until: "2027-05-31" });
    expect(await rowsOf(group.spaceId)).toHaveLength(8);
  });

  it("leave out breaks, and holidays unless one chooses them", async () => {
    const { group } = await setUp();
    const form = await group.client.get(`${group.meetings}/sarja`);
    const proposed = await group.client.submit(form, {
      dayDate: "2026-12-10",
      beginning: "3",
      rhythm: "none",
      until: "2027-03-01",
      breakFrom: "2026-12-20",
      breakTo: "2027-01-06",
    });
    expect(proposedOn(proposed).all).toEqual(["2026-12-10", "2027-01-07", "2027-01-21"]);
    const christmas = await group.client.submit(form, {
      dayDate: "2026-12-10",
      beginning: "3",
      rhythm: "none",
      until: "2027-03-01",
    });
    expect(proposedOn(christmas).all).toEqual(["2026-12-10", "2026-12-24", "2027-01-07"]);
    expect(proposedOn(christmas).chosen).toEqual(["2026-12-10", "2027-01-07"]);
    expect(christmas).toSay(m.group_meetings_holiday_christmas_eve());
  });

  it("say what was typed wrong, and keep it", async () => {
    const { group } = await setUp();
    const form = await group.client.get(`${group.meetings}/sarja`);
    const wrong = await group.client.submit(form, {
      dayDate: "2026-11-01",
      minutes: "pari tuntia",
      place: "Kerhohuone",
      until: "2029-01-01",
      breakFrom: "2027-01-01",
    });
    expect(wrong.status).toBe(422);
    for (const text of [m.group_meetings_day_past(), m.group_meetings_minutes_fault(), m.group_meetings_break_fault()])
      expect(wrong).toSay(text);
    expect(wrong.document.querySelector("[name=place]")?.getAttribute("value")).toBe("Kerhohuone");
    expect(await complaints(wrong.html)).toEqual([]);
    const none = await group.client.post(`${group.meetings}/sarja`, {
      dayDate: "2026-12-10",
      beginning: "3",
      rhythm: "none",
      until: "2027-03-01",
      way: "online",
      do: "make",
    });
    expect(none.status).toBe(422);
    expect(none).toSay(m.group_meetings_proposed_needed());
    expect(await rowsOf(group.spaceId)).toEqual([]);
  });

  it("need no more than a day (G22), and what is written of the place is sealed", async () => {
    const { group } = await setUp();
    const bare = await aMeeting(group, { dayTime: "", minutes: "", place: "", dayDate: "2026-12-03" });
    expect(await group.client.get(bare)).toSay("Torstaina 3.12.");
    await aMeeting(group, { dayDate: "2026-12-04", place: "Kaivokatu 7" });
    const [first, second] = await rowsOf(group.spaceId);
    expect(first.details).toBeNull();
    expect(second.details.toString("latin1")).not.toContain("Kaivokatu");
    // The start follows the first meeting.
    expect(await startOf(group.spaceId)).toBe("2026-12-03");
    const page = await group.client.get(`${group.meetings}/uusi`);
    const again = await group.client.submit(page, { dayDate: "2026-12-04", dayTime: "", way: "online" });
    expect(again.status).toBe(422);
    expect(again).toSay(m.group_meetings_day_taken());
    const form = { form: "00000000-0000-4000-8000-000000000001", dayDate: "2026-12-05", way: "online" };
    for (const _ of [1, 2]) expect((await group.client.post(`${group.meetings}/uusi`, form)).status).toBe(200);
    expect(await rowsOf(group.spaceId)).toHaveLength(3);
  });
});

describe("a meeting", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const group = await aMeetingGroup(world);
    const path = await aMeeting(group);
    const member = await aMemberOf(world, group, "Muurain");
    return { world, group, path, member };
  };

  it("is moved and cancelled with a word; everyone in the group sees it at its home, nobody outside it at all", async () => {
    const { world, group, path, member } = await setUp();
    const home = await member.client.get(group.home);
    expect(home).toSay("Tiistaina 1.12. klo 18–20");
    expect(home).toSay("Kirjaston kerhohuone");
    const form = await group.client.get(`${path}/muuta`);
    expect(await complaints(form.html)).toEqual([]);
    const moved = await group.client.submit(form, {
      dayDate: "2026-12-03",
      dayTime: "17:00",
      word: "Tila oli varattu.",
    });
    expect(moved).toSay(m.group_meetings_done_moved());
    expect(await complaints(moved.html)).toEqual([]);
    expect(await startOf(group.spaceId)).toBe("2026-12-03");
    const seen = await member.client.get(group.home);
    expect(seen).toSay("Torstaina 3.12. klo 17–19");
    expect(seen).toSay("Tila oli varattu.");
    const cancelled = await group.client.submit(
      await group.client.get(path),
      { word: "Flunssa." },
      "main form[action$='/peru']",
    );
    expect(cancelled).toSay(m.group_meetings_cancelled_long());
    expect(await complaints(cancelled.html)).toEqual([]);
    expect(await member.client.get(group.home)).toSay("Flunssa.");
    await pressOn(group.client, cancelled, m.group_meetings_restore());
    expect(await member.client.get(group.home)).not.toSay(m.group_meetings_cancelled_long());
    const stranger = await aPerson(world);
    for (const address of [group.meetings, path, `${path}/kalenteri.ics`])
      expect((await stranger.client.get(address)).status, address).toBe(404);
  });

  it("is changed only by those who carry the group, and only in its own group", async () => {
    const { world, group, path, member } = await setUp();
    const other = await aMeetingGroup(world, { name: "Toinen ryhmä" });
    const id = path.split("/").at(-1);
    for (const [client, at] of [
      [member.client, path],
      [other.client, path],
      [other.client, `${other.meetings}/${id}`],
    ] as const) {
      for (const [deed, fields] of Object.entries({
        peru: { word: "" },
        "en-paase": { way: "cancel" },
        pidetaan: {},
        paasen: {},
        maara: { number: "5" },
        kadet: { number: "5" },
        muuta: { form: id ?? "", dayDate: "2026-12-09", way: "online" },
      }))
        expect((await client.post(`${at}/${deed}`, fields)).status, `${at} ${deed}`).toBe(404);
    }
    for (const address of ["sarja", "uusi", "tilat", "tavat"])
      expect((await member.client.get(`${group.meetings}/${address}`)).status, address).toBe(404);
    const [row] = await rowsOf(group.spaceId);
    expect([String(row.on_day), row.cancelled, row.headcount]).toEqual(["2026-12-01", false, null]);
  });

  it("shares tasks among all: one press to take and to give back, and of two at once one gets it", async () => {
    const { world, group, path, member } = await setUp();
    const third = await aMemberOf(world, group, "Karpalo");
    const page = await member.client.get(path);
    expect(page).toSay(m.group_meetings_task_coffee());
    expect(await complaints(page.html)).toEqual([]);
    const take = m.group_meetings_task_take({ task: m.group_meetings_task_coffee() });
    const pages = await Promise.all([member, third].map(({ client }) => client.get(path)));
    const both = await Promise.all(
      [member, third].map(({ client }, index) => pressOn(client, pages[index] ?? page, take)),
    );
    const gone = both.filter((one) => one.text.includes(m.group_meetings_task_gone()));
    const taken = both.filter((one) => one.text.includes(m.group_meetings_done_task()));
    expect([taken.length, gone.length]).toEqual([1, 1]);
    const winner = both[0]?.text.includes(m.group_meetings_done_task()) ? member : third;
    const loser = winner === member ? third : member;
    expect(await group.client.get(path)).toSay(winner.as);
    const back = m.group_meetings_task_give_back({ task: m.group_meetings_task_coffee() });
    await expect(pressOn(loser.client, await loser.client.get(path), back)).rejects.toThrow(/no button/);
    expect(await pressOn(winner.client, await winner.client.get(path), back)).toSay(take);
    // One of their own.
    const added = await third.client.submit(await third.client.get(path), { kind: "own", words: "Pullat" });
    expect(added).toSay(m.group_meetings_task_take({ task: "Pullat" }));
    const empty = await third.client.submit(added, { kind: "own", words: "" }, "main form[action$='/uusi-tehtava']");
    expect(empty.status).toBe(422);
    expect(empty).toSay(m.group_meetings_task_words_needed());
    const { rows } = await db.admin.query("SELECT words FROM meeting_task WHERE kind = 'own'");
    expect(rows[0].words.toString("latin1")).not.toContain("Pullat");
  });

  it("frees the tasks of whoever leaves the group, and forgets how they were reminded", async () => {
    const { world, group, path, member } = await setUp();
    const take = m.group_meetings_task_take({ task: m.group_meetings_task_key() });
    await pressOn(member.client, await member.client.get(path), take);
    const reminder = await member.client.get(`${group.meetings}/muistutus`);
    await member.client.submit(reminder, { way: "mail", address: "muurain@example.org" });
    await member.client.post(`${group.meetings}/kalenteri`, {});
    const kept = async () => {
      const { rows } = await db.admin.query(
        `SELECT (SELECT count(*) FROM meeting_task WHERE taken_by = $1) + (SELECT count(*) FROM meeting_calendar WHERE persona_id = $1)
         + (SELECT count(*) FROM meeting_reminder WHERE persona_id = $1) AS n`,
        [member.personaId],
      );
      return Number(rows[0].n);
    };
    expect(await kept()).toBe(3);
    await member.client.post(`/oma/tila/${member.personaId}/lahde`, {});
    expect(await kept()).toBe(0);
    expect(await group.client.get(path)).toSay(take);
    expect(world.log.join()).not.toContain("muurain");
  });

  it("lets members tell whether they come, where the group has agreed to, and forgets it when the day is over", async () => {
    const { world, group, path, member } = await setUp();
    expect((await member.client.post(`${path}/tulen`, { answer: "there" })).status).toBe(404);
    const customs = await group.client.get(`${group.meetings}/tavat`);
    expect(await complaints(customs.html)).toEqual([]);
    expect(await group.client.submit(customs, { absences: "yes" })).toSay(m.group_meetings_saved());
    const page = await member.client.get(path);
    expect(await complaints(page.html)).toEqual([]);
    const away = await pressOn(member.client, page, m.group_meetings_i_am_away());
    expect(away).toSay(m.group_meetings_done_told());
    expect(await group.client.get(path)).toSay(m.group_meetings_away());
    world.clock.set("2026-12-02T04:00+02:00");
    await doing(world, forgettingMeetingAnswers);
    const { rows } = await db.admin.query("SELECT count(*)::int AS n FROM meeting_answer");
    expect(rows[0].n).toBe(0);
    expect((await member.client.post(`${path}/tulen`, { answer: "there" })).status).toBe(404);
  });

  it("is counted when it has begun: numbers alone, and hands raised after the exact words were read", async () => {
    const { world, group, path } = await setUp();
    expect((await group.client.post(`${path}/maara`, { number: "8" })).status).toBe(404);
    world.clock.set("2026-12-01T19:00+02:00");
    const page = await group.client.get(path);
    expect(page).toSay(m.spaces_promise_own());
    expect(await complaints(page.html)).toEqual([]);
    const wrong = await group.client.post(`${path}/maara`, { number: "moni" });
    expect(wrong.status).toBe(422);
    expect(wrong).toSay(m.group_meetings_number_fault());
    expect(await complaints(wrong.html)).toEqual([]);
    expect(await group.client.post(`${path}/maara`, { number: "8" })).toSay(m.group_meetings_saved());
    expect(await group.client.post(`${path}/kadet`, { number: "5" })).toSay(m.group_meetings_saved());
    const [row] = await rowsOf(group.spaceId);
    expect([row.headcount, row.hands, row.hands_promise]).toEqual([8, 5, promiseVersion]);
    world.clock.set("2026-12-02T09:00+02:00");
    const list = await group.client.get(group.meetings);
    expect(list).toSay(m.group_meetings_past({ count: 1 }));
    expect(await complaints(list.html)).toEqual([]);
    expect(await group.client.post(`${path}/peru`, { word: "" })).toSay(m.group_meetings_over());
    expect((await rowsOf(group.spaceId))[0].cancelled).toBe(false);
  });
});

describe("a facilitator who cannot come", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const group = await aMeetingGroup(world);
    const path = await aMeeting(group);
    const pair = await aMemberOf(world, group, "Mesimarja");
    const member = await aMemberOf(world, group, "Muurain");
    await db.admin.query("UPDATE persona SET role = 'facilitator' WHERE id = $1", [pair.personaId]);
    return { world, group, path, pair, member };
  };

  it("says so with one press: the pair leads, and the group sees it at its home", async () => {
    const { group, path, pair, member } = await setUp();
    const page = await group.client.press(await group.client.get(group.home), m.group_meetings_cannot_come());
    const done = await pressOn(group.client, page, m.group_meetings_pair_leads({ nickname: pair.as }));
    expect(done).toSay(m.group_meetings_done_absent());
    expect(done).toSay(m.group_meetings_leads({ nickname: "Mesimarja" }));
    expect(await complaints(done.html)).toEqual([]);
    expect(await member.client.get(group.home)).toSay(m.group_meetings_absent({ nickname: "Hilla" }));
    const back = await pressOn(group.client, await group.client.get(path), m.group_meetings_can_come());
    expect(back).not.toSay(m.group_meetings_absent({ nickname: "Hilla" }));
  });

  it("asks the group for somebody, and a member takes it", async () => {
    const { group, path, member } = await setUp();
    await pressOn(group.client, await group.client.get(path), m.group_meetings_anyone_leads());
    const page = await member.client.get(path);
    expect(page).toSay(m.group_meetings_leader_wanted());
    const take = m.group_meetings_task_take({ task: m.group_meetings_task_leads() });
    expect(await pressOn(member.client, page, take)).toSay(m.group_meetings_leads({ nickname: "Muurain" }));
  });

  it("names nobody who does not carry the group, nor themselves", async () => {
    const { world, group, path, member } = await setUp();
    const elsewhere = await aGroup(world, { name: "Toinen ryhmä" });
    for (const way of [member.personaId, elsewhere.personaId, group.personaId])
      expect((await group.client.post(`${path}/en-paase`, { word: "", way })).status).toBe(404);
  });

  it("cancels, and those who wanted a word of it get one that tells nothing", async () => {
    const { world, group, path, member } = await setUp();
    await member.client.submit(await member.client.get(`${group.meetings}/muistutus`), {
      way: "mail",
      address: "muurain@example.org",
    });
    const cancelled = await pressOn(group.client, await group.client.get(path), m.group_meetings_cancel_it());
    expect(cancelled).toSay(m.group_meetings_done_cancelled());
    expect(cancelled).toSay(m.group_meetings_absent({ nickname: "Hilla" }));
    const letters = await world.mailbox();
    const own = letters.filter(({ recipient }) => recipient === "muurain@example.org");
    expect(own).toHaveLength(1);
    expect(own[0]?.subject).toBe(m.group_meetings_changed_subject());
    expect(own[0]?.text).not.toMatch(/ryhm|vertais|tapaam|kahvi|kirjasto/i);
  });
});
