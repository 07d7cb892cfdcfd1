/** After how long somebody is asked whether a listing is still true, and what happens when nobody answers. */
const confirmation = { months: 6, markedAfterDays: 30, hiddenAfterDays: 90 } as const;

/** The days by which, on `today`, the next thing happens to a listing. */
export interface ConfirmationDays {
  /** Confirmed on this day or before it: its keepers are reminded. */
  readonly confirmedBy: Temporal.PlainDate;
  /** Reminded on this day or before it: it is marked as not confirmed. */
  readonly markedBy: Temporal.PlainDate;
  /** Reminded on this day or before it: it is hidden. */
  readonly hiddenBy: Temporal.PlainDate;
}

export function confirmationDays(today: Temporal.PlainDate): ConfirmationDays {
  const { months, markedAfterDays, hiddenAfterDays } = confirmation;
  return {
    confirmedBy: today.subtract({ months }),
    markedBy: today.subtract({ days: markedAfterDays }),
    hiddenBy: today.subtract({ days: markedAfterDays + hiddenAfterDays }),
  };
}

/** Should its keepers be asked for a confirmation now? Before the reminder goes, nobody is. */
export const waitsForConfirmation = (
  state: string,
  confirmedOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
) =>
  state === "unconfirmed" ||
  state === "hidden" ||
  (state === "published" &&
    (confirmedOn === null || Temporal.PlainDate.compare(confirmedOn, confirmationDays(today).confirmedBy) <= 0));
