export { auditRoutes } from "./log.routes.tsx";
