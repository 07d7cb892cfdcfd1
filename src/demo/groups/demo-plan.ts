import type { Answers } from "../../features/groups/index.ts";
import type { DemoMember, DemoSupport } from "./demo-group.ts";

/** A group that is being planned. */
export interface DemoPlan {
  readonly planner: DemoMember;
  /** Those asked along. */
  readonly others: readonly DemoMember[];
  /** The first meeting is in so many weeks, on this weekday (1 is Monday). */
  readonly weeks: number;
  readonly weekday: number;
  readonly answers: Answers;
  /** Proposed tasks, by their names. */
  readonly done: readonly string[];
  readonly taken: readonly { readonly key: string; readonly by: string }[];
  readonly tasks: readonly { readonly days: number; readonly words: string; readonly by: string }[];
  /** The organisation asked to take the group. */
  readonly ask: { readonly organisation: string; readonly word: string; readonly contact: string };
  readonly support: DemoSupport;
}
