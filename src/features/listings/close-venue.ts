import { listShownInVenue } from "./listings.queries.ts";
import type { ListingsContext, Writer } from "./listings-context.ts";
import { project } from "./show-offerings.ts";
import { deleteClosure, findVenue, insertClosure, type StoredClosure } from "./venues.queries.ts";

/** Closes a place from the first day to the last, and with it every meeting there, at once. */
export function closeVenue(ctx: ListingsContext, writer: Writer, closure: StoredClosure) {
  return ctx.database.withActor(writer, async (tx): Promise<{ readonly kind: "done" | "not-found" }> => {
    if (!(await findVenue(tx, closure.venueId))) return { kind: "not-found" };
    await insertClosure(tx, closure);
    await project(tx, await listShownInVenue(tx, closure.venueId), ctx.clock.now());
    return { kind: "done" };
  });
}

/** The place is open after all. */
export function openVenue(ctx: ListingsContext, writer: Writer, closureId: string) {
  return ctx.database.withActor(writer, async (tx): Promise<{ readonly kind: "done" | "not-found" }> => {
    const venueId = await deleteClosure(tx, closureId);
    if (!venueId) return { kind: "not-found" };
    await project(tx, await listShownInVenue(tx, venueId), ctx.clock.now());
    return { kind: "done" };
  });
}
