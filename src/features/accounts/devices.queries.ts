import type { Tx } from "../../shared/db/types.ts";

export interface NewDevice {
  readonly id: string;
  readonly person_id: string;
  readonly secret_hash: Buffer;
  readonly pictures_hash: string;
  readonly next_at: Temporal.Instant;
  readonly made_on: Temporal.PlainDate;
  readonly used_on: Temporal.PlainDate;
}

export async function insertDevice(tx: Tx, device: NewDevice): Promise<void> {
  await tx.insertInto("remembered_device").values(device).execute();
}

export const findDevice = (tx: Tx, secretHash: Buffer) =>
  tx
    .selectFrom("remembered_device")
    .select(["id", "person_id"])
    .where("secret_hash", "=", secretHash)
    .executeTakeFirst();

/** The device, locked until the transaction ends: its tries are counted one by one. */
export const lockDevice = (tx: Tx, secretHash: Buffer) =>
  tx
    .selectFrom("remembered_device")
    .select(["id", "person_id", "pictures_hash", "misses", "next_at"])
    .where("secret_hash", "=", secretHash)
    .forUpdate()
    .executeTakeFirst();

export async function noteMiss(
  tx: Tx,
  deviceId: string,
  after: { readonly misses: number; readonly next_at: Temporal.Instant },
): Promise<void> {
  await tx.updateTable("remembered_device").set(after).where("id", "=", deviceId).execute();
}

/** The right pictures: the count starts anew. False where the device has been forgotten meanwhile. */
export async function noteUsed(
  tx: Tx,
  deviceId: string,
  { now, today }: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("remembered_device")
    .set({ misses: 0, next_at: now, used_on: today })
    .where("id", "=", deviceId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Forgets one. Acting as a person this reaches only their own. */
export async function deleteDevice(tx: Tx, deviceId: string): Promise<void> {
  await tx.deleteFrom("remembered_device").where("id", "=", deviceId).execute();
}

export async function deleteDeviceBySecret(tx: Tx, secretHash: Buffer): Promise<void> {
  await tx.deleteFrom("remembered_device").where("secret_hash", "=", secretHash).execute();
}

export async function deleteDevicesOf(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom("remembered_device").where("person_id", "=", personId).execute();
}

/** The devices that remember the person the transaction acts for, the latest first. */
export const listOwnDevices = (tx: Tx, personId: string) =>
  tx
    .selectFrom("remembered_device")
    .select(["id", "made_on", "used_on"])
    .where("person_id", "=", personId)
    .orderBy("used_on", "desc")
    .orderBy("id")
    .execute();

export async function deleteDevicesUnusedSince(tx: Tx, day: Temporal.PlainDate): Promise<void> {
  await tx.deleteFrom("remembered_device").where("used_on", "<", day).execute();
}
