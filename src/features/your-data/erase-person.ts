import { violatedConstraint } from "../../shared/db/errors.ts";
import type { SignedIn } from "../../shared/http/app-env.ts";
import { type AccountsContext, type NotProven, proveByWords } from "../accounts/index.ts";
import { LastAdministrator, leaveEverything } from "../organisations/index.ts";
import { eraseMe, isMarkedErased } from "./erased.queries.ts";
import { markOf } from "./erased-mark.ts";

export interface EraseRequest {
  readonly signedIn: SignedIn;
  /** The person's words in the one form that is hashed. */
  readonly phrase: string;
  readonly sender: string;
}

export type EraseAnswer =
  | { readonly kind: "erased" }
  /** First a successor, then leaving. Without an organisation it is the whole platform. */
  | { readonly kind: "last-administrator"; readonly organisation?: { readonly slug: string; readonly name: string } }
  | NotProven;

/**
 * A person takes everything of theirs away, for good: it needs their words, however lately they came in. Their deputies
 * take over in the same transaction. A second press finds the first one's answer.
 */
export async function erasePerson(ctx: AccountsContext, request: EraseRequest): Promise<EraseAnswer> {
  const { personId } = request.signedIn;
  const refusal = await proveByWords(ctx, request);
  // Once they are gone, nobody's words are right: the other press may have been the reason.
  if (refusal) return (await isErased(ctx, markOf(ctx.key, personId))) ? { kind: "erased" } : refusal;

  try {
    const today = ctx.clock.now().toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
    await ctx.database.withActor({ kind: "person", personId }, async (tx) => {
      await leaveEverything(tx, ctx);
      await eraseMe(tx, markOf(ctx.key, personId), today);
    });
  } catch (error) {
    if (error instanceof LastAdministrator) return { kind: "last-administrator", organisation: error.organisation };
    if (violatedConstraint(error) === "last_administrator_stays") return { kind: "last-administrator" };
    throw error;
  }
  // The keys' rows went with the person; this process also forgets what it has of them in memory.
  await ctx.keyRing.destroy({ kind: "person", id: personId });
  return { kind: "erased" };
}

/** Whether the mark is of somebody who has gone. */
export const isErased = (ctx: Pick<AccountsContext, "database">, mark: Buffer): Promise<boolean> =>
  ctx.database.withActor({ kind: "door" }, (tx) => isMarkedErased(tx, mark));
