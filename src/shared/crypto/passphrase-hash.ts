import { argon2, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

/** What one hash costs. Raised over the years; every stored hash remembers its own. */
export interface HashCost {
  /** In KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** 64 MiB three times over: about a quarter of a second of one core. */
export const standardCost: HashCost = { memory: 65_536, passes: 3, parallelism: 1 };

/** Too many are waiting to be let in: the person is asked to try again in a moment. */
export class HashingBusy extends Error {
  override name = "HashingBusy";
}

/** Turns what only a person knows into what may be stored. Every call may throw `HashingBusy`. */
export interface PassphraseHasher {
  /** A new hash of `secret` in the PHC string format, with its cost and its salt. */
  hash(secret: string): Promise<string>;
  /**
   * Whether `stored` was made from `secret`. Where nothing is stored (nobody has that name) the same work is done, so
   * that the time it takes tells nothing.
   */
  verify(secret: string, stored: string | undefined): Promise<boolean>;
  /** Whether `stored` was made at another cost than new hashes are: worth making anew when the person comes in. */
  isOutdated(stored: string): boolean;
}

export interface HasherOptions {
  /** Kept outside the database: without it, stolen hashes cannot even be guessed at. */
  readonly pepper: Buffer;
  readonly cost?: HashCost;
  /** How many are computed at the same time. */
  readonly atOnce?: number;
  /** How many may wait for their turn; one more is refused. */
  readonly waiting?: number;
  readonly compute?: ComputeHash;
}

/** The computation itself: `bytes` bytes of Argon2id. */
export type ComputeHash = (message: Buffer, salt: Buffer, cost: HashCost, bytes: number) => Promise<Buffer>;

const saltBytes = 16;
const hashBytes = 32;

/** Argon2id (RFC 9106) over an HMAC of the secret, in a bounded queue. */
export function openPassphraseHasher(options: HasherOptions): PassphraseHasher {
  const { pepper, cost = standardCost, atOnce = 2, waiting = 20, compute = argon2id } = options;
  const inTurn = makeQueue(atOnce, waiting);
  const peppered = (secret: string) => createHmac("sha256", pepper).update(secret.normalize("NFC"), "utf8").digest();
  const nobody: StoredHash = { cost, salt: randomBytes(saltBytes), hash: randomBytes(hashBytes) };
  return {
    async hash(secret) {
      const salt = randomBytes(saltBytes);
      return write({ cost, salt, hash: await inTurn(() => compute(peppered(secret), salt, cost, hashBytes)) });
    },
    async verify(secret, stored) {
      const wanted = stored === undefined ? nobody : read(stored);
      const got = await inTurn(() => compute(peppered(secret), wanted.salt, wanted.cost, wanted.hash.length));
      return timingSafeEqual(got, wanted.hash) && stored !== undefined;
    },
    isOutdated(stored) {
      const made = read(stored).cost;
      return made.memory !== cost.memory || made.passes !== cost.passes || made.parallelism !== cost.parallelism;
    },
  };
}

const argon2Async = promisify(argon2);

const argon2id: ComputeHash = (message, nonce, cost, tagLength) =>
  argon2Async("argon2id", { message, nonce, tagLength, ...cost });

/** Runs `atOnce` works at the same time and lets `waiting` more wait, in the order in which they came. */
function makeQueue(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < atOnce) running++;
    else if (queue.length < waiting) await new Promise<void>((myTurn) => queue.push(myTurn));
    else throw new HashingBusy();
    try {
      return await work();
    } finally {
      const next = queue.shift();
      // The place is handed over, so that nobody who comes later slips in between.
      if (next) next();
      else running--;
    }
  };
}

interface StoredHash {
  readonly cost: HashCost;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

const phc = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

function write({ cost, salt, hash }: StoredHash): string {
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

function read(stored: string): StoredHash {
  const [, memory, passes, parallelism, salt = "", hash = ""] = phc.exec(stored) ?? [];
  if (!hash) throw new TypeError("a stored hash cannot be read");
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, "base64"),
    hash: Buffer.from(hash, "base64"),
  };
}

const unpadded = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
