import { describe, expect, it } from "vitest";
import {
  may,
  mayGovern,
  type OrganisationRole,
  organisationRoles,
  type RoleAction,
  roleActions,
  type Standing,
} from "./roles.policy.ts";

const nothing: Standing = { roles: [], platform: [] };
const as = (role: OrganisationRole): Standing => ({ roles: [role], platform: [] });
const platform: Standing = { roles: [], platform: ["administrator"] };
const areaCentre: Standing = { roles: [], platform: ["area_centre"] };
const invitedBy = (standing: Standing) => organisationRoles.filter((role) => mayGovern(standing, role));
const deedsOf = (standing: Standing) => roleActions.filter((action) => may(standing, action));

describe("who may", () => {
  it("somebody without a role: nothing", () => {
    expect(deedsOf(nothing)).toEqual([]);
    expect(invitedBy(nothing)).toEqual([]);
  });

  it("an administrator gives every role, a coordinator neither theirs nor the administrator's", () => {
    expect(invitedBy(as("administrator"))).toEqual(organisationRoles);
    expect(invitedBy(as("coordinator"))).toEqual(["facilitator", "trainer", "supervisor", "reviewer", "professional"]);
    for (const role of ["facilitator", "trainer", "supervisor", "reviewer", "professional"] as const) {
      expect(invitedBy(as(role)), role).toEqual([]);
    }
  });

  it("the platform's administrator reaches an organisation's administrators and no further", () => {
    expect(invitedBy(platform)).toEqual(["administrator"]);
    expect(may(platform, "see-administrators")).toBe(true);
    expect(may(platform, "see-people")).toBe(false);
    expect(may(platform, "edit-organisation")).toBe(false);
  });

  it("an area centre adds organisations, sees nobody in them, and reviews the listings of those without one", () => {
    expect(deedsOf(areaCentre)).toEqual(["review-listings-of-nobody", "add-organisation"]);
    expect(invitedBy(areaCentre)).toEqual([]);
  });

  it("everyone who carries something sees whom to ask, may be away and may leave", () => {
    for (const role of organisationRoles) {
      expect(deedsOf(as(role)), role).toEqual(
        expect.arrayContaining(["see-leaders", "mark-own-absence", "step-in", "leave"]),
      );
    }
    expect(may(as("facilitator"), "see-people")).toBe(false);
  });

  it("what nobody has thought of: no", () => {
    const everything: Standing = { roles: organisationRoles, platform: ["administrator", "area_centre"] };
    expect(may(everything, "read-minds" as RoleAction)).toBe(false);
  });
});
