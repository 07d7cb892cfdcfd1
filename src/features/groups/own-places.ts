import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { type OwnPlace, supportPersonPresent } from "../accounts/index.ts";
import { carriesSpace, ownPersonas } from "../spaces/index.ts";
import { pathOfGroup } from "./group-paths.ts";

/** The groups a person carries, for their own page, under the names the spaces have; nothing while somebody is beside them. */
export async function placesOfGroups(c: AppContext, personId: string): Promise<OwnPlace[]> {
  if (supportPersonPresent(c)) return [];
  const personas = await ownPersonas(c.var.services, personId);
  return personas
    .filter(({ kind, role, standing }) => kind === "group" && standing === "in" && carriesSpace(role))
    .map(({ spaceId, spaceName }) => ({
      to: pathOfGroup(spaceId),
      name: spaceName,
      text: m.groups_own_place_text(),
    }));
}
