import type { MiddlewareHandler } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { NotBesidePage } from "./beside.views.tsx";
import { shownDevice } from "./device-cookie.ts";
import { findRemembered } from "./remember-device.ts";
import type { AccountSession } from "./sessions.ts";

/**
 * Whether the person has said in this session that somebody is beside them and helps. For spaces: what is done now is
 * done by two, and the space is to show it.
 */
export function supportPersonPresent(c: AppContext): boolean {
  const session: (AppContext["var"]["session"] & Partial<AccountSession>) | undefined = c.var.session;
  return session?.besideSince !== undefined;
}

/**
 * The pages after this are for the person alone: with somebody beside them they are kindly refused, and the way to end
 * that is shown. Stands after `requirePerson`; who is not signed in passes.
 *
 * @example routes.use("/oma/tiedot/*", notBesideSupportPerson())
 */
export function notBesideSupportPerson(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (!supportPersonPresent(c)) return next();
    return page(c, <NotBesidePage byPictures={await mayUsePictures(c)} />, 403);
  };
}

/** Whether this device remembers the very person who is signed in. */
export async function mayUsePictures(c: AppContext): Promise<boolean> {
  const device = await findRemembered(c.var.services, shownDevice(c));
  return device !== undefined && device.person_id === c.var.session?.personId;
}
