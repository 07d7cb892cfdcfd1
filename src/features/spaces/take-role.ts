import { appendAudit } from "../../shared/audit/index.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { type NicknameFault, type OwnPlace, readNickname, supportPersonPresent } from "../accounts/index.ts";
import { findStanding, may, whoActs } from "../roles/index.ts";
import { openAbout } from "./about.ts";
import { openNicknames } from "./members.ts";
import { acceptOffer, deleteOffer, insertOffer, listAboutsOfOffers, listOwnOffers } from "./offers.queries.ts";
import { isNearAnother, nameIndexIn, newEmblemSeed } from "./persona-name.ts";
import { admitPersona, findOwnPersona, findPersonaOf, giveRole, insertPersona } from "./personas.queries.ts";
import type { CarriedRole } from "./space.rules.ts";
import { roleInSpaceWord } from "./space-words.ts";
import { dayOf, door, keyOwnerOf, nicknamePlace, person, type SpacesContext, staff } from "./spaces-context.ts";

/** A task in a space that is offered to somebody their organisation knows. */
export interface OfferSeen {
  readonly id: string;
  readonly spaceId: string;
  readonly spaceName: string;
  readonly role: CarriedRole;
  readonly organisation: string;
  readonly holderId: string;
  readonly trained: boolean;
  /** Who they are in the space already: from now on their organisation would know that it is they. */
  readonly nickname: string | undefined;
}

/** The tasks offered to the person that they have not answered. */
export async function offersTo(ctx: SpacesContext, personId: string): Promise<Omit<OfferSeen, "nickname">[]> {
  const rows = await ctx.database.withActor(person(personId), listOwnOffers);
  const abouts = await ctx.database.withActor(door, (tx) =>
    listAboutsOfOffers(
      tx,
      rows.map(({ id }) => id),
    ),
  );
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      spaceId: row.space_id,
      spaceName: (await openAbout(ctx.keyRing, row.space_id, abouts.get(row.id) ?? Buffer.alloc(0))).name,
      role: row.role as CarriedRole,
      organisation: row.organisation,
      holderId: row.holder_id,
      trained: row.trained,
    })),
  );
}

/** The tasks offered to a person, as their own page leads to them; nothing while somebody is beside them. */
export async function placesOfOffers(c: AppContext, personId: string): Promise<OwnPlace[]> {
  if (supportPersonPresent(c)) return [];
  const offers = await offersTo(c.var.services, personId);
  return offers.map(({ id, role, spaceName, organisation }) => ({
    to: `/oma/tehtava/${id}`,
    name: m.spaces_offer({ organisation, role: roleInSpaceWord(role), space: spaceName }),
    text: m.spaces_offer_place(),
  }));
}

export async function lookAtOffer(ctx: SpacesContext, personId: string, id: string): Promise<OfferSeen | undefined> {
  const offer = (await offersTo(ctx, personId)).find((one) => one.id === id);
  if (!offer) return undefined;
  const persona = await ctx.database.withActor(person(personId), (tx) =>
    findOwnPersona(tx, { spaceId: offer.spaceId }),
  );
  const [opened] = persona ? await openNicknames(ctx.keyRing, [persona]) : [];
  return { ...offer, nickname: opened?.nickname };
}

export type TakeRoleAnswer =
  | { readonly kind: "taken"; readonly personaId: string }
  | { readonly kind: "nickname"; readonly fault: NicknameFault }
  | { readonly kind: "name-taken" | "not-found" };

/**
 * Takes a task in a space, having been told that the organisation knows who it is. Whoever is in the space already stays
 * under the same nickname; others choose one. A carrier too waits where somebody must be kept apart from them.
 */
export async function takeRole(
  ctx: SpacesContext,
  { personId, offerId, nickname: typed }: { personId: string; offerId: string; nickname: string },
): Promise<TakeRoleAnswer> {
  const offer = await lookAtOffer(ctx, personId, offerId);
  if (!offer) return { kind: "not-found" };
  const { spaceId, role, holderId } = offer;
  const today = dayOf(ctx.clock.now());
  const nickname = offer.nickname === undefined ? readNickname(typed) : undefined;
  if (nickname && !nickname.ok) return { kind: "nickname", fault: nickname.fault };
  if (nickname?.ok && (await isNearAnother(ctx, spaceId, nickname.value.text))) return { kind: "name-taken" };
  const id = newOpaqueId();
  const sealed = nickname?.ok && (await ctx.keyRing.seal(keyOwnerOf(spaceId), nicknamePlace(id), nickname.value.text));
  try {
    return await ctx.database.withActor(door, async (tx) => {
      const persona = await findPersonaOf(tx, spaceId, personId);
      if (persona?.state === "removed") return { kind: "not-found" };
      if (persona) {
        const state = persona.state === "member" ? "member" : "waiting";
        await giveRole(tx, persona.id, { role, holder_id: holderId, state });
      } else if (nickname?.ok && sealed) {
        await insertPersona(tx, {
          id,
          space_id: spaceId,
          person_id: personId,
          nickname: sealed,
          name_index: nameIndexIn(ctx.key, spaceId, nickname.value.text),
          emblem_seed: newEmblemSeed(),
          role,
          holder_id: holderId,
          state: "waiting",
          since: today,
        });
      } else return { kind: "not-found" };
      await acceptOffer(tx, offerId, today);
      const personaId = persona?.id ?? id;
      await admitPersona(tx, personaId);
      return { kind: "taken", personaId };
    });
  } catch (error) {
    if (violatedConstraint(error) === "used_name_pkey") return { kind: "name-taken" };
    throw error;
  }
}

/** No, thank you: nothing is left of the offer. */
export const declineRole = (ctx: SpacesContext, personId: string, offerId: string): Promise<boolean> =>
  ctx.database.withActor(person(personId), (tx) => deleteOffer(tx, offerId));

/** Offers a task in a space to somebody the organisation knows. */
export function offerRole(
  ctx: SpacesContext,
  personId: string,
  wanted: {
    readonly organisationId: string;
    readonly spaceId: string;
    readonly holderId: string;
    readonly role: CarriedRole;
    readonly trained: boolean;
  },
): Promise<{ readonly kind: "offered" | "refused" | "offered-already" }> {
  const { organisationId, spaceId, holderId, role, trained } = wanted;
  return ctx.database
    .withActor(staff(personId), async (tx) => {
      const standing = await findStanding(tx, organisationId);
      if (!may(standing, "see-people")) return { kind: "refused" as const };
      const id = newOpaqueId();
      await insertOffer(tx, {
        id,
        space_id: spaceId,
        holder_id: holderId,
        role,
        trained,
        made_on: dayOf(ctx.clock.now()),
      });
      const actor = await whoActs(tx, organisationId, standing, (one) => may(one, "see-people"));
      const event = { action: "space-role-offered", object: spaceId, holder: holderId } as const;
      await appendAudit(tx, ctx, { actor, event, organisationId });
      return { kind: "offered" as const };
    })
    .catch((error) => {
      if (violatedConstraint(error) === "space_role_offer_space_id_holder_id_key") return { kind: "offered-already" };
      throw error;
    });
}
