import { Hono } from "hono";
import type { VNode } from "preact";
import * as v from "valibot";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import {
  confidential,
  findRotated,
  readStamp,
  requirePerson,
  rotateSession,
  signedIn,
  stampForm,
} from "../accounts/index.ts";
import { RightsPage } from "./rights.views.tsx";
import { beginSecondFactor, type CodeAnswer, hasJustShown, secondFactorOf, showCode } from "./second-factor.ts";
import { SecondFactorPage, type ShownFactor } from "./second-factor.views.tsx";
import { hasShownLately } from "./staff-middleware.ts";

const Begin = v.object({ jatka: v.optional(v.pipe(v.string(), v.maxLength(300)), "") });
const Code = v.object({
  ...Begin.entries,
  form: v.optional(v.string()),
  code: v.optional(v.pipe(v.string(), v.maxLength(40)), ""),
});

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

  routes.use("/vahvistus", confidential());
  // Before the door: a second press comes with a token that the first has changed.
  routes.post("/vahvistus", async (c, next) => (c.var.session ? next() : ((await pressedTwice(c)) ?? next())));
  routes.use("/vahvistus", requirePerson());
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
    return page(c, <SecondFactorPage factor={await shownFactor(c, back)} back={back} form={stampForm(c)} />);
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
      await rotateSession(c, readStamp(c, form?.form));
      return c.redirect(localPath(c.var.locale, back), 303);
    }
    const pressed = answer.kind === "used" && (await pressedTwice(c));
    if (pressed) return pressed;
    if (answer.kind === "none") return toCodePage(c, form?.jatka);
    const errors = { code: faultText(answer) };
    const view = <SecondFactorPage factor={factor} back={back} form={stampForm(c)} errors={errors} />;
    return page(c, view, answer.kind === "wait" ? 429 : 422);
  });
  return routes;
}

/** The same press once more, within a minute: it leads where the first one led. */
async function pressedTwice(c: AppContext): Promise<Response | undefined> {
  const form = await readForm(c, Code);
  const rotated = await findRotated(c, readStamp(c, form?.form));
  if (!rotated || !(await hasJustShown(c.var.services, rotated.sessionId))) return undefined;
  rotated.give();
  return c.redirect(localPath(c.var.locale, safeStaffPath(form?.jatka)), 303);
}

/** Back to a page of ours that asks for a second factor, and nowhere else. */
export const safeStaffPath = (wanted = ""): string =>
  /^(?:\/(?:jarjestot|yllapito|tarkistus|alkutuki|oma\/(?:ilmoitukset|tallessa))(?:\/[a-z0-9-]+)*|\/oma\/avaimet)$/.test(
    wanted,
  )
    ? wanted
    : "/jarjestot";

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
