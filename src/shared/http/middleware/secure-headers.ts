import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.ts";

/**
 * Nothing from elsewhere is loaded, nothing inline is run, nobody may frame us. No reporting address: reports would
 * carry the addresses of pages.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/**
 * Headers that keep a page to itself. A route may set its own Content-Security-Policy as a written exception.
 *
 * @example app.use(secureHeaders())
 */
export function secureHeaders(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    // Not by `c.header`, which from here on would make the whole response anew for each of them.
    const { headers } = c.res;
    const set = (name: string, value: string) => {
      if (!headers.has(name)) headers.set(name, value);
    };
    set("Content-Security-Policy", contentSecurityPolicy);
    // Outside sites get nothing; `no-referrer` would make our own forms send `Origin: null`.
    set("Referrer-Policy", "same-origin");
    set("X-Content-Type-Options", "nosniff");
    // The one page that may stand in a frame says so in its own policy (docs/decisions/0012).
    const framed = headers.get("Content-Security-Policy")?.includes("frame-ancestors *");
    if (!framed) set("X-Frame-Options", "DENY");
    set("Cross-Origin-Opener-Policy", "same-origin");
    set("Cross-Origin-Resource-Policy", "same-origin");
    set(
      "Permissions-Policy",
      "geolocation=(self), camera=(self), microphone=(self), payment=(), usb=(), browsing-topics=()",
    );
    set("X-DNS-Prefetch-Control", "off");
    set("Cache-Control", "no-store");
    if (c.var.confidential) set("X-Robots-Tag", "noindex");
    if (c.var.services.config.publicUrl.startsWith("https:")) set("Strict-Transport-Security", "max-age=31536000");
  };
}
