import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { senderOf } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm, requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { makeBrowserForget } from "../safety/index.ts";
import { RecoverForm, type SignInFields, SignInForm } from "./accounts.forms.ts";
import { PictureSignInPage } from "./device.views.tsx";
import { keepDeviceSecret, shownDevice } from "./device-cookie.ts";
import { waitText } from "./form-fields.views.tsx";
import { newFormStamp, readFormStamp } from "./form-stamp.ts";
import { momentText } from "./moment-text.ts";
import { recover } from "./recover.ts";
import { findRemembered } from "./remember-device.ts";
import { safeReturnPath } from "./return-path.rules.ts";
import { giveToken, takeTokenAway } from "./session-cookie.ts";
import { endSession } from "./session-middleware.ts";
import { showGiven } from "./show-given.tsx";
import { signIn } from "./sign-in.ts";
import { NotKeptPage, RecoverPage, SignedOutPage, SignInPage } from "./sign-in.views.tsx";
import { readCode, readWords, wordsFaultText, wrongWordsText } from "./typed-words.ts";

/** `/kirjaudu`, the way back for lost words, and `/ulos`. */
export function signInRoutes(): Hono<AppEnv> {
  return (
    new Hono<AppEnv>()
      .get("/kirjaudu", async (c) => {
        const returnPath = safeReturnPath(c.req.query("jatka"));
        if (c.var.session) return c.redirect(localPath(c.var.locale, returnPath), 303);
        takeTokenAway(c);
        const byWords = c.req.query("sanoilla") !== undefined;
        if (!byWords && (await findRemembered(c.var.services, shownDevice(c)))) {
          return page(c, <PictureSignInPage form={newFormStamp(c.var.services.key)} returnPath={returnPath} />);
        }
        return page(c, <SignInPage form={newFormStamp(c.var.services.key)} returnPath={returnPath} />);
      })
      .post("/kirjaudu", async (c) => {
        const fields = await requireForm(c, SignInForm);
        const words = readWords(fields.words);
        const errors = {
          nickname: fields.nickname.trim() === "" ? m.accounts_nickname_empty() : undefined,
          words: words.ok ? undefined : wordsFaultText(words.fault),
        };
        if (errors.nickname || !words.ok) return showSignIn(c, fields, errors, 422);

        const answer = await signIn(c.var.services, {
          nickname: fields.nickname,
          phrase: words.phrase,
          sharedDevice: fields.device !== "own",
          sender: senderOf(c, c.var.services.clock.now()),
          form: readFormStamp(c.var.services.key, fields.form),
          signedIn: c.var.session,
        });
        switch (answer.kind) {
          case "in":
            giveToken(c, answer.session);
            return c.redirect(
              `${localPath(c.var.locale, "/kirjaudu/valmis")}?jatka=${safeReturnPath(fields.jatka)}`,
              303,
            );
          case "wrong":
            return showSignIn(c, fields, { words: wrongWordsText(words.doubt, m.accounts_sign_in_wrong()) }, 422);
          case "wait":
            c.header("Retry-After", String(answer.seconds));
            return showSignIn(c, fields, { words: waitText(answer.seconds) }, 429);
        }
      })
      // One step between, to see that the browser kept its cookie.
      .get("/kirjaudu/valmis", (c) => {
        if (!c.var.session) return page(c, <NotKeptPage />);
        return c.redirect(localPath(c.var.locale, safeReturnPath(c.req.query("jatka"))), 303);
      })
      .get("/kirjaudu/palautus", (c) => page(c, <RecoverPage form={newFormStamp(c.var.services.key)} />))
      .post("/kirjaudu/palautus", async (c) => {
        const fields = await readForm(c, RecoverForm);
        const form = readFormStamp(c.var.services.key, fields?.form);
        if (!fields || !form) throw new HTTPException(400);
        const code = readCode(fields.code);
        const errors = {
          nickname: fields.nickname.trim() === "" ? m.accounts_nickname_empty() : undefined,
          code: code === undefined ? m.accounts_recover_code_unread() : undefined,
        };
        if (errors.nickname || code === undefined) return page(c, <RecoverPage {...fields} errors={errors} />, 422);

        const answer = await recover(c.var.services, {
          form,
          nickname: fields.nickname,
          code,
          locale: c.var.locale,
          sharedDevice: fields.device !== "own",
          sender: senderOf(c, c.var.services.clock.now()),
          signedIn: c.var.session,
        });
        switch (answer.kind) {
          case "wrong":
            return page(c, <RecoverPage {...fields} errors={{ code: m.accounts_recover_wrong() }} />, 422);
          case "early": {
            const early = m.accounts_recover_early({ when: momentText(answer.opensAt, c.var.locale) });
            return page(c, <RecoverPage {...fields} errors={{ code: early }} />, 422);
          }
          case "wait":
            c.header("Retry-After", String(answer.seconds));
            return page(c, <RecoverPage {...fields} errors={{ code: waitText(answer.seconds) }} />, 429);
          default:
            return showGiven(c, answer, fields.form);
        }
      })
      .post("/ulos", async (c) => {
        await endSession(c);
        makeBrowserForget(c);
        keepDeviceSecret(c);
        return c.redirect(localPath(c.var.locale, "/ulos"), 303);
      })
      .get("/ulos", (c) => page(c, <SignedOutPage />))
  );
}

/** The form again with what was typed, and a stamp of its own. */
function showSignIn(
  c: AppContext,
  fields: SignInFields,
  errors: Record<string, string | undefined>,
  status: 422 | 429,
) {
  const { nickname, words, device, jatka } = fields;
  const form = newFormStamp(c.var.services.key);
  const typed = { nickname, words, device, returnPath: safeReturnPath(jatka) };
  return page(c, <SignInPage form={form} {...typed} errors={errors} />, status);
}
