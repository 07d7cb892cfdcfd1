import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retention } from "../privacy/retention.rules.ts";
import {
  type Admission,
  afterDecision,
  afterWaiting,
  answerToRequest,
  type InQueue,
  isClosed,
  isTheirTurn,
  keptAfterEnd,
  keptAtMost,
  placeInQueue,
  turnLasts,
} from "./admission.rules.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const admission = (more: Partial<Admission>): Admission => ({
  when: "any-time",
  how: "talk",
  promiseDays: 7,
  nextIntake: undefined,
  startsOn: day("2026-09-15"),
  questions: [],
  membersHeardDays: undefined,
  ...more,
});

describe("the answer to a request", () => {
  const today = day("2026-09-10");
  const asking = (
    more: Partial<Admission>,
    way: "message" | "sign-up" | "word" = "message",
    invited = false,
    on = today,
  ) => answerToRequest(admission(more), { way, invited, today: on });

  it.each([
    ["talk", "asked"],
    ["interview", "asked"],
    ["sign-up", "agreed"],
    ["invited", "code-needed"],
  ] as const)("of a group one gets into by %s is %s", (how, kind) => expect(asking({ how }).kind).toBe(kind));

  it("is yes at once for whoever was invited, and promises a day to others", () => {
    expect(asking({ how: "interview" }, "message", true).kind).toBe("agreed");
    expect(asking({ promiseDays: 3 })).toEqual({ kind: "asked", answerBy: day("2026-09-13") });
  });

  it("is no after the start of a closed group, also with a code, but a word may always be said", () => {
    const closed = { when: "before-start" } as const;
    const after = day("2026-09-16");
    expect(asking(closed, "message", false, day("2026-09-15")).kind).toBe("asked");
    expect(asking(closed, "message", false, after).kind).toBe("closed");
    expect(asking(closed, "message", true, after).kind).toBe("closed");
    expect(asking(closed, "word", false, after).kind).toBe("asked");
    expect(isClosed(admission({ when: "agreed-times" }), after)).toBe(false);
  });
});

describe("a decision", () => {
  it("takes both sides, and comes too late for what is over", () => {
    expect(afterDecision("asked", "message", "yes")).toBe("offered");
    expect(afterDecision("asked", "message", "both")).toBe("agreed");
    expect(afterDecision("offered", "message", "no")).toBe("declined");
    expect(afterDecision("asked", "message", "word")).toBe("asked");
    for (const state of ["agreed", "in", "declined", "withdrawn"] as const)
      expect(afterDecision(state, "message", "yes")).toBeUndefined();
    expect(afterDecision("asked", "word", "yes")).toBeUndefined();
  });
});

const queues = fc
  .uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 30 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) => fc.boolean().map((aside) => ({ id: `r${number}`, number, aside, turnOn: null }))),
    ),
  )
  .map((queue): InQueue[] => [...queue]);

describe("the queue", () => {
  it("lets as many come as fit, and overtakes nobody who was not set aside", () => {
    fc.assert(
      fc.property(queues, fc.integer({ min: -3, max: 40 }), (queue, free) => {
        const may = queue.filter(({ id }) => isTheirTurn(queue, id, free));
        expect(may).toHaveLength(Math.max(0, Math.min(free, queue.length)));
        for (const one of may)
          for (const other of queue)
            if (other.number < one.number && !other.aside && !one.aside) expect(may).toContain(other);
      }),
    );
  });

  it("tells everyone a place by their number, whether or not others may go by", () => {
    fc.assert(
      fc.property(queues, (queue) => {
        const places = queue.toSorted((a, b) => a.number - b.number).map(({ id }) => placeInQueue(queue, id));
        expect(places).toEqual(queue.map((_, index) => index + 1));
      }),
    );
    expect(placeInQueue([], "r1")).toBeUndefined();
  });

  it("waits two weeks for whose turn it is, and only when somebody else wants in", () => {
    const queue = [1, 2, 3].map((number) => ({ id: `r${number}`, number, aside: false, turnOn: null }));
    const start = day("2026-09-01");
    const asked = afterWaiting(queue, "r2", 1, start);
    expect(asked.map(({ turnOn }) => turnOn)).toEqual([start, null, null]);
    expect(isTheirTurn(asked, "r2", 1)).toBe(false);
    const dayBefore = afterWaiting(asked, "r2", 1, start.add({ days: turnLasts - 1 }));
    expect(isTheirTurn(dayBefore, "r2", 1)).toBe(false);
    const later = afterWaiting(asked, "r2", 1, start.add({ days: turnLasts }));
    expect(isTheirTurn(later, "r2", 1)).toBe(true);
    expect(placeInQueue(later, "r1")).toBe(1);
    expect(afterWaiting(queue, "r2", 0, start)).toEqual(queue);
  });
});

it("keeps requests as long as the privacy notice says", () => {
  expect(retention.entry_request.kept).toEqual({ days: keptAfterEnd, longestDays: keptAtMost });
});
