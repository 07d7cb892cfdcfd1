import { openKeyRing } from "./shared/crypto/key-ring.ts";
import { openPassphraseHasher } from "./shared/crypto/passphrase-hash.ts";
import type { Services } from "./shared/http/app-env.ts";
import { openPaper } from "./shared/paper/paper.ts";

/** What differs between a running service, a command and a test; tests bring a hasher that costs less. */
export type Parts = Omit<Services, "keyRing" | "passphrases" | "paper"> & Partial<Pick<Services, "passphrases">>;

/** Everything routes and jobs use. */
export function servicesFor(parts: Parts): Services {
  return {
    keyRing: openKeyRing(parts.database, parts.key, parts.clock),
    passphrases: openPassphraseHasher({ pepper: parts.key.derive("password-pepper") }),
    paper: openPaper(),
    ...parts,
  };
}
