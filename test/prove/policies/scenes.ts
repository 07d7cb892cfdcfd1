import { accounts } from "./accounts.scene.ts";
import { audit } from "./audit.scene.ts";
import { directory } from "./directory.scene.ts";
import { house } from "./house.scene.ts";
import { listings } from "./listings.scene.ts";
import { moreWaysIn } from "./more-ways-in.scene.ts";
import { organisations } from "./organisations.scene.ts";
import type { Scene } from "./scene.ts";
import { spaces } from "./spaces.scene.ts";
import { wishes } from "./wishes.scene.ts";

/**
 * Tables whose features still have to bring rows here. The proof fails when one of them no longer needs to stand here, and
 * when a policy of any other table could be dropped unnoticed.
 */
export const waiting: readonly string[] = [
  "admission",
  "coming",
  "entry_code",
  "entry_request",
  "entry_slot",
  "group_handover",
  "group_plan",
  "group_plan_task",
  "group_planner",
  "outreach_channel",
  "outreach_count",
  "support_group",
];

/** Every feature's part of the world. Whoever adds a table with policies adds rows of it here. */
export const scenes: readonly Scene[] = [
  house,
  accounts,
  organisations,
  moreWaysIn,
  directory,
  listings,
  spaces,
  wishes,
  audit,
];
