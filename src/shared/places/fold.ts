/** A word as it is compared: small letters without marks, single spaces. "Jyväskylä" → "jyvaskyla". */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[‐‑–—]/g, "-")
    .replace(/[^\p{L}\p{N}:-]+/gu, " ")
    .trim();
}

/** For addresses: "S:t Michel" → "st-michel". */
export const slugOf = (name: string): string => fold(name).replaceAll(":", "").replaceAll(" ", "-");

/** Whether one slip makes `a` of `b`: a letter too many, too few, another, or two the wrong way round. */
export function isOneSlipAway(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  if (a === b || longer - Math.min(a.length, b.length) > 1) return false;
  let start = 0;
  while (start < longer && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < longer - start - 1 && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  if (start + end >= longer - 1) return true;
  const swapped = a[start] === b[start + 1] && a[start + 1] === b[start];
  return a.length === b.length && swapped && start + end === longer - 2;
}
