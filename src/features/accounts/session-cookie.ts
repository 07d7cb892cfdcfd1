import { getCookie, setCookie } from "hono/cookie";
import type { AppContext } from "../../shared/http/app-env.ts";
import { limitsOf } from "./session.rules.ts";
import type { OpenedSession } from "./sessions.ts";

/** Only our own host sets it, only over a safe connection, for every path; no script reads it. It tells nothing by its name. */
const cookieName = "__Host-vk";
const attributes = { httpOnly: true, secure: true, sameSite: "Lax", path: "/" } as const;

/** The token the browser shows, if it shows something that could be one. */
export function shownToken(c: AppContext): string | undefined {
  const token = getCookie(c, cookieName);
  return token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : undefined;
}

/** Gives the browser its token: on a shared device only until it is closed. The rest of the answer is the person's. */
export function giveToken(c: AppContext, { token, personId, sharedDevice }: OpenedSession): void {
  c.set("actor", { kind: "person", personId });
  const maxAge = limitsOf(false).whole.total("seconds");
  setCookie(c, cookieName, token, sharedDevice ? attributes : { ...attributes, maxAge });
}

/**
 * Has the browser forget it. Only where nothing else is under way: of two answers that arrive together one may be giving
 * it a new token.
 */
export function takeTokenAway(c: AppContext): void {
  if (getCookie(c, cookieName) !== undefined) setCookie(c, cookieName, "", { ...attributes, maxAge: 0 });
}

/**
 * Whether a browser keeps our cookie at this address: over https, or on one's own machine. Elsewhere plain http gives
 * words and tokens to everyone on the way.
 */
export function keepsSessions(publicUrl: string, requestUrl: string = publicUrl): boolean {
  if (new URL(publicUrl).protocol === "https:") return true;
  return /^(?:localhost|.+\.localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(requestUrl).hostname);
}
