#!/usr/bin/env node
// The command line. Prepares what a fresh clone lacks, builds what is out of date, and hands over.
import { join } from "node:path";
import { handOver } from "../scripts/bootstrap/hand-over.mjs";
import { PrepareError, prepare, root } from "../scripts/bootstrap/prepare.mjs";

const say = (step) => process.stderr.write(`• ${step}…\n`);

try {
  const node = await prepare(say);
  const built = await handOver(node, [join(root, "scripts/build.mjs")]);
  if (built !== 0) throw new PrepareError("The build failed; what it said stands above.");
  process.exitCode = await handOver(node, [
    "--enable-source-maps",
    join(root, "dist/main.js"),
    ...process.argv.slice(2),
  ]);
} catch (error) {
  process.stderr.write(error instanceof PrepareError ? `${error.message}\n` : `${error.stack}\n`);
  process.exitCode = 1;
}
