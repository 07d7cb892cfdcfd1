import {
  may,
  mayGovern,
  type OrganisationRole,
  organisationRoles,
  type RoleAction,
  roleActions,
  type Standing,
} from "./roles.policy.ts";

/** Of what is named in `named`, what one who stands so may do, in the policy's order. */
export function openTo<T>(standing: Standing, named: Partial<Record<RoleAction, T>>): T[] {
  return roleActions.flatMap((action) => {
    const one = named[action];
    return one !== undefined && may(standing, action) ? [one] : [];
  });
}

/** The roles one who stands so gives and ends. */
export const governedBy = (standing: Standing): OrganisationRole[] =>
  organisationRoles.filter((role) => mayGovern(standing, role));
