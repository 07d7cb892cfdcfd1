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

/** The listings the person at hand keeps: their own, or those of an organisation. */
export const listKept = (tx: Tx, organisationId: string | null): Promise<ListedOffering[]> =>
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
    .where("o.organisation_id", "is not distinct from", organisationId)
    .where(sql<boolean>`person_keeps_offering(o.id)`)
    .orderBy(sql`o.state = 'ended'`)
    .orderBy("o.made_at", "desc")
    .$castTo<ListedOffering>()
    .execute();

export interface WaitingRevision {
  readonly id: string;
  readonly number: number;
  readonly content: DraftContent;
  readonly madeAt: Temporal.Instant;
  /** The import that brought it; null of what somebody wrote here. */
  readonly feed: string | null;
  readonly organisation: string | null;
  readonly isNew: boolean;
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
