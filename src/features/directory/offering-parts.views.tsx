import { m } from "../../shared/i18n/index.ts";
import { dialled, PhoneLink, Section, useRequest } from "../../shared/ui/index.ts";
import type { Meeting } from "./meeting-times.rules.ts";
import { isTodayOrTomorrow, meetingInWords } from "./meeting-words.ts";
import type { Audience, Contact, Localized } from "./offering.ts";
import { audienceWords, readIfAny } from "./offering-words.ts";

interface TimeOfProps {
  meeting: Meeting;
  now: Temporal.Instant;
  /** Its own clock beside ours; not where that is told already. */
  local?: boolean;
  /** What is said of it; alone it stands as it is. */
  say?: (when: string) => string;
}

/** When a meeting is. On paper, which is read on another day too, it is never "tomorrow". */
export function TimeOf({ meeting, now, local = true, say = (when) => when }: TimeOfProps) {
  const { locale } = useRequest();
  const words = say(meetingInWords(meeting, now, locale, { local }));
  if (!isTodayOrTomorrow(meeting, now)) return <>{words}</>;
  return (
    <>
      <span class="screen-only">{words}</span>
      <span class="print-only">{say(meetingInWords(meeting, now, locale, { local, onPaper: true }))}</span>
    </>
  );
}

/** A text of the writer's, in its language, one paragraph for each line. */
export function Written({ texts }: { texts: Localized | undefined }) {
  const { locale } = useRequest();
  const read = readIfAny(texts, locale);
  if (!read) return null;
  return (
    <div class="flow" lang={read.lang}>
      {read.text.split(/\n+/).map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}

interface TextsProps {
  texts: Localized | undefined;
  title: string;
  audiences?: readonly Audience[];
}

/** A section of written text; none where there is nothing to say. */
export function Texts({ texts, title, audiences = [] }: TextsProps) {
  const { locale } = useRequest();
  if (!readIfAny(texts, locale) && audiences.length === 0) return null;
  return (
    <Section title={title}>
      <Written texts={texts} />
      {audiences.length > 0 && (
        <ul class="tags">
          {audiences.map((audience) => (
            <li key={audience}>{audienceWords[audience]()}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** How one reaches a person: the telephone first. */
export function ContactList({ contact }: { contact: Contact }) {
  const { locale } = useRequest();
  const { phone, email, website, person, texts } = contact;
  const hours = readIfAny(contact.phoneHours, locale);
  if (!phone && !email && !website) return null;
  return (
    <ul class="contact">
      {phone && (
        <li>
          <span>{person ? m.directory_call_person({ person }) : m.directory_call()}</span> <PhoneLink number={phone} />
          {hours && (
            <span class="soft" lang={hours.lang}>
              {hours.text}
            </span>
          )}
          {texts && <a href={`sms:${dialled(phone)}`}>{m.directory_text_message()}</a>}
        </li>
      )}
      {email && (
        <li>
          <span>{m.directory_email()}</span> <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {website && (
        <li>
          <a href={website} rel="noreferrer">
            {m.directory_website()}
          </a>
        </li>
      )}
    </ul>
  );
}
