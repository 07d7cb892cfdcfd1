import { fillDemoCommunity } from "../features/spaces/index.ts";
import type { Services } from "../shared/http/app-env.ts";
import { findOwnHolderId } from "./demo.queries.ts";
import community from "./demo-community.json" with { type: "json" };

/** A community that some of the demo's people are in, each under a nickname of that place only. */
export async function fillCommunity(
  ctx: Pick<Services, "database" | "clock" | "key" | "keyRing">,
  people: ReadonlyMap<string, string>,
): Promise<void> {
  const idOf = (nickname: string): string => {
    const id = people.get(nickname);
    if (id === undefined) throw new Error(`nobody in the demo is called ${nickname}`);
    return id;
  };
  const { organisation, leader, facilitator, members, ...about } = community;
  const facilitatorId = idOf(facilitator.person);
  const holderId = await ctx.database.withActor({ kind: "person", personId: facilitatorId }, (tx) =>
    findOwnHolderId(tx, organisation),
  );
  if (holderId === undefined) throw new Error(`${facilitator.person} carries nothing in ${organisation}`);
  await fillDemoCommunity(ctx, {
    ...about,
    leader: { personId: idOf(leader), slug: organisation },
    facilitator: { personId: facilitatorId, holderId, nickname: facilitator.nickname },
    people: members.map(({ person, nickname }) => ({ personId: idOf(person), nickname })),
  });
}
