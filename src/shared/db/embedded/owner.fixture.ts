/** A process that owns a server until it is killed. Prints its steps and then `ready <pid of the postmaster>`. */
import { startEmbedded } from "./index.ts";

const [dataDir = "", password = ""] = process.argv.slice(2);
const server = await startEmbedded({
  dataDir,
  password,
  durable: false,
  onStep: (step) => step !== "ready" && console.log(step),
});
console.log(`ready ${server.pid}`);
setInterval(() => {}, 60_000);
