import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";
import { defaultLocale, type Locale } from "../../shared/i18n/index.ts";

/** Who organises something in the directory, or has a page here. */
export interface OrganiserRow {
  /** Of its page here, where it has one. */
  readonly slug: string | null;
  readonly name: string;
}

/** Every organiser there is, each once. */
export async function listOrganisers(tx: Tx): Promise<readonly OrganiserRow[]> {
  const { rows } = await sql<OrganiserRow>`
    SELECT slug, name FROM organisation
    UNION ALL
    SELECT o ->> 'slug' AS slug, min(o ->> 'name') AS name
    FROM directory_entry, jsonb_array_elements(content -> 'organisers') AS o
    WHERE standing <> 'gone'
      AND NOT EXISTS (SELECT FROM organisation WHERE organisation.slug = o ->> 'slug')
    GROUP BY o ->> 'slug', CASE WHEN o ->> 'slug' IS NULL THEN o ->> 'name' END`.execute(tx);
  return rows;
}

/** What an organisation tells of itself on its page. */
export interface OrganisationFacts {
  readonly slug: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly description: string | undefined;
}

/** Those of `slugs` that have a page here, told in `locale` where they can be. */
export async function listOrganisationFacts(
  tx: Tx,
  slugs: readonly string[],
  locale: Locale,
): Promise<ReadonlyMap<string, OrganisationFacts>> {
  if (slugs.length === 0) return new Map();
  const rows = await tx
    .selectFrom("organisation as o")
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("organisation_text")
          .select("description")
          .whereRef("organisation_id", "=", "o.id")
          .orderBy((text) => text("locale", "=", locale), "desc")
          .orderBy((text) => text("locale", "=", defaultLocale), "desc")
          .orderBy("locale")
          .limit(1)
          .as("text"),
      (join) => join.onTrue(),
    )
    .select(["o.slug", "o.name", "o.email", "o.phone", "o.website", "text.description"])
    .where("o.slug", "=", sql<string>`ANY (${slugs}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.slug, { ...row, description: row.description ?? undefined }]));
}

/** Addresses of the organisations that have a page here. */
export async function listOrganisationSlugs(tx: Tx): Promise<readonly string[]> {
  return (await tx.selectFrom("organisation").select("slug").orderBy("slug").execute()).map(({ slug }) => slug);
}

/** The organisations that have a page here, by name. */
export const listOrganisationNames = (tx: Tx): Promise<readonly OrganiserRow[]> =>
  tx.selectFrom("organisation").select(["slug", "name"]).orderBy("name").execute();
