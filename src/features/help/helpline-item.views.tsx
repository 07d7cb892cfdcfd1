import { languageTags, m } from "../../shared/i18n/index.ts";
import { PhoneLink, useRequest } from "../../shared/ui/index.ts";
import { type Helpline, isDueForReview } from "./help.rules.ts";
import { openState, zone } from "./opening-hours.rules.ts";
import { dateInWords, languagesInWords, openStateInWords } from "./opening-words.ts";

interface LineProps {
  line: Helpline;
  now: Temporal.Instant;
}

/** One line: who it is for, its number, whether someone answers now, and where all this is known from. */
export function HelplineItem({ line, now }: LineProps) {
  const { locale } = useRequest();
  const { words } = line;
  return (
    <li class="helpline" lang={words.locale === locale ? undefined : languageTags[words.locale]}>
      <h3>{words.name}</h3>
      <p>{words.forWhom}</p>
      <div class="helpline-call">
        {line.numbers.map((number) => (
          <p key={number}>
            <PhoneLink number={number} />
          </p>
        ))}
        <Hours line={line} now={now} />
      </div>
      <Facts line={line} />
      <Checked line={line} now={now} />
    </li>
  );
}

function Hours({ line, now }: LineProps) {
  const { locale } = useRequest();
  const state = openState(line.schedule, now);
  const stateInWords = openStateInWords(state, now, locale);
  return (
    <>
      {stateInWords && (
        <p class={state.kind === "closed" ? "open-state open-state-no" : "open-state"}>{stateInWords}</p>
      )}
      <p class="helpline-hours">{line.words.hours ?? m.help_hours_unknown()}</p>
    </>
  );
}

function Facts({ line }: { line: Helpline }) {
  const { locale } = useRequest();
  const { languages, cost, hiddenOnBill, chatUrl } = line;
  if (languages.length === 0 && !cost && !hiddenOnBill && !chatUrl) return null;
  return (
    <ul class="helpline-facts">
      {languages.length > 0 && <li>{m.help_languages({ languages: languagesInWords(languages, locale) })}</li>}
      {cost && <li>{cost === "free" ? m.help_cost_free() : m.help_cost_as_usual()}</li>}
      {hiddenOnBill && <li>{m.help_hidden_on_bill()}</li>}
      {chatUrl && (
        <li>
          <a href={chatUrl}>{m.help_chat()}</a>
        </li>
      )}
    </ul>
  );
}

/** Where a line is known from and when it was checked; one whose day has come says so, quietly. */
export function Checked({ line, now }: LineProps) {
  const { locale } = useRequest();
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const date = dateInWords(line.checkedOn, locale);
  return (
    <p class="helpline-checked">
      <a href={line.sourceUrl}>{m.help_source({ site: siteOf(line.sourceUrl) })}</a>{" "}
      <span>{isDueForReview(line, today) ? m.help_to_check({ date }) : m.help_checked({ date })}</span>
    </p>
  );
}

/** The name by which people know a site. */
function siteOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, "");
}
