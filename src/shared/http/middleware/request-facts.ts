import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { nobody } from "../../db/actor.ts";
import { splitLocale, withLocale } from "../../i18n/index.ts";
import type { AppEnv, Services } from "../app-env.ts";

/**
 * Finds out what every later step needs: the language and path asked for, an id for the log, and who is asking
 * (nobody, until a session says otherwise).
 *
 * @example app.use(requestFacts(services))
 */
export function requestFacts(services: Services): MiddlewareHandler<AppEnv> {
  return (c, next) => {
    const { locale, path } = splitLocale(new URL(c.req.url).pathname);
    c.set("services", services);
    c.set("requestId", randomUUID());
    c.set("locale", locale);
    c.set("path", path);
    c.set("actor", nobody);
    c.set("confidential", false);
    return withLocale(locale, next);
  };
}
