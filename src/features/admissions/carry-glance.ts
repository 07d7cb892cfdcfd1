import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import type { OwnPlace } from "../accounts/index.ts";
import { callsToMake } from "./admission.rules.ts";
import { dayWords } from "./admission-words.ts";
import { countLeftToCall, listOpenRequests, listOverToCall, listSlots } from "./admissions.queries.ts";
import { type AdmissionsContext, dayOf, person } from "./admissions-context.ts";
import { countUnseenWords } from "./applicant.queries.ts";
import { countWaiting, listCarriedGroups } from "./carry.queries.ts";
import { comersPath } from "./carry.routes.tsx";
import { lineOf } from "./carry-requests.ts";

/** What waits in one group for those who carry it: answers, calls that are due, words nobody has opened. */
export async function forCarriers(
  { database, clock }: Pick<AdmissionsContext, "database" | "clock">,
  personId: string,
  spaceId: string,
) {
  const now = clock.now();
  const today = dayOf(now);
  return database.withActor(person(personId), async (tx) => {
    const requests = [...(await listOpenRequests(tx, spaceId)), ...(await listOverToCall(tx, spaceId))].map(lineOf);
    const slots = await listSlots(tx, spaceId, now);
    const talks = new Map(slots.flatMap((row) => (row.request_id ? [[row.request_id, dayOf(row.starts_at)]] : [])));
    const [waiting] = await countWaiting(tx, [spaceId], now, { by: soonAfter(today), today });
    return {
      waiting: waiting && { urgent: waiting.urgent, count: waiting.due },
      calls: callsToMake(requests, talks).filter(({ on }) => Temporal.PlainDate.compare(on, today) <= 0).length,
      unread: await countUnseenWords(tx, spaceId),
    };
  });
}

/** Due tomorrow, today, or already late. */
const soonAfter = (today: Temporal.PlainDate) => today.add({ days: 2 });

/**
 * On the person's own page: how many wait for an answer, and since when where it is late; and who is to be called as their group
 * has ended. Which group it is, is not said there.
 */
export async function placesOfComers(c: AppContext, personId: string): Promise<OwnPlace[]> {
  const { database, clock } = c.var.services;
  const now = clock.now();
  const today = dayOf(now);
  const { waiting, left } = await database.withActor(person(personId), async (tx) => {
    const groups = await listCarriedGroups(tx);
    return {
      waiting: await countWaiting(tx, groups, now, { by: soonAfter(today), today }),
      left: await countLeftToCall(tx, groups),
    };
  });
  const answers = waiting
    .filter(({ due }) => due > 0)
    .map(({ spaceId, late, due, since }) => ({
      to: comersPath(spaceId),
      name: late > 0 ? m.admissions_own_late({ count: late }) : m.admissions_own_waiting({ count: due }),
      text: since
        ? (late > 0 ? m.admissions_own_late_text : m.admissions_own_waiting_text)({ day: dayWords(since) })
        : m.admissions_own_talks_text(),
    }));
  const calls = left.map(({ spaceId, count }) => ({
    to: comersPath(spaceId),
    name: m.admissions_own_calls({ count }),
    text: m.admissions_own_calls_text(),
  }));
  return [...answers, ...calls];
}
