import { randomBytes, timingSafeEqual } from "node:crypto";
import type { InstallationKey } from "../crypto/installation-key.ts";
import { blindIndex } from "../crypto/sealing.ts";
import type { AppContext } from "./app-env.ts";

/**
 * Says for whom a page was made, to us alone and only if asked whether it was this person: so what was typed on it can be kept
 * for them after their session, when nothing else tells who they were. Another one on each page; undefined on pages for everyone.
 */
export function formMarkFor(c: AppContext): string | undefined {
  const { actor, confidential, services } = c.var;
  if (!confidential || (actor.kind !== "person" && actor.kind !== "staff")) return undefined;
  const salt = randomBytes(12).toString("base64url");
  const whose = `${salt}.${proof(services.key, "whose", `${salt}.${actor.personId}`)}`;
  return `${whose}.${proof(services.key, "ours", whose)}`;
}

/** Whether we have made this mark, for whomever. */
export function isFormMark(key: InstallationKey, mark: string): boolean {
  const [, whose = "", ours = ""] = /^(.*)\.([\w-]*)$/.exec(mark) ?? [];
  return isSame(ours, proof(key, "ours", whose));
}

/** Whether this mark of ours is of a page made for this person. */
export function isFormMarkOf(key: InstallationKey, mark: string, personId: string): boolean {
  const [salt = "", whose = ""] = mark.split(".");
  return isSame(whose, proof(key, "whose", `${salt}.${personId}`));
}

const proof = (key: InstallationKey, what: string, value: string): string =>
  blindIndex(key.derive("blind-index"), `form-mark-${what}`, value).toString("base64url").slice(0, 22);

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
