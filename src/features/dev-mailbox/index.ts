export { devMailboxRoutes } from "./dev-mailbox.routes.tsx";
