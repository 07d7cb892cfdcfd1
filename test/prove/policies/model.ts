import type { OrganisationRole, RoleAction } from "../../../src/features/roles/roles.policy.ts";
import type { GeneratedWorld, Held, Holder } from "./generated-world.ts";

/**
 * Who sees and may do what, said once more in plain TypeScript: neither the policies of the database nor those of the
 * service are asked. Slow and simple on purpose.
 */
export class Model {
  readonly world: GeneratedWorld;
  constructor(world: GeneratedWorld) {
    this.world = world;
  }

  rolesOf(person: string, organisation: string): OrganisationRole[] {
    return this.world.roles
      .filter(({ held, holder }) => held && holder.person === person && holder.organisation === organisation)
      .map(({ role }) => role);
  }
  overOf(person: string) {
    return this.world.over.filter((one) => one.held && one.person === person).map(({ role }) => role);
  }
  carries = (person: string, organisation: string) => this.rolesOf(person, organisation).length > 0;
  administers = (person: string, organisation: string) => this.rolesOf(person, organisation).includes("administrator");
  leads = (person: string, organisation: string) =>
    this.administers(person, organisation) || this.rolesOf(person, organisation).includes("coordinator");
  administersAll = (person: string) => this.overOf(person).includes("administrator");

  /** Gives, ends and passes on this role: see `mayGovern`. */
  governs(person: string, organisation: string, role: OrganisationRole): boolean {
    if (this.administers(person, organisation)) return true;
    if (role === "administrator") return this.administersAll(person);
    return role !== "coordinator" && this.rolesOf(person, organisation).includes("coordinator");
  }

  seesHolder(person: string, holder: Holder): boolean {
    const theirs = this.world.roles.filter((one) => one.held && one.holder === holder).map(({ role }) => role);
    return (
      holder.person === person ||
      this.leads(person, holder.organisation) ||
      (this.carries(person, holder.organisation) &&
        theirs.some((one) => one === "administrator" || one === "coordinator")) ||
      (this.administersAll(person) && theirs.includes("administrator"))
    );
  }
  changes(person: string, { held, holder, role }: Held): boolean {
    return held && this.governs(person, holder.organisation, role);
  }
  /** Without a second factor: one's own, and what a deputy has taken over from one. */
  endsOwn(person: string, { held, holder, standsInFor }: Held): boolean {
    if (!held) return false;
    return holder.person === person || (standsInFor?.held === true && standsInFor.holder.person === person);
  }

  may(person: string, organisation: string, action: RoleAction): boolean {
    switch (action) {
      case "see-leaders":
      case "mark-own-absence":
      case "step-in":
      case "leave":
        return this.carries(person, organisation);
      case "see-people":
      case "edit-organisation":
      case "mark-absence":
        return this.leads(person, organisation);
      case "keep-listings":
        return this.leads(person, organisation);
      case "review-listings":
        return this.leads(person, organisation) || this.rolesOf(person, organisation).includes("reviewer");
      case "see-log":
        return this.administers(person, organisation);
      case "reset-second-factor":
        return this.administers(person, organisation) || this.administersAll(person);
      case "see-administrators":
      case "see-platform-roles":
      case "give-area-centre":
      case "reset-platform-second-factor":
        return this.administersAll(person);
      case "review-listings-of-nobody":
      case "add-organisation":
        return this.overOf(person).length > 0;
    }
  }
}
