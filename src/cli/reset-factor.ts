import { listPlatformRolesOnMachine, resetFactorOnMachine } from "../features/roles/index.ts";
import { type Command, CommandError, columns, UsageError } from "./command.ts";
import { withServices } from "./with-services.ts";

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const resetFactor: Command = {
  name: "reset-factor",
  summary: "Take a lost second factor away from somebody with a role over the installation.",
  usage: "reset-factor [<id of the role>]",
  takes: { least: 0, most: 1 },
  details: [
    "Without an id it lists the roles: administrators see the same ids' names at /yllapito/tehtavat. With one, every code",
    "and passkey of its holder is gone, and the next sign-in asks for a new one. Both work while the service runs; the",
    "second is noted in the audit log. Another administrator can do the same on a page.",
  ].join("\n"),
  async run(context) {
    const [id] = context.arguments;
    if (id !== undefined && !uuid.test(id)) throw new UsageError(`Usage: vertaiskeha ${resetFactor.usage}`);
    if (id === undefined) {
      const roles = await withServices(context, listPlatformRolesOnMachine);
      const rows = roles.map(({ id, role, since }) => [id, `${role}, since ${since}`]);
      context.progress.say(rows.length > 0 ? columns(rows) : "Nobody has a role over the installation yet.");
      return 0;
    }
    const done = await withServices(context, (services) => resetFactorOnMachine(services, id));
    if (!done) throw new CommandError("Nobody holds that role. Without an id, reset-factor lists the roles.");
    context.progress.say("Done. The next sign-in asks its holder to take a new second factor into use.");
    return 0;
  },
};
