import type { OrganisationRole } from "../roles/index.ts";

/** A role somebody holds, as far as standing in for one another goes. */
export interface HeldRole {
  readonly id: string;
  readonly role: OrganisationRole;
  readonly holderId: string;
  readonly deputyId: string | undefined;
  /** The role this one was taken over from. */
  readonly standsInFor: string | undefined;
}

export interface Absence {
  readonly holderId: string;
  readonly firstDay: Temporal.PlainDate;
  readonly lastDay: Temporal.PlainDate;
}

/** Roles on which other people's safety rests: each needs somebody present, and a deputy. */
export const answering = ["administrator", "coordinator"] as const satisfies readonly OrganisationRole[];

export type Gap =
  /** Nobody in the organisation holds the role. */
  | { readonly kind: "nobody-holds"; readonly role: OrganisationRole }
  /** The holder is away and nobody has stepped in. */
  | {
      readonly kind: "nobody-present";
      readonly role: OrganisationRole;
      readonly holderId: string;
      readonly deputyId: string | undefined;
    }
  /** Nobody would take over. */
  | { readonly kind: "no-deputy"; readonly role: OrganisationRole; readonly holderId: string };

/** Where somebody could be left alone today. */
export function gapsIn(roles: readonly HeldRole[], absences: readonly Absence[], today: Temporal.PlainDate): Gap[] {
  return answering.flatMap((role) => {
    const held = roles.filter((one) => one.role === role);
    if (held.length === 0) return [{ kind: "nobody-holds" as const, role }];
    return held.flatMap((one) => gapOf(one, roles, absences, today));
  });
}

function gapOf(
  held: HeldRole,
  roles: readonly HeldRole[],
  absences: readonly Absence[],
  today: Temporal.PlainDate,
): Gap[] {
  const { role, holderId, deputyId } = held;
  const standIns = roles.filter((one) => one.standsInFor === held.id);
  const present = [held, ...standIns].some((one) => !isAway(one.holderId, absences, today));
  if (!present) return [{ kind: "nobody-present", role, holderId, deputyId }];
  // Whoever stands in for another for a while needs no deputy of their own.
  if (!deputyId && !roles.some((one) => one.id === held.standsInFor)) return [{ kind: "no-deputy", role, holderId }];
  return [];
}

export function isAway(holderId: string, absences: readonly Absence[], today: Temporal.PlainDate): boolean {
  return absences.some(
    (absence) =>
      absence.holderId === holderId &&
      Temporal.PlainDate.compare(absence.firstDay, today) <= 0 &&
      Temporal.PlainDate.compare(today, absence.lastDay) <= 0,
  );
}

/** May this deputy step in today? When the holder is away; when a holder leaves, the deputy takes over at once. */
export function mayStepIn(
  held: HeldRole,
  deputyId: string,
  absences: readonly Absence[],
  today: Temporal.PlainDate,
): boolean {
  return held.deputyId === deputyId && isAway(held.holderId, absences, today) && !isAway(deputyId, absences, today);
}

/** How long an invitation can be answered. */
export const invitationLasts = { days: 14 } as const;

export type InvitationState = "open" | "used" | "revoked" | "expired";

export function stateOf(
  invitation: {
    readonly ends_at: Temporal.Instant;
    readonly revoked_at: Temporal.Instant | null;
    readonly used_at: Temporal.Instant | null;
  },
  now: Temporal.Instant,
): InvitationState {
  if (invitation.used_at) return "used";
  if (invitation.revoked_at) return "revoked";
  return Temporal.Instant.compare(now, invitation.ends_at) < 0 ? "open" : "expired";
}

/** How long one administrator's request to take a second factor away waits for another's. */
export const resetWaits = { hours: 24 } as const;

export const isResetOpen = (askedAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, askedAt.add(resetWaits)) < 0;

/** The day it is where the people are. */
export const dayOf = (now: Temporal.Instant): Temporal.PlainDate =>
  now.toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
