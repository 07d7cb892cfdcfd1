import type { AppContext } from "../../shared/http/app-env.ts";
import { renderPage, requestFactsOf } from "../../shared/http/page.tsx";
import type { DirectoryEntry } from "./directory-entry.ts";
import { listEntries } from "./entries.queries.ts";
import { EntryCard } from "./entry-card.views.tsx";

/** An offering's card as it stands in a list, and what else the page says of it. */
export interface DrawnCard {
  /** Made by `EntryCard` alone. */
  readonly html: string;
  readonly organisers: DirectoryEntry["content"]["organisers"];
}

/** An offering to be shown: how far it is, and a number that is another one as soon as it has changed. */
export interface WantedCard {
  readonly id: string;
  readonly km: number | undefined;
  readonly version: number | undefined;
}

/** The cards of those that are still offered, in the order of `wanted`. */
export type DrawCards = (
  c: AppContext,
  wanted: readonly WantedCard[],
  now: Temporal.Instant,
) => Promise<readonly DrawnCard[]>;

/** Some ten megabytes. */
const mostKept = 5_000;

/**
 * Twenty cards, read and drawn, are most of what a page of results costs, and where many search, the same offerings are shown
 * again and again. So a card is kept until the minute is over (meetings begin and end at whole minutes) or its offering changes.
 * Kept by offering and language; nothing is kept of what was looked for.
 */
export function makeCardDrawer(): DrawCards {
  const drawn = new Map<string, DrawnCard>();
  let minute = Number.NaN;

  return async (c, wanted, now) => {
    const present = Math.floor(now.epochMilliseconds / 60_000);
    if (present !== minute || drawn.size > mostKept) drawn.clear();
    minute = present;

    const { services, actor, locale } = c.var;
    const keyed = wanted.map((card) => ({
      ...card,
      key: `${locale} ${card.version} ${card.id} ${wholeKm(card.km)}`,
    }));
    const cards = new Map(keyed.map(({ key }) => [key, drawn.get(key)]));
    const missing = keyed.filter(({ key }) => !cards.get(key));
    if (missing.length > 0) {
      const ids = missing.map(({ id }) => id);
      const entries = await services.database.withActor(actor, (tx) => listEntries(tx, ids));
      const byId = new Map(entries.map((entry) => [entry.id, entry]));
      const facts = requestFactsOf(c);
      for (const { id, key, km, version } of missing) {
        const entry = byId.get(id);
        if (!entry) continue;
        const html = inOnePiece(renderPage(facts, <EntryCard entry={entry} km={km} now={now} />));
        const card = { html, organisers: entry.content.organisers };
        cards.set(key, card);
        if (version !== undefined) drawn.set(key, card);
      }
    }
    return keyed.flatMap(({ key }) => cards.get(key) ?? []);
  };
}

/** What is put together stays in pieces until it is written out, and would be gathered anew for every page. */
const inOnePiece = (html: string) => Buffer.from(html).toString();

/** As exactly as a card says it. */
const wholeKm = (km: number | undefined) => (km === undefined || km < 1 ? "" : Math.round(km));
