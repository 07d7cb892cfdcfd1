import { type Locale, m } from "../../../shared/i18n/index.ts";
import { type DirectoryEntry, languageName, readIfAny } from "../../directory/index.ts";
import { strictEmail, strictUri } from "../addresses.rules.ts";
import { stableId } from "../stable-id.ts";
import type { Reading } from "./reading.ts";
import { termsTrueOf } from "./taxonomies.ts";
import { taxonomyTermOf } from "./terms.rules.ts";

export const languagesOf = ({ id, content }: DirectoryEntry, { locale }: Pick<Reading, "locale">) =>
  [...new Set(content.languages)].map((code) => ({
    id: stableId("language", id, code),
    service_id: id,
    name: languageName(code, locale),
    code,
  }));

export function phonesOf({ id, content: { contact } }: DirectoryEntry, { locale }: Pick<Reading, "locale">) {
  if (!contact.phone) return [];
  const hours = readIfAny(contact.phoneHours, locale)?.text;
  const phone = { service_id: id, number: contact.phone, ...(hours && { description: hours }) };
  return (contact.texts ? ["voice", "text"] : ["voice"]).map((type) => ({
    id: stableId("phone", id, type),
    ...phone,
    type,
  }));
}

export function contactsOf({ id, content: { contact } }: DirectoryEntry) {
  const email = strictEmail(contact.email);
  if (!contact.person && !email) return [];
  return [
    {
      id: stableId("contact", id),
      service_id: id,
      ...(contact.person && { name: contact.person }),
      ...(email && { email }),
    },
  ];
}

/** Addresses elsewhere, each with what it is. */
export function additionalUrlsOf({ id, content }: DirectoryEntry, locale: Locale) {
  const at = { locale };
  const addresses = [
    ["website", m.open_data_url_website({}, at), content.contact.website],
    ["sign-up", m.open_data_url_sign_up({}, at), content.admission?.signUpUrl],
    ["online", m.open_data_url_online({}, at), content.onlineUrl],
    ["privacy", m.open_data_url_privacy({}, at), content.privacyNoticeUrl],
  ] as const;
  return addresses.flatMap(([name, label, address]) => {
    const url = address && strictUri(address);
    return url ? [{ id: stableId("url", id, name), service_id: id, label, url }] : [];
  });
}

export function costOptionsOf({ id, content: { cost } }: DirectoryEntry, { locale }: Pick<Reading, "locale">) {
  if (!cost) return [];
  const words = readIfAny(cost.words, locale)?.text;
  const common = { id: stableId("cost", id), service_id: id, ...(words && { amount_description: words }) };
  return cost.free ? [{ ...common, currency: "EUR", amount: 0 }] : [common];
}

/** All our facets, and the organisers beside the first, whom HSDS has no other room for. */
export function attributesOf({ id, content }: DirectoryEntry, reading: Reading) {
  const facets = termsTrueOf(content).map((term) => ({
    id: stableId("attribute", id, term.id),
    link_id: id,
    taxonomy_term_id: term.id,
    link_type: term.taxonomy,
    link_entity: "service",
    value: term.code,
    taxonomy_term: taxonomyTermOf(term, reading),
    label: term.name(reading.locale),
  }));
  const others = [...content.organisers.slice(1).map(({ name }) => name), content.fellowship ?? []].flat();
  const organisers = [...new Set(others)].map((name) => ({
    id: stableId("attribute", id, "organiser", name),
    link_id: id,
    link_type: "organiser",
    link_entity: "service",
    value: name,
    label: m.open_data_organiser({}, { locale: reading.locale }),
  }));
  return [...facets, ...organisers];
}
