import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../../shared/http/app-env.ts";
import { onNotFound } from "../../../shared/http/errors.tsx";
import { locales, localPath } from "../../../shared/i18n/index.ts";
import { municipalities, regions } from "../../../shared/places/index.ts";
import { themes } from "../../themes/index.ts";
import { answer } from "../answers.ts";
import { countOffered, listAddresses } from "../open-data.queries.ts";
import { listOrganisationSlugs } from "../organisers.queries.ts";
import { pagesInFile, type SitePage, sitemap, sitemapIndex } from "./sitemap.rules.ts";

/** Pages of ours that stand by themselves. */
const standing = ["/", "/haku", "/apua", "/turvallisesti", "/oikeudet", "/tietosuoja", "/saavutettavuus", "/upotus"];

/** What is nobody's to find by a search engine: questions, and doors. */
const closed = ["/haku?", "/oma", "/kirjaudu", "/tule", "/upotus/lista", "/t/"];

/** `robots.txt` and the sitemap. A language has no sitemap of its own: each page tells of its others. */
export function crawlerRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/robots.txt", (c) => answer(c, "text/plain; charset=utf-8", robots(c.var.services.config.publicUrl)))
    .get("/sitemap.xml", async (c) => {
      const { publicUrl } = c.var.services.config;
      const { fixed, offered } = await counted(c);
      if (fixed.length + offered > pagesInFile) {
        return answer(
          c,
          "application/xml; charset=utf-8",
          sitemapIndex(publicUrl, 1 + Math.ceil(offered / pagesInFile)),
        );
      }
      return answer(c, "application/xml; charset=utf-8", sitemap(publicUrl, [...fixed, ...(await offerings(c, 0))]));
    })
    .get("/:file{sitemap-[1-9][0-9]{0,3}\\.xml}", async (c) => {
      const number = Number(/\d+/.exec(c.req.param("file"))?.[0]);
      const pages = number === 1 ? (await counted(c)).fixed : await offerings(c, (number - 2) * pagesInFile);
      if (pages.length === 0) return onNotFound(c);
      return answer(c, "application/xml; charset=utf-8", sitemap(c.var.services.config.publicUrl, pages));
    });
}

const robots = (publicUrl: string) =>
  [
    "User-agent: *",
    ...locales.flatMap((locale) => closed.map((path) => `Disallow: ${localPath(locale, path)}`)),
    "",
    `Sitemap: ${publicUrl}/sitemap.xml`,
    "",
  ].join("\n");

/** The pages beside the offerings', and how many of those there are. */
async function counted(c: AppContext): Promise<{ fixed: readonly SitePage[]; offered: number }> {
  const { organisations, offered } = await c.var.services.database.withActor({ kind: "public" }, async (tx) => ({
    organisations: await listOrganisationSlugs(tx),
    offered: await countOffered(tx),
  }));
  const paths = [
    ...standing,
    ...themes.map(({ slug }) => `/aihe/${slug}`),
    ...[...regions(), ...municipalities()].map(({ slug }) => `/alue/${slug}`),
    ...organisations.map((slug) => `/jarjesto/${slug}`),
  ];
  return { fixed: [...new Set(paths)].map((path) => ({ path })), offered };
}

async function offerings(c: AppContext, from: number): Promise<readonly SitePage[]> {
  const rows = await c.var.services.database.withActor({ kind: "public" }, (tx) =>
    listAddresses(tx, from, pagesInFile),
  );
  return rows.map(({ slug, changedAt }) => ({ path: `/tuki/${slug}`, changedAt }));
}
