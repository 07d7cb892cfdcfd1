import type { Services } from "../../shared/http/app-env.ts";

/** What the verbs of this feature need, wherever they are called from. */
export type PasskeysContext = Pick<Services, "database" | "clock" | "keyRing" | "config">;

export const door = { kind: "door" } as const;

/** Where the name of a passkey stands. */
export const namePlace = (id: string) => ({ table: "passkey", row: id, column: "name" });

/** Whom passkeys are made for: this host and no other, so that they open nothing on a page that only looks like ours. */
export function relyingParty({ publicUrl }: PasskeysContext["config"]) {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, origin };
}
