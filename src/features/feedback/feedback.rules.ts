/** An answer is promised, and for accessibility required by law (306/2019), within so many days. */
export const answerDays = 14;
/** How long, in days, an answer can be read. */
export const answeredDays = 180;
/** How long, in days, what was never answered is kept. */
export const unansweredDays = 365;

export const topics = ["accessibility", "privacy", "security", "other"] as const;
export type Topic = (typeof topics)[number];

/** How much may be written, in characters. */
export const longest = { message: 4000, place: 300, contact: 200, answer: 4000 } as const;

/** What someone writes to those who maintain the service. Only the message has to be there. */
export interface Letter {
  readonly message: string;
  readonly place: string;
  readonly contact: string;
}

/** Today by Finland's clocks. */
export const today = (now: Temporal.Instant): Temporal.PlainDate =>
  now.toZonedDateTimeISO("Europe/Helsinki").toPlainDate();

/** The last day on which the answer is in time. */
export const answerBy = (leftOn: Temporal.PlainDate): Temporal.PlainDate => leftOn.add({ days: answerDays });

export const isOverdue = (last: Temporal.PlainDate, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(last, day) < 0;

/** On `day`, what was answered or left on these days or earlier has had its time. */
export const hadItsTime = (day: Temporal.PlainDate) => ({
  answeredOn: day.subtract({ days: answeredDays }),
  leftOn: day.subtract({ days: unansweredDays }),
});
