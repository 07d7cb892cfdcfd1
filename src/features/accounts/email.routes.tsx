import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { senderOf } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm, requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { AskByEmailForm, EmailCodeForm, EmailForm, MailedLinkForm, RecoverByEmailForm } from "./accounts.forms.ts";
import {
  AskByEmailPage,
  EmailConfirmedPage,
  LinkGonePage,
  LinkPage,
  MailedCodePage,
  OwnEmailPage,
  type OwnEmailProps,
} from "./email.views.tsx";
import { readMailedCode } from "./email-proof.ts";
import { waitText } from "./form-fields.views.tsx";
import { newFormStamp, readFormStamp } from "./form-stamp.ts";
import {
  addEmail,
  confirmByCode,
  confirmByLink,
  ownEmailOf,
  purposeOfLink,
  readEmail,
  removeEmail,
} from "./own-email.ts";
import { cameInLately } from "./prove-again.ts";
import { proofRefusal, readProof } from "./read-proof.ts";
import { askByEmail, recoverByLink, recoverByMailedCode } from "./recover-by-email.ts";
import { requirePerson, signedIn } from "./session-middleware.ts";
import { showGiven } from "./show-given.tsx";

const senderAt = (c: AppContext) => senderOf(c, c.var.services.clock.now());

/** `/oma/sahkoposti`: an address to come back by, for those who want one. */
export function ownEmailRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/oma/sahkoposti", requirePerson(), (c) =>
      emailPage(c, c.req.query("pois") === undefined ? {} : { said: "removed" }),
    )
    .post("/oma/sahkoposti", requirePerson(), async (c) => {
      const fields = await requireForm(c, EmailForm);
      const email = readEmail(fields.email);
      const proof = readProof(fields.words);
      const typed = { email: fields.email, words: fields.words };
      if (!email || !proof.ok) {
        const errors = {
          email: email ? undefined : m.accounts_email_unread(),
          words: proof.ok ? undefined : proof.error,
        };
        return emailPage(c, { ...typed, errors }, 422);
      }
      const answer = await addEmail(c.var.services, {
        email,
        locale: c.var.locale,
        signedIn: signedIn(c),
        phrase: proof.phrase,
        sender: senderAt(c),
      });
      if (answer.kind === "mailed") return emailPage(c, { said: "mailed" });
      const { error, status } = proofRefusal(c, answer, proof.doubt);
      const field = answer.kind === "wait" && proof.phrase === undefined ? "email" : "words";
      return emailPage(c, { ...typed, errors: { [field]: error } }, status);
    })
    .get("/oma/sahkoposti/:step{koodi|poista}", (c) => c.redirect(localPath(c.var.locale, "/oma/sahkoposti"), 303))
    .post("/oma/sahkoposti/koodi", requirePerson(), async (c) => {
      const fields = await requireForm(c, EmailCodeForm);
      const code = readMailedCode(fields.code);
      const confirmed = code !== undefined && (await confirmByCode(c.var.services, signedIn(c).personId, code));
      if (confirmed) return emailPage(c, { said: "confirmed" });
      const error = code === undefined ? m.accounts_email_code_unread() : m.accounts_email_code_wrong();
      return emailPage(c, { code: fields.code, errors: { code: error } }, 422);
    })
    .post("/oma/sahkoposti/poista", requirePerson(), async (c) => {
      await removeEmail(c.var.services, signedIn(c).personId);
      return c.redirect(`${localPath(c.var.locale, "/oma/sahkoposti")}?pois`, 303);
    });
}

async function emailPage(
  c: AppContext,
  again: Omit<OwnEmailProps, "own" | "proofNeeded">,
  status: 200 | 422 | 429 = 200,
): Promise<Response> {
  const own = await ownEmailOf(c.var.services, signedIn(c));
  const asked = again.words !== undefined || again.errors?.words !== undefined;
  const proofNeeded = asked || !cameInLately(c.var.services, signedIn(c));
  return page(c, <OwnEmailPage own={own} proofNeeded={proofNeeded} {...again} />, status);
}

/** `/kirjaudu/posti` for those who have lost their words, and `/posti/…`, where a mailed link leads. */
export function mailedRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/kirjaudu/posti", (c) => page(c, <AskByEmailPage />))
    .post("/kirjaudu/posti", async (c) => {
      const fields = await requireForm(c, AskByEmailForm);
      const email = readEmail(fields.email);
      if (!email) return page(c, <AskByEmailPage {...fields} errors={{ email: m.accounts_email_unread() }} />, 422);
      const answer = await askByEmail(c.var.services, { email, locale: c.var.locale, sender: senderAt(c) });
      if (answer.kind === "asked") {
        return page(c, <MailedCodePage form={newFormStamp(c.var.services.key)} email={email} />);
      }
      c.header("Retry-After", String(answer.seconds));
      return page(c, <AskByEmailPage {...fields} errors={{ email: waitText(answer.seconds) }} />, 429);
    })
    .get("/kirjaudu/posti/koodi", (c) => c.redirect(localPath(c.var.locale, "/kirjaudu/posti"), 303))
    .post("/kirjaudu/posti/koodi", async (c) => {
      const fields = await readForm(c, RecoverByEmailForm);
      const form = readFormStamp(c.var.services.key, fields?.form);
      const email = readEmail(fields?.email ?? "");
      if (!fields || !form || !email) throw new HTTPException(400);
      const code = readMailedCode(fields.code);
      const again = (error: string, status: 422 | 429) =>
        page(c, <MailedCodePage {...fields} email={email} errors={{ code: error }} />, status);
      if (code === undefined) return again(m.accounts_email_code_unread(), 422);

      const answer = await recoverByMailedCode(
        c.var.services,
        { ...requestOf(c, fields.device), form, sender: senderAt(c) },
        { email, code },
      );
      switch (answer.kind) {
        case "wrong":
          return again(m.accounts_email_code_wrong(), 422);
        case "wait":
          c.header("Retry-After", String(answer.seconds));
          return again(waitText(answer.seconds), 429);
        default:
          return showGiven(c, answer, fields.form);
      }
    })

    .get("/posti/:token{[A-Za-z0-9_-]{43}}", async (c) => {
      const purpose = await purposeOfLink(c.var.services, c.req.param("token"));
      if (!purpose) return page(c, <LinkGonePage />, 410);
      const form = newFormStamp(c.var.services.key);
      return page(c, <LinkPage token={c.req.param("token")} purpose={purpose} form={form} />);
    })
    .post("/posti/:token{[A-Za-z0-9_-]{43}}", async (c) => {
      const fields = await readForm(c, MailedLinkForm);
      const form = readFormStamp(c.var.services.key, fields?.form);
      if (!fields || !form) throw new HTTPException(400);
      const token = c.req.param("token");
      if (await confirmByLink(c.var.services, token)) return page(c, <EmailConfirmedPage />);
      const answer = await recoverByLink(c.var.services, { ...requestOf(c, fields.device), form }, token);
      if (answer.kind === "wrong" || answer.kind === "wait") return page(c, <LinkGonePage />, 410);
      return showGiven(c, answer, fields.form);
    });
}

const requestOf = (c: AppContext, device: string) => ({
  locale: c.var.locale,
  sharedDevice: device !== "own",
  signedIn: c.var.session,
});
