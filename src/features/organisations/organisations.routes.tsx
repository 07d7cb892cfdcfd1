import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { confidential, requirePerson, signedIn } from "../accounts/index.ts";
import { findPlatformRoles, may, type PlatformRole, type RoleAction, requireStaff } from "../roles/index.ts";
import { acceptInvitation, lookAtInvitation } from "./accept-invitation.ts";
import { addOrganisation } from "./add-organisation.ts";
import { beAway, comeBack } from "./be-away.ts";
import { leaveRole } from "./change-roles.ts";
import { detailsRoutes } from "./details.routes.tsx";
import { AcceptPage, InvitationOverPage, InvitedPage } from "./invitation.views.tsx";
import { listOwnOrganisations } from "./list-people.ts";
import { AcceptForm, DaysForm, NewOrganisationForm, readDays, readKnownAs } from "./organisations.forms.ts";
import { listOrganisations } from "./organisations.queries.ts";
import { AddOrganisationPage, type OwnNotice, OwnOrganisationsPage } from "./own-organisations.views.tsx";
import { peopleRoutes } from "./people.routes.tsx";
import { platformRolesRoutes } from "./platform-roles.routes.tsx";
import { leavePlatformRole } from "./platform-roles.ts";
import { waitingFor } from "./waiting.ts";
import type { WorkPlace } from "./work-places.ts";

const own = "/jarjestot";
const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const invitation = "/kutsu/:code{[A-Za-z0-9_-]{43}}";

export interface OrganisationsOptions {
  /** Where other features keep an organisation's work. */
  readonly places: readonly WorkPlace[];
}

/** A person's tasks, invitations to them, and the organisations they are in. */
export function organisationsRoutes({ places }: OrganisationsOptions): Hono<AppEnv> {
  const ownPage = ownPageWith(places);
  const routes = new Hono<AppEnv>();
  routes.use("/kutsu/*", confidential());
  routes.get(invitation, async (c) => {
    const { session } = c.var;
    if (!session) return page(c, <InvitedPage path={c.var.path} />);
    const seen = await lookAtInvitation(c.var.services, session.personId, c.req.param("code"));
    switch (seen.kind) {
      case "accepted":
        return c.redirect(localPath(c.var.locale, own), 303);
      case "gone":
        return page(c, <InvitationOverPage />, 410);
      case "open":
        if (seen.holdsRole) return page(c, <InvitationOverPage holdsRole />);
        return acceptPage(c, seen);
    }
  });
  routes.post(invitation, requirePerson(), async (c) => {
    const form = await readForm(c, AcceptForm);
    const code = c.req.param("code");
    const { personId } = signedIn(c);
    const typed = form?.knownAs ?? "";
    const seen = form?.told ? undefined : await lookAtInvitation(c.var.services, personId, code);
    if (seen?.kind === "open")
      return acceptPage(c, seen, { typed, errors: { told: m.organisations_accept_told_needed() } });
    const { kind } = await acceptInvitation(c.var.services, { personId, code, knownAs: readKnownAs(typed) });
    switch (kind) {
      case "accepted":
        return c.redirect(localPath(c.var.locale, own), 303);
      case "gone":
        return page(c, <InvitationOverPage />, 410);
      case "holds-role":
        return page(c, <InvitationOverPage holdsRole />, 409);
      case "name-needed": {
        const again = await lookAtInvitation(c.var.services, personId, code);
        if (again.kind !== "open") return page(c, <InvitationOverPage />, 410);
        return acceptPage(c, again, { typed, errors: { knownAs: m.organisations_accept_name_needed() } });
      }
    }
  });

  routes.use(own, confidential(), requirePerson());
  routes.use(`${own}/*`, confidential(), requirePerson());
  routes.get(own, (c) => ownPage(c, c.req.query("tehty") === undefined ? undefined : "done"));
  routes.post(`${own}/tehtavat/:id{${uuid}}/jata`, async (c) => {
    const { kind } = await leaveRole(c.var.services, signedIn(c).personId, c.req.param("id"));
    if (kind === "last-administrator") return ownPage(c, kind, 409);
    return kind === "done" ? backToOwn(c) : c.notFound();
  });
  routes.post(`${own}/palvelussa/:role{administrator|area_centre}/jata`, async (c) => {
    const role = c.req.param("role") as PlatformRole;
    const { kind } = await leavePlatformRole(c.var.services, signedIn(c).personId, role);
    if (kind === "last-administrator") return ownPage(c, "last-platform-administrator", 409);
    return kind === "done" ? backToOwn(c) : c.notFound();
  });
  routes.get(`${own}/uusi`, requireStaff(), async (c) =>
    (await mayAdd(c)) ? page(c, <AddOrganisationPage />) : c.notFound(),
  );
  routes.post(`${own}/uusi`, requireStaff({ lately: true }), async (c) => {
    const form = (await readForm(c, NewOrganisationForm)) ?? { name: "", slug: "", kind: "" as const };
    const { kind } = form;
    const errors: Record<string, string> = {
      ...(form.name === "" && { name: m.organisations_add_name_needed() }),
      ...(!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(form.slug) && { slug: m.organisations_add_slug_fault() }),
      ...(kind === "" && { kind: m.organisations_add_kind_needed() }),
    };
    if (kind === "" || Object.keys(errors).length > 0) {
      return page(c, <AddOrganisationPage fields={form} errors={errors} />, 422);
    }
    const answer = await addOrganisation(c.var.services, signedIn(c).personId, { ...form, kind });
    if (answer.kind === "refused") return c.notFound();
    if (answer.kind === "slug-taken") {
      return page(c, <AddOrganisationPage fields={form} errors={{ slug: m.organisations_add_slug_taken() }} />, 409);
    }
    // Where the next step is: an administrator is invited. Whoever may not do that is back among their own.
    const next = await maySeePeople(c);
    return next ? c.redirect(localPath(c.var.locale, `${own}/${form.slug}/vaki`), 303) : backToOwn(c);
  });
  routes.post(`${own}/:slug{[a-z0-9-]+}/poissa`, async (c) => {
    const days = readDays(await readForm(c, DaysForm));
    if (!days.ok) return ownPage(c, "days", 422);
    const { kind } = await beAway(c.var.services, signedIn(c).personId, c.req.param("slug"), days);
    return kind === "done" ? backToOwn(c) : c.notFound();
  });
  routes.post(`${own}/:slug{[a-z0-9-]+}/palasin`, async (c) => {
    const { kind } = await comeBack(c.var.services, signedIn(c).personId, c.req.param("slug"));
    return kind === "done" ? backToOwn(c) : c.notFound();
  });
  return routes.route("/", detailsRoutes()).route("/", peopleRoutes()).route("/", platformRolesRoutes());
}

const ownPageWith =
  (places: readonly WorkPlace[]) =>
  async (c: AppContext, notice?: OwnNotice, status: 200 | 409 | 422 = 200) => {
    const { personId } = signedIn(c);
    const organisations = await listOwnOrganisations(c.var.services, personId);
    const waiting = await waitingFor(c.var.services, personId, places);
    const { platform, all } = await c.var.services.database.withActor({ kind: "person", personId }, async (tx) => {
      const platform = await findPlatformRoles(tx);
      return { platform, all: platform.includes("administrator") ? await listOrganisations(tx) : [] };
    });
    const mayAddOne = may({ roles: [], platform }, "add-organisation");
    const view = (
      <OwnOrganisationsPage
        own={organisations}
        platform={platform}
        all={all}
        mayAdd={mayAddOne}
        places={places}
        waiting={waiting}
        notice={notice}
      />
    );
    return page(c, view, status);
  };

const mayOver = (action: RoleAction) => (c: AppContext) =>
  c.var.services.database.withActor(c.var.actor, async (tx) =>
    may({ roles: [], platform: await findPlatformRoles(tx) }, action),
  );
const mayAdd = mayOver("add-organisation");
const maySeePeople = mayOver("see-administrators");

type Open = Extract<Awaited<ReturnType<typeof lookAtInvitation>>, { kind: "open" }>;

function acceptPage(
  c: AppContext,
  seen: Open,
  { typed = "", errors = {} }: { typed?: string; errors?: FieldErrors } = {},
) {
  const { organisation, role, holderId } = seen;
  const view = (
    <AcceptPage
      path={c.var.path}
      organisation={organisation.name}
      role={role}
      known={holderId !== undefined}
      knownAs={typed}
      errors={errors}
    />
  );
  return page(c, view, Object.keys(errors).length > 0 ? 422 : 200);
}

const backToOwn = (c: AppContext) => c.redirect(`${localPath(c.var.locale, own)}?tehty`, 303);
