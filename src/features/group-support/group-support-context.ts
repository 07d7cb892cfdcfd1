import type { Services } from "../../shared/http/app-env.ts";

/** What the commands of this feature need, wherever they are called from. */
export type GroupSupportContext = Pick<Services, "database" | "clock" | "key" | "keyRing">;

export const door = { kind: "door" } as const;
export const person = (personId: string) => ({ kind: "person", personId }) as const;
export const staff = (personId: string) => ({ kind: "staff", personId }) as const;

/** The day it is in Finland. */
export const dayOf = (moment: Temporal.Instant): Temporal.PlainDate =>
  moment.toZonedDateTimeISO("Europe/Helsinki").toPlainDate();

/** Each ask, each support and each partner has a key of its own. */
export const keyOwnerOf = (id: string) => ({ kind: "space", id }) as const;

type Sealed = "group_ask" | "start_support" | "support_visit" | "support_word" | "group_partner";
export const placeIn = (table: Sealed, row: string, column: string) => ({ table, row, column });
