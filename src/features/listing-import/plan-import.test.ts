import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import type { ListingSource } from "../listings/index.ts";
import type { ReadRow } from "./import-types.ts";
import { planImport, runImport } from "./index.ts";
import { readSheetRow } from "./sheet/offering-of-row.rules.ts";

const test = useDatabase();
const today = Temporal.PlainDate.from("2026-11-21");
const by = { actor: { kind: "machine" }, file: "csv" } as const;
let count = 0;

function setUp() {
  const { services } = aWorld(test);
  const prefix = `suunnitelma-${++count}`;
  const source: ListingSource = { feed: `file:${prefix}`, organisationId: null, complete: true, publish: true };
  const rows = (list: readonly (Readonly<Record<string, string>> | string)[]): ReadRow[] =>
    list.map((row, index) => {
      const cells = typeof row === "string" ? { id: row } : row;
      return readSheetRow({ name: `${prefix} ${cells.id ?? ""}`, ...cells }, index + 2, { today });
    });
  const plan = (read: readonly ReadRow[], how: Partial<ListingSource> = {}) =>
    planImport(services, { ...source, ...how }, read, 100);
  const run = async (read: readonly ReadRow[]) => runImport(services, source, await plan(read), read, by);
  return { plan, run, rows };
}

describe("the plan of an import", () => {
  it("names what is new, what of a row has changed, what ends and what is bad", async () => {
    const { plan, run, rows } = setUp();
    await run(rows(["a", "b", "c"]));
    const next = await plan(rows(["a", { id: "b", day: "ti", time: "18" }, "d", { id: "e", day: "??" }]));
    expect(next.counts).toEqual({ new: 1, changed: 1, unchanged: 1 });
    expect(next.rows.map(({ line, fate, fields }) => [line, fate, fields])).toEqual([
      [3, "changed", ["meetings"]],
      [4, "new", []],
    ]);
    expect(next.ended).toHaveLength(1);
    expect(next.bad).toMatchObject([{ line: 5, faults: [{ code: "not-understood" }] }]);
    // Row c may be the one that cannot be read: it has no id of its own any more.
    const unsure = await plan(rows(["a", "b", { name: "x", day: "??" }]));
    expect(unsure).toMatchObject({ ended: [], endsHeldBack: true });
    expect((await plan(rows(["a", "b"]), { complete: false })).ended).toEqual([]);
  });

  it("brings in none of several rows of one id, whichever comes first", async () => {
    const { plan, rows } = setUp();
    const next = await plan(rows(["a", "b", { id: "a", day: "ti" }]));
    expect(next.counts.new).toBe(1);
    expect(next.bad).toMatchObject([
      { line: 2, faults: [{ code: "same-id", line: 4 }] },
      { line: 4, faults: [{ code: "same-id", line: 2 }] },
    ]);
  });

  it("takes a row that stands there twice once, and says of which line it is the same", async () => {
    const { plan, run, rows } = setUp();
    const read = rows(["a", { id: "b", day: "ti" }, "a", "c", "a"]);
    const next = await plan(read);
    expect(next).toMatchObject({ counts: { new: 3, changed: 0, unchanged: 0 }, bad: [] });
    expect(next.repeated.map(({ line, as }) => [line, as])).toEqual([
      [4, 2],
      [6, 2],
    ]);
    expect(await run(read)).toEqual({ new: 3, changed: 0, unchanged: 0, ended: 0 });
    // Where another row of that id says something else, nobody knows which of them is meant.
    const unsure = await plan(rows(["a", "a", { id: "a", day: "ti" }]));
    expect(unsure.repeated).toEqual([]);
    expect(unsure.bad.map(({ line, faults }) => [line, faults[0]])).toMatchObject([
      [2, { code: "same-id", line: 4 }],
      [3, { code: "same-id" }],
      [4, { code: "same-id", line: 2 }],
    ]);
  });

  it("knows a row without an id by its name, place and time", async () => {
    const { plan, run, rows } = setUp();
    const group = { name: `nimetön ${count}`, day: "ti", municipality: "Espoo" };
    await run(rows([group, { ...group, municipality: "Vantaa" }]));
    const next = await plan(
      rows([
        { ...group, description: "Uusi kuvaus." },
        { ...group, municipality: "Vantaa" },
      ]),
    );
    expect(next.counts).toEqual({ new: 0, changed: 1, unchanged: 1 });
  });

  it("does nothing the second time, in whatever order the rows come", async () => {
    const cells = fc.record(
      {
        day: fc.constantFrom("ti", "ma ja ke", "kuukauden 1. ti", "??", "12.3.2027"),
        time: fc.constantFrom("18-20", "klo 9", "illalla"),
        municipality: fc.constantFrom("Espoo", "Jyväskylä, Muurame", "koko Suomi", "Ei Missään"),
        cost: fc.constantFrom("ilmainen", "5 €"),
        description: fc.string({ unit: "grapheme", maxLength: 60 }),
      },
      { requiredKeys: [] },
    );
    const sheet = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), cells), {
      selector: ([id]) => id,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        sheet.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        async ([list, shuffled]) => {
          const { plan, run, rows } = setUp();
          const read = (of: typeof list) =>
            rows(of.map(([id, one]) => ({ id: `r${id}`, ...one }) as Record<string, string>));
          const first = await plan(read(list));
          expect((await plan(read(shuffled))).counts).toEqual(first.counts);
          await run(read(list));
          const again = await plan(read(shuffled));
          expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: first.counts.new });
          expect(again.ended).toEqual([]);
          expect(await run(read(shuffled))).toEqual({ new: 0, changed: 0, unchanged: first.counts.new, ended: 0 });
        },
      ),
      { numRuns: 25 },
    );
  });
});
