import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";
import { zone } from "./gate-events-context.ts";

/** What the worker does when the time of something is over. */

/** Addresses and numbers of days that are over: nobody needs to be told anything any more. */
export const deleteContacts = (tx: Tx, now: Temporal.Instant) =>
  sql`
    UPDATE event_sign_up SET contact = NULL
    WHERE contact IS NOT NULL AND day_id IN (
      SELECT id FROM gate_event_day WHERE starts_at + make_interval(mins => minutes) < ${now.toString()}::timestamptz)`.execute(
    tx,
  );

/** Takes the sums of days that ended before this moment, and deletes every sign-up and helper's name of them. */
export const sumUpDays = async (tx: Tx, endedBefore: Temporal.Instant): Promise<void> => {
  const over = sql`SELECT id FROM gate_event_day
    WHERE starts_at + make_interval(mins => minutes) < ${endedBefore.toString()}::timestamptz`;
  await sql`
    WITH gone AS (DELETE FROM event_sign_up WHERE day_id IN (${over})
      RETURNING day_id, state, adults, infants + small + school + young AS children),
    sums AS (SELECT day_id, count(*) AS parties, sum(adults) AS adults, sum(children) AS children
      FROM gone WHERE state = 'in' GROUP BY day_id)
    UPDATE gate_event_day d SET signed_parties = s.parties, signed_adults = s.adults, signed_children = s.children
    FROM sums s WHERE s.day_id = d.id`.execute(tx);
  await sql`DELETE FROM event_helper WHERE task_id IN (SELECT id FROM event_task WHERE day_id IN (${over}))`.execute(
    tx,
  );
};

/** Deletes wishes to meet again that were left on this day or earlier; their number stays. */
export const deleteOldWishes = (tx: Tx, leftOn: Temporal.PlainDate) =>
  sql`
    WITH gone AS (DELETE FROM meet_wish WHERE left_on <= ${leftOn.toString()}::date RETURNING day_id),
    sums AS (SELECT day_id, count(*) AS wishes FROM gone GROUP BY day_id)
    UPDATE gate_event_day d SET wished = d.wished + s.wishes FROM sums s WHERE s.day_id = d.id`.execute(tx);

/** What was agreed on the spot at days that ended before this moment. */
export const deleteNextMeetings = (tx: Tx, endedBefore: Temporal.Instant) =>
  sql`
    UPDATE gate_event_day SET next_meeting = NULL
    WHERE next_meeting IS NOT NULL
      AND starts_at + make_interval(mins => minutes) < ${endedBefore.toString()}::timestamptz`.execute(tx);

/** Where to tell a party; `tx` acts as the worker. */
export const findContact = (tx: Tx, id: string) =>
  tx.selectFrom("event_sign_up").select(["id", "state", "locale", "contact"]).where("id", "=", id).executeTakeFirst();

/** The parties of a day who asked to be told. */
export const listToTell = (tx: Tx, dayId: string) =>
  tx.selectFrom("event_sign_up").select("id").where("day_id", "=", dayId).where("contact", "is not", null).execute();

const moments = (tx: Tx) =>
  tx
    .selectFrom("gate_event_day")
    .select(["id", "offering_id as offeringId", "starts_at as startsAt"])
    .select(sql<boolean>`cancelled_on IS NOT NULL`.as("cancelled"));

/** When a day begins, of which listing it is, and whether it is cancelled; `tx` acts as the worker. */
export const findMoment = (tx: Tx, dayId: string) => moments(tx).where("id", "=", dayId).executeTakeFirst();

/** The days of a listing's event that begin on this day of Finland's calendar; `tx` acts as the worker. */
export const listMomentsOn = (tx: Tx, offeringId: string, on: Temporal.PlainDate) => {
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant();
  return moments(tx)
    .where("offering_id", "=", offeringId)
    .where("starts_at", ">=", start(on))
    .where("starts_at", "<", start(on.add({ days: 1 })))
    .execute();
};
