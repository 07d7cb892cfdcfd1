import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  callsToMake,
  isOnlyHere,
  isReadyTogether,
  type MayBeCalled,
  reminderAt,
  requestStates,
  stateToTell,
} from "./admission.rules.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);
const states = fc.constantFrom(...requestStates);
const yes = ["offered", "agreed"] as const;

describe("what a family is told", () => {
  it("is never a yes of one group only, unless one would do", () => {
    fc.assert(
      fc.property(states, states, (state, other) => {
        const told = stateToTell({ state, other, eitherAlone: false });
        if (told === "offered" || told === "agreed") expect(["offered", "agreed", "in"]).toContain(other);
      }),
    );
  });

  it("is the truth where one would do, where there is one group only, and of everything but a yes", () => {
    fc.assert(
      fc.property(states, fc.option(states, { nil: undefined }), fc.boolean(), (state, other, eitherAlone) => {
        const told = stateToTell({ state, other, eitherAlone });
        if (other === undefined || eitherAlone || !yes.some((one) => one === state)) expect(told).toBe(state);
      }),
    );
  });

  it("is a yes of this group only where the other has said no, and is told so and not as a no", () => {
    fc.assert(
      fc.property(states, fc.option(states, { nil: undefined }), (state, other) => {
        const stands = { state, other, eitherAlone: false };
        const turned = stateToTell(stands) === "declined" && state !== "declined";
        expect(isOnlyHere(stands)).toBe(turned);
        expect(isOnlyHere({ ...stands, eitherAlone: true })).toBe(false);
      }),
    );
  });

  it("never opens a door that the other group still holds", () => {
    fc.assert(
      fc.property(states, (other) => {
        expect(isReadyTogether({ other, eitherAlone: false })).toBe(other === "agreed" || other === "in");
        expect(isReadyTogether({ other, eitherAlone: true })).toBe(true);
      }),
    );
  });
});

describe("a reminder", () => {
  it("comes the afternoon before, else two hours before, and else not at all; never in the past", () => {
    const talk = at("2026-10-26T17:00+02:00");
    // The clocks go back on the 25th: the afternoon is still four by the wall.
    expect(reminderAt(talk, at("2026-10-20T12:00Z"))).toEqual(at("2026-10-25T16:00+02:00"));
    expect(reminderAt(talk, at("2026-10-26T09:00+02:00"))).toEqual(at("2026-10-26T15:00+02:00"));
    expect(reminderAt(talk, at("2026-10-26T16:00+02:00"))).toBeUndefined();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000_000 }), (one, other) => {
        const [starts, now] = [talk.add({ seconds: one }), talk.add({ seconds: other })];
        const when = reminderAt(starts, now);
        if (when) {
          expect(Temporal.Instant.compare(when, now)).toBe(1);
          expect(Temporal.Instant.compare(when, starts)).toBe(-1);
        }
      }),
    );
  });
});

describe("calls to make", () => {
  const one = (more: Partial<MayBeCalled>): MayBeCalled => ({
    id: "a",
    number: 1,
    way: "message",
    state: "asked",
    answered: false,
    answerBy: day("2026-09-08"),
    callOn: undefined,
    calledOn: undefined,
    newsOn: undefined,
    remindBy: undefined,
    byPhone: false,
    endedWithGroup: false,
    ...more,
  });
  const why = (request: MayBeCalled, talk?: string) =>
    callsToMake([request], new Map(talk ? [["a", day(talk)]] : [])).map(({ why: reason, on }) => `${reason} ${on}`);

  it("are those that were asked for, promised, or remind of a talk, and end when they are made", () => {
    expect(why(one({}))).toEqual([]);
    expect(why(one({ way: "call" }))).toEqual(["asked 2026-09-08"]);
    expect(why(one({ way: "call", answered: true }))).toEqual([]);
    expect(why(one({ way: "call", callOn: day("2026-09-03") }))).toEqual(["promised 2026-09-03"]);
    expect(why(one({ callOn: day("2026-09-03"), calledOn: day("2026-09-03") }))).toEqual([]);
    expect(why(one({ remindBy: "call" }), "2026-09-10")).toEqual(["talk 2026-09-09"]);
    expect(why(one({ remindBy: "call", calledOn: day("2026-09-02") }), "2026-09-10")).toEqual(["talk 2026-09-09"]);
    expect(why(one({ remindBy: "call", calledOn: day("2026-09-09") }), "2026-09-10")).toEqual([]);
    expect(why(one({ way: "call", state: "withdrawn", callOn: day("2026-09-03") }))).toEqual([]);
  });

  it("are also those whom only a call tells that the group is over, and nobody who reads it", () => {
    const over = { state: "declined", endedWithGroup: true, newsOn: day("2026-09-04") } as const;
    expect(why(one({ ...over, byPhone: true }))).toEqual(["over 2026-09-04"]);
    expect(why(one({ ...over, way: "call" }))).toEqual(["over 2026-09-04"]);
    expect(why(one({ ...over, remindBy: "call" }))).toEqual(["over 2026-09-04"]);
    expect(why(one({ ...over, remindBy: "sms" }))).toEqual([]);
    expect(why(one({ ...over, endedWithGroup: false, byPhone: true }))).toEqual([]);
  });
});
