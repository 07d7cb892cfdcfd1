import * as v from "valibot";
import { seal } from "../../shared/crypto/sealing.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { daily, recurringJob } from "../../shared/jobs/schedule.ts";
import { type ListingsContext, today, type Writer } from "./listings-context.ts";
import { deleteReports, insertReport, listOpenReports, markHandled } from "./reports.queries.ts";

/** How long what somebody wrote is kept, in months. */
export const reportKept = { months: 12 } as const;

/** What somebody who only looked says of a listing. */
export interface Report {
  readonly text: string;
  /** Where an answer reaches them; empty where they want none. */
  readonly contact: string;
}

const place = (id: string) => ({ table: "offering_report", row: id, column: "content" });
const keyOwner = (id: string) => ({ kind: "space", id }) as const;

/** Takes in a report, sealed. `id` is the form's own: sent twice it is one. */
export async function reportListing(
  ctx: ListingsContext,
  offeringId: string,
  id: string,
  { text, contact }: Report,
): Promise<void> {
  try {
    await ctx.database.withActor({ kind: "door" }, async (tx) => {
      const key = await ctx.keyRing.make(tx, keyOwner(id));
      const content = seal(key, place(id), JSON.stringify({ text, contact }));
      await insertReport(tx, { id, offeringId, content, madeOn: today(ctx.clock.now()) });
    });
  } catch (error) {
    if (violatedConstraint(error) === undefined) throw error;
  }
}

const Content = v.object({ text: v.string(), contact: v.string() });

export interface OpenedReport extends Report {
  readonly id: string;
  readonly madeOn: Temporal.PlainDate;
}

/** What waits to be dealt with, for those who keep or review the listing. */
export async function openReports(ctx: ListingsContext, writer: Writer, offeringId: string): Promise<OpenedReport[]> {
  const rows = await ctx.database.withActor(writer, (tx) => listOpenReports(tx, offeringId));
  return Promise.all(
    rows.map(async ({ id, content, madeOn }) => ({
      ...v.parse(Content, JSON.parse(await ctx.keyRing.open(place(id), content))),
      id,
      madeOn,
    })),
  );
}

/** It has been dealt with. */
export const handleReport = (ctx: ListingsContext, writer: Writer, offeringId: string, id: string): Promise<boolean> =>
  ctx.database.withActor(writer, (tx) => markHandled(tx, offeringId, id, today(ctx.clock.now())));

/** Deletes what has been kept long enough, every night. */
export const forgettingReports = recurringJob("forget-listing-reports", daily("03:25", "Europe/Helsinki"), (tx, job) =>
  deleteReports(tx, today(job.now()).subtract(reportKept)),
);
