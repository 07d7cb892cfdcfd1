import { type Selectable, sql } from "kysely";
import type { DirectoryEntry as EntryRow } from "../../shared/db/schema.generated.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { DirectoryEntry, Standing } from "./directory-entry.ts";
import type { OfferingContent } from "./offering.ts";

export interface EntryToPut {
  readonly id: string;
  readonly slug: string;
  readonly organisationId: string | null;
  readonly standing: Exclude<Standing, "gone">;
  /** Checked by the schema `OfferingContent`. */
  readonly content: OfferingContent;
  readonly confirmedOn: Temporal.PlainDate | null;
  readonly now: Temporal.Instant;
}

/** Shows these offerings to everyone, new or changed, in one statement. Those who write listings call it in their transaction. */
export async function putEntries(tx: Tx, entries: readonly EntryToPut[]): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto("directory_entry")
    .values(
      entries.map((entry) => ({
        id: entry.id,
        slug: entry.slug,
        organisation_id: entry.organisationId,
        standing: entry.standing,
        content: JSON.stringify(entry.content),
        published_at: entry.now,
        changed_at: entry.now,
        confirmed_on: entry.confirmedOn,
        // The trigger numbers the change.
        seq: 0,
      })),
    )
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet((row) => ({
        slug: row.ref("excluded.slug"),
        organisation_id: row.ref("excluded.organisation_id"),
        standing: row.ref("excluded.standing"),
        content: row.ref("excluded.content"),
        changed_at: row.ref("excluded.changed_at"),
        confirmed_on: row.ref("excluded.confirmed_on"),
        was: null,
      })),
    )
    .execute();
}

/** What one may know of an offering that is gone. */
export interface WhatWas {
  readonly themes: readonly string[];
  /** The municipality's three-digit code. */
  readonly municipality: string | undefined;
}

/** These are no longer offered. Their addresses stay, say so, and know what to show instead. */
export async function endEntries(tx: Tx, ids: readonly string[], now: Temporal.Instant): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("directory_entry")
    .set({
      standing: "gone",
      content: null,
      was: sql`jsonb_strip_nulls(jsonb_build_object('themes', content -> 'themes', 'municipality', content #> '{place,municipality}'))`,
      changed_at: now,
    })
    .where("id", "in", ids)
    .where("standing", "<>", "gone")
    .execute();
}

const columns = [
  "id",
  "slug",
  "organisation_id",
  "standing",
  "content",
  "published_at",
  "changed_at",
  "confirmed_on",
  "paused",
  "seq",
] as const;

/** Asked of those that are shown, and not of all that are indexed. */
const isFull = sql<boolean>`offering_is_full(directory_entry.id)`.as("full");
const isUncarried = sql<boolean>`offering_is_uncarried(directory_entry.id)`.as("uncarried");

interface Asked {
  readonly full?: boolean;
  readonly uncarried?: boolean;
}

function entryOf(row: Omit<Selectable<EntryRow>, "was"> & Asked): DirectoryEntry | undefined {
  if (row.standing === "gone" || row.content === null) return undefined;
  const { admission, ...others } = row.content as unknown as OfferingContent;
  const uncarried = row.uncarried === true && !row.paused;
  return {
    id: row.id,
    slug: row.slug,
    organisationId: row.organisation_id,
    standing: row.standing === "unconfirmed" ? "unconfirmed" : "listed",
    content: {
      ...others,
      ...(uncarried && { contact: withoutPerson(others.contact) }),
      ...(admission && !row.paused && { admission }),
    },
    ...(row.paused && { paused: true }),
    ...(uncarried && { uncarried }),
    // Where one walks in nobody counts.
    ...(row.full && admission && admission.how !== "walk-in" && !row.paused && { full: true }),
    publishedAt: row.published_at,
    changedAt: row.changed_at,
    confirmedOn: row.confirmed_on,
  };
}

/** Where the contact is of a person who carried the group, and nobody does now, nobody is led to them. */
const withoutPerson = ({ person, website, ...contact }: OfferingContent["contact"]): OfferingContent["contact"] => ({
  ...(person === undefined && contact),
  ...(website && { website }),
});

/** The entry at this address; "gone" where it was once; undefined where nothing ever was. */
export async function findEntry(tx: Tx, slug: string): Promise<DirectoryEntry | "gone" | undefined> {
  const row = await tx
    .selectFrom("directory_entry")
    .select([...columns, isFull, isUncarried])
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row && (entryOf(row) ?? "gone");
}

/** What was offered at this address; nothing is known of what ended before that was kept. */
export async function findWhatWas(tx: Tx, slug: string): Promise<WhatWas> {
  const row = await tx.selectFrom("directory_entry").select("was").where("slug", "=", slug).executeTakeFirst();
  const { themes = [], municipality } = (row?.was ?? {}) as { themes?: string[]; municipality?: string };
  return { themes, municipality };
}

/** Those of `ids` that are offered, in the order of `ids`. */
export async function listEntries(tx: Tx, ids: readonly string[]): Promise<readonly DirectoryEntry[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("directory_entry")
    .select([...columns, isFull, isUncarried])
    .where("id", "=", sql<string>`ANY (${ids}::uuid[])`)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, entryOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export interface EntryChange {
  readonly seq: number;
  readonly id: string;
  /** Undefined where it is no longer offered. */
  readonly entry: DirectoryEntry | undefined;
}

/** What has changed after number `seq`, in order, at most `limit` at a time: from 0, everything there is. */
export async function listChanges(tx: Tx, seq: number, limit: number): Promise<readonly EntryChange[]> {
  const rows = await tx
    .selectFrom("directory_entry")
    .select(columns)
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ seq: Number(row.seq), id: row.id, entry: entryOf(row) }));
}
