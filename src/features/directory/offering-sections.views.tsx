import { languageTags, m } from "../../shared/i18n/index.ts";
import { municipality, nameOf, pointOf } from "../../shared/places/index.ts";
import { Actions, ButtonLink, Link, RegionMap, RingMark, Section, useHref, useRequest } from "../../shared/ui/index.ts";
import { begunOn } from "./begun.rules.ts";
import type { DirectoryEntry } from "./directory-entry.ts";
import { breaksToKnow, type Meeting, nextMeetings } from "./meeting-times.rules.ts";
import { dateInWords, movedFromInWords, rhythmsInWords } from "./meeting-words.ts";
import { type OfferingContent, opennessOf } from "./offering.ts";
import { ContactList, TimeOf, Written } from "./offering-parts.views.tsx";
import { accessWords, facilitatorWords, readIfAny, wayInWords } from "./offering-words.ts";
import type { Maintainer } from "./pages.queries.ts";
import { townOf } from "./place-words.ts";

/** How many dates to come a page lists. */
const datesShown = 5;

interface ContentProps {
  content: OfferingContent;
}

interface WayInProps extends ContentProps {
  now: Temporal.Instant;
  entryPath?: string | undefined;
  entryNote?: string | undefined;
  /** Whom one asks where the offering itself names nobody. */
  maintainer?: Maintainer | undefined;
}

/** D5, both answers in plain words, and whom to reach. */
export function WayIn({ content, now, entryPath, entryNote, maintainer }: WayInProps) {
  const { locale } = useRequest();
  const { admission, contact } = content;
  const openness = opennessOf(content);
  const begun = begunOn(content, now);
  const hasContact = contact.phone || contact.email || contact.website;
  if (!admission && !hasContact && !maintainer) return null;
  return (
    <Section title={admission ? m.directory_way_in() : m.directory_contact()}>
      {openness && <RingMark openness={openness} />}
      {admission && (
        <p class="way-in-words">
          {begun
            ? m.directory_begun({ date: dateInWords(begun, locale) })
            : wayInWords(content.form, admission, locale)}
        </p>
      )}
      {admission?.nextIntake && (
        <p>{m.directory_next_intake({ date: dateInWords(Temporal.PlainDate.from(admission.nextIntake), locale) })}</p>
      )}
      {admission?.startsOn && !begun && (
        <p>{m.directory_starts_on({ date: dateInWords(Temporal.PlainDate.from(admission.startsOn), locale) })}</p>
      )}
      <Written texts={admission?.note} />
      {entryNote && (
        <p>
          <strong>{entryNote}</strong>
        </p>
      )}
      {entryPath && (
        <Actions>
          <ButtonLink to={entryPath}>{m.admissions_entry_link()}</ButtonLink>
        </Actions>
      )}
      {admission && !begun && <p class="soft">{m.directory_no_referral()}</p>}
      <ContactList contact={contact} />
      {maintainer && <AskMaintainer maintainer={maintainer} />}
      {admission?.signUpUrl && !begun && (
        <p>
          <a href={admission.signUpUrl} rel="noreferrer">
            {m.directory_sign_up_elsewhere()}
          </a>
        </p>
      )}
      {content.onlineUrl && (
        <p>
          <a href={content.onlineUrl} rel="noreferrer">
            {m.directory_online_link()}
          </a>
        </p>
      )}
      {admission && (
        <p class="own-way">{opennessOf(content) === "closed" ? m.directory_own_way_closed() : m.directory_own_way()}</p>
      )}
    </Section>
  );
}

function AskMaintainer({ maintainer: { slug, name, phone, email, website } }: { maintainer: Maintainer }) {
  const contact = { ...(phone && { phone }), ...(email && { email }), ...(website && { website }) };
  return (
    <>
      <p>
        {m.directory_ask_maintainer()} <Link to={`/jarjesto/${slug}`}>{name}</Link>
      </p>
      <ContactList contact={contact} />
    </>
  );
}

/** Rhythms, breaks, and the dates to come. */
export function When({ entry, now, discreet }: { entry: DirectoryEntry; now: Temporal.Instant; discreet: boolean }) {
  const { locale } = useRequest();
  const href = useHref();
  const { content, slug } = entry;
  if (content.meetings.length === 0) return null;
  const meetings = nextMeetings(content, now, datesShown);
  const today = now.toZonedDateTimeISO(content.meetings[0]?.timeZone ?? "Europe/Helsinki").toPlainDate();
  return (
    <Section title={m.directory_when()}>
      <ul class="rhythms">
        {rhythmsInWords(content.meetings, now, locale).map((rhythm) => (
          <li key={rhythm}>{rhythm}</li>
        ))}
      </ul>
      {breaksToKnow(content, today).map(({ from, to, why }) => {
        const dates = {
          from: dateInWords(Temporal.PlainDate.from(from), locale, today.year),
          to: dateInWords(Temporal.PlainDate.from(to), locale),
        };
        return (
          <p key={from}>{why === "place-closed" ? m.directory_break_place(dates) : m.directory_break_season(dates)}</p>
        );
      })}
      {content.endsOn && (
        <p>{m.directory_ends_on({ date: dateInWords(Temporal.PlainDate.from(content.endsOn), locale) })}</p>
      )}
      {meetings.length > 0 && (
        <>
          <h3>{m.directory_dates()}</h3>
          <ul class="dates">
            {meetings.map((meeting) => (
              <DateLine key={meeting.start.toString()} meeting={meeting} now={now} />
            ))}
          </ul>
          {!discreet && (
            <p class="screen-only">
              <a href={href(`/tuki/${slug}.ics`)} download="kalenteri.ics">
                {m.directory_calendar()}
              </a>{" "}
              <span class="soft">{m.directory_calendar_neutral()}</span>
            </p>
          )}
        </>
      )}
    </Section>
  );
}

function DateLine({ meeting, now }: { meeting: Meeting; now: Temporal.Instant }) {
  const { locale } = useRequest();
  const note = readIfAny(meeting.note, locale);
  const { start, timed, status } = meeting;
  const from = movedFromInWords(meeting, locale);
  const dateTime = timed ? start.toString({ timeZoneName: "never" }) : start.toPlainDate().toString();
  return (
    <li>
      <time class={status === "cancelled" ? "cancelled" : undefined} dateTime={dateTime}>
        <TimeOf meeting={meeting} now={now} local={false} />
      </time>
      {status === "cancelled" && <strong class="cancelled-word"> {m.directory_cancelled()}</strong>}
      {from && (
        <span>
          {" "}
          {meeting.movedFrom?.equals(start.toPlainDate())
            ? m.directory_moved_from_time({ time: from })
            : m.directory_moved_from({ date: from })}
        </span>
      )}
      {note && (
        <span class="soft" lang={note.lang}>
          {" "}
          {note.text}
        </span>
      )}
    </li>
  );
}

/** Where, as far as it may be told; how one gets there and in. */
export function Where({ content }: ContentProps) {
  const { locale } = useRequest();
  const { place } = content;
  if (!place) return null;
  const town = townOf(place, locale);
  const own = place.municipality === undefined ? undefined : municipality(place.municipality);
  // Where the writer has not set a point, its postal code's or its town's is near enough for a map of the region.
  const known = pointOf(place.postalCode ?? "") ?? own?.point;
  const centre = place.point ? { lon: place.point[0], lat: place.point[1] } : known;
  const features = place.access;
  const isKnown = Boolean(place.name || place.address || place.postalCode || place.point);
  return (
    <Section title={m.directory_where()}>
      {place.privacy === "confidential" ? (
        <>
          {town && <p>{town}</p>}
          <p>{place.ringForAddress ? m.directory_place_ring() : m.directory_place_confidential()}</p>
        </>
      ) : (
        <address class="place">
          {[place.name, place.address, [place.postalCode, town].filter(Boolean).join(" ")]
            .filter(Boolean)
            .map((line) => (
              <span key={line}>{line}</span>
            ))}
        </address>
      )}
      {place.privacy === "exact" && !isKnown && <p>{m.directory_place_not_told()}</p>}
      {place.privacy === "approximate" && (
        <p>{place.ringForAddress ? m.directory_place_ring() : m.directory_place_approximate()}</p>
      )}
      <Written texts={place.directions} />
      {(features.length > 0 || readIfAny(place.accessNote, locale)) && (
        <>
          <h3>{m.directory_access_title()}</h3>
          {features.length > 0 && (
            <ul>
              {features.map((feature) => (
                <li key={feature}>{accessWords[feature]()}</li>
              ))}
            </ul>
          )}
          <Written texts={place.accessNote} />
        </>
      )}
      {place.privacy === "exact" && isKnown && own && centre && (
        <RegionMap
          id="paikka"
          title={m.directory_place_map()}
          label={m.directory_place_map()}
          region={own.region}
          centre={centre}
          table={
            <p>
              <Link to={`/alue/${own.slug}`}>{m.directory_place_others({ place: nameOf(own, locale) })}</Link>
            </p>
          }
        />
      )}
    </Section>
  );
}

/** Who facilitates, who organises, who keeps what it knows of people. */
export function Who({ content }: ContentProps) {
  const { locale } = useRequest();
  const { organisers, fellowship, facilitators, competence, maintainer, privacyNoticeUrl } = content;
  return (
    <Section title={m.directory_who()}>
      {facilitators && (
        <p>
          {m.directory_facilitated_by({
            who: facilitatorWords[facilitators]().toLocaleLowerCase(languageTags[locale]),
          })}
        </p>
      )}
      <Written texts={competence} />
      {organisers.length > 0 ? (
        <>
          <h3>{m.directory_organisers()}</h3>
          <ul>
            {organisers.map(({ slug, name }) => (
              <li key={name}>{slug ? <Link to={`/jarjesto/${slug}`}>{name}</Link> : name}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{fellowship ? m.directory_fellowship({ name: fellowship }) : m.directory_no_organiser()}</p>
      )}
      {(maintainer || privacyNoticeUrl) && (
        <p>
          {maintainer && m.directory_maintainer({ name: maintainer })}{" "}
          {privacyNoticeUrl && (
            <a href={privacyNoticeUrl} rel="noreferrer">
              {m.directory_privacy_notice()}
            </a>
          )}
        </p>
      )}
    </Section>
  );
}
