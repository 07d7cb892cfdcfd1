import type { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { signedIn } from "../accounts/index.ts";
import { CentreClosesForm, CentreWordForm, longest } from "./group-support.forms.ts";
import { tooLong } from "./support.routes.tsx";
import type { UncarriedGroup } from "./supports.queries.ts";
import { closeUncarried, sayToGroup, uncarriedGroup } from "./uncarried.ts";
import { UncarriedPage, type UncarriedPageProps, uncarriedPathOf } from "./uncarried.views.tsx";

const base = uncarriedPathOf(":offering{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}");

/** `/alkutuki/ryhmat/<offering>`: what an area centre does for a group that nobody carries. Stands behind the centre's door. */
export function addUncarriedRoutes(routes: Hono<AppEnv>): void {
  const withGroup = (work: (c: AppContext, group: UncarriedGroup) => Promise<Response>) => async (c: AppContext) => {
    const group = await uncarriedGroup(c.var.services, me(c), c.req.param("offering") ?? "");
    return group ? work(c, group) : c.notFound();
  };
  routes.get(
    base,
    withGroup((c, group) => show(c, { group })),
  );
  routes.post(
    `${base}/viesti`,
    withGroup(async (c, group) => {
      const form = await requireForm(c, CentreWordForm);
      const errors = {
        ...(form.word === "" && { word: m.group_support_centre_word_needed() }),
        ...tooLong("word", form.word, longest.word),
      };
      if (Object.keys(errors).length > 0) return show(c, { group, word: { fields: form, errors } });
      return (await sayToGroup(c.var.services, me(c), group, form.word)) ? back(c, group) : c.notFound();
    }),
  );
  routes.post(
    `${base}/ilmoitus`,
    withGroup(async (c, group) => {
      const form = await requireForm(c, CentreClosesForm);
      const { how, reason } = form;
      const errors = {
        ...(how === "" && { how: m.group_support_centre_how_needed() }),
        ...(reason === "" && { reason: m.group_support_centre_reason_needed() }),
        ...tooLong("reason", reason, longest.word),
      };
      if (how === "" || Object.keys(errors).length > 0) return show(c, { group, closes: { fields: form, errors } });
      await closeUncarried(c.var.services, me(c), group, { how, reason });
      return back(c, group);
    }),
  );
}

async function show(c: AppContext, props: Omit<UncarriedPageProps, "done">): Promise<Response> {
  const view = <UncarriedPage {...props} done={c.req.query("tehty") !== undefined} />;
  return page(c, view, props.word || props.closes ? 422 : 200);
}

const me = (c: AppContext): string => signedIn(c).personId;
const back = (c: AppContext, { offering_id: id }: UncarriedGroup) =>
  c.redirect(`${localPath(c.var.locale, uncarriedPathOf(id))}?tehty`, 303);
