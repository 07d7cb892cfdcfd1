import { Hono } from "hono";
import type { VNode } from "preact";
import * as v from "valibot";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { confidential, requirePerson, rotateSession, signedIn } from "../accounts/index.ts";
import { RightsPage } from "./rights.views.tsx";
import { beginSecondFactor, type CodeAnswer, secondFactorOf, showCode } from "./second-factor.ts";
import { SecondFactorPage, type ShownFactor } from "./second-factor.views.tsx";
import { hasShownLately } from "./staff-middleware.ts";

const Begin = v.object({ jatka: v.optional(v.pipe(v.string(), v.maxLength(300)), "") });
const Code = v.object({ ...Begin.entries, code: v.optional(v.pipe(v.string(), v.maxLength(40)), "") });

/** Another second factor than the code, of a feature that this one does not know. */
export type OtherFactor =
  | { readonly kind: "none" }
  | { readonly kind: "open"; readonly view: VNode }
  /** There is one, but this session began with it: it is no second thing here. */
  | { readonly kind: "same-thing" };

export interface RolesOptions {
  /** What else the person at hand can show in the place of a code; `back` is where it leads. */
  readonly otherFactor?: (c: AppContext, back: string) => Promise<OtherFactor>;
}

/** `/oikeudet` for everyone, `/vahvistus` for those who carry a role. */
export function rolesRoutes({ otherFactor = async () => ({ kind: "none" }) }: RolesOptions = {}): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get("/oikeudet", (c) => page(c, <RightsPage />));

  routes.use("/vahvistus", confidential(), requirePerson());
  routes.use("/vahvistus/*", confidential(), requirePerson());
  /** What can be shown here. A new code is taken into use only by one who has shown what they have already. */
  const shownFactor = async (c: AppContext, back: string): Promise<ShownFactor> => {
    const other = await otherFactor(c, back);
    const code = await secondFactorOf(c.var.services, signedIn(c).personId);
    const isOpen = code.kind === "in-use" || other.kind === "none" || (await hasShownLately(c));
    return { code: isOpen ? code : { kind: "closed" }, other };
  };

  routes.get("/vahvistus", async (c) => {
    const back = safeStaffPath(c.req.query("jatka"));
    return page(c, <SecondFactorPage factor={await shownFactor(c, back)} back={back} />);
  });
  routes.post("/vahvistus/alku", async (c) => {
    const form = await readForm(c, Begin);
    const { code } = await shownFactor(c, "");
    if (code.kind !== "closed") await beginSecondFactor(c.var.services, signedIn(c).personId);
    return toCodePage(c, form?.jatka);
  });
  routes.post("/vahvistus", async (c) => {
    const form = await readForm(c, Code);
    const back = safeStaffPath(form?.jatka);
    const factor = await shownFactor(c, back);
    if (factor.code.kind === "closed") return toCodePage(c, form?.jatka);
    const answer = await showCode(c.var.services, signedIn(c), form?.code ?? "");
    if (answer.kind === "shown") {
      await rotateSession(c);
      return c.redirect(localPath(c.var.locale, back), 303);
    }
    if (answer.kind === "none") return toCodePage(c, form?.jatka);
    const view = <SecondFactorPage factor={factor} back={back} errors={{ code: faultText(answer) }} />;
    return page(c, view, answer.kind === "wait" ? 429 : 422);
  });
  return routes;
}

/** Back to a page of ours that asks for a second factor, and nowhere else. */
export const safeStaffPath = (wanted = ""): string =>
  /^(?:\/(?:jarjestot|yllapito)(?:\/[a-z0-9-]+)*|\/oma\/avaimet)$/.test(wanted) ? wanted : "/jarjestot";

const toCodePage = (c: AppContext, back: string | undefined) =>
  c.redirect(`${localPath(c.var.locale, "/vahvistus")}?jatka=${encodeURIComponent(safeStaffPath(back))}`, 303);

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
