/**
 * What may be done only with consent, each on its own, and the version of the words in which it is asked now. Whoever
 * changes what the words mean raises the version: what was given in older words no longer counts.
 */
export const purposes = {
  health_in_application: { version: 1 },
  email_messages: { version: 1 },
  text_reminders: { version: 1 },
  statistics: { version: 1 },
  research_contact: { version: 1 },
  publishing_story: { version: 1 },
} as const satisfies Record<string, { readonly version: number }>;

export type Purpose = keyof typeof purposes;
export const allPurposes = Object.keys(purposes) as readonly Purpose[];
export const isPurpose = (text: string): text is Purpose => Object.hasOwn(purposes, text);

/** A consent as it is kept. */
export interface Given {
  readonly purpose: string;
  readonly version: number;
  readonly givenOn: Temporal.PlainDate;
  readonly withdrawnOn: Temporal.PlainDate | null;
}

/** Whether what has been given covers `purpose` today, in the words in force. */
export const covers = (given: readonly Given[], purpose: Purpose): boolean =>
  given.some((one) => one.purpose === purpose && one.version === purposes[purpose].version && one.withdrawnOn === null);
