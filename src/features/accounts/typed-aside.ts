import { randomBytes } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex, seal, unseal } from "../../shared/crypto/sealing.ts";
import { DatabaseUnavailable } from "../../shared/db/errors.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { splitLocale } from "../../shared/i18n/index.ts";
import { mostAside } from "./answer-apart.ts";
import { findAnswer, insertAnswer } from "./answers.queries.ts";
import { safeReturnPath } from "./return-path.rules.ts";

/** What was typed in a form, by field. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** Long enough to find one's words and to come in again. */
const lifetime = { minutes: 30 };
/** More was not typed by anybody; in bytes. */
const mostOfOne = 200_000;
const door = { kind: "door" } as const;
/** Where somebody is sent who has to come in, or to show a code, before a form is taken. */
const doors = /^\/(?:kirjaudu|vahvistus)$/;

/**
 * Where a form is sent after its session has ended, what was typed waits for half an hour on the server, sealed with a key made of
 * a word only the browser's address has, and the way back through the door leads to it: to the page's path with the word behind
 * it. Stands before `requirePerson`; nothing is left in the browser.
 *
 * @example routes.use("/oma/x/*", keepsTyped(), requirePerson()); routes.get("/oma/x/:word{[\\w-]{22}}", (c) => … findTyped(c) …)
 */
export function keepsTyped(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    const to = c.res.headers.get("Location");
    if (c.req.method !== "POST" || c.res.status !== 303 || !to) return;
    const address = new URL(to, c.req.url);
    if (!doors.test(splitLocale(address.pathname).path)) return;
    const word = await keep(c);
    const back = `${c.var.path}/${word}`;
    if (!word || safeReturnPath(back) !== back) return;
    address.searchParams.set("jatka", back);
    c.res.headers.set("Location", address.pathname + address.search);
  };
}

/** What was typed on this page before coming in again: its path ends in the word. Undefined where nothing waits any more. */
export async function findTyped(c: AppContext): Promise<Typed | undefined> {
  const [, page = "", word = ""] = /^(.*)\/([\w-]{22})$/.exec(c.var.path) ?? [];
  const { database, clock, key } = c.var.services;
  const { id, seal: sealing } = namesOf(key, word);
  const sealed = await database.withActor(door, (tx) => findAnswer(tx, id, clock.now()));
  if (!sealed) return undefined;
  const kept = JSON.parse(unseal(sealing, place(id), sealed)) as { readonly page: string; readonly typed: Typed };
  return kept.page === page ? kept.typed : undefined;
}

/** The word under which it is kept; undefined where it cannot be. */
async function keep(c: AppContext): Promise<string | undefined> {
  const form = await c.req.formData().catch(() => undefined);
  if (!form) return undefined;
  const typed: Record<string, string[]> = Object.create(null);
  for (const [name, value] of form) if (typeof value === "string") typed[name] = [...(typed[name] ?? []), value];
  const { database, clock, key } = c.var.services;
  const word = randomBytes(16).toString("base64url");
  const { id, seal: sealing } = namesOf(key, word);
  const content = seal(sealing, place(id), JSON.stringify({ page: c.var.path, typed }));
  if (content.length > mostOfOne) return undefined;
  const until = clock.now().add(lifetime);
  try {
    const isKept = await database.withActor(door, (tx) => insertAnswer(tx, { id, content, until }, mostAside));
    return isKept ? word : undefined;
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return undefined;
    throw error;
  }
}

/** What it is called in the database, and what opens it: neither tells the other, nor the word. */
function namesOf(key: InstallationKey, word: string) {
  const pepper = key.derive("blind-index");
  const id = blindIndex(pepper, "typed-aside", word);
  const secret = blindIndex(pepper, "typed-aside-key", word);
  return { id, seal: { id: "00000000-0000-0000-0000-000000000000", secret } };
}

const place = (id: Buffer) => ({ table: "form_answer", row: id.toString("hex"), column: "content" });
