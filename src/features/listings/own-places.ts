import type { Tx } from "../../shared/db/types.ts";
import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import type { OwnPlace } from "../accounts/index.ts";
import { confirmationDays, waitsForConfirmation } from "./confirm.rules.ts";
import { today } from "./listings-context.ts";
import { countToDo, countToReview, listKeepingOrganisations, listKept, reviewsSomething } from "./lists.queries.ts";

/** How much there is to do for the listings of each organisation the person at hand leads. */
export const toDoInListings = (tx: Tx, now: Temporal.Instant) => countToDo(tx, confirmationDays(today(now)));

/** What those who keep or review listings find on their own page; nothing for the others. */
export async function placesOfListings(c: AppContext, personId: string): Promise<OwnPlace[]> {
  const { database, clock } = c.var.services;
  const { kept, organisations, reviews, toReview } = await database.withActor(
    { kind: "person", personId },
    async (tx) => ({
      kept: await listKept(tx, null),
      organisations: await listKeepingOrganisations(tx),
      reviews: await reviewsSomething(tx),
      toReview: await countToReview(tx),
    }),
  );
  const now = today(clock.now());
  const waiting = kept.some(
    ({ state, confirmedOn, reports, open }) =>
      reports > 0 || open === "changes-asked" || waitsForConfirmation(state, confirmedOn, now),
  );
  const text = waiting ? m.listings_place_waiting() : m.listings_place_text();
  return [
    ...(kept.length > 0 || organisations.length > 0
      ? [{ to: "/oma/ilmoitukset", name: m.listings_own_title(), text }]
      : []),
    ...(reviews
      ? [
          {
            to: "/tarkistus",
            name: m.listings_review_title(),
            text: toReview > 0 ? m.listings_review_place_waiting({ count: toReview }) : m.listings_review_place_text(),
          },
        ]
      : []),
  ];
}
