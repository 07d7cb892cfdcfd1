import { createHash } from "node:crypto";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import type { KeyOwner } from "../../shared/crypto/key-ring.ts";
import { blindIndex, type Place, seal } from "../../shared/crypto/sealing.ts";
import type { Services } from "../../shared/http/app-env.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { deleteContact, insertContact, insertWish, isContact } from "./wishes.queries.ts";
import { dayOf, type Wish, weekOf, wishMonths } from "./wishes.rules.ts";

export type WishContext = Pick<Services, "database" | "clock" | "key" | "keyRing">;

const door = { kind: "door" } as const;

/** Each address has a key of its own, as a room of two has. */
const keyOwnerOf = (id: string): KeyOwner => ({ kind: "space", id });
export const emailPlace = (id: string): Place => ({ table: "wish_contact", row: id, column: "email" });

/** By what whoever was told takes their address back. It is kept nowhere: it is made of the wish's id. */
export const stopToken = (key: InstallationKey, id: string): string =>
  blindIndex(key.derive("blind-index"), "wish-stop", id).subarray(0, 24).toString("base64url");

const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();

export interface WishToLeave extends Wish {
  /** The id of this showing of the form: sent twice, the wish is left once. */
  readonly id: string;
  readonly byProfessional: boolean;
  /** Where to tell when there is something. */
  readonly email: string | undefined;
  readonly locale: Locale;
}

/** Leaves a wish. Nothing of who left it is kept, but the address where they gave one: sealed, for twelve months. */
export async function leaveWish(ctx: WishContext, wish: WishToLeave): Promise<void> {
  const { id, theme, region, municipality, form, byProfessional, email, locale } = wish;
  const today = dayOf(ctx.clock.now());
  await ctx.database.withActor(door, async (tx) => {
    const row = { id, theme, region, municipality, form, by_professional: byProfessional, week: weekOf(today) };
    const isNew = await insertWish(tx, row);
    if (!isNew || email === undefined) return;
    const key = await ctx.keyRing.make(tx, keyOwnerOf(id));
    await insertContact(tx, {
      wish_id: id,
      email: seal(key, emailPlace(id), email),
      locale,
      stop_hash: hashOf(stopToken(ctx.key, id)),
      asked_on: today,
      ends_on: today.add({ months: wishMonths }),
    });
  });
}

/** Is there an address to take back by this token? */
export const canStop = (ctx: Pick<WishContext, "database">, token: string): Promise<boolean> =>
  ctx.database.withActor(door, (tx) => isContact(tx, hashOf(token)));

/** Takes the address back and destroys its key; false where that has been done. The wish itself goes on counting. */
export async function stopTelling(ctx: Pick<WishContext, "database" | "keyRing">, token: string): Promise<boolean> {
  const id = await ctx.database.withActor(door, (tx) => deleteContact(tx, hashOf(token)));
  if (id === undefined) return false;
  await ctx.keyRing.destroy(keyOwnerOf(id));
  return true;
}
