export { embedGuideRoutes } from "./embed/embed.routes.tsx";
export { openDataRoutes } from "./open-data.routes.ts";
