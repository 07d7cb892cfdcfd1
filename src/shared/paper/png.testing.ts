import { inflateSync } from "node:zlib";

export interface TestPicture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue at a place, 0–255. */
  readonly at: (x: number, y: number) => readonly [number, number, number];
}

/** What a PNG shows: eight bits a colour with transparency, not interlaced, as ours are. */
export function pixelsOf(png: Uint8Array): TestPicture {
  const file = Buffer.from(png);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  if (file.subarray(24, 29).join() !== "8,6,0,0,0") throw new TypeError("not the kind of PNG that is made here");
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    if (file.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(parts));
  const row = width * 4;
  const plain = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (row + 1)];
    for (let x = 0; x < row; x++) {
      const [left, up, corner] = [before(x, y, 4, 0), before(x, y, 0, 1), before(x, y, 4, 1)];
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter ?? 0] ?? 0;
      plain[y * row + x] = (rows[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return { width, height, at: (x, y) => [colour(x, y, 0), colour(x, y, 1), colour(x, y, 2)] };

  function before(x: number, y: number, dx: number, dy: number): number {
    return x < dx || y < dy ? 0 : (plain[(y - dy) * row + x - dx] ?? 0);
  }
  function colour(x: number, y: number, part: number): number {
    return plain[y * row + x * 4 + part] ?? 0;
  }
}

/** Paeth's guess: the neighbour nearest to left + up − corner. */
function nearest(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
