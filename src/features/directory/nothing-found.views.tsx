import { m } from "../../shared/i18n/index.ts";
import { nameOf } from "../../shared/places/index.ts";
import { Cards, Link, useRequest } from "../../shared/ui/index.ts";
import { themeById, themeName } from "../themes/index.ts";
import { EntryCard } from "./entry-card.views.tsx";
import { wishPath } from "./hand-on.ts";
import type { Found } from "./results.views.tsx";

/** No search is a dead end: what is farther away, from anywhere, about something near it; a wish; someone to talk with. */
export function NothingFound({ found }: { found: Found }) {
  const { locale } = useRequest();
  const { answer, others, fromAnywhere, related, chats, now } = found;
  const [sure] = answer.themes;
  const theme = sure === undefined ? undefined : themeById(sure);
  const place = found.understood.place && nameOf(found.understood.place, locale);
  return (
    <section class="no-dead-end flow">
      <h2>{answer.total === 0 ? m.directory_nothing_title() : m.directory_little_title()}</h2>
      {answer.total === 0 && <p>{m.directory_nothing_text()}</p>}
      {others.length > 0 && (
        <ul class="ways-on">
          {others.map(({ label, count, to }) => (
            <li key={to}>
              <Link to={to}>{m.directory_other_search({ what: label, count })}</Link>
            </li>
          ))}
        </ul>
      )}
      {answer.total === 0 && (
        <p>
          <Link to="/haku#aiheet">{m.directory_all_themes()}</Link>
        </p>
      )}
      {fromAnywhere.length > 0 && (
        <>
          <h3>{m.directory_from_anywhere()}</h3>
          <Cards>
            {fromAnywhere.map((entry) => (
              <EntryCard key={entry.id} entry={entry} now={now} level={4} />
            ))}
          </Cards>
        </>
      )}
      {related.length > 0 && (
        <>
          <h3>{m.directory_related_themes()}</h3>
          <ul class="theme-links">
            {related.map((theme) => (
              <li key={theme.id}>
                <Link to={`/aihe/${theme.slug}`}>{themeName(theme.id, locale)}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{m.directory_still_title()}</h3>
      <ul>
        <li>
          {m.directory_still_wish()}{" "}
          <Link to={wishPath({ theme: theme?.slug, place })}>{m.directory_still_wish_link()}</Link>
        </li>
        {chats > 0 && (
          <li>
            {m.directory_still_chat()} <Link to="/haku?muoto=chat">{m.directory_still_chat_link()}</Link>
          </li>
        )}
        <li>
          {m.directory_still_call()} <Link to="/apua">{m.directory_still_call_link()}</Link>
        </li>
      </ul>
    </section>
  );
}
