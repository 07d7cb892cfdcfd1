import { localPath, m } from "../../../shared/i18n/index.ts";
import { type DirectoryEntry, type Localized, readIfAny, readIn, wayInWords } from "../../directory/index.ts";
import { strictEmail } from "../addresses.rules.ts";
import { stableId } from "../stable-id.ts";
import { locationOf, locationPartsOf, serviceAreasOf } from "./locations.rules.ts";
import { organisationId, organizationOf, organizationPartsOf } from "./organisations.rules.ts";
import type { Reading } from "./reading.ts";
import { schedulesOf } from "./schedules.rules.ts";
import {
  additionalUrlsOf,
  attributesOf,
  contactsOf,
  costOptionsOf,
  languagesOf,
  phonesOf,
} from "./service-parts.rules.ts";

/** An offering's fields that stand alone. */
function ownFields({ id, slug, content, changedAt, confirmedOn, standing }: DirectoryEntry, reading: Reading) {
  const { locale, publicUrl, now } = reading;
  const at = { locale };
  const text = (texts: Localized | undefined) => readIfAny(texts, locale)?.text;
  const name = readIn(content.name, locale).text;
  const otherNames = [...new Set(Object.values(content.name))].filter((other) => other !== name);
  const description = [text(content.summary), text(content.purpose), text(content.whatHappens)]
    .filter(Boolean)
    .join("\n\n");
  const way = content.admission && [wayInWords(content.form, content.admission, locale), text(content.admission.note)];
  const fees = content.cost && [content.cost.free && m.open_data_free({}, at), text(content.cost.words)];
  const email = strictEmail(content.contact.email);
  const organiser = content.organisers[0];
  return {
    id,
    ...(organiser && { organization_id: organisationId(organiser) }),
    name,
    ...(otherNames.length > 0 && { alternate_name: otherNames.join(" / ") }),
    ...(description && { description }),
    url: `${publicUrl}${localPath(locale, `/tuki/${slug}`)}`,
    ...(email && { email }),
    status: statusOf(content, dayOf(now)),
    ...(way && { application_process: way.filter(Boolean).join(" ") }),
    ...(fees?.some(Boolean) && { fees_description: fees.filter(Boolean).join(" ") }),
    ...optional("accreditations", text(content.competence)),
    ...optional("eligibility_description", text(content.forWhom)),
    ...(confirmedOn && { assured_date: confirmedOn.toString() }),
    ...(standing === "unconfirmed" && { alert: m.open_data_unconfirmed({}, at) }),
    last_modified: changedAt.toString(),
  };
}

const optional = (name: string, text: string | undefined) => (text ? { [name]: text } : {});

const dayOf = (now: Temporal.Instant) => now.toZonedDateTimeISO("Europe/Helsinki").toPlainDate().toString();

/** Closed for a while where every rhythm has a break today. */
function statusOf({ meetings, endsOn }: Pick<DirectoryEntry["content"], "meetings" | "endsOn">, today: string) {
  if (endsOn !== undefined && endsOn < today) return "inactive";
  const pausing = meetings.every(({ breaks = [] }) => breaks.some(({ from, to }) => from <= today && today <= to));
  return meetings.length > 0 && pausing ? "temporarily closed" : "active";
}

/** A service of a list: what there is one of. */
export function listedServiceOf(entry: DirectoryEntry, reading: Reading) {
  const organiser = entry.content.organisers[0];
  return { ...ownFields(entry, reading), ...(organiser && { organization: organizationOf(organiser, reading) }) };
}

interface MinimalEntry extends Pick<DirectoryEntry["content"], "meetings" | "endsOn"> {
  readonly id: string;
  readonly name: Localized;
  readonly changedAt: Temporal.Instant;
}

/** The least that tells a reader what to ask for again. */
export const minimalServiceOf = ({ id, name, changedAt, ...when }: MinimalEntry, { locale, now }: MinimalReading) => ({
  id,
  name: readIn(name, locale).text,
  status: statusOf(when, dayOf(now)),
  last_modified: changedAt.toString(),
});
type MinimalReading = Pick<Reading, "locale" | "now">;

function parts(entry: DirectoryEntry, reading: Reading) {
  return {
    additional_urls: additionalUrlsOf(entry, reading.locale),
    phones: phonesOf(entry, reading),
    schedules: schedulesOf(entry, reading),
    service_areas: serviceAreasOf(entry, reading),
    languages: languagesOf(entry, reading),
    cost_options: costOptionsOf(entry, reading),
    contacts: contactsOf(entry),
    attributes: attributesOf(entry, reading),
  };
}

/** A whole service with all that belongs to it. */
export function serviceOf(entry: DirectoryEntry, reading: Reading) {
  const organiser = entry.content.organisers[0];
  const location = locationPartsOf(entry, reading);
  return {
    ...ownFields(entry, reading),
    ...(organiser && { organization: organizationPartsOf(organiser, reading) }),
    ...parts(entry, reading),
    service_at_locations: location ? [{ ...linkOf(entry, location.id), location }] : [],
  };
}

/** An offering meets at one place at most, so the two together go by the offering's own id. */
const linkOf = ({ id }: DirectoryEntry, locationId: string) => ({ id, service_id: id, location_id: locationId });

/** A service at its place, in a list; undefined where it has no place one may be told of. */
export function listedServiceAtLocationOf(entry: DirectoryEntry, reading: Reading) {
  const location = locationOf(entry, reading);
  return location && { ...linkOf(entry, location.id), location, service: listedServiceOf(entry, reading) };
}

/** A whole service at its place. */
export function serviceAtLocationOf(entry: DirectoryEntry, reading: Reading) {
  const location = locationPartsOf(entry, reading);
  if (!location) return undefined;
  const { service_at_locations: _, ...service } = serviceOf(entry, reading);
  const ofPlace = (list: readonly { id: string }[], kind: string) =>
    list.map((one) => ({ ...one, id: stableId(kind, "at-place", one.id), service_at_location_id: entry.id }));
  return {
    ...linkOf(entry, location.id),
    schedules: ofPlace(service.schedules, "schedule"),
    phones: ofPlace(service.phones, "phone"),
    location,
    service,
  };
}
