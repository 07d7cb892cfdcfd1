import { appendAudit } from "../../shared/audit/index.ts";
import { seal } from "../../shared/crypto/sealing.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Nickname } from "../accounts/index.ts";
import { findStanding, may, whoActs } from "../roles/index.ts";
import { type SpaceAbout, writeAbout } from "./about.ts";
import { doorCodeOf, hashOfDoorCode } from "./door-code.ts";
import { nameIndexIn, newEmblemSeed } from "./persona-name.ts";
import { insertPersona } from "./personas.queries.ts";
import type { SpaceKind } from "./space.rules.ts";
import { insertOrganiser, insertSpace } from "./spaces.queries.ts";
import { aboutPlace, dayOf, keyOwnerOf, nicknamePlace, person, type SpacesContext, staff } from "./spaces-context.ts";

export interface NewSpace {
  readonly kind: SpaceKind;
  readonly about: SpaceAbout;
  readonly approval: boolean;
  readonly facilitated: boolean;
  readonly readableBy: "members" | "anyone";
  readonly places: number;
  readonly children?: "with_guardian" | "alone" | undefined;
  /** On what ground children may come alone. */
  readonly legalGround?: string | undefined;
}

/** The words of confidentiality in force. Whoever changes what they say raises it: everyone is asked anew. */
export const promiseVersion = 2;

/** Founds a space of an organisation. `refused` unless the person leads it. */
export function foundSpaceOf(
  ctx: SpacesContext,
  personId: string,
  organisationId: string,
  wanted: NewSpace,
): Promise<{ readonly kind: "founded"; readonly spaceId: string } | { readonly kind: "refused" }> {
  const spaceId = newOpaqueId();
  return ctx.database.withActor(staff(personId), async (tx) => {
    const standing = await findStanding(tx, organisationId);
    if (!may(standing, "see-people")) return { kind: "refused" };
    const key = await ctx.keyRing.make(tx, keyOwnerOf(spaceId));
    await insertSpace(tx, rowOf(ctx, spaceId, wanted, seal(key, aboutPlace(spaceId), writeAbout(wanted.about))));
    await insertOrganiser(tx, spaceId, organisationId);
    const actor = await whoActs(tx, organisationId, standing, (one) => may(one, "see-people"));
    await appendAudit(tx, ctx, { actor, event: { action: "space-founded", object: spaceId }, organisationId });
    return { kind: "founded", spaceId };
  });
}

/** A citizen founds a space that no organisation has, and is the first in it. */
export function foundOwnSpace(
  ctx: SpacesContext,
  personId: string,
  wanted: NewSpace,
  as: { readonly nickname: Nickname; readonly role: "starter" | "facilitator" },
): Promise<{ readonly spaceId: string; readonly personaId: string }> {
  const [spaceId, personaId] = [newOpaqueId(), newOpaqueId()];
  return ctx.database.withActor(person(personId), async (tx) => {
    const key = await ctx.keyRing.make(tx, keyOwnerOf(spaceId));
    await insertSpace(tx, rowOf(ctx, spaceId, wanted, seal(key, aboutPlace(spaceId), writeAbout(wanted.about))));
    await insertPersona(tx, {
      id: personaId,
      space_id: spaceId,
      person_id: personId,
      nickname: seal(key, nicknamePlace(personaId), as.nickname.text),
      name_index: nameIndexIn(ctx.key, spaceId, as.nickname.text),
      emblem_seed: newEmblemSeed(),
      role: as.role,
      state: "member",
      since: dayOf(ctx.clock.now()),
    });
    return { spaceId, personaId };
  });
}

const rowOf = (ctx: SpacesContext, id: string, wanted: NewSpace, about: Buffer) => ({
  id,
  kind: wanted.kind,
  about,
  approval: wanted.approval,
  facilitated: wanted.facilitated,
  readable_by: wanted.readableBy,
  places: wanted.places,
  promise: promiseVersion,
  children: wanted.children ?? null,
  legal_ground: wanted.legalGround ?? null,
  // A community has a door from its first day; groups, pairs and chats are entered in ways of their own.
  door_hash: wanted.kind === "community" ? hashOfDoorCode(doorCodeOf(ctx.key, id, 1)) : null,
});
