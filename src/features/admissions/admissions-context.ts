import type { Services } from "../../shared/http/app-env.ts";

/** What the commands of this feature need, wherever they are called from. */
export type AdmissionsContext = Pick<Services, "database" | "clock" | "key" | "keyRing">;

export const door = { kind: "door" } as const;
export const person = (personId: string) => ({ kind: "person", personId }) as const;

/** The day it is in Finland. */
export const dayOf = (moment: Temporal.Instant): Temporal.PlainDate =>
  moment.toZonedDateTimeISO("Europe/Helsinki").toPlainDate();

/** Each request has a key of its own. */
export const keyOwnerOf = (requestId: string) => ({ kind: "space", id: requestId }) as const;
export const placeIn = (
  requestId: string,
  column: "content" | "answer" | "notes" | "remind_to" | "introduction" | "talk_number",
) => ({ table: "entry_request", row: requestId, column });

/** A member's words about somebody new lie with the request, under its key. */
export const placeOfView = (requestId: string) => ({ table: "entry_view", row: requestId, column: "content" }) as const;
/** Where to remind somebody who comes to one meeting: the row has a key of its own. */
export const placeOfComing = (comingId: string) => ({ table: "coming", row: comingId, column: "remind_to" }) as const;
/** What the asker and the group write to each other lies with the request, under its key. */
export const placeOfWord = (wordId: string) => ({ table: "entry_word", row: wordId, column: "content" }) as const;
