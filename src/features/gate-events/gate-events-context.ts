import type { Services } from "../../shared/http/app-env.ts";

/** What the commands of this feature need, wherever they are called from. */
export type GateEventsContext = Pick<Services, "database" | "clock" | "key" | "keyRing">;

export const door = { kind: "door" } as const;

/** Events keep Finland's time. */
export const zone = "Europe/Helsinki";

export const dayOf = (moment: Temporal.Instant): Temporal.PlainDate => moment.toZonedDateTimeISO(zone).toPlainDate();

/** Each sign-up, each wish and each day has a key of its own, under its own id. */
export const keyOwnerOf = (id: string) => ({ kind: "space", id }) as const;

/** Where something sealed stands. */
export const placeIn = (
  table: "event_sign_up" | "event_helper" | "meet_wish" | "gate_event_day",
  row: string,
  column: "content" | "contact" | "name" | "next_meeting",
) => ({ table, row, column });
