export { leaveWish } from "./leave-wish.ts";
export { countingWishes, countWishes, type TellContext, tellingWishers } from "./wish-jobs.ts";
export { wishedFor } from "./wished-for.ts";
export { type WishesOptions, wishesRoutes } from "./wishes.routes.tsx";
export { areaOf, type Tally } from "./wishes.rules.ts";
