// Runs a program under the prepared Node and stands in for it: signals go through, its exit code is ours, and it is
// told when we are gone (its IPC channel closes), so that nothing is left running.
import { spawn } from "node:child_process";
import { constants } from "node:os";

/** A program that does not end by itself after being told to, in milliseconds, is ended; the service drains in ten. */
const patience = 25_000;

/** @returns {Promise<number>} the exit code */
export function handOver(node, args, options = {}) {
  const child = spawn(node, args, { stdio: ["inherit", "inherit", "inherit", "ipc"], ...options });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) {
    process.on(signal, () => {
      child.kill(signal);
      setTimeout(() => child.kill("SIGKILL"), patience).unref();
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
