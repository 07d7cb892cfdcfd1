import { createHash } from "node:crypto";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { SignedIn } from "../../shared/http/app-env.ts";
import { type AccountsContext, door } from "./accounts-context.ts";
import { dayOf } from "./day.ts";
import { newDeviceSecret } from "./device-cookie.ts";
import { deleteDevice, deleteDeviceBySecret, findDevice, insertDevice, listOwnDevices } from "./devices.queries.ts";
import { isTooPlain, isWhole, type Picture, pictureText } from "./pictures.rules.ts";
import { type NotProven, type Proof, proveAgain } from "./prove-again.ts";

/** What the database keeps of a device's secret. */
export const hashDeviceSecret = (secret: string): Buffer => createHash("sha256").update(secret, "utf8").digest();

export interface RememberRequest extends Proof {
  readonly chosen: readonly Picture[];
  /** What the browser holds already: the new secret takes its place. */
  readonly before: string | undefined;
}

export type RememberAnswer =
  | { readonly kind: "remembered"; readonly secret: string }
  /** Others use the device, or the pictures are none one could keep. */
  | { readonly kind: "refused" }
  | NotProven;

/** From now on this device knows whose it is, and lets its person in by pictures. Only their own device, proven by words. */
export async function rememberDevice(ctx: AccountsContext, request: RememberRequest): Promise<RememberAnswer> {
  const { chosen, signedIn, before } = request;
  if (signedIn.sharedDevice || !isWhole(chosen) || isTooPlain(chosen)) return { kind: "refused" };
  const refusal = await proveAgain(ctx, request);
  if (refusal) return refusal;

  const id = newOpaqueId();
  const secret = newDeviceSecret();
  const now = ctx.clock.now();
  const device = {
    id,
    person_id: signedIn.personId,
    secret_hash: hashDeviceSecret(secret),
    pictures_hash: await ctx.passphrases.hash(pictureText(id, chosen)),
    next_at: now,
    made_on: dayOf(now),
    used_on: dayOf(now),
  };
  await ctx.database.withActor(door, async (tx) => {
    if (before) await deleteDeviceBySecret(tx, hashDeviceSecret(before));
    await insertDevice(tx, device);
  });
  return { kind: "remembered", secret };
}

/** Whose device it is, if it remembers anybody. */
export const findRemembered = (ctx: Pick<AccountsContext, "database">, secret: string | undefined) =>
  secret === undefined
    ? Promise.resolve(undefined)
    : ctx.database.withActor(door, (tx) => findDevice(tx, hashDeviceSecret(secret)));

/** The device at hand forgets its person. */
export const forgetDevice = (ctx: Pick<AccountsContext, "database">, secret: string): Promise<void> =>
  ctx.database.withActor(door, (tx) => deleteDeviceBySecret(tx, hashDeviceSecret(secret)));

/** One of the person's own devices forgets them; somebody else's is as if it were not there. */
export const forgetOwnDevice = (
  ctx: Pick<AccountsContext, "database">,
  personId: string,
  deviceId: string,
): Promise<void> => ctx.database.withActor({ kind: "person", personId }, (tx) => deleteDevice(tx, deviceId));

/** A device that remembers the person, as their page lists it. */
export interface OwnDevice {
  readonly id: string;
  readonly madeOn: Temporal.PlainDate;
  readonly usedOn: Temporal.PlainDate;
  readonly current: boolean;
}

/** Every device that remembers the person; `secret` is what the browser at hand holds. */
export async function listDevices(
  ctx: Pick<AccountsContext, "database">,
  { personId }: SignedIn,
  secret: string | undefined,
): Promise<OwnDevice[]> {
  const here = await findRemembered(ctx, secret);
  const rows = await ctx.database.withActor({ kind: "person", personId }, (tx) => listOwnDevices(tx, personId));
  return rows.map(({ id, made_on, used_on }) => ({
    id,
    madeOn: made_on,
    usedOn: used_on,
    current: id === here?.id,
  }));
}
