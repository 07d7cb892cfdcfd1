import { Hono } from "hono";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { type RateLimit, rateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { localPath, m } from "../../shared/i18n/index.ts";
import { faults } from "../../shared/ui/index.ts";
import { answersApart } from "../accounts/index.ts";
import { type DirectoryEntry, findEntry, readIn } from "../directory/index.ts";
import { formId, readFields } from "./read-fields.ts";
import { ReportedPage, ReportPage } from "./report.views.tsx";
import { reportListing } from "./report-listing.ts";
import { one, tooLong } from "./steps/step.ts";

const longest = { text: 2_000, contact: 200 } as const;

/** `/tuki/<slug>/virhe`: what somebody who only looked says of a listing. */
export function reportRoutes(writing: RateLimit): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .use("/tuki/:slug/virhe", answersApart())
    .get("/tuki/:slug/virhe", async (c) => {
      const entry = await find(c, c.req.param("slug"));
      if (!entry) return c.notFound();
      return page(
        c,
        <ReportPage slug={entry.slug} name={readIn(entry.content.name, c.var.locale)} form={newOpaqueId()} />,
      );
    })
    .post("/tuki/:slug/virhe", rateLimit(writing), async (c) => {
      const values = await readFields(c);
      const form = formId(values);
      const entry = await find(c, c.req.param("slug"));
      if (!entry) return c.notFound();
      const report = { text: one(values, "text"), contact: one(values, "contact") };
      const errors = faults({
        text: report.text === "" ? m.listings_report_text_needed() : tooLong(report.text, longest.text),
        contact: tooLong(report.contact, longest.contact),
      });
      if (Object.keys(errors).length > 0) {
        const again = { slug: entry.slug, name: readIn(entry.content.name, c.var.locale), form, report, errors };
        return page(c, <ReportPage {...again} />, 422);
      }
      await reportListing(c.var.services, entry.id, form, report);
      return c.redirect(localPath(c.var.locale, `/tuki/${entry.slug}/kiitos`), 303);
    })
    .get("/tuki/:slug/kiitos", async (c) => {
      const entry = await find(c, c.req.param("slug"));
      return entry ? page(c, <ReportedPage slug={entry.slug} />) : c.notFound();
    });
}

async function find(c: AppContext, slug: string): Promise<DirectoryEntry | undefined> {
  const entry = await c.var.services.database.withActor(c.var.actor, (tx) => findEntry(tx, slug));
  return entry === "gone" ? undefined : entry;
}
