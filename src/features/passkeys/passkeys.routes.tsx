import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { senderOf } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm, requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import {
  cameInLately,
  giveToken,
  notBesideSupportPerson,
  proofRefusal,
  proveByWords,
  readProof,
  requirePerson,
  rotateSession,
  safeReturnPath,
  signedIn,
} from "../accounts/index.ts";
import { hasShownLately, safeStaffPath, secondFactorOf } from "../roles/index.ts";
import { askForPasskey, keepPasskey, mostPasskeys } from "./make-passkey.ts";
import { listPasskeys, needsFactor, removePasskey } from "./own-passkeys.ts";
import { AskForm, ComeInForm, MakeForm, RemoveForm, readName, ShowForm } from "./passkeys.forms.ts";
import { ComeInByPasskeyPage, PasskeysPage } from "./passkeys.views.tsx";
import { relyingParty } from "./passkeys-context.ts";
import { askToShow, askWhoComes, comeInByPasskey, passkeyCounts, showPasskey } from "./show-passkey.ts";

const own = "/oma/avaimet";

/** A person's passkeys, and what they open. Stands after the routes of accounts and roles, whose doors it goes through. */
export function passkeysRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.use(`${own}/*`, requirePerson(), notBesideSupportPerson());

  routes.get(own, (c) => {
    const said = c.req.query("tehty");
    return ownPage(c, said === "uusi" ? "made" : said === "pois" ? "removed" : undefined);
  });
  routes.post(`${own}/pyynto`, async (c) => {
    const refusal = await proveForNew(c);
    if (refusal) return c.json({ error: refusal.error, ...("to" in refusal && { to: refusal.to }) }, refusal.status);
    const options = await askForPasskey(c.var.services, signedIn(c), m.ui_neutral_title());
    return options ? c.json(options) : c.json({ error: m.passkeys_full() }, 409);
  });
  routes.post(own, async (c) => {
    const form = await requireForm(c, MakeForm);
    const passkey = { response: form.response, name: readName(form.name, m.passkeys_unnamed()) };
    const { kind } = await keepPasskey(c.var.services, signedIn(c), passkey);
    if (kind === "refused") return ownPage(c, "refused", 422);
    return c.redirect(`${localPath(c.var.locale, own)}?tehty=uusi`, 303);
  });
  routes.post(`${own}/poista`, async (c) => {
    const form = await requireForm(c, RemoveForm);
    const { kind } = await removePasskey(c.var.services, signedIn(c).personId, form.id);
    if (kind === "last-factor") return ownPage(c, kind, 409);
    return kind === "removed" ? c.redirect(`${localPath(c.var.locale, own)}?tehty=pois`, 303) : c.notFound();
  });

  routes.post("/vahvistus/avain/pyynto", async (c) => c.json(await askToShow(c.var.services, signedIn(c))));
  routes.post("/vahvistus/avain", async (c) => {
    const form = await requireForm(c, ShowForm);
    const { kind } = await showPasskey(c.var.services, signedIn(c), form.response);
    const back = safeStaffPath(form.jatka);
    if (kind === "shown") {
      await rotateSession(c);
      return c.redirect(localPath(c.var.locale, back), 303);
    }
    return c.redirect(`${localPath(c.var.locale, "/vahvistus")}?avain=ei&jatka=${encodeURIComponent(back)}`, 303);
  });

  routes.get("/kirjaudu/avain", (c) =>
    page(c, <ComeInByPasskeyPage returnPath={safeReturnPath(c.req.query("jatka"))} />),
  );
  routes.post("/kirjaudu/avain/pyynto", async (c) => c.json(await askWhoComes(c.var.services)));
  routes.post("/kirjaudu/avain", async (c) => {
    const form = await requireForm(c, ComeInForm);
    const session = await comeInByPasskey(c.var.services, form.response, form.device !== "own");
    const returnPath = safeReturnPath(form.jatka);
    if (!session) return page(c, <ComeInByPasskeyPage refused device={form.device} returnPath={returnPath} />, 422);
    giveToken(c, session);
    return c.redirect(`${localPath(c.var.locale, "/kirjaudu/valmis")}?jatka=${returnPath}`, 303);
  });
  return routes;
}

async function ownPage(
  c: AppContext,
  notice?: "made" | "removed" | "last-factor" | "refused",
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { services } = c.var;
  const passkeys = await listPasskeys(services, signedIn(c).personId);
  const view = (
    <PasskeysPage
      passkeys={passkeys}
      host={relyingParty(services.config).id}
      wordsNeeded={(await proofFor(c)) === "words"}
      full={passkeys.length >= mostPasskeys}
      notice={notice}
    />
  );
  return page(c, view, status);
}

/**
 * What a new passkey takes, because it opens as much: one who has a second factor shows it, so that whoever has only the
 * words gets no further; others have come in with their words a moment ago, or write them.
 */
async function proofFor(c: AppContext): Promise<"factor" | "words" | "none"> {
  const { services } = c.var;
  const session = signedIn(c);
  const { personId } = session;
  const code = (await secondFactorOf(services, personId)).kind === "in-use";
  const carries = await needsFactor(services, personId);
  const inUse = code || (carries && (await listPasskeys(services, personId)).length > 0);
  if (inUse) return (await hasShownLately(c)) ? "none" : "factor";
  const fresh = cameInLately(services, session) && (await passkeyCounts(services, session));
  return fresh ? "none" : "words";
}

type Refusal = { readonly error: string; readonly status: 403 | 422 | 429; readonly to?: string };

async function proveForNew(c: AppContext): Promise<Refusal | undefined> {
  const needed = await proofFor(c);
  if (needed === "none") return undefined;
  if (needed === "factor") {
    const to = `${localPath(c.var.locale, "/vahvistus")}?jatka=${encodeURIComponent(own)}`;
    return { error: m.passkeys_factor_needed(), status: 403, to };
  }
  const form = await readForm(c, AskForm);
  const typed = readProof(form?.words ?? "");
  if (!typed.ok) return typed;
  const { services } = c.var;
  const proof = { signedIn: signedIn(c), phrase: typed.phrase, sender: senderOf(c, services.clock.now()) };
  const refusal = await proveByWords(services, proof);
  return refusal && proofRefusal(c, refusal, typed.doubt);
}
