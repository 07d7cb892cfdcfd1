import type { SignedIn } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import {
  listOwnPlatformRoles,
  type OrganisationRole,
  type PlatformRole,
  platformRoleWord,
  roleWord,
} from "../roles/index.ts";
import type { OwnDataPart, OwnDataRow } from "../your-data/index.ts";
import { dayWords } from "./dates.ts";
import { listAllOwnRoles, listOwnAbsences } from "./organisations.queries.ts";
import { knownAsPlace, type OrganisationsContext, person } from "./organisations-context.ts";

interface Held {
  readonly since: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | null;
}

/** The tasks a person has or has had, and the name each organisation knows them by. */
export async function ownTasks(ctx: OrganisationsContext, { personId }: SignedIn): Promise<OwnDataPart> {
  const { roles, absences, platform } = await ctx.database.withActor(person(personId), async (tx) => ({
    roles: await listAllOwnRoles(tx),
    absences: await listOwnAbsences(tx),
    platform: await listOwnPlatformRoles(tx),
  }));
  const holders = await Promise.all(
    [...new Map(roles.map((role) => [role.holderId, role])).values()].map(async (one) => ({
      organisation: one.name,
      knownAs: await ctx.keyRing.open(knownAsPlace(one.holderId), one.known_as),
      roles: roles.filter(({ holderId }) => holderId === one.holderId),
      absences: absences.filter(({ holderId }) => holderId === one.holderId),
    })),
  );
  const rows: OwnDataRow[] = holders.map(({ organisation, knownAs, roles, absences }) => ({
    what: organisation,
    value: [
      m.your_data_task_known_as({ name: knownAs }),
      ...roles.map((held) => heldText(roleWord(held.role as OrganisationRole), held)),
      ...absences.map((away) => m.your_data_task_absent({ from: dayWords(away.firstDay), to: dayWords(away.lastDay) })),
    ],
    kind: "role",
  }));
  if (platform.length > 0) {
    const value = platform.map((held) => heldText(platformRoleWord(held.role as PlatformRole), held));
    rows.push({ what: m.your_data_task_platform(), value, kind: "role" });
  }
  if (rows.length === 0) rows.push({ what: m.your_data_tasks(), value: [m.your_data_tasks_none()], kind: "role" });
  return {
    name: "tasks",
    heading: m.your_data_part_tasks(),
    rows,
    data: {
      organisations: holders.map(({ organisation, knownAs, roles, absences }) => ({
        organisation,
        knownAs,
        roles: roles.map(heldData),
        absences: absences.map(({ firstDay, lastDay }) => ({ from: firstDay.toString(), to: lastDay.toString() })),
      })),
      platform: platform.map(heldData),
    },
  };
}

const heldText = (role: string, { since, until }: Held): string =>
  until
    ? m.your_data_task_ended({ role, since: dayWords(since), until: dayWords(until) })
    : m.your_data_task_held({ role, since: dayWords(since) });

const heldData = ({ role, since, until }: Held & { readonly role: string }) => ({
  role,
  since: since.toString(),
  until: until?.toString() ?? null,
});
