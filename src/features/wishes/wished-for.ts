import type { Services } from "../../shared/http/app-env.ts";
import { municipality } from "../../shared/places/index.ts";
import { listCounts } from "./wishes.queries.ts";
import type { Tally } from "./wishes.rules.ts";

/**
 * How many wish for these themes, from three upwards: in the towns and the rest of their regions, or anywhere where no
 * towns are named. The most wished for first.
 */
export async function wishedFor(
  { database }: Pick<Services, "database">,
  { themes, towns }: { readonly themes: readonly string[]; readonly towns: readonly string[] },
): Promise<readonly Tally[]> {
  const counts = await database.withActor({ kind: "public" }, listCounts);
  const regions = new Set(towns.map((code) => municipality(code)?.region));
  return counts.filter(
    ({ theme, region, municipality: town }) =>
      themes.includes(theme) &&
      (towns.length === 0 || (town === null ? region !== null && regions.has(region) : towns.includes(town))),
  );
}
