import { nextMeetings, type WhenItMeets } from "../meeting-times.rules.ts";

/** When offerings meet next. Many keep the same times, so times are kept and reckoned once for all of them. */
export interface MeetingClock {
  /** The number of these times; undefined where there are none. */
  add(when: WhenItMeets): number | undefined;
  /**
   * Tells of times by their number when the next meeting begins that happens and is not over at `now`, in milliseconds of the
   * epoch; not a number when there is none.
   */
  at(now: Temporal.Instant): (times: number) => number;
  /** Reckons before anybody asks; false where all is reckoned already. */
  reckonAhead(times: number, now: Temporal.Instant): boolean;
  readonly size: number;
}

/** Numbers kept of each of the times: since when it is reckoned, and when the next meeting begins and ends. */
const width = 3;

export function makeMeetingClock(): MeetingClock {
  const numbers = new Map<string, number>();
  const all: WhenItMeets[] = [];
  /** Not a number where there is no such meeting any more, or nothing is reckoned yet. */
  let reckoned = new Float64Array(width * 16).fill(Number.NaN);

  function reckon(times: number, now: Temporal.Instant): void {
    const next = nextMeetings(all[times] as WhenItMeets, now, 1).find(({ status }) => status !== "cancelled");
    const start = times * width;
    reckoned[start] = now.epochMilliseconds;
    reckoned[start + 1] = next?.start.epochMilliseconds ?? Number.NaN;
    // As meeting-times.rules.ts has it: two hours where the length is not known, the day where the hour is not.
    const end = next && (next.end ?? next.start.add(next.timed ? { hours: 2 } : { days: 1 }));
    reckoned[start + 2] = end?.epochMilliseconds ?? Number.NaN;
  }

  /** Is it known at `moment` what comes next, or that nothing does? */
  function isKnown(table: Float64Array, times: number, moment: number): boolean {
    return moment >= (table[times * width] as number) && !(moment >= (table[times * width + 2] as number));
  }

  function reckonAhead(times: number, now: Temporal.Instant): boolean {
    if (isKnown(reckoned, times, now.epochMilliseconds)) return false;
    reckon(times, now);
    return true;
  }

  return {
    add({ meetings, endsOn }) {
      if (meetings.length === 0) return undefined;
      const when: WhenItMeets = endsOn === undefined ? { meetings } : { meetings, endsOn };
      const key = JSON.stringify(when);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = all.push(when) - 1;
      numbers.set(key, number);
      if (all.length * width > reckoned.length) {
        const wider = new Float64Array(reckoned.length * 2).fill(Number.NaN);
        wider.set(reckoned);
        reckoned = wider;
      }
      return number;
    },
    at(now) {
      const moment = now.epochMilliseconds;
      const table = reckoned;
      return (times) => {
        if (!isKnown(table, times, moment)) reckon(times, now);
        return table[times * width + 1] as number;
      };
    },
    reckonAhead,
    get size() {
      return all.length;
    },
  };
}
