import { m } from "../../shared/i18n/index.ts";
import type { GroupSection } from "../groups/index.ts";
import { groupEventsPath } from "./desk.ts";

/** A group's events, at its home: for those who carry it. */
export const gateEventsSection: GroupSection = {
  key: "gate-events",
  path: groupEventsPath,
  label: () => m.gate_events_title(),
  forWhom: ({ carries }) => carries,
};
