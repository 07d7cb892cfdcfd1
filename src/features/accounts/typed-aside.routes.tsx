import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { localPath } from "../../shared/i18n/index.ts";
import { requirePerson } from "./session-middleware.ts";
import { findTyped, forgetTyped, keptPath, wordPattern } from "./typed-aside.ts";
import { KeptFormPage, NothingKeptPage } from "./typed-aside.views.tsx";

/** `/oma/tallessa/…`: what somebody typed, once they have come in again. */
export function typedAsideRoutes(): Hono<AppEnv> {
  const path = `${keptPath}/:word{${wordPattern}}` as const;
  return (
    new Hono<AppEnv>()
      .get(path, requirePerson(), async (c) => {
        const kept = await findTyped(c);
        return kept
          ? page(c, <KeptFormPage kept={kept} word={c.req.param("word")} />)
          : page(c, <NothingKeptPage />, 404);
      })
      .post(`${path}/pois`, requirePerson(), async (c) => {
        const word = c.req.param("word");
        const kept = await findTyped(c, `${keptPath}/${word}`);
        if (kept) await forgetTyped(c, word);
        return c.redirect(localPath(c.var.locale, kept?.from ?? "/oma"), 303);
      })
      // Asked for by changing the language.
      .get(`${path}/pois`, (c) => c.redirect(localPath(c.var.locale, "/oma"), 303))
  );
}
