import { importListings } from "../features/listings/index.ts";
import { findOrganisation } from "../features/organisations/index.ts";
import type { Services } from "../shared/http/app-env.ts";
import { comesWithGroup } from "./groups/index.ts";
import { demoListings } from "./listings/index.ts";

/** Where the demo's offerings come from, so that a second filling recognises them. */
const feed = (keeper: string | null) => `demo:${keeper ?? "none"}`;

/** Shows the demo's offerings in the directory, each kept by its organisation; those of its groups come with them. A second time changes nothing. */
export async function fillListings(ctx: Pick<Services, "database" | "clock" | "key" | "keyRing">): Promise<void> {
  const today = ctx.clock.now().toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
  const listings = demoListings(today).filter(({ slug }) => !comesWithGroup(slug));
  const byKeeper = Map.groupBy(listings, ({ keeper }) => keeper);
  await ctx.database.withActor({ kind: "worker" }, async (tx) => {
    for (const [keeper, listings] of byKeeper) {
      const organisation = keeper === null ? undefined : await findOrganisation(tx, keeper);
      if (keeper !== null && !organisation) throw new Error(`the demo has no organisation ${keeper}`);
      await importListings(
        tx,
        ctx,
        { feed: feed(keeper), organisationId: organisation?.id ?? null, complete: false, publish: true },
        listings.map(({ slug, content }) => ({ externalId: slug, content })),
      );
    }
  });
}
