import type { Services, SignedIn } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import type { OwnDataPart } from "../your-data/index.ts";
import { dayWords } from "./day-words.ts";
import { listPasskeys } from "./own-passkeys.ts";

/** The person's passkeys: their names, days, and whether they are copied to other devices. */
export async function ownPasskeys(ctx: Services, { personId }: SignedIn): Promise<OwnDataPart> {
  const passkeys = await listPasskeys(ctx, personId);
  const rows = passkeys.map(({ name, synced, madeOn }) => ({
    what: name,
    value: [m.passkeys_made_on({ day: dayWords(madeOn) }), synced ? m.passkeys_synced() : m.passkeys_not_synced()],
    kind: "passkey" as const,
  }));
  const none = { what: m.passkeys_title(), value: [m.passkeys_none()], kind: "passkey" as const };
  return {
    name: "passkeys",
    heading: m.passkeys_title(),
    rows: rows.length > 0 ? rows : [none],
    data: passkeys.map(({ name, synced, madeOn }) => ({ name, synced, madeOn: madeOn.toString() })),
  };
}
