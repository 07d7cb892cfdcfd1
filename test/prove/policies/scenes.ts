import { accounts } from "./accounts.scene.ts";
import { audit } from "./audit.scene.ts";
import { directory } from "./directory.scene.ts";
import { house } from "./house.scene.ts";
import { moreWaysIn } from "./more-ways-in.scene.ts";
import { organisations } from "./organisations.scene.ts";
import type { Scene } from "./scene.ts";

/**
 * Tables whose features still have to bring rows here. The proof fails when one of them no longer needs to stand here, and
 * when a policy of any other table could be dropped unnoticed.
 */
export const waiting: readonly string[] = [
  "consent",
  "directory_entry",
  "guardian_consent",
  "keep_apart",
  "known_phone",
  "offering",
  "offering_report",
  "offering_revision",
  "persona",
  "space",
  "space_organisation",
  "space_reading",
  "space_role_offer",
  "support_group",
  "unmasking",
  "used_name",
  "venue",
  "venue_closure",
];

/** Every feature's part of the world. Whoever adds a table with policies adds rows of it here. */
export const scenes: readonly Scene[] = [house, accounts, organisations, moreWaysIn, directory, audit];
