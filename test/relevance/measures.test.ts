import { describe, expect, it } from "vitest";
import { mean, measure, ndcg, precision, recall } from "./measures.ts";
import type { Grade } from "./queries.ts";

const grades = new Map<string, Grade>([
  ["a", 3],
  ["b", 2],
  ["c", 1],
]);

describe("measures of an answer", () => {
  it("counts as relevant what has the grade 2 or more", () => {
    expect(recall(["b", "x"], grades)).toBe(0.5);
    expect(recall(["a", "b"], grades)).toBe(1);
    expect(precision(["a", "b", "c", "x"], grades)).toBe(0.5);
    expect(precision(["a", "b", "c", "x"], grades, 1)).toBe(0.75);
  });

  it("knows no recall where nothing is to be found, and calls only an empty answer right there", () => {
    expect(recall(["a"], new Map())).toBeUndefined();
    expect(precision([], new Map())).toBe(1);
    expect(precision(["a"], new Map())).toBe(0);
    expect(precision([], grades)).toBe(0);
    expect(ndcg(["a"], new Map())).toBeUndefined();
  });

  it("rewards the best order fully, and a worse one less", () => {
    expect(ndcg(["a", "b", "c"], grades)).toBe(1);
    const best = 7 + 3 / Math.log2(3) + 1 / 2;
    expect(ndcg(["b", "a"], grades)).toBeCloseTo((3 + 7 / Math.log2(3)) / best, 10);
    expect(ndcg([], grades)).toBe(0);
  });

  it("looks at the first ten, and counts a listing once", () => {
    const strangers = Array.from({ length: 10 }, (_, n) => `x${n}`);
    expect(ndcg([...strangers, "a"], grades)).toBe(0);
    expect(ndcg(["a", "a", "b", "c"], grades)).toBe(1);
    expect(precision(["a", "a", "x"], grades)).toBe(0.5);
  });

  it("has one figure for recall and on-topic, low where one of them is", () => {
    expect(measure(["a", "c", "x", "y"], { grades }).f1).toBe(0.5);
    expect(measure(["x"], { grades }).f1).toBe(0);
    expect(measure([], { grades: new Map<string, Grade>() }).f1).toBeUndefined();
  });

  it("takes the mean over the queries that have the measure", () => {
    const all = [measure(["a", "b"], { grades }), measure(["x"], { grades: new Map<string, Grade>() })];
    expect(mean(all)).toEqual({ recall: 1, precision: 0.5, onTopic: 0.5, f1: 1, ndcg: expect.closeTo(0.9469, 3) });
  });
});
