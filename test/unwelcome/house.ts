import {
  aGroupWith,
  ask,
  codeOn,
  doBack,
  showGroup,
  type TestDoor,
} from "../../src/features/admissions/admissions.testing.ts";
import { giveSlot, makeInvitation } from "../../src/features/admissions/index.ts";
import { addressOn, anEvent, comeTo, type TestEvent } from "../../src/features/gate-events/gate-events.testing.ts";
import { aMeeting } from "../../src/features/group-meetings/group-meetings.testing.ts";
import { anAsk, aPlan, type TestPlan } from "../../src/features/group-support/group-support.testing.ts";
import { aGroup, type TestGroup } from "../../src/features/groups/groups.testing.ts";
import { rulesOn } from "../../src/features/house-rules/house-rules.testing.ts";
import { enterSpace, leaveSpace } from "../../src/features/spaces/index.ts";
import { newOpaqueId } from "../../src/shared/db/new-id.ts";
import type { TestClient, TestPage } from "../support/client.ts";
import type { TestDatabase } from "../support/database.ts";
import { aMember, anOrganisation, type TestOrganisation } from "../support/organisations.ts";
import { aPerson, type TestPerson, type TestStaff, takeSecondFactor } from "../support/staff.ts";
import type { World } from "../support/world.ts";

const admission = { when: "any-time", how: "talk" } as const;
const pathOf = (page: TestPage): string => new URL(page.url).pathname;
const lastOf = (path: string): string => path.split("/").at(-1) ?? "";

/** What is known inside each group only: names in it, and what was written. */
export const insides = {
  ours: [
    "Muurain",
    "Saisinko tulla",
    "Tulen heti kun pääsen",
    "Kerhohuone kuutonen",
    "Kirjaston kerhohuone",
    "Meidän tarina",
    "Kahvit keittää",
    "Pehmeämmin",
  ],
  theirs: ["Juolukka", "Kaarna"],
  events: ["Puolukka", "Karpalo", "kasvis"],
} as const;
/** What the groups are called: told by their listings to everyone, and in no letter. */
export const names = ["Sinivuokot", "Metsäpolku", "Naapurit", "Kantajaton", "Perhepäivä", "Infoilta"] as const;

/** Somebody comes into a group and gives its promise. */
async function comes(world: World, { personId, client }: TestPerson, group: TestGroup, nickname: string) {
  const entered = await enterSpace(world.services, { personId, spaceId: group.spaceId, nickname, approved: true });
  if (!("personaId" in entered)) throw new Error(entered.kind);
  await client.submit(await client.get(group.home), { promise: "yes" });
  return { personId, personaId: entered.personaId, spaceId: group.spaceId };
}

/** An organisation says yes to a plan, and whoever planned it carries the group. */
async function anOrganisationsGroup(organisation: TestOrganisation, asked: TestPlan & { asked: string }) {
  const { client: staff } = organisation.administrator;
  let founding = await staff.submit(await staff.get(asked.asked), { answer: "yes" });
  // What the house has understood of it is shown once more where the words leave it open.
  for (let step = 0; step < 3 && pathOf(founding).endsWith("/aloita"); step++) founding = await staff.submit(founding);
  const answered = await asked.client.get(`${asked.path}/pyynto`);
  const landed = await asked.client.submit(answered, { nickname: "Hilla" }, "form[action$='/kaynnistaja']");
  const home = pathOf(await asked.client.submit(landed, { promise: "yes" }));
  return { ...asked, personaId: lastOf(pathOf(landed)), home, spaceId: lastOf(home) };
}

async function anAreaCentre(world: World, db: TestDatabase, region: string): Promise<TestStaff> {
  const person = await aPerson(world);
  await db.admin.query(
    "INSERT INTO platform_role (id, person_id, role, regions, since) VALUES ($1, $2, 'area_centre', $3, '2026-08-01')",
    [newOpaqueId(), person.personId, [region]],
  );
  return takeSecondFactor(world, person);
}

/** Somebody asks to come without an account, and has a time to talk; and others, whom the group has left waiting. */
async function askers(world: World, db: TestDatabase, group: TestDoor) {
  const { services } = world;
  const startsAt = world.clock.now().add({ hours: 72 });
  for (const hours of [0, 24])
    await giveSlot(services, group.personId, group.spaceId, {
      startsAt: startsAt.add({ hours }),
      minutes: 30,
      way: "phone",
      place: "0000 000 099",
    });
  const visitor = world.visitor();
  const toTell = { remindBy: "mail", remindTo: "kysyja@example.org" };
  const code = codeOn(await ask(visitor, group.door, { way: "message", message: "Saisinko tulla", ...toTell }));
  const one = async (sql: string): Promise<string> => (await db.admin.query(sql, [group.spaceId])).rows[0].id;
  const request = await one("SELECT id FROM entry_request WHERE space_id = $1 ORDER BY number");
  const [taken, free] = (
    await db.admin.query("SELECT id FROM entry_slot WHERE space_id = $1 ORDER BY starts_at", [group.spaceId])
  ).rows.map(({ id }) => id as string);
  await doBack(visitor, code, "/aika", { slot: taken ?? "" });
  const asker = await aPerson(world);
  const own = pathOf(await ask(asker.client, group.door, { way: "message", message: "Tulen heti kun pääsen" }));
  await ask(world.visitor(), group.door, { way: "call", contact: "040 000 0000" });
  const left = await one("SELECT id FROM entry_request WHERE space_id = $1 ORDER BY number DESC");
  await db.admin.query("UPDATE entry_request SET escalated_on = answer_by WHERE id = $1", [left]);
  const lastDay = Temporal.PlainDate.from("2027-02-01");
  const invitation = await makeInvitation(services, group.personId, group.spaceId, { uses: 5, lastDay });
  const invitationId = await one("SELECT id FROM entry_code WHERE space_id = $1");
  return { visitor, code, request, asker, own, left, taken, free, invitation, invitationId };
}

/** A meeting with a task and a room. */
async function aMeetingOf(group: TestGroup): Promise<string> {
  const base = `${group.home}/tapaamiset`;
  const { client } = group;
  await client.submit(await client.get(`${base}/tilat`), { place: "Kerhohuone kuutonen", state: "agreed" });
  const meeting = await aMeeting({ ...group, meetings: base });
  const page = await client.get(meeting);
  await client.submit(page, { kind: "own", words: "Kahvit keittää Vattu" }, "form[action$='/uusi-tehtava']");
  return meeting;
}

/** A member asks to be reminded, and has a calendar of their own; its path. */
async function ownTimes(client: TestClient, { home }: TestGroup, address: string): Promise<string> {
  const base = `${home}/tapaamiset`;
  await client.submit(await client.get(`${base}/muistutus`), { way: "mail", address });
  const made = await client.submit(await client.get(`${base}/kalenteri`), {}, "form[action$='/kalenteri']");
  const calendar = /\/kalenteri\/[A-Za-z0-9_-]{32}\.ics/.exec(made.html)?.[0];
  if (!calendar) throw new Error(`no calendar: ${made.text}`);
  return calendar;
}

/** Rules that were accepted in a meeting, a new draft of them, and the group's story. */
async function rules(group: TestGroup, member: TestClient): Promise<string> {
  const draft = `${group.home}/saannot/luonnos`;
  await member.post(`${draft}/valmiit`, { topic: ["phones", "silence"] });
  const proposed = await group.client.get(draft);
  await group.client.submit(proposed, { present: "3", objecting: "0" }, "form[action$='/kokous']");
  const [rule = ""] = rulesOn(await member.post(draft));
  await member.submit(await member.get(rule), { answer: "wish", words: "Pehmeämmin" }, "form[action$='/vastaus']");
  await member.submit(await member.get(`${group.home}/uusi`), { story: "Meidän tarina" }, "form[action$='/tarina']");
  return rule;
}

const wish = { visits: "2", remote: "yes", hope: "Miten alkuun?", contact: "0000 000 009" } as const;

/** Help in starting is asked for, promised and dated; the address of its page for those who help. */
async function support(group: TestGroup, who: string, helper: string, staff: TestClient, desk: string) {
  const path = `${group.home}/tuki`;
  const asked = await group.client.submit(await group.client.get(path), { ...wish, who, helper });
  await group.client.submit(asked, { word: "Saadaanko avain?" }, "form[action$='/sana']");
  const one = await staff.press(await staff.get(desk), who);
  const answered = await staff.submit(one, { answer: "yes", helper: "Aino", contact: "0000 000 003" });
  await staff.submit(answered, { way: "visit", day: "2026-12-03", time: "17:00" }, "form[action$='/aika']");
  return pathOf(one);
}

/** A professional who is the group's partner, and one who was, whose link was taken back. */
async function partners(world: World, { home, client }: TestGroup) {
  const path = `${home}/kumppanit`;
  const invite = async (): Promise<string> => {
    const page = await client.submit(await client.get(path), { role: "godparent", word: "Löytyisikö tila?" });
    const links = [...page.document.querySelectorAll(".partner-link")].map(({ textContent }) => textContent ?? "");
    const link = links.at(0);
    if (!link) throw new Error(`no link: ${page.text}`);
    return new URL(link).pathname;
  };
  const say = async (link: string) => {
    const visitor = world.visitor();
    const card = { answer: "yes", name: "Tiina", work: "Neuvola", contact: "0000 000 004" };
    await visitor.submit(await visitor.get(link), card, "main form");
    return visitor;
  };
  const revoked = await invite();
  const formerPartner = await say(revoked);
  await client.submit(await client.get(path), {}, "form[action$='/lopeta']");
  const link = await invite();
  const partner = await say(link);
  return { revoked, formerPartner, link, partner };
}

/** An event somebody signs up for, helps at and wants to meet again after. */
async function comersTo(world: World, event: TestEvent) {
  const page = await event.client.get(event.day);
  const added = await event.client.submit(page, { words: "Keittiö", needed: "2" }, "form#tehtavat");
  const [helping, meetingAgain] = [addressOn(added, "/talkoot/"), addressOn(added, "/tapaamme/")];
  const party = await comeTo(world, event, {
    ages: "4",
    diets: "kasvis",
    consent: "yes",
    contact: "tulija@example.org",
  });
  const helper = world.visitor();
  const tasks = await helper.get(helping);
  const task = tasks.document.querySelector("input[name=task]")?.getAttribute("value") ?? "";
  await helper.submit(tasks, { task, name: "Puolukka" }, "form#ota");
  const wisher = world.visitor();
  await wisher.submit(await wisher.get(meetingAgain), { name: "Karpalo", contact: "040 1" }, "form#jata");
  return { party, helping, meetingAgain, wisher };
}

/**
 * A house in which people live: a group that an organisation has, one of its citizens', both carried by the same person under
 * two nicknames, with the same member under two others; their neighbours' group; and one that nobody carries.
 */
export async function aHouse(world: World, db: TestDatabase) {
  const organisation = await anOrganisation(world);
  const neighbour = await anOrganisation(world);
  const byPath = ({ path, administrator }: TestOrganisation) => ({ path, by: administrator.client });
  const coordinator = await aMember(world, byPath(organisation), "coordinator", "Kaisa Koordinaattori");
  const elsewhere = await aMember(world, byPath(neighbour), "coordinator", "Niina Naapuri");
  const centre = await anAreaCentre(world, db, "13");
  const { rows } = await db.admin.query("SELECT id FROM organisation WHERE slug = $1", [organisation.slug]);
  const organisationId: string = rows[0].id;

  const plan = await anAsk(world, organisation, organisationId);
  const ours = await showGroup(world, db, await anOrganisationsGroup(organisation, plan), admission, {
    name: "Sinivuokot",
  });
  const carrier = ours;
  const citizens = await aGroup(world, { nickname: "Kaarna", name: "Metsäpolku" }, carrier);
  const theirs = await showGroup(world, db, citizens, admission, { name: "Metsäpolku" });
  const other = await aGroupWith(world, db, admission, { name: "Naapurit" });
  const alone = await aGroupWith(world, db, admission, { name: "Kantajaton" });

  const [member, former, otherMember] = [await aPerson(world), await aPerson(world), await aPerson(world)];
  const personas = [await comes(world, member, ours, "Muurain"), await comes(world, member, theirs, "Juolukka")];
  for (const group of [ours, theirs]) await leaveSpace(world.services, await comes(world, former, group, "Vattu"));
  // Let in, and bound by no promise yet.
  const newcomer = await aPerson(world);
  for (const { spaceId } of [ours, theirs]) {
    const { personId } = newcomer;
    await enterSpace(world.services, { personId, spaceId, nickname: "Uusi", approved: true, sameAnyway: true });
  }
  // One more in each, who has nothing to do with the other.
  const single = [
    { ...(await aPerson(world)), group: ours, as: "Kielo" },
    { ...(await aPerson(world)), group: theirs, as: "Lehdokki" },
  ];
  const alike = await Promise.all(single.map((one) => comes(world, one, one.group, one.as)));
  await comes(world, otherMember, other, "Variksenmarja");
  await comes(world, otherMember, alone, "Karpalo");
  await leaveSpace(world.services, alone);

  const atDoor = await askers(world, db, ours);
  const meeting = await aMeetingOf(ours);
  const calendar = await ownTimes(member.client, ours, "muurain@example.org");
  await ownTimes(member.client, theirs, "muurain@example.org");
  for (const { client, group, as } of single) await ownTimes(client, group, `${as.toLowerCase()}@example.org`);
  const rule = await rules(ours, member.client);
  const helpers = {
    organisation: await support(
      ours,
      "Hilla",
      `jarjesto-${organisationId}`,
      coordinator.client,
      `/jarjestot/${organisation.slug}/alkutuki`,
    ),
    centre: await support(theirs, "Kaarna", "alue-13", centre.client, "/alkutuki"),
  };
  const partnered = await partners(world, ours);

  const event = await anEvent(world, db, { name: "Perhepäivä", date1: "2027-01-16" }, { who: carrier });
  await carrier.client.submit(await carrier.client.get(event.base), { group: theirs.spaceId });
  const shelf = `/jarjestot/${organisation.slug}/tapahtumat`;
  const organised = await anEvent(
    world,
    db,
    { name: "Infoilta", date1: "2027-01-17" },
    { who: coordinator, at: shelf },
  );
  const atEvent = await comersTo(world, event);

  const reaching = await carrier.client.post(`${theirs.home}/tavoittaminen/suunnitelma`);
  const channel = /\/v\/[a-z0-9]{6}/.exec(reaching.html)?.[0] ?? "";
  const planner = await aPlan(world);
  const helped = await planner.client.get(`${planner.path}/tuki`);
  await planner.client.submit(helped, { ...wish, who: "Suunnittelija", helper: "alue-13" });
  // The neighbours plan something too.
  const begun = await other.client.submit(await other.client.get("/oma/aloitus"), { nickname: "Variksenmarja" });
  const open = await planner.client.post(`${planner.path}/linkki`, { link: "open" });
  const invited = /\/oma\/aloitus\/kutsu\/[A-Za-z0-9_-]{20,60}/.exec(open.html)?.[0] ?? "";
  await carrier.client.post(`${ours.home}/tehtavat/ehdotukset`);

  const idIn = async (sql: string, id: string): Promise<string> => (await db.admin.query(sql, [id])).rows[0].id;
  const visitOf = (path: string) => idIn("SELECT id FROM support_visit WHERE support_id = $1", lastOf(path));
  const visits = {
    organisation: await visitOf(helpers.organisation),
    centre: await visitOf(helpers.centre),
  };

  return {
    organisation,
    neighbour,
    groups: { ours, theirs, other, alone },
    plan,
    personas,
    alike,
    people: {
      /** Without an account, and with nothing. */
      stranger: { client: world.visitor() },
      /** With an account, and in no group. */
      person: await aPerson(world),
      member,
      former,
      newcomer,
      otherMember,
      otherCarrier: other,
      coordinator,
      elsewhere,
      centre,
      carrier,
      planner,
      asker: atDoor.asker,
      visitor: { client: atDoor.visitor },
      party: { client: atEvent.party.client },
    },
    visits,
    versionId: await idIn("SELECT id FROM house_rules_version WHERE space_id = $1 AND number = 1", ours.spaceId),
    taskId: await idIn("SELECT id FROM meeting_task WHERE space_id = $1 AND kind = 'own'", ours.spaceId),
    roomId: await idIn("SELECT id FROM group_room WHERE space_id = $1", ours.spaceId),
    groupTaskId: await idIn("SELECT id FROM group_task WHERE space_id = $1 LIMIT 1", ours.spaceId),
    planSupport: await idIn("SELECT id FROM start_support WHERE plan_id = $1", planner.id),
    partnerId: await idIn("SELECT id FROM group_partner WHERE space_id = $1 AND state = 'active'", ours.spaceId),
    ...atDoor,
    meeting,
    calendar,
    rule,
    helpers,
    ...partnered,
    event,
    organised,
    ...atEvent,
    channel,
    invited,
    otherPlan: pathOf(begun),
  };
}
export type House = Awaited<ReturnType<typeof aHouse>>;
