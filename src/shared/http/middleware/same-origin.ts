import type { MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { AppEnv } from "../app-env.ts";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Only our own pages may change anything (CSRF). Browsers say where a request comes from in `Sec-Fetch-Site`; older
 * ones at least in `Origin`. A request that says neither is refused.
 *
 * @example app.use(sameOrigin())
 */
export function sameOrigin(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (!safeMethods.has(c.req.method)) {
      const site = c.req.header("Sec-Fetch-Site");
      const ours =
        site === undefined
          ? c.req.header("Origin") === new URL(c.var.services.config.publicUrl).origin
          : site === "same-origin";
      if (!ours) throw new HTTPException(403);
    }
    await next();
  };
}
