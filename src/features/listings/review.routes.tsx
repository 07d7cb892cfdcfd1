import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { localPath, m } from "../../shared/i18n/index.ts";
import { confidential, requirePerson } from "../accounts/index.ts";
import { requireStaff } from "../roles/index.ts";
import { acceptRevision, acceptRevisions, askForChanges, declineRevision } from "./decide-on-revision.ts";
import { endListing } from "./keep-true.ts";
import { writerIn } from "./keeper-middleware.ts";
import { countWaitingBehind, findOffering, listShown } from "./listings.queries.ts";
import { listReported, listWaiting, reviewsSomething } from "./lists.queries.ts";
import { openReview } from "./open-review.ts";
import { readFields } from "./read-fields.ts";
import { handleReport, openReports } from "./report-listing.ts";
import { type ReportedListing, ReportedOfferingPage, ReviewPage, ReviewQueuePage, review } from "./review.views.tsx";
import { readSeen } from "./review-imports.rules.ts";
import { many, one, tooLong, type Values } from "./steps/step.ts";

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const listing = `${review}/:id{${uuid}}`;
const mostShown = 200;
const longestReason = 2_000;

/** `/tarkistus`: what waits for a reviewer, and deciding on it. */
export function reviewRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of [review, `${review}/*`]) routes.use(path, confidential(), requirePerson(), requireStaff());

  routes.get(review, (c) => queuePage(c));
  routes.post(`${review}/tuonti`, async (c) => {
    const values = await readFields(c);
    const seen = readSeen(one(values, "seen")).slice(0, mostShown);
    if (one(values, "sure") !== "yes") return queuePage(c, { unsure: seen[0]?.id });
    const reviewer = { kind: "staff", personId: writerIn(c).personId } as const;
    const accepted = await acceptRevisions(c.var.services, reviewer, seen);
    return c.redirect(localPath(c.var.locale, `${review}?hyvaksytty=${accepted}`), 303);
  });
  routes.get(listing, async (c) => {
    const opened = await openReview(c.var.services, writerIn(c), c.req.param("id"));
    return opened ? page(c, <ReviewPage opened={opened} />) : c.notFound();
  });
  routes.post(listing, async (c) => {
    const values = await readFields(c);
    const opened = await openReview(c.var.services, writerIn(c), c.req.param("id"));
    // Decided by somebody else or taken back: there is nothing to decide on any more.
    if (!opened) return toQueue(c, false);
    const decision = one(values, "decision");
    const reason = one(values, "reason");
    const error =
      tooLong(reason, longestReason) ??
      (decision !== "accept" && reason === "" ? m.listings_review_reason_needed() : undefined);
    if (error)
      return page(
        c,
        <ReviewPage opened={opened} without={many(values, "without")} reason={reason} error={error} />,
        422,
      );
    const { kind } = await decide(c, decision, values, reason);
    switch (kind) {
      case "done":
        return toQueue(c, true);
      case "own":
      case "not-found":
        return c.notFound();
      case "changed":
        return page(c, <ReviewPage opened={opened} without={many(values, "without")} reason={reason} changed />, 409);
    }
  });
  routes.get(`${listing}/virheet`, async (c) => {
    const { services } = c.var;
    const offering = await find(c);
    if (!offering) return c.notFound();
    const reports = await openReports(services, writerIn(c), offering.id);
    return page(c, <ReportedOfferingPage offering={offering} reports={reports} />);
  });
  routes.post(`${listing}/virheet/:report{${uuid}}`, async (c) => {
    await handleReport(c.var.services, writerIn(c), c.req.param("id"), c.req.param("report"));
    return c.redirect(localPath(c.var.locale, `${review}/${c.req.param("id")}/virheet`), 303);
  });
  routes.post(`${listing}/lopeta`, async (c) => {
    const { kind } = await endListing(c.var.services, writerIn(c), c.req.param("id"));
    return kind === "done" ? toQueue(c, true) : c.notFound();
  });
  return routes;
}

/** What waits; `unsure`: one of an import that was to be accepted without having been looked through. */
async function queuePage(c: AppContext, again?: { readonly unsure: string | undefined }): Promise<Response> {
  const found = await c.var.services.database.withActor(c.var.actor, async (tx) =>
    (await reviewsSomething(tx))
      ? { rows: await listWaiting(tx, mostShown), reported: await listReported(tx, mostShown) }
      : undefined,
  );
  if (!found) return c.notFound();
  const { tehty, hyvaksytty = "" } = c.req.query();
  const accepted = /^\d{1,3}$/.test(hyvaksytty) ? Number(hyvaksytty) : undefined;
  const view = <ReviewQueuePage {...found} done={tehty !== undefined} accepted={accepted} unsure={again?.unsure} />;
  return page(c, view, again ? 422 : 200);
}

/** A listing that is shown, as its reviewers find it. */
async function find(c: AppContext): Promise<ReportedListing | undefined> {
  const id = c.req.param("id") ?? "";
  return c.var.services.database.withActor(c.var.actor, async (tx) => {
    const offering = await findOffering(tx, id);
    const [shown] = offering?.reviews ? await listShown(tx, [id]) : [];
    return shown && { id, slug: shown.slug, content: shown.content, waiting: await countWaitingBehind(tx, id) };
  });
}

function decide(c: AppContext, decision: string, values: Values, reason: string) {
  const { services } = c.var;
  const id = c.req.param("id") ?? "";
  const number = Number(one(values, "number"));
  const reviewer = { kind: "staff", personId: writerIn(c).personId } as const;
  if (decision === "accept") return acceptRevision(services, reviewer, id, number, many(values, "without"));
  if (decision === "ask") return askForChanges(services, reviewer, id, number, reason);
  return declineRevision(services, reviewer, id, number, reason);
}

const toQueue = (c: AppContext, done: boolean): Response =>
  c.redirect(localPath(c.var.locale, `${review}${done ? "?tehty" : ""}`), 303);
