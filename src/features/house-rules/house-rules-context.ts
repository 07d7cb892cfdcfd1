import type { Services } from "../../shared/http/app-env.ts";

/** What the commands of this feature need, wherever they are called from. */
export type HouseRulesContext = Pick<Services, "database" | "clock" | "keyRing">;

export const person = (personId: string) => ({ kind: "person", personId }) as const;

/** The day it is in Finland. */
export const dayOf = (moment: Temporal.Instant): Temporal.PlainDate =>
  moment.toZonedDateTimeISO("Europe/Helsinki").toPlainDate();

export const rulesPath = (spaceId: string): string => `/oma/ryhma/${spaceId}/saannot`;
export const draftPath = (spaceId: string): string => `${rulesPath(spaceId)}/luonnos`;
export const rulePath = (spaceId: string, ruleId: string): string => `${draftPath(spaceId)}/${ruleId}`;
export const boardPath = (spaceId: string): string => `${rulesPath(spaceId)}/taulu`;
export const versionPath = (spaceId: string, number: number): string => `${rulesPath(spaceId)}/versio/${number}`;
export const welcomePath = (spaceId: string): string => `/oma/ryhma/${spaceId}/uusi`;
