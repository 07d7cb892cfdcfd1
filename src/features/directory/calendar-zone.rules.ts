/** How many years of changes of clocks a calendar file carries before and after its first. */
const before = 1;
const after = 6;

/**
 * The VTIMEZONE of a zone (RFC 5545 3.6.5), every change of clocks by itself, so that it is right also where no yearly
 * rule is.
 */
export function zoneLines(timeZone: string, from: Temporal.ZonedDateTime): readonly string[] {
  const start = from.withTimeZone(timeZone).subtract({ years: before });
  const changes: Temporal.ZonedDateTime[] = [];
  let change = start.getTimeZoneTransition("previous") ?? start.getTimeZoneTransition("next");
  const end = from.add({ years: after });
  while (change && Temporal.ZonedDateTime.compare(change, end) < 0) {
    changes.push(change);
    change = change.getTimeZoneTransition("next");
  }
  const observances =
    changes.length > 0 ? changes.flatMap(observance) : block("STANDARD", "19700101T000000", start.offset, start.offset);
  return ["BEGIN:VTIMEZONE", `TZID:${timeZone}`, ...observances, "END:VTIMEZONE"];
}

function observance(change: Temporal.ZonedDateTime): readonly string[] {
  const old = change.subtract({ nanoseconds: 1 }).offset;
  // The clock's time before the change is what the standard wants.
  const at = change.toInstant().toZonedDateTimeISO(old).toPlainDateTime();
  const isSummer = change.offsetNanoseconds > change.subtract({ nanoseconds: 1 }).offsetNanoseconds;
  return block(isSummer ? "DAYLIGHT" : "STANDARD", localTime(at), old, change.offset);
}

const block = (name: string, at: string, from: string, to: string) => [
  `BEGIN:${name}`,
  `DTSTART:${at}`,
  `TZOFFSETFROM:${from.replace(":", "")}`,
  `TZOFFSETTO:${to.replace(":", "")}`,
  `END:${name}`,
];

/** `20261124T180000`. */
export const localTime = (time: Temporal.PlainDateTime): string =>
  time.toString({ smallestUnit: "second" }).replace(/[-:]/g, "");
