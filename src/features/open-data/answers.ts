import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";

/**
 * What is told here is told to every site and program: readable from anywhere, with no cookie asked or given. What was
 * searched for is kept by nobody on the way; the rest may be kept if it is asked for anew each time.
 *
 * @example routes.use("/api/hsds/*", forEveryone())
 */
export function forEveryone(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    c.header("Access-Control-Allow-Origin", "*");
    c.header("Access-Control-Expose-Headers", "ETag, Content-Language");
    c.header("Cross-Origin-Resource-Policy", "cross-origin");
    if (!c.res.headers.has("Cache-Control")) {
      const searched = c.req.method === "POST" || new URL(c.req.url).search !== "";
      c.header("Cache-Control", searched ? "no-store" : "no-cache");
    }
  };
}

const gzipped = promisify(gzip);

/** Below this many characters compressing costs more than it saves. */
const worthCompressing = 1_024;
const takesGzip = (c: AppContext) => /\bgzip\b/.test(c.req.header("Accept-Encoding") ?? "");

const inLanguage = (c: AppContext) => (c.var.locale === "fi-simple" ? "fi" : c.var.locale);

/** An answer that is known whole: with a mark by which one who has it already is told so and no more. */
export async function answer(c: AppContext, type: string, body: string): Promise<Response> {
  const mark = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const known = await unlessKnown(c, mark);
  if (known) return known;
  c.header("Content-Type", type);
  c.header("Content-Language", inLanguage(c));
  c.header("Vary", "Accept-Encoding");
  if (body.length < worthCompressing || !takesGzip(c)) return c.body(body);
  c.header("Content-Encoding", "gzip");
  return c.body(new Uint8Array(await gzipped(body, { level: 5 })));
}

export const answerJson = (c: AppContext, value: unknown): Promise<Response> =>
  answer(c, "application/json; charset=utf-8", JSON.stringify(value));

/** Sets the answer's mark; "not modified" where the asker has that very answer. */
export function unlessKnown(c: AppContext, mark: string): Response | undefined {
  c.header("ETag", mark);
  const known = c.req.method === "POST" ? "" : (c.req.header("If-None-Match") ?? "");
  const plain = (one: string) => one.trim().replace(/^W\//, "");
  return known === "*" || known.split(",").some((one) => plain(one) === plain(mark)) ? c.body(null, 304) : undefined;
}

/** An answer too long to be held whole: sent piece by piece as it is made. */
export function answerInPieces(c: AppContext, type: string, pieces: AsyncGenerator<string>): Response {
  c.header("Content-Type", type);
  c.header("Content-Language", inLanguage(c));
  c.header("Vary", "Accept-Encoding");
  if (c.req.method === "HEAD") return c.body(null);
  const text = new ReadableStream<string>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  const bytes = text.pipeThrough(new TextEncoderStream());
  if (!takesGzip(c)) return c.body(bytes);
  c.header("Content-Encoding", "gzip");
  return c.body(
    bytes.pipeThrough(new CompressionStream("gzip") as TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>),
  );
}
