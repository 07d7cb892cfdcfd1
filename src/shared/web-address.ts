const schemes = /^https?:\/\//i;
const withDomain = /^https?:\/\/(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#][^\s<>"]*)?$/iu;
const longest = 500;

/** A web address as people type it, whole: `example.org` gets its `https://`. Undefined where it is none, or has no domain. */
export function readWebAddress(typed: string): string | undefined {
  const bare = typed.trim();
  const whole = schemes.test(bare) ? bare.replace(schemes, (scheme) => scheme.toLowerCase()) : `https://${bare}`;
  return whole.length <= longest && withDomain.test(whole) && URL.canParse(whole) ? whole : undefined;
}
