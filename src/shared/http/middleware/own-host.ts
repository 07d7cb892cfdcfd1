import type { MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { AppEnv } from "../app-env.ts";

/**
 * On a machine of one's own only that machine's names are answered. Otherwise any site open in the same browser could
 * point a name of its own here (DNS rebinding) and read the demo's words and the mailbox page.
 *
 * @example app.use(ownHost())
 */
export function ownHost(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { hostname } = new URL(c.req.url);
    if (c.var.services.config.development && !loopback.has(hostname)) throw new HTTPException(400);
    await next();
  };
}

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);
