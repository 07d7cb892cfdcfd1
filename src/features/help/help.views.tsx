import { m } from "../../shared/i18n/index.ts";
import { Link, Notice, Page, useRequest } from "../../shared/ui/index.ts";
import { type Helpline, linesFor, type Situation } from "./help.rules.ts";
import { Checked, HelplineItem } from "./helpline-item.views.tsx";
import { zone } from "./opening-hours.rules.ts";
import { clockTime, dateInWords } from "./opening-words.ts";

const emergencyNumber = "112";

/** The situations after danger itself, with the words a person would know theirs by. */
const groups: readonly { situation: Situation; title: () => string; note?: () => preact.JSX.Element }[] = [
  { situation: "talk", title: m.help_situation_talk },
  { situation: "violence", title: m.help_situation_violence, note: () => <Traces /> },
  { situation: "young", title: m.help_situation_young },
  { situation: "substances", title: m.help_situation_substances },
  { situation: "medical", title: m.help_situation_medical },
];

interface HelpPageProps {
  /** All lines in the reader's language; none when the list cannot be read right now. */
  lines: readonly Helpline[];
  now: Temporal.Instant;
}

/** `/apua`: 112 first, then who else answers, by situation. */
export function HelpPage({ lines, now }: HelpPageProps) {
  const { locale, demo } = useRequest();
  const shown = groups
    .map((group) => ({ ...group, lines: linesFor(lines, group.situation, locale) }))
    .filter((group) => group.lines.length > 0);
  return (
    <Page title={m.help_title()} lead={m.help_lead()} description={m.help_description()} current="help">
      <Danger line={lines.find((line) => line.situation === "danger")} now={now} />
      {shown.length === 0 && <Notice kind="warning">{m.help_list_missing()}</Notice>}
      {demo && <Notice>{m.help_demo()}</Notice>}
      {shown.length > 0 && (
        <nav class="flow" aria-labelledby="help-ways">
          <h2 id="help-ways">{m.help_groups_label()}</h2>
          <ul class="help-ways">
            {shown.map(({ situation, title }) => (
              <li key={situation}>
                <a href={`#${situation}`}>{title()}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {shown.map(({ situation, title, note, lines: own }) => (
        <section key={situation} class="flow" aria-labelledby={situation}>
          <h2 id={situation} tabIndex={-1}>
            {title()}
          </h2>
          {note?.()}
          <ul class="helplines">
            {own.map((line) => (
              <HelplineItem key={line.slug} line={line} now={now} />
            ))}
          </ul>
        </section>
      ))}
      {shown.length > 0 && <AsOf now={now} />}
      <section class="flow">
        <h2>{m.help_not_title()}</h2>
        <p>{m.help_not_text()}</p>
      </section>
    </Page>
  );
}

/** The emergency number stands even when nothing can be read from the database. */
function Danger({ line, now }: { line: Helpline | undefined; now: Temporal.Instant }) {
  return (
    <section class="crisis help-danger" aria-labelledby="danger">
      <h2 id="danger">{m.help_danger_title()}</h2>
      <p>{line?.words.forWhom ?? m.ui_crisis_text()}</p>
      <div class="actions">
        <a class="button button-crisis" href={`tel:${emergencyNumber}`}>
          {m.ui_crisis_call({ number: emergencyNumber })}
        </a>
      </div>
      <h3>{m.help_silent_title()}</h3>
      <p>{m.help_silent_text()}</p>
      <p>
        <a href={`sms:${emergencyNumber}`}>{m.help_silent_send({ number: emergencyNumber })}</a>
      </p>
      {line && <Checked line={line} now={now} />}
    </section>
  );
}

/** A call leaves a trace in the telephone: said where it may matter most. */
function Traces() {
  return (
    <p>
      {m.help_violence_trace()} <Link to="/turvallisesti">{m.help_safety_link()}</Link>
    </p>
  );
}

function AsOf({ now }: { now: Temporal.Instant }) {
  const { locale } = useRequest();
  const here = now.toZonedDateTimeISO(zone);
  const date = dateInWords(here.toPlainDate(), locale);
  return <p class="small soft">{m.help_as_of({ date, time: clockTime(here, locale, "start") })}</p>;
}
