import {
  findStanding,
  may,
  mayGovern,
  type OrganisationRole,
  organisationRoles,
  type Standing,
} from "../roles/index.ts";
import { listOpenInvitations } from "./invitations.queries.ts";
import { findOrganisation, listAbsences, listHeldRoles, listOwnRoles } from "./organisations.queries.ts";
import { knownAsPlace, type OrganisationsContext, person, staff } from "./organisations-context.ts";
import { type Absence, dayOf, type Gap, gapsIn, isAway, mayStepIn, resetWaits } from "./people.rules.ts";
import { listOpenResets } from "./resets.queries.ts";

/** One role somebody holds, and what the one who looks may do about it. */
export interface RoleShown {
  readonly id: string;
  readonly role: OrganisationRole;
  readonly deputyId: string | undefined;
  /** The name of whose task this one looks after. */
  readonly standsInFor: string | undefined;
  readonly mayEnd: boolean;
  readonly mayNameDeputy: boolean;
  readonly mayStepIn: boolean;
}

/** A person as their organisation knows them. */
export interface PersonShown {
  readonly holderId: string;
  readonly knownAs: string;
  readonly mine: boolean;
  readonly roles: readonly RoleShown[];
  readonly absence: Absence | undefined;
  readonly isAwayToday: boolean;
}

export interface PeopleShown {
  readonly organisation: { readonly slug: string; readonly name: string };
  readonly people: readonly PersonShown[];
  readonly gaps: readonly (Gap & { readonly name: string })[];
  readonly mayInvite: readonly OrganisationRole[];
  readonly invitations: readonly {
    readonly id: string;
    readonly role: OrganisationRole;
    readonly endsAt: Temporal.Instant;
  }[];
  readonly mayEdit: boolean;
  readonly mayMarkAway: boolean;
  readonly mayReset: boolean;
  readonly maySeeLog: boolean;
  readonly resets: readonly { readonly id: string; readonly name: string; readonly mine: boolean }[];
  readonly today: Temporal.PlainDate;
}

/** The people of an organisation as `personId` may see them, or undefined where they may see nobody. */
export async function listPeople(
  ctx: OrganisationsContext,
  personId: string,
  slug: string,
): Promise<PeopleShown | undefined> {
  const now = ctx.clock.now();
  const today = dayOf(now);
  const found = await ctx.database.withActor(staff(personId), async (tx) => {
    const organisation = await findOrganisation(tx, slug);
    if (!organisation) return undefined;
    const standing = await findStanding(tx, organisation.id);
    if (!may(standing, "see-leaders") && !may(standing, "see-administrators")) return undefined;
    return {
      organisation,
      standing,
      held: await listHeldRoles(tx, organisation.id),
      absences: await listAbsences(tx, organisation.id, today),
      invitations: await listOpenInvitations(tx, organisation.id, now),
      resets: await listOpenResets(tx, organisation.id, now.subtract(resetWaits)),
    };
  });
  if (!found) return undefined;

  const { organisation, standing, absences } = found;
  const names = await openNames(ctx, found.held);
  const nameOf = (holderId: string | undefined) => names.get(holderId ?? "") ?? "";
  const roles = found.held.map((row) => ({
    ...row,
    role: row.role as OrganisationRole,
    deputyId: row.deputyId ?? undefined,
    standsInFor: row.standsInFor ?? undefined,
  }));
  const me = roles.find((one) => one.mine)?.holderId;
  const shown = (one: (typeof roles)[number]): RoleShown => ({
    id: one.id,
    role: one.role,
    deputyId: one.deputyId,
    standsInFor: nameOf(roles.find((other) => other.id === one.standsInFor)?.holderId) || undefined,
    mayEnd: !one.mine && mayGovern(standing, one.role),
    mayNameDeputy: mayGovern(standing, one.role),
    mayStepIn:
      me !== undefined &&
      mayStepIn(one, me, absences, today) &&
      !roles.some((other) => other.holderId === me && other.role === one.role),
  });
  const people = [...names].map(([holderId, knownAs]) => ({
    holderId,
    knownAs,
    mine: holderId === me,
    roles: roles.filter((one) => one.holderId === holderId).map(shown),
    absence: absences.find((absence) => absence.holderId === holderId),
    isAwayToday: isAway(holderId, absences, today),
  }));
  return {
    organisation: { slug: organisation.slug, name: organisation.name },
    people: people.toSorted(byWeight),
    gaps: gapsShown(standing, gapsIn(roles, absences, today), nameOf),
    mayInvite: organisationRoles.filter((role) => mayGovern(standing, role)),
    invitations: found.invitations.map((one) => ({ ...one, role: one.role as OrganisationRole })),
    mayMarkAway: may(standing, "mark-absence"),
    mayReset: may(standing, "reset-second-factor"),
    mayEdit: may(standing, "edit-organisation"),
    maySeeLog: may(standing, "see-log"),
    resets: found.resets.map(({ id, holderId, mine }) => ({ id, mine, name: nameOf(holderId) })),
    today,
  };
}

/** What is missing is told to those who see everyone: others cannot know it. */
const gapsShown = (standing: Standing, gaps: readonly Gap[], nameOf: (holderId: string) => string) =>
  may(standing, "see-people")
    ? gaps.map((gap) => ({ ...gap, name: gap.kind === "nobody-holds" ? "" : nameOf(gap.holderId) }))
    : [];

const weight = ({ roles }: PersonShown) => Math.min(...roles.map(({ role }) => organisationRoles.indexOf(role)));
const byWeight = (one: PersonShown, other: PersonShown) =>
  weight(one) - weight(other) || one.knownAs.localeCompare(other.knownAs, "fi");

/** The names of holders, by their ids. */
export async function openNames(
  ctx: Pick<OrganisationsContext, "keyRing">,
  rows: readonly { readonly holderId: string; readonly known_as: Buffer }[],
): Promise<Map<string, string>> {
  const sealed = new Map(rows.map((row) => [row.holderId, row.known_as]));
  const opened = await Promise.all(
    [...sealed].map(async ([id, name]) => [id, await ctx.keyRing.open(knownAsPlace(id), name)] as const),
  );
  return new Map(opened);
}

/** The tasks a person has, by organisation. */
export interface OwnOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly knownAs: string;
  readonly roles: readonly { readonly id: string; readonly role: OrganisationRole }[];
  readonly absence: { readonly firstDay: Temporal.PlainDate; readonly lastDay: Temporal.PlainDate } | undefined;
}

export async function listOwnOrganisations(ctx: OrganisationsContext, personId: string): Promise<OwnOrganisation[]> {
  const today = dayOf(ctx.clock.now());
  const { rows, absences } = await ctx.database.withActor(person(personId), async (tx) => {
    const rows = await listOwnRoles(tx);
    const ids = [...new Set(rows.map((row) => row.organisationId))];
    const absences: Absence[] = [];
    for (const id of ids) absences.push(...(await listAbsences(tx, id, today)));
    return { rows, absences };
  });
  const names = await openNames(ctx, rows);
  const slugs = [...new Set(rows.map((row) => row.slug))];
  return slugs.flatMap((slug) => {
    const here = rows.filter((row) => row.slug === slug);
    const [first] = here;
    if (!first) return [];
    return {
      slug,
      name: first.name,
      knownAs: names.get(first.holderId) ?? "",
      roles: here.map(({ id, role }) => ({ id, role: role as OrganisationRole })),
      absence: absences.find((absence) => absence.holderId === first.holderId),
    };
  });
}
