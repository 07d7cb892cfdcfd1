import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { type GuestRoutesOptions, guestRoutes } from "./guests.routes.tsx";
import { type OwnRoutesOptions, ownRoutes } from "./own.routes.tsx";
import { type PublicRoutesOptions, publicRoutes } from "./public.routes.tsx";
import { type RunRoutesOptions, runRoutes } from "./run.routes.tsx";
import { startRoutes } from "./start.routes.tsx";

export { partyOf } from "./event.rules.ts";
export { signUpPathOf } from "./find-event.ts";
export { forgettingEventWords } from "./forget-event-words.ts";
export { updateDay as updateEventDay } from "./gate-events.queries.ts";
export { dayToHelp, takeTask as takeEventTask } from "./help-out.ts";
export { insertTask as insertEventTask } from "./helpers.queries.ts";
export { dayToMeetAfter, leaveWishToMeet } from "./meet-again.ts";
export { agreeOnNext, openDay, openEvent, type RunEvent } from "./run-event.ts";
export { gateEventsSection } from "./section.tsx";
export { signUp } from "./sign-up.ts";
export { type EventToStart, startEvent } from "./start-event.ts";
export { tellingSignUps } from "./tell-sign-ups.ts";
export { turningDays } from "./turned-days.ts";

export type GateEventsOptions = PublicRoutesOptions & OwnRoutesOptions & GuestRoutesOptions & RunRoutesOptions;

/** Everything of this feature that is reached by an address. */
export const gateEventsRoutes = (options: GateEventsOptions = {}): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route("/", publicRoutes(options))
    .route("/", ownRoutes(options))
    .route("/", guestRoutes(options))
    .route("/", startRoutes())
    .route("/", runRoutes(options));
