import { type ExpressionBuilder, sql } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";
import type { DraftContent } from "./draft.rules.ts";
import { type OfferingState, openStates } from "./listings.queries.ts";

/** The organisations for which the person at hand keeps listings. */
export const listKeepingOrganisations = (tx: Tx) =>
  tx
    .selectFrom("organisation")
    .select(["id", "slug", "name"])
    .where(sql<boolean>`person_has_role(id, '{administrator,coordinator}')`)
    .orderBy("name")
    .execute();

/** One of them, by its address. */
export const findKeepingOrganisation = (tx: Tx, slug: string) =>
  tx
    .selectFrom("organisation")
    .select(["id", "slug", "name"])
    .where("slug", "=", slug)
    .where(sql<boolean>`person_has_role(id, '{administrator,coordinator}')`)
    .executeTakeFirst();

export const findOrganisationById = (tx: Tx, id: string) =>
  tx.selectFrom("organisation").select(["id", "slug", "name"]).where("id", "=", id).executeTakeFirst();

/** May the person at hand decide on anybody's listings? */
export async function reviewsSomething(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`
    SELECT person_has_platform_role('{administrator,area_centre}') OR EXISTS (
      SELECT FROM organisation WHERE person_has_role(id, '{administrator,coordinator,reviewer}')) AS yes`.execute(tx);
  return rows[0]?.yes ?? false;
}

/** How many revisions wait for the person at hand to decide on them. */
export async function countToReview(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT revisions_to_review() AS count`.execute(tx);
  return rows[0]?.count ?? 0;
}

export interface ListedOffering {
  readonly id: string;
  readonly slug: string;
  readonly state: OfferingState;
  readonly confirmedOn: Temporal.PlainDate | null;
  /** What it says, accepted or not yet. */
  readonly content: DraftContent | null;
  /** Where its newest words stand. */
  readonly open: (typeof openStates)[number] | null;
  readonly declined: boolean;
  readonly reports: number;
}

/** Of an organisation whose listings the person at hand keeps, which is asked once; or their own. */
const areKept = (organisationId: string | null) =>
  organisationId === null
    ? sql<boolean>`o.organisation_id IS NULL AND person_keeps_offering(o.id)`
    : sql<boolean>`o.organisation_id = ${organisationId} AND (SELECT person_keeps(${organisationId}, NULL))`;

type Builder = ExpressionBuilder<DB & { o: DB["offering"] }, "o">;
const newestContent = (eb: Builder) =>
  eb
    .selectFrom("offering_revision as r")
    .select("r.content")
    .whereRef("r.offering_id", "=", "o.id")
    .orderBy(sql`r.state = 'accepted'`, "desc")
    .orderBy("r.number", "desc")
    .limit(1)
    .as("content");

const kept = (tx: Tx, organisationId: string | null) =>
  tx
    .selectFrom("offering as o")
    .select(["o.id", "o.slug", "o.state", "o.confirmed_on as confirmedOn"])
    .select((eb) => [
      newestContent(eb as unknown as Builder),
      eb
        .selectFrom("offering_revision as r")
        .select("r.state")
        .whereRef("r.offering_id", "=", "o.id")
        .where("r.state", "in", openStates)
        .as("open"),
      eb
        .selectFrom("offering_report as p")
        .select((count) => count.fn.countAll<number>().as("count"))
        .whereRef("p.offering_id", "=", "o.id")
        .where("p.handled_on", "is", null)
        .as("reports"),
    ])
    .select(
      sql<boolean>`coalesce((SELECT r.state = 'declined' FROM offering_revision r WHERE r.offering_id = o.id
        ORDER BY r.number DESC LIMIT 1), false)`.as("declined"),
    )
    .where(areKept(organisationId))
    .orderBy(sql`o.state = 'ended'`)
    .orderBy("o.made_at", "desc")
    .orderBy("o.id")
    .$castTo<ListedOffering>();

/** The listings the person at hand keeps: their own, or those of an organisation. */
export const listKept = (tx: Tx, organisationId: string | null): Promise<ListedOffering[]> =>
  kept(tx, organisationId).execute();

export interface KeptPage {
  /** A part of a name, in any language; empty for all. */
  readonly name: string;
  readonly standing: Standing | undefined;
  readonly from: number;
  readonly size: number;
}

/** One page of them, by what is looked for. `confirmedBy`: those confirmed on that day or before it are to be confirmed. */
export const listKeptPage = (
  tx: Tx,
  organisationId: string | null,
  { name, standing, from, size }: KeptPage,
  confirmedBy: Temporal.PlainDate,
): Promise<ListedOffering[]> =>
  kept(tx, organisationId)
    .where(matches(name, standing, confirmedBy))
    .limit(size)
    .offset(from)
    .execute();

/** How many there are in all, how many of those looked for, and how many wait for a confirmation. */
export async function countKept(
  tx: Tx,
  organisationId: string | null,
  { name, standing }: Pick<KeptPage, "name" | "standing">,
  confirmedBy: Temporal.PlainDate,
): Promise<{ readonly all: number; readonly found: number; readonly unconfirmed: number }> {
  return tx
    .selectFrom("offering as o")
    .select([
      sql<number>`count(*)::int`.as("all"),
      sql<number>`(count(*) FILTER (WHERE ${matches(name, standing, confirmedBy)}))::int`.as("found"),
      sql<number>`(count(*) FILTER (WHERE ${standings.unconfirmed(confirmedBy)}))::int`.as("unconfirmed"),
    ])
    .where(areKept(organisationId))
    .executeTakeFirstOrThrow();
}

const hasOpen = (...states: readonly (typeof openStates)[number][]) => sql<boolean>`EXISTS (
  SELECT FROM offering_revision r WHERE r.offering_id = o.id AND r.state = ANY (${states}::text[]))`;

/** Where a listing stands, for those who look for it. As `waitsForConfirmation` says what is to be confirmed. */
const standings = {
  shown: () => sql<boolean>`o.state IN ('published', 'unconfirmed')`,
  unconfirmed: (confirmedBy: Temporal.PlainDate) => sql<boolean>`(o.state IN ('unconfirmed', 'hidden')
    OR (o.state = 'published' AND coalesce(o.confirmed_on <= ${confirmedBy}, true)))`,
  waiting: () => hasOpen("submitted"),
  writing: () => hasOpen("draft", "changes-asked"),
  ended: () => sql<boolean>`o.state = 'ended'`,
};
export type Standing = keyof typeof standings;

/** Has the listing this in one of its names, and does it stand there? */
const matches = (name: string, standing: Standing | undefined, confirmedBy: Temporal.PlainDate) => sql<boolean>`(
  ${standing ? standings[standing](confirmedBy) : sql<boolean>`true`}
  AND (${name} = '' OR EXISTS (
    SELECT FROM offering_revision r, jsonb_each_text(coalesce(r.content -> 'name', '{}')) AS n (language, said)
    WHERE r.offering_id = o.id AND r.state IN ('accepted', 'draft', 'submitted', 'changes-asked', 'declined')
      AND strpos(lower(n.said), lower(${name})) > 0)))`;

export interface WaitingRevision {
  readonly id: string;
  readonly number: number;
  readonly content: DraftContent;
  readonly madeAt: Temporal.Instant;
  /** The import that brought it; null of what somebody wrote here. */
  readonly feed: string | null;
  readonly organisation: string | null;
  readonly isNew: boolean;
  /** It is the work of the person at hand, and somebody else can decide on it. */
  readonly own: boolean;
}

/** What waits for the person at hand to decide, the longest waiting first. */
export const listWaiting = (tx: Tx, limit: number): Promise<WaitingRevision[]> =>
  tx
    .selectFrom("offering_revision as r")
    .innerJoin("offering as o", "o.id", "r.offering_id")
    .leftJoin("organisation as g", "g.id", "o.organisation_id")
    .select(["o.id", "r.number", "r.content", "r.made_at as madeAt", "g.name as organisation"])
    .select(sql<string | null>`CASE WHEN r.made_as = 'import' THEN o.feed END`.as("feed"))
    .select(sql<boolean>`o.published_number IS NULL`.as("isNew"))
    .select(sql<boolean>`person_wrote(o.id, r.made_as, r.made_by) AND another_reviews(o.id)`.as("own"))
    .where("r.state", "=", "submitted")
    .where(sql<boolean>`person_reviews_offering(o.id)`)
    .orderBy("r.made_at")
    .limit(limit)
    .$castTo<WaitingRevision>()
    .execute();

export interface ReportedOffering {
  readonly id: string;
  readonly content: DraftContent;
  readonly reports: number;
}

/** The listings the person at hand reviews of which somebody has said that they are wrong, oldest word first. */
export const listReported = (tx: Tx, limit: number): Promise<ReportedOffering[]> =>
  tx
    .selectFrom("offering_report as p")
    .innerJoin("offering as o", "o.id", "p.offering_id")
    .innerJoin("offering_revision as r", "r.offering_id", "o.id")
    .select(["o.id", "r.content"])
    .select((eb) => eb.fn.countAll<number>().as("reports"))
    .where("p.handled_on", "is", null)
    .where("r.state", "=", "accepted")
    .where(sql<boolean>`person_reviews_offering(o.id)`)
    .groupBy(["o.id", "r.content"])
    .orderBy((eb) => eb.fn.min("p.made_on"))
    .limit(limit)
    .$castTo<ReportedOffering>()
    .execute();

/** How much there is to do for the listings of each organisation the person at hand leads. */
export async function countToDo(tx: Tx, { confirmedBy }: { readonly confirmedBy: Temporal.PlainDate }) {
  const { rows } = await sql<{ organisation_id: string; count: number }>`
    SELECT * FROM listings_to_do(${confirmedBy})`.execute(tx);
  return rows;
}
