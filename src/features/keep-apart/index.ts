export { notePhone } from "./contact-index.ts";
export { keepApartRoutes } from "./keep-apart.routes.tsx";
export { mayMeet, ownKeptApart } from "./keep-apart.ts";
