import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Choice,
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  Field,
  Form,
  Link,
  Notice,
  Page,
  useRequest,
} from "../../shared/ui/index.ts";
import { dateInWords, hasWayToReach } from "../directory/index.ts";
import { type DraftContent, hasWayIn } from "./draft.rules.ts";
import { lacksProfessional } from "./for-children.rules.ts";
import { GroupBehind } from "./listing.views.tsx";
import type { ReportedOffering, WaitingRevision } from "./lists.queries.ts";
import type { OpenedReview } from "./open-review.ts";
import { ReportCards } from "./report-cards.views.tsx";
import type { OpenedReport } from "./report-listing.ts";
import { groupImports } from "./review-imports.rules.ts";
import { WaitingImportSection } from "./review-imports.views.tsx";
import { lacksTown, toldAddresses } from "./told-address.rules.ts";
import { nameOf, themeWords } from "./words.ts";
import { Changes, InWords } from "./write.views.tsx";

export const review = "/tarkistus";

interface QueuePageProps {
  rows: readonly WaitingRevision[];
  reported: readonly ReportedOffering[];
  done: boolean;
  /** How many of an import have just been accepted. */
  accepted?: number | undefined;
  /** One of the import that was to be accepted without a word that it has been looked through. */
  unsure?: string | undefined;
}

/** `/tarkistus`: what waits, the longest waiting first; what an import brought stands together. */
export function ReviewQueuePage({ rows, reported, done, accepted, unsure }: QueuePageProps) {
  const { locale } = useRequest();
  const { single, imports } = groupImports(rows);
  const columns: Column<WaitingRevision>[] = [
    {
      key: "name",
      header: m.listings_name(),
      cell: ({ id, content }) => <Link to={`${review}/${id}`}>{nameOf(content)}</Link>,
    },
    {
      key: "new",
      header: m.listings_review_kind(),
      cell: ({ isNew }) => (isNew ? m.listings_review_new() : m.listings_review_change()),
    },
    {
      key: "whose",
      header: m.listings_review_whose(),
      cell: ({ organisation }) => organisation ?? m.listings_review_no_organisation(),
    },
    {
      key: "since",
      header: m.listings_review_since(),
      cell: ({ madeAt }) => dateInWords(madeAt.toZonedDateTimeISO("Europe/Helsinki").toPlainDate(), locale),
    },
  ];
  return (
    <Page title={m.listings_review_title()} lead={m.listings_review_lead()} hasErrors={unsure !== undefined}>
      {done && (
        <Notice kind="good" answer>
          {m.listings_review_done()}
        </Notice>
      )}
      {accepted !== undefined && (
        <Notice kind={accepted > 0 ? "good" : "warning"} answer>
          {m.listings_review_import_done({ count: accepted })}
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState title={m.listings_review_empty()} next={{ to: "/oma", label: m.listings_review_own() }} />
      ) : (
        single.length > 0 && (
          <DataTable caption={m.listings_review_caption()} columns={columns} rows={single} rowKey={({ id }) => id} />
        )
      )}
      {imports.map((waiting, index) => (
        <WaitingImportSection
          key={waiting.name}
          id={`sure-${index}`}
          waiting={waiting}
          action={`${review}/tuonti`}
          path={(id) => `${review}/${id}`}
          error={waiting.rows.some(({ id }) => id === unsure) ? m.listings_review_import_seen_needed() : undefined}
        />
      ))}
      {reported.length > 0 && (
        <section class="flow">
          <h2>{m.listings_reports_title()}</h2>
          <ul>
            {reported.map(({ id, content, reports }) => (
              <li key={id}>
                <Link to={`${review}/${id}/virheet`}>{nameOf(content)}</Link>{" "}
                {m.listings_todo_reports({ count: reports })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

interface ReviewPageProps {
  opened: OpenedReview;
  /** Themes that are to be left out, where the page is shown again. */
  without?: readonly string[];
  reason?: string;
  error?: string | undefined;
  /** Somebody was faster, or it was taken back meanwhile. */
  changed?: boolean;
}

/** `/tarkistus/<id>`: what would change, what it would then say, and the decision. */
export function ReviewPage({ opened, without = [], reason = "", error, changed = false }: ReviewPageProps) {
  const { offering, revision, shown, mayDecide, secretChanged, hasDoor } = opened;
  const told = toldAddresses(revision.content);
  return (
    <Page
      title={nameOf(revision.content)}
      lead={shown ? m.listings_review_change() : m.listings_review_new()}
      hasErrors={error !== undefined}
    >
      {changed && (
        <Notice kind="warning" answer>
          {m.listings_review_changed()}
        </Notice>
      )}
      {shown && (
        <section class="flow">
          <h2>{m.listings_review_changes()}</h2>
          <Changes before={shown} after={revision.content} />
        </section>
      )}
      {!hasDoor && hasWayIn(revision.content) && !hasWayToReach(revision.content) && (
        <Notice kind="warning">{m.listings_review_unreachable()}</Notice>
      )}
      {told.length > 0 && (
        <Notice kind="warning">{m.listings_review_told({ places: told.map((one) => `”${one}”`).join(", ") })}</Notice>
      )}
      {lacksTown(revision.content) && <Notice kind="warning">{m.listings_review_no_town()}</Notice>}
      {lacksProfessional(revision.content) && <Notice kind="warning">{m.listings_review_children()}</Notice>}
      {revision.content.themes.length === 0 && <Notice kind="warning">{m.listings_review_no_theme()}</Notice>}
      {secretChanged && <Notice>{m.listings_review_secret()}</Notice>}
      <section class="flow">
        <h2>{m.listings_review_whole()}</h2>
        <InWords content={revision.content} />
      </section>
      <section class="flow">
        <h2>{m.listings_review_decision()}</h2>
        {mayDecide ? (
          <Form
            action={`${review}/${offering.id}`}
            hidden={{ number: String(revision.number) }}
            errors={{ reason: error }}
          >
            {revision.content.themes.length > 0 && (
              <Choice
                name="without"
                many
                optional
                legend={m.listings_review_without()}
                hint={m.listings_review_without_hint()}
                options={revision.content.themes.map((theme) => ({ value: theme, label: themeWords(theme) }))}
                value={without}
              />
            )}
            <Actions>
              <Button name="decision" value="accept">
                {m.listings_review_accept()}
              </Button>
            </Actions>
            <Field
              name="reason"
              kind="multiline"
              rows={4}
              optional
              label={m.listings_review_reason()}
              hint={m.listings_review_reason_hint()}
              value={reason}
              error={error}
            />
            <Actions>
              <Button tone="quiet" name="decision" value="ask">
                {m.listings_review_ask()}
              </Button>
              <Button tone="danger" name="decision" value="decline">
                {m.listings_review_decline()}
              </Button>
            </Actions>
          </Form>
        ) : (
          <Notice>{m.listings_review_own_words()}</Notice>
        )}
      </section>
      <p>
        <Link to={review}>{m.listings_review_title()}</Link>
      </p>
    </Page>
  );
}

/** A listing that is shown, and what it is called. */
export interface ReportedListing {
  readonly id: string;
  readonly slug: string;
  readonly content: DraftContent;
  /** How many wait to come to the group behind it; undefined where there is none. */
  readonly waiting: number | undefined;
}

interface ReportedOfferingProps {
  offering: ReportedListing;
  reports: readonly OpenedReport[];
}

/** `/tarkistus/<id>/virheet`: what people have said of a listing that is shown, and taking it away where nobody keeps it. */
export function ReportedOfferingPage({ offering: { id, slug, content, waiting }, reports }: ReportedOfferingProps) {
  return (
    <Page title={m.listings_reports_title()} lead={nameOf(content)}>
      <p>
        <Link to={`/tuki/${slug}`}>{m.listings_public_page()}</Link>
      </p>
      {reports.length === 0 && <p>{m.listings_review_empty()}</p>}
      <ReportCards reports={reports} action={`${review}/${id}/virheet`} />
      <Disclosure summary={m.listings_end()}>
        <p>{m.listings_end_text()}</p>
        {waiting !== undefined && <GroupBehind waiting={waiting} />}
        <Form action={`${review}/${id}/lopeta`}>
          <Actions>
            <Button tone="danger">{m.listings_end()}</Button>
          </Actions>
        </Form>
      </Disclosure>
      <p>
        <Link to={review}>{m.listings_review_title()}</Link>
      </p>
    </Page>
  );
}
