export { frontPageRoutes } from "./front-page.routes.tsx";
