import type { DraftContent } from "./draft.rules.ts";
import { same } from "./same.rules.ts";

/** Everything an offering says, in the order in which it is read. */
export const fields = [
  "form",
  "name",
  "summary",
  "purpose",
  "forWhom",
  "whatHappens",
  "audiences",
  "themes",
  "organisers",
  "fellowship",
  "facilitators",
  "competence",
  "maintainer",
  "privacyNoticeUrl",
  "meetings",
  "endsOn",
  "ways",
  "place.privacy",
  "place.municipality",
  "place.town",
  "place.name",
  "place.address",
  "place.postalCode",
  "place.directions",
  "place.access",
  "place.accessNote",
  "place.ringForAddress",
  "onlineUrl",
  "area",
  "admission.when",
  "admission.how",
  "admission.nextIntake",
  "admission.startsOn",
  "admission.signUpUrl",
  "admission.note",
  "contact.phone",
  "contact.phoneHours",
  "contact.texts",
  "contact.email",
  "contact.website",
  "contact.person",
  "cost",
  "anonymous",
  "childCare",
  "childCareNote",
  "accessNote",
  "professionalHelp",
  "languages",
] as const;
export type FieldName = (typeof fields)[number];

/** What a draft says at this place. */
export function fieldOf(content: DraftContent, field: FieldName): unknown {
  let value: unknown = content;
  for (const name of field.split(".")) {
    value = value && typeof value === "object" ? (value as Record<string, unknown>)[name] : undefined;
  }
  return value;
}

/** Whose order says nothing. Of themes the first is the main one. */
const unordered: ReadonlySet<FieldName> = new Set(["audiences", "ways", "place.access", "languages", "area"]);

const compared = (content: DraftContent, field: FieldName): unknown => {
  const value = fieldOf(content, field);
  return unordered.has(field) && Array.isArray(value) ? value.toSorted() : value;
};

/** What differs between two versions of an offering. */
export const changedFields = (before: DraftContent, after: DraftContent): readonly FieldName[] =>
  fields.filter((field) => !same(compared(before, field), compared(after, field)));

/**
 * What those who keep an offering change at once: what must be right tonight. Who it is for, where it is and how it calls
 * itself go through a reviewer.
 */
const small: ReadonlySet<FieldName> = new Set([
  "meetings",
  "endsOn",
  "admission.nextIntake",
  "admission.startsOn",
  "contact.phone",
  "contact.phoneHours",
  "contact.texts",
]);

/** May this change be shown at once, without a reviewer? Where nothing changes there is nothing to review. */
export const isSmall = (before: DraftContent, after: DraftContent): boolean =>
  changedFields(before, after).every((field) => small.has(field));
