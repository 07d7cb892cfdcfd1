import { servicesFor } from "../services.ts";
import { openDatabase } from "../shared/db/database.ts";
import { openPool } from "../shared/db/pool.ts";
import type { Services } from "../shared/http/app-env.ts";
import { silentLog } from "../shared/log/log.ts";
import { systemClock } from "../shared/time/clock.ts";
import type { CommandContext } from "./command.ts";
import { migrateInstallation, openInstallation } from "./open-installation.ts";

/** Does `work` with an installation that is up to date, beside a running service or without one. */
export async function withServices<T>(context: CommandContext, work: (services: Services) => Promise<T>): Promise<T> {
  const installation = await openInstallation(context, { join: true });
  try {
    await migrateInstallation(installation, context);
    const database = openDatabase(openPool({ connection: installation.server.login, log: silentLog, size: 4 }));
    try {
      const { config } = context;
      const assets = { addresses: {}, files: new Map() }; // commands show no pages
      return await work(
        servicesFor({ config, database, clock: systemClock, log: silentLog, key: installation.key, assets }),
      );
    } finally {
      await database.close();
    }
  } finally {
    await installation.server.stop();
  }
}
