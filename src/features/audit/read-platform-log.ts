import type { Services } from "../../shared/http/app-env.ts";
import { readPlatformRoles } from "../organisations/index.ts";
import { countLog, listLog } from "./log.queries.ts";
import { type EntryShown, entriesOnPage, openReason, readImported } from "./read-log.ts";

export interface PlatformLogShown {
  readonly entries: readonly EntryShown[];
  /** Counted from one. */
  readonly page: number;
  readonly pages: number;
}

/**
 * A page of what has been done to the installation itself, for the platform's administrators; undefined for others. Those
 * who have left are shown without a name.
 */
export async function readPlatformLog(
  ctx: Pick<Services, "database" | "keyRing" | "clock" | "key">,
  personId: string,
  wanted: number,
): Promise<PlatformLogShown | undefined> {
  const people = await readPlatformRoles(ctx, personId);
  if (!people) return undefined;
  const names = new Map(people.roles.map(({ id, knownAs }) => [id, knownAs]));
  const { rows, page, pages } = await ctx.database.withActor({ kind: "staff", personId }, async (tx) => {
    const pages = Math.max(1, Math.ceil((await countLog(tx, null)) / entriesOnPage));
    const page = Math.min(wanted, pages);
    return { rows: await listLog(tx, null, { limit: entriesOnPage, offset: (page - 1) * entriesOnPage }), page, pages };
  });
  const shown = rows.map(
    async ({ id, at, actorKind, actorId, actingAs, action, objectId, facts, reason }): Promise<EntryShown> => ({
      ...{ id, at, actorKind, action },
      actor: names.get(actorId ?? ""),
      actingAs: actingAs ?? undefined,
      role: undefined,
      holder: names.get(objectId),
      deputy: undefined,
      reason: await openReason(ctx, id, reason),
      imported: readImported(facts),
    }),
  );
  return { entries: await Promise.all(shown), page, pages };
}
