import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";
import type { OfferingContent } from "../directory/index.ts";

export interface ImportedBefore {
  readonly id: string;
  readonly slug: string;
  readonly feed: string | null;
  readonly externalId: string | null;
  readonly hash: Buffer | null;
  readonly state: string;
  /** Does what an import brought wait for a reviewer? */
  readonly waits: boolean;
}

/** What earlier imports of this feed brought, whatever became of it, and all that this organisation shows or has shown. */
export const listImported = (tx: Tx, feed: string, organisationId: string | null): Promise<readonly ImportedBefore[]> =>
  tx
    .selectFrom("offering as o")
    .select(["o.id", "o.slug", "o.feed", "o.external_id as externalId", "o.import_hash as hash", "o.state"])
    .select(
      sql<boolean>`EXISTS (SELECT FROM offering_revision r
        WHERE r.offering_id = o.id AND r.state = 'submitted' AND r.made_as = 'import')`.as("waits"),
    )
    .where((eb) =>
      eb.or([
        eb("o.feed", "=", feed),
        ...(organisationId ? [eb("o.organisation_id", "=", organisationId).and("o.state", "<>", "draft")] : []),
      ]),
    )
    .execute();

export interface StandingRevision {
  readonly offeringId: string;
  readonly state: "accepted" | "submitted";
  readonly content: OfferingContent;
  readonly secretAddress: Buffer | null;
}

/** What of these listings is shown, and what waits for a reviewer. */
export const listStanding = async (tx: Tx, ids: readonly string[]): Promise<readonly StandingRevision[]> =>
  ids.length === 0
    ? []
    : tx
        .selectFrom("offering_revision")
        .select(["offering_id as offeringId", "state", "content", "secret_address as secretAddress"])
        .where("offering_id", "=", sql<string>`ANY (${ids}::uuid[])`)
        .where("state", "in", ["accepted", "submitted"])
        .$castTo<StandingRevision>()
        .execute();

/** Those of `ids` that are a listing of anyone's. */
export async function listTakenIds(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom("offering")
    .select("id")
    .where("id", "=", sql<string>`ANY (${ids}::uuid[])`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Two imports of one feed at once follow each other. */
export async function lockFeed(tx: Tx, feed: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`import:${feed}`}, 0))`.execute(tx);
}

/** Those of `slugs` that belong to an offering. */
export async function findTakenSlugs(tx: Tx, slugs: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom("offering")
    .select("slug")
    .where("slug", "=", sql<string>`ANY (${slugs}::text[])`)
    .execute();
  return new Set(rows.map(({ slug }) => slug));
}

export interface ImportedOffering {
  readonly id: string;
  readonly slug: string;
  readonly organisationId: string | null;
  readonly feed: string;
  readonly externalId: string;
  readonly hash: Buffer;
  readonly published: boolean;
  readonly confirmedOn: Temporal.PlainDate | null;
  readonly now: Temporal.Instant;
}

export async function insertImported(tx: Tx, offerings: readonly ImportedOffering[]): Promise<void> {
  if (offerings.length === 0) return;
  await tx
    .insertInto("offering")
    .values(
      offerings.map((one) => ({
        id: one.id,
        slug: one.slug,
        organisation_id: one.organisationId,
        feed: one.feed,
        external_id: one.externalId,
        import_hash: one.hash,
        state: one.published ? "published" : "draft",
        published_number: one.published ? 1 : null,
        confirmed_on: one.confirmedOn,
        made_at: one.now,
      })),
    )
    .execute();
}

export interface ImportedRevision {
  readonly offeringId: string;
  readonly content: OfferingContent;
  readonly secretAddress: Buffer | null;
  /** Shown at once, or handed to a reviewer. */
  readonly state: "accepted" | "submitted";
  /** The role_holder or platform_role of whoever brought it in; null of a feed, and of a command on the machine. */
  readonly by: string | null;
  readonly now: Temporal.Instant;
}

/** The next revision of each, in the order given; what was shown or waited before steps aside. */
export async function insertImportedRevisions(tx: Tx, revisions: readonly ImportedRevision[]): Promise<void> {
  if (revisions.length === 0) return;
  const ids = revisions.map(({ offeringId }) => offeringId);
  const accepted = revisions[0]?.state === "accepted";
  await tx
    .updateTable("offering_revision")
    .set({ state: "withdrawn" })
    .where("offering_id", "=", sql<string>`ANY (${ids}::uuid[])`)
    .where("state", "in", ["draft", "submitted", "changes-asked"])
    .execute();
  if (accepted) {
    await tx
      .updateTable("offering_revision")
      .set({ state: "superseded" })
      .where("offering_id", "=", sql<string>`ANY (${ids}::uuid[])`)
      .where("state", "=", "accepted")
      .execute();
  }
  const last = new Map(
    (
      await tx
        .selectFrom("offering_revision")
        .select(["offering_id", (eb) => eb.fn.max("number").as("number")])
        .where("offering_id", "=", sql<string>`ANY (${ids}::uuid[])`)
        .groupBy("offering_id")
        .execute()
    ).map((row) => [row.offering_id, row.number]),
  );
  await tx
    .insertInto("offering_revision")
    .values(
      revisions.map((one) => ({
        offering_id: one.offeringId,
        number: (last.get(one.offeringId) ?? 0) + 1,
        content: JSON.stringify(one.content),
        secret_address: one.secretAddress,
        state: one.state,
        made_as: "import",
        made_by: one.by,
        made_at: one.now,
        ...(one.state === "accepted" && { decided_as: "import", decided_at: one.now }),
      })),
    )
    .execute();
}

/** Notes what the last import brought, and shows the newest revision where it was accepted. */
export async function updateImported(
  tx: Tx,
  changed: readonly { readonly id: string; readonly hash: Buffer | null }[],
  published: { readonly on: Temporal.PlainDate } | undefined,
): Promise<void> {
  if (changed.length === 0) return;
  await sql`
    UPDATE offering SET import_hash = coalesce(changed.hash, import_hash)
    FROM unnest(${changed.map(({ id }) => id)}::uuid[], ${changed.map(({ hash }) => hash)}::bytea[]) AS changed (id, hash)
    WHERE offering.id = changed.id`.execute(tx);
  if (!published) return;
  await sql`
    UPDATE offering SET state = 'published', confirmed_on = ${published.on}, published_number =
      (SELECT number FROM offering_revision r WHERE r.offering_id = offering.id AND r.state = 'accepted')
    WHERE offering.id = ANY (${changed.map(({ id }) => id)}::uuid[])`.execute(tx);
}

/** Confirmed by being in the feed still. */
export async function confirmImported(tx: Tx, ids: readonly string[], on: Temporal.PlainDate): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("offering")
    .set({ confirmed_on: on })
    .where("id", "=", sql<string>`ANY (${ids}::uuid[])`)
    .where("state", "in", ["published", "unconfirmed"])
    .execute();
}

export async function endOfferings(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("offering")
    .set({ state: "ended" })
    .where("id", "=", sql<string>`ANY (${ids}::uuid[])`)
    .where("state", "<>", "draft")
    .execute();
}
