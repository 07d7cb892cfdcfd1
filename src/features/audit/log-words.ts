import type { AuditAction } from "../../shared/audit/index.ts";
import { currentLocale, languageTags, m } from "../../shared/i18n/index.ts";
import {
  type OrganisationRole,
  organisationRoles,
  type PlatformRole,
  platformRoles,
  platformRoleWord,
  roleWord,
} from "../roles/index.ts";
import type { EntryShown } from "./read-log.ts";

type Told = AuditAction;

/** What was done, in the reader's language. An action without words does not compile. */
const deeds: Record<Told, (entry: EntryShown) => string> = {
  "organisation-added": () => m.audit_organisation_added(),
  "organisation-edited": () => m.audit_organisation_edited(),
  "invitation-made": ({ role }) => m.audit_invitation_made({ role: roleIn(role) }),
  "invitation-revoked": ({ role }) => m.audit_invitation_revoked({ role: roleIn(role) }),
  "invitation-accepted": ({ role }) => m.audit_invitation_accepted({ role: roleIn(role) }),
  "role-left": ({ role }) => m.audit_role_left({ role: roleIn(role) }),
  "role-ended": ({ role, holder }) => m.audit_role_ended({ role: roleIn(role), name: nameOf(holder) }),
  "deputy-named": ({ role, holder, deputy }) =>
    deputy
      ? m.audit_deputy_named({ deputy: nameOf(deputy.name), role: roleIn(role), name: nameOf(holder) })
      : m.audit_deputy_nobody({ role: roleIn(role), name: nameOf(holder) }),
  "stepped-in": ({ role, holder }) => m.audit_stepped_in({ role: roleIn(role), name: nameOf(holder) }),
  "stand-in-ended": ({ role, holder }) => m.audit_stand_in_ended({ role: roleIn(role), name: nameOf(holder) }),
  "confidential-read": () => m.audit_confidential_read(),
  "way-back-handed-over": () => m.accounts_desk_logged(),
  "absence-marked": ({ holder }) => m.audit_absence_marked({ name: nameOf(holder) }),
  "listings-imported": ({ imported }) =>
    imported
      ? m.audit_listings_imported({ ...imported, file: fileWord(imported.file) })
      : m.audit_listings_imported_some(),
  "reset-asked": ({ holder }) => m.audit_reset_asked({ name: nameOf(holder) }),
  "reset-confirmed": ({ holder }) => m.audit_reset_confirmed({ name: nameOf(holder) }),
  "space-founded": () => m.spaces_log_founded(),
  "space-edited": () => m.spaces_log_edited(),
  "space-door-renewed": () => m.spaces_log_door_renewed(),
  "space-ended": () => m.spaces_log_ended(),
  "space-role-offered": ({ holder }) => m.spaces_log_role_offered({ name: nameOf(holder) }),
  "guardian-noted": () => m.spaces_log_guardian(),
  "guardian-withdrew": () => m.spaces_log_guardian_withdrew(),
  "description-handled": () => m.keep_apart_log_handled(),
  "unmasking-asked": () => m.spaces_log_unmasking_asked(),
  "unmasking-confirmed": () => m.spaces_log_unmasking_confirmed(),
  "unmasked-looked": () => m.spaces_log_unmasked_looked(),
  "unmasking-withheld": () => m.spaces_log_unmasking_withheld(),
  "unmasking-told": () => m.spaces_log_unmasking_told(),
  "platform-administrator-made": ({ holder }) => m.audit_platform_administrator_made({ name: nameOf(holder) }),
  "platform-role-ended": ({ holder }) => m.audit_platform_role_ended({ name: nameOf(holder) }),
  "platform-role-left": () => m.audit_platform_role_left(),
  "platform-second-factor-reset": ({ holder }) => m.audit_reset_confirmed({ name: nameOf(holder) }),
  "listing-hidden": () => m.audit_listing_hidden(),
  "listing-ended": () => m.audit_listing_ended(),
  "platform-invitation-made": () => m.audit_platform_invitation_made(),
  "platform-invitation-revoked": () => m.audit_platform_invitation_revoked(),
  "platform-invitation-accepted": () => m.audit_platform_invitation_accepted(),
};

/** Kinds of files by the names people know. */
const fileWord = (file: string): string =>
  file === "xlsx" ? "Excel" : file === "csv" ? "CSV" : file === "meeting-guide" ? "Meeting Guide" : file.toUpperCase();

const isTold = (action: string): action is Told => Object.hasOwn(deeds, action);

/** What was done. An action of a newer version of the service is shown by its code. */
export const deedWords = (entry: EntryShown): string =>
  isTold(entry.action) ? deeds[entry.action](entry) : entry.action;

/** What was done, without names: for the one it concerns, whose business the others are not. */
export const deedInBrief = (action: string): string =>
  deedWords({
    id: "",
    at: Temporal.Instant.fromEpochMilliseconds(0),
    actorKind: "",
    actor: undefined,
    actingAs: undefined,
    action,
    role: undefined,
    holder: undefined,
    deputy: undefined,
    reason: "none",
  });

/** Who carries on with a task that somebody has left, or undefined. */
export const successorWords = ({ action, deputy }: EntryShown): string | undefined =>
  deputy && (action === "role-left" || action === "role-ended")
    ? m.audit_passed_on({ name: nameOf(deputy.name) })
    : undefined;

/** Who did it, and in which role. */
export function actorWords({ actorKind, actor, actingAs }: EntryShown): string {
  switch (actorKind) {
    case "holder":
      return m.audit_who({ name: nameOf(actor), role: roleIn(actingAs) });
    case "platform":
      return actor ? m.audit_who({ name: actor, role: platformRoleIn(actingAs) }) : platformRoleIn(actingAs);
    case "machine":
      return m.audit_machine();
    default:
      return m.audit_service();
  }
}

/** Why, or that it was not asked for. */
export function reasonWords({ reason }: EntryShown): string {
  if (reason === "none") return m.audit_no_reason();
  return reason === "gone" ? m.audit_reason_gone() : reason.text;
}

/** The day and the minute, by Finnish clocks. Seconds are nobody's business. */
export const whenWords = (moment: Temporal.Instant): string =>
  inWords(moment, { ...day, hour: "2-digit", minute: "2-digit" });

/** The day alone. */
export const dayWords = (moment: Temporal.Instant): string => inWords(moment, day);

const day = { day: "numeric", month: "long", year: "numeric" } as const;

function inWords(moment: Temporal.Instant, options: Intl.DateTimeFormatOptions): string {
  const locale = currentLocale();
  const tag = locale === "en" ? "en-GB" : languageTags[locale === "fi-simple" ? "fi" : locale];
  return moment.toZonedDateTimeISO("Europe/Helsinki").toLocaleString(tag, options);
}

const nameOf = (name: string | undefined) => name ?? m.audit_someone();
const roleIn = (role = "") => (isRole(role) ? roleWord(role) : role);
const isRole = (role: string): role is OrganisationRole => organisationRoles.some((one) => one === role);
const platformRoleIn = (role = "") => (isPlatformRole(role) ? platformRoleWord(role) : role);
const isPlatformRole = (role: string): role is PlatformRole => platformRoles.some((one) => one === role);
