import type { OfferingContent } from "../directory/index.ts";

/** A part of an offering that has changed; `secret-address` where nothing that may be seen has. */
export type ChangedField = keyof OfferingContent | "secret-address";

/** Which parts of a listing differ from what the last import brought. The venue's own id is given here, not in the row. */
export function changedFields(before: unknown, now: OfferingContent): readonly ChangedField[] {
  const old = typeof before === "object" && before !== null ? (before as Readonly<Record<string, unknown>>) : {};
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])] as (keyof OfferingContent)[];
  const changed = names.filter((name) => plainJson(old[name]) !== plainJson(now[name]));
  return changed.length > 0 ? changed : ["secret-address"];
}

const plainJson = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([name]) => name !== "venueId")
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : part,
  ) ?? "";
