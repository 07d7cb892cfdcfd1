import * as v from "valibot";
import { jobKind } from "../../shared/jobs/job-kind.ts";

/**
 * A day's meeting was cancelled in its listing, or (`undo`) happens after all. Whatever else hangs on that day hears it by
 * this, and looks for itself what the listing says by then.
 */
export const meetingChanged = jobKind(
  "listing-meeting-changed",
  v.object({ offering: v.string(), on: v.string(), undo: v.boolean() }),
);
