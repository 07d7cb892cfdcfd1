import type { AppContext } from "../../shared/http/app-env.ts";
import { signedIn } from "../accounts/index.ts";
import type { OtherFactor } from "../roles/index.ts";
import { listPasskeys } from "./own-passkeys.ts";
import { ConfirmByPasskey } from "./passkeys.views.tsx";
import { passkeyCounts } from "./show-passkey.ts";

/** What `/vahvistus` shows beside the code, and whether the person has a passkey at all. */
export async function confirmByPasskey(c: AppContext, back: string): Promise<OtherFactor> {
  const { services } = c.var;
  const session = signedIn(c);
  const passkeys = await listPasskeys(services, session.personId);
  if (passkeys.length === 0) return { kind: "none" };
  if (!(await passkeyCounts(services, session))) return { kind: "same-thing" };
  return { kind: "open", view: <ConfirmByPasskey back={back} refused={c.req.query("avain") === "ei"} /> };
}
