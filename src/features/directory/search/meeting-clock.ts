import { nextMeetings, type WhenItMeets } from "../meeting-times.rules.ts";

/** When offerings meet next. Many keep the same times, so times are kept and reckoned once for all of them. */
export interface MeetingClock {
  /** The number of these times; undefined where there are none. */
  add(when: WhenItMeets): number | undefined;
  /**
   * Tells of times by their number when the next meeting begins that happens and is not over at `now`, in milliseconds of the
   * epoch; undefined when there is none.
   */
  at(now: Temporal.Instant): (times: number) => number | undefined;
  /** Reckons before anybody asks; false where all is reckoned already. */
  reckonAhead(times: number, now: Temporal.Instant): boolean;
  readonly size: number;
}

/** Meetings reckoned in advance: the next days then cost nothing. */
const ahead = 3;
/** Numbers kept of each of the times: since when it is reckoned, and beginnings and ends in turn. */
const width = 1 + ahead * 2;

export function makeMeetingClock(): MeetingClock {
  const numbers = new Map<string, number>();
  const all: WhenItMeets[] = [];
  /** Not a number where there is no such meeting any more, or nothing is reckoned yet. */
  let reckoned = new Float64Array(width * 16).fill(Number.NaN);

  function reckon(times: number, now: Temporal.Instant): void {
    const happening = nextMeetings(all[times] as WhenItMeets, now, ahead).filter(
      ({ status }) => status !== "cancelled",
    );
    const start = times * width;
    reckoned.fill(Number.NaN, start, start + width);
    reckoned[start] = now.epochMilliseconds;
    for (const [n, meeting] of happening.slice(0, ahead).entries()) {
      reckoned[start + 1 + n * 2] = meeting.start.epochMilliseconds;
      // As meeting-times.rules.ts has it: two hours where the length is not known, the day where the hour is not.
      const end = meeting.end ?? meeting.start.add(meeting.timed ? { hours: 2 } : { days: 1 });
      reckoned[start + 2 + n * 2] = end.epochMilliseconds;
    }
  }

  /** Is it known at `moment` what comes next? Where fewer than `ahead` came, there are no more. */
  function isKnown(times: number, moment: number): boolean {
    const start = times * width;
    if (!(moment >= (reckoned[start] as number))) return false;
    const lastEnd = reckoned[start + width - 1] as number;
    return Number.isNaN(lastEnd) || lastEnd > moment;
  }

  function nextOf(times: number, moment: number): number | undefined {
    const start = times * width;
    for (let at = start + 1; at < start + width; at += 2) {
      if ((reckoned[at + 1] as number) > moment) return reckoned[at];
    }
    return undefined;
  }

  function reckonAhead(times: number, now: Temporal.Instant): boolean {
    if (isKnown(times, now.epochMilliseconds)) return false;
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
      return (times) => {
        if (!isKnown(times, moment)) reckon(times, now);
        return nextOf(times, moment);
      };
    },
    reckonAhead,
    get size() {
      return all.length;
    },
  };
}
