import {
  listPlatformRolesOnMachine,
  readReason,
  reasonLongest,
  resetFactorOnMachine,
} from "../features/roles/index.ts";
import { type Command, CommandError, columns, UsageError } from "./command.ts";
import { withServices } from "./with-services.ts";

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const resetFactor: Command = {
  name: "reset-factor",
  summary: "Take a lost second factor away from somebody with a role over the installation.",
  usage: "reset-factor [<id of the role> --why <reason>]",
  takes: { least: 0, most: 1 },
  flags: { why: { type: "string", meaning: "why, for the service's log" } },
  details: [
    "Without an id it lists the roles: administrators see the same ids' names at /yllapito/tehtavat. With one, every code",
    "and passkey of its holder is gone, and the next sign-in asks for a new one. Both work while the service runs; the",
    "second is noted in the audit log, with the reason. Another administrator can do the same on a page.",
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
    const why = readReason(String(context.flags.why ?? ""));
    if (why.kind !== "reason") {
      const fault =
        why.kind === "missing" ? "Say why in a few words." : `The reason has at most ${reasonLongest} characters.`;
      throw new UsageError(`${fault} Usage: vertaiskeha ${resetFactor.usage}`);
    }
    const done = await withServices(context, (services) =>
      resetFactorOnMachine(services, { platformRoleId: id, why: why.text }),
    );
    if (!done) throw new CommandError("Nobody holds that role. Without an id, reset-factor lists the roles.");
    context.progress.say("Done. The next sign-in asks its holder to take a new second factor into use.");
    return 0;
  },
};
