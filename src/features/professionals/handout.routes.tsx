import { Hono, type MiddlewareHandler } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { onNotFound } from "../../shared/http/errors.tsx";
import { page } from "../../shared/http/page.tsx";
import { type Locale, locales, localPath, withLocale } from "../../shared/i18n/index.ts";
import { placeBySlug } from "../../shared/places/index.ts";
import { type DirectoryEntry, findEntry, handOnPath } from "../directory/index.ts";
import { answerPdf } from "./answer-pdf.ts";
import { type CardSize, cardSizes, codeOf, readChosen, readShortCode, withChosen } from "./chosen.rules.ts";
import { listByCodes, listChosen } from "./find-offerings.ts";
import { dayOf, giveCode } from "./give-code.ts";
import { HandoutPage, ListPage, NoCodePage } from "./handout.views.tsx";
import { findHandout } from "./handouts.queries.ts";
import { cardPaper, fourCardsPaper } from "./papers.ts";
import { cardTemplate, fourCardsTemplate } from "./templates.ts";

/**
 * `/lista`: what was chosen, kept in the address alone; its paper; a short code for it; what opens under the code. Nothing of
 * whoever gets the list is asked or kept.
 */
export function handoutRoutes(limited: MiddlewareHandler<AppEnv>): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/lista", async (c) => {
      const chosen = readChosen(paramsOf(c));
      const entries = await listByCodes(c, chosen.codes);
      const known = await find(c, readShortCode(c.req.query("koodi") ?? "") ?? "");
      const area = placeBySlug(chosen.area ?? "");
      const props = { entries, missing: chosen.codes.length - entries.length, area, now: c.var.services.clock.now() };
      return page(c, <ListPage {...props} handout={known} />);
    })
    .get("/lista.pdf", limited, async (c) => {
      const params = paramsOf(c);
      const entries = await listByCodes(c, readChosen(params).codes);
      if (entries.length === 0) return onNotFound(c);
      const known = await find(c, readShortCode(params.get("koodi") ?? "") ?? "");
      return cardOf(c, entries, known ? `/k/${known.code}` : addressOf(entries));
    })
    .post("/lista/koodi", limited, async (c) => {
      const form = new URLSearchParams(await c.req.text());
      const chosen = readChosen(form);
      const entries = await listByCodes(c, chosen.codes);
      if (entries.length === 0) return onNotFound(c);
      const ids = entries.map(({ id }) => id);
      const code = await giveCode(c.var.services, ids, c.var.locale);
      const path = withChosen("/lista", { codes: ids.map(codeOf), area: chosen.area });
      return c.redirect(localPath(c.var.locale, `${path}&koodi=${code}`), 303);
    })
    .get("/k/:code", async (c) => {
      const code = readShortCode(c.req.param("code"));
      const handout = code && (await find(c, code));
      if (!handout) return page(c, <NoCodePage />, 404);
      // Typed or scanned, it opens in the language it was made in; who then chooses another language keeps that.
      const fromHere = c.req.header("Sec-Fetch-Site") === "same-origin";
      if (!fromHere && c.var.locale === "fi" && handout.locale !== "fi") {
        return c.redirect(localPath(handout.locale, `/k/${handout.code}`), 303);
      }
      const entries = await listChosen(c, handout.offerings);
      return page(c, <HandoutPage handout={handout} entries={entries} now={c.var.services.clock.now()} />);
    })
    .get("/tuki/:slug/kortti.pdf", limited, async (c) => {
      const slug = c.req.param("slug");
      const entry = await c.var.services.database.withActor(c.var.actor, (tx) => findEntry(tx, slug));
      if (!entry || entry === "gone") return onNotFound(c);
      // As on the card's page: without a name, unless whoever prints it has asked for it.
      const { clock, config } = c.var.services;
      const facts = { publicUrl: config.publicUrl, locale: languageOf(c), now: clock.now() };
      const paper = withLocale(facts.locale, () => fourCardsPaper(entry, c.req.query("nimi") === "yes", facts));
      return answerPdf(c, "kortti.pdf", fourCardsTemplate, paper);
    });
}

const paramsOf = (c: AppContext) => new URL(c.req.url).searchParams;

const find = (c: AppContext, code: string) => {
  const { database, clock } = c.var.services;
  return database.withActor({ kind: "door" }, (tx) => findHandout(tx, code, dayOf(clock.now())));
};

/** Where a list opens without a code of its own. */
function addressOf(entries: readonly DirectoryEntry[]): string {
  const [first, ...others] = entries;
  if (first && others.length === 0) return handOnPath(first.id);
  return withChosen("/lista", { codes: entries.map(({ id }) => codeOf(id)) });
}

const languageOf = (c: AppContext): Locale => locales.find((one) => one === c.req.query("kieli")) ?? c.var.locale;

function cardOf(c: AppContext, entries: readonly DirectoryEntry[], path: string): Promise<Response> {
  const size: CardSize = cardSizes.find((one) => one === c.req.query("koko")) ?? "a4";
  const locale = languageOf(c);
  const options = { size, large: c.req.query("suuri") === "yes", nameless: c.req.query("nimetta") === "yes" };
  const { clock, config } = c.var.services;
  const facts = { publicUrl: config.publicUrl, locale, now: clock.now(), path };
  const paper = withLocale(locale, () => cardPaper(entries, options, facts));
  return answerPdf(c, "kortti.pdf", cardTemplate, paper);
}
