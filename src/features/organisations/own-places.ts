import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import type { OwnPlace } from "../accounts/index.ts";
import { listOwnPlatformRoles } from "../roles/index.ts";
import { listOwnGaps } from "./gaps.queries.ts";
import { listOwnRoles } from "./organisations.queries.ts";
import { person } from "./organisations-context.ts";

/** What those who carry something find on their own page; nothing for the others. */
export async function placesOfTasks(c: AppContext, personId: string): Promise<OwnPlace[]> {
  const { roles, platform, gaps } = await c.var.services.database.withActor(person(personId), async (tx) => ({
    roles: await listOwnRoles(tx),
    platform: await listOwnPlatformRoles(tx),
    gaps: await listOwnGaps(tx),
  }));
  const held = platform.filter((role) => role.until === null);
  if (roles.length === 0 && held.length === 0) return [];
  const tasks = { to: "/jarjestot", name: m.organisations_own_title(), text: m.organisations_own_place_text() };
  const feedback = {
    to: "/yllapito/palaute",
    name: m.organisations_feedback_place(),
    text: m.organisations_feedback_place_text(),
  };
  const over = {
    to: "/yllapito/tehtavat",
    name: m.organisations_platform_roles_title(),
    text: m.organisations_platform_roles_place_text(),
  };
  const missing = gaps.map(({ slug, name }) => ({
    to: `/jarjestot/${slug}/vaki`,
    name: m.organisations_gap_place({ name }),
    text: m.organisations_gap_place_text(),
  }));
  // What waits comes first.
  const mine = [...missing, tasks];
  return held.some(({ role }) => role === "administrator") ? [...mine, feedback, over] : mine;
}
