import { expect, it } from "vitest";
import { type AgeBand, ageBands, mayTakePart } from "./children.rules.ts";

/** Every question there is, against the rule said once more in plain words. */
it("says of every age, space and guardian who may take part", () => {
  let asked = 0;
  for (const ageBand of [...ageBands, undefined] as const)
    for (const children of [null, "with_guardian", "alone"] as const)
      for (const trainedAdults of [0, 1, 3])
        for (const legalGround of [null, "Lastensuojelulaki 5 §"])
          for (const guardian of ["given", "missing", "later"] as const) {
            const space = { children, trainedAdults, legalGround };
            const verdict = mayTakePart({ ageBand, space, guardian });
            const needsGuardian = children === "with_guardian" && ageBand === "under_13" && guardian === "missing";
            const expected =
              children === null ||
              (ageBand !== undefined &&
                trainedAdults > 0 &&
                !(children === "alone" && legalGround === null) &&
                !needsGuardian);
            expect(verdict.ok, JSON.stringify({ ageBand, space, guardian, verdict })).toBe(expected);
            asked++;
          }
  expect(asked).toBe(4 * 3 * 3 * 2 * 3);
});

it("at thirteen one consents alone, and nobody's guardian is asked where children come in secret", () => {
  const withGuardian = { children: "with_guardian", trainedAdults: 1, legalGround: null };
  const alone = { children: "alone", trainedAdults: 1, legalGround: "Lastensuojelulaki 5 §" };
  const of = (ageBand: AgeBand, space: typeof withGuardian | typeof alone) =>
    mayTakePart({ ageBand, space, guardian: "missing" });
  expect(of("13_to_17", withGuardian)).toEqual({ ok: true });
  expect(of("under_13", withGuardian)).toEqual({ ok: false, why: "guardian-needed" });
  expect(of("under_13", alone)).toEqual({ ok: true });
});
