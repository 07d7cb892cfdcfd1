import type { MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { readForm } from "../../shared/http/read-form.ts";
import { localPath } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { inside } from "../spaces/index.ts";
import { hasEnded } from "./has-ended.ts";
import { dayOf } from "./meetings-context.ts";
import { roomsOf } from "./open-meetings.ts";
import type { ListingAnswer } from "./tell-listing.ts";

export const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
export const base = `/oma/ryhma/:space{${uuid}}/tapaamiset`;

/** The form as `schema` types it; 400 where no page of ours could have sent it. */
export async function formOf<S extends Parameters<typeof readForm>[1]>(c: AppContext, schema: S) {
  const form = await readForm(c, schema);
  if (!form) throw new HTTPException(400);
  return form;
}

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

/** The same, only for those who carry it. */
export const carryingOn: readonly MiddlewareHandler<AppEnv>[] = [
  (c, next) => (inside(c).carries ? next() : Promise.resolve(c.notFound())),
  ...goingOn,
];

export const todayOf = (c: AppContext): Temporal.PlainDate => dayOf(c.var.services.clock.now());

/** Rooms that one may choose: those somebody has said yes to. */
export const agreedRooms = async (c: AppContext) =>
  (await roomsOf(c.var.services, inside(c))).filter(({ state }) => state === "agreed");

export const hasErrors = (errors: FieldErrors): boolean => Object.values(errors).some((error) => error !== undefined);
