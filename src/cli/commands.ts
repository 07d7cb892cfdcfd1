import { audit } from "./audit.ts";
import { backup } from "./backup.ts";
import type { Command } from "./command.ts";
import { createAdmin } from "./create-admin.ts";
import { demo } from "./demo.ts";
import { doctor } from "./doctor.ts";
import { importCommand } from "./import.ts";
import { migrate } from "./migrate.ts";
import { renewKey } from "./renew-key.ts";
import { resetFactor } from "./reset-factor.ts";
import { restore } from "./restore.ts";
import { start } from "./start.ts";

/** Every command, in the order the overview lists them. */
export const commands: readonly Command[] = [
  start,
  doctor,
  migrate,
  createAdmin,
  resetFactor,
  demo,
  importCommand,
  backup,
  restore,
  renewKey,
  audit,
];
