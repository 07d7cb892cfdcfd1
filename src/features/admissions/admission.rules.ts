import type { Locale } from "../../shared/i18n/index.ts";
import type { AdmissionTime, AdmissionWay } from "../directory/index.ts";

export type QuestionsIn = Readonly<Partial<Record<Locale, readonly string[]>>>;

/** The two questions of D5 and what belongs to them, for one group. */
export interface Admission {
  readonly when: AdmissionTime;
  readonly how: AdmissionWay;
  /** Within so many days everyone is answered. */
  readonly promiseDays: number;
  readonly nextIntake: Temporal.PlainDate | undefined;
  /** The first meeting. */
  readonly startsOn: Temporal.PlainDate | undefined;
  /** The group's own questions. */
  readonly questions: readonly string[];
  /** The same in other languages than the group's own, question by question. */
  readonly questionsIn?: QuestionsIn | undefined;
  /** For so many days the group's members are heard before somebody new comes in; undefined where they are not asked. */
  readonly membersHeardDays: number | undefined;
}

/** What the listing and the group both say of how one gets in. */
export type WayIn = Pick<Admission, "when" | "how" | "nextIntake" | "startsOn">;

/** Undefined is a day of its own: none. */
export const isSameDay = (one: Temporal.PlainDate | undefined, other: Temporal.PlainDate | undefined): boolean =>
  one === undefined || other === undefined ? one === other : one.equals(other);

/** Do they say the same? */
export const isSameWayIn = (one: WayIn, other: WayIn): boolean =>
  one.when === other.when &&
  one.how === other.how &&
  isSameDay(one.nextIntake, other.nextIntake) &&
  isSameDay(one.startsOn, other.startsOn);

/** What somebody wants: an answer in writing, a call, an application, a sign-up, or only to say a word. */
export const requestWays = ["message", "call", "application", "sign-up", "word"] as const;
export type RequestWay = (typeof requestWays)[number];

export const requestStates = ["asked", "offered", "agreed", "in", "declined", "withdrawn"] as const;
export type RequestState = (typeof requestStates)[number];

export const slotWays = ["face-to-face", "phone", "online"] as const;
export type SlotWay = (typeof slotWays)[number];

/** How one wants to hear: by text message, by mail, or by a call. */
export const reminderWays = ["sms", "mail", "call"] as const;
export type ReminderWay = (typeof reminderWays)[number];

/** What everyone who waits is told: the start is on another day, does not happen, or is later, nobody knows yet when. */
export const noticeKinds = ["moved", "cancelled", "delayed"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Was such a word, told on a day, of the group's start? Where it has begun, it is of a time one meets. */
export const isOfStart = (
  { when, startsOn }: Pick<Admission, "when" | "startsOn">,
  toldOn: Temporal.PlainDate,
): boolean => (startsOn ? Temporal.PlainDate.compare(startsOn, toldOn) >= 0 : when === "before-start");

/** For so many days such a word is shown. */
export const noticeKept = 90;

/** How long a request is kept after its end or after the start, and at the longest, in days. */
export const keptAfterEnd = 30;
export const keptAtMost = 365;
/** For so many days others wait for somebody whose turn it is. */
export const turnLasts = 14;

/** The day of the start is the last on which one comes into a closed group. The database holds the same. */
export const isClosed = (
  { when, startsOn }: Pick<Admission, "when" | "startsOn">,
  today: Temporal.PlainDate,
): boolean => when === "before-start" && startsOn !== undefined && Temporal.PlainDate.compare(today, startsOn) > 0;

/** The day, still to come, on which the group takes somebody in next. The database holds the same. */
export const intakeToCome = (
  { when, nextIntake }: Pick<Admission, "when" | "nextIntake">,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined =>
  when === "agreed-times" && nextIntake && Temporal.PlainDate.compare(nextIntake, today) > 0 ? nextIntake : undefined;

/** The first day on which somebody may come in, where it is still to come: the members are heard first, and the intake waited for. */
export function earliestEntry(
  admission: Pick<Admission, "when" | "nextIntake"> | undefined,
  heardUntil: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const days = [
    admission && intakeToCome(admission, today),
    areMembersHeard(heardUntil, today) ? heardUntil?.add({ days: 1 }) : undefined,
  ].filter((day) => day !== undefined);
  return days.toSorted(Temporal.PlainDate.compare).at(-1);
}

/** The ways of asking that a group takes. A word may always be said. */
export function waysOf({ how }: Pick<Admission, "how">): readonly RequestWay[] {
  switch (how) {
    case "walk-in":
      return ["word"];
    case "sign-up":
    case "invited":
      return ["sign-up"];
    case "talk":
      return ["message", "call"];
    case "interview":
      return ["application"];
  }
}

export type RequestOutcome =
  | { readonly kind: "closed" }
  | { readonly kind: "code-needed" }
  | { readonly kind: "asked" | "agreed"; readonly answerBy: Temporal.PlainDate };

/** What happens to a request made `today`. Whoever was invited has been said yes to already. */
export function answerToRequest(
  admission: Admission,
  { way, invited, today }: { readonly way: RequestWay; readonly invited: boolean; readonly today: Temporal.PlainDate },
): RequestOutcome {
  const answerBy = today.add({ days: admission.promiseDays });
  if (way === "word") return { kind: "asked", answerBy };
  if (isClosed(admission, today)) return { kind: "closed" };
  if (invited) return { kind: "agreed", answerBy };
  if (admission.how === "invited") return { kind: "code-needed" };
  return { kind: admission.how === "sign-up" ? "agreed" : "asked", answerBy };
}

/** Somebody both sides have said yes to, who is not in yet. */
export interface InQueue {
  readonly id: string;
  readonly number: number;
  /** Others may go by. */
  readonly aside: boolean;
  /** Since when others have waited for them to come in, though it was their turn. */
  readonly turnOn: Temporal.PlainDate | null;
}

/** The place of a request among all who wait, from 1; undefined where it does not wait. */
export function placeInQueue(queue: readonly InQueue[], id: string): number | undefined {
  const mine = queue.find((one) => one.id === id);
  return mine && queue.filter(({ number }) => number < mine.number).length + 1;
}

const inOrder = (queue: readonly InQueue[]): InQueue[] =>
  queue.toSorted((one, other) => Number(one.aside) - Number(other.aside) || one.number - other.number);

/** For so many days after somebody found no place the group says to everyone that it is full. */
export const fullFor = 14;

/** Does somebody at this place wait, where `free` more fit in? Who has been told that there is none, waits. */
export const isInQueue = (
  place: number | undefined,
  { free, saidFull }: { readonly free: number; readonly saidFull: boolean },
): boolean => place !== undefined && (saidFull || place > free);

/** Is it the turn of this request, where `free` more fit in? Nobody is overtaken but those who were set aside. */
export function isTheirTurn(queue: readonly InQueue[], id: string, free: number): boolean {
  const place = inOrder(queue).findIndex((one) => one.id === id);
  return place >= 0 && place < free;
}

/**
 * The queue after somebody has asked for a place `today`: those whose turn it is are waited for from now on, and who has
 * been waited for long enough is set aside.
 */
export const afterWaiting = (
  queue: readonly InQueue[],
  id: string,
  free: number,
  today: Temporal.PlainDate,
): InQueue[] => {
  const turns = new Set(inOrder(queue).slice(0, Math.max(free, 0)));
  return queue.map((one) => {
    if (one.id === id || one.aside || !turns.has(one)) return one;
    const turnOn = one.turnOn ?? today;
    return { ...one, turnOn, aside: Temporal.PlainDate.compare(turnOn.add({ days: turnLasts }), today) <= 0 };
  });
};

/** What the person who carries the group decides. `both`: they have talked, and both say yes. */
export const decisions = ["word", "yes", "both", "no"] as const;
export type Decision = (typeof decisions)[number];

/** What a decision makes of a request; undefined where it is too late for it. A word alone leaves it as it was. */
export function afterDecision(state: RequestState, way: RequestWay, decision: Decision): RequestState | undefined {
  if (decision === "word") return state;
  if (way === "word" || (state !== "asked" && state !== "offered")) return undefined;
  return decision === "no" ? "declined" : decision === "both" ? "agreed" : "offered";
}

/** What of a request says whether somebody is to answer it. */
export interface MayWait {
  readonly way: RequestWay;
  readonly state: RequestState;
  readonly answered: boolean;
  readonly answerBy: Temporal.PlainDate;
}

/** Are those who carry the group to say something? A word is answered once; what nobody has decided waits again. */
export const isWaiting = ({ way, state, answered }: Omit<MayWait, "answerBy">): boolean =>
  state === "asked" && (way !== "word" || !answered);

/** Has the day passed by which they were to hear? */
export const isLate = (request: MayWait, today: Temporal.PlainDate): boolean =>
  isWaiting(request) && Temporal.PlainDate.compare(request.answerBy, today) < 0;

/** For so many days after the promised one a group without an organisation is left to itself. */
export const leftToThemselves = 2;

/**
 * The day by which somebody hears next, once something has been said today that decides nothing: the day of the call or,
 * after a talk or without either, within the promised days.
 */
export function nextPromise(
  today: Temporal.PlainDate,
  {
    promiseDays,
    callOn,
    talkOn,
  }: {
    readonly promiseDays: number;
    readonly callOn?: Temporal.PlainDate | undefined;
    readonly talkOn?: Temporal.PlainDate | undefined;
  },
): Temporal.PlainDate {
  const from = talkOn && Temporal.PlainDate.compare(talkOn, today) > 0 ? talkOn : today;
  return callOn ?? from.add({ days: promiseDays });
}

/** These states are the end of a request. */
export const isOver = (state: RequestState): boolean => state === "in" || state === "declined" || state === "withdrawn";

/** What was asked, ended or began on these days or earlier has had its time. */
export const hadItsTime = (today: Temporal.PlainDate) => ({
  endedOn: today.subtract({ days: keptAfterEnd }),
  startedOn: today.subtract({ days: keptAfterEnd }),
  askedOn: today.subtract({ days: keptAtMost }),
});

/** One of two requests of a family, and the other: they stand as one. */
export interface InFamily {
  readonly state: RequestState;
  /** Undefined where somebody asks one group only. */
  readonly other: RequestState | undefined;
  /** One of the two would do. */
  readonly eitherAlone: boolean;
}

const saysYes = (state: RequestState): boolean => state === "offered" || state === "agreed" || state === "in";

/** What is told of a request: nobody is told yes to one group only who wants both or none. */
export function stateToTell({ state, other, eitherAlone }: InFamily): RequestState {
  if (other === undefined || eitherAlone || state === "in" || !saysYes(state) || saysYes(other)) return state;
  return other === "asked" ? "asked" : "declined";
}

/** This group says yes and the other has said no, to a family that wants both: it is told so, and may come to this one only. */
export const isOnlyHere = ({ state, other, eitherAlone }: InFamily): boolean =>
  !eitherAlone && (state === "offered" || state === "agreed") && (other === "declined" || other === "withdrawn");

/** May they come in, as far as the other group goes? */
export const isReadyTogether = ({ other, eitherAlone }: Omit<InFamily, "state">): boolean =>
  other === undefined || eitherAlone || other === "agreed" || other === "in";

/** Are the members still heard? Until then nobody new comes in. */
export const areMembersHeard = (
  heardUntil: Temporal.PlainDate | null | undefined,
  today: Temporal.PlainDate,
): boolean => heardUntil != null && Temporal.PlainDate.compare(today, heardUntil) <= 0;

const zone = "Europe/Helsinki";

/**
 * When one is reminded of something that begins at `startsAt`: the afternoon before, or two hours before where that is past
 * by `now`; undefined where it is too soon for any reminder.
 */
export function reminderAt(startsAt: Temporal.Instant, now: Temporal.Instant): Temporal.Instant | undefined {
  const dayBefore = startsAt
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .subtract({ days: 1 })
    .toZonedDateTime({ timeZone: zone, plainTime: "16:00" })
    .toInstant();
  return [dayBefore, startsAt.subtract({ hours: 2 })].find((at) => Temporal.Instant.compare(at, now) > 0);
}

/** A time to talk. */
export interface TalkTime {
  readonly startsAt: Temporal.Instant;
  readonly minutes: number;
}

/** Is there a number in it that can be rung? */
export const holdsNumber = (typed: string): boolean => /\d{5}/.test(typed.replace(/[\s()-]/g, ""));

/** A talk as far as it says how the two reach each other. */
export interface TalkWay {
  readonly way: SlotWay;
  /** What stands with it leads there. */
  readonly leadsThere: boolean;
}

/** Does this lead to a talk of that way? By telephone only a number does; "I ring you" does not. */
export const leadsToTalk = (way: SlotWay, place: string): boolean =>
  way === "phone" ? holdsNumber(place) : place !== "";

/** Can neither side begin this talk? By telephone one of the two needs the other's number, online both need the link. */
export const isOutOfReach = ({ way, leadsThere }: TalkWay, hasNumber: boolean): boolean =>
  !leadsThere && (way === "online" || (way === "phone" && !hasNumber));

/** Is a number asked for before one takes this time? A link can only come from the group. */
export const needsNumber = (talk: TalkWay, hasNumber: boolean): boolean =>
  talk.way === "phone" && isOutOfReach(talk, hasNumber);

/** Do two talks take place at the same time, for a while at least? */
export const overlap = (one: TalkTime, other: TalkTime): boolean =>
  Temporal.Instant.compare(one.startsAt, other.startsAt.add({ minutes: other.minutes })) < 0 &&
  Temporal.Instant.compare(other.startsAt, one.startsAt.add({ minutes: one.minutes })) < 0;

/** What of a request says whether somebody is to be called. */
export interface MayBeCalled {
  readonly id: string;
  readonly number: number;
  readonly way: RequestWay;
  readonly state: RequestState;
  readonly answered: boolean;
  readonly answerBy: Temporal.PlainDate;
  readonly callOn: Temporal.PlainDate | undefined;
  readonly calledOn: Temporal.PlainDate | undefined;
  readonly remindBy: ReminderWay | undefined;
  /** Somebody else wrote it down for them: they look at no page. */
  readonly byPhone: boolean;
  /** Since when there is a word for them that they have not looked at. */
  readonly newsOn: Temporal.PlainDate | undefined;
  /** It came to its end because the group did, or because nobody comes into it any more. */
  readonly endedWithGroup: boolean;
}

export interface CallToMake {
  readonly id: string;
  readonly number: number;
  readonly on: Temporal.PlainDate;
  /** They asked to be called, were promised it, or hear by a call only: of a word for them, of the group's end, or of the talk. */
  readonly why: "asked" | "promised" | "news" | "over" | "talk";
}

/** Whom those who carry the group are to call, the soonest first. `talks`: the day of each request's talk. */
export function callsToMake(
  requests: readonly MayBeCalled[],
  talks: ReadonlyMap<string, Temporal.PlainDate>,
): CallToMake[] {
  return requests
    .flatMap((one) => callTo(one, talks.get(one.id)))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));
}

function callTo(one: MayBeCalled, talk: Temporal.PlainDate | undefined): CallToMake[] {
  const { id, number, callOn, calledOn, newsOn, endedWithGroup } = one;
  // Who rang, or wanted to be rung, looks at no page: only a call tells them that the group is over.
  const hears = one.remindBy === "call" || (endedWithGroup && (one.byPhone || one.way === "call"));
  const why = endedWithGroup ? "over" : "news";
  const news: CallToMake[] = hears && newsOn ? [{ id, number, on: newsOn, why }] : [];
  if (isOver(one.state)) return news;
  const calledSince = (day: Temporal.PlainDate) =>
    calledOn !== undefined && Temporal.PlainDate.compare(calledOn, day) >= 0;
  if (callOn && !calledSince(callOn)) return [{ id, number, on: callOn, why: "promised" }];
  if (one.way === "call" && one.state === "asked" && !one.answered && !calledOn)
    return [{ id, number, on: one.answerBy, why: "asked" }];
  if (news.length > 0) return news;
  const dayBefore = talk?.subtract({ days: 1 });
  if (one.remindBy === "call" && dayBefore && !calledSince(dayBefore))
    return [{ id, number, on: dayBefore, why: "talk" }];
  return [];
}
