import { Hono } from "hono";
import * as v from "valibot";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { confidential, requirePerson, signedIn } from "../accounts/index.ts";
import { RightsPage } from "./rights.views.tsx";
import { beginSecondFactor, type CodeAnswer, secondFactorOf, showCode } from "./second-factor.ts";
import { SecondFactorPage } from "./second-factor.views.tsx";

const Begin = v.object({ jatka: v.optional(v.pipe(v.string(), v.maxLength(300)), "") });
const Code = v.object({ ...Begin.entries, code: v.optional(v.pipe(v.string(), v.maxLength(40)), "") });

/** `/oikeudet` for everyone, `/vahvistus` for those who carry a role. */
export function rolesRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get("/oikeudet", (c) => page(c, <RightsPage />));

  routes.use("/vahvistus", confidential(), requirePerson());
  routes.use("/vahvistus/*", confidential(), requirePerson());
  routes.get("/vahvistus", async (c) => {
    const factor = await secondFactorOf(c.var.services, signedIn(c).personId);
    return page(c, <SecondFactorPage factor={factor} back={backTo(c.req.query("jatka"))} />);
  });
  routes.post("/vahvistus/alku", async (c) => {
    const form = await readForm(c, Begin);
    await beginSecondFactor(c.var.services, signedIn(c).personId);
    return toCodePage(c, form?.jatka);
  });
  routes.post("/vahvistus", async (c) => {
    const form = await readForm(c, Code);
    const answer = await showCode(c.var.services, signedIn(c), form?.code ?? "");
    if (answer.kind === "shown") return c.redirect(localPath(c.var.locale, backTo(form?.jatka)), 303);
    if (answer.kind === "none") return toCodePage(c, form?.jatka);
    const factor = await secondFactorOf(c.var.services, signedIn(c).personId);
    const view = <SecondFactorPage factor={factor} back={backTo(form?.jatka)} errors={{ code: faultText(answer) }} />;
    return page(c, view, answer.kind === "wait" ? 429 : 422);
  });
  return routes;
}

/** Back to a staff page of ours, and nowhere else. */
const backTo = (wanted = "") => (/^\/(?:jarjestot|yllapito)(?:\/[a-z0-9-]+)*$/.test(wanted) ? wanted : "/jarjestot");

const toCodePage = (c: AppContext, back: string | undefined) =>
  c.redirect(`${localPath(c.var.locale, "/vahvistus")}?jatka=${encodeURIComponent(backTo(back))}`, 303);

function faultText(answer: Exclude<CodeAnswer, { kind: "shown" | "none" }>): string {
  switch (answer.kind) {
    case "wrong":
      return m.organisations_factor_wrong();
    case "used":
      return m.organisations_factor_used();
    case "wait":
      return m.organisations_factor_wait({ seconds: answer.seconds });
  }
}
