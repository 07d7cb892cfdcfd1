import { Hono } from "hono";
import type { AppEnv, Services } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { ContactPage } from "./contact.views.tsx";
import { FullNoticePage } from "./full-notice.views.tsx";
import { ChildrenPage, PrivacyPage } from "./privacy.views.tsx";
import { TermsPage } from "./terms.views.tsx";

/** What we know about people, what we ask of one another, and how to reach whoever answers for it. */
export function privacyRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/tietosuoja", (c) => page(c, <PrivacyPage />))
    .get("/tietosuoja/seloste", (c) => page(c, <FullNoticePage />))
    .get("/tietosuoja/lapsille", (c) => page(c, <ChildrenPage />))
    .get("/kayttoehdot", (c) => page(c, <TermsPage />))
    .get("/yhteys", (c) => page(c, <ContactPage />))
    .get("/.well-known/security.txt", (c) => c.text(securityText(c.var.services)));
}

/** Where a weakness is told of, for those who look for it by machine (RFC 9116). */
function securityText({ config, clock }: Services): string {
  const expires = clock
    .now()
    .add({ hours: 180 * 24 })
    .round("second");
  return [
    `Contact: ${config.publicUrl}/palaute?aihe=security`,
    `Expires: ${expires}`,
    "Preferred-Languages: fi, sv, en",
    `Canonical: ${config.publicUrl}/.well-known/security.txt`,
    "",
  ].join("\n");
}
