import { createHash, hkdfSync, randomBytes } from "node:crypto";
import type { FormStamp } from "./form-stamp.ts";

/**
 * A session's 256-bit token. It goes to the browser; only its hash is stored. Made through a form it is drawn from the
 * form's secret, so that two presses of one form give the browser the same token, whichever answer arrives last.
 */
export const tokenFor = (sessionId: string, form: FormStamp | undefined): string =>
  (form ? Buffer.from(hkdfSync("sha256", form.secret, sessionId, "session-token", 32)) : randomBytes(32)).toString(
    "base64url",
  );

export const hashSessionToken = (token: string): Buffer => createHash("sha256").update(token, "utf8").digest();
