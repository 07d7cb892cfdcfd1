import type { KeyOwner } from "../../shared/crypto/key-ring.ts";
import type { Actor } from "../../shared/db/actor.ts";
import type { Services } from "../../shared/http/app-env.ts";

/** What the commands of this feature need, wherever they are called from. */
export type ListingsContext = Pick<Services, "database" | "clock" | "key" | "keyRing">;

/** Who writes: a person for what they keep themselves, staff for an organisation or in a reviewer's place. */
export type Writer = Extract<Actor, { kind: "person" | "staff" }>;

/** The calendar by which listings are confirmed and closed. */
export const today = (now: Temporal.Instant): Temporal.PlainDate =>
  now.toZonedDateTimeISO("Europe/Helsinki").toPlainDate();

/** Whose key seals an address that is not shown; nobody's where an import has no organisation. */
export function keyOwnerOf(organisationId: string | null, keptBy: string | null): KeyOwner | undefined {
  if (organisationId) return { kind: "space", id: organisationId };
  return keptBy ? { kind: "person", id: keptBy } : undefined;
}
