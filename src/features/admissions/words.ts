import type { Actor } from "../../shared/db/actor.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import { contactIndexes } from "../keep-apart/index.ts";
import type { Decision } from "./admission.rules.ts";
import { type AdmissionsContext, dayOf, door, keyOwnerOf, placeOfWord } from "./admissions-context.ts";
import {
  insertGroupWord,
  knowMore,
  listDaysAskerWrote,
  listWords,
  markWordsSeen,
  sayAsAsker,
} from "./applicant.queries.ts";

/** One word in a request's conversation, as those see it who carry the group. */
export interface Word {
  readonly id: string;
  readonly who: "asker" | "group";
  readonly text: string;
  readonly saidOn: Temporal.PlainDate;
}

/** The conversation of a request, the first word first. Reading it, those who carry the group have seen it. */
export async function wordsOf(ctx: AdmissionsContext, actor: Actor, requestId: string): Promise<Word[]> {
  const rows = await ctx.database.withActor(actor, async (tx) => {
    await markWordsSeen(tx, requestId);
    return listWords(tx, requestId);
  });
  return openWords(ctx, rows);
}

/** Opens rows of a conversation. */
export const openWords = (ctx: AdmissionsContext, rows: Awaited<ReturnType<typeof listWords>>): Promise<Word[]> =>
  Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      who: row.who as Word["who"],
      text: await ctx.keyRing.open(placeOfWord(row.id), row.content),
      saidOn: row.said_on,
    })),
  );

/**
 * Seals what the group answers and gives what writes it, inside the transaction that decides. Kept one by one: a later
 * answer does not take the place of an earlier one.
 */
export async function groupWord(ctx: AdmissionsContext, requestId: string, text: string, decision: Decision) {
  const id = newOpaqueId();
  const content = await ctx.keyRing.seal(keyOwnerOf(requestId), placeOfWord(id), text);
  const said = { id, request_id: requestId, said_on: dayOf(ctx.clock.now()), content };
  return (tx: Tx): Promise<void> => insertGroupWord(tx, { ...said, decision: decision === "word" ? null : decision });
}

/** A line of the conversation as whoever asked sees it: never their own words, only when they wrote. */
export interface OwnWord {
  readonly who: "asker" | "group";
  readonly number: number;
  readonly saidOn: Temporal.PlainDate;
  /** Undefined for their own. */
  readonly text: string | undefined;
}

/** The conversation for whoever asked. `isTold`: may they be told what has been decided? */
export async function ownWords(ctx: AdmissionsContext, requestId: string, isTold: boolean): Promise<OwnWord[]> {
  const { theirs, mine } = await ctx.database.withActor(door, async (tx) => ({
    theirs: await listWords(tx, requestId),
    mine: await listDaysAskerWrote(tx, requestId),
  }));
  const answers = await Promise.all(
    theirs
      .filter(({ decision }) => isTold || decision === null)
      .map(async (row) => ({
        who: "group" as const,
        number: row.number,
        saidOn: row.said_on,
        text: await ctx.keyRing.open(placeOfWord(row.id), row.content),
      })),
  );
  const own = mine.map(({ number, said_on }) => ({ who: "asker" as const, number, saidOn: said_on, text: undefined }));
  return [...answers, ...own].toSorted((one, other) => one.number - other.number);
}

/** The asker writes to those who carry the group; `form` is sent once. False where it is over. */
export async function writeBack(
  ctx: AdmissionsContext,
  requestId: string,
  { form, text }: { readonly form: string; readonly text: string },
): Promise<boolean> {
  const content = await ctx.keyRing.seal(keyOwnerOf(requestId), placeOfWord(form), text);
  const today = dayOf(ctx.clock.now());
  return ctx.database.withActor(door, async (tx) => {
    const isSaid = await sayAsAsker(tx, { id: form, requestId, content, today });
    if (isSaid) await knowMore(tx, requestId, contactIndexes(ctx.key, [text]));
    return isSaid;
  });
}
