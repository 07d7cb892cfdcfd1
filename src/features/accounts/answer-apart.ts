import { randomBytes } from "node:crypto";
import { getCookie, setCookie } from "hono/cookie";
import type { AppContext, Services } from "../../shared/http/app-env.ts";
import { supportPersonPresent } from "./beside-middleware.tsx";

/**
 * Browsers write what a form has sent to their disk, beside the page that answers it, so that they can send it again.
 * So the answer to a confidential form is never a page but the way to one: it waits here, in this process alone, for ten
 * minutes, and is shown to whoever sent the form as long as they may see it.
 */
interface Answer {
  readonly html: string;
  readonly status: number;
  readonly headers: Headers;
  /** The person it is for; or, where nobody is signed in, the browser that sent the form. */
  readonly personId: string | undefined;
  readonly browser: string | undefined;
  readonly beside: boolean;
  readonly madeAt: Temporal.Instant;
}

const parameter = "vastaus";
const cookieName = "__Host-vv";
const attributes = { httpOnly: true, secure: true, sameSite: "Lax", path: "/" } as const;
const lifetime = { minutes: 10 };
/** How many letters may wait at a time. Beyond that answers are given at once: a full cupboard stops nobody. */
const most = 32_000_000;

const waiting = new WeakMap<Services, Map<string, Answer>>();

/** The answer that this request has come for, if it waits here and is for this person. */
export function answerWaiting(c: AppContext): Response | undefined {
  const answer = answersOf(c).get(c.req.query(parameter) ?? "");
  if (!answer || isOver(answer, c) || answer.beside !== supportPersonPresent(c)) return undefined;
  const isTheirs = answer.personId
    ? c.var.session?.personId === answer.personId
    : getCookie(c, cookieName) === answer.browser;
  if (!isTheirs) return undefined;
  return new Response(answer.html, answer);
}

/** What is for the browser, not for the page. */
const ofBrowser = ["Set-Cookie", "Clear-Site-Data"];

/**
 * Puts the page that answers a form aside and sends the browser to it. Anything else is left as it is, and so are answers
 * to programs, which do not ask for pages by name.
 */
export async function putAnswerAside(c: AppContext): Promise<void> {
  if (!c.req.header("Accept")?.includes("text/html")) return;
  const { res } = c;
  const isPage = (res.headers.get("Content-Type") ?? "").startsWith("text/html");
  if (!isPage || res.status >= 500 || res.headers.has("Content-Disposition")) return;
  const answers = answersOf(c);
  for (const [id, answer] of answers) if (isOver(answer, c)) answers.delete(id);
  const html = await res.clone().text();
  const held = [...answers.values()].reduce((sum, answer) => sum + answer.html.length, 0);
  if (held + html.length > most) return;

  const { actor } = c.var;
  // Where the answer itself ended the session, nobody could show one.
  const hasEnded = res.headers.has("Clear-Site-Data");
  const personId = !hasEnded && "personId" in actor ? actor.personId : undefined;
  const browser = personId === undefined ? browserOf(c, hasEnded) : undefined;
  const id = randomBytes(16).toString("base64url");
  const madeAt = c.var.services.clock.now();
  const [forPage, forBrowser] = [new Headers(), new Headers({ Location: placeOf(c, id) })];
  // Read again: a cookie may have been added meanwhile.
  for (const [name, value] of c.res.headers) (isOfBrowser(name) ? forBrowser : forPage).append(name, value);
  answers.set(id, {
    ...{ html, status: res.status, headers: forPage, personId, browser },
    ...{ beside: supportPersonPresent(c), madeAt },
  });
  c.res = undefined;
  c.res = new Response(null, { status: 303, headers: forBrowser });
}

const isOfBrowser = (name: string) => ofBrowser.some((one) => one.toLowerCase() === name.toLowerCase());

const answersOf = (c: AppContext): Map<string, Answer> => {
  const { services } = c.var;
  const known = waiting.get(services) ?? new Map<string, Answer>();
  waiting.set(services, known);
  return known;
};

const isOver = ({ madeAt }: Answer, c: AppContext) =>
  Temporal.Instant.compare(c.var.services.clock.now(), madeAt.add(lifetime)) >= 0;

/** A word for this browser, gone with its window and with quick exit. */
function browserOf(c: AppContext, hasEnded: boolean): string {
  const shown = hasEnded ? undefined : getCookie(c, cookieName);
  if (shown && /^[\w-]{22}$/.test(shown)) return shown;
  const fresh = randomBytes(16).toString("base64url");
  setCookie(c, cookieName, fresh, attributes);
  return fresh;
}

/** The page the form stood on: once the answer is gone, that page is there. */
function placeOf(c: AppContext, id: string): string {
  const here = new URL(c.req.url);
  const referer = c.req.header("Referer");
  const from = referer && URL.canParse(referer) ? new URL(referer) : undefined;
  const place = from?.host === here.host ? from : here;
  place.searchParams.set(parameter, id);
  return place.pathname + place.search;
}
