import { m } from "../../shared/i18n/index.ts";
import { ButtonLink, Fact, Link, Section, useRequest } from "../../shared/ui/index.ts";
import type { DirectoryEntry } from "./directory-entry.ts";
import { handOnPath } from "./hand-on.ts";
import { dateInWords } from "./meeting-words.ts";
import type { OfferingContent } from "./offering.ts";
import { Written } from "./offering-parts.views.tsx";
import { languagesInWords, readIfAny } from "./offering-words.ts";

interface ContentProps {
  content: OfferingContent;
}

/** What people ask next: what it costs, whether one may be nameless, children, languages. What is not known is not said. */
export function Practical({ content }: ContentProps) {
  const { locale } = useRequest();
  const { cost, anonymous, childCare, languages } = content;
  const costWords = readIfAny(cost?.words, locale);
  const childCareNote = readIfAny(content.childCareNote, locale);
  const spoken = languagesInWords(languages, locale);
  return (
    <Section title={m.directory_practical()}>
      <dl class="facts facts-wide">
        <Fact term={m.directory_cost()}>
          {cost ? (cost.free ? `${m.directory_free_yes()}.` : m.directory_free_no()) : m.directory_cost_unknown()}{" "}
          {costWords && <span lang={costWords.lang}>{costWords.text}</span>}
        </Fact>
        <Fact term={m.directory_anonymous()}>
          {anonymous === undefined
            ? m.directory_anonymous_unknown()
            : anonymous
              ? m.directory_anonymous_may()
              : m.directory_anonymous_no()}
        </Fact>
        {(childCare !== undefined || childCareNote) && (
          <Fact term={m.directory_facet_child_care()}>
            {childCare === true && `${m.directory_child_care_yes()}.`}
            {childCare === false && m.directory_child_care_no()}{" "}
            {childCareNote && <span lang={childCareNote.lang}>{childCareNote.text}</span>}
          </Fact>
        )}
        {languages.length > 0 && <Fact term={m.directory_facet_language()}>{spoken}</Fact>}
        {readIfAny(content.accessNote, locale) && (
          <Fact term={m.directory_access_title()}>
            <Written texts={content.accessNote} />
          </Fact>
        )}
      </dl>
    </Section>
  );
}

/** The limits of peer support, and what stands beside it (D11). */
export function NotThis({ content }: ContentProps) {
  return (
    <Section title={m.directory_not_title()}>
      <p>{m.directory_not_text()}</p>
      {content.professionalHelp ? (
        <>
          <h3>{m.directory_professional_help()}</h3>
          <Written texts={content.professionalHelp} />
        </>
      ) : (
        <p>
          {m.directory_professional_elsewhere()} <Link to="/apua">{m.directory_still_call_link()}</Link>
        </p>
      )}
    </Section>
  );
}

/** For someone else: an address without a name, a card, this page on paper. */
export function HandOn({ entry }: { entry: DirectoryEntry }) {
  const { publicUrl } = useRequest();
  const path = handOnPath(entry.id);
  return (
    <section class="flow hand-on screen-only">
      <h2>{m.directory_hand_on()}</h2>
      <p>{m.directory_hand_on_text()}</p>
      <p class="hand-on-address">
        <Link to={path}>{`${publicUrl.replace(/^https?:\/\//, "")}${path}`}</Link>
      </p>
      <div class="actions">
        <ButtonLink to={`/tuki/${entry.slug}/kortti`} tone="quiet">
          {m.directory_card_link()}
        </ButtonLink>
      </div>
    </section>
  );
}

/** When it was last known to be true, and what to do where it is not. */
export function Freshness({ entry, reportPath }: { entry: DirectoryEntry; reportPath: string | undefined }) {
  const { locale } = useRequest();
  const changed = dateInWords(entry.changedAt.toZonedDateTimeISO("Europe/Helsinki").toPlainDate(), locale);
  return (
    <p class="small soft">
      {entry.confirmedOn
        ? m.directory_confirmed_on({ date: dateInWords(entry.confirmedOn, locale) })
        : m.directory_never_confirmed()}{" "}
      {m.directory_changed_on({ date: changed })}{" "}
      {reportPath && (
        <span class="screen-only">
          <Link to={reportPath}>{m.directory_report()}</Link>
        </span>
      )}
    </p>
  );
}
