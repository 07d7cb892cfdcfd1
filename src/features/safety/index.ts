export { makeBrowserForget, type OnExit } from "./leave.ts";
export { exitRoutes, safetyRoutes } from "./safety.routes.tsx";
