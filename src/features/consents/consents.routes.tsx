import { Hono } from "hono";
import * as v from "valibot";
import type { AppEnv, Services, SignedIn } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath } from "../../shared/i18n/index.ts";
import { confidential, requirePerson, safeReturnPath, signedIn } from "../accounts/index.ts";
import { consentsOf, giveConsent, withdrawConsent } from "./consents.ts";
import { AskConsentPage, ConsentsPage, ConsentsSection } from "./consents.views.tsx";
import { isPurpose } from "./purposes.rules.ts";

const own = "/oma/suostumukset";
const BackForm = v.object({ jatka: v.optional(v.pipe(v.string(), v.maxLength(300)), "") });

/** `/oma/suostumukset`: to each purpose on its own, given and taken back. */
export function consentsRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.use(own, confidential(), requirePerson());
  routes.use(`${own}/*`, confidential(), requirePerson());

  routes.get(own, async (c) => {
    const given = await consentsOf(c.var.services, signedIn(c).personId);
    return page(c, <ConsentsPage given={given} done={c.req.query("tehty") !== undefined} />);
  });
  routes.get(`${own}/:purpose{[a-z_]+}`, (c) => {
    const purpose = c.req.param("purpose");
    if (!isPurpose(purpose)) return c.notFound();
    return page(c, <AskConsentPage purpose={purpose} back={safeReturnPath(c.req.query("jatka"))} />);
  });
  routes.post(`${own}/:purpose{[a-z_]+}`, async (c) => {
    const purpose = c.req.param("purpose");
    if (!isPurpose(purpose)) return c.notFound();
    const form = await requireForm(c, BackForm);
    await giveConsent(c.var.services, signedIn(c).personId, purpose);
    const back = safeReturnPath(form.jatka);
    return c.redirect(localPath(c.var.locale, back === "/oma" ? `${own}?tehty` : back), 303);
  });
  routes.post(`${own}/:purpose{[a-z_]+}/peru`, async (c) => {
    const purpose = c.req.param("purpose");
    if (!isPurpose(purpose)) return c.notFound();
    await withdrawConsent(c.var.services, signedIn(c).personId, purpose);
    return c.redirect(localPath(c.var.locale, `${own}?tehty`), 303);
  });
  return routes;
}

/** For `/oma/tiedot`: what is in force, and the buttons that take it back. */
export const consentsSection = async (ctx: Services, { personId }: SignedIn) => (
  <ConsentsSection given={await consentsOf(ctx, personId)} />
);
