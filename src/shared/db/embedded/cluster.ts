import { chmodSync, existsSync, readdirSync, readFileSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { EmbeddedError } from "./errors.ts";
import { onWindows } from "./platform.ts";
import { giveTo, ownerOf } from "./run-as.ts";
import type { Site } from "./site.ts";

export const superuser = "postgres";

/** Whether there is a cluster. Throws when what is there is not one, or is one of another major version. */
export function hasCluster(site: Site): boolean {
  if (!existsSync(site.cluster)) return false;
  const file = join(site.cluster, "PG_VERSION");
  if (!existsSync(file)) {
    if (readdirSync(site.cluster).length > 0) throw notACluster(site.cluster);
    rmdirSync(site.cluster);
    return false;
  }
  const version = readFileSync(file, "utf8").trim();
  if (version !== String(site.binaries.major)) throw otherVersion(site, version);
  return true;
}

/** Mends what a careless copy of the data folder changes: the owner (when we are root) and the permissions. */
export function mendOwnership({ cluster, account }: Site): void {
  const owner = ownerOf(cluster)?.uid;
  if (onWindows || owner === undefined) return;
  if (account && owner !== account.uid) giveTo(account, cluster);
  if (!account && owner !== process.geteuid?.()) throw somebodyElses(cluster, owner);
  chmodSync(cluster, 0o700);
}

/** The sentence for a cluster of another user. */
function somebodyElses(cluster: string, uid?: number): EmbeddedError {
  return new EmbeddedError(
    "not-writable",
    `The database in ${cluster} belongs to another user${uid === undefined ? "" : ` (number ${uid})`}: start as that user or as root, or set DATA_DIR to another folder.`,
  );
}

function notACluster(cluster: string): EmbeddedError {
  return new EmbeddedError(
    "broken-cluster",
    `${cluster} holds files but no PostgreSQL database (PG_VERSION is missing): move it away, then start again and bring your backup back with \`restore\`.`,
  );
}

function otherVersion(site: Site, found: string): EmbeddedError {
  return new EmbeddedError(
    "version-mismatch",
    `The database in ${site.cluster} was made by PostgreSQL ${found} and this version of the software brings PostgreSQL ${site.binaries.major}: make a \`backup\` with the software's old version, move the folder away, and \`restore\` with the new one.`,
  );
}
