import { Hono } from "hono";
import { DatabaseUnavailable } from "../../shared/db/errors.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import type { Locale } from "../../shared/i18n/index.ts";
import { findHelplines } from "./help.queries.ts";
import type { Helpline } from "./help.rules.ts";
import { HelpPage } from "./help.views.tsx";

/**
 * `/apua`. It has to answer even when the database does not: then with the lines this process saw last, and if it has
 * seen none, with 112 alone.
 */
export function helpRoutes(): Hono<AppEnv> {
  const lastSeen = new Map<Locale, Helpline[]>();

  async function currentOrLastSeen(c: AppContext): Promise<Helpline[]> {
    const { database, log } = c.var.services;
    const { actor, locale } = c.var;
    try {
      const lines = await database.withActor(actor, (tx) => findHelplines(tx, locale));
      lastSeen.set(locale, lines);
      return lines;
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
      log.warn("helplines-unread", { reason: error.reason });
      return lastSeen.get(locale) ?? [];
    }
  }

  return new Hono<AppEnv>().get("/apua", async (c) => {
    const lines = await currentOrLastSeen(c);
    return page(c, <HelpPage lines={lines} now={c.var.services.clock.now()} />);
  });
}
