import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { locales, localPath, m, withLocale } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { platformRoleWord, roleWord } from "./role-words.ts";
import { may, mayGovern, organisationRoles, platformRoles, type RoleAction, type Standing } from "./roles.policy.ts";

const db = useDatabase();

/** The words of the page, written here a second time: a right that is given must be told, and no other. */
const words: Record<RoleAction, () => string> = {
  "see-leaders": m.organisations_may_see_leaders,
  "see-people": m.organisations_may_see_people,
  "see-administrators": m.organisations_may_see_administrators,
  "see-log": m.audit_may_see_log,
  "edit-organisation": m.organisations_may_edit_organisation,
  "mark-absence": m.organisations_may_mark_absence,
  "reset-second-factor": m.organisations_may_reset_second_factor,
  "mark-own-absence": m.organisations_may_mark_own_absence,
  "step-in": m.organisations_may_step_in,
  leave: m.organisations_may_leave,
  "keep-listings": m.listings_may_keep,
  "review-listings": m.listings_may_review,
  "review-listings-of-nobody": m.listings_may_review_of_nobody,
  "add-organisation": m.organisations_may_add_organisation,
  "see-platform-roles": m.organisations_may_see_platform_roles,
  "give-area-centre": m.organisations_may_give_area_centre,
  "reset-platform-second-factor": m.organisations_may_reset_platform_second_factor,
};
const everyone: { name: () => string; standing: Standing }[] = [
  ...organisationRoles.map((role) => ({ name: () => roleWord(role), standing: { roles: [role], platform: [] } })),
  ...platformRoles.map((role) => ({ name: () => platformRoleWord(role), standing: { roles: [], platform: [role] } })),
];

describe("/oikeudet", () => {
  it.each(locales)("says in %s what each role may, and nothing it may not", async (locale) => {
    const page = await aWorld(db).visitor().get(localPath(locale, "/oikeudet"));
    expect(page.status).toBe(200);
    expect(complaints(page.html)).toEqual([]);
    const rows = [...page.document.querySelectorAll("tbody tr")];
    expect(rows).toHaveLength(everyone.length);
    withLocale(locale, () => {
      for (const [index, { name, standing }] of everyone.entries()) {
        const row = rows[index];
        expect(row?.querySelector("th")?.textContent).toBe(name());
        const said = [...(row?.querySelectorAll("li") ?? [])].map((item) => item.textContent);
        for (const [action, say] of Object.entries(words)) {
          expect(said.includes(say()), `${name()}: ${action}`).toBe(may(standing, action as RoleAction));
        }
        const given = organisationRoles.filter((role) => mayGovern(standing, role)).map(roleWord);
        const sentence = m.organisations_may_govern({ roles: given.join(", ") });
        const all = given.length === organisationRoles.length;
        expect(said.includes(sentence), `${name()}: govern`).toBe(given.length > 0 && !all);
        expect(said.includes(m.organisations_may_govern_all()), `${name()}: govern all`).toBe(all);
      }
    });
  });
});
