export { aboutDataRoutes } from "./about/about.routes.tsx";
export { embedGuideRoutes } from "./embed/embed.routes.tsx";
export { openDataRoutes } from "./open-data.routes.ts";
