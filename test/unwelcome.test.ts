import { beforeAll, describe, expect, it } from "vitest";
import { m } from "../src/shared/i18n/index.ts";
import { useDatabase } from "./support/database.ts";
import { aWorld, type World } from "./support/world.ts";
import {
  type Asked,
  addressOf,
  asked,
  doors,
  type Fields,
  formsOn,
  idsIn,
  isRefused,
  madeUp,
  nameOf,
  outline,
  registered,
  send,
  written,
} from "./unwelcome/asking.ts";
import { aHouse, type House, insides } from "./unwelcome/house.ts";
import type { Who } from "./unwelcome/rooms.ts";

const db = useDatabase();

/** Those who have no business where a room is not theirs. */
const unwelcome = [
  "stranger",
  "person",
  "former",
  "newcomer",
  "member",
  "otherMember",
  "otherCarrier",
  "coordinator",
  "elsewhere",
  "centre",
  "carrier",
] as const satisfies readonly Who[];

/** Not there for those whose it would be, in this house. */
const notHere: Readonly<Record<string, string>> = {
  "POST /oma/ryhma/:space/vaihto/peru": "nobody has been asked to carry it",
  "POST /oma/ryhma/:space/lahto/hyvasti": "the group goes on",
  "POST /oma/ryhma/:space/tapaamiset/:id/maara": "it is still to come",
  "POST /oma/ryhma/:space/tapaamiset/:id/kadet": "it is still to come",
  // Whoever asks here by an account asks one group; without one they are led to where a code is typed.
  ...Object.fromEntries(
    asked
      .filter(({ template }) => template.startsWith("/oma/pyynto/:id/toinen/"))
      .map((one) => [nameOf(one), "there is no group beside"]),
  ),
  "GET /pyynto/oma/toinen/sisaan": "there is no group beside",
};

/** Answered to everyone, since there is nothing in the answer. */
const answered: Readonly<Record<string, string>> = {
  "POST /pyynto/oma/sana": "whose code is not carried any more is asked for it beside what they wrote",
  "POST /pyynto/oma/toinen/sana": "the same",
};

/** What no page of this house would send, because nothing there is at hand. */
const more = (house: House): Readonly<Record<string, Fields>> => ({
  "POST /oma/ryhma/:space/vaihto/peru": { persona: house.personas[1]?.personaId ?? "" },
  "POST /oma/ryhma/:space/vaihto/vastaa": { answer: "yes" },
  "POST /oma/ryhma/:space/lahto/hyvasti": { words: "Hei" },
  "POST /oma/pyynto/:id/toinen/sana": { form: house.request, text: "Hei" },
  "POST /pyynto/oma/toinen/sana": { form: house.request, text: "Hei" },
});

/** Who is in the groups. Whoever leads an organisation, or works in a centre, is not. */
const insiders: readonly string[] = ["carrier", "member"];
/** What others were told by those inside themselves. */
const known: Readonly<Record<string, readonly string[]>> = {
  "GET /alkutuki": ["Kaarna"],
  "GET /alkutuki/:support": ["Kaarna"],
  "GET /ilmoittautuminen/oma/muuta": ["kasvis"],
};

/** What somebody types where a page leaves it open. */
const said: Fields = {
  text: "Hei",
  word: "Hei",
  words: "Hei",
  story: "Hei",
  name: "Hei",
  who: "Hei",
  place: "Hei",
  contact: "040 000 0001",
  dayDate: "2026-12-05",
  day: "2026-12-05",
  startDate: "2026-12-05",
  startTime: "12:00",
  minutes: "60",
  way: "face-to-face",
  role: "godparent",
  uses: "3",
  lastDay: "2027-01-01",
  decision: "yes",
  number: "3",
};

/** What is over afterwards: sent last, or to nobody's own. */
const ends: Readonly<Record<string, string>> = {
  "POST /oma/ryhma/:space/lahto/paata": "the group",
  "POST /oma/aloitus/:plan/lopeta": "the plan",
};

/** Ids of a group's, put into forms of somebody else's group; under its address. */
const guesses = ({ groups, personas, versionId, taskId, roomId, groupTaskId, ...house }: House): [string, Fields][] => [
  ["tapaamiset/tilat", { form: roomId, state: "declined" }],
  ["tapaamiset/tilat/poista", { room: roomId }],
  ["tapaamiset/uusi", { form: idAt(house.meeting), room: roomId }],
  [`tapaamiset/${idAt(house.meeting)}/tehtava`, { task: taskId, deed: "take" }],
  [`tapaamiset/${idAt(house.meeting)}/tehtava`, { task: taskId, deed: "remove" }],
  [`tapaamiset/${idAt(house.meeting)}/uusi-tehtava`, { form: taskId, kind: "own" }],
  [`tapaamiset/${idAt(house.meeting)}/en-paase`, { way: personas[0]?.personaId ?? "" }],
  ["tehtavat", { form: groupTaskId }],
  ["tehtavat/tehtava", { task: groupTaskId, deed: "done" }],
  ["tehtavat/tehtava", { task: groupTaskId, deed: "drop" }],
  ["vaihto", { persona: personas[0]?.personaId ?? "", way: "step-back" }],
  ["vaihto/peru", { persona: personas[0]?.personaId ?? "" }],
  ["uusi/esitelty", { persona: personas[0]?.personaId ?? "" }],
  ["uusi-tulija", { request: house.request }],
  [`tulijat/${house.request}/vastaus`, { decision: "yes" }],
  [`tulijat/${house.request}/aika`, { slot: house.free ?? "" }],
  [`tulijat/ajat/${house.free}`, { what: "gone" }],
  ["tulijat/soitto", { form: house.request, way: "message", message: "Hei", consent: "yes" }],
  ["saannot/luettu", { version: versionId }],
  ["saannot/katselmus", { version: versionId, review: "2027-02-01" }],
  ["saannot/maara", { version: versionId, count: "5" }],
  ["saannot/luonnos/oma", { id: idAt(house.rule) }],
  [`saannot/luonnos/${idAt(house.rule)}/sana`, { id: idAt(house.rule) }],
  [`saannot/luonnos/${idAt(house.rule)}/sanamuoto`, { wording: "1" }],
  ["tuki", { form: idAt(house.helpers.organisation), helper: "alue-13", visits: "1" }],
  [`tuki/${idAt(house.helpers.organisation)}/sana`, { form: idAt(house.helpers.organisation) }],
  ["kumppanit", { form: house.partnerId }],
  [`kumppanit/${house.partnerId}/sovittu`, { agreed: "Hei" }],
  [`kumppanit/${house.partnerId}/lopeta`, {}],
  ["tapahtumat/uusi", { form: house.event.offeringId }],
  [`tapahtumat/${house.event.offeringId}/paiva/${house.event.dayId}/peru`, { really: "yes" }],
];
const idAt = (path: string): string => path.split("/").at(-1) ?? "";

/** Every id in rows that name the space. */
const idsOf = (rows: ReadonlySet<string>, spaceId: string): Set<string> =>
  new Set([...rows].filter((row) => row.includes(spaceId)).flatMap((row) => [...idsIn(row)]));

it("knows for whom each address is", () => {
  expect(asked.map(nameOf).toSorted()).toEqual([...registered].toSorted());
});

describe("a house in which people live", () => {
  let world: World;
  let house: House;
  /** What the pages of those who may would send there. */
  const forms = new Map<string, Fields>();
  const fieldsOf = (one: Asked): Fields => {
    const sent = more(house)[nameOf(one)] ?? forms.get(addressOf(one, house)) ?? {};
    const blank = Object.keys(sent).filter((name) => sent[name] === "" && name in said);
    return { ...sent, ...Object.fromEntries(blank.map((name) => [name, said[name]])) } as Fields;
  };
  const files = new Set<string>();

  beforeAll(async () => {
    world = aWorld(db, { now: "2026-11-22T12:00+02:00" });
    house = await aHouse(world, db);
  }, 300_000);

  it("shows its pages to those they are for, under a title that tells nothing, and has no browser keep them", async () => {
    const problems: string[] = [];
    for (const one of asked.filter(({ room, method }) => room.for && method === "GET")) {
      const [who] = one.room.for ?? [];
      const page = await house.people[who ?? "stranger"].client.get(addressOf(one, house));
      world.clock.advance({ milliseconds: 50 });
      const isShown = page.status === 200 && !doors.includes(new URL(page.url).pathname);
      if (isShown === nameOf(one) in notHere) problems.push(`${who} ${nameOf(one)}: ${page.status} ${page.url}`);
      if (!page.headers.get("Cache-Control")?.includes("no-store")) problems.push(`kept: ${nameOf(one)}`);
      if (!["", m.ui_neutral_title()].includes(page.document.title))
        problems.push(`${nameOf(one)}: ${page.document.title}`);
      files.add(/filename="(.*)"/.exec(page.headers.get("Content-Disposition") ?? "")?.[1] ?? "");
      const { ours, theirs } = house.groups;
      const hidden = [
        ...(page.url.includes(theirs.spaceId) || !insiders.includes(who ?? "") ? insides.ours : []),
        ...(page.url.includes(ours.spaceId) || !insiders.includes(who ?? "") ? insides.theirs : []),
        ...(insiders.includes(who ?? "") ? [] : insides.events),
      ];
      for (const words of hidden.filter(
        (each) => page.html.includes(each) && !(known[nameOf(one)] ?? []).includes(each),
      ))
        problems.push(`${who} ${nameOf(one)} reads ${words}`);
      for (const form of formsOn(page)) forms.set(form.path, form.fields);
    }
    expect(problems).toEqual([]);
    expect([...files].toSorted()).toEqual([
      "",
      "kalenteri.ics",
      "kuva.png",
      "lehtinen.pdf",
      "ohje.pdf",
      "suunnitelma.txt",
      "taulu.pdf",
      "tuloste.pdf",
    ]);
  }, 300_000);

  it("turns everybody else away, and tells them nothing", async () => {
    const before = await written(db);
    const problems: string[] = [];
    for (const one of asked) {
      if (!one.room.for || nameOf(one) in answered) continue;
      const path = addressOf(one, house);
      const fields = fieldsOf(one);
      const ask = async (who: (typeof unwelcome)[number]) => {
        const { client } = house.people[who];
        world.clock.advance(one.template.startsWith("/oma") ? { milliseconds: 100 } : { seconds: 4 });
        const answer = await send(client, one.method, path, fields);
        if (!(await isRefused(client, answer))) problems.push(`${who} ${nameOf(one)}: ${answer.status} ${answer.to}`);
        if (who !== "otherCarrier" && who !== "elsewhere") return;
        const other = outline(await send(client, one.method, madeUp(path), fields));
        if (outline(answer) !== other) problems.push(`${who} ${nameOf(one)}: ${outline(answer)}\n≠\n${other}`);
      };
      await Promise.all(unwelcome.filter((who) => !one.room.for?.includes(who)).map(ask));
    }
    expect(problems).toEqual([]);
    expect([...(await written(db)).symmetricDifference(before)]).toEqual([]);
  }, 300_000);

  it("opens nothing by a code that was taken back, or never was one", async () => {
    const problems: string[] = [];
    const never = "abcd-efgh-jkmn-pqrs";
    const { revoked, formerPartner, calendar, people } = house;
    const paths = [
      revoked,
      "/kumppani/AAAAAAAAAAAAAAAAAAAAAAAA",
      `/talkoot/${never}`,
      `/talkoot/${never}/pois`,
      `/tapaamme/${never}`,
      "/oma/aloitus/kutsu/AAAAAAAAAAAAAAAAAAAAAAAA",
      calendar.replace(/[A-Za-z0-9_-]{4}\.ics/, "AAAA.ics"),
      "/v/zzzzzz",
    ];
    const fields = {
      answer: "yes",
      ...said,
      nickname: "Varas",
      form: house.request,
      task: house.taskId,
      readers: "keepers",
    };
    for (const path of paths)
      for (const client of [formerPartner, people.stranger.client, people.otherCarrier.client, people.elsewhere.client])
        for (const method of ["GET", "POST"] as const) {
          world.clock.advance({ seconds: 1 });
          const answer = await send(client, method, path, fields);
          if (!(await isRefused(client, answer))) problems.push(`${method} ${path}: ${answer.status} ${answer.to}`);
        }
    for (const path of ["/pyynto", "/ilmoittautuminen", "/tapaamme/peru"])
      expect((await people.stranger.client.post(path, { code: never })).status).toBe(422);
    // What an account has is opened by nobody else, and a code is good for its own kind only.
    for (const [path, code] of [
      ["/pyynto", house.party.code],
      ["/ilmoittautuminen", house.code],
      ["/tapaamme/peru", house.code],
    ] as const)
      expect((await people.stranger.client.post(path, { code })).status).toBe(422);
    expect(problems).toEqual([]);
  });

  it("lets nobody reach into it from a group, a plan or an organisation of their own", async () => {
    const before = await written(db);
    const { ours, theirs, other } = house.groups;
    const problems: string[] = [];
    const reach = async (who: Who, name: string, method: "GET" | "POST", path: string, fields?: Fields) => {
      world.clock.advance({ milliseconds: 100 });
      const { status } = await send(house.people[who].client, method, path, fields);
      if (status >= 500) problems.push(`${name}: ${status}`);
    };
    for (const one of asked.filter((each) => each.room.for && !(nameOf(each) in ends))) {
      const real = addressOf(one, house);
      const own = real
        .replace(house.organisation.slug, house.neighbour.slug)
        .replace(/^\/oma\/aloitus\/[0-9a-f-]{36}/, house.otherPlan)
        .replace(ours.spaceId, other.spaceId)
        .replace(theirs.spaceId, other.spaceId);
      const who = real.includes(house.organisation.slug) ? "elsewhere" : "otherCarrier";
      if (own !== real) await reach(who, nameOf(one), one.method, own, fieldsOf(one));
    }
    for (const [path, fields] of guesses(house))
      await reach("otherCarrier", path, "POST", `${other.home}/${path}`, { ...said, ...fields });
    expect(problems).toEqual([]);
    const after = await written(db);
    const theirOwn = [other.spaceId, other.offeringId, idAt(house.otherPlan)];
    const gone = [...before.difference(after)].filter((row) => !theirOwn.some((id) => row.includes(id)));
    expect(gone).toEqual([]);
    const inner = idsOf(before, ours.spaceId).union(idsOf(before, theirs.spaceId));
    const mixed = [...after.difference(before)].filter((row) => [...idsIn(row)].some((id) => inner.has(id)));
    expect(mixed).toEqual([]);
  }, 300_000);

  it("answers to those who may, wherever nothing of it is on a page", async () => {
    const missing: string[] = [];
    const last = (one: Asked) => Number(nameOf(one) in ends);
    for (const one of asked.toSorted((a, b) => last(a) - last(b))) {
      const path = addressOf(one, house);
      const [who] = one.room.for ?? [];
      if (!who || one.method === "GET" || forms.has(path)) continue;
      world.clock.advance({ milliseconds: 500 });
      const { status } = await send(house.people[who].client, "POST", path, more(house)[nameOf(one)]);
      if (status >= 500 || (status === 404) !== nameOf(one) in notHere)
        missing.push(`${who} ${nameOf(one)}: ${status}`);
    }
    expect(missing).toEqual([]);
  }, 300_000);
});
