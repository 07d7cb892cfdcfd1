import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { type RateLimit, rateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { ownValue } from "../../shared/own-value.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { withinGroup } from "../groups/index.ts";
import { answerPdf } from "../professionals/index.ts";
import { inside } from "../spaces/index.ts";
import { IntroducedForm, StoryForm } from "./house-rules.forms.ts";
import { longestStory } from "./house-rules.rules.ts";
import { welcomePath } from "./house-rules-context.ts";
import { houseRulesOf } from "./open-rules.ts";
import { noteIntroduced, tellStory, welcomeOf } from "./welcome.ts";
import { WelcomePage } from "./welcome.views.tsx";
import { welcomePaper, welcomeTemplate } from "./welcome-paper.ts";

const base = "/oma/ryhma/:space{[0-9a-f-]{36}}/uusi";

export interface WelcomeRoutesOptions {
  readonly printing: RateLimit;
  /** Where a group's next meeting is told. */
  readonly meetingPath: (spaceId: string) => string;
}

/** `/oma/ryhma/<space>/uusi`: for whoever comes new to a group, and for those who receive them (G15). */
export function welcomeRoutes({ printing, meetingPath }: WelcomeRoutesOptions): Hono<AppEnv> {
  const limited = rateLimit(printing);
  const routes = new Hono<AppEnv>();
  for (const path of [base, `${base}/*`]) routes.use(path, ...withinGroup);
  const shown = (c: AppContext, errors: FieldErrors = {}, typed?: string) => welcomePage(c, meetingPath, errors, typed);

  routes.get(base, (c) => shown(c));
  routes.post(`${base}/tarina`, async (c) => {
    if (inside(c).space.ended) return c.notFound();
    const { wording, story } = await requireForm(c, StoryForm);
    const done = await tellStory(c.var.services, inside(c), { wording, story });
    switch (done) {
      case "done":
        return back(c, "tarina");
      case "too-long":
        return shown(c, { story: m.house_rules_too_long({ most: longestStory }) }, story);
      case "reworded":
        return shown(c, { story: m.house_rules_story_meanwhile() }, story);
    }
  });
  routes.post(`${base}/esitelty`, async (c) => {
    const { persona } = await requireForm(c, IntroducedForm);
    const done = await noteIntroduced(c.var.services, inside(c), persona === "" ? undefined : persona);
    return done ? back(c, "esitelty") : c.notFound();
  });
  routes.get(`${base}/ohje.pdf`, limited, async (c) => {
    const welcome = await welcomeOf(c.var.services, inside(c));
    if (!welcome.keeps) return c.notFound();
    const { accepted } = await houseRulesOf(c.var.services, inside(c));
    return answerPdf(c, "ohje.pdf", welcomeTemplate, welcomePaper(welcome.story, accepted?.rules ?? []));
  });
  return routes;
}

const said: Readonly<Record<string, () => string>> = {
  tarina: m.house_rules_done_saved,
  esitelty: m.house_rules_done_introduced,
};

async function welcomePage(
  c: AppContext,
  meetingPath: (spaceId: string) => string,
  errors: FieldErrors,
  typed: string | undefined,
): Promise<Response> {
  const here = inside(c);
  const view = (
    <WelcomePage
      here={here}
      welcome={await welcomeOf(c.var.services, here)}
      hasRules={(await houseRulesOf(c.var.services, here)).accepted !== undefined}
      meetingPath={meetingPath(here.space.id)}
      notice={ownValue(said, c.req.query("tehty") ?? "")?.()}
      errors={errors}
      typed={typed}
    />
  );
  return page(c, view, Object.keys(errors).length > 0 ? 422 : 200);
}

const back = (c: AppContext, what: keyof typeof said) =>
  c.redirect(`${localPath(c.var.locale, welcomePath(inside(c).space.id))}?tehty=${what}`, 303);
