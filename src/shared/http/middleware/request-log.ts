import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { AppEnv } from "../app-env.ts";

/**
 * One line a request: the route's template (never the address itself, which may name a group), status, duration and
 * the request's id, which the person is shown on an error page.
 *
 * @example app.use(requestLog())
 */
export function requestLog(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    c.header("X-Request-Id", c.var.requestId);
    c.var.services.log.info("request", {
      method: knownMethods.has(c.req.method) ? c.req.method : "other",
      route: c.res.status === 404 ? "not-found" : routePath(c, -1),
      status: c.res.status,
      ms: Math.round((performance.now() - start) * 10) / 10,
      locale: c.var.locale,
      request: c.var.requestId,
    });
  };
}

const knownMethods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
