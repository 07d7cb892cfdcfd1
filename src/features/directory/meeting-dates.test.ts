import fc from "fast-check";
import { RRuleTemporal } from "rrule-temporal";
import { expect, it } from "vitest";
import { meetingDates, weekdayCodes } from "./meeting-dates.rules.ts";

const day = fc.integer({ min: 0, max: 1_200 }).map((days) => Temporal.PlainDate.from("2025-01-01").add({ days }));
const interval = fc.constantFrom("", ";INTERVAL=1", ";INTERVAL=2", ";INTERVAL=3");
const days = (one: fc.Arbitrary<string>) => fc.array(one, { minLength: 1, maxLength: 3 }).map((all) => all.join(","));
const weekday = fc.constantFrom(...weekdayCodes);
const nth = fc.tuple(fc.constantFrom(1, 2, 3, 4, 5, -1, -2, -3, -4, -5), weekday).map(([n, code]) => `${n}${code}`);
const rule = fc.oneof(
  fc.tuple(interval, days(weekday)).map(([every, on]) => `FREQ=WEEKLY${every};BYDAY=${on}`),
  fc.tuple(interval, days(nth)).map(([every, on]) => `FREQ=MONTHLY${every};BYDAY=${on}`),
);

it("counts weekly and monthly rhythms to the same days as the library does", () => {
  fc.assert(
    fc.property(rule, day, day, (rruleString, first, from) => {
      const counted = [
        ...meetingDates({ rule: rruleString, from: first.toString(), timeZone: "Europe/Helsinki" }, from).take(6),
      ];
      const library = new RRuleTemporal({ rruleString, dtstart: first.toZonedDateTime("UTC"), temporal: Temporal });
      const start = Temporal.PlainDate.compare(first, from) > 0 ? first : from;
      const theirs = library
        .between(start.toZonedDateTime("UTC"), start.add({ years: 3 }).toZonedDateTime("UTC"), true)
        .slice(0, 6)
        .map((date) => date.toPlainDate());
      expect(counted.map(String)).toEqual(theirs.map(String));
    }),
    { numRuns: 300 },
  );
});
