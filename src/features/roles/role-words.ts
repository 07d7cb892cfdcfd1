import { m } from "../../shared/i18n/index.ts";
import type { OrganisationRole, PlatformRole } from "./roles.policy.ts";

const organisationWords: Record<OrganisationRole, () => string> = {
  administrator: m.organisations_role_administrator,
  coordinator: m.organisations_role_coordinator,
  facilitator: m.organisations_role_facilitator,
  trainer: m.organisations_role_trainer,
  supervisor: m.organisations_role_supervisor,
  reviewer: m.organisations_role_reviewer,
  professional: m.organisations_role_professional,
};

const platformWords: Record<PlatformRole, () => string> = {
  administrator: m.organisations_role_platform_administrator,
  area_centre: m.organisations_role_area_centre,
};

/** The role's name in the reader's language. */
export const roleWord = (role: OrganisationRole): string => organisationWords[role]();
export const platformRoleWord = (role: PlatformRole): string => platformWords[role]();
