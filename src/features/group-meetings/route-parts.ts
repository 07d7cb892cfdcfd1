import type { MiddlewareHandler } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { localPath } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { inside } from "../spaces/index.ts";
import { hasEnded } from "./has-ended.ts";
import { dayOf } from "./meetings-context.ts";
import { roomsOf } from "./open-meetings.ts";
import type { ListingAnswer } from "./tell-listing.ts";

export const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
export const base = `/oma/ryhma/:space{${uuid}}/tapaamiset`;

/** Back to a page of ours, which says what has been done. */
export const back = (c: AppContext, path: string, said = "tehty"): Response =>
  c.redirect(`${localPath(c.var.locale, path)}?${said}`, 303);

/** What of the public page is said on the page one comes back to. */
export const toldMark = (told: ListingAnswer | undefined): string =>
  ({ told: "&ilmoitus=kerrottu", waits: "&ilmoitus=odottaa", "by-hand": "&ilmoitus=kasin", none: "" })[
    told?.kind ?? "none"
  ];

/** Only while the group goes on. */
export const goingOn: readonly MiddlewareHandler<AppEnv>[] = [
  async (c, next) => ((await hasEnded(c.var.services, inside(c))) ? c.notFound() : next()),
];

const carrying: readonly MiddlewareHandler<AppEnv>[] = [
  (c, next) => (inside(c).carries ? next() : Promise.resolve(c.notFound())),
];
/** The same, only for those who carry it. */
export const carryingOn: readonly MiddlewareHandler<AppEnv>[] = [...carrying, ...goingOn];
/** The same, and once its space has ended: one may still meet to say goodbye. */
export const carryingToTheLast: readonly MiddlewareHandler<AppEnv>[] = [
  ...carrying,
  async (c, next) => (!inside(c).space.ended && (await hasEnded(c.var.services, inside(c))) ? c.notFound() : next()),
];

export const todayOf = (c: AppContext): Temporal.PlainDate => dayOf(c.var.services.clock.now());

/** Rooms that one may choose: those somebody has said yes to. */
export const agreedRooms = async (c: AppContext) =>
  (await roomsOf(c.var.services, inside(c))).filter(({ state }) => state === "agreed");

export const hasErrors = (errors: FieldErrors): boolean => Object.values(errors).some((error) => error !== undefined);
