import { randomBytes } from "node:crypto";
import { getCookie, setCookie } from "hono/cookie";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex, seal, unseal } from "../../shared/crypto/sealing.ts";
import { DatabaseUnavailable } from "../../shared/db/errors.ts";
import type { AppContext } from "../../shared/http/app-env.ts";
import { findAnswer, insertAnswer } from "./answers.queries.ts";
import { supportPersonPresent } from "./beside-middleware.tsx";

/**
 * Browsers write what a form has sent to their disk, beside the page that answers it, so that they can send it again.
 * So the answer to a confidential form is never a page but the way to one: it waits for ten minutes, sealed, where any node
 * finds it, and is shown to whoever sent the form as long as they may see it.
 */
interface Answer {
  readonly html: string;
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  /** The person it is for; or, where nobody is signed in, the browser that sent the form. */
  readonly personId: string | undefined;
  readonly browser: string | undefined;
  readonly beside: boolean;
}

const parameter = "vastaus";
const cookieName = "__Host-vv";
const attributes = { httpOnly: true, secure: true, sameSite: "Lax", path: "/" } as const;
const lifetime = { minutes: 10 };
/** How many bytes may wait at a time. Beyond that answers are given at once: a full cupboard stops nobody. */
export const mostAside = 64_000_000;
/** A page larger than this is given at once; the table takes no more. */
const mostOfOne = 12_000_000;
const door = { kind: "door" } as const;

/** The answer that this request has come for, if it waits and is for this person. */
export async function answerWaiting(c: AppContext): Promise<Response | undefined> {
  const word = c.req.query(parameter) ?? "";
  if (!/^[\w-]{22}$/.test(word)) return undefined;
  const { database, clock, key } = c.var.services;
  const { id, seal: sealing } = namesOf(key, word);
  const sealed = await database.withActor(door, (tx) => findAnswer(tx, id, clock.now()));
  if (!sealed) return undefined;
  const answer = JSON.parse(unseal(sealing, place(id), sealed)) as Answer;
  if (answer.beside !== supportPersonPresent(c)) return undefined;
  const isTheirs = answer.personId
    ? c.var.session?.personId === answer.personId
    : getCookie(c, cookieName) === answer.browser;
  if (!isTheirs) return undefined;
  return new Response(answer.html, {
    status: answer.status,
    headers: new Headers(answer.headers.map(([...one]) => one)),
  });
}

/** What is for the browser, not for the page. */
const ofBrowser = ["Set-Cookie", "Clear-Site-Data"];

/**
 * Puts the page that answers a form aside and sends the browser to it. Anything else is left as it is, and so are answers
 * to programs, which do not ask for pages by name, and those there is no room for.
 */
export async function putAnswerAside(c: AppContext): Promise<void> {
  if (!c.req.header("Accept")?.includes("text/html")) return;
  const { res } = c;
  const isPage = (res.headers.get("Content-Type") ?? "").startsWith("text/html");
  if (!isPage || res.status >= 500 || res.headers.has("Content-Disposition")) return;
  const html = await res.clone().text();

  const { actor } = c.var;
  // Where the answer itself ended the session, nobody could show one.
  const hasEnded = res.headers.has("Clear-Site-Data");
  const personId = !hasEnded && "personId" in actor ? actor.personId : undefined;
  const browser = personId === undefined ? browserOf(c, hasEnded) : undefined;
  const word = randomBytes(16).toString("base64url");
  const [forPage, forBrowser] = [new Headers(), new Headers({ Location: placeOf(c, word) })];
  // Read again: a cookie may have been added meanwhile.
  for (const [name, value] of c.res.headers) (isOfBrowser(name) ? forBrowser : forPage).append(name, value);
  const beside = supportPersonPresent(c);
  if (!(await keep(c, word, { html, status: res.status, headers: [...forPage], personId, browser, beside }))) return;
  c.res = undefined;
  c.res = new Response(null, { status: 303, headers: forBrowser });
}

/** Keeps the answer under its word; false where there is no room, or no database at the moment. */
async function keep(c: AppContext, word: string, answer: Answer): Promise<boolean> {
  const { database, clock, key } = c.var.services;
  const { id, seal: sealing } = namesOf(key, word);
  const content = seal(sealing, place(id), JSON.stringify(answer));
  if (content.length > mostOfOne) return false;
  const until = clock.now().add(lifetime);
  try {
    return await database.withActor(door, (tx) => insertAnswer(tx, { id, content, until }, mostAside));
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return false;
    throw error;
  }
}

/** What an answer is called in the database, and what opens it: neither tells the other, nor the word. */
function namesOf(key: InstallationKey, word: string) {
  const pepper = key.derive("blind-index");
  const id = blindIndex(pepper, "form-answer", word);
  const secret = blindIndex(pepper, "form-answer-key", word);
  return { id, seal: { id: "00000000-0000-0000-0000-000000000000", secret } };
}

const place = (id: Buffer) => ({ table: "form_answer", row: id.toString("hex"), column: "content" });

const isOfBrowser = (name: string) => ofBrowser.some((one) => one.toLowerCase() === name.toLowerCase());

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
