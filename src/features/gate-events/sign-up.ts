import { seal } from "../../shared/crypto/sealing.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import { freeIn, isOpen, maySize, nowIn, type Party, peopleIn, placeOf } from "./event.rules.ts";
import { codeFor, indexOfCode } from "./event-codes.ts";
import { type EventDay, findDay } from "./gate-events.queries.ts";
import { dayOf, door, type GateEventsContext, keyOwnerOf, placeIn } from "./gate-events-context.ts";
import type { Contact } from "./read-contact.ts";
import { findSignUp, insertSignUp, listLine, lockDay, updateSignUp } from "./sign-ups.queries.ts";
import { tellSignUp } from "./tell-sign-ups.ts";

/** What a party writes of itself. */
export interface PartyWords {
  readonly ages: readonly number[];
  readonly diets: string;
  readonly access: string;
}

export interface PartyToCome {
  readonly party: Party;
  readonly words: PartyWords;
  /** Where to tell that there is a place, or that nothing comes of the day. */
  readonly contact: Contact | undefined;
  readonly locale: Locale;
}

export type SignUpAnswer =
  | { readonly kind: "made"; readonly code: string }
  /** It has begun, or is cancelled. */
  | { readonly kind: "closed" }
  /** More than there would ever be room for. */
  | { readonly kind: "too-many"; readonly capacity: number };

/** A party signs up, or takes its place in the queue. `form`: sent twice, it is made once and has the same code. */
export async function signUp(
  ctx: GateEventsContext,
  dayId: string,
  form: string,
  { party, words, contact, locale }: PartyToCome,
): Promise<SignUpAnswer> {
  const id = newOpaqueId();
  const code = codeFor(ctx.key, "sign-up", form);
  const people = peopleIn(party);
  try {
    return await ctx.database.withActor(door, async (tx): Promise<SignUpAnswer> => {
      await lockDay(tx, dayId);
      const day = await findDay(tx, dayId);
      if (!day || !isOpen(day, ctx.clock.now())) return { kind: "closed" };
      if (day.capacity !== null && people > day.capacity) return { kind: "too-many", capacity: day.capacity };
      const free = freeIn(await listLine(tx, dayId), day.capacity);
      const key = await ctx.keyRing.make(tx, keyOwnerOf(id));
      await insertSignUp(tx, {
        id,
        day_id: dayId,
        code_index: indexOfCode(ctx.key, "sign-up", code),
        ...party,
        state: free === undefined || people <= free ? "in" : "waiting",
        locale,
        content: seal(key, placeIn("event_sign_up", id, "content"), JSON.stringify(words)),
        contact: contact ? seal(key, placeIn("event_sign_up", id, "contact"), JSON.stringify(contact)) : null,
      });
      return { kind: "made", code };
    });
  } catch (error) {
    // Pressed twice: the first press has made it, and the key made for this one is rolled back.
    if (violatedConstraint(error) !== "event_sign_up_code_index_key") throw error;
    return { kind: "made", code };
  }
}

/** A sign-up as whoever made it sees it. */
export interface OwnSignUp {
  readonly id: string;
  readonly day: EventDay;
  readonly party: Party;
  readonly state: "in" | "waiting" | "cancelled";
  /** A place was found for them out of the queue. */
  readonly moved: boolean;
  /** From 1, while it waits. */
  readonly place: number | undefined;
  readonly words: PartyWords | undefined;
  readonly contact: Contact | undefined;
}

/** The sign-up of a code, or undefined: there never was one, or its time is over. */
export async function ownSignUp(ctx: GateEventsContext, code: string): Promise<OwnSignUp | undefined> {
  const found = await ctx.database.withActor(door, async (tx) => {
    const row = await findSignUp(tx, indexOfCode(ctx.key, "sign-up", code));
    const day = row && (await findDay(tx, row.dayId));
    return row && day && { row, day, line: row.state === "waiting" ? await listLine(tx, day.id) : [] };
  });
  if (!found) return undefined;
  const { row, day, line } = found;
  const { adults, infants, small, school, young } = row;
  const opened = async (column: "content" | "contact") => {
    const sealed = row[column];
    return sealed ? await ctx.keyRing.open(placeIn("event_sign_up", row.id, column), sealed) : undefined;
  };
  const [content, contact] = [await opened("content"), await opened("contact")];
  return {
    id: row.id,
    day,
    party: { adults, infants, small, school, young },
    state: row.state as OwnSignUp["state"],
    moved: row.movedOn !== null,
    place: row.state === "waiting" ? placeOf(line, row) : undefined,
    words: content ? (JSON.parse(content) as PartyWords) : undefined,
    contact: contact ? (JSON.parse(contact) as Contact) : undefined,
  };
}

export type ChangeAnswer =
  | { readonly kind: "changed" | "closed" }
  /** There is room for so many more only, or others wait for it. */
  | { readonly kind: "no-room"; readonly more: number };

/** Changes how many come and what they need. Places given up go to the first in line at once. */
export async function changeSignUp(
  ctx: GateEventsContext,
  { id, day: { id: dayId } }: OwnSignUp,
  { party, words, contact, locale }: PartyToCome,
): Promise<ChangeAnswer> {
  const sealed = async (column: "content" | "contact", value: unknown) =>
    ctx.keyRing.seal(keyOwnerOf(id), placeIn("event_sign_up", id, column), JSON.stringify(value));
  const row = {
    ...party,
    locale,
    content: await sealed("content", words),
    contact: contact ? await sealed("contact", contact) : null,
  };
  return ctx.database.withActor(door, async (tx): Promise<ChangeAnswer> => {
    await lockDay(tx, dayId);
    const day = await findDay(tx, dayId);
    const line = await listLine(tx, dayId);
    const mine = line.find((one) => one.id === id);
    if (!day || !mine || !isOpen(day, ctx.clock.now())) return { kind: "closed" };
    if (!maySize(line, mine, peopleIn(party), day.capacity)) {
      return { kind: "no-room", more: mine.state === "in" ? (freeIn(line, day.capacity) ?? 0) : 0 };
    }
    await updateSignUp(tx, id, row);
    await moveUp(tx, day, ctx.clock.now());
    return { kind: "changed" };
  });
}

/** They do not come after all. Nobody asks why; what they wrote is gone at once, and their places are the next one's. */
export async function cancelSignUp(ctx: GateEventsContext, { id, day: { id: dayId } }: OwnSignUp): Promise<void> {
  await ctx.database.withActor(door, async (tx) => {
    await lockDay(tx, dayId);
    const day = await findDay(tx, dayId);
    await updateSignUp(tx, id, { state: "cancelled", content: null, contact: null });
    if (day) await moveUp(tx, day, ctx.clock.now());
  });
}

/** There may be more room than before: whoever is first in line comes in. */
export async function fillDay(ctx: Pick<GateEventsContext, "database" | "clock">, dayId: string): Promise<void> {
  await ctx.database.withActor(door, async (tx) => {
    await lockDay(tx, dayId);
    const day = await findDay(tx, dayId);
    if (day) await moveUp(tx, day, ctx.clock.now());
  });
}

/** `tx` holds the day's queue. */
async function moveUp(tx: Tx, day: EventDay, now: Temporal.Instant): Promise<void> {
  if (!isOpen(day, now)) return;
  for (const id of nowIn(await listLine(tx, day.id), day.capacity)) {
    await updateSignUp(tx, id, { state: "in", moved_on: dayOf(now) });
    await enqueue(tx, tellSignUp, { signUp: id }, { now });
  }
}
