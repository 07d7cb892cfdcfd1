import { addGroupTask, groupOfOffering, proposeTasks, startGroup, updateGroup } from "../features/groups/index.ts";
import { acceptRevision } from "../features/listings/index.ts";
import { findOrganisation } from "../features/organisations/index.ts";
import {
  acceptConfidentiality,
  enterSpace,
  type Inside,
  offerRole,
  offersTo,
  personaIn,
  promiseVersion,
  takeRole,
} from "../features/spaces/index.ts";
import { findOwnHolderId } from "./demo.queries.ts";
import { formId, type GroupsToFill, idOf, later, todayIn } from "./demo-context.ts";
import { fillComers } from "./fill-comers.ts";
import { fillHandover, fillPartner } from "./fill-handover.ts";
import { fillMeetings } from "./fill-meetings.ts";
import { fillRules } from "./fill-rules.ts";
import { fillSupport } from "./fill-support.ts";
import type { DemoGroup, DemoMember } from "./groups/demo-group.ts";
import { daysOf, groupContent, keeperOf } from "./groups/group-content.ts";

/** The first revision of a listing has this number. */
export const firstRevision = 1;

/** A group of the demo, by the commands people use: what stands already stays, what is missing is made. */
export async function fillGroup(ctx: GroupsToFill, group: DemoGroup): Promise<void> {
  const then = later(ctx, -group.founded);
  const offeringId = formId(ctx.key, group.listing);
  const spaceId = await start(then, group, offeringId);
  for (const carrier of group.leader ? group.carriers : []) await carry(then, group, spaceId, carrier);
  for (const carrier of group.carriers) await promise(then, carrier, spaceId);
  for (const member of group.members) if (!member.isNew) await enter(then, spaceId, member);

  const here = (person: string) => insideOf(ctx, person, spaceId);
  const [carrier] = group.carriers;
  if (!carrier) throw new Error(`nobody carries ${group.listing}`);
  await fillMeetings(ctx, group, here);
  await fillRules(ctx, group, here);
  for (const member of group.members) if (member.isNew) await enter(ctx, spaceId, member);
  const days = daysOf(ctx, group.meetings);
  // Before it is shown: whoever is in a closed group has come before its start.
  await accept(then, group, offeringId);
  await ctx.database.withActor({ kind: "person", personId: idOf(ctx, carrier.person) }, (tx) =>
    updateGroup(tx, spaceId, { starts_on: days[0] ?? null, ends_on: (group.ends && days.at(-1)) || null }),
  );
  await fillComers(ctx, group, spaceId, here);
  await fillTasks(ctx, group, await here(carrier.person), days[0]);
  await fillHandover(ctx, group, here);
  await fillPartner(ctx, group, await here(carrier.person));
  if (group.support) await fillSupport(ctx, carrier.person, { spaceId }, group.support);
}

/** Its listing and its space; undefined organisation: whoever starts it is the first in it. */
async function start(ctx: GroupsToFill, group: DemoGroup, id: string): Promise<string> {
  const known = await groupOfOffering(ctx, id);
  if (known) return known.spaceId;
  const keeper = keeperOf(ctx, group.listing);
  const organisation =
    keeper === null
      ? undefined
      : await ctx.database.withActor({ kind: "worker" }, (tx) => findOrganisation(tx, keeper));
  const [first] = group.carriers;
  const started = await startGroup(ctx, idOf(ctx, group.leader ?? first?.person ?? ""), {
    id,
    content: groupContent(later(ctx, group.founded), group),
    writtenIn: "fi",
    startsOn: undefined,
    phase: group.phase,
    kinds: group.kinds,
    whose: organisation ? { organisationId: organisation.id } : { nickname: first?.nickname ?? "" },
  });
  if (started.kind !== "started") throw new Error(`${group.listing} could not start: ${started.kind}`);
  return started.spaceId;
}

/** Whoever leads the organisation asks, and its own person takes the group. */
async function carry(ctx: GroupsToFill, group: DemoGroup, spaceId: string, { person, nickname }: DemoMember) {
  const personId = idOf(ctx, person);
  if (await personaIn(ctx, personId, { spaceId })) return;
  const slug = keeperOf(ctx, group.listing) ?? "";
  const found = await ctx.database.withActor({ kind: "person", personId }, async (tx) => ({
    holderId: await findOwnHolderId(tx, slug),
    organisation: await findOrganisation(tx, slug),
  }));
  if (!found.holderId || !found.organisation) throw new Error(`${person} carries nothing in ${slug}`);
  await offerRole(ctx, idOf(ctx, group.leader ?? ""), {
    organisationId: found.organisation.id,
    spaceId,
    holderId: found.holderId,
    role: "facilitator",
    trained: true,
  });
  const offer = (await offersTo(ctx, personId)).find((one) => one.spaceId === spaceId);
  const taken = offer && (await takeRole(ctx, { personId, offerId: offer.id, nickname }));
  if (taken?.kind !== "taken") throw new Error(`${person} could not take ${group.listing}: ${taken?.kind}`);
}

async function enter(ctx: GroupsToFill, spaceId: string, member: DemoMember): Promise<void> {
  const personId = idOf(ctx, member.person);
  const { nickname } = member;
  const answer = await enterSpace(ctx, { personId, spaceId, nickname, sameAnyway: true, approved: true });
  if (answer.kind !== "in") throw new Error(`${member.person} could not come in: ${answer.kind}`);
  if (!member.atTheDoor) await promise(ctx, member, spaceId);
}

async function promise(ctx: GroupsToFill, { person }: DemoMember, spaceId: string): Promise<void> {
  const personId = idOf(ctx, person);
  const here = await personaIn(ctx, personId, { spaceId });
  if (here?.standing === "promise") await acceptConfidentiality(ctx, { personId, spaceId }, promiseVersion);
}

async function insideOf(ctx: GroupsToFill, person: string, spaceId: string): Promise<Inside> {
  const here = await personaIn(ctx, idOf(ctx, person), { spaceId });
  if (!here) throw new Error(`${person} is not in the group`);
  return here;
}

/** Somebody else has read the listing, and everyone sees it. */
async function accept(ctx: GroupsToFill, group: DemoGroup, offeringId: string): Promise<void> {
  const reviewer = { kind: "staff", personId: idOf(ctx, group.reviewer) } as const;
  const { kind } = await acceptRevision(ctx, reviewer, offeringId, firstRevision);
  if (kind !== "done" && kind !== "changed") throw new Error(`${group.listing} could not be shown: ${kind}`);
}

/** The usual tasks of a beginning where it is to come, and the group's own. */
async function fillTasks(
  ctx: GroupsToFill,
  { listing, tasks, phase }: DemoGroup,
  here: Inside,
  startsOn: Temporal.PlainDate | undefined,
): Promise<void> {
  if (phase === "reaching" && startsOn) await proposeTasks(ctx, here, startsOn);
  for (const [index, { days, words }] of tasks.entries()) {
    const task = { id: formId(ctx.key, `${listing} task ${index}`), words, dueOn: todayIn(ctx).add({ days }) };
    await addGroupTask(ctx, here, task);
  }
}
