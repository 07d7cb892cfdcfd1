import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import type { OwnPlace } from "../accounts/index.ts";
import { listOwnPlatformRoles } from "../roles/index.ts";
import { listOwnRoles } from "./organisations.queries.ts";
import { person } from "./organisations-context.ts";

/** What those who carry something find on their own page; nothing for the others. */
export async function placesOfTasks(c: AppContext, personId: string): Promise<OwnPlace[]> {
  const { roles, platform } = await c.var.services.database.withActor(person(personId), async (tx) => ({
    roles: await listOwnRoles(tx),
    platform: await listOwnPlatformRoles(tx),
  }));
  const held = platform.filter((role) => role.until === null);
  if (roles.length === 0 && held.length === 0) return [];
  const tasks = { to: "/jarjestot", name: m.organisations_own_title(), text: m.organisations_own_place_text() };
  const feedback = {
    to: "/yllapito/palaute",
    name: m.organisations_feedback_place(),
    text: m.organisations_feedback_place_text(),
  };
  return held.some(({ role }) => role === "administrator") ? [tasks, feedback] : [tasks];
}
