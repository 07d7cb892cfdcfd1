import { listOwnRoles } from "./organisations.queries.ts";
import { type OrganisationsContext, person } from "./organisations-context.ts";
import { leaders, type WorkPlace } from "./work-places.ts";

/** What waits in an organisation, by the path of the place where it does; places where nothing waits are not among them. */
export type WaitingPlaces = ReadonlyMap<string, number>;

/** What waits for the person at hand, by the address name of each organisation they lead. Numbers only. */
export async function waitingFor(
  { database, clock }: Pick<OrganisationsContext, "database" | "clock">,
  personId: string,
  places: readonly WorkPlace[],
): Promise<ReadonlyMap<string, WaitingPlaces>> {
  const now = clock.now();
  return database.withActor(person(personId), async (tx) => {
    const led = (await listOwnRoles(tx)).filter(({ role }) => leaders.some((one) => one === role));
    const slugs = new Map(led.map(({ organisationId, slug }) => [organisationId, slug]));
    const found = new Map<string, Map<string, number>>();
    if (slugs.size === 0) return found;
    for (const { path, waiting } of places) {
      for (const { organisation_id, count } of (await waiting?.(tx, now)) ?? []) {
        const slug = slugs.get(organisation_id);
        if (slug === undefined) continue;
        const here = found.get(slug) ?? new Map<string, number>();
        here.set(path(slug), (here.get(path(slug)) ?? 0) + count);
        found.set(slug, here);
      }
    }
    return found;
  });
}
