import { m } from "../../shared/i18n/index.ts";
import { Cards, Link } from "../../shared/ui/index.ts";
import type { DirectoryEntry } from "./directory-entry.ts";
import { EntryCard } from "./entry-card.views.tsx";

interface ListProps {
  entries: readonly DirectoryEntry[];
  now: Temporal.Instant;
  /** How many there are in all, and the search that shows them. */
  total: number;
  all: string;
}

/** The first offerings of many, and the way to the rest. */
export function Offerings({ entries, now, total, all }: ListProps) {
  return (
    <>
      <Cards>
        {entries.map((entry) => (
          <EntryCard key={entry.id} entry={entry} now={now} />
        ))}
      </Cards>
      {total > entries.length && (
        <p>
          <Link to={all}>{m.directory_show_all({ count: total })}</Link>
        </p>
      )}
    </>
  );
}
