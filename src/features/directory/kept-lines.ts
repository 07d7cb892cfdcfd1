import type { AppContext } from "../../shared/http/app-env.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import type { CrisisLine } from "../../shared/ui/index.ts";
import { urgentLinesFor } from "../help/index.ts";

/**
 * The urgent lines in the language of the request, asked for once a minute: many searches speak of something heavy. Where the
 * database is away, there are none, and the next request asks again.
 */
export function makeKeptLines(): (c: AppContext, now: Temporal.Instant) => Promise<readonly CrisisLine[]> {
  const kept = new Map<Locale, { readonly minute: number; readonly lines: readonly CrisisLine[] }>();
  return async (c, now) => {
    const minute = Math.floor(now.epochMilliseconds / 60_000);
    const known = kept.get(c.var.locale);
    if (known?.minute === minute) return known.lines;
    const lines = await urgentLinesFor(c);
    if (lines.length > 0) kept.set(c.var.locale, { minute, lines });
    return lines;
  };
}
