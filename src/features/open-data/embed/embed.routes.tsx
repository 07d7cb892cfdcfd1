import { Hono } from "hono";
import type { AppEnv } from "../../../shared/http/app-env.ts";
import { onNotFound } from "../../../shared/http/errors.tsx";
import { page } from "../../../shared/http/page.tsx";
import { m } from "../../../shared/i18n/index.ts";
import { type FindDirectory, listEntries, understand } from "../../directory/index.ts";
import { findPublicOrganisation } from "../../organisations/index.ts";
import { themeBySlug, themeName } from "../../themes/index.ts";
import { listOrganisationNames } from "../organisers.queries.ts";
import { joinableFirst, mostLookedAt, readEmbed, searchOf } from "./embed.rules.ts";
import { EmbeddedList, EmbedGuide } from "./embed.views.tsx";

/** The written exception of docs/decisions/0012: this page alone may stand in anybody's frame. It runs nothing. */
const framed = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors *",
].join("; ");

/** The list that stands on other pages, and its element's script. They are reached before any session is looked at. */
export function embedRoutes(directory: FindDirectory): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/upotus/lista", async (c) => {
      const { database, clock } = c.var.services;
      const state = readEmbed(new URL(c.req.url).searchParams);
      const now = clock.now();
      const { query } = understand(searchOf(state));
      const { ids, total } = (await directory(c)).search({ ...query, from: 0, size: mostLookedAt }, now);
      const { found, organisation } = await database.withActor({ kind: "public" }, async (tx) => ({
        found: await listEntries(tx, ids),
        organisation: state.organisation
          ? await findPublicOrganisation(tx, state.organisation, c.var.locale)
          : undefined,
      }));
      const entries = joinableFirst(found, now).slice(0, state.limit);
      // An organisation nobody knows is more often misspelt than gone: whoever puts the list up must see it.
      const isUnknown = state.organisation !== "" && !organisation && total === 0;
      const theme = themeBySlug(state.theme);
      const title = organisation?.name ?? (theme ? themeName(theme.id, c.var.locale) : m.open_data_embed_title());
      c.header("Content-Security-Policy", framed);
      c.header("Cross-Origin-Resource-Policy", "cross-origin");
      c.header("Referrer-Policy", "no-referrer");
      c.header("X-Robots-Tag", "noindex");
      return page(
        c,
        <EmbeddedList title={title} entries={entries} total={total} state={state} now={now} />,
        isUnknown ? 404 : 200,
      );
    })
    .get("/upotus/vertaiskeha.js", (c) => {
      const { addresses, files } = c.var.services.assets;
      const script = files.get((addresses["embed-list.js"] ?? "").split("/").at(-1) ?? "");
      if (!script) return onNotFound(c);
      c.header("Content-Type", script.type);
      c.header("Access-Control-Allow-Origin", "*");
      c.header("Cross-Origin-Resource-Policy", "cross-origin");
      // Its address never changes, so it is looked at again each day.
      c.header("Cache-Control", "public, max-age=86400");
      return c.body(script.body);
    });
}

/** `/upotus`: a page of the house as any other. */
export function embedGuideRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get("/upotus", async (c) => {
    const state = readEmbed(new URL(c.req.url).searchParams);
    const organisations = await c.var.services.database.withActor(c.var.actor, listOrganisationNames);
    return page(c, <EmbedGuide state={state} organisations={organisations} />);
  });
}
