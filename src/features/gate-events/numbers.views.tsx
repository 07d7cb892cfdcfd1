import { encode } from "uqr";
import { m } from "../../shared/i18n/index.ts";
import { type Column, DataTable, Link, List, Page, Section, useHref, useRequest } from "../../shared/ui/index.ts";
import { readIn } from "../directory/index.ts";
import type { DayPageProps } from "./day.views.tsx";
import { type AgeBand, ageBands, type Party, peopleIn } from "./event.rules.ts";
import { bandWords, timeWords } from "./event-words.ts";
import type { RunDay } from "./run-event.ts";

type Counted = "adults" | AgeBand | "all";
const countedWords: Readonly<Record<Counted, () => string>> = {
  adults: m.gate_events_adults,
  ...bandWords,
  all: m.gate_events_together,
};
const counts = ["adults", ...ageBands, "all"] as const satisfies readonly Counted[];
const countOf = (party: Party, counted: Counted): number => (counted === "all" ? peopleIn(party) : party[counted]);

/** How many come, by age, and how many wait. */
export function Numbers({ day: { numbers, capacity } }: { day: Pick<RunDay, "numbers" | "capacity"> }) {
  const { coming, waiting } = numbers;
  const columns: Column<Counted>[] = [
    { key: "who", header: m.gate_events_age_group(), cell: (counted) => countedWords[counted]() },
    {
      key: "coming",
      header: m.gate_events_column_coming(),
      numeric: true,
      cell: (counted) => countOf(coming, counted),
    },
    {
      key: "waiting",
      header: m.gate_events_column_waiting(),
      numeric: true,
      cell: (counted) => countOf(waiting, counted),
    },
  ];
  return (
    <DataTable
      caption={capacity === null ? m.gate_events_room_for_all() : m.gate_events_room_for({ capacity })}
      columns={columns}
      rows={counts}
      rowKey={(counted) => counted}
      slim
    />
  );
}

/** What those who come have written, loosened from who wrote it. */
export function Words({ day: { diets, access } }: { day: Pick<RunDay, "diets" | "access"> }) {
  return (
    <>
      {diets.length > 0 && (
        <Section title={m.gate_events_diets()}>
          <Loose words={diets} />
        </Section>
      )}
      {access.length > 0 && (
        <Section title={m.gate_events_access_list()}>
          <Loose words={access} />
        </Section>
      )}
    </>
  );
}

const Loose = ({ words }: { words: readonly string[] }) => (
  <ul>
    {words.map((word, index) => (
      <li key={index}>{word}</li>
    ))}
  </ul>
);

/** A square code, large enough to be read across a table. */
export function Square({ text }: { text: string }) {
  const { size, data } = encode(text, { border: 2 });
  const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width="200" height="200" role="img" aria-label={m.gate_events_meet_square()}>
      <rect width={size} height={size} fill="#fff" />
      <path d={dots.join("")} fill="#000" />
    </svg>
  );
}

/** Counts only: a paper may lie where anybody sees it. */
export function SheetPage({ base, event, day }: Pick<DayPageProps, "base" | "event" | "day">) {
  const { locale, publicUrl } = useRequest();
  const href = useHref();
  return (
    <Page title={event.content ? readIn(event.content.name, locale).text : m.gate_events_event()} lead={timeWords(day)}>
      <Section title={m.gate_events_coming()}>
        <Numbers day={day} />
      </Section>
      <Words day={day} />
      {day.tasks.length > 0 && (
        <Section title={m.gate_events_tasks()}>
          <List
            items={day.tasks.map(({ words, taken, needed }) => m.gate_events_task_line({ words, taken, needed }))}
          />
        </Section>
      )}
      <Section title={m.gate_events_meet_title()}>
        <Square text={`${publicUrl}${href(`/tapaamme/${day.meetCode}`)}`} />
      </Section>
      <p class="screen-only">
        <Link to={`${base}/paiva/${day.id}`}>{m.gate_events_back_to_day()}</Link>
      </p>
    </Page>
  );
}
