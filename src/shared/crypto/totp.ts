import { Secret, TOTP } from "otpauth";

/** How long a code lives (RFC 6238), in seconds. */
const period = 30;

/** A new shared secret: 160 bits in Base32, as people type it into their authenticator. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** A secret made from 20 bytes that somebody else has drawn. */
export const totpSecretFrom = (bytes: Uint8Array): string =>
  new Secret({ buffer: new Uint8Array(bytes).buffer }).base32;

/** What the authenticator reads from the QR code. Its words are neutral: they stand in a list on a telephone. */
export function totpUri(
  secret: string,
  { issuer, label }: { readonly issuer: string; readonly label: string },
): string {
  return new TOTP({ issuer, label, secret, period }).toString();
}

/**
 * The half minute since 1970 whose code `typed` is, or undefined where it is none near `now`. One half minute to either
 * side is forgiven, since clocks differ. Whoever asks must refuse a step that was accepted before, and those before it.
 */
export function totpStepOf(secret: string, typed: string, now: Temporal.Instant): number | undefined {
  const token = typed.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return undefined;
  const timestamp = now.epochMilliseconds;
  const delta = new TOTP({ secret, period }).validate({ token, timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / 1_000 / period) + delta;
}

/** The code an authenticator would show: for tests and the demo. */
export const totpCodeAt = (secret: string, now: Temporal.Instant): string =>
  new TOTP({ secret, period }).generate({ timestamp: now.epochMilliseconds });
