/** How much of a reason there must be, and may be, in characters. */
const reasonShortest = 10;
export const reasonLongest = 1_000;

export type ReasonRead = { readonly kind: "reason"; readonly text: string } | { readonly kind: "missing" | "too-long" };

/** Why somebody does what the audit log keeps, as they typed it. A dot or a letter is no reason. */
export function readReason(typed: string | undefined): ReasonRead {
  const text = (typed ?? "").normalize("NFC").replace(/\r\n?/g, "\n").trim();
  if (text.replace(/[^\p{L}\p{N}]/gu, "").length < reasonShortest) return { kind: "missing" };
  return text.length > reasonLongest ? { kind: "too-long" } : { kind: "reason", text };
}
