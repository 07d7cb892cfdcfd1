import { type AuditVerdict, verifyAudit } from "../shared/audit/index.ts";
import { type Command, UsageError } from "./command.ts";
import { withServices } from "./with-services.ts";

export const audit: Command = {
  name: "audit",
  summary: "Check that nobody has changed, removed, added or moved anything in the audit log.",
  usage: "audit verify [--noted <hash>]",
  takes: { least: 1, most: 1 },
  flags: { noted: { type: "string", meaning: "the last hash of an earlier check: is it still there?" } },
  details: [
    "Works while the service runs. Exit code 1 when the log is not whole; the first wrong entry is named.",
    "Note the last hash somewhere else: it shows later that nothing before it was taken away, not even by somebody who",
    "has the machine and the key. A backup that was brought back is such a case too, and an honest one.",
  ].join("\n"),
  async run(context) {
    const { progress, flags, arguments: args } = context;
    const noted = typeof flags.noted === "string" ? flags.noted.trim().toLowerCase() : undefined;
    if (args[0] !== "verify" || (noted !== undefined && !/^[0-9a-f]{64}$/.test(noted))) {
      throw new UsageError(`Usage: vertaiskeha ${audit.usage}`);
    }
    const verdict = await withServices(context, (services) => {
      progress.step("Reading the audit log");
      return verifyAudit(services, (done, all) => progress.at(done, all), noted);
    });
    progress.say(inWords(verdict));
    if (verdict.kind !== "whole") return 1;
    if (noted === undefined) return 0;
    progress.say(verdict.noted ? `The noted hash is there: ${noted}` : `The noted hash is not there: ${noted}`);
    return verdict.noted ? 0 : 1;
  },
};

const breaks = {
  changed: "was changed",
  removed: "was removed",
  inserted: "was put in by somebody else",
  reordered: "stands in the wrong place",
} as const;

const forgeries = {
  end: "the end of the log was not written by this service, or not with this key: entries may have been taken off it",
  cut: "the place where old entries were cut off was not written by this service, or not with this key",
} as const;

/** What was found, for the person at the keyboard. */
export function inWords(verdict: AuditVerdict): string {
  switch (verdict.kind) {
    case "whole": {
      const older = verdict.cut === 0 ? "" : `; ${verdict.cut} older ones were kept their time and cut off`;
      return `OK: ${verdict.count} entries${older}.\nLast hash: ${verdict.lastHash}`;
    }
    case "broken":
      return `Not whole: entry ${verdict.seq} ${breaks[verdict.how]}. What comes before it is as it was written.`;
    case "forged":
      return `Not whole: ${forgeries[verdict.what]}.`;
  }
}
