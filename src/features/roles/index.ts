export { type MakeAdministratorAnswer, makePlatformAdministrator } from "./make-platform-administrator.ts";
export { ownSecondFactor } from "./own-data.ts";
export { platformRoleWord, roleWord } from "./role-words.ts";
export {
  may,
  mayGovern,
  type OrganisationRole,
  organisationRoles,
  type PlatformRole,
  platformRoles,
  type RoleAction,
  type Standing,
} from "./roles.policy.ts";
export { findPlatformRoles, findStanding, insertPlatformRole, listOwnPlatformRoles } from "./roles.queries.ts";
export { rolesRoutes } from "./roles.routes.tsx";
export { beginSecondFactor, type RolesContext, showCode } from "./second-factor.ts";
export { requirePlatformRole, requireStaff, type StaffOptions } from "./staff-middleware.ts";
export { whoActs } from "./who-acts.ts";
