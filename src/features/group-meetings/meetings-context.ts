import type { Services } from "../../shared/http/app-env.ts";
import { zone } from "./meeting.rules.ts";

/** What the commands of this feature need, wherever they are called from. */
export type MeetingsContext = Pick<Services, "database" | "clock" | "key" | "keyRing">;

export const person = (personId: string) => ({ kind: "person", personId }) as const;

/** The day it is in Finland. */
export const dayOf = (moment: Temporal.Instant): Temporal.PlainDate => moment.toZonedDateTimeISO(zone).toPlainDate();
