/** Something of which only so many messages may leave in a day. */
export interface DailyLimit {
  /** What is counted, e.g. everything to one number. Never kept as it stands here. */
  readonly what: string;
  readonly most: number;
}

/** Whom a message goes to, and, where it is about something of which many may leave, what. */
export interface Leaving {
  readonly to: string;
  readonly of?: string | undefined;
}

/** Enough for somebody in several groups; too few to torment anybody whose number a stranger typed. */
export const mostSmsToOne = 8;
/** A large group told twice in a day. */
export const mostSmsOfOne = 120;
export const mostMailToOne = 30;
const mostMailOfOne = 400;

/** What a text message is counted by; `mostADay` bounds the day's bill. */
export const smsLimits = ({ to, of }: Leaving, mostADay: number): DailyLimit[] => [
  { what: `sms|to|${to}`, most: mostSmsToOne },
  ...(of ? [{ what: `sms|of|${of}`, most: mostSmsOfOne }] : []),
  { what: "sms|all", most: mostADay },
];

/** What a letter is counted by. `apart`: of its own, so that nothing sent to an address can crowd out what must reach it. */
export const mailLimits = ({ to, of, apart }: Leaving & { readonly apart?: string | undefined }): DailyLimit[] => [
  { what: `mail|to|${apart ?? ""}|${to.toLowerCase()}`, most: mostMailToOne },
  ...(of ? [{ what: `mail|of|${of}`, most: mostMailOfOne }] : []),
];

/** `counts`: how many there are with this one. */
export const isWithin = (limits: readonly DailyLimit[], counts: readonly number[]): boolean =>
  limits.every(({ most }, index) => (counts[index] ?? 0) <= most);
