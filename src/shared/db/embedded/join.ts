import { realpathSync } from "node:fs";
import { knock, wrongPassword } from "./connect.ts";
import { codeOf } from "./errors.ts";
import { readPidFile } from "./remains.ts";
import { clusterIn } from "./site.ts";
import { doorTo, type EmbeddedOptions, type EmbeddedServer } from "./start.ts";

/**
 * The server that another process runs in this data folder, or undefined when none takes connections. Waits for one that is
 * starting. `stop()` does nothing: the server is not ours. Throws EmbeddedError "wrong-password".
 */
export async function joinEmbedded(
  options: Pick<EmbeddedOptions, "dataDir" | "password">,
): Promise<EmbeddedServer | undefined> {
  const cluster = clusterIn(realFolder(options.dataDir));
  for (;;) {
    const found = readPidFile(cluster);
    if (!found) return undefined;
    switch (await knock(found.address, options.password)) {
      case "ready":
        return { ...doorTo(found.address, options.password), pid: found.pid, stop: async () => {} };
      case "wrong-password":
        throw wrongPassword(cluster);
      case "starting":
        await new Promise((resolve) => setTimeout(resolve, 20));
        break;
      case "stopping":
      case "nobody":
        return undefined;
    }
  }
}

function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return path;
    throw error;
  }
}
