import { m } from "../../../shared/i18n/index.ts";
import { isTime, readDay } from "../../../shared/time/read-typed.ts";
import { Actions, Button, Choice, Field, type FieldErrors, faults } from "../../../shared/ui/index.ts";
import type { MeetingTimes } from "../../directory/index.ts";
import type { DraftContent } from "../draft.rules.ts";
import { type Rhythm, rhythmKinds, rhythmOf, timesOf } from "../rhythms.rules.ts";
import { nthWords, rhythmWords, weekdayWords } from "../words.ts";
import { many, one, type Step, type Values } from "./step.ts";

/** How many rhythms and breaks a form shows at most; more than anybody has. */
const mostRhythms = 7;
const mostBreaks = 6;

const finnish = (iso: string): string => {
  const { day, month, year } = Temporal.PlainDate.from(iso);
  return `${day}.${month}.${year}`;
};

const seasonBreaks = ({ meetings }: DraftContent) =>
  (meetings[0]?.breaks ?? []).filter(({ why }) => why !== "place-closed");

function rhythmValues(times: MeetingTimes, index: number): Values {
  const { kind, weekdays, nth, from, until, at, ends, dates } = rhythmOf(times);
  const name = (field: string) => `${field}-${index}`;
  return {
    [name("kind")]: [kind],
    [name("weekdays")]: weekdays.map(String),
    [name("nth")]: [String(nth)],
    [name("from")]: [from],
    [name("until")]: [until],
    [name("at")]: [at],
    [name("ends")]: [ends],
    [name("dates")]: [dates.map(finnish).join("\n")],
  };
}

const isBefore = (one: string, other: string): boolean => {
  const [first, second] = [readDay(one), readDay(other)];
  return first !== undefined && second !== undefined && first < second;
};

interface ReadRhythm {
  readonly times: MeetingTimes;
  readonly errors: FieldErrors;
}

/** The rhythm typed under this number, or undefined where none was chosen. */
function readRhythm(values: Values, index: number, before: MeetingTimes | undefined): ReadRhythm | undefined {
  const get = (field: string) => one(values, `${field}-${index}`);
  const kind =
    get("kind") === "special" && before?.rule ? "special" : rhythmKinds.find((known) => known === get("kind"));
  if (!kind) return undefined;
  const typed = get("dates")
    .split(/[\n,;]+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const dates = typed.map(readDay);
  const weekdays = many(values, `weekdays-${index}`)
    .map(Number)
    .filter((day) => day >= 1 && day <= 7);
  const repeats = kind === "weekly" || kind === "fortnightly" || kind === "monthly";
  const [from, until, at, ends] = [get("from"), get("until"), get("at"), get("ends")];
  const badDay = (text: string) => text !== "" && readDay(text) === undefined && m.listings_day_fault();
  const badTime = (text: string) => text !== "" && !isTime(text) && m.listings_time_fault();
  const errors = faults({
    [`weekdays-${index}`]:
      repeats && weekdays.length === 0
        ? m.listings_weekday_needed()
        : kind === "monthly" && weekdays.length > 1 && m.listings_weekday_one(),
    [`from-${index}`]: badDay(from) || (kind === "fortnightly" && from === "" && m.listings_from_needed()),
    [`until-${index}`]: badDay(until) || (isBefore(until, from) && m.listings_until_before()),
    [`at-${index}`]: badTime(at),
    [`ends-${index}`]: badTime(ends),
    [`dates-${index}`]:
      kind === "dates" &&
      (typed.length === 0 ? m.listings_dates_needed() : dates.includes(undefined) && m.listings_dates_fault()),
  });
  const day = (text: string) => readDay(text) ?? "";
  const time = (text: string) => (isTime(text) ? text : "");
  const rhythm: Rhythm = {
    kind,
    weekdays,
    nth: get("nth") in nthWords ? Number(get("nth")) : 1,
    from: day(from),
    until: day(until),
    at: time(at),
    ends: time(ends),
    dates: dates.flatMap((date) => date ?? []),
  };
  return { times: timesOf(rhythm, before), errors };
}

interface ReadBreak {
  readonly from: string;
  readonly to: string;
  readonly error: string | undefined;
}

function readBreaks(values: Values): ReadBreak[] {
  return Array.from({ length: mostBreaks }, (_, index) => {
    const [from, to] = [one(values, `breakFrom-${index}`), one(values, `breakTo-${index}`)];
    if (from === "" && to === "") return undefined;
    const [first, last] = [readDay(from), readDay(to)];
    const error = !first || !last ? m.listings_break_fault() : last < first ? m.listings_until_before() : undefined;
    return { from: first ?? "", to: last ?? "", error };
  }).filter((one) => one !== undefined);
}

/** When it meets: rhythms as people say them, and breaks. */
export const whenStep: Step = {
  slug: "milloin",
  title: m.listings_step_when,
  asks: ({ form }) => form !== "reading",
  valuesOf: (draft) => ({
    ...Object.assign({}, ...draft.meetings.map(rhythmValues)),
    ...Object.assign(
      {},
      ...seasonBreaks(draft).map(({ from, to }, index) => ({
        [`breakFrom-${index}`]: [from],
        [`breakTo-${index}`]: [to],
      })),
    ),
    endsOn: draft.endsOn ? [draft.endsOn] : [],
  }),
  read(values, draft) {
    const read = Array.from({ length: mostRhythms }, (_, index) => readRhythm(values, index, draft.meetings[index]));
    const rhythms = read.filter((one) => one !== undefined);
    const breaks = readBreaks(values);
    const endsOn = one(values, "endsOn");
    const season = breaks.flatMap(({ from, to, error }) => (error ? [] : { from, to, why: "season" as const }));
    const meetings = rhythms.map(({ times: { breaks: before = [], ...times } }) => {
      const all = [...before.filter(({ why }) => why === "place-closed"), ...season];
      return all.length > 0 ? { ...times, breaks: all } : times;
    });
    return {
      draft: { ...draft, meetings, endsOn: readDay(endsOn) },
      errors: {
        ...Object.assign({}, ...rhythms.map(({ errors }) => errors)),
        ...faults(Object.fromEntries(breaks.map(({ error }, index) => [`breakFrom-${index}`, error]))),
        ...faults({ endsOn: endsOn !== "" && !readDay(endsOn) && m.listings_day_fault() }),
      },
    };
  },
  Fields({ values, errors, draft }) {
    const rows = Array.from({ length: mostRhythms }, (_, index) => index).filter((index) =>
      one(values, `kind-${index}`),
    );
    const shown = rows.length === 0 || many(values, "more").length > 0 ? [...rows, nextFree(rows)] : rows;
    const breaks = Array.from({ length: mostBreaks }, (_, index) => index).filter((index) =>
      [`breakFrom-${index}`, `breakTo-${index}`].some((name) => one(values, name) !== ""),
    );
    return (
      <>
        {shown.map((index) => (
          <RhythmFields
            key={index}
            index={index}
            values={values}
            errors={errors}
            special={draft.meetings[index] !== undefined && rhythmOf(draft.meetings[index]).kind === "special"}
          />
        ))}
        {shown.length < mostRhythms && (
          <Actions>
            <Button tone="quiet" name="more" value="yes">
              {m.listings_rhythm_more()}
            </Button>
          </Actions>
        )}
        <fieldset class="fieldset">
          <legend class="legend">{m.listings_breaks()}</legend>
          <p class="hint">{m.listings_breaks_hint()}</p>
          {[...breaks, nextFree(breaks)]
            .filter((index) => index < mostBreaks)
            .map((index) => (
              <div class="listing-pair" key={index}>
                <Field
                  name={`breakFrom-${index}`}
                  kind="date"
                  width="half"
                  optional
                  optionalUnsaid
                  label={m.listings_break_from()}
                  value={one(values, `breakFrom-${index}`)}
                  error={errors[`breakFrom-${index}`]}
                />
                <Field
                  name={`breakTo-${index}`}
                  kind="date"
                  width="half"
                  optional
                  optionalUnsaid
                  label={m.listings_break_to()}
                  value={one(values, `breakTo-${index}`)}
                />
              </div>
            ))}
        </fieldset>
        <Field
          name="endsOn"
          kind="date"
          width="half"
          optional
          label={m.listings_ends_on()}
          hint={m.listings_ends_on_hint()}
          value={one(values, "endsOn")}
          error={errors.endsOn}
        />
      </>
    );
  },
};

const nextFree = (used: readonly number[]): number => (used.at(-1) ?? -1) + 1;

interface RhythmFieldsProps {
  index: number;
  values: Values;
  errors: FieldErrors;
  special: boolean;
}

function RhythmFields({ index, values, errors, special }: RhythmFieldsProps) {
  const name = (field: string) => `${field}-${index}`;
  const get = (field: string) => one(values, name(field));
  const kinds = special ? (["special", ...rhythmKinds] as const) : rhythmKinds;
  return (
    <fieldset class="fieldset card listing-rhythm">
      <legend class="legend">{m.listings_rhythm_number({ number: index + 1 })}</legend>
      <Field
        name={name("kind")}
        kind="select"
        optional
        optionalUnsaid
        label={m.listings_rhythm()}
        emptyOption={m.listings_rhythm_none()}
        options={kinds.map((kind) => ({ value: kind, label: rhythmWords[kind]() }))}
        value={get("kind")}
      />
      <div class="listing-when-repeats">
        <Choice
          name={name("weekdays")}
          many
          optional
          legend={m.listings_weekdays()}
          hint={m.listings_weekdays_hint()}
          options={weekdayWords.map((word, day) => ({ value: String(day + 1), label: word() }))}
          value={values[name("weekdays")]}
          error={errors[name("weekdays")]}
        />
      </div>
      <div class="listing-when-monthly">
        <Field
          name={name("nth")}
          kind="select"
          width="half"
          optional
          label={m.listings_nth()}
          emptyOption={false}
          options={Object.entries(nthWords).map(([value, word]) => ({ value, label: word() }))}
          value={get("nth") || "1"}
        />
      </div>
      <div class="listing-when-dates">
        <Field
          name={name("dates")}
          kind="multiline"
          rows={3}
          optional
          label={m.listings_dates()}
          hint={m.listings_dates_hint()}
          value={get("dates")}
          error={errors[name("dates")]}
        />
      </div>
      <div class="listing-pair listing-when-timed">
        <Field
          name={name("at")}
          kind="time"
          width="half"
          optional
          label={m.listings_at()}
          value={get("at")}
          error={errors[name("at")]}
        />
        <Field
          name={name("ends")}
          kind="time"
          width="half"
          optional
          label={m.listings_ends()}
          value={get("ends")}
          error={errors[name("ends")]}
        />
      </div>
      <div class="listing-pair listing-when-repeats">
        <Field
          name={name("from")}
          kind="date"
          width="half"
          optional
          label={m.listings_from()}
          hint={m.listings_from_hint()}
          value={get("from")}
          error={errors[name("from")]}
        />
        <Field
          name={name("until")}
          kind="date"
          width="half"
          optional
          label={m.listings_until()}
          value={get("until")}
          error={errors[name("until")]}
        />
      </div>
    </fieldset>
  );
}
