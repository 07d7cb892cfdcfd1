import { hash } from "node:crypto";

const newline = 0x0a;
const modulus = 1n << 256n;

export interface RowCount {
  readonly rows: number;
  /** The sum of the rows' SHA-256, hex. */
  readonly digest: string;
}

/**
 * Counts and digests the rows of a COPY stream in text format, one row a line. Each row has its own SHA-256 and the
 * sums are compared: two databases may give the same rows in another order, and a collation may sort them otherwise.
 */
export class RowDigest {
  #rows = 0;
  #sum = 0n;

  /** `block` ends where a line ends. */
  add(block: Buffer): void {
    for (let start = 0; start < block.length; ) {
      const found = block.indexOf(newline, start);
      const end = found < 0 ? block.length : found + 1;
      this.#sum += BigInt(`0x${hash("sha256", block.subarray(start, end), "hex")}`);
      this.#rows += 1;
      start = end;
    }
    this.#sum %= modulus;
  }

  result(): RowCount {
    return { rows: this.#rows, digest: this.#sum.toString(16).padStart(64, "0") };
  }
}
