import { addOfferings, demoCredentials, demoPeople, fillDemo } from "../demo/index.ts";
import { ensureInstallationRow } from "../installation.ts";
import type { Services } from "../shared/http/app-env.ts";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { withServices } from "./with-services.ts";

export const demo: Command = {
  name: "demo",
  summary: "Fill an empty installation with a small invented world.",
  usage: "demo [--size <n>]",
  flags: {
    size: {
      type: "string",
      meaning: "add this many invented offerings to the directory (the whole country has about 10,000)",
    },
  },
  details: "npm start does this by itself on localhost. An installation with people of its own is left alone.",
  run: async (context) => {
    const size = sizeFrom(context);
    return withServices(context, async (services) => {
      const lines = await fillWithDemo(services, context);
      for (const line of lines) context.progress.say(line);
      if (lines.length === 0) context.progress.say("This installation has people of its own; nothing was added.");
      if (lines.length === 0) return 1;
      if (size > 0) {
        context.progress.step("Adding offerings");
        await addOfferings(services, size, (done) => context.progress.at(done, size));
        context.progress.say(`The directory has ${size} invented offerings.`);
      }
      return 0;
    });
  },
};

/** How many offerings are asked for; 0 when none. Throws `UsageError`. */
function sizeFrom({ flags: { size } }: CommandContext): number {
  if (size === undefined) return 0;
  if (!/^[1-9]\d{0,6}$/.test(String(size))) throw new UsageError("--size takes a number, e.g. --size 10000");
  return Number(size);
}

/** Fills the demo where there is room for it; `beforeEach` may throw to stop it between two steps. Gives the lines that say
 * how to sign in, none where there is no demo. */
export async function fillWithDemo(
  services: Services,
  { progress, config }: Pick<CommandContext, "progress" | "config">,
  beforeEach: () => void = () => {},
): Promise<string[]> {
  await ensureInstallationRow(services.database, services.key, services.clock);
  const there = await fillDemo(services, (done, all) => {
    if (done === 1) progress.step("Filling in the demo");
    progress.at(done, all);
    beforeEach();
  });
  const [someone] = demoPeople;
  if (!there || !someone) return [];
  const { words } = demoCredentials(services.key, someone);
  return [
    `Sign in at ${config.publicUrl}/kirjaudu as ${someone.nickname} with the words: ${words.join(" ")}`,
    ...(config.development
      ? [
          `A plan, groups from their beginning to their end, an event, and what waits for staff: whom to sign in as, with words and codes, stands at ${config.publicUrl}/dev/ihmiset`,
        ]
      : []),
  ];
}
