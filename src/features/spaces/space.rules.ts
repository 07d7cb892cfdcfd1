const spaceKinds = ["group", "community", "pair", "chat"] as const;
export type SpaceKind = (typeof spaceKinds)[number];

/** What somebody is in one space. Everyone but a participant carries something there. */
const spaceRoles = ["participant", "facilitator", "starter", "moderator", "supporter"] as const;
export type SpaceRole = (typeof spaceRoles)[number];
export type CarriedRole = Exclude<SpaceRole, "participant">;
export const carriedRoles = spaceRoles.filter((role): role is CarriedRole => role !== "participant");

export type PersonaState = "asked" | "waiting" | "member" | "left" | "removed";

/** How far somebody has come into a space. Before `in`, nothing and nobody of it is seen (G8). */
export type Standing =
  /** Somebody who carries the space has to say yes. */
  | "asked"
  /** Yes has been said, or nobody has to; there is no place yet. */
  | "waiting"
  /** The promise of confidentiality has to be given, in the words in force. */
  | "promise"
  | "in";

/** Where a persona stands, or undefined where it is not in the space any more. */
export function standingOf(
  { state, promised }: { readonly state: PersonaState; readonly promised: number | null },
  promise: number,
): Standing | undefined {
  switch (state) {
    case "asked":
    case "waiting":
      return state;
    case "member":
      return promised === promise ? "in" : "promise";
    default:
      return undefined;
  }
}

/** Who says yes and no to those who come, and edits what is told of the space. */
export const carriesSpace = (role: SpaceRole): boolean =>
  role === "facilitator" || role === "starter" || role === "moderator";

/** What anyone may hear who wants in and whom nobody has to say yes to. */
export type AdmissionOutcome = "in" | "waiting";

/**
 * The answer of every kind of admission. `admitted` is false in a full space and where two people are kept apart, and
 * nobody can tell which: the words are the same, and `admit_persona` has done the same work.
 */
export const admissionOutcome = (admitted: boolean): AdmissionOutcome => (admitted ? "in" : "waiting");

/** How long a confirmed unmasking stays open, and how long a request waits for the second person, in hours. */
export const unmaskingLasts = 24;
/** How long those in a space that has ended may still look at it, in days. */
export const endedSpaceKept = 30;
/** When the reason not to tell the person is looked at again, in days. */
export const withheldReview = 90;
/** How long one reason lets staff read a space, in minutes. */
export const readingLasts = 60;

/** Is `from` less than this long ago? */
export const isWithin = (from: Temporal.Instant, length: Temporal.DurationLike, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, from.add(length)) < 0;

/** Members in an order that tells nothing of when they came: those who carry something, then by nickname. */
export function inNeutralOrder<T extends { readonly nickname: string; readonly role: SpaceRole }>(
  members: readonly T[],
): T[] {
  return members.toSorted(
    (one, other) => spaceWeight(one.role) - spaceWeight(other.role) || one.nickname.localeCompare(other.nickname, "fi"),
  );
}

const spaceWeight = (role: SpaceRole) => (role === "participant" ? 1 : 0);
