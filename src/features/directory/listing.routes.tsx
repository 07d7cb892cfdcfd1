import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { onNotFound } from "../../shared/http/errors.tsx";
import { page } from "../../shared/http/page.tsx";
import { languageTags } from "../../shared/i18n/index.ts";
import { placeBySlug } from "../../shared/places/index.ts";
import { urgentLinesFor } from "../help/index.ts";
import { findPublicOrganisation } from "../organisations/index.ts";
import { themeBySlug } from "../themes/index.ts";
import { AreaPage } from "./area.views.tsx";
import { listEntries } from "./entries.queries.ts";
import { OrganisationPage } from "./organisation.views.tsx";
import type { SearchQuery } from "./search/search.ts";
import type { FindDirectory } from "./search.routes.tsx";
import { searchPlaceOf } from "./search-request.ts";
import { usualDistance } from "./search-state.rules.ts";
import { ThemePage } from "./theme.views.tsx";

/** How many offerings a page shows before it leads to the search. */
const shown = 12;
const shownAnywhere = 6;

/** `/jarjesto/<slug>`, `/aihe/<slug>`, `/alue/<slug>`: the offering by who, what and where. */
export function listingRoutes(directory: FindDirectory): Hono<AppEnv> {
  const search = async (c: AppContext, query: Partial<SearchQuery>) => {
    const language = languageTags[c.var.locale];
    const whole = { words: "", chosen: {}, language, sort: "next", from: 0, size: shown, ...query } as const;
    const answer = (await directory(c)).search(whole, c.var.services.clock.now());
    const entries = await c.var.services.database.withActor(c.var.actor, (tx) => listEntries(tx, answer.ids));
    return { answer, entries, total: answer.total };
  };

  return new Hono<AppEnv>()
    .get("/jarjesto/:slug", async (c) => {
      const { database, clock } = c.var.services;
      const slug = c.req.param("slug");
      const organisation = await database.withActor(c.var.actor, (tx) =>
        findPublicOrganisation(tx, slug, c.var.locale),
      );
      if (!organisation) return onNotFound(c);
      const { answer, entries } = await search(c, { chosen: { organisation: [slug] } });
      return page(
        c,
        <OrganisationPage organisation={organisation} answer={answer} entries={entries} now={clock.now()} />,
      );
    })
    .get("/aihe/:slug", async (c) => {
      const theme = themeBySlug(c.req.param("slug"));
      if (!theme) return onNotFound(c);
      const chosen = { theme: [theme.id] };
      const [all, anywhere] = await Promise.all([
        search(c, { chosen }),
        search(c, { chosen, anywhere: true, size: shownAnywhere }),
      ]);
      const crisisLines = await urgentLinesFor(c);
      const above = new Set(all.entries.map(({ id }) => id));
      return page(
        c,
        <ThemePage
          theme={theme}
          all={all}
          anywhere={{ ...anywhere, entries: anywhere.entries.filter(({ id }) => !above.has(id)) }}
          crisisLines={crisisLines}
          now={c.var.services.clock.now()}
        />,
      );
    })
    .get("/alue/:slug", async (c) => {
      const place = placeBySlug(c.req.param("slug"));
      if (!place) return onNotFound(c);
      const near = searchPlaceOf(place, usualDistance);
      const [here, anywhere] = await Promise.all([
        search(c, near ? { place: near, within: "here" } : {}),
        near && search(c, { place: near, within: "country", anywhere: true, size: shownAnywhere }),
      ]);
      return page(c, <AreaPage place={place} here={here} anywhere={anywhere} now={c.var.services.clock.now()} />);
    });
}
