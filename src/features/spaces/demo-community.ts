import { enterSpace } from "./enter-space.ts";
import { foundSpaceOf, promiseVersion } from "./found-space.ts";
import { personaIn } from "./inside.ts";
import { spacesOf } from "./lead-spaces.ts";
import { acceptConfidentiality } from "./leave-space.ts";
import type { SpacesContext } from "./spaces-context.ts";
import { offerRole, offersTo, takeRole } from "./take-role.ts";

export interface DemoCommunity {
  readonly name: string;
  readonly purpose: string;
  readonly rules: string;
  readonly facilitation: string;
  /** Who leads the organisation, and its slug. */
  readonly leader: { readonly personId: string; readonly slug: string };
  /** Who facilitates, as the organisation knows them. */
  readonly facilitator: { readonly personId: string; readonly holderId: string; readonly nickname: string };
  readonly people: readonly { readonly personId: string; readonly nickname: string }[];
}

/** A small community for the demo, made by the commands people use. Made already, it is left as it is. */
export async function fillDemoCommunity(ctx: SpacesContext, wanted: DemoCommunity): Promise<string> {
  const { leader, facilitator } = wanted;
  const led = await spacesOf(ctx, leader.personId, leader.slug);
  if (!led) throw new Error(`nobody leads ${leader.slug}`);
  const before = led.spaces.find(({ about }) => about.name === wanted.name);
  if (before) return before.id;

  const organisationId = led.organisation.id;
  const { name, purpose, rules, facilitation } = wanted;
  const founded = await foundSpaceOf(ctx, leader.personId, organisationId, {
    kind: "community",
    about: { name, purpose, rules, facilitation },
    approval: false,
    facilitated: true,
    readableBy: "members",
    places: 100,
  });
  if (founded.kind !== "founded") throw new Error(`no space for ${leader.slug}`);
  const { spaceId } = founded;

  const { holderId } = facilitator;
  await offerRole(ctx, leader.personId, { organisationId, spaceId, holderId, role: "facilitator", trained: false });
  const offer = (await offersTo(ctx, facilitator.personId)).find((one) => one.spaceId === spaceId);
  if (offer) {
    await takeRole(ctx, { personId: facilitator.personId, offerId: offer.id, nickname: facilitator.nickname });
    await promise(facilitator.personId);
  }
  for (const { personId, nickname } of wanted.people) {
    const answer = await enterSpace(ctx, { personId, spaceId, nickname, sameAnyway: true });
    if (answer.kind === "in") await promise(personId);
  }
  return spaceId;

  async function promise(personId: string): Promise<void> {
    const here = await personaIn(ctx, personId, { spaceId });
    if (here?.standing === "promise") await acceptConfidentiality(ctx, { personId, spaceId }, promiseVersion);
  }
}
