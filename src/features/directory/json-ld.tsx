import { municipality, nameOf } from "../../shared/places/index.ts";
import { useLink, useRequest } from "../../shared/ui/index.ts";
import type { DirectoryEntry } from "./directory-entry.ts";
import { nextMeetings } from "./meeting-times.rules.ts";
import type { Place } from "./offering.ts";
import { readIfAny, readIn } from "./offering-words.ts";

/** How many meetings a page tells machines of. */
const told = 3;

const statuses = {
  on: "https://schema.org/EventScheduled",
  moved: "https://schema.org/EventRescheduled",
  cancelled: "https://schema.org/EventCancelled",
} as const;

/** What the page says, for search engines (schema.org): organisers, and the next meetings as events. Only what is public. */
export function JsonLd({ entry, now }: { entry: DirectoryEntry; now: Temporal.Instant }) {
  const { locale, publicUrl } = useRequest();
  const link = useLink();
  const { content } = entry;
  const url = `${publicUrl}${link(`/tuki/${entry.slug}`)}`;
  const summary = readIfAny(content.summary, locale)?.text;
  // Of those who meet, not of the page. Plain Finnish is Finnish.
  const spoken = [...new Set(content.languages.map((tag) => (tag === "fi-simple" ? "fi" : tag)))];
  const organizer = content.organisers.map(({ name, slug }) => ({
    "@type": "Organization",
    name,
    ...(slug && { url: `${publicUrl}${link(`/jarjesto/${slug}`)}` }),
  }));
  const place = content.place && placeOf(content.place);
  const online = content.ways.includes("online") || content.ways.includes("hybrid");
  const events = nextMeetings(content, now, told).map(({ start, end, timed, status }) => ({
    "@type": "Event",
    name: readIn(content.name, locale).text,
    ...(summary && { description: summary }),
    url,
    ...(spoken.length > 0 && { inLanguage: spoken.length === 1 ? spoken[0] : spoken }),
    startDate: timed ? start.toString({ timeZoneName: "never" }) : start.toPlainDate().toString(),
    ...(end && { endDate: end.toString({ timeZoneName: "never" }) }),
    eventStatus: statuses[status],
    eventAttendanceMode: `https://schema.org/${online ? (place ? "Mixed" : "Online") : "Offline"}EventAttendanceMode`,
    ...(place ? { location: place } : online ? { location: { "@type": "VirtualLocation", url } } : {}),
    ...(organizer.length > 0 && { organizer }),
    ...(content.cost?.free && { isAccessibleForFree: true }),
  }));
  const graph = [...organizer, ...events];
  if (graph.length === 0) return null;
  return <Data value={{ "@context": "https://schema.org", "@graph": graph }} />;
}

/** A block of data no browser runs. A text in it cannot end it: `<` is written as JSON's own escape. */
export function Data({ value }: { value: object }) {
  const json = JSON.stringify(value).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

/** A confidential place is nowhere; of an approximate one its town alone. */
function placeOf(place: Place) {
  const own = place.municipality === undefined ? undefined : municipality(place.municipality);
  const town = own ? nameOf(own, "fi") : place.town;
  if (place.privacy === "confidential" || !town) return undefined;
  const exact = place.privacy === "exact";
  return {
    "@type": "Place",
    name: (exact && place.name) || town,
    address: {
      "@type": "PostalAddress",
      ...(exact && place.address && { streetAddress: place.address }),
      ...(exact && place.postalCode && { postalCode: place.postalCode }),
      addressLocality: town,
    },
  };
}
