import { Hono, type MiddlewareHandler } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath } from "../../shared/i18n/index.ts";
import { answerFeedback, openFeedback } from "./answer-feedback.ts";
import { AnswerForm, checkAnswer } from "./feedback.forms.ts";
import { listOpenFeedback } from "./feedback.queries.ts";
import { today } from "./feedback.rules.ts";
import { LetterPage, QueuePage, queuePath } from "./feedback-staff.views.tsx";

const letterPath = `${queuePath}/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}`;

/**
 * The queue of those who answer. `guards` let in only the platform's administrators, and make them the actor: to
 * anyone else who came this far row-level security would show no letter.
 */
export function feedbackStaffRoutes(...guards: MiddlewareHandler<AppEnv>[]): Hono<AppEnv> {
  if (guards.length === 0) throw new TypeError("the queue of feedback needs a guard");
  const routes = new Hono<AppEnv>();
  for (const path of [queuePath, `${queuePath}/*`]) {
    routes.use(path, async (c, next) => {
      c.set("confidential", true);
      await next();
    });
    routes.use(path, ...guards);
  }
  return routes
    .get(queuePath, async (c) => {
      const { database, clock } = c.var.services;
      const rows = await database.withActor(c.var.actor, listOpenFeedback);
      return page(c, <QueuePage rows={rows} day={today(clock.now())} />);
    })
    .get(letterPath, async (c) => {
      const letter = await openFeedback(c.var.services, c.var.actor, c.req.param("id"));
      if (!letter) return c.notFound();
      return page(c, <LetterPage letter={letter} saved={c.req.query("tallennettu") === "1"} />);
    })
    .post(letterPath, async (c) => {
      const { services, actor, locale } = c.var;
      const id = c.req.param("id");
      const letter = await openFeedback(services, actor, id);
      if (!letter) return c.notFound();
      const fields = await requireForm(c, AnswerForm);
      const error = checkAnswer(fields.answer);
      if (error) return page(c, <LetterPage letter={letter} answer={fields.answer} error={error} />, 422);
      await answerFeedback(services, actor, id, fields.answer);
      return c.redirect(localPath(locale, `${queuePath}/${id}?tallennettu=1`), 303);
    });
}
