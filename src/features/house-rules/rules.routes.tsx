import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { type RateLimit, rateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { ownValue } from "../../shared/own-value.ts";
import { readDay } from "../../shared/time/read-typed.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { withinGroup } from "../groups/index.ts";
import { answerPdf } from "../professionals/index.ts";
import { inside } from "../spaces/index.ts";
import { acceptAsRead, changeVersion, choose } from "./accept-rules.ts";
import { BoardPage } from "./board.views.tsx";
import { boardPaper, boardTemplate } from "./board-paper.ts";
import { ChoicesForm, CountForm, ReviewForm, VersionForm } from "./house-rules.forms.ts";
import { readCount } from "./house-rules.rules.ts";
import { dayOf, draftPath, rulesPath } from "./house-rules-context.ts";
import { acceptedVersion, houseRulesOf, readersOf } from "./open-rules.ts";
import { OverviewPage, VersionPage } from "./overview.views.tsx";
import { beginDraft } from "./write-draft.ts";

const base = "/oma/ryhma/:space{[0-9a-f-]{36}}/saannot";

const done: Readonly<Record<string, () => string>> = {
  hyvaksytty: m.house_rules_done_accepted,
  luettu: m.house_rules_done_read,
  tallessa: m.house_rules_done_saved,
  hylatty: m.house_rules_done_discarded,
};

export interface RulesRoutesOptions {
  /** How often one sender may have papers made. */
  readonly printing: RateLimit;
}

/** `/oma/ryhma/<space>/saannot`: what a group has agreed, its board, and its earlier versions. */
export function rulesRoutes({ printing }: RulesRoutesOptions): Hono<AppEnv> {
  const limited = rateLimit(printing);
  const routes = new Hono<AppEnv>();
  for (const path of [base, `${base}/*`]) {
    routes.use(path, ...withinGroup);
    // What has ended is read, and changed no more.
    routes.use(path, (c, next) => {
      if (c.req.method === "POST" && inside(c).space.ended) return Promise.resolve(c.notFound());
      return next();
    });
  }

  routes.get(base, (c) => overview(c));
  routes.post(`${base}/luonnos`, async (c) => {
    await beginDraft(c.var.services, inside(c));
    return c.redirect(localPath(c.var.locale, draftPath(inside(c).space.id)), 303);
  });
  routes.post(`${base}/luettu`, async (c) => {
    const { version } = await requireForm(c, VersionForm);
    const { accepted } = await houseRulesOf(c.var.services, inside(c));
    // Other rules are in force by now: these are read first.
    if (accepted?.id !== version) return back(c);
    await acceptAsRead(c.var.services, inside(c), version);
    return back(c, "luettu");
  });
  routes.post(`${base}/katselmus`, async (c) => {
    const { version, review } = await requireForm(c, ReviewForm);
    const on = review === "" ? null : readDay(review);
    if (on === undefined) return overview(c, { review: m.house_rules_day_fault() }, { review });
    return save(c, version, { review_on: on ? Temporal.PlainDate.from(on) : null });
  });
  routes.post(`${base}/maara`, async (c) => {
    const { version, count: typed } = await requireForm(c, CountForm);
    const count = readCount(typed);
    if (count === undefined) return overview(c, { count: m.house_rules_count_fault() }, { count: typed });
    return save(c, version, { without_account: count });
  });
  routes.post(`${base}/valinnat`, async (c) => {
    const { unnamed, named } = await requireForm(c, ChoicesForm);
    if (!(await houseRulesOf(c.var.services, inside(c))).keeps) return c.notFound();
    await choose(c.var.services, inside(c), { unnamedTalk: unnamed !== undefined, boardNamed: named !== undefined });
    return back(c, "tallessa");
  });

  routes.get(`${base}/taulu`, async (c) => {
    const { accepted, boardNamed } = await houseRulesOf(c.var.services, inside(c));
    return accepted ? page(c, <BoardPage here={inside(c)} version={accepted} named={boardNamed} />) : back(c);
  });
  routes.get(`${base}/taulu.pdf`, limited, async (c) => {
    const { accepted, boardNamed } = await houseRulesOf(c.var.services, inside(c));
    if (!accepted) return c.notFound();
    const name = boardNamed ? inside(c).space.about.name : undefined;
    return answerPdf(c, "taulu.pdf", boardTemplate, boardPaper(accepted, c.var.locale, name));
  });
  routes.get(`${base}/versio/:number{[0-9]{1,6}}`, async (c) => {
    const version = await acceptedVersion(c.var.services, inside(c), Number(c.req.param("number")));
    return version ? page(c, <VersionPage here={inside(c)} version={version} />) : c.notFound();
  });
  return routes;
}

/** The rules. `kept`: words somebody wrote for a draft that is there no more; nothing of what was typed is lost. */
export async function overview(
  c: AppContext,
  errors: FieldErrors = {},
  typed: { readonly review?: string; readonly count?: string } = {},
  kept = "",
): Promise<Response> {
  const { services } = c.var;
  const here = inside(c);
  const rules = await houseRulesOf(services, here);
  const { accepted, keeps } = rules;
  const view = (
    <OverviewPage
      here={here}
      rules={rules}
      readers={keeps && accepted ? await readersOf(services, here, accepted.id) : undefined}
      today={dayOf(services.clock.now())}
      notice={ownValue(done, c.req.query("tehty") ?? "")?.()}
      errors={errors}
      typed={typed}
      kept={kept}
    />
  );
  if (kept !== "") return page(c, view, 409);
  return page(c, view, Object.keys(errors).length > 0 ? 422 : 200);
}

async function save(c: AppContext, version: string, row: Parameters<typeof changeVersion>[3]): Promise<Response> {
  const { accepted, keeps } = await houseRulesOf(c.var.services, inside(c));
  if (!keeps || accepted?.id !== version) return c.notFound();
  await changeVersion(c.var.services, inside(c), version, row);
  return back(c, "tallessa");
}

const back = (c: AppContext, what?: keyof typeof done) =>
  c.redirect(`${localPath(c.var.locale, rulesPath(inside(c).space.id))}${what ? `?tehty=${what}` : ""}`, 303);
