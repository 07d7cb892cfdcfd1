import type { OfferingContent } from "../directory/index.ts";
import type { Admission } from "./admission.rules.ts";
import { findGroupBySlug, findGroupOfSpace } from "./admissions.queries.ts";
import { type AdmissionsContext, door } from "./admissions-context.ts";

/** A group as anyone sees it who wants in. */
export interface GroupAtDoor {
  readonly spaceId: string;
  readonly slug: string;
  readonly content: OfferingContent;
  readonly admission: Admission;
}

/** The group of a listing; undefined where the listing has none here, or says nothing of how one gets in. */
export async function groupAtDoor(
  ctx: Pick<AdmissionsContext, "database">,
  by: { readonly slug: string } | { readonly spaceId: string },
): Promise<GroupAtDoor | undefined> {
  const row = await ctx.database.withActor(door, (tx) =>
    "slug" in by ? findGroupBySlug(tx, by.slug) : findGroupOfSpace(tx, by.spaceId),
  );
  if (!row) return undefined;
  // What directory_entry holds was checked when it was written.
  const content = row.content as unknown as OfferingContent;
  const admission = admissionOf(row, content);
  return admission && { spaceId: row.space_id, slug: row.slug, content, admission };
}

interface Settings {
  readonly when_open: string | null;
  readonly how: string | null;
  readonly promise_days: number | null;
  readonly next_intake: Temporal.PlainDate | null;
  readonly questions: string | null;
  readonly starts_on: Temporal.PlainDate | null;
}

/** Days in which an answer is promised where nobody has said otherwise. */
export const usualPromise = 7;

/** The settings of those who carry the group; until they have any, what its listing says. */
export function admissionOf(row: Settings, content: OfferingContent | undefined): Admission | undefined {
  const listed = content?.admission;
  const when = (row.when_open as Admission["when"] | null) ?? listed?.when;
  const how = (row.how as Admission["how"] | null) ?? listed?.how;
  if (!when || !how) return undefined;
  return {
    when,
    how,
    promiseDays: row.promise_days ?? usualPromise,
    nextIntake: row.next_intake ?? dayIf(listed?.nextIntake),
    startsOn: row.starts_on ?? dayIf(listed?.startsOn),
    questions: (row.questions ?? "").split("\n").filter((line) => line.trim() !== ""),
  };
}

const dayIf = (day: string | undefined) => (day === undefined ? undefined : Temporal.PlainDate.from(day));
