import type { Migration } from "../migrate.ts";
import { BackupError } from "./backup-error.ts";
import type { Manifest } from "./manifest.ts";

/**
 * The migrations that had been run where the backup was made, out of those that this version knows. Throws
 * `BackupError` that names the one it does not know, or knows otherwise.
 */
export function migrationsOf(manifest: Pick<Manifest, "migrations">, known: readonly Migration[]): Migration[] {
  return manifest.migrations.map(({ name, checksum }) => {
    const ours = known.find((migration) => migration.name === name);
    if (!ours) {
      throw new BackupError(
        "newer",
        `The backup was made by a newer version: it knows the migration "${name}", this version does not. Restore it with that version or a later one.`,
      );
    }
    if (ours.checksum !== checksum) {
      throw new BackupError(
        "changed-migration",
        `The migration "${name}" is not the one that the backup was made with. Restore it with an unchanged version.`,
      );
    }
    return ours;
  });
}
