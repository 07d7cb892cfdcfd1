/**
 * kill -9 of node, of PostgreSQL, of both and in worse ways, again and again, while a writer records acknowledged rows.
 * None may be lost and every start must come up by itself.
 *
 *     node --import tsx test/prove/prove-postgres-kill.ts [--rounds 50] [--seed 1] [--dir /a/disk]
 */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  acknowledgedRows,
  type Ground,
  type Kind,
  kinds,
  type Outcome,
  playRound,
  startAndCompare,
} from "./prove-postgres-rounds.ts";

export interface Proof {
  readonly outcomes: readonly Outcome[];
  /** acknowledged in any round and not there after the last one */
  readonly lostInTheEnd: readonly string[];
  readonly passed: boolean;
}

/** Plays `rounds` rounds on a cluster of its own under `folder`, all kinds in turn, at moments that follow from `seed`. */
export async function provePostgresKill(
  rounds: number,
  seed: number,
  folder = tmpdir(),
  say: (line: string) => void = () => {},
): Promise<Proof> {
  const place = mkdtempSync(join(folder, "vk-prove-"));
  chmodSync(place, 0o711);
  const ground: Ground = {
    dataDir: join(place, "data"),
    password: "proof-of-the-password",
    acknowledgements: join(place, "acknowledged"),
    random: randomFrom(seed),
  };
  writeFileSync(ground.acknowledgements, "");
  const all = Object.keys(kinds) as Kind[];
  const outcomes: Outcome[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const outcome = await playRound(ground, all[(round - 1) % all.length] ?? "both", round);
    outcomes.push(outcome);
    say(`round ${String(round).padStart(2)}/${rounds}  ${describe(outcome)}`);
  }
  const { lost } = await startAndCompare(ground, acknowledgedRows(ground.acknowledgements));
  const passed = lost.length === 0 && outcomes.every((one) => one.lost.length === 0 && !one.failure);
  if (passed) rmSync(place, { recursive: true });
  else say(`Kept for looking into: ${place}`);
  return { outcomes, lostInTheEnd: lost, passed };
}

function describe({ kind, acknowledged, lost, restart, failure }: Outcome): string {
  const up = restart === undefined ? "did not start again" : `up again in ${restart.toFixed(0)} ms`;
  const line = `${kind.padEnd(10)}  ${String(acknowledged).padStart(5)} acknowledged  ${lost.length} lost  ${up}`;
  return failure ? `${line}  FAILED: ${failure}` : line;
}

function table({ outcomes }: Proof): void {
  const rows = (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const mine = outcomes.filter((one) => one.kind === kind);
    if (mine.length === 0) return [];
    const restarts = mine.flatMap(({ restart }) => restart ?? []).sort((a, b) => a - b);
    const sum = (count: (one: Outcome) => number) => mine.reduce((total, one) => total + count(one), 0);
    return {
      killed: kind,
      rounds: mine.length,
      acknowledged: sum((one) => one.acknowledged),
      lost: sum((one) => one.lost.length),
      failed: sum((one) => (one.failure ? 1 : 0)),
      "up again in, median ms": Math.round(restarts[Math.floor(restarts.length / 2)] ?? Number.NaN),
      "longest ms": Math.round(restarts.at(-1) ?? Number.NaN),
    };
  });
  console.table(rows);
}

/** mulberry32: a small generator whose moments can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: "string" }, seed: { type: "string" }, dir: { type: "string" } },
  });
  const rounds = Number(values.rounds ?? 50);
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32));
  console.log(`${rounds} rounds with seed ${seed}. Killed with kill -9:`);
  for (const [kind, meaning] of Object.entries(kinds)) console.log(`  ${kind.padEnd(10)}  ${meaning}`);
  const proof = await provePostgresKill(rounds, seed, values.dir, (line) => console.log(line));
  table(proof);
  const total = proof.outcomes.reduce((sum, one) => sum + one.acknowledged, 0);
  console.log(`${total} rows acknowledged, ${proof.lostInTheEnd.length} of them missing in the end.`);
  console.log(proof.passed ? "Proved: nothing lost, every start came up by itself." : "NOT proved.");
  process.exitCode = proof.passed ? 0 : 1;
}

if (import.meta.main) await main();
