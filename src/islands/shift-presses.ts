/** How long, in milliseconds, the next press of Shift may take. Every press starts the time anew. */
export const patience = 5_000;

/** How many presses of Shift lead out. */
export const enough = 3;

/** What is remembered between two moments at the keyboard. */
export interface Presses {
  /** Presses of Shift so far, each soon enough after the one before. */
  readonly count: number;
  /** When the latest of them ended, in milliseconds. */
  readonly at: number;
  /** Shift is down, and nothing else has happened since it went down. */
  readonly alone: boolean;
}

/** The few things about an event of the browser that matter here. */
export interface Moment {
  readonly type: "keydown" | "keyup" | "pointerdown" | "wheel";
  /** When, in milliseconds of any one clock. */
  readonly at: number;
  readonly key?: string;
  readonly repeat?: boolean;
  /** Ctrl, Alt or Meta is down too. */
  readonly chord?: boolean;
}

export const noPresses: Presses = { count: 0, at: 0, alone: false };

/**
 * The presses after one more moment. Only Shift by itself counts, and only when it comes up again: with a letter, a
 * mouse or a wheel it is a capital, a selection or a sideways scroll. Any other key starts the count anew.
 */
export function afterMoment(presses: Presses, moment: Moment): Presses {
  if (moment.type === "pointerdown" || moment.type === "wheel") return { ...presses, alone: false };
  if (moment.key !== "Shift") return moment.type === "keyup" ? presses : noPresses;
  if (moment.type === "keydown") {
    if (moment.repeat) return presses;
    return moment.chord ? noPresses : { ...presses, alone: true };
  }
  if (!presses.alone) return presses;
  const inTime = moment.at - presses.at <= patience;
  return { count: inTime ? presses.count + 1 : 1, at: moment.at, alone: false };
}
