import { family } from "./listings/family.ts";
import { health } from "./listings/health.ts";
import { society } from "./listings/society.ts";

/** Beside these, development queries are asked of the tuning half's listings. */
export const listings = [...family, ...health, ...society];
export { queries } from "./queries.ts";
