import { createPersonWithWords, findPersonByWords, hasPeople } from "../features/accounts/index.ts";
import { acceptInvitation, addOrganisation, invite, type OrganisationKind } from "../features/organisations/index.ts";
import { beginSecondFactor, findPlatformRoles, insertPlatformRole } from "../features/roles/index.ts";
import { newOpaqueId } from "../shared/db/new-id.ts";
import type { Services } from "../shared/http/app-env.ts";
import { findDemoFilledAt, markDemoFilled } from "./demo.queries.ts";
import organisations from "./demo-organisations.json" with { type: "json" };
import { carriesRole, type DemoPerson, type DemoRole, demoCredentials, demoPeople } from "./demo-people.ts";

export type DemoContext = Pick<Services, "database" | "clock" | "key" | "keyRing" | "passphrases">;

const worker = { kind: "worker" } as const;

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
      for (const { kind, ...organisation } of organisations) {
        await addOrganisation(ctx, personId, { ...organisation, kind: kind as OrganisationKind });
      }
    }
    for (const role of person.roles ?? []) await takeRole(ctx, personId, inviterOf(ids, role), role);
    onStep(index + 1, demoPeople.length);
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

async function makeAdministrator({ database, clock }: DemoContext, personId: string): Promise<void> {
  const since = clock.now().toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
  const held = await database.withActor({ kind: "staff", personId }, findPlatformRoles);
  if (held.includes("administrator")) return;
  await database.withActor(worker, (tx) =>
    insertPlatformRole(tx, { id: newOpaqueId(), person_id: personId, role: "administrator", since }),
  );
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
