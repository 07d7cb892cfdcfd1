/** What the starting set speaks of (G9), in the order in which rules are shown; `own` is whatever else a group thinks of. */
export const startingTopics = [
  "rhythm",
  "commitment",
  "absences",
  "late",
  "talking-time",
  "silence",
  "confidentiality",
  "phones",
  "photos",
  "newcomers",
  "coffee-money",
  "child-care",
  "outside",
  "evaluation",
] as const;
/** Only where the group is one of children, or meets online. */
export const childrenTopics = ["children-adult", "children-kind"] as const;
export const onlineTopics = ["online-privacy", "online-camera"] as const;
export const topics = [...startingTopics, ...childrenTopics, ...onlineTopics] as const;
export type Topic = (typeof topics)[number];

export const isTopic = (text: string): text is Topic => topics.some((topic) => topic === text);

export const answers = ["agree", "wish", "object"] as const;
export type Answer = (typeof answers)[number];

/** In characters: rules are short, so that they can be read on a wall; the talk about them is short, too. */
export const longestRule = 300;
export const longestComment = 600;
export const longestStory = 900;
/** How many rules a board holds. */
export const mostRules = 40;

/** How the answers to one rule stand, of those who are in the group now and to the words as they are now. */
export interface Tally {
  readonly agreeing: number;
  readonly wishing: number;
  readonly objecting: number;
  /** How many have not answered these words. */
  readonly missing: number;
}

export type Readiness =
  | { readonly kind: "empty" }
  /** Somebody objects: it is talked about, not voted down. */
  | { readonly kind: "objections"; readonly rules: number }
  | { readonly kind: "waiting"; readonly rules: number }
  /** Everyone has answered everything, and nobody objects. */
  | { readonly kind: "ready" };

/** Whether a draft may be accepted online. The database asks the same (`accept_house_rules`). */
export function readiness(tallies: readonly Tally[]): Readiness {
  if (tallies.length === 0) return { kind: "empty" };
  const objections = tallies.filter(({ objecting }) => objecting > 0).length;
  if (objections > 0) return { kind: "objections", rules: objections };
  const waiting = tallies.filter(({ missing }) => missing > 0).length;
  return waiting > 0 ? { kind: "waiting", rules: waiting } : { kind: "ready" };
}

/** A rule as somebody has read it: its words have a number, and other words another. */
export interface ReadRule {
  readonly id: string;
  readonly wording: number;
}

/** What was on the page, so that nobody accepts what they have not read. */
export const writeRead = (rules: readonly ReadRule[]): string =>
  rules
    .map(({ id, wording }) => `${id}:${wording}`)
    .toSorted()
    .join(",");

/** The rules of `writeRead`; undefined where no page of ours wrote it. */
export function readRead(text: string): ReadRule[] | undefined {
  if (text === "") return [];
  const found = text.split(",").map((part) => /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{1,6})$/.exec(part));
  const rules = found.flatMap((match) => (match?.[1] ? [{ id: match[1], wording: Number(match[2]) }] : []));
  return rules.length === found.length && rules.length <= mostRules ? rules : undefined;
}

/** Are the rules the same that were read, in the same words? */
export const isSameRead = (one: readonly ReadRule[], other: readonly ReadRule[]): boolean =>
  writeRead(one) === writeRead(other);

/** Rules in the order of the starting set, a group's own ones last; among those in an order that tells nothing. */
export const inBoardOrder = <T extends { readonly id: string; readonly topic: Topic | "own" }>(
  rules: readonly T[],
): T[] => rules.toSorted((one, other) => weight(one.topic) - weight(other.topic) || (one.id < other.id ? -1 : 1));

const weight = (topic: Topic | "own") => (topic === "own" ? topics.length : topics.indexOf(topic));

/** A number of people as it is typed: 0 to 500; undefined where it is none. */
export function readCount(typed: string): number | undefined {
  const count = /^\d{1,3}$/.test(typed) ? Number(typed) : undefined;
  return count !== undefined && count <= 500 ? count : undefined;
}

export type MeetingFault = "present" | "objecting";

/** What was accepted in a meeting: how many were there, and how many of them objected. */
export function readMeeting(
  present: string,
  objecting: string,
): { readonly present: number; readonly objecting: number } | { readonly fault: MeetingFault } {
  const there = readCount(present);
  if (!there) return { fault: "present" };
  const against = readCount(objecting === "" ? "0" : objecting);
  if (against === undefined || against > there) return { fault: "objecting" };
  return { present: there, objecting: against };
}

/** When the rules are looked at again where nothing else is agreed. */
export const proposedReview = (today: Temporal.PlainDate): Temporal.PlainDate => today.add({ months: 6 });

/** Is it time to look at the rules again? */
export const reviewIsDue = (on: Temporal.PlainDate | null, today: Temporal.PlainDate): boolean =>
  on !== null && Temporal.PlainDate.compare(on, today) <= 0;
