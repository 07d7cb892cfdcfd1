import { localPath, m } from "../../shared/i18n/index.ts";
import { Fact, PhoneLink, RingMark, useRequest } from "../../shared/ui/index.ts";
import { begunOn } from "./begun.rules.ts";
import type { DirectoryEntry } from "./directory-entry.ts";
import { handOnPath } from "./hand-on.ts";
import { nextMeetings } from "./meeting-times.rules.ts";
import { dateInWords, rhythmsInWords } from "./meeting-words.ts";
import { opennessOf } from "./offering.ts";
import { TimeOf } from "./offering-parts.views.tsx";
import { comingWords, readIfAny, wayInWords } from "./offering-words.ts";
import type { Maintainer } from "./pages.queries.ts";
import { placeInWords } from "./place-words.ts";
import { SquareCode } from "./square-code.tsx";

interface GlanceProps {
  entry: DirectoryEntry;
  now: Temporal.Instant;
  /** It stands in the directory: on paper its short address stands here too. */
  standing: boolean;
  /** Whom one asks where the offering itself names nobody. */
  maintainer?: Maintainer | undefined;
}

/** What one must know to come: when, where, whether one may, whom to ring. On paper all of it stands here, with a code that opens it. */
export function Glance({ entry, now, standing, maintainer }: GlanceProps) {
  const { locale } = useRequest();
  const { content } = entry;
  const next = nextMeetings(content, now, 1).find(({ status }) => status !== "cancelled");
  const place = placeInWords(content, locale);
  const openness = opennessOf(content);
  const begun = begunOn(content, now);
  const coming = comingWords(content, locale);
  const hours = readIfAny(content.contact.phoneHours, locale);
  const { phone } = content.contact;
  const { admission, contact } = content;
  return (
    <aside class="glance" aria-labelledby="lyhyesti">
      <h2 id="lyhyesti">{m.directory_glance()}</h2>
      <dl class="facts">
        {next && (
          <Fact term={m.directory_next()}>
            <TimeOf meeting={next} now={now} />
          </Fact>
        )}
        {content.meetings.length > 0 && (
          <Fact term={m.directory_when()}>
            {rhythmsInWords(content.meetings, now, locale).map((rhythm) => (
              <span key={rhythm} class="glance-rhythm">
                {rhythm}
              </span>
            ))}
          </Fact>
        )}
        {place && <Fact term={m.directory_where()}>{place}</Fact>}
        {phone && (
          <Fact term={m.directory_call()}>
            <PhoneLink number={phone} />
            {hours && <span lang={hours.lang}> {hours.text}</span>}
          </Fact>
        )}
        <PaperFact term={m.directory_email()} text={contact.email} asWritten />
        <PaperFact term={m.directory_website()} text={contact.website ?? content.onlineUrl} asWritten />
        {maintainer && (
          <PaperFact
            term={m.directory_ask_maintainer()}
            text={[maintainer.name, maintainer.phone, maintainer.email, maintainer.website].filter(Boolean).join(", ")}
          />
        )}
        {admission && !coming && (
          <PaperFact
            term={m.directory_way_in()}
            text={
              begun
                ? m.directory_begun({ date: dateInWords(begun, locale) })
                : wayInWords(content.form, admission, locale)
            }
          />
        )}
        {coming && <Fact term={m.directory_way_in()}>{coming}</Fact>}
        {content.cost?.free && <Fact term={m.directory_cost()}>{m.directory_free_yes()}</Fact>}
      </dl>
      {openness && <RingMark openness={openness} />}
      {entry.full && !begun && <p class="glance-note">{m.directory_full_short()}</p>}
      {standing && <ShortWay entry={entry} />}
    </aside>
  );
}

interface PaperFactProps {
  term: string;
  text: string | undefined;
  /** An address, in which a capital would be a slip. */
  asWritten?: boolean;
}

/** Read from a screen further down, where it can be pressed. */
function PaperFact({ term, text, asWritten = false }: PaperFactProps) {
  if (!text) return null;
  return (
    <div class={asWritten ? "print-only as-written" : "print-only"}>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}

/** The address that names nothing, and the code that opens it. */
function ShortWay({ entry: { id } }: { entry: DirectoryEntry }) {
  const { locale, publicUrl } = useRequest();
  const address = `${publicUrl}${localPath(locale, handOnPath(id))}`;
  return (
    <div class="glance-code print-only">
      <SquareCode text={address} label={m.directory_card_code()} />
      <p class="small">{address.replace(/^https?:\/\//, "")}</p>
    </div>
  );
}
