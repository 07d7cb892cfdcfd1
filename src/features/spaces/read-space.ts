import { appendAudit, sealReason } from "../../shared/audit/index.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { findStanding, may, type OrganisationRole, readReason, whoActs } from "../roles/index.ts";
import { closeReading, findOpenReading, insertReading, listReadingsOf } from "./readings.queries.ts";
import { isWithin, readingLasts } from "./space.rules.ts";
import { dayOf, person, type SpacesContext, staff } from "./spaces-context.ts";

/** What kind of reason staff may have; the space sees which, the log the words. */
export const readingCategories = ["safety", "report", "law", "technical"] as const;
export type ReadingCategory = (typeof readingCategories)[number];

/** The mark that reading as staff leaves in a space, for all its members to see. */
export interface ReadingMark {
  readonly role: OrganisationRole;
  readonly category: ReadingCategory;
  readonly day: Temporal.PlainDate;
}

/** Who has read the space as staff, the latest first, as its members see it. */
export const readingMarks = (ctx: SpacesContext, personId: string, spaceId: string): Promise<ReadingMark[]> =>
  ctx.database.withActor(person(personId), async (tx) =>
    (await listReadingsOf(tx, spaceId)).map(({ role, category, read_on }) => ({
      role: role as OrganisationRole,
      category: category as ReadingCategory,
      day: read_on,
    })),
  );

/** Whether the person may read the space as staff now, for a reason given less than an hour ago. */
export const isReading = (ctx: SpacesContext, personId: string, spaceId: string): Promise<boolean> =>
  ctx.database.withActor(staff(personId), async (tx) => {
    const open = await findOpenReading(tx, spaceId);
    if (!open) return false;
    if (isWithin(open.opened_at, { minutes: readingLasts }, ctx.clock.now())) return true;
    await closeReading(tx, open.id);
    return false;
  });

export type OpenReadingAnswer = { readonly kind: "open" | "missing" | "too-long" | "refused" };

/**
 * One who leads an organisation opens a space of it to read, and says why. The mark in the space, the entry in the log and
 * the right to see are one transaction: none is there without the others.
 */
export async function openReading(
  ctx: SpacesContext,
  personId: string,
  wanted: {
    readonly organisationId: string;
    readonly spaceId: string;
    readonly category: ReadingCategory;
    readonly reason: string | undefined;
  },
): Promise<OpenReadingAnswer> {
  const { organisationId, spaceId, category } = wanted;
  const typed = readReason(wanted.reason);
  if (typed.kind !== "reason") return typed;
  if (await isReading(ctx, personId, spaceId)) return { kind: "open" };
  const reason = await sealReason(ctx.keyRing, organisationId, typed.text);
  return ctx.database.withActor(staff(personId), async (tx) => {
    const standing = await findStanding(tx, organisationId);
    if (!may(standing, "see-people")) return { kind: "refused" };
    const actor = await whoActs(tx, organisationId, standing, (one) => may(one, "see-people"));
    if (actor.kind !== "holder") return { kind: "refused" };
    await insertReading(tx, {
      id: newOpaqueId(),
      space_id: spaceId,
      holder_id: actor.id,
      role: actor.role,
      category,
      read_on: dayOf(ctx.clock.now()),
      opened_at: ctx.clock.now(),
    });
    const event = { action: "confidential-read", object: spaceId } as const;
    await appendAudit(tx, ctx, { actor, event, organisationId, reason });
    return { kind: "open" };
  });
}
