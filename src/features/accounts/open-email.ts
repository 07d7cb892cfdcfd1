import type { KeyRing } from "../../shared/crypto/key-ring.ts";
import { emailPlace } from "./email-proof.ts";

/**
 * The address a person has confirmed, from its row. It was given to come back by, and to be told neutrally that a task of
 * one's own waits: the page where it is given says so. For jobs of the service only.
 */
export const openEmail = (keyRing: KeyRing, personId: string, sealed: Buffer): Promise<string> =>
  keyRing.open(emailPlace(personId), sealed);
