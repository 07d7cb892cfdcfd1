import { Hono } from "hono";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { type RateLimit, rateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath } from "../../shared/i18n/index.ts";
import { placeBySlug } from "../../shared/places/index.ts";
import { answersApart } from "../accounts/index.ts";
import { urgentLinesFor } from "../help/index.ts";
import { type Theme, themeById, themeBySlug, themesOf } from "../themes/index.ts";
import { CountsPage } from "./counts.views.tsx";
import { canStop, leaveWish, stopTelling } from "./leave-wish.ts";
import { checkWish, emptyFields, WishForm, WordsForm } from "./wishes.forms.ts";
import { listCounts } from "./wishes.queries.ts";
import { StopPage, ThanksPage, WishPage } from "./wishes.views.tsx";

export interface WishesOptions {
  /** How often one sender may wish; a school is many people behind one address. */
  readonly wishing?: RateLimit;
}

/** How many themes words may point to. */
const mostSuggested = 5;
const surely = 0.2;

/** Wishing for a group that is not there, and what is wished for. */
export function wishesRoutes({ wishing = { burst: 20, perSecond: 1 / 30 } }: WishesOptions = {}): Hono<AppEnv> {
  return (
    new Hono<AppEnv>()
      .use("/toive", answersApart())
      .use("/toive/aiheet", answersApart())
      .get("/toive", async (c) => {
        const { teema = "", paikka = "", ammattilainen = "" } = c.req.query();
        const theme = themeBySlug(teema);
        const fields = { ...emptyFields, otherTheme: theme?.slug ?? "", place: paikka.slice(0, 80), ammattilainen };
        return show(c, { fields, words: "", suggested: [] });
      })
      // What somebody writes to find a theme is looked at here and nowhere kept: it comes in the body and stays in no address.
      // The links to other languages on that answer lead here, where there is nothing to look at.
      .get("/toive/aiheet", (c) => c.redirect(localPath(c.var.locale, "/toive"), 303))
      .post("/toive/aiheet", async (c) => {
        const form = await requireForm(c, WordsForm);
        const found = themesOf(form.words).filter(({ weight }) => weight >= surely);
        const suggested = found.slice(0, mostSuggested).flatMap(({ theme }) => themeById(theme) ?? []);
        const fields = {
          ...emptyFields,
          theme: suggested[0]?.slug ?? "",
          place: form.paikka.slice(0, 80),
          ammattilainen: form.ammattilainen,
        };
        return show(c, { fields, words: form.words, suggested, looked: true });
      })
      .post("/toive", rateLimit(wishing), async (c) => {
        const fields = await requireForm(c, WishForm);
        const checked = checkWish(fields, c.var.locale);
        if (!checked.ok) {
          const chosen = themeBySlug(fields.theme);
          return show(c, {
            fields,
            id: fields.id,
            words: "",
            suggested: chosen ? [chosen] : [],
            errors: checked.errors,
          });
        }
        const byProfessional = fields.ammattilainen === "1";
        await leaveWish(c.var.services, { ...checked.wish, id: fields.id, byProfessional, locale: c.var.locale });
        // Given as the answer to the form and not at an address of its own: that would name what was wished for.
        const told = checked.wish.email !== undefined;
        const start = byProfessional ? undefined : { theme: themeById(checked.wish.theme)?.slug, place: fields.place };
        return page(c, <ThanksPage told={told} start={start} crisisLines={await urgentLinesFor(c)} />);
      })
      .get("/toive/lopeta/:token", async (c) => {
        c.set("confidential", true);
        const token = c.req.param("token");
        const waiting = await canStop(c.var.services, token);
        return page(c, <StopPage token={token} state={waiting ? "ask" : "done"} />);
      })
      .post("/toive/lopeta/:token", async (c) => {
        c.set("confidential", true);
        await stopTelling(c.var.services, c.req.param("token"));
        return page(c, <StopPage token="" state="done" />);
      })
      .get("/toiveet", async (c) => {
        const place = placeBySlug(c.req.query("alue") ?? "");
        const counts = await c.var.services.database.withActor(c.var.actor, (tx) => listCounts(tx));
        return page(c, <CountsPage counts={counts} place={place} />);
      })
  );
}

type Shown = Omit<Parameters<typeof WishPage>[0], "id" | "crisisLines" | "sensitive"> & { readonly id?: string };

async function show(c: AppContext, shown: Shown): Promise<Response> {
  const isSensitive = (theme: Theme | undefined) => theme?.sensitive === true;
  const sensitive = shown.suggested.some(isSensitive) || isSensitive(themeBySlug(shown.fields.otherTheme));
  const lines = await urgentLinesFor(c);
  return page(
    c,
    <WishPage {...shown} id={shown.id ?? newOpaqueId()} sensitive={sensitive} crisisLines={lines} />,
    shown.errors ? 422 : 200,
  );
}
