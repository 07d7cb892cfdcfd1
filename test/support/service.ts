import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A run of the real command line, as a person at the keyboard would see it. */
export interface CommandRun {
  readonly process: ChildProcess;
  /** Everything it has printed so far, both streams. */
  readonly output: () => string;
  /** Resolves when this appears in the output; rejects when the process ends before. */
  says(text: string | RegExp): Promise<void>;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

/** Runs `vertaiskeha …` from the built bundle. */
export function runCommand(args: readonly string[], env: Record<string, string> = {}): CommandRun {
  const child = spawn(process.execPath, ["--enable-source-maps", "dist/main.js", ...args], {
    env: { ...cleanEnvironment(), ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error("the output is not piped");
  let output = "";
  const listeners = new Set<() => void>();
  const add = (chunk: Buffer) => {
    output += chunk.toString();
    for (const listener of listeners) listener();
  };
  stdout.on("data", add);
  stderr.on("data", add);
  // Not "close": it is never told once the channel has been disconnected from here.
  const ended = Promise.all([once(child, "exit"), once(stdout, "end"), once(stderr, "end")]).then(
    ([[code]]) => code as number | null,
  );
  return {
    process: child,
    output: () => output,
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (typeof text === "string" ? output.includes(text) : text.test(output)) {
            listeners.delete(look);
            resolve();
          }
        };
        listeners.add(look);
        look();
        void ended.then((code) => reject(new Error(`ended with ${code} without saying ${text}:\n${output}`)));
      }),
  };
}

/** The environment without settings of ours that happen to be set. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours =
    /^(PORT|HOST|DATA_DIR|DATABASE_URL|PUBLIC_URL|SMTP_URL|MAIL_FROM|SMS_[A-Z_]+|DEMO|EXIT_URL|TRUSTED_PROXIES|KEY_FILE|MAINTAINER)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

/** An empty folder that `remove` takes away. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "vk-service-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A port nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
