import type { SignedIn } from "../../shared/http/app-env.ts";
import { type AccountsContext, door } from "./accounts-context.ts";
import { dayOf } from "./day.ts";
import {
  deleteCodeWord,
  deleteDeskRecoveryOf,
  findOrganisationBySlug,
  findOwnDeskRecovery,
  listOrganisationsToChoose,
  listOwnCodeWords,
  replaceCodeWord,
} from "./desk.queries.ts";
import { type NotProven, type Proof, proveAgain } from "./prove-again.ts";

const shortest = 6;
const longest = 100;

/** The word as it is compared: spoken aloud, it has no capitals. Undefined where it is too short or too long. */
export function readCodeWord(typed: string): string | undefined {
  const word = typed.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
  const length = [...word].length;
  return length >= shortest && length <= longest ? word : undefined;
}

/** The text that is hashed: a word is good with one organisation only. */
export const codeWordText = (organisationId: string, word: string): string => `code-word|${organisationId}|${word}`;

export interface AgreeRequest extends Proof {
  /** The organisation's slug. */
  readonly organisation: string;
  readonly word: string;
}

/** A person agrees on a word with an organisation, by which its staff will know them. */
export async function agreeOnWord(
  ctx: AccountsContext,
  request: AgreeRequest,
): Promise<NotProven | { readonly kind: "agreed" } | { readonly kind: "no-organisation" }> {
  const { personId } = request.signedIn;
  const organisation = await ctx.database.withActor({ kind: "person", personId }, (tx) =>
    findOrganisationBySlug(tx, request.organisation),
  );
  if (!organisation) return { kind: "no-organisation" };
  const refusal = await proveAgain(ctx, request);
  if (refusal) return refusal;
  const row = {
    person_id: personId,
    organisation_id: organisation.id,
    word_hash: await ctx.passphrases.hash(codeWordText(organisation.id, request.word)),
    made_on: dayOf(ctx.clock.now()),
  };
  await ctx.database.withActor(door, (tx) => replaceCodeWord(tx, row));
  return { kind: "agreed" };
}

/** With whom the person has agreed on a word, and with whom they could. */
export const codeWordsOf = (ctx: Pick<AccountsContext, "database">, { personId }: Pick<SignedIn, "personId">) =>
  ctx.database.withActor({ kind: "person", personId }, async (tx) => ({
    agreed: await listOwnCodeWords(tx, personId),
    organisations: await listOrganisationsToChoose(tx),
  }));

export const removeCodeWord = (
  ctx: Pick<AccountsContext, "database">,
  personId: string,
  organisationId: string,
): Promise<void> =>
  ctx.database.withActor({ kind: "person", personId }, (tx) => deleteCodeWord(tx, personId, organisationId));

/** A code that staff has handed over in the person's name, where it has not run out. */
export async function handedOverFor(ctx: Pick<AccountsContext, "database" | "clock">, personId: string) {
  const found = await ctx.database.withActor({ kind: "person", personId }, (tx) => findOwnDeskRecovery(tx, personId));
  return found && Temporal.Instant.compare(ctx.clock.now(), found.endsAt) < 0 ? found : undefined;
}

/** "That was not me": the code opens nothing any more, and the word somebody else knows is forgotten. */
export const cancelHandedOver = (ctx: Pick<AccountsContext, "database">, personId: string): Promise<void> =>
  ctx.database.withActor({ kind: "person", personId }, async (tx) => {
    const found = await findOwnDeskRecovery(tx, personId);
    if (found) await deleteCodeWord(tx, personId, found.organisationId);
    await deleteDeskRecoveryOf(tx, personId);
  });
