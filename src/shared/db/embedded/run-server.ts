import { type Address, makeSocketDir } from "./address.ts";
import { knock, wrongPassword } from "./connect.ts";
import { EmbeddedError, noSpace } from "./errors.ts";
import { launch, type Postmaster } from "./postmaster.ts";
import { until } from "./processes.ts";
import { readPidFile } from "./remains.ts";
import { lastComplaint, sizeOf } from "./server-log.ts";
import type { Site } from "./site.ts";

/** What a server is started with. */
export interface Order {
  readonly site: Site;
  readonly address: Address;
  readonly password: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** Starts the server and waits until it really lets us in, however long its recovery takes. */
export async function runServer({ site, address, password, settings }: Order): Promise<Postmaster> {
  makeSocketDir(site.socketDir, site.account);
  const logged = sizeOf(site.log);
  const postmaster = await launch(site, settings);
  // its own word proves nothing, but knocking before it would only fill the log with refusals
  const saysReady = () => {
    const file = readPidFile(site.cluster);
    return file?.pid === postmaster.pid && file.ready;
  };
  await until(() => postmaster.ending !== undefined || saysReady(), Number.POSITIVE_INFINITY);
  const answer = postmaster.ending ? "nobody" : await knock(address, password);
  if (answer === "ready") return postmaster;
  await postmaster.stop();
  if (answer === "wrong-password") throw wrongPassword(site.cluster);
  throw explainEnd(site, lastComplaint(site.log, logged));
}

function explainEnd(site: Site, complaint: string): EmbeddedError {
  if (/No space left|quota exceeded/i.test(complaint)) return noSpace(site.dataDir);
  if (/lock file .* already exists|shared memory block .* still in use/.test(complaint)) {
    return new EmbeddedError(
      "in-use",
      `Another PostgreSQL may still run in ${site.cluster} (${complaint}): end it; if there is none, remove postmaster.pid in that folder and start again.`,
    );
  }
  if (/checkpoint|control file|corrupt|could not (open|read|access) (file|directory)|valid data|WAL/i.test(complaint)) {
    return new EmbeddedError(
      "broken-cluster",
      `The database in ${site.cluster} is damaged (${complaint}): move the folder away, then start again and bring your backup back with \`restore\`.`,
    );
  }
  return new EmbeddedError(
    "failed-to-start",
    `PostgreSQL did not start (${complaint || "it gave no reason"}): its log is ${site.log}.`,
  );
}
