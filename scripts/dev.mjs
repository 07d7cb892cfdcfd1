// npm run dev: starts the service and starts it anew when a source changes.
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { handOver } from "./bootstrap/hand-over.mjs";

const watched = ["src", "messages", "db/migrations"];
let running;
let again;
let stopping = false;

/** Builds and starts; a build that fails leaves its message and waits for the next change. */
async function run() {
  if ((await handOver(process.execPath, ["scripts/build.mjs"])) !== 0) return;
  running = spawn(process.execPath, ["--enable-source-maps", "dist/main.js", "start"], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  running.once("exit", (code) => {
    running = undefined;
    if (stopping) process.exit(code ?? 0);
    if (again) void run();
    again = false;
  });
}

let timer;
function onChange(_event, file) {
  if (String(file).includes("compiled") || String(file).endsWith(".generated.ts")) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (!running) return void run();
    again = true;
    running.kill("SIGTERM");
  }, 150);
}

for (const folder of watched) watch(folder, { recursive: true }, onChange);
for (const signal of ["SIGINT", "SIGTERM", "disconnect"]) {
  process.on(signal, () => {
    stopping = true;
    if (running) running.kill("SIGTERM");
    else process.exit(0);
  });
}
await run();
