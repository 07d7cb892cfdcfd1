export { contactIndexes, noteContacts } from "./contact-index.ts";
export { countDescriptions } from "./keep-apart.queries.ts";
export { keepApartRoutes } from "./keep-apart.routes.tsx";
export { mayMeet, ownKeptApart } from "./keep-apart.ts";
