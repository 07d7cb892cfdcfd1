import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupLocale } from "./board-paper.ts";
import {
  inBoardOrder,
  isSameRead,
  proposedReview,
  readCount,
  readiness,
  readMeeting,
  readRead,
  reviewIsDue,
  topics,
  writeRead,
} from "./house-rules.rules.ts";

const count = fc.nat({ max: 9 });
const tally = fc.record({ agreeing: count, wishing: count, objecting: count, missing: count });
const rule = fc.record({ id: fc.uuid({ version: 4 }), wording: fc.integer({ min: 1, max: 99_999 }) });
const rules = fc.uniqueArray(rule, { selector: ({ id }) => id, maxLength: 40 });

describe("whether a draft may be accepted", () => {
  it("is so only where everyone has answered every rule and nobody objects", () => {
    fc.assert(
      fc.property(fc.array(tally), (tallies) => {
        const open = tallies.some(({ objecting, missing }) => objecting > 0 || missing > 0);
        expect(readiness(tallies).kind === "ready").toBe(tallies.length > 0 && !open);
      }),
    );
  });

  it("is stopped by any objection, however many agree", () => {
    fc.assert(
      fc.property(fc.array(tally), tally, fc.nat(), (tallies, one, at) => {
        const objected = tallies.toSpliced(at % (tallies.length + 1), 0, { ...one, objecting: one.objecting + 1 });
        expect(readiness(objected).kind).toBe("objections");
      }),
    );
  });

  it("never comes nearer by somebody who has not answered", () => {
    fc.assert(
      fc.property(fc.array(tally, { minLength: 1 }), (tallies) => {
        const more = tallies.map((one) => ({ ...one, missing: one.missing + 1 }));
        expect(readiness(more).kind).not.toBe("ready");
      }),
    );
  });
});

describe("what was on the page", () => {
  it("comes back as it was written, in any order", () => {
    fc.assert(
      fc.property(rules, (read) => {
        const back = readRead(writeRead(read));
        expect(back).toHaveLength(read.length);
        expect(isSameRead(back ?? [], read.toReversed())).toBe(true);
      }),
    );
  });

  it("is another page when a rule has been added, taken away or said in other words", () => {
    fc.assert(
      fc.property(rules, rule, (read, other) => {
        fc.pre(read.length > 0 && !read.some(({ id }) => id === other.id));
        expect(isSameRead(read, [...read, other])).toBe(false);
        expect(isSameRead(read, read.slice(1))).toBe(false);
        expect(
          isSameRead(
            read,
            read.map((one) => ({ ...one, wording: one.wording + 1 })),
          ),
        ).toBe(false);
      }),
    );
  });

  it("is no page of ours where it was not written by us", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        fc.pre(!/^[0-9a-f]{8}-/.test(text));
        expect(readRead(text)).toBeUndefined();
      }),
    );
  });
});

describe("numbers of a meeting", () => {
  it("are read where they can be true", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat({ max: 600 }), (present, objecting) => {
        const read = readMeeting(String(present), String(objecting));
        expect(read).toEqual(objecting <= present ? { present, objecting } : { fault: "objecting" });
      }),
    );
    expect(readMeeting("8", "")).toEqual({ present: 8, objecting: 0 });
    expect(readMeeting("0", "0")).toEqual({ fault: "present" });
    for (const typed of ["", "-1", "1.5", "501", "kolme", "1e2"])
      expect(readMeeting(typed, "0")).toHaveProperty("fault");
    expect(readCount("0")).toBe(0);
  });
});

it("orders rules as the starting set does, a group's own ones last", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ id: fc.uuid(), topic: fc.constantFrom(...topics, "own" as const) })), (some) => {
      const ordered = inBoardOrder(some).map(({ topic }) => (topic === "own" ? topics.length : topics.indexOf(topic)));
      expect(ordered).toEqual(ordered.toSorted((one, other) => one - other));
      expect(ordered).toHaveLength(some.length);
    }),
  );
});

it("asks for a look from the agreed day on, and never where none was agreed", () => {
  const today = Temporal.PlainDate.from("2026-11-22");
  expect(reviewIsDue(null, today)).toBe(false);
  expect(reviewIsDue(today, today)).toBe(true);
  expect(reviewIsDue(today.add({ days: 1 }), today)).toBe(false);
  expect(proposedReview(today).toString()).toBe("2027-05-22");
});

it("prints in the language the group writes in, as the reader reads it", () => {
  const written = (...langs: ("fi" | "sv" | "en")[]) => langs.map((lang) => ({ lang }));
  expect(groupLocale(written("sv", "sv", "fi"), "fi")).toBe("sv");
  expect(groupLocale(written("fi", "fi"), "fi-simple")).toBe("fi-simple");
  expect(groupLocale(written("en"), "en")).toBe("en");
  expect(groupLocale([], "sv")).toBe("sv");
});
