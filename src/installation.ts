import { findInstallation, insertInstallation } from "./installation.queries.ts";
import type { InstallationKey } from "./shared/crypto/installation-key.ts";
import { KeyFileError } from "./shared/crypto/installation-key.ts";
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
  });
}
