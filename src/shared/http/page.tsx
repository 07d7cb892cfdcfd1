import { constants, gzipSync, zstdCompressSync } from "node:zlib";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { withLocale } from "../i18n/index.ts";
import { type RequestFacts, RequestFactsContext } from "../ui/request-facts.ts";
import type { AppContext } from "./app-env.ts";
import { formMarkFor } from "./form-mark.ts";

export type PageStatus = 200 | 201 | 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503;

/** Below this size compressing costs more than it saves. */
const worthCompressing = 1_024;

/**
 * Answers with a page in the request's language. No browser keeps a page of ours on its disk: which pages someone has
 * read may be what they most need to hide (docs/decisions/0004).
 */
export function page(c: AppContext, view: VNode, status: PageStatus = 200): Response {
  // In bytes: given a string, an answer looks through it for what is no character before it makes bytes of it by itself.
  const html = Buffer.from(`<!doctype html>${renderPage(requestFactsOf(c), view)}`);
  c.header("Content-Type", "text/html; charset=utf-8");
  c.header("Cache-Control", "no-store");
  c.header("Content-Language", c.var.locale === "fi-simple" ? "fi" : c.var.locale);
  c.header("Vary", "Accept-Encoding");
  // A confidential page stays uncompressed: its length would tell of its secrets beside what an attacker can put in.
  const encoding =
    html.length < worthCompressing || c.var.confidential ? undefined : bestEncoding(c.req.header("Accept-Encoding"));
  if (!encoding) return c.body(html, status);
  c.header("Content-Encoding", encoding);
  return c.body(new Uint8Array(compress[encoding](html)), status);
}

/** Pages are smaller than two to this many bytes; a greater window has to be made empty for each of them. */
const windowLog = 17;

/** Of a page of results zstd makes a little less than gzip, in half the time; more effort would save a twentieth and take twice as long. */
const compress = {
  zstd: (html: Uint8Array) =>
    zstdCompressSync(html, {
      params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_windowLog]: windowLog },
    }),
  gzip: (html: Uint8Array) => gzipSync(html, { level: 3 }),
};

function bestEncoding(header = ""): keyof typeof compress | undefined {
  const refused = /;\s*q=0(\.0*)?\s*$/;
  const accepted = header.split(",").flatMap((part) => (refused.test(part) ? [] : part.split(";")[0]?.trim()));
  return accepted.includes("zstd") ? "zstd" : accepted.includes("gzip") ? "gzip" : undefined;
}

/** A view as HTML, with the facts it may ask for. */
export function renderPage(facts: RequestFacts, view: VNode): string {
  return withLocale(facts.locale, () =>
    renderToString(<RequestFactsContext.Provider value={facts}>{view}</RequestFactsContext.Provider>),
  );
}

/** What pages may know of the request at hand. */
export function requestFactsOf(c: AppContext): RequestFacts {
  const { services, locale, path, confidential, actor } = c.var;
  return {
    locale,
    path,
    search: new URL(c.req.url).search,
    publicUrl: services.config.publicUrl,
    exitUrl: services.config.exitUrl,
    assets: services.assets.addresses,
    sourceUrl: services.config.sourceUrl,
    maintainer: services.config.maintainer,
    demo: services.config.demo,
    confidential,
    signedIn: actor.kind === "person" || actor.kind === "staff",
    formMark: formMarkFor(c),
  };
}
