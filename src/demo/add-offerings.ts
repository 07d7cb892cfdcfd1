import { type EntryToPut, putEntries } from "../features/directory/index.ts";
import type { Services } from "../shared/http/app-env.ts";
import { generateOfferings } from "./generate-offerings.ts";

const page = 500;

/** Puts `size` invented offerings into the directory; the same ones again when called again. */
export async function addOfferings(
  { database, clock }: Pick<Services, "database" | "clock">,
  size: number,
  onStep: (done: number) => void = () => {},
): Promise<void> {
  const put = (entries: readonly EntryToPut[]) =>
    database.withActor({ kind: "worker" }, (tx) => putEntries(tx, entries));
  let done = 0;
  let waiting: EntryToPut[] = [];
  for (const offering of generateOfferings(size, clock.now())) {
    waiting.push(offering);
    if (waiting.length < page && done + waiting.length < size) continue;
    await put(waiting);
    done += waiting.length;
    waiting = [];
    onStep(done);
  }
}
