import type { SignedIn } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { spaceSealer } from "../spaces/index.ts";
import type { OwnDataPart } from "../your-data/index.ts";
import { type GroupsContext, person } from "./groups-context.ts";
import { listOwnFarewells } from "./leave-group.queries.ts";

/** What the person has said for farewell to groups they are in. */
export async function ownFarewells(ctx: GroupsContext, { personId }: SignedIn): Promise<OwnDataPart> {
  const rows = await ctx.database.withActor(person(personId), listOwnFarewells);
  const said = await Promise.all(
    rows.map(({ personaId, spaceId, words }) =>
      spaceSealer(ctx.keyRing, spaceId).open("group_farewell", personaId, "words", words),
    ),
  );
  const name = m.groups_retention_farewell_name();
  return {
    name: "farewells",
    heading: name,
    rows: [{ what: name, value: said.length > 0 ? said : [m.groups_own_farewells_none()], kind: "group_farewell" }],
    data: rows.map(({ saidOn }, index) => ({ words: said[index] ?? "", saidOn: saidOn.toString() })),
  };
}
