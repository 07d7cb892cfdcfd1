import { readWebAddress } from "../../../shared/web-address.ts";
import { type Contact, isPhone } from "../../directory/index.ts";
import { good, type Read, wrong } from "../import-types.ts";
import { finder } from "../vocabulary/match.ts";
import { contactTasks } from "../vocabulary/values.ts";
import { notUnderstood, type SheetCells, textOf } from "./cells.rules.ts";

const emailPattern = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const phonePattern = /\+?[0-9][0-9 ()-]{4,36}[0-9]/;
const urlPattern = /(?:https?:\/\/|www\.)[^\s,;<>"]+/i;
const isTask = finder({ task: contactTasks.map((task) => `${task}*`) });

/** What a text says of how to reach somebody. */
export function contactIn(text: string): Contact {
  let rest = text;
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest)?.[0];
    if (found !== undefined) rest = rest.replace(found, ";");
    return found;
  };
  const website = readWebAddress(take(urlPattern) ?? "");
  const email = take(emailPattern);
  const phone = take(phonePattern)?.replace(/\s+/g, " ");
  const person = rest
    .split(/[,;:\n/]/)
    .map((part) => part.trim())
    .find((part) => firstNameOrTask(part));
  return {
    ...(phone && { phone }),
    ...(email && isEmail(email) && { email }),
    ...(website && { website }),
    ...(person && { person }),
  };
}

/** A first name or a task. Two names are most often somebody's whole name, which is not published. */
const firstNameOrTask = (text: string): boolean =>
  isTask(text) !== undefined ? text.length <= 80 && !/\s\p{Lu}/u.test(text) : /^\p{Lu}\p{Ll}{1,24}$/u.test(text);

const isEmail = (text: string): boolean =>
  /^[\w+.-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i.test(text) && text.length <= 200;

/** "(03) 123.4567" as a number that can be rung. */
const plainNumber = (said: string): string =>
  said
    .replace(/^\((\+?\d+)\)/, "$1 ")
    .replace(/[–—/.]/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** How a row's people are reached: from its own columns, then from the free one. */
export function contactOf(cells: SheetCells): Read<Contact> {
  const free = contactIn(textOf(cells.contact));
  const said = textOf(cells.phone);
  const phone = typeof cells.phone === "number" && said.length < 11 ? `0${said}` : plainNumber(said);
  if (phone !== "" && !isPhone(phone)) {
    return wrong(notUnderstood("phone", said, ["040 123 4567"]));
  }
  const email = textOf(cells.email);
  if (email !== "" && !isEmail(email)) return wrong(notUnderstood("email", email, ["ryhma@example.org"]));
  const site = textOf(cells.website);
  const website = site === "" ? undefined : readWebAddress(site);
  if (site !== "" && !website) return wrong(notUnderstood("website", site, ["https://www.example.org"]));
  return good({ ...free, ...(phone && { phone }), ...(email && { email }), ...(website && { website }) });
}
