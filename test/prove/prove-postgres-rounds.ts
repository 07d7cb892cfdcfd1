import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ask } from "../../src/shared/db/embedded/embedded.testing.ts";
import { startEmbedded } from "../../src/shared/db/embedded/index.ts";
import { until } from "../../src/shared/db/embedded/processes.ts";
import { findGuard, killHard, startWriter, type Victim } from "./prove-postgres-victim.ts";

/** What is killed with kill -9 in a round, and what is left lying about for the next start. */
export const kinds = {
  node: "node alone; the server is shutting down when the next start comes",
  postmaster: "the postmaster alone; node starts it again",
  both: "node and the postmaster; backends, lock files and the owner's file remain",
  orphan: "node and the guard; the server goes on without an owner",
  stranger: "node and the postmaster; the number in postmaster.pid now belongs to somebody else",
  start: "node, while it is starting",
} as const;
export type Kind = keyof typeof kinds;

export interface Outcome {
  readonly kind: Kind;
  readonly acknowledged: number;
  /** names of rows that were acknowledged and are not there */
  readonly lost: readonly string[];
  /** from the next start to its first answer, or undefined when it failed */
  readonly restart: number | undefined;
  readonly failure: string | undefined;
}

export interface Ground {
  readonly dataDir: string;
  readonly password: string;
  readonly acknowledgements: string;
  /** 0 ≤ random() < 1, from a seed */
  readonly random: () => number;
}

/** One round: a writer works, something is killed, the next start must bring back every acknowledged row. */
export async function playRound(ground: Ground, kind: Kind, round: number): Promise<Outcome> {
  const { dataDir, password, acknowledgements, random } = ground;
  const victim = startWriter(dataDir, password, acknowledgements, round);
  let failure: string | undefined;
  try {
    await strike[kind](victim, ground);
    await sleep(random() * 200);
  } catch (error) {
    failure = sentence(error);
  } finally {
    victim.node.kill("SIGKILL");
  }
  const names = acknowledgedRows(acknowledgements, `${round}.`);
  try {
    const { milliseconds, lost } = await startAndCompare(ground, names);
    return { kind, acknowledged: names.length, lost, restart: milliseconds, failure };
  } catch (error) {
    return { kind, acknowledged: names.length, lost: [], restart: undefined, failure: failure ?? sentence(error) };
  }
}

/** Starts the server, says how long that took, and which of the acknowledged `names` it does not have. */
export async function startAndCompare({ dataDir, password }: Ground, names: readonly string[]) {
  const began = performance.now();
  const server = await startEmbedded({ dataDir, password });
  try {
    const rows = await ask<{ name: string }>(server, "select name from written");
    const milliseconds = performance.now() - began;
    const present = new Set(rows.map(({ name }) => name));
    return { milliseconds, lost: names.filter((name) => !present.has(name)) };
  } finally {
    await server.stop();
  }
}

/** The names of all acknowledged rows that begin with `prefix`. */
export function acknowledgedRows(file: string, prefix = ""): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .slice(0, -1) // what follows the last line's end was not yet acknowledged
    .filter((name) => name.startsWith(prefix));
}

const strike: Record<Kind, (victim: Victim, ground: Ground) => Promise<void>> = {
  async node(victim, { random }) {
    await writing(victim, random);
    killHard(victim.node.pid);
  },
  async postmaster(victim, { random, acknowledgements }) {
    const postmaster = await writing(victim, random);
    const restarted = victim.said("embedded.server-restarted");
    killHard(postmaster);
    await restarted;
    const before = acknowledgedRows(acknowledgements).length;
    const writesOn = await until(() => acknowledgedRows(acknowledgements).length > before, 60_000);
    if (!writesOn) throw new Error("nothing was acknowledged within a minute of the restart");
    await victim.finish();
  },
  async both(victim, { random }) {
    const postmaster = await writing(victim, random);
    if (random() < 0.5) killHard(victim.node.pid, postmaster);
    else killHard(postmaster, victim.node.pid);
  },
  async orphan(victim, { random }) {
    const postmaster = await writing(victim, random);
    killHard(findGuard(postmaster), victim.node.pid);
  },
  async stranger(victim, { random, dataDir }) {
    killHard(victim.node.pid, await writing(victim, random));
    const file = join(dataDir, "postgres", "postmaster.pid");
    const [, ...rest] = readFileSync(file, "utf8").split("\n");
    writeFileSync(file, [process.pid, ...rest].join("\n"));
  },
  async start(victim, { random }) {
    await sleep(100 + random() * 500);
    killHard(victim.node.pid);
  },
};

/** Waits until rows come, and then for a random moment. Returns the postmaster's number. */
async function writing(victim: Victim, random: () => number): Promise<number> {
  const [postmaster] = await Promise.all([victim.said("ready"), victim.said("writing")]);
  await sleep(50 + random() * 450);
  return Number(postmaster);
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
