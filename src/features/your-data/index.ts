export { keepsMarks } from "./erased.queries.ts";
export { forgettingErased } from "./forget-erased.ts";
export type { Json, OwnDataPart, OwnDataRow, OwnDataSource } from "./own-data.ts";
export { removeErased } from "./remove-erased.ts";
export { ownTraces } from "./traces.ts";
export { yourDataRoutes } from "./your-data.routes.tsx";
