// npm's scripts that need the prepared Node: node scripts/run.mjs <script> [arguments]
import { existsSync } from "node:fs";
import { join } from "node:path";
import { handOver } from "./bootstrap/hand-over.mjs";
import { PrepareError, prepare, root } from "./bootstrap/prepare.mjs";

const [program = "", ...args] = process.argv.slice(2);
try {
  const node = await prepare((step) => process.stderr.write(`• ${step}…\n`));
  const own = join(root, "scripts", program);
  if (!existsSync(own)) throw new PrepareError(`There is no script ${program}.`);
  // What is written with types may reach views, and Node alone does not read those.
  const reader = program.endsWith(".ts") ? ["--import", "tsx"] : [];
  process.exitCode = await handOver(node, [...reader, own, ...args], { cwd: root });
} catch (error) {
  process.stderr.write(error instanceof PrepareError ? `${error.message}\n` : `${error.stack}\n`);
  process.exitCode = 1;
}
