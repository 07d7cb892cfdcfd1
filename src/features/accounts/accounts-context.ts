import type { Services } from "../../shared/http/app-env.ts";

/** What the commands of this feature need, wherever they are called from. */
export type AccountsContext = Pick<Services, "database" | "clock" | "key" | "keyRing" | "passphrases">;

export const door = { kind: "door" } as const;
