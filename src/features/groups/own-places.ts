import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { type OwnPlace, supportPersonPresent } from "../accounts/index.ts";
import { carriesSpace, type OwnPersona, ownPersonas } from "../spaces/index.ts";
import { pathOfGroup } from "./group-paths.ts";
import { listWithoutCarrier } from "./groups.queries.ts";
import { person } from "./groups-context.ts";
import { listAsked } from "./handover.queries.ts";

/** The groups a person carries, for their own page, under the names the spaces have; nothing while somebody is beside them. */
export async function placesOfGroups(c: AppContext, personId: string): Promise<OwnPlace[]> {
  return (await groupsOf(c, personId))
    .filter(({ role, standing }) => standing === "in" && carriesSpace(role))
    .map(({ spaceId, spaceName, ended }) => ({
      to: pathOfGroup(spaceId),
      name: spaceName,
      text: ended ? m.groups_ended() : m.groups_own_place_text(),
    }));
}

/**
 * The groups a person is in with the others, for their own page. By their nickname there, not by the group's name: somebody
 * may look over their shoulder.
 */
export async function placesOfParticipants(c: AppContext, personId: string): Promise<OwnPlace[]> {
  const groups = (await groupsOf(c, personId)).filter(
    ({ role, standing }) => standing !== "asked" && !(standing === "in" && carriesSpace(role)),
  );
  const { asked, uncarried } = await c.var.services.database.withActor(person(personId), async (tx) => ({
    asked: await listAsked(
      tx,
      groups.map(({ personaId }) => personaId),
    ),
    uncarried: await listWithoutCarrier(
      tx,
      groups.map(({ spaceId }) => spaceId),
    ),
  }));
  const text = ({ personaId, spaceId, standing, ended }: OwnPersona) => {
    if (ended) return m.groups_ended();
    if (standing === "waiting") return m.spaces_standing_waiting();
    if (standing === "promise") return m.groups_own_member_promise();
    if (asked.has(personaId)) return m.groups_own_member_asked();
    return uncarried.has(spaceId) ? m.groups_own_member_uncarried() : m.groups_own_member_text();
  };
  return groups.map((group) => ({
    to: pathOfGroup(group.spaceId),
    name: m.groups_own_member({ nickname: group.nickname }),
    text: text(group),
  }));
}

async function groupsOf(c: AppContext, personId: string): Promise<readonly OwnPersona[]> {
  if (supportPersonPresent(c)) return [];
  return (await ownPersonas(c.var.services, personId)).filter(({ kind }) => kind === "group");
}
