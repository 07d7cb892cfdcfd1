export { type MakeAdministratorAnswer, makePlatformAdministrator } from "./make-platform-administrator.ts";
export { ownSecondFactor } from "./own-data.ts";
export { type ReasonRead, readReason, reasonLongest } from "./reason.ts";
export { ReasonField, reasonFault } from "./reason.views.tsx";
export { listPlatformRolesOnMachine, resetFactorOnMachine } from "./reset-on-machine.ts";
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
export { type OtherFactor, type RolesOptions, rolesRoutes, safeStaffPath } from "./roles.routes.tsx";
export { noteShown } from "./second-factor.queries.ts";
export { beginSecondFactor, type RolesContext, secondFactorOf, showCode } from "./second-factor.ts";
export { wholeMinute } from "./staff.rules.ts";
export { hasShownLately, requirePlatformRole, requireStaff, type StaffOptions } from "./staff-middleware.ts";
export { whoActs } from "./who-acts.ts";
