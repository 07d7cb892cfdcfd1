import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../../test/support/database.ts";
import { aWorld, type World } from "../../../../test/support/world.ts";
import { locales } from "../../../shared/i18n/index.ts";
import { sampleOfferings } from "../../directory/samples.testing.ts";
import { anOpenDirectory } from "../open-data.testing.ts";
import { pagesInFile, sitemap, sitemapIndex } from "./sitemap.rules.ts";

const db = useDatabase();
let world: World;
let open: Awaited<ReturnType<typeof anOpenDirectory>>;
beforeAll(async () => {
  world = aWorld(db, { now: "2026-11-23T14:32+02:00" });
  open = await anOpenDirectory(world, sampleOfferings());
});

describe("the sitemap", () => {
  it("has every offering in every language, pages that are there, and no question", async () => {
    const { document } = parseHTML(await open.text("/sitemap.xml"));
    const { publicUrl } = world.services.config;
    const paths = [...document.querySelectorAll("url > loc")].map((loc) =>
      (loc.textContent ?? "").slice(publicUrl.length),
    );
    for (const { slug } of open.entries) {
      expect(paths).toEqual(
        expect.arrayContaining([`/tuki/${slug}`, `/sv/tuki/${slug}`, `/en/tuki/${slug}`, `/selko/tuki/${slug}`]),
      );
    }
    expect(paths.filter((path) => path.includes("?"))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
    const one = (await open.text("/sitemap.xml")).split("<url>").find((url) => url.includes("/sv/haku</loc>"));
    expect([...(one ?? "").matchAll(/hreflang="([^"]+)"/g)].map(([, tag]) => tag)).toEqual([...locales, "x-default"]);
    const finnish = paths.filter((path) => !/^\/(sv|en|selko)\b/.test(path) && !path.startsWith("/alue/"));
    for (const path of [...finnish, "/alue/keski-suomi", "/alue/jyvaskyla"]) {
      expect((await open.get(path)).status, path).toBe(200);
    }
  });

  it("is a list of files where one would be too long", () => {
    const pages = Array.from({ length: pagesInFile }, (_, n) => ({ path: `/tuki/${n}` }));
    const whole = sitemap("https://example.org", pages);
    expect(whole.match(/<loc>/g)?.length).toBeLessThanOrEqual(50_000);
    expect(whole.length).toBeLessThan(50 * 1024 * 1024);
    expect(sitemapIndex("https://example.org", 3).match(/<loc>[^<]*sitemap-\d\.xml<\/loc>/g)).toHaveLength(3);
  });

  it("is in parts too, and ends", async () => {
    expect(await open.text("/sitemap-1.xml")).toContain("/aihe/");
    expect(await open.text("/sitemap-2.xml")).toContain("/tuki/");
    expect((await open.get("/sitemap-3.xml")).status).toBe(404);
  });
});

describe("robots.txt", () => {
  it("keeps questions and doors out of search engines and names the sitemap", async () => {
    const text = await open.text("/robots.txt");
    expect(text).toContain("Disallow: /haku?\n");
    expect(text).toContain("Disallow: /sv/haku?\n");
    expect(text).toContain(`Sitemap: ${world.services.config.publicUrl}/sitemap.xml`);
  });
});
