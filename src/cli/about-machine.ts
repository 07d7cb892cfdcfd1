import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import type { Config } from "../config.ts";
import type { InstallationKey } from "../shared/crypto/installation-key.ts";
import type { Finding } from "./finding.ts";

/** What can be told without a key and a database. */
export const aboutMachine = (config: Config): Finding[] => [
  aboutRuntime(),
  aboutDataDir(config),
  aboutAddress(config),
  ...aboutSource(config),
  ...aboutMaintainer(config),
];

function aboutRuntime(): Finding {
  const says = `Node ${process.versions.node} on ${process.platform} ${process.arch}`;
  return process.platform === "linux"
    ? { state: "well", about: "Runtime", says }
    : { state: "notice", about: "Runtime", says, remedy: "Only Linux has been tried." };
}

/** Below this, in bytes, a database may soon be unable to write. */
const littleSpace = 1_000_000_000;

function aboutDataDir({ dataDir }: Config): Finding {
  const about = "Data folder";
  if (!existsSync(dataDir))
    return { state: "notice", about, says: `none yet at ${dataDir}`, remedy: "The first start makes it." };
  try {
    accessSync(dataDir, constants.W_OK);
  } catch {
    return { state: "ill", about, says: `${dataDir} is not writable`, remedy: "Give it to this user or set DATA_DIR." };
  }
  const { bavail, bsize } = statfsSync(dataDir);
  const free = bavail * bsize;
  const says = `${dataDir}, ${(free / 1e9).toFixed(1)} GB free`;
  if (free > littleSpace) return { state: "well", about, says };
  return { state: "ill", about, says, remedy: "Make room: a database that cannot write stops." };
}

function aboutAddress({ publicUrl, development, demo, trustedProxies }: Config): Finding {
  const about = "Address";
  if (development) {
    return {
      state: "notice",
      about,
      says: `${publicUrl}, for this machine only${demo ? ", with demo data" : ""}`,
      remedy: "For real use set PUBLIC_URL to an https:// address; then there is no demo data and no mailbox page.",
    };
  }
  if (publicUrl.startsWith("https:") && trustedProxies === 0) {
    return {
      state: "notice",
      about,
      says: `${publicUrl}, with no reverse proxy of yours named`,
      remedy: "If one stands in front, set TRUSTED_PROXIES=1: otherwise everyone shares one sender's limit.",
    };
  }
  if (publicUrl.startsWith("https:")) {
    return demo
      ? {
          state: "notice",
          about,
          says: `${publicUrl}, with demo data`,
          remedy: "Before real people come, set DEMO=0 and start on an empty DATA_DIR: what is there stays.",
        }
      : { state: "well", about, says: publicUrl };
  }
  return {
    state: "ill",
    about,
    says: `${publicUrl} is not encrypted: others on the way can read along, and browsers keep no session, so nobody can sign in`,
    remedy: "Put a reverse proxy with a certificate in front and set PUBLIC_URL to its https:// address.",
  };
}

function aboutSource({ development, sourceUrl }: Config): Finding[] {
  if (development || sourceUrl !== undefined) return [];
  const says = "nobody is told where to get it";
  return [
    { state: "notice", about: "Source", says, remedy: "Set SOURCE_URL: the AGPL asks you to offer your version." },
  ];
}

function aboutMaintainer({ development, maintainer }: Config): Finding[] {
  const about = "Maintainer";
  if (maintainer) return [{ state: "well", about, says: `${maintainer.name} <${maintainer.contact}>` }];
  if (development) return [];
  const remedy = "Set MAINTAINER=Name <e-mail>: the privacy notice has to say who answers for people's data.";
  return [{ state: "notice", about, says: "nobody is told who answers for the service", remedy }];
}

/** Whether the installation's key is there, and only for whom it should be. */
export function aboutKey({ keyFile }: Config, key: InstallationKey | undefined): Finding[] {
  const about = "Installation key";
  if (!key) return [{ state: "notice", about, says: `none yet at ${keyFile}`, remedy: "The first start makes it." }];
  const open = process.platform !== "win32" && (statSync(keyFile).mode & 0o077) !== 0;
  if (open) {
    return [
      { state: "ill", about, says: `others on this machine can read ${keyFile}`, remedy: `chmod 600 ${keyFile}` },
    ];
  }
  return [
    {
      state: "well",
      about,
      says: keyFile,
      remedy: "Without it nothing that is sealed can be read. Keep a copy in a safe, away from the backups.",
    },
  ];
}
