import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { m } from "../../shared/i18n/index.ts";
import { requireStaff } from "../roles/index.ts";
import { DeskForm } from "./accounts.forms.ts";
import { readCodeWord } from "./code-word.ts";
import { DeskGivenPage, DeskPage } from "./desk.views.tsx";
import { findDesk, helpAtDesk } from "./desk-recovery.ts";
import { waitText } from "./form-fields.views.tsx";
import { requirePerson, signedIn } from "./session-middleware.ts";

/** Where an organisation's staff helps somebody back who has lost everything but the word they agreed on. */
export const desk = "/jarjestot/:slug{[a-z0-9-]+}/paluu";

const slugOf = (c: AppContext) => c.req.param("slug") ?? "";

/** Always with a code of a moment ago: what is handed over here opens somebody's account. */
export function deskRoutes(): Hono<AppEnv> {
  const lately = requireStaff({ lately: true, back: (c) => `/jarjestot/${slugOf(c)}/paluu` });
  return new Hono<AppEnv>()
    .get(desk, requirePerson(), lately, async (c) => {
      const found = await findDesk(c.var.services, signedIn(c).personId, slugOf(c));
      return found ? page(c, <DeskPage organisation={found.organisation} />) : c.notFound();
    })
    .post(desk, requirePerson(), lately, async (c) => {
      const fields = await requireForm(c, DeskForm);
      const staffId = signedIn(c).personId;
      const found = await findDesk(c.var.services, staffId, slugOf(c));
      if (!found) return c.notFound();
      const { organisation } = found;
      const again = (error: string, status: 422 | 429) =>
        page(c, <DeskPage {...{ organisation, ...fields }} errors={{ word: error }} />, status);
      const word = readCodeWord(fields.word);
      if (fields.nickname.trim() === "" || !word) return again(m.accounts_desk_both(), 422);

      const request = { slug: organisation.slug, staffId, nickname: fields.nickname, word };
      const answer = await helpAtDesk(c.var.services, request);
      switch (answer.kind) {
        case "handed-over":
          return page(c, <DeskGivenPage code={answer.code} opensAt={answer.opensAt} />, 201);
        case "no-match":
          return again(m.accounts_desk_no_match(), 422);
        case "wait":
          c.header("Retry-After", String(answer.seconds));
          return again(waitText(answer.seconds), 429);
        case "not-found":
          return c.notFound();
      }
    });
}
