/** Backup and restore, the logical kind: one locked file, into any supported version of PostgreSQL. See README.md. */
export { BackupError, type BackupTrouble } from "./backup-error.ts";
export { isUnfinished } from "./catalogue.queries.ts";
export { type BackupOptions, backup } from "./make-backup.ts";
export type { Manifest } from "./manifest.ts";
export type { OnProgress, Progress } from "./progress.ts";
export { readManifest } from "./read-manifest.ts";
export { type RestoreOptions, restore } from "./restore.ts";
export { type LockWith, newKeyPair, newPassphrase, type OpenWith } from "./secret.ts";
