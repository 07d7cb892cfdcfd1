import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { withinGroup } from "../groups/index.ts";
import { listRoutes } from "./list.routes.tsx";
import { type MeetingRoutesOptions, meetingRoutes } from "./meeting.routes.tsx";
import { calendarRoutes, personalRoutes } from "./personal.routes.tsx";
import { base } from "./route-parts.ts";
import { shiftRoutes } from "./shift.routes.tsx";

export { addMeeting, agreeMeetings, type MeetingFrame } from "./agree-meetings.ts";
export { noteRoom } from "./ask-rooms.ts";
export { followingMeetings } from "./follow-meeting.ts";
export { ledDifferences, takeLedMeetings } from "./led-listing.ts";
export { countTellingOtherwise } from "./led-waiting.ts";
export type { TellWaiting } from "./meeting.routes.tsx";
export type { MeetingWay } from "./meeting.rules.ts";
export { meetingsPath } from "./meeting-paths.ts";
export { type GroupMeeting, meetingsOf, openMeeting } from "./open-meetings.ts";
export { ownMeetingData } from "./own-data.ts";
export { forgettingMeetingAnswers, remindingOfMeetings, tellingEnds, tellingMeetingChanges } from "./remind-members.ts";
export { roomRequests } from "./room-requests.tsx";
export { meetingsSection } from "./section.tsx";
export { agreeCustom, doWithTask, noteHands, noteHeadcount } from "./share-tasks.ts";

/** Everything of this feature that is reached by an address. */
export function groupMeetingsRoutes(options: MeetingRoutesOptions = {}): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of [base, `${base}/*`]) routes.use(path, ...withinGroup);
  return routes
    .route("/", listRoutes())
    .route("/", personalRoutes())
    .route("/", meetingRoutes(options))
    .route("/", shiftRoutes(options))
    .route("/", calendarRoutes());
}
