import type { GroupKind, GroupPhase } from "../../features/groups/index.ts";
import type { Answer, Topic } from "../../features/house-rules/index.ts";

/** A person of the demo, and who they are in this group. */
export interface DemoMember {
  readonly person: string;
  readonly nickname: string;
  /** Stands at the page of the promise, and has not given it. */
  readonly atTheDoor?: true;
  /** Has come after the rules were accepted, and has not been introduced to the others. */
  readonly isNew?: true;
}

/** Meetings of a group: the first on the first such weekday after so many days from the day of filling. */
export interface DemoMeetings {
  readonly from: number;
  /** 1 is Monday. */
  readonly weekday: number;
  /** Days between two. */
  readonly every: number;
  readonly count: number;
  readonly at: string;
  readonly minutes: number;
  readonly place: string;
  /** How many were there, of those that have been. */
  readonly headcounts: readonly number[];
  /** Accepted confidentiality by raising hands in the first meeting. */
  readonly hands?: number;
  /** What is seen to each time, and who does it in the next meeting. */
  readonly tasks: readonly ("key" | "coffee" | "child-care" | "opener" | "theme")[];
  readonly taken: readonly { readonly task: string; readonly by: string }[];
  readonly room?: {
    readonly place: string;
    readonly whom: string;
    readonly key: string;
    readonly equipment: string;
    readonly access: string;
  };
}

export interface DemoProposals {
  readonly topics: readonly Topic[];
  readonly own: readonly string[];
}

/** A group's rules: what has been accepted in a meeting so many days ago, and what is being talked about. */
export interface DemoRules {
  readonly accepted: readonly (DemoProposals & { readonly days: number; readonly present: number })[];
  readonly draft?: DemoProposals & {
    readonly answers: readonly {
      readonly by: string;
      readonly to: Topic;
      readonly answer: Answer;
      readonly words: string;
    }[];
    readonly words: readonly { readonly by: string; readonly to: Topic; readonly words: string }[];
  };
  /** Who has read and accepted what is in force. */
  readonly read: readonly string[];
  readonly story?: string;
}

/** Somebody who wants to come, so many days ago. */
export interface DemoComer {
  readonly days: number;
  readonly way: "message" | "call" | "application";
  readonly byPhone?: true;
  readonly name: string;
  readonly message: string;
  readonly contact: string;
  readonly answers?: readonly string[];
  /** What the group's members may be told. */
  readonly introduction?: string;
  readonly answer?: { readonly days: number; readonly decision: "yes" | "both" | "word"; readonly text: string };
  /** The time to talk they have chosen, by its place among all that were offered. */
  readonly slot?: number;
}

export interface DemoComers {
  readonly promiseDays: number;
  readonly questions: readonly string[];
  readonly membersHeardDays?: number;
  readonly slots: readonly {
    readonly days: number;
    readonly at: string;
    readonly minutes: number;
    readonly way: "face-to-face" | "phone" | "online";
    readonly place: string;
  }[];
  /** Codes for those who send their own people, and how many times each is good. */
  readonly codes: readonly { readonly label: string; readonly uses: number }[];
  readonly comers: readonly DemoComer[];
  /** A member's words about whoever is to come next. */
  readonly heard?: { readonly by: string; readonly words: string };
  /** How many have said that they will come to the next meeting. */
  readonly coming: number;
}

export interface DemoGroup {
  /** The listing it belongs to. */
  readonly listing: string;
  /** Who in the organisation founds it; none where it is a citizens' group. */
  readonly leader?: string;
  /** Who accepts its listing. */
  readonly reviewer: string;
  /** The first of a citizens' group starts it; an organisation's are its facilitators. */
  readonly carriers: readonly DemoMember[];
  readonly members: readonly DemoMember[];
  readonly phase: GroupPhase;
  readonly kinds: readonly GroupKind[];
  /** Days of its beginning before the day of filling; the day of filling where it has not begun. */
  readonly founded: number;
  readonly meetings: DemoMeetings;
  /** It ends with its last meeting. */
  readonly ends?: true;
  readonly rules?: DemoRules;
  readonly comers?: DemoComers;
  readonly tasks: readonly { readonly days: number; readonly words: string }[];
  /** In so many days somebody else is to carry it, and who was asked. */
  readonly handover?: { readonly days: number; readonly to: string };
  readonly partner?: {
    readonly word: string;
    readonly contact: string;
    readonly name: string;
    readonly work: string;
    readonly agreed: string;
  };
  /** Help in starting that an area centre has given. */
  readonly support?: DemoSupport;
}

/** Help asked of an area centre; `done` where somebody came. */
export interface DemoSupport {
  readonly region: string;
  readonly visits: number;
  readonly hope: string;
  readonly contact: string;
  readonly done?: {
    readonly by: string;
    readonly helper: string;
    readonly contact: string;
    readonly word: string;
    readonly meetings: readonly {
      readonly days: number;
      readonly way: "visit" | "remote";
      readonly at: string;
      readonly agreed: string;
    }[];
  };
}
