import { localPath, m } from "../../shared/i18n/index.ts";
import { Link, Page, PhoneLink, useRequest } from "../../shared/ui/index.ts";
import type { DirectoryEntry } from "./directory-entry.ts";
import { handOnPath, listPath } from "./hand-on.ts";
import { changesOnPaper, rhythmOnPaper } from "./meeting-words.ts";
import { readIfAny, readIn } from "./offering-words.ts";
import { addressInWords } from "./place-words.ts";
import { SquareCode } from "./square-code.tsx";

interface CardPageProps {
  entry: DirectoryEntry;
  /** True where the person who prints it has chosen to have the name on it. */
  named: boolean;
  now: Temporal.Instant;
}

/** `/tuki/<slug>/kortti`: a card for a pocket. Whoever finds it learns no more than that there is a meeting somewhere. */
export function CardPage({ entry, named, now }: CardPageProps) {
  const { slug } = entry;
  return (
    <Page title={m.directory_card_title()} lead={m.directory_card_lead()} listed={false} current="search">
      <Card entry={entry} named={named} now={now} />
      <div class="screen-only flow">
        <p>{m.directory_card_how()}</p>
        <p>
          {named ? (
            <Link to={`/tuki/${slug}/kortti`}>{m.directory_card_without_name()}</Link>
          ) : (
            <Link to={`/tuki/${slug}/kortti?nimi=yes`}>{m.directory_card_with_name()}</Link>
          )}
        </p>
        <p>
          <Link to={`/tuki/${slug}/kortti.pdf${named ? "?nimi=yes" : ""}`}>{m.directory_card_pdf()}</Link>
        </p>
        <p>
          <Link to={listPath(entry.id)}>{m.directory_to_list()}</Link>
        </p>
        <p>
          <Link to={`/tuki/${slug}`}>{m.directory_card_back()}</Link>
        </p>
      </div>
    </Page>
  );
}

function Card({ entry, named, now }: CardPageProps) {
  const { locale, publicUrl } = useRequest();
  const { content } = entry;
  const { place, contact } = content;
  const name = readIn(content.name, locale);
  const hours = readIfAny(contact.phoneHours, locale);
  const path = handOnPath(entry.id);
  const address = `${publicUrl}${localPath(locale, path)}`;
  const where = place && addressInWords(place, locale);
  return (
    <section class="hand-card" aria-label={m.directory_card_title()}>
      <div class="hand-card-words">
        {named && (
          <p lang={name.lang}>
            <strong>{name.text}</strong>
          </p>
        )}
        {content.meetings.map((times, index) => (
          <p key={index}>{rhythmOnPaper(times, locale, now)}</p>
        ))}
        {changesOnPaper(content, now, locale).map((change) => (
          <p key={change}>{change}</p>
        ))}
        {where && <p>{where}</p>}
        {contact.phone && (
          <p>
            <PhoneLink number={contact.phone} />
            {hours && (
              <span class="small" lang={hours.lang}>
                {" "}
                {hours.text}
              </span>
            )}
          </p>
        )}
        <p class="small hand-card-address">{address.replace(/^https?:\/\//, "")}</p>
      </div>
      <SquareCode text={address} label={m.directory_card_code()} />
    </section>
  );
}
