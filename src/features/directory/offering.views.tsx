import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  ButtonLink,
  Cards,
  CrisisBox,
  type CrisisLine,
  Link,
  Notice,
  Page,
  useRequest,
} from "../../shared/ui/index.ts";
import { begunOn } from "./begun.rules.ts";
import type { DirectoryEntry } from "./directory-entry.ts";
import { EntryCard } from "./entry-card.views.tsx";
import { Glance } from "./glance.views.tsx";
import { handOnPath } from "./hand-on.ts";
import { JsonLd } from "./json-ld.tsx";
import { nextMeetings } from "./meeting-times.rules.ts";
import { dateInWords, movedFromInWords } from "./meeting-words.ts";
import { Freshness, HandOn, NotThis, Practical } from "./offering-end.views.tsx";
import { Texts, TimeOf } from "./offering-parts.views.tsx";
import { WayIn, When, Where, Who } from "./offering-sections.views.tsx";
import { formAndWays, readIfAny, readIn } from "./offering-words.ts";
import type { Maintainer } from "./pages.queries.ts";

export interface OfferingPageProps {
  entry: DirectoryEntry;
  now: Temporal.Instant;
  /** A neutral name for the page and the tab. */
  discreet: boolean;
  crisisLines: readonly CrisisLine[];
  /** Others about the same. */
  others: readonly DirectoryEntry[];
  /** Where a mistake is reported, if that is possible here. */
  reportPath: string | undefined;
  /** Where one asks to come, if that is possible here. */
  entryPath: string | undefined;
  /** What one is to know before one asks. */
  entryNote: string | undefined;
  /** Whom one asks where the offering itself names nobody. */
  maintainer: Maintainer | undefined;
}

/** `/tuki/<slug>`: everything one needs to know before coming, in the order one asks it. */
export function OfferingPage(props: OfferingPageProps) {
  const { entry, now, discreet, crisisLines, others, reportPath, entryPath, entryNote, maintainer } = props;
  const { locale } = useRequest();
  const { content } = entry;
  const name = readIn(content.name, locale);
  const summary = readIfAny(content.summary, locale);
  const title = discreet ? m.directory_discreet_title() : name.text;
  return (
    <Page
      title={title}
      lead={discreet ? undefined : summary && <span lang={summary.lang}>{summary.text}</span>}
      {...(!discreet && summary && { description: summary.text })}
      listed={!discreet && entry.standing === "listed"}
      current="search"
      wide
    >
      {!discreet && <JsonLd entry={entry} now={now} />}
      <OfferingArticle
        entry={entry}
        now={now}
        discreet={discreet}
        standing
        hasOthers={!discreet && others.length > 0}
        reportPath={reportPath}
        entryPath={entryPath}
        entryNote={entryNote}
        maintainer={maintainer}
      />
      {!discreet && others.length > 0 && (
        <section class="flow screen-only">
          <h2 id="samasta">{m.directory_others_title()}</h2>
          <Cards>
            {others.map((other) => (
              <EntryCard key={other.id} entry={other} now={now} />
            ))}
          </Cards>
        </section>
      )}
      <CrisisBox lines={crisisLines} />
    </Page>
  );
}

interface OfferingArticleProps {
  entry: DirectoryEntry;
  now: Temporal.Instant;
  discreet?: boolean;
  /** It stands in the directory: it can be handed on, and has a day on which it was confirmed. A preview does not. */
  standing?: boolean;
  /** Others about the same stand below it. */
  hasOthers?: boolean;
  reportPath?: string | undefined;
  entryPath?: string | undefined;
  entryNote?: string | undefined;
  maintainer?: Maintainer | undefined;
}

/** What an offering says of itself, as everyone sees it. */
export function OfferingArticle({
  entry,
  now,
  discreet = false,
  standing = false,
  hasOthers = false,
  reportPath,
  entryPath,
  entryNote,
  maintainer,
}: OfferingArticleProps) {
  const { locale } = useRequest();
  const { content } = entry;
  const name = readIn(content.name, locale);
  const summary = readIfAny(content.summary, locale);
  return (
    <article class={discreet ? "offering-page is-discreet" : "offering-page"}>
      <div class="offering-top flow">
        <p class="offering-form">
          {formAndWays(content, locale)}
          {standing && !discreet && (
            <span class="screen-only">
              {" · "}
              <Link to={handOnPath(entry.id)}>{m.directory_discreet_link()}</Link>
            </span>
          )}
        </p>
        {discreet && (
          <p lang={name.lang}>
            <strong>{name.text}</strong>
            {summary && ` – ${summary.text}`}
          </p>
        )}
        {entry.paused && (
          <Notice kind="warning" title={m.directory_paused()}>
            {m.directory_paused_text()}
          </Notice>
        )}
        {entry.uncarried && (
          <Notice kind="warning" title={m.directory_paused()}>
            {m.directory_uncarried_text()}
          </Notice>
        )}
        <Begun entry={entry} now={now} hasOthers={hasOthers} />
        <Changed entry={entry} now={now} />
        {entry.standing === "unconfirmed" && (
          <Notice kind="warning" title={m.directory_unconfirmed_title()}>
            {m.directory_unconfirmed_text()}
          </Notice>
        )}
      </div>
      <Glance entry={entry} now={now} standing={standing} maintainer={maintainer} />
      <div class="offering-text flow">
        <Texts texts={content.purpose} title={m.directory_purpose()} />
        <Texts texts={content.whatHappens} title={m.directory_what_happens()} />
        <ForWhom entry={entry} />
        <WayIn content={content} now={now} entryPath={entryPath} entryNote={entryNote} maintainer={maintainer} />
        <When entry={entry} now={now} discreet={discreet} />
        <Where content={content} />
        <Who content={content} />
        <Practical content={content} />
        <NotThis content={content} />
        {standing && <HandOn entry={entry} />}
        {standing && <Freshness entry={entry} reportPath={reportPath} />}
      </div>
    </article>
  );
}

/** Nobody is to hope in vain: the circle takes in nobody any more. */
function Begun({ entry, now, hasOthers }: { entry: DirectoryEntry; now: Temporal.Instant; hasOthers: boolean }) {
  const { locale } = useRequest();
  const begun = begunOn(entry.content, now);
  if (!begun) return null;
  return (
    <Notice title={m.directory_begun({ date: dateInWords(begun, locale) })}>
      {hasOthers && (
        <p class="screen-only">
          <a href="#samasta">{m.directory_begun_others()}</a>
        </p>
      )}
    </Notice>
  );
}

/** Above all: that the next time is cancelled, or somewhere else in the week. */
function Changed({ entry, now }: { entry: DirectoryEntry; now: Temporal.Instant }) {
  const { locale } = useRequest();
  const [next, ...rest] = nextMeetings(entry.content, now, 1);
  if (!next) return null;
  const note = readIfAny(next.note, locale);
  const noted = note && <p lang={note.lang}>{note.text}</p>;
  if (next.status === "cancelled") {
    const after = rest.find(({ status }) => status !== "cancelled");
    return (
      <Notice
        kind="warning"
        title={<TimeOf meeting={next} now={now} say={(when) => m.directory_next_cancelled({ when })} />}
      >
        {noted}
        <p>
          {after ? (
            <TimeOf meeting={after} now={now} say={(when) => m.directory_next_after({ when })} />
          ) : (
            m.directory_next_none_after()
          )}
        </p>
      </Notice>
    );
  }
  if (next.status === "moved") {
    const from = movedFromInWords(next, locale);
    const say = (when: string) => (from ? m.directory_next_moved({ when, from }) : m.directory_next_unusual({ when }));
    return (
      <Notice kind="warning" title={<TimeOf meeting={next} now={now} say={say} />}>
        {noted}
      </Notice>
    );
  }
  return null;
}

function ForWhom({ entry: { content } }: { entry: DirectoryEntry }) {
  return <Texts texts={content.forWhom} title={m.directory_for_whom()} audiences={content.audiences} />;
}

interface GonePageProps {
  others: readonly DirectoryEntry[];
  /** They are about the same; otherwise they can be joined from anywhere. */
  alike: boolean;
  now: Temporal.Instant;
  crisisLines: readonly CrisisLine[];
}

/** An address where something was offered once. Old links and old cards lead here, so it says kindly what to do. */
export function GonePage({ others, alike, now, crisisLines }: GonePageProps) {
  return (
    <Page title={m.directory_gone_title()} lead={m.directory_gone_text()} listed={false} current="search">
      <Actions>
        <ButtonLink to="/haku">{m.directory_gone_search()}</ButtonLink>
      </Actions>
      {others.length > 0 && (
        <section class="flow">
          <h2>{alike ? m.directory_others_title() : m.directory_gone_others()}</h2>
          <Cards>
            {others.map((other) => (
              <EntryCard key={other.id} entry={other} now={now} />
            ))}
          </Cards>
        </section>
      )}
      <CrisisBox lines={crisisLines} />
    </Page>
  );
}
