export type RecoveryCodeReading =
  | { kind: "code"; code: string }
  | { kind: "wrong-length"; length: number }
  | { kind: "check-failed" };

/** How many bits of chance a recovery code holds. */
const RECOVERY_BITS = 120;

/** Crockford's base32: no I, L, O or U, which people take for other characters. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS_PER_SYMBOL = 5;
const SYMBOLS = RECOVERY_BITS / BITS_PER_SYMBOL;
const GROUP_LENGTH = 5;

/**
 * A new single-use recovery code: five groups of five characters, the last of which is a check character.
 * `randomBytes(count)` must give cryptographically strong bytes. The result is also the exact text that is hashed.
 */
export function makeRecoveryCode(randomBytes: (count: number) => Uint8Array): string {
  const bytes = randomBytes(RECOVERY_BITS / 8);
  if (bytes.length !== RECOVERY_BITS / 8) throw new RangeError("randomBytes gave another number of bytes than asked");
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  const symbols = Array.from({ length: SYMBOLS }, (_, i) =>
    Number.parseInt(bits.slice(i * BITS_PER_SYMBOL, (i + 1) * BITS_PER_SYMBOL), 2),
  );
  return written([...symbols, timesTwo(remainder(symbols))]);
}

/**
 * The code that a person typed, spelt as `makeRecoveryCode` made it. Forgiven: small letters, spaces, dashes and other
 * marks, I and L for 1, O for 0, U for V. One wrong character, or two that changed places, always fails the check.
 */
export function readRecoveryCode(typed: string): RecoveryCodeReading {
  const characters =
    typed
      .normalize("NFKC")
      .toUpperCase()
      .match(/[\p{L}\p{N}]/gu) ?? [];
  if (characters.length !== SYMBOLS + 1) return { kind: "wrong-length", length: characters.length };

  const meant = characters.join("").replace(/[IL]/g, "1").replaceAll("O", "0").replaceAll("U", "V");
  const symbols = Array.from(meant, (character) => ALPHABET.indexOf(character));
  if (symbols.includes(-1) || remainder(symbols) !== 0) return { kind: "check-failed" };
  return { kind: "code", code: written(symbols) };
}

function written(symbols: readonly number[]): string {
  const characters = symbols.map((symbol) => ALPHABET[symbol]).join("");
  return Array.from({ length: characters.length / GROUP_LENGTH }, (_, i) =>
    characters.slice(i * GROUP_LENGTH, (i + 1) * GROUP_LENGTH),
  ).join("-");
}

/**
 * The symbols as a polynomial over the field of 32 elements, at the point 2; a whole code gives 0. Each place has its
 * own weight (2 generates all 31 non-zero elements), so any one wrong symbol and any swap of two shows.
 */
function remainder(symbols: readonly number[]): number {
  return symbols.reduce((sum, symbol) => timesTwo(sum) ^ symbol, 0);
}

/** Doubles an element of the field of 32 elements, made with x^5 + x^2 + 1. */
function timesTwo(element: number): number {
  return (element << 1) ^ (element & 16 ? 0b100101 : 0);
}
