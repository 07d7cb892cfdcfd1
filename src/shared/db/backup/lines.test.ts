import fc from "fast-check";
import { expect, it } from "vitest";
import { LineReader, wholeLines } from "./lines.ts";
import { RowDigest } from "./row-digest.ts";

/** Text with many newlines and ends of rows, cut anywhere. */
const pieces = fc.array(fc.stringMatching(/^[ab\n\\.ä]{0,8}$/).map((text) => Buffer.from(text)));

async function* from(buffers: readonly Buffer[]) {
  yield* buffers;
}

it("keeps every byte and cuts only after a newline", async () => {
  await fc.assert(
    fc.asyncProperty(pieces, async (buffers) => {
      const blocks = await Array.fromAsync(wholeLines(from(buffers)));
      expect(Buffer.concat(blocks)).toEqual(Buffer.concat(buffers));
      for (const block of blocks.slice(0, -1)) expect(block.at(-1)).toBe(0x0a);
    }),
  );
});

it("reads lines, rows up to their end, and lines again, however the bytes were cut", async () => {
  const rows = fc.array(fc.stringMatching(/^([ab.ä]|\\\\|\\n|\\\.a)*$/));
  await fc.assert(
    fc.asyncProperty(rows, fc.array(fc.nat(20)), async (rows, cuts) => {
      const text = Buffer.from(["start", ...rows, "\\.", "after", "last"].map((line) => `${line}\n`).join(""));
      const buffers = cuts.map((cut, index) => {
        const start = cuts.slice(0, index).reduce((sum, one) => sum + one, 0);
        return text.subarray(start, start + cut);
      });
      const rest = text.subarray(cuts.reduce((sum, cut) => sum + cut, 0));

      const reader = new LineReader(from([...buffers, rest]));
      expect(await reader.line()).toBe("start");
      const found = Buffer.concat(await Array.fromAsync(reader.until("\\."))).toString();
      expect(found).toBe(rows.map((row) => `${row}\n`).join(""));
      expect([await reader.line(), await reader.line(), await reader.line()]).toEqual(["after", "last", undefined]);
    }),
  );
});

it("gives the same digest for the same rows in any order and in any cuts, and another for any others", () => {
  const rows = fc.array(fc.stringMatching(/^[ab]{0,3}$/));
  const digestOf = (rows: readonly string[], isCut = false) => {
    const digest = new RowDigest();
    const lines = rows.map((row) => Buffer.from(`${row}\n`));
    for (const block of isCut ? lines : [Buffer.concat(lines)]) digest.add(block);
    return digest.result();
  };
  fc.assert(
    fc.property(rows, rows, (some, others) => {
      expect(digestOf(some.toReversed(), true)).toEqual(digestOf(some));
      expect(digestOf(some).rows).toBe(some.length);
      const isSame = some.toSorted().join() === others.toSorted().join() && some.length === others.length;
      expect(digestOf(some).digest === digestOf(others).digest).toBe(isSame);
    }),
  );
  expect(digestOf(["a", "a"])).not.toEqual(digestOf(["b", "b"]));
});
