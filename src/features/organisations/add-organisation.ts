import { appendAudit } from "../../shared/audit/index.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { findPlatformRoles, may, whoActs } from "../roles/index.ts";
import { insertOrganisation, type NewOrganisation } from "./organisations.queries.ts";
import { keyOwnerOf, type OrganisationsContext, staff } from "./organisations-context.ts";

export type AddAnswer = { readonly kind: "added" | "refused" | "slug-taken" };

/** Adds an organisation, with the key that seals what is its own. Its first administrator is then invited. */
export async function addOrganisation(
  ctx: OrganisationsContext,
  personId: string,
  organisation: Omit<NewOrganisation, "id">,
): Promise<AddAnswer> {
  try {
    return await ctx.database.withActor(staff(personId), async (tx) => {
      const standing = { roles: [], platform: await findPlatformRoles(tx) };
      if (!may(standing, "add-organisation")) return { kind: "refused" };
      const id = newOpaqueId();
      await insertOrganisation(tx, { id, ...organisation });
      await ctx.keyRing.make(tx, keyOwnerOf(id));
      const actor = await whoActs(tx, undefined, standing, (one) => may(one, "add-organisation"));
      await appendAudit(tx, ctx, { actor, event: { action: "organisation-added", object: id }, organisationId: id });
      return { kind: "added" };
    });
  } catch (error) {
    if (violatedConstraint(error) === "organisation_slug_key") return { kind: "slug-taken" };
    throw error;
  }
}
