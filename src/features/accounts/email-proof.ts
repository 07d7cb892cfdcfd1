import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";

/** How long, in minutes, what was mailed is good. */
export const proofKept = 30;
/** How often a code may be mistyped before it is good no more. */
const mostCodeMisses = 5;

const codeDigits = 8;

/** One mailing: a link and a code, and what may be stored of them. */
export interface FreshProof {
  readonly id: string;
  readonly token: string;
  readonly code: string;
  readonly hashes: { readonly link_hash: Buffer; readonly code_hash: Buffer };
}

export function freshProof(key: InstallationKey): FreshProof {
  const id = newOpaqueId();
  const token = randomBytes(32).toString("base64url");
  const code = String(randomInt(10 ** codeDigits)).padStart(codeDigits, "0");
  return { id, token, code, hashes: { link_hash: hashLink(token), code_hash: hashCode(key, id, code) } };
}

export const hashLink = (token: string): Buffer => createHash("sha256").update(token, "utf8").digest();

const hashCode = (key: InstallationKey, proofId: string, code: string): Buffer =>
  blindIndex(key.derive("blind-index"), "email-code", `${proofId}|${code}`);

interface StoredProof {
  readonly id: string;
  readonly code_hash: Buffer;
  readonly misses: number;
  readonly ends_at: Temporal.Instant;
}

/** Whether it may still be used at `now`. */
export const isGood = ({ misses, ends_at }: Pick<StoredProof, "misses" | "ends_at">, now: Temporal.Instant): boolean =>
  misses < mostCodeMisses && Temporal.Instant.compare(now, ends_at) < 0;

/** Whether this is its code. */
export const isItsCode = (key: InstallationKey, proof: StoredProof, code: string): boolean =>
  timingSafeEqual(hashCode(key, proof.id, code), proof.code_hash);

/** The digits someone typed; spaces and dashes do not matter. Undefined where they cannot be a code. */
export function readMailedCode(typed: string): string | undefined {
  const digits = typed.normalize("NFKC").replace(/[\s-]/g, "");
  return /^\d{8}$/.test(digits) ? digits : undefined;
}

/** What an address is found by. Case does not matter: hardly any mailbox tells it apart. */
export const emailIndexOf = (key: InstallationKey, email: string): Buffer =>
  blindIndex(key.derive("blind-index"), "person-email", email.toLowerCase());

/** Where a sealed address stands, waiting or confirmed. */
export const emailPlace = (personId: string) => ({ table: "person_email", row: personId, column: "email" });
