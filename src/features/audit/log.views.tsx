import { auditKept } from "../../shared/audit/index.ts";
import { m } from "../../shared/i18n/index.ts";
import { type Column, DataTable, EmptyState, Link, Page, Pagination } from "../../shared/ui/index.ts";
import { actorWords, deedWords, reasonWords, successorWords, whenWords } from "./log-words.ts";
import type { EntryShown, LogShown } from "./read-log.ts";
import type { PlatformLogShown } from "./read-platform-log.ts";

const columns = (): Column<EntryShown>[] => [
  { key: "what", header: m.audit_column_what(), cell: (entry) => <Deed entry={entry} /> },
  { key: "who", header: m.audit_column_who(), cell: actorWords },
  { key: "when", header: m.audit_column_when(), cell: ({ at }) => <When at={at} /> },
  { key: "why", header: m.audit_column_why(), cell: reasonWords },
];

/** `/jarjestot/…/loki`: what has been done in the organisation's tasks. */
export function LogPage({ shown }: { shown: LogShown }) {
  const { organisation, entries, page, pages } = shown;
  const base = `/jarjestot/${organisation.slug}`;
  return (
    <Page title={m.audit_title({ name: organisation.name })} lead={m.audit_lead({ years: auditKept })} wide>
      <p>{m.audit_unlinked()}</p>
      {entries.length === 0 ? (
        <EmptyState title={m.audit_empty_title()} next={{ to: `${base}/vaki`, label: m.audit_empty_next() }} />
      ) : (
        <DataTable caption={m.audit_caption()} columns={columns()} rows={entries} rowKey={(entry) => entry.id} />
      )}
      <Pagination page={page} pages={pages} to={(number) => `${base}/loki?sivu=${number}`} />
    </Page>
  );
}

/** `/yllapito/loki`: what has been done to the installation itself. */
export function PlatformLogPage({ shown: { entries, page, pages } }: { shown: PlatformLogShown }) {
  return (
    <Page title={m.audit_platform_title()} lead={m.audit_platform_lead({ years: auditKept })} wide>
      <DataTable caption={m.audit_caption()} columns={columns()} rows={entries} rowKey={(entry) => entry.id} />
      <Pagination page={page} pages={pages} to={(number) => `/yllapito/loki?sivu=${number}`} />
      <p>
        <Link to="/yllapito/tehtavat">{m.organisations_platform_roles_title()}</Link>
      </p>
    </Page>
  );
}

function Deed({ entry }: { entry: EntryShown }) {
  const successor = successorWords(entry);
  return (
    <>
      {deedWords(entry)}
      {successor && <p>{successor}</p>}
    </>
  );
}

const When = ({ at }: { at: Temporal.Instant }) => (
  <time dateTime={at.round({ smallestUnit: "minute", roundingMode: "floor" }).toString()}>{whenWords(at)}</time>
);
