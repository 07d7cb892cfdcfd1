import { FileFault, type ReadingContext, type ReadRow } from "../import-types.ts";
import { type SourceFile, wholeOf } from "../readers/source-file.ts";
import { readService } from "./hsds.rules.ts";
import { isObject, type Json, list } from "./json-parts.ts";
import { readMeeting } from "./meeting-guide.rules.ts";

/** The longest feed that is read, in bytes: it is read as a whole. */
const most = 64 * 1024 * 1024;

export type FeedKind = "meeting-guide" | "hsds";

/** What is in a feed: a list of meetings, a page or list of services, or one service. Throws `FileFault`. */
export async function openFeed(
  file: SourceFile,
): Promise<{ readonly kind: FeedKind; readonly entries: readonly unknown[] }> {
  if (file.size > most) throw new FileFault("too-big");
  const content = parsed((await wholeOf(file)).toString("utf8").replace(/^\uFEFF/, ""));
  const entries = entriesOf(content);
  if (!entries) throw new FileFault("not-a-list");
  return { kind: entries.some(isService) ? "hsds" : "meeting-guide", entries };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new FileFault("not-json");
  }
}

function entriesOf(content: unknown): readonly unknown[] | undefined {
  if (Array.isArray(content)) return content;
  if (!isObject(content)) return undefined;
  for (const page of [content.contents, content.services, content.meetings]) if (Array.isArray(page)) return page;
  return isService(content) ? [content] : undefined;
}

/** Services have no days; meetings have no status or organisation. */
const isService = (entry: unknown): boolean =>
  isObject(entry) &&
  !("day" in entry) &&
  !("slug" in entry) &&
  ("status" in entry || "organization" in entry || "service_at_locations" in entry || "schedules" in entry);

/** Every entry of a feed, by its number. */
export function* readFeed(kind: FeedKind, entries: readonly unknown[], context: ReadingContext): Generator<ReadRow> {
  const read: (entry: Json, line: number, context: ReadingContext) => ReadRow =
    kind === "hsds" ? readService : readMeeting;
  for (const [index, entry] of list(entries).entries()) {
    const line = index + 1;
    if (isObject(entry)) yield read(entry, line, context);
    else yield { kind: "bad", line, name: "", externalId: undefined, faults: [{ code: "not-an-object", column: "" }] };
  }
}
