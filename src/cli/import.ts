import {
  changedColumns,
  doubtInWords,
  endsMany,
  FileFault,
  type FileKind,
  faultInWords,
  fileFaultInWords,
  fileOnDisk,
  type ImportPlan,
  PlanOutdated,
  planImport,
  type ReadingContext,
  readListings,
  rowInWords,
  runImport,
  type SourceFile,
  themesNamed,
} from "../features/listing-import/index.ts";
import { findOrganisation } from "../features/organisations/index.ts";
import type { Services } from "../shared/http/app-env.ts";
import { type Command, type CommandContext, CommandError, UsageError } from "./command.ts";
import type { Progress } from "./progress.ts";
import { withServices } from "./with-services.ts";

const worker = { kind: "worker" } as const;
/** How many rows of a kind are told one by one. */
const told = 50;

export const importCommand: Command = {
  name: "import",
  summary: "Bring listings in from a spreadsheet (CSV, XLSX) or a feed (Meeting Guide, HSDS).",
  usage:
    "import <file> [--dry-run] [--publish] [--yes] [--partial] [--organisation <slug>] [--time-zone <name>] [--theme <name>]",
  takes: { least: 1, most: 1 },
  flags: {
    "dry-run": { type: "boolean", meaning: "only tell what would happen" },
    publish: { type: "boolean", meaning: "show the listings at once; otherwise a reviewer decides on each" },
    yes: { type: "boolean", meaning: "do it also where more than a fifth of the listings would end" },
    partial: { type: "boolean", meaning: "the file has a part only: what is missing from it does not end" },
    organisation: { type: "string", meaning: "the organisation whose listings they are" },
    "time-zone": { type: "string", meaning: "for feeds that do not say it, e.g. Europe/Stockholm" },
    theme: { type: "string", meaning: "what rows are about that do not say it, e.g. alkoholi" },
  },
  details: [
    "Rows are recognised by their own id, so that the same file a second time changes nothing. All is done or nothing.",
    "Rows that cannot be read are named with their line and the reason, and left out; the exit code is then 2.",
    "A source is an organisation, or without one the file's name: give the next file the same name. Works while the",
    "service runs. The columns of spreadsheets are described in docs/import.md.",
  ].join("\n"),
  async run(context) {
    const { flags, progress } = context;
    const file = await openFile(context);
    return withServices(context, async (services) => {
      const organisation = await organisationFrom(services, flags.organisation);
      const source = {
        feed: organisation ? `organisation:${organisation.slug}` : `file:${file.name}`.slice(0, 200),
        organisationId: organisation?.id ?? null,
        complete: flags.partial !== true,
        publish: flags.publish === true,
      };
      const now = services.clock.now();
      const reading = {
        today: now.toZonedDateTimeISO("Europe/Helsinki").toPlainDate(),
        organisation,
        timeZone: timeZoneFrom(flags["time-zone"]),
        themes: themesFrom(flags.theme),
      };
      try {
        const { plan, kind } = await planOf(services, source, file, reading, progress);
        if (flags["dry-run"] === true) {
          sayPlan(progress, plan, "would be", now);
          return plan.bad.length > 0 ? 2 : 0;
        }
        if (endsMany(plan) && flags.yes !== true) {
          sayPlan(progress, plan, "would be", now);
          throw new CommandError(
            `${plan.ended.length} of ${plan.before} listings would end. Nothing was done. If that is right, say --yes; if the file has only a part of them, say --partial.`,
          );
        }
        progress.step("Bringing in");
        const all = plan.counts.new + plan.counts.changed + plan.counts.unchanged;
        const by = { actor: { kind: "machine" }, file: kind } as const;
        await runImport(services, source, plan, readListings(file, reading), by, (done) => progress.at(done, all));
        sayPlan(progress, plan, "were", now);
        if (!source.publish && plan.counts.new + plan.counts.changed > 0) progress.say("They wait for a reviewer.");
        return plan.bad.length > 0 ? 2 : 0;
      } catch (error) {
        if (error instanceof FileFault) throw new CommandError(fileFaultInWords(error, "en"));
        if (error instanceof PlanOutdated) {
          throw new CommandError("The file or the listings changed meanwhile. Nothing was done; try again.");
        }
        throw error;
      }
    });
  },
};

async function openFile({ arguments: [path = ""] }: CommandContext): Promise<SourceFile> {
  try {
    return await fileOnDisk(path);
  } catch {
    throw new CommandError(`The file ${path} cannot be read.`);
  }
}

async function organisationFrom(services: Services, slug: string | boolean | undefined) {
  if (typeof slug !== "string") return undefined;
  const found = await services.database.withActor(worker, (tx) => findOrganisation(tx, slug));
  if (!found) throw new CommandError(`There is no organisation called ${slug}.`);
  return found;
}

function timeZoneFrom(name: string | boolean | undefined): string | undefined {
  if (typeof name !== "string") return undefined;
  if (!Intl.supportedValuesOf("timeZone").includes(name)) {
    throw new UsageError("--time-zone takes a name such as Europe/Stockholm");
  }
  return name;
}

function themesFrom(text: string | boolean | undefined): readonly string[] {
  if (typeof text !== "string") return [];
  const themes = themesNamed(text);
  if (!themes.ok) throw new UsageError("--theme takes the name of a theme, such as alkoholi");
  return themes.value;
}

async function planOf(
  services: Services,
  source: Parameters<typeof planImport>[1],
  file: SourceFile,
  reading: ReadingContext,
  progress: Progress,
): Promise<{ readonly plan: ImportPlan; readonly kind: FileKind }> {
  progress.step("Reading");
  let kind: FileKind = "csv";
  const counted = countingFile(file, (done) => progress.at(done, file.size));
  const onUnknownHeadings = (headings: readonly string[]) =>
    progress.say(`Columns that are not known and not brought in: ${headings.join(", ")}`);
  const onKind = (known: FileKind) => {
    kind = known;
  };
  const rows = readListings(counted, reading, { onKind, onUnknownHeadings });
  const plan = await planImport(services, source, rows, told);
  return { plan, kind };
}

const countingFile = (file: SourceFile, onRead: (bytes: number) => void): SourceFile => ({
  ...file,
  async *open() {
    let done = 0;
    for await (const part of file.open()) {
      done += part.length;
      onRead(done);
      yield part;
    }
  },
});

function sayPlan({ say }: Progress, plan: ImportPlan, verb: "were" | "would be", now: Temporal.Instant): void {
  for (const row of plan.rows) {
    const { line, name, fate, fields, doubts } = row;
    say(`  ${fate === "new" ? "new" : `changed (${changedColumns(fields)})`}: line ${line}: ${name}`);
    if (verb === "were") continue;
    const said = rowInWords(row, now, "en").map(({ what, words }) => `${what}: ${words}`);
    say(`    ${said.join(" · ")}`);
    for (const doubt of doubts) say(`    ${doubtInWords(doubt, String(line), "en")}`);
  }
  const untold = plan.counts.new + plan.counts.changed - plan.rows.length;
  if (untold > 0) say(`  … and ${untold} more`);
  for (const slug of plan.ended.slice(0, told)) say(`  ended: ${slug}`);
  if (plan.ended.length > told) say(`  … and ${plan.ended.length - told} more`);
  for (const { line, name, faults } of plan.bad.slice(0, 10 * told)) {
    say(`  line ${line}${name ? ` (${name})` : ""}: ${faults.map((fault) => faultInWords(fault, "en")).join(" ")}`);
  }
  if (plan.bad.length > 10 * told) say(`  … and ${plan.bad.length - 10 * told} more`);
  for (const { line, name, as } of plan.repeated.slice(0, told)) {
    say(`  line ${line} (${name}): the same as line ${as}, taken once`);
  }
  if (plan.repeated.length > told) say(`  … and ${plan.repeated.length - told} more`);
  if (plan.endsHeldBack) say("Nothing ends, because not every row could be read: it might be one of them.");
  const { counts, ended, bad, leftOut } = plan;
  const parts = [
    `${counts.new} new`,
    `${counts.changed} changed`,
    `${counts.unchanged} unchanged`,
    `${ended.length} ended`,
    `${bad.length} bad`,
    ...(plan.repeated.length > 0 ? [`${plan.repeated.length} the same as others`] : []),
    ...(leftOut > 0 ? [`${leftOut} that do not take place now`] : []),
  ];
  say(`There ${verb} ${parts.join(", ")}.`);
}
