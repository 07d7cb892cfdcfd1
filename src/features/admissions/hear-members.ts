import type { AdmissionsContext } from "./admissions-context.ts";
import { dayOf, keyOwnerOf, person, placeIn, placeOfView } from "./admissions-context.ts";
import { deleteView, listComersToHearOf, listOwnViews, listViews, saveView } from "./more.queries.ts";

/** Somebody new, as far as the members of the group may know of them. */
export interface ComerToHearOf {
  readonly requestId: string;
  readonly until: Temporal.PlainDate;
  /** In their own words; undefined where they allowed nothing. */
  readonly introduction: string | undefined;
  /** What the person has said already. */
  readonly said: string;
}

interface Member {
  readonly personId: string;
  readonly personaId: string;
  readonly spaceId: string;
}

/** Who is to come into the group, and may be spoken of to those who carry it. */
export async function comersToHearOf(
  ctx: AdmissionsContext,
  { personId, personaId, spaceId }: Member,
): Promise<ComerToHearOf[]> {
  const today = dayOf(ctx.clock.now());
  const found = await ctx.database.withActor(person(personId), async (tx) => {
    const rows = await listComersToHearOf(tx, spaceId, today);
    const all = [];
    for (const row of rows) {
      const views = await listViews(tx, row.request_id);
      all.push({ row, own: views.find(({ persona_id: persona }) => persona === personaId)?.content });
    }
    return all;
  });
  return Promise.all(
    found.map(async ({ row, own }) => ({
      requestId: row.request_id,
      until: row.heard_until,
      introduction: row.introduction
        ? await ctx.keyRing.open(placeIn(row.request_id, "introduction"), row.introduction)
        : undefined,
      said: own ? await ctx.keyRing.open(placeOfView(row.request_id), own) : "",
    })),
  );
}

/**
 * A member's words to those who carry the group; empty ones are taken back. False where the members of their group are not
 * heard of this request, or not any more.
 */
export async function sayOfComer(
  ctx: AdmissionsContext,
  member: Member,
  requestId: string,
  text: string,
): Promise<boolean> {
  const comers = await comersToHearOf(ctx, member);
  if (!comers.some((one) => one.requestId === requestId)) return false;
  const { personId, personaId } = member;
  const content = text && (await ctx.keyRing.seal(keyOwnerOf(requestId), placeOfView(requestId), text));
  await ctx.database.withActor(person(personId), (tx) =>
    content
      ? saveView(tx, { request_id: requestId, persona_id: personaId, content })
      : deleteView(tx, requestId, personaId),
  );
  return true;
}

/** What the person has said of people who were to come, in their own words, for their own data. */
export async function ownViews(
  ctx: Pick<AdmissionsContext, "database" | "keyRing">,
  personId: string,
): Promise<string[]> {
  const rows = await ctx.database.withActor(person(personId), listOwnViews);
  return Promise.all(rows.map(({ request_id: id, content }) => ctx.keyRing.open(placeOfView(id), content)));
}
