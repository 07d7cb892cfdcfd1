import { getCookie } from "hono/cookie";
import { serialize } from "hono/utils/cookie";
import type { AppContext } from "../../shared/http/app-env.ts";

/** What another feature does when someone leaves in a hurry, e.g. ends their session. Reads the request, never answers. */
export type OnExit = (c: AppContext) => Promise<void>;

/** How long, in milliseconds, the person at the door may be kept waiting for our housekeeping. */
const patience = 1_000;

/** The cookie that comes and goes. */
const passing = "leaving";

/**
 * Someone leaves in a hurry: what they had open with us is ended, their browser is told to forget us, and they are
 * sent to a neutral page. Nothing may stand in the way: a hook that fails or takes long is logged and left behind.
 */
export async function leave(c: AppContext, hooks: readonly OnExit[]): Promise<Response> {
  if (!isVisit(c)) return c.body(null, c.req.method === "HEAD" ? 204 : 403);

  await soonEnough(hooks.map((hook) => settle(c, hook)));

  makeBrowserForget(c);
  c.header("Referrer-Policy", "no-referrer");
  c.header("Cache-Control", "no-store");
  return c.redirect(c.var.services.config.exitUrl, 303);
}

/**
 * Whether a person is on their way out, rather than a browser looking ahead or another site loading us as a picture.
 * A look ahead must fail, not succeed without content: Chromium would keep that for the real press, and nothing would
 * happen then.
 */
function isVisit(c: AppContext): boolean {
  const purpose = `${c.req.header("Sec-Purpose")} ${c.req.header("Purpose")} ${c.req.header("X-Moz")}`;
  const goingTo = c.req.header("Sec-Fetch-Dest") ?? "document";
  return c.req.method === "GET" && goingTo === "document" && !/prefetch|prerender|preview/i.test(purpose);
}

async function settle(c: AppContext, hook: OnExit): Promise<void> {
  try {
    await hook(c);
  } catch (error) {
    c.var.services.log.error("exit hook", error, { request: c.var.requestId });
  }
}

async function soonEnough(work: readonly Promise<void>[]): Promise<void> {
  const { promise: tooLate, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, patience);
  await Promise.race([Promise.all(work), tooLate]);
  clearTimeout(timer);
}

/**
 * Makes the browser let go of everything it has of ours: cookies, storage, and the pages it keeps in memory for Back.
 * For every answer that ends a session. Measured in Chromium 156; the journeys of quick exit watch over it:
 *
 * - It keeps even `no-store` pages for Back, until a cookie changes. A cookie that ends is no change in its eyes, so
 *   another one comes and goes.
 * - `Clear-Site-Data: "cookies"` would undo that: the pages would stay. So the cookies are ended one by one.
 * - `"cache"` is left out: with ten thousand files of other sites in the cache it took half a second, all the while
 *   showing the page to be left. Our pages are in no such cache; what stays there is styles, script and font.
 */
export function makeBrowserForget(c: AppContext): void {
  const overHttps = c.var.services.config.publicUrl.startsWith("https:");
  const set = (name: string, value: string, maxAge?: number) => {
    // A cookie is only replaced by one with the attributes its name asks for (`__Host-`, `__Secure-`).
    const secure = overHttps || name.startsWith("__");
    const lifetime = maxAge === undefined ? {} : { maxAge };
    const cookie = serialize(name, value, { path: "/", httpOnly: true, sameSite: "Lax", secure, ...lifetime });
    c.header("Set-Cookie", cookie, { append: true });
  };
  set(passing, "1");
  // Others can plant a cookie whose name may be sent but not set; it was none of ours, and it must not hold us up.
  const brought = Object.keys(getCookie(c)).filter((name) => /^[\w!#$%&'*.^`|~+-]+$/.test(name));
  for (const name of new Set([passing, ...brought])) set(name, "", 0);
  c.header("Clear-Site-Data", '"storage"');
}
