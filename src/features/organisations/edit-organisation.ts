import { appendAudit } from "../../shared/audit/index.ts";
import type { Tx } from "../../shared/db/types.ts";
import { type Locale, locales } from "../../shared/i18n/index.ts";
import { findStanding, may, type Standing, whoActs } from "../roles/index.ts";
import {
  deleteOrganisationText,
  findOrganisationDetails,
  listOrganisationTexts,
  saveOrganisationText,
  updateOrganisation,
} from "./organisations.queries.ts";
import { type OrganisationsContext, staff } from "./organisations-context.ts";

/** What anyone may know of an organisation. An empty text is one that is not there. */
export interface OrganisationDetails {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
  readonly texts: Readonly<Record<Locale, string>>;
}

export type DetailsAnswer =
  | { readonly kind: "details"; readonly details: OrganisationDetails }
  | { readonly kind: "refused" | "not-found" };

/** The details as those who may change them find them. */
export function readOrganisation(ctx: OrganisationsContext, personId: string, slug: string): Promise<DetailsAnswer> {
  return ctx.database.withActor(staff(personId), async (tx) => {
    const found = await openForEditing(tx, slug);
    if (found.kind !== "open") return found;
    const { id, name, email, phone, website } = found.organisation;
    const written = new Map((await listOrganisationTexts(tx, id)).map((text) => [text.locale, text.description]));
    const texts = Object.fromEntries(locales.map((locale) => [locale, written.get(locale) ?? ""]));
    const contacts = { email: email ?? "", phone: phone ?? "", website: website ?? "" };
    return { kind: "details", details: { name, ...contacts, texts: texts as Record<Locale, string> } };
  });
}

/** Puts these details in the place of the old ones. The same details sent twice are the same details. */
export function editOrganisation(
  ctx: OrganisationsContext,
  personId: string,
  slug: string,
  { texts, ...contacts }: OrganisationDetails,
): Promise<{ readonly kind: "done" | "refused" | "not-found" }> {
  return ctx.database.withActor(staff(personId), async (tx) => {
    const found = await openForEditing(tx, slug);
    if (found.kind !== "open") return found;
    const { organisation, standing } = found;
    const { name, email, phone, website } = contacts;
    const row = { name, email: email || null, phone: phone || null, website: website || null };
    await updateOrganisation(tx, organisation.id, row);
    for (const locale of locales) {
      if (texts[locale] === "") await deleteOrganisationText(tx, organisation.id, locale);
      else await saveOrganisationText(tx, organisation.id, locale, texts[locale]);
    }
    const actor = await whoActs(tx, organisation.id, standing, (one) => may(one, "edit-organisation"));
    const event = { action: "organisation-edited", object: organisation.id } as const;
    await appendAudit(tx, ctx, { actor, event, organisationId: organisation.id });
    return { kind: "done" };
  });
}

type Opened =
  | {
      readonly kind: "open";
      readonly organisation: NonNullable<Awaited<ReturnType<typeof findOrganisationDetails>>>;
      readonly standing: Standing;
    }
  | { readonly kind: "refused" | "not-found" };

async function openForEditing(tx: Tx, slug: string): Promise<Opened> {
  const organisation = await findOrganisationDetails(tx, slug);
  if (!organisation) return { kind: "not-found" };
  const standing = await findStanding(tx, organisation.id);
  return may(standing, "edit-organisation") ? { kind: "open", organisation, standing } : { kind: "refused" };
}
