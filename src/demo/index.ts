export { addOfferings } from "./add-offerings.ts";
export { demoRoutes } from "./demo.routes.tsx";
export { demoCredentials, demoPeople } from "./demo-people.ts";
export { fillDemo } from "./fill-demo.ts";
