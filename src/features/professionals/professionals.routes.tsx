import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { onNotFound } from "../../shared/http/errors.tsx";
import { type RateLimit, rateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { localPath, withLocale } from "../../shared/i18n/index.ts";
import { findPlace, type Place, placeBySlug } from "../../shared/places/index.ts";
import type { FindDirectory } from "../directory/index.ts";
import { urgentLinesFor } from "../help/index.ts";
import { themeBySlug } from "../themes/index.ts";
import { answerPdf } from "./answer-pdf.ts";
import { AreaPage } from "./area.views.tsx";
import { readChosen, withChosen } from "./chosen.rules.ts";
import { glanceAt, listByCodes } from "./find-offerings.ts";
import { handoutRoutes } from "./handout.routes.tsx";
import { areaPaper } from "./papers.ts";
import { StartPage } from "./start.views.tsx";
import { areaTemplate } from "./templates.ts";

export interface ProfessionalsOptions {
  readonly directory: FindDirectory;
  /** How often one sender may have papers made: a ward is many people behind one address. */
  readonly printing?: RateLimit;
}

/** For those who guide others: an area's whole offering, and lists to hand on. */
export function professionalsRoutes({
  directory,
  printing = { burst: 60, perSecond: 1 },
}: ProfessionalsOptions): Hono<AppEnv> {
  const limited = rateLimit(printing);
  return new Hono<AppEnv>()
    .route("/", handoutRoutes(limited))
    .get("/ammattilaisille", (c) => {
      const typed = (c.req.query("paikka") ?? "").trim().slice(0, 80);
      const chosen = readChosen(new URL(c.req.url).searchParams);
      if (typed === "") return page(c, <StartPage chosen={chosen} />);
      const answer = findPlace(typed);
      if (answer.found) return c.redirect(localPath(c.var.locale, withChosen(pathOf(answer.place), chosen)), 303);
      return page(c, <StartPage chosen={chosen} typed={typed} suggestions={answer.suggestions} />, 422);
    })
    .get("/ammattilaisille/:file{[a-z0-9-]+\\.pdf}", limited, async (c) => {
      const place = placeBySlug(c.req.param("file").slice(0, -".pdf".length));
      if (!place) return onNotFound(c);
      const glance = await glanceAt(c, directory, place, themeOf(c)?.id);
      const facts = { publicUrl: c.var.services.config.publicUrl, locale: c.var.locale };
      const lines = await urgentLinesFor(c);
      const now = c.var.services.clock.now();
      const paper = withLocale(facts.locale, () => areaPaper(place, glance, { ...facts, now, lines }));
      return answerPdf(c, `${place.slug}.pdf`, areaTemplate, paper);
    })
    .get("/ammattilaisille/:area", async (c) => {
      const place = placeBySlug(c.req.param("area"));
      if (!place) return onNotFound(c);
      const theme = themeOf(c);
      const glance = await glanceAt(c, directory, place, theme?.id);
      const chosen = readChosen(new URL(c.req.url).searchParams);
      const entries = await listByCodes(c, chosen.codes);
      const now = c.var.services.clock.now();
      return page(c, <AreaPage place={place} theme={theme} glance={glance} chosen={entries} now={now} />);
    });
}

const pathOf = (place: Place) => `/ammattilaisille/${place.slug}`;

const themeOf = (c: AppContext) => themeBySlug(c.req.query("teema") ?? "");
