import type { Tx } from "../../shared/db/types.ts";
import { defaultLocale, type Locale } from "../../shared/i18n/index.ts";
import type { OrganisationKind } from "./organisations.queries.ts";

/** What anyone may know of an organisation. */
export interface PublicOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  /** In the reader's language, in Finnish, or in whichever there is. */
  readonly description: { readonly locale: Locale; readonly text: string } | undefined;
}

/** The organisation of this address, told to a reader of `locale`. */
export async function findPublicOrganisation(
  tx: Tx,
  slug: string,
  locale: Locale,
): Promise<PublicOrganisation | undefined> {
  const row = await tx
    .selectFrom("organisation")
    .select(["id", "slug", "name", "kind", "email", "phone", "website"])
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (!row) return undefined;
  const text = await tx
    .selectFrom("organisation_text")
    .select(["locale", "description"])
    .where("organisation_id", "=", row.id)
    .orderBy((eb) => eb("locale", "=", locale), "desc")
    .orderBy((eb) => eb("locale", "=", defaultLocale), "desc")
    .orderBy("locale")
    .executeTakeFirst();
  const { id: _, ...known } = row;
  return {
    ...known,
    kind: row.kind as OrganisationKind,
    description: text && { locale: text.locale as Locale, text: text.description },
  };
}
