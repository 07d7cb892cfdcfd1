import { AsyncLocalStorage } from "node:async_hooks";
import * as m from "./compiled/messages.js";
import { overwriteGetLocale } from "./compiled/runtime.js";
import { defaultLocale, type Locale } from "./locale.ts";

export * from "./locale.ts";
/** Messages by key: `m.exit_label()`. The locale is the request's; mail and jobs pass `{ locale }` explicitly. */
export { m };

const current = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => current.getStore() ?? defaultLocale);

/** Runs `work` with `locale` as the language of every message in it. */
export function withLocale<T>(locale: Locale, work: () => T): T {
  return current.run(locale, work);
}

/** The language of the request at hand. */
export function currentLocale(): Locale {
  return current.getStore() ?? defaultLocale;
}
