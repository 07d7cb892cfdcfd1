import { ensureInstallationRow, renewWrappingKey } from "../installation.ts";
import { openDatabase } from "../shared/db/database.ts";
import { openPool } from "../shared/db/pool.ts";
import { silentLog } from "../shared/log/log.ts";
import { systemClock } from "../shared/time/clock.ts";
import type { Command } from "./command.ts";
import { migrateInstallation, openInstallation } from "./open-installation.ts";

export const renewKey: Command = {
  name: "renew-key",
  summary: "Wrap everything sealed under a new key, when somebody may have seen the key file.",
  usage: "renew-key",
  details: [
    "Stop every process of the service first. What is sealed stays as it is; only the keys that open it are wrapped anew.",
    "Whoever has the old key file can then no longer open what a stolen database holds from now on. A copy of the database",
    "that was stolen together with the old file stays open to them: nothing can change that.",
    "The key's other half, by which names are found and words compared, stays: it opens nothing by itself.",
  ].join("\n"),
  async run(context) {
    // Its own server: beside a running service this is refused.
    const installation = await openInstallation(context, { join: false });
    try {
      await migrateInstallation(installation, context);
      const database = openDatabase(openPool({ connection: installation.server.login, log: silentLog, size: 2 }));
      try {
        await ensureInstallationRow(database, installation.key, systemClock);
        const count = await renewWrappingKey(database, installation.key);
        context.progress.say(
          `Done: ${count} keys are wrapped under a new one. Copy ${installation.key.file} to your safe place now, and keep the old copy until the last backup made with it is gone.`,
        );
      } finally {
        await database.close();
      }
    } finally {
      await installation.server.stop();
    }
    return 0;
  },
};
