import type { Context as HonoContext } from "hono";
import type { Config } from "../../config.ts";
import type { InstallationKey } from "../crypto/installation-key.ts";
import type { KeyRing } from "../crypto/key-ring.ts";
import type { PassphraseHasher } from "../crypto/passphrase-hash.ts";
import type { Actor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import type { Locale } from "../i18n/index.ts";
import type { Log } from "../log/log.ts";
import type { Paper } from "../paper/paper.ts";
import type { Clock } from "../time/clock.ts";
import type { Assets } from "./assets.ts";

/** What every route may use. Made once at start; tests make their own. */
export interface Services {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly key: InstallationKey;
  readonly keyRing: KeyRing;
  readonly passphrases: PassphraseHasher;
  readonly assets: Assets;
  /** Makes PDFs. */
  readonly paper: Paper;
}

/** Whose browser it is, and what its session allows. */
export interface SignedIn {
  /** The session's public id, which opens nothing. */
  readonly sessionId: string;
  readonly personId: string;
  /** Others may see the device. */
  readonly sharedDevice: boolean;
  /** When the person came in, to five minutes. */
  readonly madeAt: Temporal.Instant;
}

/** What the middleware has found out about one request. */
export interface AppEnv {
  Variables: {
    services: Services;
    requestId: string;
    locale: Locale;
    /** The path without its language. */
    path: string;
    actor: Actor;
    /** Undefined where nobody is signed in. */
    session: SignedIn | undefined;
    /** Set where it could not be found out who is signed in, because the database is away. */
    sessionUnknown: Error | undefined;
    /** Set by routes whose pages nobody else should ever see traces of. */
    confidential: boolean;
  };
}

export type AppContext = HonoContext<AppEnv>;
