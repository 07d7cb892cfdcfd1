import { parseArgs } from "node:util";
import type { Config } from "../config.ts";
import type { Progress } from "./progress.ts";

/** What a command is given: its settings and a way to tell how it goes. */
export interface CommandContext {
  readonly config: Config;
  readonly progress: Progress;
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  readonly arguments: readonly string[];
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** How it is called after `vertaiskeha`, e.g. `backup <file> [--force]`. */
  readonly usage: string;
  readonly flags?: Readonly<Record<string, { readonly type: "string" | "boolean"; readonly meaning: string }>>;
  /** How many arguments it takes besides flags. */
  readonly takes?: { readonly least: number; readonly most: number };
  /** Further paragraphs of its help. */
  readonly details?: string;
  /** Returns the exit code. */
  run(context: CommandContext): Promise<number>;
}

/** A mistake in how a command was called; its message says how to call it. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** Splits what was typed after the command's name. Throws `UsageError`. */
export function parseCommandLine(command: Command, typed: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(command.flags ?? {}).map(([name, { type }]) => [name, { type }] as const),
  );
  const { least, most } = command.takes ?? { least: 0, most: 0 };
  try {
    const { values, positionals } = parseArgs({ args: [...typed], options, allowPositionals: true, strict: true });
    if (positionals.length < least || positionals.length > most)
      throw new UsageError(`Usage: vertaiskeha ${command.usage}`);
    return { flags: values as CommandContext["flags"], arguments: positionals };
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message}\nUsage: vertaiskeha ${command.usage}`);
  }
}

export function helpOf(command: Command): string {
  const flags = Object.entries(command.flags ?? {}).map(([name, { type, meaning }]) => [
    `--${name}${type === "string" ? " <value>" : ""}`,
    meaning,
  ]);
  return [
    `${command.summary}\n\nUsage: vertaiskeha ${command.usage}`,
    command.details,
    flags.length > 0 ? `Options:\n${columns(flags)}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join("\n\n");
}

/** Rows of two columns, aligned. */
export function columns(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([first = ""]) => first.length));
  return rows.map(([first = "", second = ""]) => `  ${first.padEnd(width)}  ${second}`).join("\n");
}

/** Something the person can mend; its message says what. */
export class CommandError extends Error {
  override name = "CommandError";
}
