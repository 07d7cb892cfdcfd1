import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { onNotFound } from "../../shared/http/errors.tsx";
import { page } from "../../shared/http/page.tsx";
import { localPath, m } from "../../shared/i18n/index.ts";
import { municipality } from "../../shared/places/index.ts";
import { urgentLinesFor } from "../help/index.ts";
import { isWounding, kinThemes, themeById } from "../themes/index.ts";
import { calendarFile } from "./calendar-file.rules.ts";
import { CardPage } from "./card.views.tsx";
import type { DirectoryEntry } from "./directory-entry.ts";
import { findEntry, findWhatWas, listEntries, type WhatWas } from "./entries.queries.ts";
import { handOnPath, isHandOnCode } from "./hand-on.ts";
import { atNeutralAddress, atOwnAddress, discreetParam } from "./neutral-address.ts";
import { GonePage, OfferingPage } from "./offering.views.tsx";
import { findMaintainer, findSlugByCode } from "./pages.queries.ts";
import { townOf } from "./place-words.ts";
import type { SearchPlace } from "./search/search.ts";
import type { DirectorySearch, FindDirectory } from "./search.routes.tsx";
import { searchPlaceOf } from "./search-request.ts";
import { usualDistance } from "./search-state.rules.ts";
import { namesContact } from "./ways-to-reach.rules.ts";

/** How many others about the same a page shows. */
const othersShown = 3;

export interface OfferingOptions {
  readonly directory: FindDirectory;
  /** Where a mistake in an offering is reported: a path without its language; undefined where nobody takes reports. */
  readonly reportPath?: (slug: string) => string;
  /** Where one asks to come to what is offered here; undefined where that is not done here. */
  readonly entryPath?: (c: AppContext, slug: string) => Promise<string | undefined>;
  /** What one is to know before one asks to come, e.g. that it is full; undefined where there is nothing. */
  readonly entryNote?: (c: AppContext, slug: string) => Promise<string | undefined>;
  /** Asks the whole service, as if it came from outside: what hangs on an offering's address is other features'. */
  readonly ask: (request: Request, env: unknown) => Response | Promise<Response>;
}

/** `/tuki/<slug>` with its card and calendar, and the address it is handed on by. */
export function offeringRoutes({ directory, reportPath, entryPath, entryNote, ask }: OfferingOptions): Hono<AppEnv> {
  const find = (c: AppContext, slug: string) =>
    c.var.services.database.withActor(c.var.actor, (tx) => findEntry(tx, slug));

  const show = async (c: AppContext, slug: string, discreet: boolean) => {
    const entry = await find(c, slug);
    if (!entry) return onNotFound(c);
    const now = c.var.services.clock.now();
    const crisisLines = await urgentLinesFor(c);
    if (entry === "gone") {
      const was = await c.var.services.database.withActor(c.var.actor, (tx) => findWhatWas(tx, slug));
      const others = await othersLike(c, await directory(c), was);
      const alike = was.themes.length > 0;
      return page(c, <GonePage others={others} alike={alike} now={now} crisisLines={crisisLines} />, 410);
    }
    const { themes, place } = entry.content;
    const like = { themes, municipality: place?.municipality };
    const others = await othersLike(c, await directory(c), like, entry.id);
    const entryTo = await entryPath?.(c, slug);
    return page(
      c,
      <OfferingPage
        entry={entry}
        now={now}
        discreet={discreet}
        crisisLines={crisisLines}
        others={others}
        reportPath={reportPath?.(slug)}
        entryPath={entryTo}
        entryNote={await entryNote?.(c, slug)}
        maintainer={entryTo === undefined || entry.uncarried ? await askedInstead(c, entry) : undefined}
      />,
    );
  };

  const slugBehind = async (c: AppContext, code: string) =>
    isHandOnCode(code) ? c.var.services.database.withActor(c.var.actor, (tx) => findSlugByCode(tx, code)) : undefined;

  /** Everything that hangs on an offering, asked at its neutral address and answered with nothing but neutral addresses. */
  const behind = async (c: AppContext, code: string) => {
    const slug = await slugBehind(c, code);
    if (slug === undefined) return onNotFound(c);
    return atNeutralAddress(await ask(atOwnAddress(c.req.raw, code, slug), c.env), code, slug);
  };

  return (
    new Hono<AppEnv>()
      .get("/tuki/:file{[a-z0-9-]+\\.ics}", async (c) => {
        const entry = await find(c, c.req.param("file").slice(0, -".ics".length));
        if (!entry || entry === "gone" || entry.content.meetings.length === 0) return onNotFound(c);
        c.header("Content-Type", "text/calendar; charset=utf-8");
        c.header("Content-Disposition", 'attachment; filename="kalenteri.ics"');
        c.header("X-Robots-Tag", "noindex");
        return c.body(calendarOf(c, entry));
      })
      .get("/tuki/:slug", (c) => show(c, c.req.param("slug"), c.req.query(discreetParam) === "1"))
      .get("/tuki/:slug/kortti", async (c) => {
        const entry = await find(c, c.req.param("slug"));
        if (!entry) return onNotFound(c);
        if (entry === "gone") return c.redirect(localPath(c.var.locale, `/tuki/${c.req.param("slug")}`), 303);
        return page(
          c,
          <CardPage entry={entry} named={c.req.query("nimi") === "yes"} now={c.var.services.clock.now()} />,
        );
      })
      // Shown here and not at its own address, which would name it.
      .get("/t/:code{[0-9A-Fa-f]{12}}", (c) => behind(c, c.req.param("code").toLowerCase()))
      .get("/t/:file{[0-9a-f]{12}\\.ics}", (c) => behind(c, c.req.param("file").slice(0, -".ics".length)))
      .all("/t/:code{[0-9a-f]{12}}/:rest{.+}", (c) => behind(c, c.req.param("code")))
  );
}

/** Whom one asks where the offering itself names nobody: the organisation that maintains it. */
async function askedInstead(c: AppContext, { organisationId, paused, content }: DirectoryEntry) {
  if (organisationId === null || paused || namesContact(content)) return undefined;
  return c.var.services.database.withActor(c.var.actor, (tx) => findMaintainer(tx, organisationId));
}

function calendarOf(c: AppContext, entry: DirectoryEntry): string {
  const { services, locale } = c.var;
  const { publicUrl } = services.config;
  const { place } = entry.content;
  const town = place && [place.postalCode, townOf(place, locale)].filter(Boolean).join(" ");
  return calendarFile(
    {
      content: entry.content,
      code: entry.id.slice(-12),
      title: m.directory_calendar_title(),
      location: place?.privacy === "exact" ? [place.address, town].filter(Boolean).join(", ") : undefined,
      url: `${publicUrl}${localPath(locale, handOnPath(entry.id))}`,
      host: new URL(publicUrl).hostname,
      changedAt: entry.changedAt,
    },
    services.clock.now(),
  );
}

/**
 * Others about the same: of its first theme near by, then from anywhere, then in other towns, and then of its other themes in
 * the same order. Whoever has met loss or violence is shown what is kin to that, and not all it touches. Where nothing is known
 * of it any more, what can be joined from anywhere.
 */
async function othersLike(
  c: AppContext,
  directory: DirectorySearch,
  { themes, municipality: town }: WhatWas,
  self?: string,
): Promise<readonly DirectoryEntry[]> {
  const known = themes.flatMap((id) => themeById(id)?.id ?? []);
  const wound = known.find(isWounding);
  const [first, ...more] = wound ? [wound, ...kinThemes(wound).map(({ id }) => id)] : known;
  const place = town === undefined ? undefined : municipality(town);
  const near = place && searchPlaceOf(place, usualDistance);
  const found = new Set<string>();
  const look = (theme: readonly string[] | undefined, where: { place?: SearchPlace; anywhere?: boolean }) => {
    if (found.size >= othersShown) return;
    const { ids } = directory.search(
      {
        words: "",
        chosen: theme ? { theme } : {},
        ...where,
        sort: where.place?.kind === "around" ? "near" : "fresh",
        from: 0,
        size: othersShown + 1 + found.size,
      },
      c.var.services.clock.now(),
    );
    for (const id of ids) if (id !== self && found.size < othersShown) found.add(id);
  };
  if (first === undefined) {
    if (self === undefined) look(undefined, { anywhere: true });
  } else {
    for (const theme of more.length > 0 ? [[first], more] : [[first]]) {
      if (near) look(theme, { place: near });
      look(theme, { anywhere: true });
      look(theme, {});
    }
  }
  return c.var.services.database.withActor(c.var.actor, (tx) => listEntries(tx, [...found]));
}
