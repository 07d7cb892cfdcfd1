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

/** What stands in an organisation's log; the rest concerns the installation. */
type Told = Exclude<AuditAction, "platform-administrator-made">;

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
  "absence-marked": ({ holder }) => m.audit_absence_marked({ name: nameOf(holder) }),
  "reset-asked": ({ holder }) => m.audit_reset_asked({ name: nameOf(holder) }),
  "reset-confirmed": ({ holder }) => m.audit_reset_confirmed({ name: nameOf(holder) }),
};

const isTold = (action: string): action is Told => Object.hasOwn(deeds, action);

/** What was done. An action of a newer version of the service is shown by its code. */
export const deedWords = (entry: EntryShown): string =>
  isTold(entry.action) ? deeds[entry.action](entry) : entry.action;

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
      return platformRoleIn(actingAs);
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
export function whenWords(moment: Temporal.Instant): string {
  const locale = currentLocale();
  const tag = locale === "en" ? "en-GB" : languageTags[locale === "fi-simple" ? "fi" : locale];
  return moment.toZonedDateTimeISO("Europe/Helsinki").toLocaleString(tag, {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
}

const nameOf = (name: string | undefined) => name ?? m.audit_someone();
const roleIn = (role = "") => (isRole(role) ? roleWord(role) : role);
const isRole = (role: string): role is OrganisationRole => organisationRoles.some((one) => one === role);
const platformRoleIn = (role = "") => (isPlatformRole(role) ? platformRoleWord(role) : role);
const isPlatformRole = (role: string): role is PlatformRole => platformRoles.some((one) => one === role);
