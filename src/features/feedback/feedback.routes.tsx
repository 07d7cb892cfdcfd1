import { Hono } from "hono";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { type RateLimit, rateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath } from "../../shared/i18n/index.ts";
import { answersApart, requirePerson } from "../accounts/index.ts";
import { requirePlatformRole, requireStaff } from "../roles/index.ts";
import { CodeForm, checkLetter, LetterForm } from "./feedback.forms.ts";
import { today, topics } from "./feedback.rules.ts";
import { AnswerPage, FeedbackPage, NoAnswerPage } from "./feedback.views.tsx";
import { feedbackStaffRoutes } from "./feedback-staff.routes.tsx";
import { leaveFeedback } from "./leave-feedback.ts";
import { readAnswer } from "./read-answer.ts";
import { readCode } from "./reference-code.ts";
import { StatementPage } from "./statement.views.tsx";

export interface FeedbackOptions {
  /** How often one sender may write; a school or a hospital is many people behind one address. */
  readonly writing?: RateLimit;
}

/** The accessibility statement, writing to those who maintain the service, their queue, and reading their answer. */
export function feedbackRoutes({ writing = { burst: 30, perSecond: 1 / 30 } }: FeedbackOptions = {}): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .route("/", feedbackStaffRoutes(requirePerson(), requireStaff(), requirePlatformRole("administrator")))
    .use("/palaute", answersApart())
    .use("/saavutettavuus", answersApart())
    .get("/saavutettavuus", (c) => page(c, <StatementPage form={newOpaqueId()} />))
    .get("/palaute", (c) => {
      const topic = topics.find((each) => each === c.req.query("aihe")) ?? "";
      return page(c, <FeedbackPage form={newOpaqueId()} topic={topic} />);
    })
    .post("/palaute", rateLimit(writing), async (c) => {
      const fields = await requireForm(c, LetterForm);
      const checked = checkLetter(fields);
      if (!checked.ok) {
        const { form, topic, ...letter } = fields;
        return page(c, <FeedbackPage form={form} topic={topic} letter={letter} errors={checked.errors} />, 422);
      }
      const { form } = fields;
      const letter = { ...checked.letter, topic: checked.topic, form, locale: c.var.locale };
      const code = await leaveFeedback(c.var.services, letter);
      return c.redirect(localPath(c.var.locale, `/palaute/${code}`), 303);
    })
    .post("/palaute/vastaus", async (c) => {
      const fields = await requireForm(c, CodeForm);
      const code = readCode(fields.code);
      c.set("confidential", true);
      if (!code) return page(c, <NoAnswerPage code={fields.code.slice(0, 100)} />, 422);
      return c.redirect(localPath(c.var.locale, `/palaute/${code}`), 303);
    })
    .get("/palaute/:code", async (c) => {
      c.set("confidential", true);
      const typed = c.req.param("code");
      const code = readCode(typed);
      const found = code && (await readAnswer(c.var.services, code));
      if (!code || !found) return page(c, <NoAnswerPage code={typed.slice(0, 100)} />, 404);
      return page(c, <AnswerPage code={code} found={found} day={today(c.var.services.clock.now())} />);
    });
}
