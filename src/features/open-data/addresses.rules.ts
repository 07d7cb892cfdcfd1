/** Letters a URI may hold as they are (RFC 3986). */
const outside = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/g;

/** An address as strict readers want it, with everything escaped that must be; undefined where none can be made of it. */
export function strictUri(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { href, host, username, password } = new URL(address);
  // Nobody's password belongs in a feed, and an address in numbers (IPv6) in none of ours.
  if (host.includes("[") || username || password) return undefined;
  const [before = "", ...fragment] = href.split("#");
  const whole = fragment.length > 0 ? `${before}#${fragment.join("%23")}` : before;
  const escaped = whole.replace(outside, (letter) => encodeURIComponent(letter)).replace(/%(?![0-9A-Fa-f]{2})/g, "%25");
  return /^https?:\/\/[A-Za-z0-9.-]+(:\d+)?([/?#]|$)/.test(escaped) ? escaped : undefined;
}

/** An e-mail address as strict readers want it, or none. */
export const strictEmail = (address: string | null | undefined): string | undefined =>
  address &&
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/.test(
    address,
  )
    ? address
    : undefined;
