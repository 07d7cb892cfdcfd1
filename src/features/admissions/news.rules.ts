import { type Decision, type RequestState, stateToTell } from "./admission.rules.ts";

/** A request before and after somebody of the group has decided, and the family's other one where there is one. */
export interface Decided {
  readonly before: RequestState;
  readonly after: RequestState;
  readonly decision: Decision;
  readonly other: RequestState | undefined;
  readonly eitherAlone: boolean;
}

/**
 * Does whoever asked see anything new? What one of a family's two groups decides is told once it may be, and then it is the
 * decision of the other that brings the news.
 */
export function isNews({ before, after, decision, other, eitherAlone }: Decided): boolean {
  if (decision === "word" || other === undefined) return true;
  const told = (state: RequestState) => stateToTell({ state, other, eitherAlone });
  const toldOfOther = (state: RequestState) => stateToTell({ state: other, other: state, eitherAlone });
  return told(before) !== told(after) || toldOfOther(before) !== toldOfOther(after);
}
