import type { Services } from "../../shared/http/app-env.ts";

/** What the commands of this feature need, wherever they are called from. */
export type OrganisationsContext = Pick<Services, "database" | "clock" | "key" | "keyRing">;

export const door = { kind: "door" } as const;
export const staff = (personId: string) => ({ kind: "staff", personId }) as const;
export const person = (personId: string) => ({ kind: "person", personId }) as const;

/** Where the name by which an organisation knows somebody stands. */
export const knownAsPlace = (holderId: string) => ({ table: "role_holder", row: holderId, column: "known_as" });

/** Whose key seals it. */
export const keyOwnerOf = (organisationId: string) => ({ kind: "space", id: organisationId }) as const;
