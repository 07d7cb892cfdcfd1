export { countingWishes, type TellContext, tellingWishers } from "./wish-jobs.ts";
export { type WishesOptions, wishesRoutes } from "./wishes.routes.tsx";
