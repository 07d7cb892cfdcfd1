import { spawn } from "node:child_process";
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { superuser } from "./cluster.ts";
import { EmbeddedError, explainFileError, noSpace } from "./errors.ts";
import { childEnvironment, onLinux, onWindows, program } from "./platform.ts";
import { postgresIn, signal, until } from "./processes.ts";
import { giveTo } from "./run-as.ts";
import { directoryArgument, type Site } from "./site.ts";

/**
 * Makes the cluster. It grows under another name and gets its own when complete; one left half made by a killed run is
 * thrown away. The socket's folder must exist: the password lies there for a moment, the one place that the server's user
 * can reach wherever it is, and other users cannot.
 */
export async function createCluster(site: Site, password: string, durable: boolean): Promise<void> {
  const passwordFile = join(site.socketDir, "password");
  try {
    await removeHalfMade(site);
    mkdirSync(site.halfMade, { mode: 0o700 });
    giveTo(site.account, site.halfMade);
    rmSync(passwordFile, { force: true });
    writeFileSync(passwordFile, password, { mode: 0o600, flag: "wx" });
    giveTo(site.account, passwordFile);
    await initdb(site, passwordFile, durable);
    writeFileSync(join(site.halfMade, "pg_hba.conf"), `${whoMayConnect}\n`);
    renameSync(site.halfMade, site.cluster);
    if (durable) syncFolder(dirname(site.cluster));
  } catch (error) {
    throw explainFileError(error, site.dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(site.halfMade, { recursive: true, force: true });
  }
}

const whoMayConnect = onWindows ? "host all all 127.0.0.1/32 scram-sha-256" : "local all all scram-sha-256";

/** An initdb whose node was killed may still be writing: it goes first. */
async function removeHalfMade({ halfMade, runtime }: Site): Promise<void> {
  const gone = () => {
    const left = postgresIn(halfMade);
    for (const pid of left) signal(pid, "SIGKILL", runtime);
    return left.length === 0;
  };
  await until(gone, 5_000);
  rmSync(halfMade, { recursive: true, force: true });
}

/** UTF-8, and Finnish letters and order by ICU: the plain C locale cannot even lower an Ä. */
async function initdb(site: Site, passwordFile: string, durable: boolean): Promise<void> {
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=fi"];
  const access = [`--username=${superuser}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const directory = `--pgdata=${directoryArgument(site, site.halfMade)}`;
  const sync = onLinux ? ["--sync-method=syncfs"] : [];
  const how = ["--no-instructions", ...(durable ? sync : ["--no-sync"])];
  const child = spawn(program(site.runtime, "initdb"), [directory, ...locale, ...access, ...how], {
    ...site.account,
    cwd: site.halfMade,
    env: childEnvironment(),
    stdio: ["ignore", "ignore", "pipe"],
    windowsHide: true,
    // Ctrl-C at the terminal is meant for us: what is half made is finished first, or thrown away at the next start.
    detached: true,
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  const [complaints, code] = await Promise.all([text(child.stderr), ended]);
  if (code !== 0) throw explainInitdb(site, complaints);
}

function explainInitdb({ dataDir }: Site, complaints: string): EmbeddedError {
  if (/No space left|quota exceeded/i.test(complaints)) return noSpace(dataDir, complaints);
  if (complaints.includes("could not look up effective user")) {
    return new EmbeddedError(
      "user-without-name",
      `PostgreSQL can create its database only as a user that has a name on this machine, and user number ${process.geteuid?.()} has none: add it to /etc/passwd, start as another user, or set DATABASE_URL.`,
    );
  }
  const reason = /(?:error|FATAL|PANIC): +(.+)/.exec(complaints)?.[1] ?? "initdb ended without a reason";
  return new EmbeddedError("failed-to-start", `PostgreSQL could not create its database in ${dataDir}: ${reason}.`);
}

function syncFolder(path: string): void {
  if (onWindows) return;
  const folder = openSync(path, "r");
  fsyncSync(folder);
  closeSync(folder);
}
