import type { Tx } from "../../shared/db/types.ts";
import type { OrganisationRole } from "../roles/index.ts";

/** So much waits in an organisation: a number, and nothing of what it is. */
export interface Waiting {
  readonly organisation_id: string;
  readonly count: number;
}

/** Somewhere in an organisation's work that another feature keeps: its listings, its spaces, its returning people. */
export interface WorkPlace {
  /** A path without its language. */
  readonly path: (slug: string) => string;
  readonly label: () => string;
  /** Who finds it on their page. Whether they may enter is decided there. */
  readonly roles: readonly OrganisationRole[];
  /** What waits there for those who lead, in all organisations the person at hand leads at once. `tx` acts as that person. */
  readonly waiting?: (tx: Tx, now: Temporal.Instant) => Promise<readonly Waiting[]>;
}

/** Where these roles lead in an organisation, in the order given. */
export const placesFor = (places: readonly WorkPlace[], roles: readonly OrganisationRole[]): readonly WorkPlace[] =>
  places.filter((place) => place.roles.some((role) => roles.includes(role)));

/** Those who lead an organisation. */
export const leaders: readonly OrganisationRole[] = ["administrator", "coordinator"];
