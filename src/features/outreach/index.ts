import { m } from "../../shared/i18n/index.ts";
import type { GroupSection } from "../groups/index.ts";
import { reachingPath } from "./outreach.routes.tsx";

export { type OutreachOptions, outreachRoutes } from "./outreach.routes.tsx";

/** Reaching people, at a group's home: for those who carry it. */
export const outreachSection: GroupSection = {
  key: "outreach",
  path: reachingPath,
  label: () => m.outreach_title(),
  forWhom: ({ carries, space }) => carries && !space.ended,
};
