import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import { type NicknameFault, readNickname } from "../accounts/index.ts";
import { type AgeBand, mayTakePart, type TakePartRefusal } from "../consents/index.ts";
import { openNicknames } from "./members.ts";
import { isNearAnother, nameIndexIn, newEmblemSeed } from "./persona-name.ts";
import { admitPersona, findPersonaOf, insertPersona, letWaitAgain, listOwnPersonas } from "./personas.queries.ts";
import { type AdmissionOutcome, admissionOutcome } from "./space.rules.ts";
import { findSpaceForEntry } from "./spaces.queries.ts";
import { dayOf, door, keyOwnerOf, nicknamePlace, person, type SpacesContext } from "./spaces-context.ts";

export interface EntryRequest {
  readonly personId: string;
  readonly spaceId: string;
  /** As it was typed. Not looked at where the person comes back: they are who they were. */
  readonly nickname: string;
  /** Asked only where the space is for children. */
  readonly ageBand?: AgeBand | undefined;
  /** They know that this nickname is theirs in another space too. */
  readonly sameAnyway?: boolean;
  /** A way in of its own (an application, a code) has said yes already. */
  readonly approved?: boolean;
}

export type EntryAnswer =
  | { readonly kind: AdmissionOutcome | "asked"; readonly personaId: string }
  | { readonly kind: "nickname"; readonly fault: NicknameFault }
  /** Someone has, or once had, a nickname that looks like it, or nearly. */
  | { readonly kind: "name-taken" }
  /** It is theirs somewhere else: whoever is in both would know them. */
  | { readonly kind: "same-elsewhere" }
  | { readonly kind: "children"; readonly why: TakePartRefusal }
  /** They were taken out of it. */
  | { readonly kind: "removed" }
  | { readonly kind: "not-found" };

/** A person comes to a space under a nickname of that space only. Idempotent: who is there already stays who they are. */
export async function enterSpace(ctx: SpacesContext, request: EntryRequest): Promise<EntryAnswer> {
  const { personId, spaceId } = request;
  const known = await ctx.database.withActor(door, async (tx) => ({
    space: await findSpaceForEntry(tx, spaceId),
    persona: await findPersonaOf(tx, spaceId, personId),
  }));
  if (!known.space) return { kind: "not-found" };
  const { space, persona } = known;
  const first = space.approval && !request.approved ? "asked" : "waiting";
  if (persona) {
    if (persona.state === "removed") return { kind: "removed" };
    return ctx.database.withActor(door, async (tx) => {
      if (persona.state === "left") await letWaitAgain(tx, persona.id, first);
      return answerFor(tx, persona.id, persona.state === "left" ? first : persona.state);
    });
  }

  const verdict = mayTakePart({
    ageBand: request.ageBand,
    space: { children: space.children, trainedAdults: space.trained, legalGround: space.legal_ground },
    // Staff note it once the child waits; admit_persona asks for it.
    guardian: "later",
  });
  if (!verdict.ok) return { kind: "children", why: verdict.why };
  const nickname = readNickname(request.nickname);
  if (!nickname.ok) return { kind: "nickname", fault: nickname.fault };
  if (await isNearAnother(ctx, spaceId, nickname.value.text)) return { kind: "name-taken" };
  if (!request.sameAnyway && (await isSameElsewhere(ctx, personId, nickname.value.skeleton)))
    return { kind: "same-elsewhere" };

  const id = newOpaqueId();
  const sealed = await ctx.keyRing.seal(keyOwnerOf(spaceId), nicknamePlace(id), nickname.value.text);
  try {
    return await ctx.database.withActor(door, async (tx) => {
      await insertPersona(tx, {
        id,
        space_id: spaceId,
        person_id: personId,
        nickname: sealed,
        name_index: nameIndexIn(ctx.key, spaceId, nickname.value.text),
        emblem_seed: newEmblemSeed(),
        role: "participant",
        state: first,
        since: dayOf(ctx.clock.now()),
        age_band: space.children ? (request.ageBand ?? null) : null,
      });
      return answerFor(tx, id, first);
    });
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === "used_name_pkey") return { kind: "name-taken" };
    // Pressed twice at once: the other press has made the persona.
    if (constraint === "persona_once") return enterSpace(ctx, request);
    throw error;
  }
}

/** Whoever waits asks whether there is a place now. */
export const askForPlace = (ctx: SpacesContext, personaId: string): Promise<AdmissionOutcome> =>
  ctx.database.withActor(door, async (tx) => admissionOutcome(await admitPersona(tx, personaId)));

async function answerFor(tx: Tx, personaId: string, state: string): Promise<EntryAnswer> {
  if (state === "asked") return { kind: "asked", personaId };
  if (state === "member") return { kind: "in", personaId };
  return { kind: admissionOutcome(await admitPersona(tx, personaId)), personaId };
}

/** Only their own personas are compared, with what they alone can open. */
async function isSameElsewhere(ctx: SpacesContext, personId: string, skeleton: string): Promise<boolean> {
  const own = await ctx.database.withActor(person(personId), listOwnPersonas);
  const names = await openNicknames(ctx.keyRing, own);
  return names.some(({ nickname }) => {
    const read = readNickname(nickname);
    return read.ok && read.value.skeleton === skeleton;
  });
}
