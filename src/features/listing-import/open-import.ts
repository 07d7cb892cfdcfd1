import type { AuditActor } from "../../shared/audit/index.ts";
import type { Services } from "../../shared/http/app-env.ts";
import type { ListingSource } from "../listings/index.ts";
import { findOrganisation } from "../organisations/index.ts";
import { findStanding, may, whoActs } from "../roles/index.ts";
import { hasOtherReviewer } from "./import.queries.ts";

/** An organisation as somebody who leads it brings listings in. */
export interface OpenedImport {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Nobody decides alone on what they bring in, where somebody else could; alone, it is shown at once. */
  readonly publish: boolean;
  /** Who brings them in, as the log knows them. */
  readonly actor: AuditActor;
}

/** The organisation of this address, if the person at hand leads it; for others there is no such page. */
export function openImport({ database }: Services, personId: string, slug: string): Promise<OpenedImport | undefined> {
  return database.withActor({ kind: "staff", personId }, async (tx) => {
    const organisation = await findOrganisation(tx, slug);
    if (!organisation) return undefined;
    const standing = await findStanding(tx, organisation.id);
    if (!may(standing, "edit-organisation")) return undefined;
    const actor = await whoActs(tx, organisation.id, standing, (one) => may(one, "edit-organisation"));
    return { ...organisation, publish: !(await hasOtherReviewer(tx, organisation.id)), actor };
  });
}

/** What an organisation's own spreadsheet is to the import; the same as on the command line. */
export const sourceOf = ({ id, slug, publish }: OpenedImport, complete: boolean): ListingSource => ({
  feed: `organisation:${slug}`,
  organisationId: id,
  complete,
  publish,
});
