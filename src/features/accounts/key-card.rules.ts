interface CardFacts {
  /** The sign-in page's whole address. */
  readonly signInUrl: string;
  readonly words: readonly string[];
  /** Only where its person wants the card to be enough alone. */
  readonly nickname?: string;
}

/**
 * What the square code on a key card holds: the sign-in page, and behind "#" what is to be filled in. Browsers send
 * nothing behind "#" anywhere: it stands in no log and no Referer. The words stand without dots and rings, which our
 * reading of words forgives, so that the code stays small. The island `key-card.ts` reads it.
 */
export function cardAddress({ signInUrl, words, nickname }: CardFacts): string {
  const plain = words.map((word) => word.normalize("NFKD").replace(/\p{M}/gu, ""));
  const name = nickname === undefined ? "" : `&n=${encodeURIComponent(nickname)}`;
  return `${signInUrl}#k=${plain.join("-")}${name}`;
}
