import { describe, expect, it } from "vitest";
import { type Absence, dayOf, gapsIn, type HeldRole, mayStepIn, stateOf } from "./people.rules.ts";

const today = Temporal.PlainDate.from("2026-09-01");
const held = (id: string, role: HeldRole["role"], more: Partial<HeldRole> = {}): HeldRole => ({
  id,
  role,
  holderId: `${id}-holder`,
  deputyId: undefined,
  standsInFor: undefined,
  ...more,
});
const away = (holderId: string, firstDay = "2026-09-01", lastDay = "2026-09-01"): Absence => ({
  holderId,
  firstDay: Temporal.PlainDate.from(firstDay),
  lastDay: Temporal.PlainDate.from(lastDay),
});
const administrator = held("a", "administrator", { deputyId: "c-holder" });
const coordinator = held("c", "coordinator", { deputyId: "a-holder" });

describe("where somebody could be left alone", () => {
  it("nowhere, when every task has somebody present and a deputy", () => {
    expect(gapsIn([administrator, coordinator, held("f", "facilitator")], [], today)).toEqual([]);
  });

  it("where nobody holds the task", () => {
    expect(gapsIn([administrator], [], today)).toEqual([{ kind: "nobody-holds", role: "coordinator" }]);
  });

  it("where nobody would take over", () => {
    const alone = held("c", "coordinator");
    expect(gapsIn([administrator, alone], [], today)).toEqual([
      { kind: "no-deputy", role: "coordinator", holderId: "c-holder" },
    ]);
  });

  it("where the holder is away and the deputy has not stepped in, until they do", () => {
    const absences = [away("c-holder")];
    expect(gapsIn([administrator, coordinator], absences, today)).toEqual([
      { kind: "nobody-present", role: "coordinator", holderId: "c-holder", deputyId: "a-holder" },
    ]);
    const standIn = held("s", "coordinator", { holderId: "a-holder", standsInFor: "c" });
    expect(gapsIn([administrator, coordinator, standIn], absences, today)).toEqual([]);
    const bothAway = gapsIn([administrator, coordinator, standIn], [...absences, away("a-holder")], today);
    expect(bothAway.map(({ kind, role }) => `${role} ${kind}`)).toContain("coordinator nobody-present");
  });

  it("counts the first and the last day of being away", () => {
    const absences = [away("c-holder", "2026-09-01", "2026-09-03")];
    const days = ["2026-08-31", "2026-09-01", "2026-09-03", "2026-09-04"];
    const gaps = days.map((day) => gapsIn([administrator, coordinator], absences, Temporal.PlainDate.from(day)).length);
    expect(gaps).toEqual([0, 1, 1, 0]);
  });
});

it("a deputy steps in for someone who is away, and only then", () => {
  expect(mayStepIn(coordinator, "a-holder", [away("c-holder")], today)).toBe(true);
  expect(mayStepIn(coordinator, "a-holder", [], today)).toBe(false);
  expect(mayStepIn(coordinator, "x-holder", [away("c-holder")], today)).toBe(false);
  expect(mayStepIn(coordinator, "a-holder", [away("c-holder"), away("a-holder")], today)).toBe(false);
});

it("an invitation is open until it is used, revoked or old", () => {
  const now = Temporal.Instant.from("2026-09-01T12:00:00Z");
  const open = { ends_at: now.add({ seconds: 1 }), revoked_at: null, used_at: null };
  expect(stateOf(open, now)).toBe("open");
  expect(stateOf({ ...open, ends_at: now }, now)).toBe("expired");
  expect(stateOf({ ...open, revoked_at: now }, now)).toBe("revoked");
  expect(stateOf({ ...open, used_at: now }, now)).toBe("used");
});

it("a day begins at midnight in Finland", () => {
  expect(dayOf(Temporal.Instant.from("2026-08-31T21:00:00Z")).toString()).toBe("2026-09-01");
});
