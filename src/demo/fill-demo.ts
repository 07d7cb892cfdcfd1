import { createPersonWithWords, findPersonByWords, hasPeople } from "../features/accounts/index.ts";
import {
  acceptInvitation,
  acceptPlatformInvitation,
  addOrganisation,
  editOrganisation,
  invite,
  inviteAreaCentre,
  type OrganisationKind,
} from "../features/organisations/index.ts";
import { beginSecondFactor, findPlatformRoles, insertPlatformRole } from "../features/roles/index.ts";
import { appendAudit } from "../shared/audit/index.ts";
import { newOpaqueId } from "../shared/db/new-id.ts";
import { findDemoFilledAt, markDemoFilled } from "./demo.queries.ts";
import type { DemoContext, GroupsToFill } from "./demo-context.ts";
import organisations from "./demo-organisations.json" with { type: "json" };
import { carriesRole, type DemoPerson, type DemoRole, demoCredentials, demoPeople } from "./demo-people.ts";
import { fillCommunity } from "./fill-community.ts";
import { fillEvent } from "./fill-event.ts";
import { fillGroup } from "./fill-groups.ts";
import { fillListings } from "./fill-listings.ts";
import { fillPlan } from "./fill-plan.ts";
import { fillWaiting } from "./fill-waiting.ts";
import { fillWishes } from "./fill-wishes.ts";
import { demoGroups } from "./groups/index.ts";

const worker = { kind: "worker" } as const;

/** What is filled in when everyone has come. */
const rest: readonly ((ctx: GroupsToFill) => Promise<void>)[] = [
  (ctx) => fillCommunity(ctx, ctx.people),
  fillListings,
  ...demoGroups.map((group) => (ctx: GroupsToFill) => fillGroup(ctx, group)),
  fillPlan,
  fillEvent,
  fillWaiting,
  fillWishes,
];
const steps = demoPeople.length + rest.length;

/** Whether the demo's small world is complete in this installation. */
export const isDemoFilled = async ({ database }: Pick<DemoContext, "database">): Promise<boolean> =>
  Boolean(await database.withActor(worker, findDemoFilledAt));

/**
 * Fills an empty installation with a small believable world, by the same commands as people use. One with people of its
 * own is left alone. A run that was cut short is finished by the next. Tells whether the demo is there afterwards.
 */
export async function fillDemo(ctx: DemoContext, onStep: (done: number, all: number) => void = () => {}) {
  if (await isDemoFilled(ctx)) return true;
  const first = demoPeople[0];
  const begun = first !== undefined && (await personIdOf(ctx, first)) !== undefined;
  if (!begun && (await hasPeople(ctx.database))) return false;

  const ids = new Map<string, string>();
  for (const [index, person] of demoPeople.entries()) {
    const personId = (await personIdOf(ctx, person)) ?? (await comeIn(ctx, person));
    ids.set(person.nickname, personId);
    if (carriesRole(person)) {
      await beginSecondFactor(ctx, personId, { known: true, secret: demoCredentials(ctx.key, person).secret });
    }
    if (person.administrator) {
      await makeAdministrator(ctx, personId);
      for (const { slug, name, kind } of organisations) {
        await addOrganisation(ctx, personId, { slug, name, kind: kind as OrganisationKind });
      }
    }
    if (person.areaCentre) await takeAreaCentre(ctx, personId, ids, person.areaCentre);
    for (const role of person.roles ?? []) {
      await takeRole(ctx, personId, inviterOf(ids, role), role);
      if (role.role === "administrator") await describe(ctx, personId, role.organisation);
    }
    onStep(index + 1, steps);
  }
  for (const [index, fill] of rest.entries()) {
    await fill({ ...ctx, people: ids });
    onStep(demoPeople.length + index + 1, steps);
  }
  await ctx.database.withActor(worker, (tx) => markDemoFilled(tx, ctx.clock.now()));
  return true;
}

const personIdOf = (ctx: DemoContext, person: DemoPerson) =>
  findPersonByWords(ctx, { nickname: person.nickname, words: demoCredentials(ctx.key, person).words });

async function comeIn(ctx: DemoContext, person: DemoPerson): Promise<string> {
  const { words } = demoCredentials(ctx.key, person);
  const created = await createPersonWithWords(ctx, { nickname: person.nickname, locale: person.locale, words });
  if (created.kind !== "created") throw new Error(`${person.nickname} could not come in: ${created.kind}`);
  return created.person.personId;
}

/** As `create-admin` does, and noted in the audit log as it does. */
async function makeAdministrator(ctx: DemoContext, personId: string): Promise<void> {
  const { database, clock } = ctx;
  const since = clock.now().toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
  const held = await database.withActor({ kind: "staff", personId }, findPlatformRoles);
  if (held.includes("administrator")) return;
  await database.withActor(worker, async (tx) => {
    const id = newOpaqueId();
    await insertPlatformRole(tx, { id, person_id: personId, role: "administrator", since });
    const event = { action: "platform-administrator-made", object: id } as const;
    await appendAudit(tx, ctx, { actor: { kind: "machine" }, event, organisationId: undefined });
  });
}

/** The platform's administrator invites, and the person accepts; a second run finds it done. */
async function takeAreaCentre(
  ctx: DemoContext,
  personId: string,
  ids: ReadonlyMap<string, string>,
  { regions, knownAs }: NonNullable<DemoPerson["areaCentre"]>,
): Promise<void> {
  const inviter = ids.get(demoPeople.find((person) => person.administrator)?.nickname ?? "");
  if (inviter === undefined) throw new Error("nobody can invite an area centre");
  const invitation = await inviteAreaCentre(ctx, inviter, { id: newOpaqueId(), regions });
  if (invitation.kind !== "made") throw new Error(`no invitation to an area centre: ${invitation.kind}`);
  const { kind } = await acceptPlatformInvitation(ctx, { personId, code: invitation.code, knownAs });
  if (kind !== "accepted" && kind !== "holds-role") throw new Error(`area centre: ${kind}`);
}

/** What everyone may know of the organisation, written by its administrator. */
async function describe(ctx: DemoContext, personId: string, slug: string): Promise<void> {
  const organisation = organisations.find((one) => one.slug === slug);
  if (!organisation) throw new Error(`the demo has no organisation ${slug}`);
  const { kind } = await editOrganisation(ctx, personId, slug, organisation);
  if (kind !== "done") throw new Error(`${slug} could not be described: ${kind}`);
}

/** The platform's administrator invites an organisation's first one, who then invites the others. */
function inviterOf(ids: ReadonlyMap<string, string>, { organisation, role }: DemoRole): string {
  const holdsIt = (person: DemoPerson) =>
    person.roles?.some((one) => one.organisation === organisation && one.role === "administrator");
  const inviter = demoPeople.find(role === "administrator" ? (person) => person.administrator : holdsIt);
  const id = inviter && ids.get(inviter.nickname);
  if (id === undefined) throw new Error(`nobody can invite to ${organisation}`);
  return id;
}

async function takeRole(ctx: DemoContext, personId: string, inviter: string, wanted: DemoRole): Promise<void> {
  const { organisation, role, knownAs } = wanted;
  const invitation = await invite(ctx, inviter, organisation, { id: newOpaqueId(), role });
  if (invitation.kind !== "made") throw new Error(`no invitation to ${organisation}: ${invitation.kind}`);
  const answer = await acceptInvitation(ctx, { personId, code: invitation.code, knownAs });
  if (answer.kind !== "accepted" && answer.kind !== "holds-role") throw new Error(`${organisation}: ${answer.kind}`);
}
