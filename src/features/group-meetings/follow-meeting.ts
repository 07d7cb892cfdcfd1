import * as v from "valibot";
import { inTransaction, type JobHandler, jobKind } from "../../shared/jobs/job-kind.ts";
import { changeForRunners } from "../listings/index.ts";
import { goneFrom, withAgreed, withChanged, withStart } from "./listing.rules.ts";
import { isOver } from "./meeting.rules.ts";
import { elsewhereNote } from "./meeting-words.ts";
import { dayOf } from "./meetings-context.ts";
import { findListed, listListed } from "./personal.queries.ts";

/**
 * A meeting has changed, by somebody who carries the group and does not keep its listing. `was`: the day it was on;
 * `elsewhere`: it is not where the listing says.
 */
export const followMeeting = jobKind(
  "listing-follows-meeting",
  v.object({ meeting: v.string(), was: v.string(), elsewhere: v.boolean() }),
);

/** The same of a meeting and all that follow it, where the listing told of them: `from` is where the first of them was. */
export const followShift = jobKind(
  "listing-follows-meetings",
  v.object({ space: v.string(), meeting: v.string(), from: v.string() }),
);

/** Has the listing tell of the meeting as it is by now, and of the group's start. */
const followingOne: JobHandler = inTransaction(followMeeting, async (tx, payload, job) => {
  const now = job.now();
  const found = await findListed(tx, payload.meeting);
  if (!found) return;
  const { offeringId, startsOn, ...meeting } = found;
  const was = Temporal.PlainDate.from(payload.was);
  const note = payload.elsewhere ? elsewhereNote() : undefined;
  await changeForRunners(
    tx,
    offeringId,
    (content) => withStart(withChanged(content, was, meeting, note), startsOn, dayOf(now)),
    now,
  );
});

/** Has it tell of all that is agreed, and that nothing comes of the day from which they went. */
const followingAll: JobHandler = inTransaction(followShift, async (tx, { space, meeting, from }, job) => {
  const now = job.now();
  const today = dayOf(now);
  const listed = (await listListed(tx, space, today)).filter((one) => !isOver(one, now));
  const [one] = listed;
  if (!one) return;
  const off = goneFrom(
    Temporal.PlainDate.from(from),
    listed.find(({ id }) => id === meeting),
    listed,
  );
  await changeForRunners(
    tx,
    one.offeringId,
    (content) => withStart(withAgreed(content, listed, off), one.startsOn, today),
    now,
  );
});

export const followingMeetings: readonly JobHandler[] = [followingOne, followingAll];
