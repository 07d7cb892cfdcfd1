import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm, requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { region } from "../../shared/places/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { confidential, requirePerson, signedIn } from "../accounts/index.ts";
import { requirePlatformRole, requireStaff } from "../roles/index.ts";
import { acceptPlatformInvitation, lookAtPlatformInvitation } from "./accept-platform-role.ts";
import { dayWords } from "./dates.ts";
import { InvitationOverPage, InvitedPage } from "./invitation.views.tsx";
import { AcceptForm, PlatformInviteForm, readKnownAs } from "./organisations.forms.ts";
import { dayOf } from "./people.rules.ts";
import {
  endAreaCentre,
  inviteAreaCentre,
  type PlatformAnswer,
  readPlatformRoles,
  resetOverPlatform,
  takePlatformInvitationBack,
} from "./platform-roles.ts";
import {
  AcceptPlatformPage,
  endingAt,
  PlatformInvitationMadePage,
  PlatformRolesPage,
  platformPath,
} from "./platform-roles.views.tsx";
import { readWhy, type WhyNot } from "./why.tsx";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const invitation = "/kutsu/alue/:code{[A-Za-z0-9_-]{43}}";

/** Roles over the platform: `/yllapito/tehtavat` for its administrators, `/kutsu/alue/…` for those they invite. */
export function platformRolesRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const administrator = requirePlatformRole("administrator");
  const lately = requireStaff({ lately: true, back: () => platformPath });
  routes.use(platformPath, confidential(), requirePerson());
  routes.use(`${platformPath}/*`, confidential(), requirePerson());

  routes.get(platformPath, requireStaff(), administrator, (c) => rolesPage(c));
  routes.post(`${platformPath}/kutsut`, lately, administrator, async (c) => {
    const form = await requireForm(c, PlatformInviteForm);
    const regions = [...new Set((await c.req.formData()).getAll("regions").map(String))].toSorted();
    if (regions.length === 0 || !regions.every((code) => region(code))) {
      return rolesPage(c, { errors: { regions: m.organisations_area_regions_needed() }, status: 422 });
    }
    const answer = await inviteAreaCentre(c.var.services, signedIn(c).personId, { id: form.id, regions });
    if (answer.kind === "refused") throw new HTTPException(403);
    if (answer.kind === "over") return rolesPage(c, { notice: "over", status: 409 });
    const address = `${c.var.services.config.publicUrl}${localPath(c.var.locale, `/kutsu/alue/${answer.code}`)}`;
    return page(c, <PlatformInvitationMadePage address={address} until={dayWords(dayOf(answer.endsAt))} />, 201);
  });
  routes.post(`${platformPath}/kutsut/:id{${uuid}}/peru`, lately, administrator, async (c) =>
    afterwards(c, await takePlatformInvitationBack(c.var.services, signedIn(c).personId, c.req.param("id"))),
  );
  routes.post(`${platformPath}/:id{${uuid}}/paata`, lately, administrator, async (c) => {
    const roleId = c.req.param("id");
    const why = await readWhy(c, endingAt(roleId));
    if (why.kind !== "reason") return rolesPage(c, { whyNot: why, status: 422 });
    return afterwards(c, await endAreaCentre(c.var.services, signedIn(c).personId, { roleId, why: why.text }));
  });
  routes.post(`${platformPath}/:id{${uuid}}/vahvistus`, lately, administrator, async (c) => {
    const roleId = c.req.param("id");
    const why = await readWhy(c, roleId);
    if (why.kind !== "reason") return rolesPage(c, { whyNot: why, status: 422 });
    return afterwards(c, await resetOverPlatform(c.var.services, signedIn(c).personId, { roleId, why: why.text }));
  });

  routes.get(invitation, async (c) => {
    const { session } = c.var;
    if (!session) return page(c, <InvitedPage path={c.var.path} />);
    const seen = await lookAtPlatformInvitation(c.var.services, session.personId, c.req.param("code"));
    if (seen.kind === "accepted") return c.redirect(localPath(c.var.locale, "/jarjestot"), 303);
    if (seen.kind === "gone") return page(c, <InvitationOverPage />, 410);
    return page(c, <AcceptPlatformPage path={c.var.path} regions={seen.regions} />);
  });
  routes.post(invitation, requirePerson(), async (c) => {
    const form = await readForm(c, AcceptForm);
    const code = c.req.param("code");
    const { personId } = signedIn(c);
    const knownAs = readKnownAs(form?.knownAs ?? "");
    if (form?.told && knownAs !== "") {
      const { kind } = await acceptPlatformInvitation(c.var.services, { personId, code, knownAs });
      if (kind === "accepted") return c.redirect(localPath(c.var.locale, "/jarjestot"), 303);
      if (kind === "holds-role") return page(c, <InvitationOverPage holdsRole />, 409);
      return page(c, <InvitationOverPage />, 410);
    }
    const seen = await lookAtPlatformInvitation(c.var.services, personId, code);
    if (seen.kind !== "open") return page(c, <InvitationOverPage />, 410);
    const errors: FieldErrors = {
      ...(knownAs === "" && { knownAs: m.organisations_accept_name_needed() }),
      ...(!form?.told && { told: m.organisations_accept_told_needed() }),
    };
    const view = (
      <AcceptPlatformPage path={c.var.path} regions={seen.regions} knownAs={form?.knownAs ?? ""} errors={errors} />
    );
    return page(c, view, 422);
  });
  return routes;
}

interface Again {
  readonly notice?: "done" | "over";
  readonly errors?: FieldErrors;
  readonly whyNot?: WhyNot;
  readonly status?: 200 | 409 | 422;
}

async function rolesPage(c: AppContext, { notice, errors = {}, whyNot, status = 200 }: Again = {}) {
  const shown = await readPlatformRoles(c.var.services, signedIn(c).personId);
  if (!shown) return c.notFound();
  const said = notice ?? (c.req.query("tehty") === undefined ? undefined : "done");
  const props = { shown, invitationId: newOpaqueId(), notice: said, errors, whyNot };
  const view = <PlatformRolesPage {...props} />;
  return page(c, view, status);
}

function afterwards(c: AppContext, { kind }: PlatformAnswer) {
  if (kind === "refused") throw new HTTPException(403);
  return kind === "done" ? c.redirect(`${localPath(c.var.locale, platformPath)}?tehty`, 303) : c.notFound();
}
