import { readPhone } from "../../shared/sms/phone-number.ts";

/** An e-mail address as its index is made from it, or undefined where it is none. The same reading as for accounts. */
export function emailText(typed: string): string | undefined {
  const email = typed.normalize("NFKC").trim().toLowerCase();
  return /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/u.test(email) && email.length <= 200 ? email : undefined;
}

/** A phone number as E.164, whatever way it was written; a number without a country is Finnish. Undefined where it is none. */
export const phoneText = readPhone;

/** More digits than any number has, with the zeros that lead out of a country. */
const mostDigits = 17;

/**
 * Every telephone number that can be read out of a text. Which groups of digits belong together is not known: each reading that
 * is a number is one. A reading that nobody meant meets nobody.
 */
export function phonesIn(text: string): string[] {
  const runs = text
    .normalize("NFKC")
    .replace(/\(\s*0\s*\)/g, " ")
    .split(/\p{L}+/u);
  const found = runs.flatMap((run) => {
    const groups = run.match(/\+?\d+/g) ?? [];
    return groups.flatMap((_, from) => readingsOf(groups.slice(from)));
  });
  return [...new Set(found)];
}

/** The numbers that begin with the first of these groups. */
function readingsOf(groups: readonly string[]): string[] {
  const readings: string[] = [];
  let joined = "";
  for (const [index, group] of groups.entries()) {
    if (index > 0 && group.startsWith("+")) break;
    joined += group;
    if (joined.length > mostDigits) break;
    const number = readPhone(joined);
    if (number) readings.push(number);
  }
  return readings;
}

/** Every e-mail address in a text, with and without the signs that stand around it. */
export function emailsIn(text: string): string[] {
  const words = text
    .normalize("NFKC")
    .split(/\s+/)
    .filter((word) => word.includes("@"));
  const pieces = words.flatMap((word) => [word, ...word.split(/[<>()[\]{},;:"'/\\|]+/)]);
  const found = pieces.flatMap((piece) => [
    emailText(piece),
    emailText(piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")),
  ]);
  return [...new Set(found.filter((email) => email !== undefined))];
}

/** As many are kept of what is told at once. */
export const mostContacts = 100;

/** How many a person may name. The database refuses more. */
export const mostNames = 20;
export const longestDescription = 1_500;
