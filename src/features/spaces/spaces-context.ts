import type { Services } from "../../shared/http/app-env.ts";

/** What the commands of this feature need, wherever they are called from. */
export type SpacesContext = Pick<Services, "database" | "clock" | "key" | "keyRing">;

export const door = { kind: "door" } as const;
export const staff = (personId: string) => ({ kind: "staff", personId }) as const;
export const person = (personId: string) => ({ kind: "person", personId }) as const;

/** Whose key seals what belongs to a space. */
export const keyOwnerOf = (spaceId: string) => ({ kind: "space", id: spaceId }) as const;

export const aboutPlace = (spaceId: string) => ({ table: "space", row: spaceId, column: "about" });
export const nicknamePlace = (personaId: string) => ({ table: "persona", row: personaId, column: "nickname" });

/** The day it is in Finland. */
export const dayOf = (moment: Temporal.Instant): Temporal.PlainDate =>
  moment.toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
