import { m } from "../../shared/i18n/index.ts";
import { Fact, PhoneLink, RingMark, useRequest } from "../../shared/ui/index.ts";
import type { DirectoryEntry } from "./directory-entry.ts";
import { nextMeetings } from "./meeting-times.rules.ts";
import { meetingInWords, rhythmInWords } from "./meeting-words.ts";
import { opennessOf } from "./offering.ts";
import { comingWords, readIfAny } from "./offering-words.ts";
import { placeInWords } from "./place-words.ts";

/** What one must know to come: when, where, whether one may, whom to ring. */
export function Glance({ entry: { content }, now }: { entry: DirectoryEntry; now: Temporal.Instant }) {
  const { locale } = useRequest();
  const next = nextMeetings(content, now, 1).find(({ status }) => status !== "cancelled");
  const place = placeInWords(content, locale);
  const openness = opennessOf(content);
  const coming = comingWords(content, locale);
  const hours = readIfAny(content.contact.phoneHours, locale);
  const { phone } = content.contact;
  return (
    <aside class="glance" aria-labelledby="lyhyesti">
      <h2 id="lyhyesti">{m.directory_glance()}</h2>
      <dl class="facts">
        {next && <Fact term={m.directory_next()}>{meetingInWords(next, now, locale)}</Fact>}
        {content.meetings.length > 0 && (
          <Fact term={m.directory_when()}>
            {content.meetings.map((times, index) => (
              <span key={index} class="glance-rhythm">
                {rhythmInWords(times, locale)}
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
        {coming && <Fact term={m.directory_way_in()}>{coming}</Fact>}
        {content.cost?.free && <Fact term={m.directory_cost()}>{m.directory_free_yes()}</Fact>}
      </dl>
      {openness && <RingMark openness={openness} />}
    </aside>
  );
}
