/** How long, in minutes, new words lie ready for a browser that has not received its answer. */
export const handoverKept = 10;

interface HandoverFacts {
  readonly made_at: Temporal.Instant;
  readonly session_id: string;
}

export const isInTime = ({ made_at }: Pick<HandoverFacts, "made_at">, now: Temporal.Instant): boolean =>
  now.since(made_at).total("minutes") < handoverKept;

/**
 * May the words given through a form be shown once more when the same form comes again? Only to a browser that never
 * received the answer (a double press, a broken connection), which shows in its not holding the session made with
 * them. With that session it is a page loaded anew, perhaps by somebody else.
 */
export function mayShowAgain(
  handover: HandoverFacts,
  asked: { readonly now: Temporal.Instant; readonly session: string | undefined },
): boolean {
  return isInTime(handover, asked.now) && asked.session !== handover.session_id;
}

/** Which two of `count` words the person is asked for, counted from 0; the same two for the same form. */
export function wordsToCheck(formHash: Buffer, count: number): [number, number] {
  const first = formHash.readUInt32BE(0) % count;
  const second = (first + 1 + (formHash.readUInt32BE(4) % (count - 1))) % count;
  return first < second ? [first, second] : [second, first];
}
