import { localPath } from "../../../shared/i18n/index.ts";
import { strictEmail, strictUri } from "../addresses.rules.ts";
import { stableId } from "../stable-id.ts";
import type { Reading } from "./reading.ts";

/** An organiser by its page here, or by its name alone. */
export interface OrganiserName {
  readonly slug?: string | null | undefined;
  readonly name: string;
}

/** The same whether the organisation joins the service later or not. */
export const organisationId = ({ slug, name }: OrganiserName): string =>
  slug ? stableId("organisation", "slug", slug) : stableId("organisation", "name", name);

/** An organiser as HSDS has it; one that has told nothing of itself is described by its name. */
export function organizationOf(organiser: OrganiserName, { locale, publicUrl, organisations }: Reading) {
  const facts = organiser.slug ? organisations.get(organiser.slug) : undefined;
  const email = strictEmail(facts?.email);
  const website = facts?.website ? strictUri(facts.website) : undefined;
  const name = facts?.name ?? organiser.name;
  return {
    id: organisationId(organiser),
    name,
    description: facts?.description ?? name,
    ...(email && { email }),
    ...(website && { website }),
    ...(facts && { uri: `${publicUrl}${localPath(locale, `/jarjesto/${facts.slug}`)}` }),
  };
}

/** With what there may be several of. */
export function organizationPartsOf(organiser: OrganiserName, reading: Reading) {
  const id = organisationId(organiser);
  const phone = organiser.slug ? reading.organisations.get(organiser.slug)?.phone : undefined;
  const phones = phone
    ? [{ id: stableId("organisation-phone", id), organization_id: id, number: phone, type: "voice" }]
    : [];
  return { ...organizationOf(organiser, reading), phones };
}
