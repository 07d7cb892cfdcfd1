/** Whose doing brings the data here; the notice is grouped by it. */
export const groups = ["nickname", "role", "letter", "house"] as const;
export type Group = (typeof groups)[number];

/** Who may see it, besides the person it is about. `nobody`: only the service itself, to do what it is for. */
export type Viewer = "nobody" | "space" | "administrators" | "organisation" | "everyone" | "maintainers";

/** The ground in law. Consent covers what being here tells of a person's health (GDPR 6(1)(a) and 9(2)(a)). */
export type Ground = "consent" | "interest" | "law";

/** What ends it. */
export type Deletion =
  /** A job of the service, by its name. */
  | { readonly by: "job"; readonly job: string }
  /** It never leaves the memory of the running process. */
  | { readonly by: "forgetting" }
  /** The person themselves, when they delete their nickname. */
  | { readonly by: "person" }
  /** Whoever runs the machine. */
  | { readonly by: "maintainers" }
  /** Nothing yet: the notice says so. */
  | { readonly by: "nothing-yet" };

export interface RetentionRule {
  readonly group: Group;
  /** The tables it lies in; none where it lies outside the database. */
  readonly tables: readonly string[];
  /** The numbers of how long it is kept; words around them are in retention-words.ts. */
  readonly kept: Readonly<Record<string, number>>;
  readonly deletion: Deletion;
  readonly viewer: Viewer;
  readonly ground: Ground;
  /** Among the few that the short notice names too. */
  readonly short?: true;
}

const job = (name: string): Deletion => ({ by: "job", job: name });
const person: Deletion = { by: "person" };
const nothingYet: Deletion = { by: "nothing-yet" };
const maintainers: Deletion = { by: "maintainers" };

/**
 * Every kind of personal data there is: where it lies, how long, who sees it, on what ground, and what deletes it. The
 * privacy notice is made from this, and a test compares it with the database and with the jobs.
 */
export const retention = {
  nickname: {
    group: "nickname",
    tables: ["person", "sign_in_name"],
    kept: {},
    deletion: person,
    viewer: "nobody",
    ground: "consent",
    short: true,
  },
  words: {
    group: "nickname",
    tables: ["credential"],
    kept: {},
    deletion: person,
    viewer: "nobody",
    ground: "consent",
    short: true,
  },
  session: {
    group: "nickname",
    tables: ["session"],
    kept: { ownIdleDays: 30, ownDays: 90, sharedIdleMinutes: 15, sharedHours: 12 },
    deletion: job("clear-sessions"),
    viewer: "nobody",
    ground: "consent",
    short: true,
  },
  handover: {
    group: "nickname",
    tables: ["words_handover"],
    kept: { minutes: 10 },
    deletion: job("clear-sessions"),
    viewer: "nobody",
    ground: "consent",
  },
  answer: {
    group: "nickname",
    tables: ["form_answer"],
    kept: { minutes: 30 },
    deletion: job("clear-sessions"),
    viewer: "nobody",
    ground: "consent",
  },
  device: {
    group: "nickname",
    tables: ["remembered_device"],
    kept: { days: 180 },
    deletion: job("clear-sessions"),
    viewer: "nobody",
    ground: "consent",
  },
  email: {
    group: "nickname",
    tables: ["person_email"],
    kept: {},
    deletion: person,
    viewer: "nobody",
    ground: "consent",
    short: true,
  },
  mailed: {
    group: "nickname",
    tables: ["email_proof"],
    kept: { minutes: 30 },
    deletion: job("clear-sessions"),
    viewer: "nobody",
    ground: "consent",
  },
  codeWord: {
    group: "nickname",
    tables: ["code_word"],
    kept: {},
    deletion: person,
    viewer: "nobody",
    ground: "consent",
  },
  desk: {
    group: "nickname",
    tables: ["desk_recovery"],
    kept: { days: 8 },
    deletion: job("clear-sessions"),
    viewer: "nobody",
    ground: "consent",
  },
  delay: {
    group: "nickname",
    tables: ["sign_in_delay"],
    kept: { hours: 24 },
    deletion: job("clear-sessions"),
    viewer: "nobody",
    ground: "interest",
  },
  key: {
    group: "nickname",
    tables: ["data_key"],
    kept: {},
    deletion: person,
    viewer: "nobody",
    ground: "consent",
  },
  persona: {
    group: "nickname",
    tables: [
      "persona",
      "used_name",
      "space",
      "space_reading",
      "space_role_offer",
      "guardian_consent",
      "support_group",
      "group_handover",
      "group_task",
    ],
    kept: {},
    deletion: person,
    viewer: "space",
    ground: "consent",
    short: true,
  },
  plan: {
    group: "nickname",
    tables: ["group_plan", "group_planner", "group_plan_task"],
    kept: { months: 18 },
    deletion: job("clear-group-plans"),
    viewer: "space",
    ground: "consent",
  },
  meeting: {
    group: "nickname",
    tables: [
      "group_meeting",
      "group_room",
      "room_ask",
      "meeting_task",
      "meeting_answer",
      "meeting_calendar",
      "meeting_reminder",
    ],
    kept: {},
    deletion: job("forget-meeting-answers"),
    viewer: "space",
    ground: "consent",
  },
  group_support: {
    group: "letter",
    tables: ["group_ask", "start_support", "support_visit", "support_word", "group_partner"],
    kept: { days: 180, longestDays: 365 },
    deletion: job("forget-group-support"),
    viewer: "organisation",
    ground: "consent",
  },
  group_farewell: {
    group: "nickname",
    tables: ["group_farewell"],
    kept: { days: 60 },
    deletion: job("forget-group-support"),
    viewer: "space",
    ground: "consent",
  },
  house_rules: {
    group: "nickname",
    tables: [
      "house_rules_version",
      "house_rule",
      "house_rule_answer",
      "house_rule_comment",
      "house_rules_reading",
      "group_story",
      "group_introduction",
    ],
    kept: {},
    deletion: person,
    viewer: "space",
    ground: "consent",
  },
  keep_apart: {
    group: "nickname",
    tables: ["keep_apart", "known_contact"],
    kept: {},
    deletion: person,
    viewer: "nobody",
    ground: "consent",
  },
  consent: {
    group: "nickname",
    tables: ["consent"],
    kept: {},
    deletion: person,
    viewer: "nobody",
    ground: "law",
  },
  entry_request: {
    group: "letter",
    tables: ["entry_request", "entry_slot", "entry_view", "entry_word", "coming"],
    kept: { days: 30, longestDays: 365 },
    deletion: job("forget-entry-requests"),
    viewer: "space",
    ground: "consent",
  },
  event_sign_up: {
    group: "letter",
    tables: ["event_sign_up", "event_helper"],
    kept: { days: 7 },
    deletion: job("forget-event-words"),
    viewer: "organisation",
    ground: "consent",
  },
  meet_wish: {
    group: "letter",
    tables: ["meet_wish"],
    kept: { days: 90 },
    deletion: job("forget-event-words"),
    viewer: "organisation",
    ground: "consent",
  },
  unmasking: {
    group: "nickname",
    tables: ["unmasking"],
    kept: { hours: 24 },
    deletion: person,
    viewer: "organisation",
    ground: "law",
  },
  role: {
    group: "role",
    tables: ["role_holder", "organisation_role", "platform_role", "responsibility_gap"],
    kept: {},
    deletion: person,
    viewer: "organisation",
    ground: "interest",
  },
  passkey: {
    group: "nickname",
    tables: ["passkey", "passkey_challenge"],
    kept: { minutes: 5 },
    deletion: person,
    viewer: "nobody",
    ground: "consent",
  },
  absence: {
    group: "role",
    tables: ["absence"],
    kept: {},
    deletion: job("clear-organisations"),
    viewer: "organisation",
    ground: "interest",
  },
  invitation: {
    group: "role",
    tables: ["role_invitation", "platform_invitation"],
    kept: { days: 30 },
    deletion: job("clear-organisations"),
    viewer: "organisation",
    ground: "interest",
  },
  factor: {
    group: "role",
    tables: ["second_factor", "second_factor_reset"],
    kept: {},
    deletion: person,
    viewer: "organisation",
    ground: "interest",
  },
  audit: {
    group: "role",
    tables: ["audit_entry"],
    kept: { years: 5 },
    deletion: job("cut-audit"),
    viewer: "organisation",
    ground: "interest",
  },
  organisation: {
    group: "role",
    tables: ["organisation", "organisation_text"],
    kept: {},
    deletion: nothingYet,
    viewer: "everyone",
    ground: "interest",
  },
  listing: {
    group: "role",
    tables: ["offering", "offering_revision", "outreach_channel", "outreach_text"],
    kept: {},
    deletion: nothingYet,
    viewer: "organisation",
    ground: "interest",
  },
  report: {
    group: "letter",
    tables: ["offering_report"],
    kept: { months: 12 },
    deletion: job("forget-listing-reports"),
    viewer: "organisation",
    ground: "interest",
  },
  wish: {
    group: "letter",
    tables: ["wish", "wish_contact"],
    kept: { months: 12 },
    deletion: job("count-wishes"),
    viewer: "nobody",
    ground: "consent",
  },
  feedback: {
    group: "letter",
    tables: ["feedback"],
    kept: { answeredDays: 180, unansweredDays: 365 },
    deletion: job("forget-feedback"),
    viewer: "administrators",
    ground: "law",
    short: true,
  },
  mail: {
    group: "letter",
    tables: ["job"],
    kept: { days: 30 },
    deletion: job("forget-unsent-mail"),
    viewer: "nobody",
    ground: "consent",
  },
  sms: {
    group: "letter",
    tables: ["job"],
    kept: { days: 2 },
    deletion: job("forget-unsent-sms"),
    viewer: "nobody",
    ground: "consent",
  },
  message_count: {
    group: "house",
    tables: ["message_count"],
    kept: {},
    deletion: job("forget-message-counts"),
    viewer: "nobody",
    ground: "interest",
  },
  mailbox: {
    group: "letter",
    tables: ["dev_mail"],
    kept: { messages: 200 },
    deletion: { by: "forgetting" },
    viewer: "maintainers",
    ground: "interest",
  },
  job: {
    group: "house",
    tables: ["job"],
    kept: { days: 30 },
    deletion: job("forget-failed-jobs"),
    viewer: "maintainers",
    ground: "interest",
  },
  log: {
    group: "house",
    tables: [],
    kept: {},
    deletion: maintainers,
    viewer: "maintainers",
    ground: "interest",
    short: true,
  },
  address: {
    group: "house",
    tables: [],
    kept: { hours: 24 },
    deletion: { by: "forgetting" },
    viewer: "nobody",
    ground: "interest",
  },
  erased: {
    group: "house",
    tables: ["erased"],
    kept: { days: 400 },
    deletion: job("forget-erased"),
    viewer: "nobody",
    ground: "law",
  },
  backup: {
    group: "house",
    tables: [],
    kept: { days: 14 },
    deletion: maintainers,
    viewer: "maintainers",
    ground: "interest",
  },
} as const satisfies Record<string, RetentionRule>;

export type Kind = keyof typeof retention;

/** The kinds in the order in which people are told of them. */
export const kinds = Object.keys(retention) as readonly Kind[];

export const ruleOf = (kind: Kind): RetentionRule => retention[kind];

export const kindsIn = (group: Group): Kind[] => kinds.filter((kind) => ruleOf(kind).group === group);

/** Tables that hold nothing about people, and why. Whoever adds a table says here or above what it holds. */
export const tablesWithoutPeople: Readonly<Record<string, string>> = {
  schema_migration: "which migrations have been run",
  installation: "one row: which installation this is",
  audit_chain: "one row: where the audit log begins and ends",
  space_organisation: "which organisations have a space",
  helpline: "public facts of help lines",
  helpline_hours: "when help lines answer",
  helpline_text: "how help lines are described",
  directory_entry: "offerings as everyone sees them",
  handout: "lists of offerings handed on by a code, without who gave or got them",
  outreach_count: "how many came to an offering by each channel in a day: a number, nobody's",
  wish_count: "how many wish for what, from three upwards",
  wish_watch: "one row: up to when those who wished have been told",
  venue: "places where offerings meet, whose addresses are public",
  venue_closure: "when those places are closed",
  meeting_custom: "what a group has agreed of its meetings",
  admission: "how one gets into a group",
  entry_code: "invitation codes of groups, hashed, and how often they were used",
  house_rules: "how a group talks about its rules and what its board shows",
  parallel_group: "which groups run side by side for the same families",
  entry_notice: "that a group's start has moved or was called off: a kind and a day",
  gate_event: "events one signs up for: what is asked, and the programme everyone reads",
  gate_event_day: "days of events: how many there is room for, and sums of who came",
  event_task: "what there is to do at an event, and how many it needs",
};
