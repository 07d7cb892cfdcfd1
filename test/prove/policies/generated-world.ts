import type pg from "pg";
import {
  type OrganisationRole,
  organisationRoles,
  type PlatformRole,
} from "../../../src/features/roles/roles.policy.ts";
import { bytes, id, noon } from "./scene.ts";

export interface Holder {
  readonly id: string;
  readonly person: string;
  readonly organisation: string;
}
export interface Held {
  readonly id: string;
  readonly holder: Holder;
  readonly role: OrganisationRole;
  readonly held: boolean;
  /** The role this one was taken over from. */
  readonly standsInFor: Held | undefined;
}
export interface Over {
  readonly id: string;
  readonly person: string;
  readonly role: PlatformRole;
  readonly held: boolean;
}

/** People, organisations and what the ones carry in the others, as the model sees them: plain lists. */
export interface GeneratedWorld {
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly holders: readonly Holder[];
  readonly roles: readonly Held[];
  readonly over: readonly Over[];
  readonly invitations: readonly { id: string; organisation: string; role: OrganisationRole; used: boolean }[];
  readonly absences: readonly { holder: Holder }[];
  readonly resets: readonly { id: string; holder: Holder; askedBy: string }[];
  readonly gaps: readonly { organisation: string; gap: string }[];
}

/** The same numbers for the same seed (mulberry32). */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function generate(seed: number, size: { people: number; organisations: number }): GeneratedWorld {
  const roll = dice(seed);
  const chance = (percent: number) => roll(100) < percent;
  const pick = <T>(from: readonly T[]): T => from[roll(from.length)] as T;
  const ids = (kind: string, count: number) =>
    Array.from({ length: count }, (_, index) => id(`${seed} ${kind} ${index}`));
  const people = ids("person", size.people);
  const organisations = ids("organisation", size.organisations);

  const holders = people.flatMap((person, index) =>
    organisations
      .filter(() => chance(30))
      .map((organisation, place) => ({ id: id(`${seed} holder ${index} ${place}`), person, organisation })),
  );
  const roles: Held[] = holders.flatMap((holder) =>
    organisationRoles
      .filter(() => chance(25))
      .map((role) => ({ id: id(`${holder.id} ${role}`), holder, role, held: chance(80), standsInFor: undefined })),
  );
  for (const taken of roles.filter(() => chance(10))) {
    const deputy = pick(holders.filter(({ organisation }) => organisation === taken.holder.organisation));
    const has = roles.some(({ holder, role }) => holder === deputy && role === taken.role);
    if (has) continue;
    roles.push({
      id: id(`${taken.id} stand-in`),
      holder: deputy,
      role: taken.role,
      held: chance(80),
      standsInFor: taken,
    });
  }
  const over = people.flatMap((person): Over[] => {
    if (!chance(20)) return [];
    return [{ id: id(`${person} over`), person, role: pick(["administrator", "area_centre"]), held: chance(75) }];
  });
  return {
    people,
    organisations,
    holders,
    roles,
    over,
    invitations: ids("invitation", 2 * size.organisations).map((one) => ({
      id: one,
      organisation: pick(organisations),
      role: pick(organisationRoles),
      used: chance(30),
    })),
    absences: holders.filter(() => chance(20)).map((holder) => ({ holder })),
    resets: holders
      .filter(() => chance(10))
      .map((holder) => ({ id: id(`${holder.id} reset`), holder, askedBy: pick(people) })),
    gaps: organisations.flatMap((organisation) =>
      ["nobody-holds:administrator", "nobody-holds:coordinator"]
        .filter(() => chance(50))
        .map((gap) => ({ organisation, gap })),
    ),
  };
}

/** Puts the world into a migrated database, as its owner, with what the model says and nothing else. */
export async function putIn(client: pg.Client, world: GeneratedWorld): Promise<void> {
  const put = (table: string, rows: readonly object[]) => {
    const [first] = rows;
    if (!first) return;
    const names = Object.keys(first).join(", ");
    return client.query(
      `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(rows)],
    );
  };
  const sealed = bytes("sealed", 60);
  await put(
    "person",
    world.people.map((person) => ({ id: person, made_on: "2026-01-01", locale: "fi" })),
  );
  await put(
    "organisation",
    world.organisations.map((one, index) => ({ id: one, slug: `o-${index}`, name: `O ${index}`, kind: "association" })),
  );
  await put(
    "role_holder",
    world.holders.map(({ id: one, person, organisation }) => ({
      id: one,
      organisation_id: organisation,
      person_id: person,
      known_as: sealed,
    })),
  );
  await put(
    "organisation_role",
    world.roles.map(({ id: one, holder, role, held, standsInFor }) => ({
      id: one,
      organisation_id: holder.organisation,
      holder_id: holder.id,
      role,
      since: "2026-01-01",
      until: held ? null : "2026-02-01",
      stands_in_for: standsInFor?.id ?? null,
    })),
  );
  await put(
    "platform_role",
    world.over.map(({ id: one, person, role, held }) => ({
      id: one,
      person_id: person,
      role,
      regions: role === "area_centre" ? ["06"] : [],
      since: "2026-01-01",
      until: held ? null : "2026-02-01",
    })),
  );
  await put(
    "role_invitation",
    world.invitations.map(({ id: one, organisation, role, used }) => ({
      id: one,
      organisation_id: organisation,
      role,
      code_hash: bytes(one, 32),
      made_at: noon,
      ends_at: "2026-09-15T12:00:00Z",
      used_at: used ? noon : null,
    })),
  );
  await put(
    "absence",
    world.absences.map(({ holder }) => ({
      organisation_id: holder.organisation,
      holder_id: holder.id,
      first_day: "2026-09-01",
      last_day: "2026-09-02",
    })),
  );
  await put(
    "second_factor_reset",
    world.resets.map(({ id: one, holder, askedBy }) => ({
      id: one,
      organisation_id: holder.organisation,
      holder_id: holder.id,
      asked_by: askedBy,
      asked_at: noon,
    })),
  );
  await put(
    "responsibility_gap",
    world.gaps.map(({ organisation, gap }) => ({ organisation_id: organisation, gap, found_on: "2026-09-01" })),
  );
}
