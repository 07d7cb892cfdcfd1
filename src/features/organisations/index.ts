export { acceptInvitation } from "./accept-invitation.ts";
export { type AddAnswer, addOrganisation } from "./add-organisation.ts";
export { clearingOrganisations } from "./clear-organisations.ts";
export { codeOf, invite } from "./invite.ts";
export { findOrganisation, type OrganisationKind, organisationKinds } from "./organisations.queries.ts";
export { organisationsRoutes } from "./organisations.routes.tsx";
