export { privacyRoutes } from "./privacy.routes.tsx";
