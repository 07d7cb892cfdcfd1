import { getCookie, setCookie } from "hono/cookie";
import { blindIndex, type DataKey, seal, unseal } from "../crypto/sealing.ts";
import type { AppContext } from "./app-env.ts";

/** A code that brings somebody back without an account, kept by their browser for a quarter of an hour and never in an address. */
export interface CarriedCode {
  /** Has the browser carry `code` from now on. Called again on every page that needed it, the time begins anew. */
  carry(c: AppContext, code: string): void;
  /** The code the browser carries; undefined where it carries none, or its time is over. */
  find(c: AppContext): string | undefined;
  /** Has the browser carry it no more. */
  drop(c: AppContext): void;
}

/** How long a code is carried after the last page that needed it. */
const lifetime = { minutes: 15 };

/**
 * Nobody but the service can read what is carried, and it goes with the browser's window. The cookie is for every path, as
 * `__Host-` demands: so nobody beside us can plant one, it works in every language, and quick exit and signing out, which
 * end every cookie a browser brings, end it too.
 */
const attributes = { httpOnly: true, secure: true, sameSite: "Strict", path: "/" } as const;

/**
 * A cookie for one kind of code, of letters that tell nothing. Each kind is sealed with a key of its own: carried as another
 * it opens nothing.
 *
 * @example const carried = carriedCode("__Host-vp"); carried.carry(c, code); // redirect; then: carried.find(c)
 */
export function carriedCode(cookie: `__Host-${string}`): CarriedCode {
  const place = { table: "cookie", row: cookie, column: "code" } as const;
  const keyIn = (c: AppContext): DataKey => ({
    id: "00000000-0000-0000-0000-000000000000",
    secret: blindIndex(c.var.services.key.derive("blind-index"), "carried-code", cookie),
  });
  return {
    carry(c, code) {
      const until = c.var.services.clock.now().add(lifetime).epochMilliseconds;
      setCookie(c, cookie, seal(keyIn(c), place, `${until} ${code}`).toString("base64url"), attributes);
    },
    find(c) {
      const shown = getCookie(c, cookie);
      if (!shown) return undefined;
      const [until, code] = opened(keyIn(c), place, shown)?.split(" ", 2) ?? [];
      return Number(until) > c.var.services.clock.now().epochMilliseconds ? code : undefined;
    },
    drop(c) {
      if (getCookie(c, cookie) !== undefined) setCookie(c, cookie, "", { ...attributes, maxAge: 0 });
    },
  };
}

/** What a browser shows may be anything. */
function opened(key: DataKey, place: Parameters<typeof unseal>[1], shown: string): string | undefined {
  try {
    return unseal(key, place, Buffer.from(shown, "base64url"));
  } catch {
    return undefined;
  }
}
