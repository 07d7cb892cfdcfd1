import { currentLocale, type Locale, languageTags, m } from "../../shared/i18n/index.ts";
import { type AdmissionTime, type AdmissionWay, clockSpan } from "../directory/index.ts";
import {
  isSameDay,
  type NoticeKind,
  type ReminderWay,
  type RequestState,
  type RequestWay,
  type SlotWay,
  type WayIn,
} from "./admission.rules.ts";

export const whenWords: Record<AdmissionTime, () => string> = {
  "any-time": m.admissions_when_any_time,
  "agreed-times": m.admissions_when_agreed_times,
  "before-start": m.admissions_when_before_start,
};
export const howWords: Record<AdmissionWay, () => string> = {
  "walk-in": m.admissions_how_walk_in,
  "sign-up": m.admissions_how_sign_up,
  talk: m.admissions_how_talk,
  interview: m.admissions_how_interview,
  invited: m.admissions_how_invited,
};
export const wayWords: Record<RequestWay, () => string> = {
  message: m.admissions_way_message,
  call: m.admissions_way_call,
  application: m.admissions_way_application,
  "sign-up": m.admissions_way_sign_up,
  word: m.admissions_way_word,
};
export const slotWayWords: Record<SlotWay, () => string> = {
  "face-to-face": m.admissions_slot_face_to_face,
  phone: m.admissions_slot_phone,
  online: m.admissions_slot_online,
};
/** To whoever asked. */
export const ownStateWords: Record<RequestState, () => string> = {
  asked: m.admissions_own_asked,
  offered: m.admissions_own_offered,
  agreed: m.admissions_own_agreed,
  in: m.admissions_own_in,
  declined: m.admissions_own_declined,
  withdrawn: m.admissions_own_withdrawn,
};
/** To those who carry the group. */
const stateWords: Record<RequestState, () => string> = {
  asked: m.admissions_state_asked,
  offered: m.admissions_state_offered,
  agreed: m.admissions_state_agreed,
  in: m.admissions_state_in,
  declined: m.admissions_state_declined,
  withdrawn: m.admissions_state_withdrawn,
};

/** A language by its own name. */
export const languageNames: Record<Locale, () => string> = {
  fi: m.ui_language_fi,
  sv: m.ui_language_sv,
  en: m.ui_language_en,
  "fi-simple": m.ui_language_fi_simple,
};

/** The same of one request: what has been answered waits for a decision, but for a word, which is only answered. */
export const standingWords = ({
  state,
  way,
  answered,
}: {
  readonly state: RequestState;
  readonly way: RequestWay;
  readonly answered: boolean;
}): string => {
  if (state !== "asked" || !answered) return stateWords[state]();
  return way === "word" ? m.admissions_state_word_answered() : m.admissions_state_answered();
};

/** How one hears. */
export const reminderWords: Record<ReminderWay, () => string> = {
  sms: m.admissions_remind_sms,
  mail: m.admissions_remind_mail,
  call: m.admissions_remind_call,
};
export const noticeKindWords: Record<NoticeKind, () => string> = {
  moved: m.admissions_notice_kind_moved,
  cancelled: m.admissions_notice_kind_cancelled,
  delayed: m.admissions_notice_kind_delayed,
};
/** How one gets in by one of two words of it, as far as the other says otherwise. */
export function changesInWords(one: WayIn, other: WayIn): string[] {
  const { when, how, nextIntake, startsOn } = one;
  return [
    when !== other.when && whenWords[when](),
    how !== other.how && howWords[how](),
    !isSameDay(nextIntake, other.nextIntake) &&
      (nextIntake ? m.admissions_step_intake({ day: dayWords(nextIntake) }) : m.admissions_step_no_intake()),
    !isSameDay(startsOn, other.startsOn) &&
      (startsOn ? m.admissions_step_start({ day: dayWords(startsOn) }) : m.admissions_step_no_start()),
  ].filter((words) => typeof words === "string");
}

/** To everyone who waits. */
export function noticeWords({
  kind,
  day,
  ofStart,
}: {
  readonly kind: NoticeKind;
  readonly day: Temporal.PlainDate | null;
  readonly ofStart: boolean;
}): string {
  if (!ofStart) {
    if (kind === "moved" && day) return m.admissions_notice_time_moved({ day: dayWords(day) });
    return kind === "cancelled" ? m.admissions_notice_time_cancelled() : m.admissions_notice_time_delayed();
  }
  if (kind === "moved" && day) return m.admissions_notice_moved({ day: dayWords(day) });
  return kind === "cancelled" ? m.admissions_notice_cancelled() : m.admissions_notice_delayed();
}

const tagOf = (locale: Locale) =>
  locale === "en" ? "en-GB" : languageTags[locale] === "fi-simple" ? "fi" : languageTags[locale];

/** A day in the reader's language. */
export const dayWords = (day: Temporal.PlainDate): string =>
  day.toLocaleString(tagOf(currentLocale()), { dateStyle: "long" });

/** A moment in this language, by Finland's clocks; where it is known how many minutes it takes, until when. */
export function momentIn(locale: Locale, moment: Temporal.Instant, minutes?: number): string {
  const at = moment.toZonedDateTimeISO("Europe/Helsinki");
  const day = at.toPlainDate().toLocaleString(tagOf(locale), { weekday: "long", day: "numeric", month: "long" });
  return `${day} ${clockSpan(at.toPlainTime().toString({ smallestUnit: "minute" }), minutes, locale)}`;
}

/** The same in the reader's. */
export const momentWords = (moment: Temporal.Instant, minutes?: number): string =>
  momentIn(currentLocale(), moment, minutes);

/** A request that came to its end because the group did, or because nobody comes into it any more. */
export const endedWords = (goesOn: boolean): string => (goesOn ? m.admissions_own_shut() : m.admissions_own_ended());
