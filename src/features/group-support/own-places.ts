import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import type { OwnPlace } from "../accounts/index.ts";
import { listOwnPlatformRoles } from "../roles/index.ts";
import { person } from "./group-support-context.ts";
import { centrePath } from "./help.routes.tsx";

/** Where those who work in an area centre, or administer the platform, help in starting; nothing for the others. */
export async function placesOfSupport(c: AppContext, personId: string): Promise<OwnPlace[]> {
  const roles = await c.var.services.database.withActor(person(personId), listOwnPlatformRoles);
  return roles.some(({ until }) => until === null)
    ? [{ to: centrePath, name: m.group_support_help_title(), text: m.group_support_help_place_text() }]
    : [];
}
