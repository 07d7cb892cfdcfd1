/** Whose doing brings the data here; the notice is grouped by it. */
export const groups = ["nickname", "role", "letter", "house"] as const;
export type Group = (typeof groups)[number];

/** Who may see it, besides the person it is about. `nobody`: only the service itself, to do what it is for. */
export type Viewer = "nobody" | "administrators" | "organisation" | "everyone" | "maintainers";

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
  role: {
    group: "role",
    tables: ["role_holder", "organisation_role", "platform_role"],
    kept: {},
    deletion: person,
    viewer: "organisation",
    ground: "interest",
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
    tables: ["role_invitation"],
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
  helpline: "public facts of help lines",
  helpline_hours: "when help lines answer",
  helpline_text: "how help lines are described",
};
