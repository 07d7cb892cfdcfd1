import { m } from "../../shared/i18n/index.ts";
import { type Column, DataTable, Page } from "../../shared/ui/index.ts";
import { governedBy, openTo } from "./rights.rules.ts";
import { platformRoleWord, roleWord } from "./role-words.ts";
import { organisationRoles, platformRoles, type RoleAction, type Standing } from "./roles.policy.ts";

/** In words: what is seen… */
const sights: Partial<Record<RoleAction, () => string>> = {
  "see-leaders": m.organisations_may_see_leaders,
  "see-people": m.organisations_may_see_people,
  "see-administrators": m.organisations_may_see_administrators,
  "see-log": m.audit_may_see_log,
  "see-platform-roles": m.organisations_may_see_platform_roles,
};
/** …and what is done. */
const deeds: Partial<Record<RoleAction, () => string>> = {
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
  "give-area-centre": m.organisations_may_give_area_centre,
  "reset-platform-second-factor": m.organisations_may_reset_platform_second_factor,
};
interface Row {
  readonly key: string;
  readonly name: string;
  readonly standing: Standing;
}

const rows = (): Row[] => [
  ...organisationRoles.map((role) => ({ key: role, name: roleWord(role), standing: { roles: [role], platform: [] } })),
  ...platformRoles.map((role) => ({
    key: `platform-${role}`,
    name: platformRoleWord(role),
    standing: { roles: [], platform: [role] },
  })),
];

const columns = (): Column<Row>[] => [
  { key: "role", header: m.organisations_rights_role(), cell: ({ name }) => name },
  { key: "sees", header: m.organisations_rights_sees(), cell: ({ standing }) => <Sentences said={seen(standing)} /> },
  { key: "does", header: m.organisations_rights_does(), cell: ({ standing }) => <Sentences said={done(standing)} /> },
];

/** `/oikeudet`: for anyone, what each role sees and may do. The table is asked from the policy itself. */
export function RightsPage() {
  return (
    <Page title={m.organisations_rights_title()} lead={m.organisations_rights_lead()} wide>
      <section class="flow">
        <h2>{m.organisations_rights_hidden_title()}</h2>
        <ul>
          <li>{m.organisations_rights_hidden_personas()}</li>
          <li>{m.organisations_rights_hidden_words()}</li>
          <li>{m.organisations_rights_one_identity()}</li>
          <li>{m.organisations_rights_second_factor()}</li>
        </ul>
      </section>
      <DataTable
        caption={m.organisations_rights_caption()}
        columns={columns()}
        rows={rows()}
        rowKey={(row) => row.key}
      />
    </Page>
  );
}

const seen = (standing: Standing) => openTo(standing, sights).map((say) => say());
const done = (standing: Standing) => [...governed(standing), ...openTo(standing, deeds).map((say) => say())];

function governed(standing: Standing): string[] {
  const roles = governedBy(standing);
  if (roles.length === 0) return [];
  if (roles.length === organisationRoles.length) return [m.organisations_may_govern_all()];
  return [m.organisations_may_govern({ roles: roles.map(roleWord).join(", ") })];
}

function Sentences({ said }: { said: readonly string[] }) {
  if (said.length === 0) return <>{m.organisations_rights_nothing()}</>;
  return (
    <ul>
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
