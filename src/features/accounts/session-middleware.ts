import type { MiddlewareHandler, Next } from "hono";
import { HTTPException } from "hono/http-exception";
import { DatabaseUnavailable } from "../../shared/db/errors.ts";
import type { AppContext, AppEnv, SignedIn } from "../../shared/http/app-env.ts";
import { localPath, splitLocale } from "../../shared/i18n/index.ts";
import { answerWaiting, putAnswerAside } from "./answer-apart.ts";
import { shownDevice } from "./device-cookie.ts";
import { forgetDevice } from "./remember-device.ts";
import { safeReturnPath, withReturn } from "./return-path.rules.ts";
import { shownToken } from "./session-cookie.ts";
import { endSessionByToken, findSignedIn } from "./sessions.ts";

/**
 * Finds out who is signed in. Without a cookie nothing is asked; with one, the database each time, so that a session
 * ended elsewhere is refused at once. While the database is away pages for everyone are shown as to anyone; help must
 * not depend on who somebody is.
 *
 * @example app.use(sessionMiddleware())
 */
export function sessionMiddleware(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const token = shownToken(c);
    const signedIn = token && (await findSignedIn(c.var.services, token).catch(laterFor(c)));
    if (signedIn) {
      c.set("session", signedIn);
      c.set("actor", { kind: "person", personId: signedIn.personId });
    }
    await next();
  };
}

/** Keeps the failure for those pages that cannot be shown without knowing who asks. */
const laterFor = (c: AppContext) => (error: unknown) => {
  if (!(error instanceof DatabaseUnavailable)) throw error;
  c.set("sessionUnknown", error);
  return undefined;
};

/**
 * The pages after this are nobody else's business: neutral title, not stored, not compressed, one entry in Back, and
 * what their forms send is kept by no browser.
 *
 * @example routes.use("/oma/*", confidential())
 */
export function confidential(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.set("confidential", true);
    return apart(c, next);
  };
}

/**
 * For pages everyone may see whose forms say what nobody else should read: what they send is kept by no browser, and the
 * page that answers has a neutral title.
 *
 * @example routes.use("/toive", answersApart())
 */
export function answersApart(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (c.req.method === "POST") c.set("confidential", true);
    return apart(c, next);
  };
}

async function apart(c: AppContext, next: Next): Promise<Response | undefined> {
  const answer = c.req.method === "GET" ? await answerWaiting(c) : undefined;
  if (answer) return answer;
  await next();
  if (c.req.method === "POST") await putAnswerAside(c);
  return undefined;
}

/**
 * Only for someone who has come in; others are shown the door and brought back here afterwards.
 *
 * @example routes.get("/oma", requirePerson(), (c) => …)
 */
export function requirePerson(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (c.var.sessionUnknown) throw c.var.sessionUnknown;
    if (!c.var.session) return c.redirect(doorFor(c), 303);
    await next();
  };
}

/** Who is signed in, on a route behind `requirePerson`. */
export function signedIn(c: AppContext): SignedIn {
  if (!c.var.session) throw new HTTPException(403);
  return c.var.session;
}

/** Ends the session at hand: what quick exit does first. */
export async function endSession(c: AppContext): Promise<void> {
  const token = shownToken(c);
  if (token) await endSessionByToken(c.var.services, token);
}

/** The device at hand forgets whose it is: what quick exit does too. Whoever takes it finds no pictures there. */
export async function leaveDevice(c: AppContext): Promise<void> {
  const secret = shownDevice(c);
  if (secret) await forgetDevice(c.var.services, secret);
}

/** The sign-in page that leads back to the page asked for; where a form was sent, to the page it stood on. */
export function doorFor(c: AppContext): string {
  const page = c.req.method === "GET" ? c.var.path : pathOfReferer(c);
  return withReturn(localPath(c.var.locale, "/kirjaudu"), safeReturnPath(page));
}

/** The page the request came from, if that is one of ours: its path without its language. */
export function pathOfReferer(c: AppContext): string | undefined {
  const referer = c.req.header("Referer");
  if (!referer || !URL.canParse(referer) || new URL(referer).host !== new URL(c.req.url).host) return undefined;
  return splitLocale(new URL(referer).pathname).path;
}
