import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { isOneAddress } from "../../shared/mail/send-mail.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { readWebAddress } from "../../shared/web-address.ts";
import { confidential, requirePerson, signedIn } from "../accounts/index.ts";
import { requireStaff } from "../roles/index.ts";
import { DetailsPage } from "./details.views.tsx";
import { editOrganisation, type OrganisationDetails, readOrganisation } from "./edit-organisation.ts";
import { DetailsForm, textLimit } from "./organisations.forms.ts";

/** `/jarjestot/…/tiedot`: an organisation's public details. */
export function detailsRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const details = "/jarjestot/:slug{[a-z0-9-]+}/tiedot";
  routes.use(details, confidential(), requirePerson());

  routes.get(details, requireStaff(), async (c) => {
    const slug = c.req.param("slug");
    const answer = await readOrganisation(c.var.services, signedIn(c).personId, slug);
    if (answer.kind !== "details") return c.notFound();
    return page(c, <DetailsPage slug={slug} details={answer.details} saved={c.req.query("tehty") !== undefined} />);
  });

  routes.post(details, requireStaff(), async (c) => {
    const form = await requireForm(c, DetailsForm);
    const { name, email, phone, website, ...texts } = form;
    const typed = { name, email, phone, website: readWebAddress(website) ?? website, texts };
    const slug = c.req.param("slug");
    const errors = faultsIn(typed);
    if (Object.keys(errors).length > 0) {
      return page(c, <DetailsPage slug={slug} details={typed} errors={errors} />, 422);
    }
    const { kind } = await editOrganisation(c.var.services, signedIn(c).personId, slug, typed);
    if (kind !== "done") return c.notFound();
    return c.redirect(`${localPath(c.var.locale, `/jarjestot/${slug}/tiedot`)}?tehty`, 303);
  });
  return routes;
}

/** What is still to be changed, by the id of its field. */
function faultsIn({ name, email, phone, website, texts }: OrganisationDetails): FieldErrors {
  const tooLong = Object.entries(texts).filter(([, text]) => text.length > textLimit);
  return {
    ...(name === "" && { name: m.organisations_add_name_needed() }),
    ...(email !== "" && !isOneAddress(email) && { email: m.organisations_details_email_fault() }),
    ...(phone !== "" && !/^\+?[0-9 ()-]{3,40}$/.test(phone) && { phone: m.organisations_details_phone_fault() }),
    ...(website !== "" && !readWebAddress(website) && { website: m.organisations_details_website_fault() }),
    ...Object.fromEntries(
      tooLong.map(([locale]) => [`text-${locale}`, m.organisations_details_too_long({ most: textLimit })]),
    ),
  };
}
