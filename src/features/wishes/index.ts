export { countingWishes, type TellContext, tellingWishers } from "./wish-jobs.ts";
export { wishedFor } from "./wished-for.ts";
export { type WishesOptions, wishesRoutes } from "./wishes.routes.tsx";
export type { Tally } from "./wishes.rules.ts";
