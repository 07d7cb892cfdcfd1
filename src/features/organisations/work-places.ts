import type { OrganisationRole } from "../roles/index.ts";

/** Somewhere in an organisation's work that another feature keeps: its listings, its spaces, its returning people. */
export interface WorkPlace {
  /** A path without its language. */
  readonly path: (slug: string) => string;
  readonly label: () => string;
  /** Who finds it on their page. Whether they may enter is decided there. */
  readonly roles: readonly OrganisationRole[];
}

/** Where these roles lead in an organisation, in the order given. */
export const placesFor = (places: readonly WorkPlace[], roles: readonly OrganisationRole[]): readonly WorkPlace[] =>
  places.filter((place) => place.roles.some((role) => roles.includes(role)));

/** Those who lead an organisation. */
export const leaders: readonly OrganisationRole[] = ["administrator", "coordinator"];
