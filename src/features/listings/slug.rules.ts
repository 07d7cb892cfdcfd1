/** The longest a slug may be, in characters; the table says the same. */
const longest = 80;

/** Letters that lose no more than their marks in an address. */
const letters: Readonly<Record<string, string>> = { æ: "ae", ø: "o", đ: "d", ß: "ss", þ: "th", ł: "l" };

/** A name as the last step of an address: ascii, in lower case, with hyphens. Empty where no letter is left. */
export function slugOf(...parts: readonly (string | undefined)[]): string {
  const text = parts.filter(Boolean).join(" ").toLowerCase();
  return text
    .replace(/[æøđßþł]/g, (letter) => letters[letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest - 9)
    .replace(/^-+|-+$/g, "");
}

/**
 * The slug an offering gets: its name's, or with eight characters of its own id behind where that is taken already or says
 * nothing. `id`: a random tail is what makes it its own.
 */
export function freeSlug(wanted: string, id: string, taken: (slug: string) => boolean): string {
  const tail = id.replaceAll("-", "").slice(-8);
  if (wanted === "") return tail;
  return taken(wanted) ? `${wanted}-${tail}` : wanted;
}
