import { type Locale, localPath, m } from "../../shared/i18n/index.ts";
import { readIn } from "../directory/index.ts";
import { paperLanguage, squareCode } from "../professionals/index.ts";
import { ageBands, type Party, peopleIn, programmeLines } from "./event.rules.ts";
import { bandWords, timeTitle } from "./event-words.ts";
import type { RunDay, RunEvent } from "./run-event.ts";

/** What the paper for the day says: counts only, for it may lie where anybody sees it. */
export function sheetPaper(event: RunEvent, day: RunDay, { publicUrl, locale }: { publicUrl: string; locale: Locale }) {
  const { coming, waiting } = day.numbers;
  const address = `${publicUrl}${localPath(locale, `/tapaamme/${day.meetCode}`)}`;
  const row = (name: string, of: (party: Party) => number) => [name, String(of(coming)), String(of(waiting))];
  return {
    title: event.content ? readIn(event.content.name, locale).text : m.gate_events_event(),
    lang: paperLanguage(locale),
    when: timeTitle(day),
    room: day.capacity === null ? m.gate_events_room_for_all() : m.gate_events_room_for({ capacity: day.capacity }),
    numbersTitle: m.gate_events_coming(),
    heads: [m.gate_events_age_group(), m.gate_events_column_coming(), m.gate_events_column_waiting()],
    numbers: [
      row(m.gate_events_adults(), (party) => party.adults),
      ...ageBands.map((band) => row(bandWords[band](), (party) => party[band])),
      row(m.gate_events_together(), peopleIn),
    ],
    lists: [
      { title: m.gate_events_diets(), items: day.diets },
      { title: m.gate_events_access_list(), items: day.access },
      {
        title: m.gate_events_programme(),
        items: programmeLines(event.programme).map(({ time, words }) => (time ? `${time} ${words}` : words)),
      },
      {
        title: m.gate_events_tasks(),
        items: day.tasks.map(({ words, taken, needed }) => m.gate_events_task_line({ words, taken, needed })),
      },
    ].filter(({ items }) => items.length > 0),
    cameTitle: m.gate_events_sheet_came(),
    meetTitle: m.gate_events_meet_title(),
    meet: m.gate_events_sheet_meet(),
    address: address.replace(/^https?:\/\//, ""),
    qr: squareCode(address),
    qrAlt: m.gate_events_meet_square(),
  };
}

// Typst. What is written in a template is look; every word comes with the data.
export const sheetTemplate = `
#show: sheet.with(size: 12pt)
= #data.title
#text(weight: "bold", data.when)
== #data.numbersTitle
#data.room
#table(columns: (auto, auto, auto), align: (left, right, right), inset: (x, y) => (left: if x > 0 { 8mm } else { 0pt }, right: 0pt, y: 3.5pt),
  stroke: (x, y) => if y > 0 { (top: 0.4pt + line-colour) },
  table.header(..data.heads.map(head => text(weight: "bold", head))),
  ..data.numbers.flatten())
#for one in data.lists [
  == #one.title
  #list(..one.items.map(item => [#item]))
]
== #data.cameTitle
#v(9mm)
#block(breakable: false)[
  == #data.meetTitle
  #grid(columns: (auto, 1fr), column-gutter: 6mm, align: horizon,
    qr(data.qr, data.qrAlt, width: 42mm),
    [#data.meet #parbreak() #box(text(weight: "bold", hyphenate: false, data.address))])
]
`;
