import fc from "fast-check";
import { expect, it } from "vitest";
import { makeLists } from "./lists.ts";

it("gives back every number pushed onto each list, however lists grow side by side", () => {
  const pushes = fc.array(fc.record({ list: fc.nat(3), times: fc.oneof(fc.nat(5), fc.nat(9_000)) }), { maxLength: 12 });
  fc.assert(
    fc.property(pushes, (all) => {
      const lists = makeLists();
      const numbers = [lists.add(), lists.add(), lists.add(), lists.add()];
      const expected: number[][] = [[], [], [], []];
      let value = 0;
      for (const { list, times } of all) {
        for (let n = 0; n < times; n++) {
          lists.push(numbers[list] ?? 0, ++value);
          expected[list]?.push(value);
        }
      }
      for (const [n, list] of numbers.entries()) {
        const read: number[] = [];
        lists.read(list, (block, from, to) => read.push(...block.subarray(from, to)));
        expect(read.sort((a, b) => a - b)).toEqual(expected[n]);
        expect(lists.sizeOf(list)).toBe(expected[n]?.length);
      }
    }),
    { numRuns: 60 },
  );
});
