import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { senderOf } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm, requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { makeBrowserForget } from "../safety/index.ts";
import { ChangeWordsForm, EndSessionForm } from "./accounts.forms.ts";
import { supportPersonPresent } from "./beside-middleware.tsx";
import { changeWords } from "./change-words.ts";
import { handedOverFor } from "./code-word.ts";
import { keepDeviceSecret, shownDevice } from "./device-cookie.ts";
import { waitText } from "./form-fields.views.tsx";
import { newFormStamp, readFormStamp } from "./form-stamp.ts";
import { givenBefore } from "./hand-over.ts";
import { ChangeWordsPage, OwnPage, type OwnPlace, SessionsPage } from "./own.views.tsx";
import { nicknameOf } from "./own-nickname.ts";
import { cameInLately } from "./prove-again.ts";
import { findRecentRecovery } from "./recent-recovery.ts";
import { listDevices } from "./remember-device.ts";
import { doorFor, requirePerson, signedIn } from "./session-middleware.ts";
import { endOwnSession, endOwnSessions, listSessions } from "./sessions.ts";
import { showGiven } from "./show-given.tsx";
import { readWords, wordsFaultText, wrongWordsText } from "./typed-words.ts";

export interface OwnOptions {
  /** What else a person finds on their own page, from features that this one does not know. */
  readonly tasksOf?: (c: AppContext, personId: string) => Promise<readonly OwnPlace[]>;
  /** Where a person finds themselves among others. */
  readonly amongOthers?: (c: AppContext, personId: string) => Promise<readonly OwnPlace[]>;
}

/** `/oma`: a person's own start page, their browsers and their words. */
export function ownRoutes({ tasksOf, amongOthers }: OwnOptions): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/oma", requirePerson(), async (c) => {
      const { services } = c.var;
      const { personId } = signedIn(c);
      const shown = {
        nickname: await nicknameOf(services, personId),
        recovered: await findRecentRecovery(services, personId),
        handedOver: await handedOverFor(services, personId),
        tasks: (await tasksOf?.(c, personId)) ?? [],
        amongOthers: (await amongOthers?.(c, personId)) ?? [],
        beside: supportPersonPresent(c),
      };
      return page(c, <OwnPage {...shown} />);
    })
    .get("/oma/istunnot", requirePerson(), (c) => showSessions(c))
    .post("/oma/istunnot", requirePerson(), async (c) => {
      const fields = await requireForm(c, EndSessionForm);
      const { services } = c.var;
      const { personId, sessionId } = signedIn(c);
      if (fields.session === undefined) await endOwnSessions(services, personId);
      else await endOwnSession(services, personId, fields.session);
      // Someone else's session is not there for this person: the answer is the same as for one already ended.
      if (fields.session !== undefined && fields.session !== sessionId) return showSessions(c, true);
      makeBrowserForget(c);
      keepDeviceSecret(c);
      return c.redirect(localPath(c.var.locale, "/ulos"), 303);
    })
    .get("/oma/sanat", requirePerson(), (c) => {
      const form = newFormStamp(c.var.services.key);
      return page(c, <ChangeWordsPage form={form} proofNeeded={needsProof(c)} />);
    })
    .post("/oma/sanat", async (c) => {
      const { services, session } = c.var;
      const fields = await readForm(c, ChangeWordsForm);
      const form = readFormStamp(services.key, fields?.form);
      if (!fields || !form) throw new HTTPException(400);
      if (!session) {
        // A second press comes with a session that the first has ended.
        const given = await givenBefore(services, { form, signedIn: undefined });
        return given ? showGiven(c, given, fields.form) : c.redirect(doorFor(c), 303);
      }

      const typed = fields.words === undefined ? undefined : readWords(fields.words);
      if (typed && !typed.ok) return askAgain(c, fields.words, wordsFaultText(typed.fault), 422);
      const answer = await changeWords(services, {
        form,
        signedIn: session,
        phrase: typed?.phrase,
        locale: c.var.locale,
        sender: senderOf(c, services.clock.now()),
      });
      switch (answer.kind) {
        // The page was opened soon after coming in, and stood open since.
        case "words-needed":
          return askAgain(c, "", m.accounts_change_words_needed(), 422);
        case "wrong":
          return askAgain(c, fields.words, wrongWordsText(typed?.doubt, m.accounts_change_wrong()), 422);
        case "wait":
          c.header("Retry-After", String(answer.seconds));
          return askAgain(c, fields.words, waitText(answer.seconds), 429);
        default:
          return showGiven(c, answer, fields.form);
      }
    });
}

async function showSessions(c: AppContext, ended = false): Promise<Response> {
  const sessions = await listSessions(c.var.services, signedIn(c));
  const devices = await listDevices(c.var.services, signedIn(c), shownDevice(c));
  const forgotten = c.req.query("laite") !== undefined;
  return page(c, <SessionsPage {...{ sessions, devices, ended, forgotten }} />);
}

function askAgain(c: AppContext, words: string | undefined, error: string, status: 422 | 429): Response {
  const form = newFormStamp(c.var.services.key);
  return page(c, <ChangeWordsPage form={form} proofNeeded words={words ?? ""} errors={{ words: error }} />, status);
}

const needsProof = (c: AppContext): boolean => !cameInLately(c.var.services, signedIn(c));
