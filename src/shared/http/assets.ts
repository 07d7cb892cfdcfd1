import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { Hono } from "hono";

interface AssetFile {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer> | undefined;
  readonly brotli: Uint8Array<ArrayBuffer> | undefined;
}

/** The built files that browsers are given: styles, islands, fonts, the icon. */
export interface Assets {
  /** Address by source name: `addresses["main.css"]` is `/assets/main-3f2a….css`. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly files: ReadonlyMap<string, AssetFile>;
}

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

/** Reads what `scripts/build.mjs` made. It is a few hundred kilobytes and is kept in memory. */
export function loadAssets(folder: string): Assets {
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
  const readIfAny = (name: string) => (existsSync(join(folder, name)) ? read(name) : undefined);
  const files = new Map<string, AssetFile>();
  for (const name of readdirSync(folder)) {
    const type = types[extname(name)];
    if (!type) continue;
    files.set(name, { type, body: read(name), gzip: readIfAny(`${name}.gz`), brotli: readIfAny(`${name}.br`) });
  }
  return { addresses: JSON.parse(readFileSync(join(folder, "addresses.json"), "utf8")), files };
}

/** Serves the built files. Their names change with their content, so a browser may keep them for good. */
export function assetRoutes(assets: Assets): Hono {
  const icon = assets.addresses["icon.svg"];
  // Browsers ask for this by themselves where a page, or a frame of ours elsewhere, names no icon.
  const routes = new Hono().get("/favicon.ico", (c) => (icon ? c.redirect(icon, 302) : c.notFound()));
  return routes.get("/assets/:file", (c) => {
    const file = assets.files.get(c.req.param("file"));
    if (!file) return c.notFound();
    const accepted = c.req.header("Accept-Encoding") ?? "";
    const [body, encoding] =
      file.brotli && /\bbr\b/.test(accepted)
        ? [file.brotli, "br"]
        : file.gzip && /\bgzip\b/.test(accepted)
          ? [file.gzip, "gzip"]
          : [file.body, undefined];
    c.header("Content-Type", file.type);
    c.header("Cache-Control", "public, max-age=31536000, immutable");
    c.header("Vary", "Accept-Encoding");
    if (encoding) c.header("Content-Encoding", encoding);
    return c.body(body);
  });
}
