import { beginningGroup } from "./beginning-group.ts";
import { closedGroup } from "./closed-group.ts";
import type { DemoGroup } from "./demo-group.ts";
import { endingGroup } from "./ending-group.ts";
import { gateEvent } from "./gate-event.ts";
import { openGroup } from "./open-group.ts";
import { replenishingGroup } from "./replenishing-group.ts";
import { workingGroup } from "./working-group.ts";

export { gateEvent } from "./gate-event.ts";
export { plan } from "./plan.ts";

/** A group in each state from the first word of it to its end. */
export const demoGroups: readonly DemoGroup[] = [
  openGroup,
  replenishingGroup,
  closedGroup,
  beginningGroup,
  workingGroup,
  endingGroup,
];

/** The demo's listings that come with a group or an event of theirs. */
export const comesWithGroup = (slug: string): boolean =>
  slug === gateEvent.listing || demoGroups.some(({ listing }) => listing === slug);
