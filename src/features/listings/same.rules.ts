/** JSON with the names of every object in order, and without what is undefined: the same for what says the same. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? "";

/** Do two values say the same? What is missing and what is empty say the same: nothing. */
export const same = (one: unknown, other: unknown): boolean =>
  canonical(orNothing(one)) === canonical(orNothing(other));

function orNothing(value: unknown): unknown {
  if (value === "" || (Array.isArray(value) && value.length === 0)) return undefined;
  if (!value || typeof value !== "object" || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(([, part]) => orNothing(part) !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
