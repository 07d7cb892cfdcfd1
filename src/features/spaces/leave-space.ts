import { violatedConstraint } from "../../shared/db/errors.ts";
import type { Tx } from "../../shared/db/types.ts";
import { type NicknameFault, readNickname } from "../accounts/index.ts";
import { isNearAnother, nameIndexIn } from "./persona-name.ts";
import { layDownRoleNow, leaveSpaceNow, promiseNow, renameNow } from "./spaces.queries.ts";
import { dayOf, keyOwnerOf, nicknamePlace, person, type SpacesContext } from "./spaces-context.ts";

/** What a feature keeps of somebody's words in a space, and how they go when their writer takes them along. */
export interface Writings {
  /** Takes away what this persona has written. `tx` acts for the person, who is still in the space. */
  readonly remove: (tx: Tx, personaId: string) => Promise<void>;
}

interface InSpace {
  readonly personId: string;
  readonly personaId: string;
  readonly spaceId: string;
}

/**
 * Somebody leaves, without a reason, with what they have written or without it. Their nickname stays theirs: they may
 * come back. False where they had left already.
 */
export const leaveSpace = (
  ctx: SpacesContext,
  { personId, personaId, spaceId }: InSpace,
  taken: readonly Writings[] = [],
): Promise<boolean> =>
  ctx.database.withActor(person(personId), async (tx) => {
    for (const writings of taken) await writings.remove(tx, personaId);
    return leaveSpaceNow(tx, spaceId, dayOf(ctx.clock.now()));
  });

/** The promise of confidentiality is given, in the words of `version`. False where other words are in force by now. */
export const acceptConfidentiality = (
  ctx: SpacesContext,
  { personId, spaceId }: Omit<InSpace, "personaId">,
  version: number,
): Promise<boolean> =>
  ctx.database.withActor(person(personId), (tx) => promiseNow(tx, spaceId, version, dayOf(ctx.clock.now())));

/** Somebody lays down what they carry, and is a participant like the others. */
export const layDownRole = (ctx: SpacesContext, { personId, spaceId }: Omit<InSpace, "personaId">): Promise<boolean> =>
  ctx.database.withActor(person(personId), (tx) => layDownRoleNow(tx, spaceId));

export type RenameAnswer =
  | { readonly kind: "renamed" | "name-taken" | "not-found" }
  | { readonly kind: "nickname"; readonly fault: NicknameFault };

/** Another nickname in one space. The old one is nobody's from now on. */
export async function renamePersona(
  ctx: SpacesContext,
  { personId, personaId, spaceId }: InSpace,
  typed: string,
): Promise<RenameAnswer> {
  const nickname = readNickname(typed);
  if (!nickname.ok) return { kind: "nickname", fault: nickname.fault };
  const { text } = nickname.value;
  if (await isNearAnother(ctx, spaceId, text, personaId)) return { kind: "name-taken" };
  const sealed = await ctx.keyRing.seal(keyOwnerOf(spaceId), nicknamePlace(personaId), text);
  try {
    const done = await ctx.database.withActor(person(personId), (tx) =>
      renameNow(tx, spaceId, sealed, nameIndexIn(ctx.key, spaceId, text)),
    );
    return { kind: done ? "renamed" : "not-found" };
  } catch (error) {
    if (violatedConstraint(error) === "used_name_pkey") return { kind: "name-taken" };
    throw error;
  }
}
