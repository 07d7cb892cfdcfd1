import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { CheckForm, ComeInForm } from "./accounts.forms.ts";
import { type CheckAnswer, checkWords } from "./check-words.ts";
import { comeIn } from "./come-in.ts";
import { CheckWordsPage, ComeInPage, WordsCheckedPage } from "./come-in.views.tsx";
import { nicknameFaultText } from "./form-fields.views.tsx";
import { newFormStamp, readFormStamp } from "./form-stamp.ts";
import { readNickname } from "./nickname.rules.ts";
import { safeReturnPath } from "./return-path.rules.ts";
import { doorFor } from "./session-middleware.ts";
import { showGiven } from "./show-given.tsx";

/** `/tule`: coming in without an e-mail address. */
export function comeInRoutes(): Hono<AppEnv> {
  return (
    new Hono<AppEnv>()
      .get("/tule", (c) => {
        const returnPath = safeReturnPath(c.req.query("jatka"));
        if (c.var.session) return c.redirect(localPath(c.var.locale, returnPath), 303);
        return page(c, <ComeInPage form={newFormStamp(c.var.services.key)} returnPath={returnPath} />);
      })
      .post("/tule", async (c) => {
        const fields = await readForm(c, ComeInForm);
        const form = readFormStamp(c.var.services.key, fields?.form);
        if (!fields || !form) throw new HTTPException(400);

        const returnPath = safeReturnPath(fields.jatka);
        const typed = { form: fields.form, device: fields.device, nickname: fields.nickname, returnPath };
        const nickname = readNickname(fields.nickname);
        const errors = {
          device: fields.device === "" ? m.accounts_device_missing() : undefined,
          nickname: nickname.ok ? undefined : nicknameFaultText(nickname.fault),
        };
        if (fields.device === "" || !nickname.ok) return page(c, <ComeInPage {...typed} errors={errors} />, 422);

        const answer = await comeIn(c.var.services, {
          form,
          nickname: nickname.value,
          locale: c.var.locale,
          sharedDevice: fields.device === "shared",
          signedIn: c.var.session,
        });
        if (answer.kind !== "name-taken") return showGiven(c, answer, fields.form, returnPath);
        return page(c, <ComeInPage {...typed} errors={{ nickname: nicknameFaultText("taken") }} />, 409);
      })
      // Asked for by changing the language on a page that only a form leads to.
      .get("/tule/tarkistus", (c) => c.redirect(localPath(c.var.locale, "/oma"), 303))
      .post("/tule/tarkistus", async (c) => {
        const fields = await readForm(c, CheckForm);
        const form = readFormStamp(c.var.services.key, fields?.form);
        if (!fields || !form) throw new HTTPException(400);

        const returnPath = safeReturnPath(fields.jatka);
        const typed = fields.asked ? ([fields.first, fields.second] as const) : undefined;
        const check = await checkWords(c.var.services, { form, signedIn: c.var.session, typed });
        switch (check.kind) {
          // The time for looking is over: nothing is lost by that.
          case "gone":
            return c.redirect(c.var.session ? localPath(c.var.locale, "/oma") : doorFor(c), 303);
          case "ask":
            return page(c, <CheckWordsPage form={fields.form} asked={check.asked} returnPath={returnPath} />);
          case "wrong":
            return page(
              c,
              <CheckWordsPage {...fields} asked={check.asked} returnPath={returnPath} errors={wrongWords(check)} />,
              422,
            );
          case "right":
            return page(c, <WordsCheckedPage returnPath={returnPath} />);
        }
      })
  );
}

function wrongWords({ asked, wrong }: Extract<CheckAnswer, { kind: "wrong" }>) {
  const [first, second] = asked.map((number, index) => (wrong[index] ? m.accounts_check_wrong({ number }) : undefined));
  return { first, second };
}
