import { argon2Sync, createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type ComputeHash, HashingBusy, openPassphraseHasher, standardCost } from "./passphrase-hash.ts";

const cheap = { memory: 64, passes: 1, parallelism: 1 };
const pepper = Buffer.alloc(32, 1);
const words = "metsä kivi lampi polku tuuli sammal koivu";

describe("a stored hash", () => {
  const hasher = openPassphraseHasher({ pepper, cost: cheap });

  it("knows the secret it was made from and no other", async () => {
    const stored = await hasher.hash(words);
    expect(await hasher.verify(words, stored)).toBe(true);
    expect(await hasher.verify(`${words} `, stored)).toBe(false);
  });

  it("is another each time, and holds nothing of the secret", async () => {
    const [one, other] = [await hasher.hash(words), await hasher.hash(words)];
    expect(one).not.toBe(other);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  });

  it("is worth nothing without the pepper", async () => {
    const elsewhere = openPassphraseHasher({ pepper: Buffer.alloc(32, 2), cost: cheap });
    expect(await elsewhere.verify(words, await hasher.hash(words))).toBe(false);
  });

  it("keeps its own cost when the cost of new ones is raised", async () => {
    const stored = await hasher.hash(words);
    const stronger = openPassphraseHasher({ pepper, cost: { ...cheap, passes: 2 } });
    expect(await stronger.verify(words, stored)).toBe(true);
    expect(stronger.isOutdated(stored)).toBe(true);
    expect(stronger.isOutdated(await stronger.hash(words))).toBe(false);
  });

  it("that cannot be read is a mistake of ours, not a wrong secret", async () => {
    await expect(hasher.verify(words, "$2b$10$abc")).rejects.toThrow(TypeError);
  });

  it("is Argon2id of the HMAC, at 64 MiB three times over", async () => {
    const seen: Parameters<ComputeHash>[] = [];
    const standard = openPassphraseHasher({
      pepper,
      compute: async (...call) => {
        seen.push(call);
        return Buffer.alloc(32);
      },
    });
    expect(await standard.hash(words)).toContain("$m=65536,t=3,p=1$");
    expect(seen[0]?.[2]).toEqual(standardCost);

    const [, , , , salt = "", hash = ""] = (await hasher.hash(words)).split("$");
    const message = createHmac("sha256", pepper).update(words).digest();
    const nonce = Buffer.from(salt, "base64");
    const expected = argon2Sync("argon2id", { message, nonce, tagLength: 32, ...cheap });
    expect(Buffer.from(hash, "base64").equals(expected)).toBe(true);
  });
});

describe("nobody's hash", () => {
  it("costs as much as somebody's, and never fits", async () => {
    const costs: unknown[] = [];
    const hasher = openPassphraseHasher({
      pepper,
      cost: cheap,
      compute: async (_message, salt, cost, bytes) => {
        costs.push({ cost, salt: salt.length, bytes });
        return Buffer.alloc(bytes);
      },
    });
    const stored = await hasher.hash(words);
    costs.length = 0;
    expect(await hasher.verify(words, stored)).toBe(true);
    expect(await hasher.verify(words, undefined)).toBe(false);
    expect(costs).toHaveLength(2);
    expect(costs[0]).toEqual(costs[1]);
  });
});

describe("the queue", () => {
  const setUp = () => {
    const started: (() => void)[] = [];
    const hasher = openPassphraseHasher({
      pepper,
      atOnce: 2,
      waiting: 3,
      compute: (_message, _salt, _cost, bytes) =>
        new Promise((resolve) => started.push(() => resolve(Buffer.alloc(bytes)))),
    });
    return { started, hasher };
  };

  it("computes two at once, lets some wait in their order, and refuses the rest", async () => {
    const { started, hasher } = setUp();
    const done: number[] = [];
    const all = [0, 1, 2, 3, 4].map((one) => hasher.hash(words).then(() => done.push(one)));
    await expect(hasher.hash(words)).rejects.toThrow(HashingBusy);
    expect(started).toHaveLength(2);
    for (let one = 0; one < 5; one++) {
      started[one]?.();
      await all[one];
      expect(started).toHaveLength(Math.min(5, one + 3));
    }
    expect(done).toEqual([0, 1, 2, 3, 4]);
  });

  it("goes on after a computation that failed", async () => {
    let calls = 0;
    const hasher = openPassphraseHasher({
      pepper,
      atOnce: 1,
      compute: async (_message, _salt, _cost, bytes) => {
        if (calls++ === 0) throw new Error("out of memory");
        return Buffer.alloc(bytes);
      },
    });
    const [first, second] = await Promise.allSettled([hasher.hash(words), hasher.hash(words)]);
    expect([first.status, second.status]).toEqual(["rejected", "fulfilled"]);
  });
});
