import { hkdfSync, randomBytes } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureFolder } from "../files/ensure-folder.ts";

/** What the installation's key is used for. Each purpose has a key of its own, so that none can stand in for another. */
export type KeyPurpose =
  | "database-superuser"
  | "database-login"
  | "address-rate-limit"
  | "blind-index"
  | "wrap-data-keys"
  | "wrapping-mark"
  | "mail"
  | "password-pepper"
  | "demo"
  | "installation-mark"
  | "audit";

/** The secret outside the database from which every other key is derived or under which it is wrapped. */
export interface InstallationKey {
  /** Where it lies, for `doctor`. */
  readonly file: string;
  /** 32 bytes of their own for `purpose` (HKDF-SHA-256, RFC 5869). */
  derive(purpose: KeyPurpose): Buffer;
}

export class KeyFileError extends Error {
  override name = "KeyFileError";
}

/** Where the key lies unless `KEY_FILE` says otherwise. */
export const keyFileIn = (dataDir: string) => join(dataDir, "keys", "installation.key");

/**
 * Reads the installation's key, or makes it at the first start (256 random bits, readable by its owner only).
 * Throws `KeyFileError` with a sentence for the person who runs the service.
 */
export function openInstallationKey(file: string): InstallationKey {
  return keyFrom(file, readKeyFile(file) ?? createKeyFile(file));
}

/** The key if there is one; never makes one. */
export function findInstallationKey(file: string): InstallationKey | undefined {
  const secret = readKeyFile(file);
  return secret && keyFrom(file, secret);
}

/**
 * A key of 32 bytes, or of 64 once its wrapping half was renewed. The first 32 stay for good: names are found, words compared
 * and the audit chain continued by them. The others wrap the data keys.
 */
export function keyFrom(file: string, secret: Buffer): InstallationKey {
  const root = secret.subarray(0, rootBytes);
  const wrapping = secret.length > rootBytes ? secret.subarray(rootBytes) : root;
  return {
    file,
    derive: (purpose) =>
      Buffer.from(
        hkdfSync("sha256", wrappingPurposes.has(purpose) ? wrapping : root, "", `vertaiskeha:${purpose}`, 32),
      ),
  };
}

const rootBytes = 32;
const wrappingPurposes: ReadonlySet<KeyPurpose> = new Set(["wrap-data-keys", "wrapping-mark"]);

/** Where a renewed key lies until everything is wrapped under it. */
const nextFile = (file: string) => `${file}.next`;

/** Writes the same key with a new wrapping half beside the one in use. Throws `KeyFileError`. */
export function prepareNextKey({ file }: InstallationKey): InstallationKey {
  const secret = readKeyFile(file);
  if (!secret) throw new KeyFileError(`The key file ${file} is not there any more.`);
  const next = Buffer.concat([secret.subarray(0, rootBytes), randomBytes(32)]);
  rmSync(nextFile(file), { force: true });
  writeKeyFile(nextFile(file), next);
  return keyFrom(file, next);
}

/** The key that a renewal prepared and did not finish with, if there is one. */
export function findNextKey({ file }: InstallationKey): InstallationKey | undefined {
  const secret = readKeyFile(nextFile(file));
  return secret && keyFrom(file, secret);
}

/** Puts the prepared key in the place of the old one, at once and whole. */
export function takeNextKey({ file }: InstallationKey): void {
  renameSync(nextFile(file), file);
}

function readKeyFile(file: string): Buffer | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8").trim();
  } catch (error) {
    if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR")) return undefined;
    throw new KeyFileError(`The key file ${file} cannot be read. Give it to the user who runs the service.`);
  }
  if (!/^(?:[0-9a-f]{64}){1,2}$/.test(text)) {
    throw new KeyFileError(`The key file ${file} does not hold a key. Bring it back from its safe copy.`);
  }
  return Buffer.from(text, "hex");
}

function createKeyFile(file: string): Buffer {
  const secret = randomBytes(32);
  try {
    ensureFolder(dirname(file), 0o700);
    writeKeyFile(file, secret);
  } catch (error) {
    const theirs = isCode(error, "EEXIST") ? readKeyFile(file) : undefined;
    if (theirs) return theirs;
    throw new KeyFileError(`The key file ${file} cannot be written. Choose a writable DATA_DIR or set KEY_FILE.`);
  }
  return secret;
}

/** "wx": two processes starting at once must not end up with two keys. On the disk before anything rests on it. */
function writeKeyFile(file: string, secret: Buffer): void {
  writeFileSync(file, `${secret.toString("hex")}\n`, { flag: "wx", mode: 0o600, flush: true });
}

const isCode = (error: unknown, code: string) => error instanceof Error && "code" in error && error.code === code;
