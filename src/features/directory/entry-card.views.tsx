import { m } from "../../shared/i18n/index.ts";
import { OfferingCard, useRequest } from "../../shared/ui/index.ts";
import { begunOn } from "./begun.rules.ts";
import type { DirectoryEntry } from "./directory-entry.ts";
import { type Meeting, nextMeetings } from "./meeting-times.rules.ts";
import { meetingInWords, rhythmInWords } from "./meeting-words.ts";
import { opennessOf } from "./offering.ts";
import { comingWords, formAndWays, gistOf, readIn } from "./offering-words.ts";
import { placeInWords } from "./place-words.ts";

interface EntryCardProps {
  entry: DirectoryEntry;
  now: Temporal.Instant;
  /** How far it is, where that was asked. */
  km?: number | undefined;
  level?: 2 | 3 | 4;
}

/** An offering in a list: what it is, where and when next, and whether one may come. */
export function EntryCard({ entry, now, km, level = 3 }: EntryCardProps) {
  const { locale } = useRequest();
  const { content } = entry;
  const name = readIn(content.name, locale);
  const summary = gistOf(content, locale);
  const place = placeInWords(content, locale);
  const openness = opennessOf(content);
  const [next, ...rest] = nextMeetings(content, now, 1);
  // Whoever reads that the next time is cancelled, asks which one takes place.
  const after = next?.status === "cancelled" ? rest.find(({ status }) => status !== "cancelled") : undefined;
  const times = content.meetings[0];
  const coming = comingWords(content, locale);
  const timeOf = (meeting: Meeting) => ({
    words: meetingInWords(meeting, now, locale),
    dateTime: meeting.timed
      ? meeting.start.toString({ timeZoneName: "never" })
      : meeting.start.toPlainDate().toString(),
  });
  const when = next && {
    ...timeOf(next),
    ...(next.status === "cancelled" && { cancelled: m.directory_cancelled() }),
    ...(after && { after: timeOf(after) }),
  };
  return (
    <OfferingCard
      level={level}
      name={name.text}
      nameLang={name.lang}
      to={`/tuki/${entry.slug}`}
      seed={entry.id}
      form={formAndWays(content, locale)}
      {...(summary && { summary: summary.text, summaryLang: summary.lang })}
      {...(place && {
        place: km === undefined || km < 1 ? place : m.directory_place_and_km({ place, km: Math.round(km) }),
      })}
      {...(when && { next: when })}
      facts={[
        ...(times && !when ? [{ term: m.directory_when(), text: rhythmInWords(times, locale, now) }] : []),
        ...(coming ? [{ term: m.directory_way_in(), text: coming }] : []),
      ]}
      {...(openness && { openness })}
      {...(entry.standing === "unconfirmed" && { mark: m.directory_unconfirmed_short() })}
      {...(entry.full && { mark: m.directory_full_short() })}
      {...(entry.uncarried && { mark: m.directory_uncarried_short() })}
      {...(begunOn(content, now) && { mark: m.directory_begun_short() })}
      {...(entry.paused && { mark: m.directory_paused_short() })}
    />
  );
}
