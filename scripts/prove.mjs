// npm run prove:<name>: the long form of a proof whose short form runs with the tests. Further words go to the proof.
import { spawnSync } from "node:child_process";

const [file = "", ...words] = process.argv.slice(2);
process.exitCode =
  spawnSync(process.execPath, ["--import", "tsx", `test/prove/${file}`, ...words], { stdio: "inherit" }).status ?? 1;
