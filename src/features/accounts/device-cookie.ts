import { randomBytes } from "node:crypto";
import { getCookie, setCookie } from "hono/cookie";
import type { AppContext } from "../../shared/http/app-env.ts";
import { deviceKept } from "./pictures.rules.ts";

/** Beside the session's, as strict as that, and as mute by its name. */
const cookieName = "__Host-vl";
const attributes = { httpOnly: true, secure: true, sameSite: "Lax", path: "/" } as const;

export const newDeviceSecret = (): string => randomBytes(32).toString("base64url");

/** The secret of a device that remembers somebody, if the browser shows something that could be one. */
export function shownDevice(c: AppContext): string | undefined {
  const secret = getCookie(c, cookieName);
  return secret !== undefined && /^[A-Za-z0-9_-]{43}$/.test(secret) ? secret : undefined;
}

export const giveDeviceSecret = (c: AppContext, secret: string): void =>
  setCookie(c, cookieName, secret, { ...attributes, maxAge: deviceKept * 24 * 60 * 60 });

export function takeDeviceSecretAway(c: AppContext): void {
  if (getCookie(c, cookieName) !== undefined) setCookie(c, cookieName, "", { ...attributes, maxAge: 0 });
}

/** After `makeBrowserForget`, where only the session is over: the device still knows whose it is. */
export function keepDeviceSecret(c: AppContext): void {
  const secret = shownDevice(c);
  if (secret) giveDeviceSecret(c, secret);
}
