import { type Locale, languageTags, locales, localPath } from "../../../shared/i18n/index.ts";
import { escaped } from "../xml.rules.ts";

/** A page of ours that search engines may show: a path without its language. */
export interface SitePage {
  readonly path: string;
  readonly changedAt?: Temporal.Instant;
}

/** The protocol's own limit of addresses in one file; each page has one in every language. */
const mostAddresses = 50_000;
export const pagesInFile = Math.floor(mostAddresses / locales.length);

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const schema = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Every page in every language, each telling of the others. */
export function sitemap(publicUrl: string, pages: readonly SitePage[]): string {
  const address = (locale: Locale, path: string) => escaped(`${publicUrl}${localPath(locale, path)}`);
  const urls = pages.flatMap(({ path, changedAt }) => {
    const alternates = [
      ...locales.map((locale) => [languageTags[locale], address(locale, path)]),
      ["x-default", address("fi", path)],
    ].map(([tag, href]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${href}"/>`);
    const modified = changedAt ? `<lastmod>${changedAt.toString({ smallestUnit: "second" })}</lastmod>` : "";
    return locales.map((locale) => `<url><loc>${address(locale, path)}</loc>${modified}${alternates.join("")}</url>`);
  });
  const open = `<urlset ${schema} xmlns:xhtml="http://www.w3.org/1999/xhtml">`;
  return [head, open, ...urls, "</urlset>", ""].join("\n");
}

/** Where there is more than one file holds, the list of files. */
export function sitemapIndex(publicUrl: string, files: number): string {
  const parts = Array.from(
    { length: files },
    (_, index) => `<sitemap><loc>${escaped(`${publicUrl}/sitemap-${index + 1}.xml`)}</loc></sitemap>`,
  );
  return [head, `<sitemapindex ${schema}>`, ...parts, "</sitemapindex>", ""].join("\n");
}
