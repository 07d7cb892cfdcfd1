import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  Link,
  Page,
  Section,
  useRequest,
} from "../../shared/ui/index.ts";
import { readIn } from "../directory/index.ts";
import { timeWords } from "./event-words.ts";
import type { CountedDay, ListedEvent } from "./gate-events.queries.ts";

interface EventListProps {
  events: readonly ListedEvent[];
  /** Days that are not over, the next first. */
  coming: readonly CountedDay[];
  /** Those that are, the latest first. */
  recent: readonly CountedDay[];
  /** Whose they are. */
  lead: string;
  pathOf: (offeringId: string) => string;
  /** Where a new one is made; undefined where they cannot. */
  newPath: string | undefined;
}

/** The events of an organisation, of a group, or one's own: what comes, what was, and all of them. */
export function EventListPage({ events, coming, recent, lead, pathOf, newPath }: EventListProps) {
  const { locale } = useRequest();
  const nameOf = ({ content }: ListedEvent) =>
    content?.name ? readIn(content.name, locale).text : m.gate_events_event();
  const day: Column<CountedDay> = {
    key: "day",
    header: m.gate_events_event(),
    cell: ({ id, offeringId, cancelled, ...one }) => {
      const event = events.find((listed) => listed.offeringId === offeringId);
      return (
        <>
          <Link to={`${pathOf(offeringId)}/paiva/${id}`}>{event && nameOf(event)}</Link>
          <br />
          <span class="event-when">{timeWords(one)}</span>
          {cancelled && ` (${m.gate_events_cancelled_short()})`}
        </>
      );
    },
  };
  return (
    <Page title={m.gate_events_title()} lead={lead}>
      {events.length === 0 ? (
        <EmptyState
          title={m.gate_events_none()}
          next={newPath ? { to: newPath, label: m.gate_events_new() } : { to: "/oma", label: m.accounts_own_title() }}
        >
          {m.gate_events_none_text()}
        </EmptyState>
      ) : (
        <>
          <Section title={m.gate_events_list_coming()}>
            {coming.length === 0 ? (
              <p>{m.gate_events_list_coming_none()}</p>
            ) : (
              <DataTable
                caption={m.gate_events_list_coming_caption()}
                columns={[day, ...comingColumns()]}
                rows={coming}
                rowKey={({ id }) => id}
              />
            )}
          </Section>
          {newPath && (
            <Actions>
              <ButtonLink to={newPath}>{m.gate_events_new()}</ButtonLink>
            </Actions>
          )}
          {recent.length > 0 && (
            <Section title={m.gate_events_list_recent()}>
              <DataTable
                caption={m.gate_events_list_recent_caption()}
                columns={[day, ...recentColumns()]}
                rows={recent}
                rowKey={({ id }) => id}
              />
            </Section>
          )}
          <Section title={m.gate_events_list_all()}>
            <ul>
              {events.map((event) => (
                <li key={event.offeringId}>
                  <Link to={pathOf(event.offeringId)}>{nameOf(event)}</Link>
                  {!event.slug && ` · ${m.gate_events_not_shown()}`}
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </Page>
  );
}

const comingColumns = (): Column<CountedDay>[] => [
  {
    key: "coming",
    header: m.gate_events_column_coming(),
    numeric: true,
    cell: ({ coming, capacity }) => (capacity === null ? coming : m.gate_events_of({ people: coming, capacity })),
  },
  { key: "waiting", header: m.gate_events_column_waiting(), numeric: true, cell: ({ waiting }) => waiting },
];

const recentColumns = (): Column<CountedDay>[] => [
  { key: "coming", header: m.gate_events_column_signed(), numeric: true, cell: ({ coming }) => coming },
  { key: "came", header: m.gate_events_column_came(), numeric: true, cell: ({ came }) => came ?? "–" },
  { key: "wishes", header: m.gate_events_column_wishes(), numeric: true, cell: ({ wishes }) => wishes },
];
