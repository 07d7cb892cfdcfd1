import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { AppContext, AppEnv } from "../app-env.ts";

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
    c.res.headers.set("X-Request-Id", c.var.requestId);
    c.var.services.log.info("request", {
      method: knownMethods.has(c.req.method) ? c.req.method : "other",
      route: c.res.status === 404 ? "not-found" : templateOf(c),
      status: c.res.status,
      ms: Math.round((performance.now() - start) * 10) / 10,
      locale: c.var.locale,
      request: c.var.requestId,
    });
  };
}

/** The first route that is no middleware: it is the one that has answered. */
const templateOf = (c: AppContext): string =>
  matchedRoutes(c).find(({ path, method }) => method !== "ALL" && !path.endsWith("*"))?.path ?? "none";

const knownMethods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
