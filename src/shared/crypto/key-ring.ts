import { randomBytes } from "node:crypto";
import type { Database } from "../db/database.ts";
import { newOpaqueId } from "../db/new-id.ts";
import type { Tx } from "../db/types.ts";
import type { Clock } from "../time/clock.ts";
import {
  deleteDataKeys,
  findCurrentDataKey,
  findDataKey,
  insertDataKey,
  type KeyOwner,
  listDataKeys,
  markDataKeyReplaced,
  updateWrapping,
  type WrappedKey,
} from "./data-keys.queries.ts";
import type { InstallationKey } from "./installation-key.ts";
import { unwrapKey, wrapKey } from "./key-wrap.ts";
import { type DataKey, keyIdOf, type Place, seal, unseal } from "./sealing.ts";

export type { KeyOwner } from "./data-keys.queries.ts";

/** The owner's key is gone: destroyed with its content, or never made. */
export class KeyGone extends Error {
  override name = "KeyGone";
}

/** The small door through which features seal and open what people write. */
export interface KeyRing {
  /** Makes the first key of a new person or space, in the transaction that makes them. */
  make(tx: Tx, owner: KeyOwner): Promise<DataKey>;
  /** Seals with the owner's current key. Throws `KeyGone`. */
  seal(owner: KeyOwner, place: Place, text: string): Promise<Buffer>;
  /** Opens, with whichever key it was sealed. Throws `KeyGone` or `SealBroken`. */
  open(place: Place, sealed: Buffer): Promise<string>;
  /** From now on new content is sealed with a new key; old content stays readable. */
  replace(owner: KeyOwner): Promise<void>;
  /** Destroys every key of the owner, and with them everything they have sealed. Nobody can undo this. */
  destroy(owner: KeyOwner): Promise<void>;
}

const worker = { kind: "worker" } as const;

/** How long an unwrapped key may be used from memory, in seconds: a destroyed key dies on every node within this time. */
const memory = 30;

export function openKeyRing(database: Database, installation: InstallationKey, clock: Clock): KeyRing {
  const encryptionKey = installation.derive("wrap-data-keys");
  const known = new Map<string, { key: DataKey; until: number }>();

  const unwrap = ({ id, wrapped }: WrappedKey): DataKey => ({ id, secret: unwrapKey(encryptionKey, wrapped) });
  const remember = (name: string, key: DataKey): DataKey => {
    const at = clock.now().epochMilliseconds;
    if (known.size > 10_000) for (const [old, { until }] of known) if (until < at) known.delete(old);
    known.set(name, { key, until: at + memory * 1_000 });
    return key;
  };
  const recall = (name: string): DataKey | undefined => {
    const found = known.get(name);
    if (found && found.until > clock.now().epochMilliseconds) return found.key;
    known.delete(name);
    return undefined;
  };
  const find = async (name: string, load: (tx: Tx) => Promise<WrappedKey | undefined>): Promise<DataKey> => {
    const recalled = recall(name);
    if (recalled) return recalled;
    const wrapped = await database.withActor(worker, load);
    if (!wrapped) throw new KeyGone();
    return remember(name, unwrap(wrapped));
  };
  const nameOf = (owner: KeyOwner) => `${owner.kind}:${owner.id}`;
  const fresh = () => ({ id: newOpaqueId(), secret: randomBytes(32) });
  const wrap = (key: DataKey): WrappedKey => ({ id: key.id, wrapped: wrapKey(encryptionKey, key.secret) });

  return {
    async make(tx, owner) {
      const key = fresh();
      await insertDataKey(tx, owner, wrap(key), clock.now());
      return key;
    },
    async seal(owner, place, text) {
      return seal(await find(nameOf(owner), (tx) => findCurrentDataKey(tx, owner)), place, text);
    },
    async open(place, sealed) {
      const id = keyIdOf(sealed);
      return unseal(await find(id, (tx) => findDataKey(tx, id)), place, sealed);
    },
    async replace(owner) {
      await database.withActor(worker, async (tx) => {
        await markDataKeyReplaced(tx, owner, clock.now());
        await insertDataKey(tx, owner, wrap(fresh()), clock.now());
      });
      known.delete(nameOf(owner));
    },
    async destroy(owner) {
      await database.withActor(worker, (tx) => deleteDataKeys(tx, owner));
      known.clear();
    },
  };
}

/**
 * Wraps every data key anew, from the old installation key to the new one, in the worker's
 * transaction. What they have sealed is not touched. Returns how many there were.
 */
export async function rewrapDataKeys(tx: Tx, from: InstallationKey, to: InstallationKey): Promise<number> {
  const [before, after] = [from.derive("wrap-data-keys"), to.derive("wrap-data-keys")];
  const keys = await listDataKeys(tx);
  for (const { id, wrapped } of keys) {
    await updateWrapping(tx, { id, wrapped: wrapKey(after, unwrapKey(before, wrapped)) });
  }
  return keys.length;
}
