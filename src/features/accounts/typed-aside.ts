import { randomBytes } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex, seal, unseal } from "../../shared/crypto/sealing.ts";
import { DatabaseUnavailable } from "../../shared/db/errors.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { isFormMark, isFormMarkOf } from "../../shared/http/form-mark.ts";
import { localPath, splitLocale } from "../../shared/i18n/index.ts";
import { mostAside } from "./answer-apart.ts";
import { deleteAnswer, findAnswer, insertAnswer } from "./answers.queries.ts";
import { safeReturnPath } from "./return-path.rules.ts";
import { pathOfReferer } from "./session-middleware.ts";
import { hasTyped, keptName, readMark, type Sent } from "./typed-aside.rules.ts";

/** A form that met a door instead of what it was sent to. */
export interface KeptForm {
  /** Where it was on its way: a path of ours without its language. */
  readonly to: string;
  /** The page it stood on. */
  readonly from: string;
  /** All that was sent, field by field, in its order. */
  readonly sent: Sent;
  /** Until when it waits, in milliseconds since 1970. */
  readonly until: number;
}

/** Long enough to find one's words and to come in again. */
const lifetime = { minutes: 30 };
/** More was not typed by anybody; in bytes. */
const mostOfOne = 200_000;
const door = { kind: "door" } as const;
/** Where somebody is sent who has to come in, or to show a code, before a form is taken. */
const doors = /^\/(?:kirjaudu|vahvistus)$/;
const endsInWord = /^(.*)\/([0-9a-f]{32})$/;
const isWord = /^[0-9a-f]{32}$/;

/** Where what was typed waits for whoever typed it. */
export const keptPath = "/oma/tallessa";
/** The word in such an address, as a part of a route. */
export const wordPattern = "[0-9a-f]{32}";

/** Requests whose form has been kept. */
const keptNow = new WeakSet<Request>();

/** Whether a way back leads to what somebody has typed. */
export const leadsToTyped = (path: string): boolean => endsInWord.test(path);

/**
 * Where a form meets a door because its session has ended or the code is asked again, what was typed waits for half an hour on the
 * server, sealed with a key made of a word only the browser's address has, and the way back through the door leads to it: to
 * `at`, with the word behind it. Kept is what a page of ours has marked as typed on it, for whom it has marked it; nothing is
 * left in the browser. Stands before whatever may send somebody to a door.
 *
 * @example app.use(keepsTyped())
 * @example routes.use("/oma/x/:step", keepsTyped((c) => c.var.path)) // a page of its own, which calls `findTyped`
 */
export function keepsTyped(at: (c: AppContext) => string = () => keptPath): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    const type = c.req.header("Content-Type") ?? "";
    if (c.req.method !== "POST" || !type.startsWith("application/x-www-form-urlencoded")) return;
    const address = new URL(c.res.headers.get("Location") ?? "", c.req.url);
    const meetsDoor = c.res.status === 303 && doors.test(splitLocale(address.pathname).path);
    if (!meetsDoor) return c.res.status < 500 ? hasGone(c) : undefined;
    // A page of its own has kept it already.
    if (keptNow.has(c.req.raw)) return;
    const back = `${at(c)}/${randomBytes(16).toString("hex")}`;
    if (safeReturnPath(back) !== back || !(await keep(c, back))) return;
    keptNow.add(c.req.raw);
    address.searchParams.set("jatka", back);
    c.res.headers.set("Location", address.pathname + address.search);
  };
}

/**
 * The form that was sent before coming in again; the page's path ends in its word. Undefined where nothing waits any more, and
 * for everybody but the one whose page it was typed on. Stands behind `requirePerson`.
 */
export async function findTyped(c: AppContext, path: string = c.var.path): Promise<KeptForm | undefined> {
  const kept = await find(c, path);
  const mark = kept && readMark(kept.sent)?.mark;
  const { session, services } = c.var;
  return mark && session && isFormMarkOf(services.key, mark, session.personId) ? kept : undefined;
}

/** What was typed is thrown away. */
export async function forgetTyped(c: AppContext, word: string): Promise<void> {
  const { database, key } = c.var.services;
  await database.withActor(door, (tx) => deleteAnswer(tx, namesOf(key, word).id));
}

/** What was kept and has now been sent waits no longer. A page that answers it stands where the form stood. */
async function hasGone(c: AppContext): Promise<void> {
  const word = wordIn((await sentIn(c)) ?? []);
  if (!word) return;
  const path = `${keptPath}/${word}`;
  try {
    const kept = await find(c, path);
    const to = new URL(c.res.headers.get("Location") ?? "/", c.req.url);
    if (kept && splitLocale(to.pathname).path === path) {
      c.res.headers.set("Location", localPath(c.var.locale, kept.from) + to.search);
    }
    await forgetTyped(c, word);
  } catch (error) {
    unlessAway(error);
  }
}

/** Whether the form was kept under this path. */
async function keep(c: AppContext, back: string): Promise<boolean> {
  const { database, clock, key } = c.var.services;
  const all = await sentIn(c);
  const mark = all && readMark(all);
  if (!all || !mark || !hasTyped(all) || !isFormMark(key, mark.mark)) return false;
  const [, page = "", word = ""] = endsInWord.exec(back) ?? [];
  const { id, seal: sealing } = namesOf(key, word);
  const until = clock.now().add(lifetime);
  const earlier = wordIn(all);
  try {
    const from = earlier ? (await find(c, `${keptPath}/${earlier}`))?.from : safeReturnPath(pathOfReferer(c));
    const sent = all.filter(([name]) => name !== keptName);
    const kept: KeptForm & { at: string } = {
      at: page,
      to: c.var.path + new URL(c.req.url).search,
      from: from ?? "/oma",
      sent,
      until: until.epochMilliseconds,
    };
    const content = seal(sealing, place(id), JSON.stringify(kept));
    if (content.length > mostOfOne) return false;
    const isKept = await database.withActor(door, (tx) => insertAnswer(tx, { id, content, until }, mostAside));
    if (isKept && earlier) await forgetTyped(c, earlier);
    return isKept;
  } catch (error) {
    return unlessAway(error);
  }
}

/** What waits under the word at the end of this path, for whomever. */
async function find(c: AppContext, path: string): Promise<KeptForm | undefined> {
  const [, page = "", word = ""] = endsInWord.exec(path) ?? [];
  const { database, clock, key } = c.var.services;
  const { id, seal: sealing } = namesOf(key, word);
  const sealed = await database.withActor(door, (tx) => findAnswer(tx, id, clock.now()));
  if (!sealed) return undefined;
  const kept = JSON.parse(unseal(sealing, place(id), sealed)) as KeptForm & { readonly at: string };
  return kept.at === page ? kept : undefined;
}

/** What was sent, field by field; undefined where it cannot be read. */
async function sentIn(c: AppContext): Promise<Sent | undefined> {
  const form = await c.req.formData().catch(() => undefined);
  return form && [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []));
}

const wordIn = (sent: Sent): string | undefined => {
  const word = sent.find(([name]) => name === keptName)?.[1] ?? "";
  return isWord.test(word) ? word : undefined;
};

/** False while the database is away: the form goes its way without. */
function unlessAway(error: unknown): false {
  if (error instanceof DatabaseUnavailable) return false;
  throw error;
}

/** What it is called in the database, and what opens it: neither tells the other, nor the word. */
function namesOf(key: InstallationKey, word: string) {
  const pepper = key.derive("blind-index");
  const id = blindIndex(pepper, "typed-aside", word);
  const secret = blindIndex(pepper, "typed-aside-key", word);
  return { id, seal: { id: "00000000-0000-0000-0000-000000000000", secret } };
}

const place = (id: Buffer) => ({ table: "form_answer", row: id.toString("hex"), column: "content" });
