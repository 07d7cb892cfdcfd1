/** What people carry in an organisation… */
export const organisationRoles = [
  "administrator",
  "coordinator",
  "facilitator",
  "trainer",
  "supervisor",
  "reviewer",
  "professional",
] as const;
export type OrganisationRole = (typeof organisationRoles)[number];

/** …and over the whole installation. */
export const platformRoles = ["administrator", "area_centre"] as const;
export type PlatformRole = (typeof platformRoles)[number];

/** What somebody is, seen from one organisation: the roles they hold in it now, and those over the platform. */
export interface Standing {
  readonly roles: readonly OrganisationRole[];
  readonly platform: readonly PlatformRole[];
}

/** What may be done to an organisation and its people. */
export const roleActions = [
  "see-leaders",
  "see-people",
  "see-administrators",
  "see-log",
  "edit-organisation",
  "mark-absence",
  "reset-second-factor",
  "mark-own-absence",
  "step-in",
  "leave",
  "keep-listings",
  "review-listings",
  "review-listings-of-nobody",
  "add-organisation",
  "see-platform-roles",
  "give-area-centre",
  "reset-platform-second-factor",
] as const;
export type RoleAction = (typeof roleActions)[number];

/** May one who stands so do this? Unknown means no; what row-level security lets pass is the same. */
export function may(standing: Standing, action: RoleAction): boolean {
  switch (action) {
    case "see-leaders":
      return carriesSomething(standing);
    case "see-people":
      return leads(standing);
    case "see-administrators":
      return administersPlatform(standing);
    case "see-log":
      return administers(standing);
    case "edit-organisation":
      return leads(standing);
    case "mark-absence":
      return leads(standing);
    case "reset-second-factor":
      return administers(standing) || administersPlatform(standing);
    case "mark-own-absence":
    case "step-in":
    case "leave":
      return carriesSomething(standing);
    case "keep-listings":
      return leads(standing);
    case "review-listings":
      return leads(standing) || standing.roles.includes("reviewer");
    case "review-listings-of-nobody":
    case "add-organisation":
      return administersPlatform(standing) || standing.platform.includes("area_centre");
    case "see-platform-roles":
    case "give-area-centre":
    case "reset-platform-second-factor":
      return administersPlatform(standing);
    default:
      return false;
  }
}

/**
 * May one who stands so invite to `role`, end it and name its deputy? An administrator every role; a coordinator those
 * they work with; the platform an organisation's administrators.
 */
export function mayGovern(standing: Standing, role: OrganisationRole): boolean {
  if (administers(standing)) return true;
  if (role === "administrator") return administersPlatform(standing);
  return role !== "coordinator" && leads(standing);
}

const carriesSomething = ({ roles }: Standing) => roles.length > 0;
const administers = ({ roles }: Standing) => roles.includes("administrator");
const leads = (standing: Standing) => administers(standing) || standing.roles.includes("coordinator");
const administersPlatform = ({ platform }: Standing) => platform.includes("administrator");
