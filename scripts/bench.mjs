// npm run bench [name]: builds, then runs bench/<name>.ts (pages by default). Figures of one run compare with each other only.
import { execFileSync, spawnSync } from "node:child_process";

const [name = "pages"] = process.argv.slice(2);
execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
process.exitCode =
  spawnSync(process.execPath, ["--import", "tsx", `bench/${name}.ts`], { stdio: "inherit" }).status ?? 1;
