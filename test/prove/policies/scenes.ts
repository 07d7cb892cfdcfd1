import { accounts } from "./accounts.scene.ts";
import { answers } from "./answers.scene.ts";
import { audit } from "./audit.scene.ts";
import { directory } from "./directory.scene.ts";
import { gateEvents } from "./gate-events.scene.ts";
import { groupMeetings } from "./group-meetings.scene.ts";
import { groupSupport } from "./group-support.scene.ts";
import { admissions, groups, outreach } from "./groups.scene.ts";
import { house } from "./house.scene.ts";
import { houseRules } from "./house-rules.scene.ts";
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
export const waiting: readonly string[] = [];

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
  groups,
  admissions,
  outreach,
  groupMeetings,
  houseRules,
  gateEvents,
  groupSupport,
  audit,
  answers,
];
