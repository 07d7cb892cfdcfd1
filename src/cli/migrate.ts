import type { Command } from "./command.ts";
import { migrateInstallation, openInstallation } from "./open-installation.ts";

export const migrate: Command = {
  name: "migrate",
  summary: "Bring the database up to date without starting the service.",
  usage: "migrate",
  async run(context) {
    const installation = await openInstallation(context, { join: true });
    try {
      const names = await migrateInstallation(installation, context);
      context.progress.say(names.length === 0 ? "The database is up to date." : `Done: ${names.join(", ")}.`);
    } finally {
      await installation.server.stop();
    }
    return 0;
  },
};
