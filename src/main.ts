import packageFile from "../package.json" with { type: "json" };
import { CommandError, columns, helpOf, parseCommandLine, UsageError } from "./cli/command.ts";
import { commands } from "./cli/commands.ts";
import { terminalProgress } from "./cli/progress.ts";
import { ConfigError, readConfig, settings } from "./config.ts";
import { KeyFileError } from "./shared/crypto/installation-key.ts";
import { BackupError } from "./shared/db/backup/index.ts";
import { EmbeddedError } from "./shared/db/embedded/index.ts";
import { MigrationError } from "./shared/db/migrate.ts";
import { DatabaseServerError } from "./shared/db/server.ts";

const { version } = packageFile;

/** Errors whose message is a sentence for the person at the keyboard; any other shows where it came from. */
const told = [
  CommandError,
  UsageError,
  ConfigError,
  KeyFileError,
  MigrationError,
  EmbeddedError,
  DatabaseServerError,
  BackupError,
];

const overview = () =>
  [
    "Vertaiskehä: the open platform that carries peer support.",
    "Usage: vertaiskeha <command>",
    `Commands:\n${columns(commands.map(({ name, summary }) => [name, summary]))}`,
    `Settings (environment):\n${columns(settings.map(({ name, standard, meaning }) => [name, `${meaning} (${standard})`]))}`,
    "vertaiskeha <command> --help tells more.",
  ].join("\n\n");

async function main([name, ...rest]: readonly string[]): Promise<number> {
  const progress = terminalProgress();
  if (name === undefined || ["help", "--help", "-h"].includes(name)) {
    progress.say(overview());
    return 0;
  }
  if (name === "--version" || name === "-v") {
    progress.say(version);
    return 0;
  }
  const command = commands.find((known) => known.name === name);
  if (!command) throw new UsageError(`There is no command "${name}". vertaiskeha --help lists them.`);
  if (rest.includes("--help") || rest.includes("-h")) {
    progress.say(helpOf(command));
    return 0;
  }
  const called = parseCommandLine(command, rest);
  return command.run({ config: readConfig(process.env), progress, ...called });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const plain = told.some((kind) => error instanceof kind);
  process.stderr.write(`${error instanceof Error ? (plain ? error.message : error.stack) : String(error)}\n`);
  process.exitCode = 1;
}
// The starter holds a channel open to see when we are gone; it must not keep a finished command alive.
process.channel?.unref();
