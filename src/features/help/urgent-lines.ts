import { DatabaseUnavailable } from "../../shared/db/errors.ts";
import type { AppContext } from "../../shared/http/app-env.ts";
import type { CrisisLine } from "../../shared/ui/index.ts";
import { findUrgentHelplines } from "./help.queries.ts";

/**
 * The lines for a page's crisis box, in the reader's language. None when the database is away: the box shows 112 by
 * itself, and a page is not lost for want of its crisis box.
 */
export async function urgentLinesFor(c: AppContext): Promise<CrisisLine[]> {
  try {
    const lines = await c.var.services.database.withActor(c.var.actor, (tx) => findUrgentHelplines(tx, c.var.locale));
    return lines.map(({ words, numbers: [number = ""] }) => ({
      name: words.name,
      number,
      ...(words.hours && { hours: words.hours }),
    }));
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return [];
    throw error;
  }
}
