import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import type { OfferingContent } from "../directory/index.ts";
import type { DraftContent } from "./draft.rules.ts";

export type OfferingState = "draft" | "published" | "unconfirmed" | "hidden" | "ended";
export type RevisionState =
  | "draft"
  | "submitted"
  | "changes-asked"
  | "accepted"
  | "declined"
  | "superseded"
  | "withdrawn";
export type MadeAs = "holder" | "keeper" | "import" | "platform" | "runner";

export interface Offering {
  readonly id: string;
  readonly slug: string;
  readonly organisationId: string | null;
  readonly writtenIn: Locale;
  readonly state: OfferingState;
  readonly confirmedOn: Temporal.PlainDate | null;
  /** May the person at hand change it; may they decide on it (as staff)? */
  readonly keeps: boolean;
  readonly reviews: boolean;
}

const offeringColumns = [
  "id",
  "slug",
  "organisation_id as organisationId",
  "written_in as writtenIn",
  "state",
  "confirmed_on as confirmedOn",
  sql<boolean>`person_keeps_offering(id)`.as("keeps"),
  sql<boolean>`person_reviews_offering(id)`.as("reviews"),
] as const;

const offerings = (tx: Tx) => tx.selectFrom("offering").select(offeringColumns).$castTo<Offering>();

/** One offering, if the person at hand keeps or reviews it. */
export const findOffering = (tx: Tx, id: string): Promise<Offering | undefined> =>
  offerings(tx).where("id", "=", id).executeTakeFirst();

/** The same, held until the transaction ends, so that two who change it follow each other. */
export const lockOffering = (tx: Tx, id: string): Promise<Offering | undefined> =>
  offerings(tx).where("id", "=", id).forUpdate().executeTakeFirst();

/** The same for the worker, who keeps nothing: whether everyone sees it. Undefined where it is gone. */
export const lockAsWorker = (tx: Tx, id: string) =>
  tx.selectFrom("offering").select(["id", "state"]).where("id", "=", id).forUpdate().executeTakeFirst();

export interface NewOffering {
  readonly id: string;
  readonly slug: string;
  readonly organisationId: string | null;
  /** Undefined for staff, who keep nothing of their own. */
  readonly keptBy: string | undefined;
  readonly writtenIn: Locale;
  readonly now: Temporal.Instant;
}

/** Begins an offering; one that is there already under this id stays as it is. */
export async function insertOffering(tx: Tx, offering: NewOffering): Promise<void> {
  const { id, slug, organisationId, keptBy, writtenIn, now } = offering;
  await tx
    .insertInto("offering")
    .values({
      id,
      slug,
      organisation_id: organisationId,
      ...(keptBy !== undefined && { kept_by: keptBy }),
      written_in: writtenIn,
      state: "draft",
      made_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface Revision {
  readonly offeringId: string;
  readonly number: number;
  readonly content: DraftContent;
  readonly secretAddress: Buffer | null;
  readonly state: RevisionState;
  readonly madeAs: MadeAs;
  readonly madeBy: string | null;
  readonly madeAt: Temporal.Instant;
  readonly decidedAs: MadeAs | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Temporal.Instant | null;
  readonly reason: string | null;
  /** What its writer had ticked and the reviewer left out. */
  readonly themesLeftOut: readonly string[];
}

const revisionColumns = [
  "offering_id as offeringId",
  "number",
  "content",
  "secret_address as secretAddress",
  "state",
  "made_as as madeAs",
  "made_by as madeBy",
  "made_at as madeAt",
  "decided_as as decidedAs",
  "decided_by as decidedBy",
  "decided_at as decidedAt",
  "reason",
  "themes_left_out as themesLeftOut",
] as const;

const revisions = (tx: Tx) => tx.selectFrom("offering_revision").select(revisionColumns).$castTo<Revision>();

export const openStates = ["draft", "submitted", "changes-asked"] as const;

/** The revision that is being written, waits or has been sent back. */
export const findOpenRevision = (tx: Tx, offeringId: string): Promise<Revision | undefined> =>
  revisions(tx).where("offering_id", "=", offeringId).where("state", "in", openStates).executeTakeFirst();

/** The revision that is shown. */
export const findAcceptedRevision = (tx: Tx, offeringId: string): Promise<Revision | undefined> =>
  revisions(tx).where("offering_id", "=", offeringId).where("state", "=", "accepted").executeTakeFirst();

/** The newest revision on which somebody decided. */
export const findLastDecided = (tx: Tx, offeringId: string): Promise<Revision | undefined> =>
  revisions(tx)
    .where("offering_id", "=", offeringId)
    .where("decided_at", "is not", null)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();

/** Everything that ever stood in it, newest first, as far as the person at hand may read. */
export const listRevisions = (tx: Tx, offeringId: string): Promise<Revision[]> =>
  revisions(tx).where("offering_id", "=", offeringId).orderBy("number", "desc").execute();

export interface NewRevision {
  readonly offeringId: string;
  readonly content: DraftContent;
  readonly secretAddress: Buffer | null;
  readonly state: "draft" | "submitted" | "accepted";
  readonly madeAs: MadeAs;
  readonly madeBy: string | null;
  readonly now: Temporal.Instant;
}

/** The next revision. An accepted one was decided on by whoever made it. Returns its number. */
export async function insertRevision(tx: Tx, revision: NewRevision): Promise<number> {
  const { offeringId, content, secretAddress, state, madeAs, madeBy, now } = revision;
  const { number } = await tx
    .insertInto("offering_revision")
    .values({
      offering_id: offeringId,
      number: (eb) =>
        eb
          .selectFrom("offering_revision as r")
          .select(sql<number>`coalesce(max(r.number), 0) + 1`.as("next"))
          .where("r.offering_id", "=", offeringId),
      content: JSON.stringify(content),
      secret_address: secretAddress,
      state,
      made_as: madeAs,
      made_by: madeBy,
      made_at: now,
      ...(state === "accepted" && { decided_as: madeAs, decided_by: madeBy, decided_at: now }),
    })
    .returning("number")
    .executeTakeFirstOrThrow();
  return number;
}

export async function updateDraft(
  tx: Tx,
  { offeringId, number }: Pick<Revision, "offeringId" | "number">,
  content: DraftContent,
  secretAddress: Buffer | null,
): Promise<void> {
  await tx
    .updateTable("offering_revision")
    .set({ content: JSON.stringify(content), secret_address: secretAddress })
    .where("offering_id", "=", offeringId)
    .where("number", "=", number)
    .execute();
}

export async function updateRevisionState(
  tx: Tx,
  { offeringId, number }: Pick<Revision, "offeringId" | "number">,
  state: RevisionState,
): Promise<void> {
  await tx
    .updateTable("offering_revision")
    .set({ state })
    .where("offering_id", "=", offeringId)
    .where("number", "=", number)
    .execute();
}

/** The revision that was shown steps aside. */
export async function supersedeAccepted(tx: Tx, offeringId: string): Promise<void> {
  await tx
    .updateTable("offering_revision")
    .set({ state: "superseded" })
    .where("offering_id", "=", offeringId)
    .where("state", "=", "accepted")
    .execute();
}

export interface Decision {
  readonly state: "accepted" | "changes-asked" | "declined";
  /** What is accepted, where the reviewer left themes out of it. */
  readonly content?: OfferingContent | undefined;
  readonly themesLeftOut: readonly string[];
  readonly reason: string | null;
  readonly as: MadeAs;
  readonly by: string;
  readonly now: Temporal.Instant;
}

/** Decides on a revision that waits; false where it no longer does. */
export async function updateDecision(
  tx: Tx,
  { offeringId, number }: Pick<Revision, "offeringId" | "number">,
  decision: Decision,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("offering_revision")
    .set({
      state: decision.state,
      reason: decision.reason,
      themes_left_out: [...decision.themesLeftOut],
      decided_as: decision.as,
      decided_by: decision.by,
      decided_at: decision.now,
      ...(decision.content && { content: JSON.stringify(decision.content) }),
    })
    .where("offering_id", "=", offeringId)
    .where("number", "=", number)
    .where("state", "=", "submitted")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Did the person at hand write this revision, and could somebody else decide on it? */
export async function mustLeaveToAnother(
  tx: Tx,
  { offeringId, madeAs, madeBy }: Pick<Revision, "offeringId" | "madeAs" | "madeBy">,
): Promise<boolean> {
  const { rows } = await sql<{ leave: boolean }>`
    SELECT person_wrote(${offeringId}, ${madeAs}, ${madeBy}) AND another_reviews(${offeringId}) AS leave`.execute(tx);
  return rows[0]?.leave ?? true;
}

export async function isSlugTaken(tx: Tx, slug: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`SELECT slug_is_taken(${slug}) AS taken`.execute(tx);
  return rows[0]?.taken ?? true;
}

export async function updateSlug(tx: Tx, id: string, slug: string): Promise<void> {
  await tx.updateTable("offering").set({ slug }).where("id", "=", id).execute();
}

/** Shows the accepted revision, true as of this day. */
export async function markPublished(tx: Tx, id: string, number: number, on: Temporal.PlainDate): Promise<void> {
  await tx
    .updateTable("offering")
    .set({ state: "published", published_number: number, confirmed_on: on, reminded_on: null })
    .where("id", "=", id)
    .execute();
}

/** Another revision of it is shown; whether it is true nobody has said. */
export async function updatePublishedNumber(tx: Tx, id: string, number: number): Promise<void> {
  await tx.updateTable("offering").set({ published_number: number }).where("id", "=", id).execute();
}

/** Not shown until one who keeps it says that it is true. */
export async function markHidden(tx: Tx, id: string): Promise<void> {
  await tx.updateTable("offering").set({ state: "hidden" }).where("id", "=", id).execute();
}

/** How many wait to come to the group behind a listing, for those who may end it; undefined where there is none. */
export async function countWaitingBehind(tx: Tx, id: string): Promise<number | undefined> {
  const { rows } = await sql<{ waiting: number | null }>`SELECT waiting_behind(${id}::uuid) AS waiting`.execute(tx);
  return rows[0]?.waiting ?? undefined;
}

export async function markEnded(tx: Tx, id: string): Promise<void> {
  await tx.updateTable("offering").set({ state: "ended" }).where("id", "=", id).execute();
}

export interface Shown {
  readonly id: string;
  readonly slug: string;
  readonly organisationId: string | null;
  readonly state: "published" | "unconfirmed";
  readonly confirmedOn: Temporal.PlainDate | null;
  readonly content: OfferingContent;
}

const shown = (tx: Tx) =>
  tx
    .selectFrom("offering as o")
    .innerJoin("offering_revision as r", "r.offering_id", "o.id")
    .select(["o.id", "o.slug", "o.organisation_id as organisationId", "o.state", "o.confirmed_on as confirmedOn"])
    .select("r.content")
    .where("o.state", "in", ["published", "unconfirmed"])
    .where("r.state", "=", "accepted")
    .$castTo<Shown>();

/** Those of `ids` that everyone sees, with what they say. */
export const listShown = async (tx: Tx, ids: readonly string[]): Promise<Shown[]> =>
  ids.length === 0 ? [] : shown(tx).where("o.id", "=", sql<string>`ANY (${ids}::uuid[])`).execute();

/** The offerings that meet in this place and that everyone sees. */
export const listShownInVenue = (tx: Tx, venueId: string): Promise<Shown[]> =>
  shown(tx).where("r.venue_id", "=", venueId).execute();

/** Says of all of an organisation's listings that wait for it that they are true, and tells which. */
export async function markAllConfirmed(
  tx: Tx,
  organisationId: string,
  confirmedBy: Temporal.PlainDate,
  on: Temporal.PlainDate,
): Promise<string[]> {
  const rows = await tx
    .updateTable("offering")
    .set({ state: "published", confirmed_on: on, reminded_on: null })
    .where("organisation_id", "=", organisationId)
    .where(sql<boolean>`person_keeps_offering(id)`)
    .where((eb) =>
      eb.or([
        eb("state", "in", ["unconfirmed", "hidden"]),
        eb.and([
          eb("state", "=", "published"),
          eb.or([eb("confirmed_on", "<=", confirmedBy), eb("confirmed_on", "is", null)]),
        ]),
      ]),
    )
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}
