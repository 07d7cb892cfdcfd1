import { findInstallation, insertInstallation, markWrapping } from "./installation.queries.ts";
import {
  findNextKey,
  type InstallationKey,
  KeyFileError,
  prepareNextKey,
  takeNextKey,
} from "./shared/crypto/installation-key.ts";
import { rewrapDataKeys } from "./shared/crypto/key-ring.ts";
import type { Database } from "./shared/db/database.ts";
import { newOpaqueId } from "./shared/db/new-id.ts";
import type { Clock } from "./shared/time/clock.ts";

/**
 * Marks a new database as this installation's, and refuses one that belongs to another key: what would be written
 * then could not be read together with what is there. Throws `KeyFileError`.
 */
export async function ensureInstallationRow(database: Database, key: InstallationKey, clock: Clock): Promise<void> {
  const mark = key.derive("installation-mark").toString("base64url");
  await database.withActor({ kind: "worker" }, async (tx) => {
    const known = await findInstallation(tx);
    if (!known) return insertInstallation(tx, { id: newOpaqueId(), key_mark: mark, made_at: clock.now() });
    if (known.key_mark !== mark) {
      throw new KeyFileError(
        `The key in ${key.file} is not the one this database was made with. Bring back the right key file, or point KEY_FILE to it.`,
      );
    }
    if (known.wrapping_mark === null || known.wrapping_mark === wrappingMark(key)) return;
    const next = findNextKey(key);
    if (next && wrappingMark(next) === known.wrapping_mark) {
      takeNextKey(key);
      throw new KeyFileError(
        `The renewal of the key in ${key.file} had been cut short; it is complete now. Start again.`,
      );
    }
    throw new KeyFileError(
      `The key in ${key.file} is from before or after this database: the key was renewed between them. Bring back the copy of the key file from the same time.`,
    );
  });
}

/** Tells which wrapping key the data keys are under, and opens nothing. */
export const wrappingMark = (key: InstallationKey) => key.derive("wrapping-mark").toString("base64url");

/**
 * Wraps every data key under a new key and puts that into the key file. Nothing that is sealed is touched. Cut short at any
 * moment, either nothing has happened or the next start completes it. No service may run on the old key meanwhile: what it
 * sealed with a key made after this could not be opened. Returns how many data keys there were.
 */
export async function renewWrappingKey(database: Database, key: InstallationKey): Promise<number> {
  const next = prepareNextKey(key);
  const count = await database.withActor({ kind: "worker" }, async (tx) => {
    await markWrapping(tx, wrappingMark(next));
    return rewrapDataKeys(tx, key, next);
  });
  takeNextKey(key);
  return count;
}
