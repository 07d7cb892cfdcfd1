import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import type { OwnPlace } from "../accounts/index.ts";
import { listOwnPlatformRoles } from "../roles/index.ts";
import { listOwnGaps } from "./gaps.queries.ts";
import { listOwnRoles } from "./organisations.queries.ts";
import { person } from "./organisations-context.ts";
import { type WaitingPlaces, waitingFor } from "./waiting.ts";
import type { WorkPlace } from "./work-places.ts";

/**
 * What waits for those who lead an organisation: how much where, and tasks that nobody looks after. Of what it is, nothing is
 * told here.
 */
export const placesOfWaiting =
  (places: readonly WorkPlace[]) =>
  async (c: AppContext, personId: string): Promise<OwnPlace[]> => {
    const { services } = c.var;
    const { gaps, roles } = await services.database.withActor(person(personId), async (tx) => ({
      gaps: await listOwnGaps(tx),
      roles: await listOwnRoles(tx),
    }));
    const waiting = await waitingFor(services, personId, places);
    const names = new Map(roles.map(({ slug, name }) => [slug, name]));
    return [
      ...gaps.map(({ slug, name }) => ({
        to: `/jarjestot/${slug}/vaki`,
        name: m.organisations_gap_place({ name }),
        text: m.organisations_gap_place_text(),
      })),
      ...[...names].flatMap(([slug, name]) => {
        const here = waiting.get(slug);
        if (!here) return [];
        const to = pathOfWaiting(slug, here);
        return { to, name: m.organisations_waiting_place({ name }), text: partsOf(places, slug, here) };
      }),
    ];
  };

const partsOf = (places: readonly WorkPlace[], slug: string, here: WaitingPlaces): string =>
  places
    .flatMap(({ path, label }) => {
      const count = here.get(path(slug));
      return count === undefined ? [] : m.organisations_waiting_part({ place: label(), count });
    })
    .join(", ");

/** Straight there where it is one place, or to the organisation's part of the page of all of them. */
const pathOfWaiting = (slug: string, here: WaitingPlaces): string => {
  const [only, ...others] = here.keys();
  return only !== undefined && others.length === 0 ? only : `/jarjestot#${slug}`;
};

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
  const over = {
    to: "/yllapito/tehtavat",
    name: m.organisations_platform_roles_title(),
    text: m.organisations_platform_roles_place_text(),
  };
  return held.some(({ role }) => role === "administrator") ? [tasks, feedback, over] : [tasks];
}
