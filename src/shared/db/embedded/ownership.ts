import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { EmbeddedError, explainFileError } from "./errors.ts";
import { bootId, startOf } from "./processes.ts";

/** One process's right to run the server of a data folder. */
export interface Ownership {
  release(): void;
}

/**
 * Claims the data folder for this process, or throws "in-use" when another living process has it.
 *
 * Each claimant first writes a file of its own, then looks at the others'. Of two that come at once at least one sees the
 * other, so both can never win; both may give way, therefore a few tries after random pauses. Files of dead processes are
 * removed by whoever meets them: a name (process number, its start, the machine's start) never comes to life again.
 */
export async function claimOwnership(owners: string): Promise<Ownership> {
  const name = [process.pid, startOf(process.pid), bootId(), randomBytes(4).toString("hex")].join(".");
  const file = join(owners, name);
  const release = () => rmSync(file, { force: true });
  for (let tries = 1; ; tries += 1) {
    try {
      mkdirSync(owners, { recursive: true, mode: 0o700 });
      writeFileSync(file, "", { mode: 0o600 });
    } catch (error) {
      throw explainFileError(error, owners);
    }
    const other = livingClaims(owners).find((claim) => claim !== name);
    if (other === undefined) return { release };
    release();
    if (tries === 4) throw inUse(owners, other);
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80));
  }
}

function livingClaims(owners: string): string[] {
  return readdirSync(owners).filter((name) => {
    const [pid, start, boot] = name.split(".");
    const alive = boot === bootId() && startOf(Number(pid)) === start;
    if (!alive) rmSync(join(owners, name), { force: true });
    return alive;
  });
}

function inUse(owners: string, claim: string): EmbeddedError {
  return new EmbeddedError(
    "in-use",
    `The database in ${dirname(owners)} is already run by another process (number ${Number.parseInt(claim, 10)}): stop that one first, or set DATA_DIR to another folder.`,
  );
}
