import { violatedConstraint } from "../../shared/db/errors.ts";
import { carriesRole, deleteOwnPasskey, listOwnPasskeys } from "./passkeys.queries.ts";
import { namePlace, type PasskeysContext } from "./passkeys-context.ts";

/** One of the person's passkeys, as their page lists it. */
export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  /** It is copied to the person's other devices. */
  readonly synced: boolean;
  readonly madeOn: Temporal.PlainDate;
}

type OwnContext = Pick<PasskeysContext, "database" | "keyRing">;

export async function listPasskeys(ctx: OwnContext, personId: string): Promise<OwnPasskey[]> {
  const rows = await ctx.database.withActor({ kind: "person", personId }, listOwnPasskeys);
  return Promise.all(rows.map(async (row) => ({ ...row, name: await ctx.keyRing.open(namePlace(row.id), row.name) })));
}

/** Whether the person carries anything for others, and so needs a second factor. */
export const needsFactor = (ctx: OwnContext, personId: string): Promise<boolean> =>
  ctx.database.withActor({ kind: "person", personId }, carriesRole);

export type RemoveAnswer = {
  readonly kind:
    | "removed"
    | "not-found"
    /** Whoever carries something finds another second factor first. */
    | "last-factor";
};

/** A person gives up one of their passkeys. What is left of it on their device opens nothing. */
export async function removePasskey(ctx: OwnContext, personId: string, id: string): Promise<RemoveAnswer> {
  try {
    const removed = await ctx.database.withActor({ kind: "person", personId }, (tx) => deleteOwnPasskey(tx, id));
    return { kind: removed ? "removed" : "not-found" };
  } catch (error) {
    if (violatedConstraint(error) === "last_second_factor_stays") return { kind: "last-factor" };
    throw error;
  }
}
