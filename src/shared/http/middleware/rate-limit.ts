import { createHmac } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { InstallationKey } from "../../crypto/installation-key.ts";
import type { AppContext, AppEnv } from "../app-env.ts";

export interface RateLimit {
  /** How many requests may come in one burst. */
  readonly burst: number;
  /** How many a second are given back. */
  readonly perSecond: number;
}

/** A bucket for each sender, filled again over time; full buckets are forgotten. */
export interface Buckets {
  /** Takes one from `sender`'s bucket; the seconds to wait where it is empty. */
  take(sender: string, now: Temporal.Instant): { ok: true } | { ok: false; wait: number };
}

function makeBuckets({ burst, perSecond }: RateLimit): Buckets {
  const buckets = new Map<string, { left: number; at: number }>();
  const left = (bucket: { left: number; at: number }, at: number) =>
    Math.min(burst, bucket.left + Math.max(0, at - bucket.at) * perSecond);
  let sweptAt = Number.NEGATIVE_INFINITY;
  return {
    take(sender, now) {
      const at = now.epochMilliseconds / 1_000;
      if (at - sweptAt > 60) {
        for (const [key, bucket] of buckets) if (left(bucket, at) >= burst) buckets.delete(key);
        sweptAt = at;
      }
      const known = buckets.get(sender);
      const available = known ? left(known, at) : burst;
      if (available < 1) return { ok: false, wait: Math.ceil((1 - available) / perSecond) };
      buckets.set(sender, { left: available - 1, at });
      return { ok: true };
    },
  };
}

/**
 * Slows down a sender who asks far more than a person could. A hospital or a school is many people behind one address,
 * so the limit is wide. The address is never kept: its HMAC is, under a key that changes every day.
 *
 * @example app.use(rateLimit({ burst: 400, perSecond: 20 }))
 */
export function rateLimit(limit: RateLimit): MiddlewareHandler<AppEnv> {
  const buckets = makeBuckets(limit);
  return async (c, next) => {
    const now = c.var.services.clock.now();
    const verdict = buckets.take(senderOf(c, now), now);
    if (!verdict.ok) {
      c.header("Retry-After", String(verdict.wait));
      throw new HTTPException(429);
    }
    await next();
  };
}

/** Who sends, as a word that means nothing tomorrow. */
export function senderOf(c: AppContext, now: Temporal.Instant): string {
  const { key, config } = c.var.services;
  const day = now.toZonedDateTimeISO("UTC").toPlainDate().toString();
  return createHmac("sha256", limitKeyOf(key))
    .update(`${day}|${network(addressOf(c, config.trustedProxies))}`)
    .digest("base64url");
}

const limitKeys = new WeakMap<InstallationKey, Buffer>();
/** Derived once: for every request it would be a thirtieth of what a page costs. */
function limitKeyOf(key: InstallationKey): Buffer {
  const known = limitKeys.get(key) ?? key.derive("address-rate-limit");
  limitKeys.set(key, known);
  return known;
}

/** The sender's address: the connection's own, or what the outermost of our own proxies saw. */
function addressOf(c: AppContext, trustedProxies: number): string {
  if (trustedProxies > 0) {
    const hops = (c.req.header("X-Forwarded-For") ?? "").split(",").map((hop) => hop.trim());
    return hops.at(-trustedProxies) || "unknown";
  }
  // Requests made inside the process (tests) have no connection.
  const connected = typeof c.env === "object" && c.env !== null && "incoming" in c.env;
  return connected ? (getConnInfo(c).remote.address ?? "unknown") : "unknown";
}

/** One household: an IPv4 address, or the /64 of an IPv6 address. */
export function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+)/, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail = ""] = plain.split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const groups = plain.includes("::")
    ? [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right]
    : left;
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
