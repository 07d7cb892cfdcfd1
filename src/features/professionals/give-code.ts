import { blindIndex } from "../../shared/crypto/sealing.ts";
import type { Services } from "../../shared/http/app-env.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { codeDays, shortCodeFrom } from "./chosen.rules.ts";
import { putHandout } from "./handouts.queries.ts";

/** The day by Finland's clocks. */
export const dayOf = (now: Temporal.Instant): Temporal.PlainDate =>
  now.toZonedDateTimeISO("Europe/Helsinki").toPlainDate();

/** Other lists in the way of one's first code, in a row: with a thousand million codes, one is already rare. */
const tries = 8;

/**
 * A short code under which anyone may open this list for 90 days. The same list has the same code: asked for twice it is
 * kept once, and the code tells nothing of who asked.
 */
export async function giveCode(
  { database, key, clock }: Pick<Services, "database" | "key" | "clock">,
  offerings: readonly string[],
  locale: Locale,
): Promise<string> {
  const endsOn = dayOf(clock.now()).add({ days: codeDays });
  for (let attempt = 0; attempt < tries; attempt++) {
    const name = [attempt, locale, ...offerings].join(" ");
    const code = shortCodeFrom(blindIndex(key.derive("blind-index"), "handout-code", name));
    const kept = await database.withActor({ kind: "door" }, (tx) =>
      putHandout(tx, { code, offerings, locale, endsOn }),
    );
    if (kept) return code;
  }
  throw new Error("no code is free for this list");
}
