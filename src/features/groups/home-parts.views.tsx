import type { VNode } from "preact";
import { m } from "../../shared/i18n/index.ts";
import { Link, List, Notice } from "../../shared/ui/index.ts";
import { type OrganisationRole, roleWord } from "../roles/index.ts";
import type { Member } from "../spaces/index.ts";
import { dayWords, reasonWords, sectionWords } from "./group-words.ts";

/** A part of the group's life, as its home leads there. */
export interface ShownSection {
  readonly key: string;
  readonly path: string;
  readonly label: string;
  readonly glance: VNode | undefined;
}

/** The parts that have something to say, each leading on. */
export function SectionCards({ sections }: { sections: readonly ShownSection[] }) {
  if (sections.length === 0) return null;
  return (
    <nav class="group-sections" aria-label={m.groups_sections()}>
      {sections.map(({ key, path, label, glance }) => (
        <section class="card flow" key={key}>
          <h2>
            <Link to={path}>{label}</Link>
          </h2>
          <p class="group-section-text">{sectionWords[key]?.()}</p>
          {glance}
        </section>
      ))}
    </nav>
  );
}

/** When staff have looked into the group. */
export interface ShownMark {
  readonly role: OrganisationRole;
  readonly category: keyof typeof reasonWords;
  readonly day: Temporal.PlainDate;
}

export interface Farewell {
  readonly personaId: string;
  readonly words: string;
}

export function Marks({ marks }: { marks: readonly ShownMark[] }) {
  if (marks.length === 0) return null;
  return (
    <Notice title={m.spaces_marks_title()}>
      <List
        items={marks.map(({ role, category, day }) =>
          m.spaces_mark({ role: roleWord(role), reason: reasonWords[category](), day: dayWords(day) }),
        )}
      />
    </Notice>
  );
}

/** What has been said for farewell. */
export const Farewells = ({ farewells, members }: { farewells: readonly Farewell[]; members: readonly Member[] }) => (
  <>
    {farewells.map(({ personaId, words }) => (
      <section class="card flow" key={personaId}>
        <h3>
          {m.groups_farewell_from({
            nickname: members.find((member) => member.personaId === personaId)?.nickname ?? m.groups_farewell_gone(),
          })}
        </h3>
        <p class="own-words">{words}</p>
      </section>
    ))}
  </>
);
