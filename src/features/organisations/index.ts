export { acceptInvitation } from "./accept-invitation.ts";
export { type AddAnswer, addOrganisation } from "./add-organisation.ts";
export { LastAdministrator, leaveEverything } from "./change-roles.ts";
export { clearingOrganisations } from "./clear-organisations.ts";
export { codeOf, invite } from "./invite.ts";
export { openNames } from "./list-people.ts";
export { findOrganisation, listHolders, type OrganisationKind, organisationKinds } from "./organisations.queries.ts";
export { organisationsRoutes } from "./organisations.routes.tsx";
export { ownTasks } from "./own-data.ts";
