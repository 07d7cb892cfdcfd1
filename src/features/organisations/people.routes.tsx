import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm, requireForm } from "../../shared/http/read-form.ts";
import { localPath } from "../../shared/i18n/index.ts";
import { confidential, requirePerson, signedIn } from "../accounts/index.ts";
import { requireStaff } from "../roles/index.ts";
import { markAway } from "./be-away.ts";
import { endRole, nameDeputy, stepIn } from "./change-roles.ts";
import { dayWords } from "./dates.ts";
import { InvitationMadePage } from "./invitation.views.tsx";
import { invite, takeInvitationBack } from "./invite.ts";
import { listPeople } from "./list-people.ts";
import { DaysForm, DeputyForm, InviteForm, readDays } from "./organisations.forms.ts";
import { dayOf } from "./people.rules.ts";
import { type PeopleNotice, PeoplePage } from "./people.views.tsx";
import { agreeToReset, askReset } from "./reset-second-factor.ts";
import { readWhy, type WhyNot } from "./why.tsx";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const slugOf = (c: AppContext) => c.req.param("slug") ?? "";
const pathOf = (c: AppContext) => `/jarjestot/${slugOf(c)}/vaki`;

/** `/jarjestot/…/vaki` and what is done there: always as staff, and what changes roles with a code of a moment ago. */
export function peopleRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const vaki = "/jarjestot/:slug{[a-z0-9-]+}/vaki";
  const lately = requireStaff({ lately: true, back: pathOf });
  routes.use(vaki, confidential(), requirePerson());
  routes.use(`${vaki}/*`, confidential(), requirePerson());

  routes.get(vaki, requireStaff(), (c) => peoplePage(c));

  routes.post(`${vaki}/kutsut`, lately, async (c) => {
    const form = await requireForm(c, InviteForm);
    const answer = await invite(c.var.services, signedIn(c).personId, slugOf(c), form);
    switch (answer.kind) {
      case "made": {
        const { code, role, endsAt } = answer;
        const address = `${c.var.services.config.publicUrl}${localPath(c.var.locale, `/kutsu/${code}`)}`;
        const until = dayWords(dayOf(endsAt));
        return page(c, <InvitationMadePage slug={slugOf(c)} role={role} address={address} until={until} />, 201);
      }
      case "over":
        return peoplePage(c, "over", 409);
      default:
        return refuse(c, answer.kind);
    }
  });
  routes.post(`${vaki}/kutsut/:id{${uuid}}/peru`, lately, async (c) => {
    const done = await takeInvitationBack(c.var.services, signedIn(c).personId, slugOf(c), c.req.param("id"));
    return done ? backToPeople(c) : c.notFound();
  });
  routes.post(`${vaki}/tehtavat/:id{${uuid}}/paata`, lately, async (c) => {
    const why = await readWhy(c, c.req.param("id"));
    if (why.kind !== "reason") return peoplePage(c, why, 422);
    const wanted = { roleId: c.req.param("id"), why: why.text };
    const { kind } = await endRole(c.var.services, signedIn(c).personId, slugOf(c), wanted);
    if (kind === "last-administrator") return peoplePage(c, kind, 409);
    return kind === "done" ? backToPeople(c) : refuse(c, kind);
  });
  routes.post(`${vaki}/tehtavat/:id{${uuid}}/sijainen`, lately, async (c) => {
    const form = await requireForm(c, DeputyForm);
    const wanted = { roleId: c.req.param("id"), deputyId: form.deputy || undefined };
    const { kind } = await nameDeputy(c.var.services, signedIn(c).personId, slugOf(c), wanted);
    return kind === "done" ? backToPeople(c) : refuse(c, kind);
  });
  routes.post(`${vaki}/tehtavat/:id{${uuid}}/sijaistan`, lately, async (c) => {
    const { kind } = await stepIn(c.var.services, signedIn(c).personId, slugOf(c), c.req.param("id"));
    return kind === "done" ? backToPeople(c) : refuse(c, kind);
  });
  routes.post(`${vaki}/ihmiset/:id{${uuid}}/poissa`, requireStaff({ back: pathOf }), async (c) => {
    const days = readDays(await readForm(c, DaysForm));
    if (!days.ok) return peoplePage(c, "days", 422);
    const absence = { holderId: c.req.param("id"), firstDay: days.firstDay, lastDay: days.lastDay };
    const { kind } = await markAway(c.var.services, signedIn(c).personId, slugOf(c), absence);
    return kind === "done" ? backToPeople(c) : refuse(c, kind);
  });
  routes.post(`${vaki}/ihmiset/:id{${uuid}}/vahvistus`, lately, async (c) => {
    const why = await readWhy(c, c.req.param("id"));
    if (why.kind !== "reason") return peoplePage(c, why, 422);
    const wanted = { holderId: c.req.param("id"), why: why.text };
    const { kind } = await askReset(c.var.services, signedIn(c).personId, slugOf(c), wanted);
    return kind === "done" ? backToPeople(c) : refuse(c, kind);
  });
  routes.post(`${vaki}/vahvistukset/:id{${uuid}}`, lately, async (c) => {
    const { kind } = await agreeToReset(c.var.services, signedIn(c).personId, slugOf(c), c.req.param("id"));
    if (kind === "another-confirms") return peoplePage(c, kind, 403);
    return kind === "done" ? backToPeople(c) : refuse(c, kind);
  });
  return routes;
}

async function peoplePage(c: AppContext, notice?: PeopleNotice | WhyNot, status: 200 | 403 | 409 | 422 = 200) {
  const shown = await listPeople(c.var.services, signedIn(c).personId, slugOf(c));
  if (!shown) return c.notFound();
  const props = { shown, invitationId: newOpaqueId() };
  if (typeof notice === "object") return page(c, <PeoplePage {...props} whyNot={notice} />, status);
  const said = notice ?? (c.req.query("tehty") === undefined ? undefined : "done");
  return page(c, <PeoplePage {...props} notice={said} />, status);
}

const backToPeople = (c: AppContext) => c.redirect(`${localPath(c.var.locale, pathOf(c))}?tehty`, 303);

/** What one may not see is not there. */
function refuse(c: AppContext, kind: string) {
  if (kind === "refused") throw new HTTPException(403);
  return c.notFound();
}
