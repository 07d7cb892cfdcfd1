import { beforeAll, describe, expect, it } from "vitest";
import { emailIndexOf, emailPlace } from "../src/features/accounts/email-proof.ts";
import { doBack } from "../src/features/admissions/admissions.testing.ts";
import { anEvent, comeTo } from "../src/features/gate-events/gate-events.testing.ts";
import { leaveSpace } from "../src/features/spaces/index.ts";
import { enqueue } from "../src/shared/jobs/enqueue.ts";
import { workOf } from "../src/work.ts";
import { linksBetween, rowsSeenBy, tokensOf } from "./prove/unlinkability.ts";
import type { TestClient } from "./support/client.ts";
import { useDatabase } from "./support/database.ts";
import { aWorld, type Letter, type World } from "./support/world.ts";
import { idsIn, written } from "./unwelcome/asking.ts";
import { aHouse, type House, insides, names } from "./unwelcome/house.ts";

const db = useDatabase();

/** Words that tell what a group is, or that it is one. */
const telling = /vertais|ryhm|vauva|lapsi|tapahtum|grupp|kamrat|group|peer|tapaamis/i;

/** The tables whose rows have had their time after a year, whatever became of them. */
const passing = [
  "coming",
  "entry_notice",
  "entry_request",
  "entry_slot",
  "entry_view",
  "entry_word",
  "event_helper",
  "event_sign_up",
  "group_ask",
  "group_farewell",
  "meet_wish",
  "meeting_answer",
  "meeting_task",
  "start_support",
  "support_visit",
  "support_word",
];

/** What those outside may read of a group, by table. */
const told: Readonly<Record<string, string>> = {
  "former persona": "their own, which they may come back to",
  "newcomer persona": "their own",
  "newcomer space": "the promise that is asked of them",
  "newcomer space_organisation": "whose group it is",
  "coordinator space": "their organisation's group, from outside",
  "coordinator space_organisation": "that it is theirs",
  "coordinator support_group": "its phase and its listing",
  "coordinator group_ask": "that they were asked to take it",
  "coordinator entry_request": "whom it has left unanswered",
  "coordinator entry_notice": "that its start has moved",
};

describe("what is left of a house in which people live", () => {
  let world: World;
  let house: House;
  let letters: readonly Letter[];
  const ids = new Set<string>();
  /** Whose account is whose, and every name somebody has. */
  let hidden: readonly string[];

  const note = async () => {
    for (const row of await written(db)) for (const id of idsIn(row)) ids.add(id);
  };
  /** What was promised for a moment, and what recurs, is done. */
  const pass = async (moment: string): Promise<readonly Letter[]> => {
    world.clock.set(moment);
    const now = world.clock.now();
    await note();
    await world.services.database.withActor({ kind: "worker" }, async (tx) => {
      for (const { kind } of workOf(world.services).recurring) await enqueue(tx, kind, {}, { now });
    });
    return world.mailbox();
  };
  const confirmAddress = async (personId: string, to: string) => {
    const { keyRing, key } = world.services;
    const email = await keyRing.seal({ kind: "person", id: personId }, emailPlace(personId), to);
    await db.admin.query(
      "INSERT INTO person_email (person_id, email, email_index, confirmed_on) VALUES ($1, $2, $3, '2026-09-01')",
      [personId, email, emailIndexOf(key, to)],
    );
  };

  beforeAll(async () => {
    world = aWorld(db, { now: "2026-11-22T12:00+02:00" });
    house = await aHouse(world, db);
    const { carrier, centre } = house.people;
    const accounts = Object.values(house.people).flatMap((one) => ("nickname" in one ? [one.nickname] : []));
    hidden = [...names, ...Object.values(insides).flat(), ...accounts, "Hilla", "Vattu", "Variksenmarja"];
    await confirmAddress(carrier.personId, "kantaja@example.org");
    await confirmAddress(centre.personId, "keskus@example.org");
    await db.admin.query("UPDATE organisation SET email = 'jarjesto@example.org'");
    // Whatever the house writes of: a word, a partner invited, an event and a meeting cancelled, reminders, what is late.
    const { home, comers } = house.groups.ours;
    const request = await carrier.client.get(`${comers}/${house.request}`);
    await carrier.client.submit(request, { decision: "word", text: "Soitan pian" }, "form#vastaus");
    const partners = await carrier.client.get(`${home}/kumppanit`);
    await carrier.client.submit(partners, { role: "adviser", email: "kumppani@example.org" });
    const event = await anEvent(world, db, { name: "Peruttu päivä", date1: "2027-01-20" }, { who: carrier });
    await comeTo(world, event, { contact: "tulija@example.org", consent: "yes" });
    await comeTo(world, event, { contact: "040 123 4567", consent: "yes" });
    await carrier.client.submit(await carrier.client.get(event.day), { really: "yes" }, "form[action$='/peru']");
    await pass("2026-11-23T08:00+02:00");
    await pass("2026-11-25T11:00+02:00");
    await pass("2026-11-30T16:30+02:00");
    await carrier.client.post(`${house.meeting}/en-paase`, { way: "anyone", word: "" });
    await carrier.client.post(`${home}/tehtavat/tehtava`, { task: house.groupTaskId, deed: "take" });
    await carrier.client.post(`${house.meeting}/peru`, { word: "Ohjaaja sairastui" });
    await world.mailbox();
    letters = await pass("2026-12-08T08:00+02:00");
  }, 300_000);

  it("are letters and text messages that tell neither what they are about nor whom", () => {
    expect(new Set(letters.map(({ recipient }) => recipient))).toEqual(
      new Set([
        "jarjesto@example.org",
        "kielo@example.org",
        "kantaja@example.org",
        "kumppani@example.org",
        "kysyja@example.org",
        "muurain@example.org",
        "tulija@example.org",
        "+358401234567",
      ]),
    );
    for (const { recipient, subject, text } of letters) {
      const said = `${subject}\n${text}`;
      expect(said.replace(/https?:\S+/g, ""), recipient).not.toMatch(telling);
      expect(hidden.filter((words) => said.includes(words))).toEqual([]);
      expect([...idsIn(said)]).toEqual([]);
      // The only link that opens anything is the partner's own.
      const links = [...said.matchAll(/https?:\/\/[^/\s]+(\/\S*)/g)].map(([, path = ""]) => path);
      if (recipient !== "kumppani@example.org")
        for (const path of links) expect(["/oma", "/ilmoittautuminen", "/pyynto"]).toContain(path);
      for (const code of [house.code, house.party.code]) expect(said).not.toContain(code);
    }
  });

  it("are files in which a calendar names no group, and one's own data nobody else", async () => {
    const { member } = house.people;
    const own = await world.visitor().get(house.calendar);
    const single = await member.client.get(`${house.meeting}/kalenteri.ics`);
    for (const { status, html } of [own, single]) {
      expect(status).toBe(200);
      expect(hidden.filter((words) => html.includes(words))).toEqual([]);
      expect(html).not.toMatch(telling);
      expect([...idsIn(html)].filter((id) => ids.has(id))).toEqual([]);
    }
    const form = await member.client.get("/oma/tiedot/lataa");
    const taken = await member.client.submit(form, { words: member.words.join(" ") }, "form[action$='/lataa']");
    expect(taken.headers.get("Content-Disposition")).toContain("attachment");
    expect(taken.html).toContain("Muurain");
    const others = ["Hilla", "Kaarna", "Vattu", "Kielo", "Lehdokki", "Variksenmarja", "Saisinko tulla"];
    expect(others.filter((words) => taken.html.includes(words))).toEqual([]);
  });

  it("is a log without anybody in it", () => {
    const lines = world.log.join("\n");
    expect(lines).toContain('"route"');
    expect([...idsIn(lines)].filter((id) => ids.has(id))).toEqual([]);
    const codes = [
      house.code,
      house.party.code,
      house.invitation,
      house.calendar,
      house.link,
      house.invited,
      house.channel,
    ];
    expect(
      [...hidden, ...codes.map((path) => path.split("/").at(-1) ?? "")].filter((one) => lines.includes(one)),
    ).toEqual([]);
    expect(lines).not.toContain("example.org");
  });

  it("are jobs that name no account, and nothing that was written", async () => {
    const { rows } = await db.admin.query<{ payload: string }>("SELECT payload::text FROM job");
    const payloads = rows.map(({ payload }) => payload).join("\n");
    for (const one of Object.values(house.people)) if ("personId" in one) expect(payloads).not.toContain(one.personId);
    expect(hidden.filter((words) => payloads.includes(words))).toEqual([]);
    expect(payloads).not.toContain("@");
  });

  it("are books in which nobody's role reads whose somebody is", async () => {
    const found: string[] = [];
    const people = Object.entries(house.people).flatMap(([who, one]) => ("personId" in one ? [{ who, ...one }] : []));
    for (const { who, personId } of people)
      for (const kind of ["person", "staff"] as const)
        for (const row of await rowsSeenBy(db, { kind, personId }))
          for (const other of people)
            if (other.personId !== personId && row.includes(other.personId)) found.push(`${who} (${kind}) ${row}`);
    expect(found).toEqual([]);
  });

  it("are books in which nobody who is not inside reads of the inside", async () => {
    const { ours, theirs } = house.groups;
    const found: string[] = [];
    for (const who of [
      "person",
      "former",
      "newcomer",
      "otherMember",
      "otherCarrier",
      "coordinator",
      "elsewhere",
      "centre",
    ] as const)
      for (const kind of ["person", "staff"] as const)
        for (const row of await rowsSeenBy(db, { kind, personId: house.people[who].personId }))
          if (row.includes(ours.spaceId) || row.includes(theirs.spaceId)) found.push(`${who} ${row.split(" ")[0]}`);
    expect([...new Set(found)].filter((one) => !(one in told))).toEqual([]);
  });

  it("are books that tie the two nicknames of somebody to each other in no way, whoever reads them", async () => {
    const { carrier, coordinator, centre } = house.people;
    const readers = [
      { kind: "person", personId: carrier.personId },
      { kind: "staff", personId: coordinator.personId },
      { kind: "staff", personId: centre.personId },
      { kind: "worker" },
      { kind: "door" },
    ] as const;
    for (const reader of readers) {
      const rows = await rowsSeenBy(db, reader);
      const [one, other, single, lone] = [...house.personas, ...house.alike].map(({ personaId }) =>
        tokensOf(rows.filter((row) => row.includes(personaId)).join("\n")),
      );
      if (!one || !other || !single || !lone) throw new Error("nobody is there");
      expect(linksBetween([one, other], [single, lone]), reader.kind).toEqual([]);
    }
  });

  it("is no cookie after leaving in a hurry, after signing out, and after a quarter of an hour", async () => {
    const begin = async () => {
      const client: TestClient = world.visitor();
      await client.submit(await client.get("/pyynto"), { code: house.code }, "main form[action$='/pyynto']");
      const event = await comeTo(world, house.event);
      await client.submit(await client.get("/ilmoittautuminen"), { code: event.code });
      await client.submit(await client.get(house.meetingAgain), { name: "Mesimarja", contact: "040 2" }, "form#jata");
      expect([...client.cookies.keys()].toSorted()).toEqual(["__Host-vi", "__Host-vp", "__Host-vt"]);
      return client;
    };
    const isForgotten = async (client: TestClient) => {
      expect(new URL((await client.get("/pyynto/oma")).url).pathname).toBe("/pyynto");
      expect(new URL((await client.get("/ilmoittautuminen/oma")).url).pathname).toBe("/ilmoittautuminen");
      expect((await client.get(house.meetingAgain)).document.querySelector("code.secret")).toBeNull();
    };
    const hurried = await begin();
    await hurried.request("/poistu");
    expect([...hurried.cookies.keys()]).toEqual([]);
    await isForgotten(hurried);
    const out = await begin();
    await out.post("/ulos");
    expect([...out.cookies.keys()]).toEqual([]);
    const slow = await begin();
    world.clock.advance({ minutes: 15 });
    await isForgotten(slow);
    expect(slow.cookies.has("__Host-vp") || slow.cookies.has("__Host-vi")).toBe(false);
  });

  it("is nothing of those who asked, came and wished, after their time; and no key without what it opens", async () => {
    await doBack(house.people.visitor.client, house.code, "/peru");
    await pass("2028-01-10T08:00+02:00");
    await leaveSpace(world.services, house.groups.ours);
    const left = [...(await written(db))];
    // Nor who was away from what, or had taken what on.
    const { personaId } = house.groups.ours;
    const named = left.filter(
      (row) => row.includes(personaId) && !/^(persona|used_name|group_introduction) /.test(row),
    );
    expect(named).toEqual([]);
    expect(left.filter((row) => passing.some((table) => row.startsWith(`${table} `)))).toEqual([]);
    const keys = left.filter((row) => row.startsWith("data_key "));
    const rest = left.filter((row) => !row.startsWith("data_key ")).join("\n");
    expect(keys.filter((row) => !rest.includes(JSON.parse(row.slice("data_key ".length)).owner_id))).toEqual([]);
  }, 300_000);
});
