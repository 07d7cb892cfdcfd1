import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import * as v from "valibot";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { type FieldErrors, faults } from "../../shared/ui/index.ts";
import { confidential, requirePerson, signedIn } from "../accounts/index.ts";
import { requireStaff } from "../roles/index.ts";
import { faultInWords, fileFaultInWords } from "./fault-words.ts";
import { type Done, UploadPage } from "./import.views.tsx";
import { FileFault, type ReadRow } from "./import-types.ts";
import { type OpenedImport, openImport, sourceOf } from "./open-import.ts";
import { PlanPage, type Said } from "./plan.views.tsx";
import { endsMany, needsReading, planImport } from "./plan-import.ts";
import { type FileKind, readListings } from "./read-listings.ts";
import { fileInMemory } from "./readers/source-file.ts";
import { PlanOutdated, runImport } from "./run-import.ts";
import { type CarriedRows, openRows, sealRows } from "./sealed-rows.ts";
import { themesNamed } from "./sheet/choices.rules.ts";
import { templateCsv, templateXlsx } from "./template.ts";

/** What an uploaded file may weigh, and a form with it. */
const fileBytes = 10 * 1024 * 1024;
const formBytes = fileBytes + 64 * 1024;
/** What may be packed into a spreadsheet that somebody sends, in bytes: the service reads it beside everything else. */
const mostUnpacked = 40 * 1024 * 1024;
/** More rows than any one organisation has; larger sources come in on the command line. */
const mostRows = 5_000;

const address = "/jarjestot/:slug{[a-z0-9-]+}/tuonti";

/** Pages of these addresses take files, and have a limit of their own behind the door. */
export const takesFiles = (path: string): boolean => /^\/jarjestot\/[a-z0-9-]+\/tuonti(?:\/tuo)?$/.test(path);

const UploadForm = v.object({
  file: v.optional(v.instance(File)),
  complete: v.optional(v.string()),
  theme: v.optional(v.string(), ""),
});
const ImportForm = v.object({ rows: v.string(), sure: v.optional(v.string()), read: v.optional(v.string()) });

/** `/jarjestot/…/tuonti`: a spreadsheet is looked at, then brought in. */
export function listingImportRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const limit = bodyLimit({
    maxSize: formBytes,
    onError: () => {
      throw new HTTPException(413);
    },
  });
  for (const path of [address, `${address}/*`]) {
    routes.use(path, confidential(), requirePerson(), requireStaff({ back: backOf }), limit);
  }

  routes.get(address, async (c) => {
    const opened = await open(c);
    return opened ? page(c, <UploadPage organisation={opened} done={doneOf(c.req.query("tuotu"))} />) : c.notFound();
  });
  routes.get(`${address}/malli.xlsx`, async (c) => {
    if (!(await open(c))) return c.notFound();
    c.header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    return attached(c, "ryhmat.xlsx", new Uint8Array(await templateXlsx()));
  });
  routes.get(`${address}/malli.csv`, async (c) => {
    if (!(await open(c))) return c.notFound();
    c.header("Content-Type", "text/csv; charset=utf-8");
    return attached(c, "ryhmat.csv", new TextEncoder().encode(templateCsv()));
  });

  routes.post(address, async (c) => {
    const opened = await open(c);
    if (!opened) return c.notFound();
    const form = await requireForm(c, UploadForm);
    const complete = form.complete !== undefined;
    const theme = form.theme.trim();
    const again = (errors: FieldErrors) =>
      page(c, <UploadPage organisation={opened} complete={complete} theme={theme} errors={errors} />, 422);
    const uploadPage = (file: string) => again({ file });
    const themes = themesNamed(theme);
    if (!themes.ok) return again({ theme: themes.faults.map((fault) => faultInWords(fault)).join(" ") });
    if (!form.file || form.file.size === 0) return uploadPage(m.listing_import_file_missing());
    if (form.file.size > fileBytes) return uploadPage(m.listing_import_file_too_big());
    try {
      const carried = await readUpload(c, opened, form.file, complete, themes.value);
      if (carried.rows.length > mostRows) return uploadPage(m.listing_import_file_too_many_rows({ most: mostRows }));
      return await planPage(c, opened, carried);
    } catch (error) {
      if (error instanceof FileFault) return uploadPage(fileFaultInWords(error));
      throw error;
    }
  });

  routes.post(`${address}/tuo`, async (c) => {
    const opened = await open(c);
    if (!opened) return c.notFound();
    const form = await requireForm(c, ImportForm);
    const { services } = c.var;
    const carried = await openRows(services.keyRing, opened.id, form.rows, services.clock.now());
    const outdated = () =>
      page(c, <UploadPage organisation={opened} errors={{ file: m.listing_import_outdated() }} />, 409);
    if (!carried) return outdated();
    const source = sourceOf(opened, carried.complete);
    const plan = await planImport(services, source, carried.rows, mostRows);
    const errors = faults({
      sure: endsMany(plan) && form.sure === undefined && m.listing_import_ended_confirm_needed(),
      read: needsReading(plan, opened.publish) && form.read === undefined && m.listing_import_told_confirm_needed(),
    });
    if (Object.keys(errors).length > 0)
      return planPage(c, opened, carried, { errors, sure: form.sure !== undefined, read: form.read !== undefined });
    try {
      const outcome = await runImport(services, source, plan, carried.rows, {
        actor: opened.actor,
        file: carried.file,
      });
      const numbers = [outcome.new, outcome.changed, outcome.unchanged, outcome.ended].join("-");
      return c.redirect(`${localPath(c.var.locale, pathOf(opened.slug))}?tuotu=${numbers}`, 303);
    } catch (error) {
      if (error instanceof PlanOutdated) return outdated();
      throw error;
    }
  });
  return routes;
}

const pathOf = (slug: string) => `/jarjestot/${slug}/tuonti`;
const backOf = (c: AppContext) => pathOf(c.req.param("slug") ?? "");
const open = (c: AppContext) => openImport(c.var.services, signedIn(c).personId, c.req.param("slug") ?? "");

function attached(c: AppContext, name: string, bytes: Uint8Array<ArrayBuffer>) {
  c.header("Content-Disposition", `attachment; filename="${name}"`);
  c.header("Cache-Control", "no-store");
  return c.body(bytes);
}

async function readUpload(
  c: AppContext,
  organisation: OpenedImport,
  file: File,
  complete: boolean,
  themes: readonly string[],
): Promise<CarriedRows> {
  const today = c.var.services.clock.now().toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
  const unknownHeadings = new Set<string>();
  let kind: FileKind = "csv";
  const options = {
    mostUnpacked,
    onKind(known: FileKind) {
      kind = known;
    },
    onUnknownHeadings(headings: readonly string[]) {
      for (const heading of headings) unknownHeadings.add(heading);
    },
  };
  const source = fileInMemory(file.name, new Uint8Array(await file.arrayBuffer()));
  const rows: ReadRow[] = [];
  for await (const row of readListings(source, { today, organisation, themes }, options)) {
    rows.push(row);
    if (rows.length > mostRows) break;
  }
  return { rows, file: kind, complete, unknownHeadings: [...unknownHeadings] };
}

async function planPage(c: AppContext, opened: OpenedImport, carried: CarriedRows, said?: Said) {
  const { services } = c.var;
  const plan = await planImport(services, sourceOf(opened, carried.complete), carried.rows, mostRows);
  const now = services.clock.now();
  const sealed = await sealRows(services.keyRing, opened.id, carried, now);
  const { unknownHeadings } = carried;
  const view = <PlanPage organisation={opened} plan={plan} sealed={sealed} {...{ unknownHeadings, now, said }} />;
  return page(c, view, said ? 422 : 200);
}

/** "3-1-12-0": what was done, for the page that comes after. */
function doneOf(text: string | undefined): Done | undefined {
  if (!/^\d{1,6}(?:-\d{1,6}){3}$/.test(text ?? "")) return undefined;
  const [made = 0, changed = 0, unchanged = 0, ended = 0] = (text ?? "").split("-").map(Number);
  return { made, changed, unchanged, ended };
}
