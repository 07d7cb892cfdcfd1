import type { ErrorHandler, NotFoundHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { HashingBusy } from "../crypto/passphrase-hash.ts";
import { DatabaseUnavailable } from "../db/errors.ts";
import { localPath } from "../i18n/index.ts";
import { ErrorPage } from "../ui/error-page.tsx";
import type { AppEnv } from "./app-env.ts";
import { page } from "./page.tsx";

/** Statuses that have a page of their own; any other failure is shown as the nearest of them. */
type ErrorStatus = 400 | 403 | 404 | 413 | 422 | 429 | 500 | 503;
const pages: ReadonlySet<number> = new Set([400, 403, 404, 413, 422, 429, 500, 503]);

/** The one place where what nobody expected becomes a page that says what to do next. */
export const onError: ErrorHandler<AppEnv> = (error, c) => {
  const status = statusOf(error);
  if (status >= 500) c.var.services.log.error("failure", error, { request: c.var.requestId });
  if (status === 503) c.header("Retry-After", "5");
  return page(c, <ErrorPage status={status} />, status);
};

export const onNotFound: NotFoundHandler<AppEnv> = (c) => {
  const { locale, path } = c.var;
  // People write and dictate addresses with a slash at the end.
  if (c.req.method === "GET" && /[^/]\/+$/.test(path)) {
    return c.redirect(localPath(locale, path.replace(/\/+$/, "")) + new URL(c.req.url).search, 308);
  }
  return page(c, <ErrorPage status={404} />, 404);
};

function statusOf(error: unknown): ErrorStatus {
  if (error instanceof DatabaseUnavailable || error instanceof HashingBusy) return 503;
  if (error instanceof HTTPException) {
    if (pages.has(error.status)) return error.status as ErrorStatus;
    return error.status >= 500 ? 500 : 400;
  }
  return 500;
}
