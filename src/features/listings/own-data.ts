import type { SignedIn } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import type { OwnDataPart } from "../your-data/index.ts";
import { tidied } from "./draft.rules.ts";
import { stateWords } from "./listing.views.tsx";
import type { ListingsContext } from "./listings-context.ts";
import { listKept } from "./lists.queries.ts";
import { nameOf } from "./words.ts";

/** The listings a person keeps in their own name, with what they say. An organisation's are the organisation's. */
export async function ownListings(ctx: ListingsContext, { personId }: SignedIn): Promise<OwnDataPart> {
  const listings = await ctx.database.withActor({ kind: "person", personId }, (tx) => listKept(tx, null));
  const value = listings.map((one) => `${nameOf(one.content ?? {})}: ${stateWords(one)}`);
  return {
    name: "listings",
    heading: m.listings_own_data(),
    rows: [
      { what: m.listings_own_title(), value: value.length > 0 ? value : [m.listings_own_data_none()], kind: "listing" },
    ],
    data: listings.map(({ id, state, content }) => ({
      id,
      state,
      content: content ? JSON.parse(JSON.stringify(tidied(content))) : null,
    })),
  };
}
