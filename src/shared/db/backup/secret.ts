import { randomInt } from "node:crypto";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { BackupError } from "./backup-error.ts";

/**
 * What a backup is locked with. A passphrase opens it again; with recipients (public keys, `age1…`) the machine that
 * makes backups holds nothing that could open them. Whoever knows a recipient can also make a file for it, so a file
 * locked that way is only as trustworthy as the place it was kept in.
 */
export type LockWith = { readonly passphrase: string } | { readonly recipients: readonly string[] };

/** What opens it: the passphrase, or the identity (`AGE-SECRET-KEY-…`) that belongs to one of the recipients. */
export type OpenWith = { readonly passphrase: string } | { readonly identity: string };

/** Shorter ones are guessed in an afternoon by someone who has the file. */
const shortestPassphrase = 16;

// Crockford's letters: none can be taken for another on paper.
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new passphrase of 125 random bits, in five groups. It is shown once and kept away from this machine. */
export function newPassphrase(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");
  return Array.from({ length: 5 }, group).join("-");
}

/** A new pair: the recipient stays here, the identity is kept away from this machine. The same as `age-keygen` makes. */
export async function newKeyPair(): Promise<{ recipient: string; identity: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** Throws `BackupError` for a passphrase that is too short and for a recipient that is not one. */
export function encrypterFor(lock: LockWith): Encrypter {
  const encrypter = new Encrypter();
  if ("passphrase" in lock) {
    if (lock.passphrase.length < shortestPassphrase) {
      throw new BackupError(
        "weak-passphrase",
        `The passphrase is too short: use at least ${shortestPassphrase} characters, or have one made.`,
      );
    }
    encrypter.setPassphrase(lock.passphrase.normalize("NFC"));
    return encrypter;
  }
  if (lock.recipients.length === 0) throw new BackupError("wrong-secret", "No recipient was given for the backup.");
  try {
    for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
  } catch (error) {
    throw new BackupError(
      "wrong-secret",
      "A recipient is not right: it begins with age1… and is one long word.",
      error,
    );
  }
  return encrypter;
}

/** Throws `BackupError` for an identity that is not one. */
export function decrypterFor(secret: OpenWith): Decrypter {
  const decrypter = new Decrypter();
  try {
    if ("passphrase" in secret) decrypter.addPassphrase(secret.passphrase.normalize("NFC"));
    else decrypter.addIdentity(secret.identity);
  } catch (error) {
    throw new BackupError("wrong-secret", "The key is not right: it begins with AGE-SECRET-KEY-….", error);
  }
  return decrypter;
}
