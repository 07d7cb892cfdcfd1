import { type Locale, locales, m } from "../../shared/i18n/index.ts";
import { Actions, Button, Field, type FieldErrors, Form, Link, Notice, Page } from "../../shared/ui/index.ts";
import type { OrganisationDetails } from "./edit-organisation.ts";

interface DetailsProps {
  slug: string;
  details: OrganisationDetails;
  errors?: FieldErrors;
  saved?: boolean;
}

const languages: Record<Locale, () => string> = {
  fi: m.organisations_details_fi,
  sv: m.organisations_details_sv,
  en: m.organisations_details_en,
  "fi-simple": m.organisations_details_fi_simple,
};

/** `/jarjestot/…/tiedot`: what anyone may know of the organisation, for those who lead it to write. */
export function DetailsPage({ slug, details, errors = {}, saved = false }: DetailsProps) {
  const hasErrors = Object.keys(errors).length > 0;
  const { name, email, phone, website, texts } = details;
  return (
    <Page title={m.organisations_details_title()} lead={m.organisations_details_lead()} narrow hasErrors={hasErrors}>
      {saved && <Notice kind="good" answer title={m.organisations_details_saved()} />}
      <Form action={`/jarjestot/${slug}/tiedot`} errors={errors}>
        <Field name="name" label={m.organisations_add_name()} value={name} error={errors.name} />
        <Field
          name="email"
          kind="email"
          optional
          label={m.organisations_details_email()}
          value={email}
          error={errors.email}
        />
        <Field
          name="phone"
          kind="phone"
          optional
          label={m.organisations_details_phone()}
          value={phone}
          error={errors.phone}
        />
        <Field
          name="website"
          optional
          label={m.organisations_details_website()}
          hint={m.organisations_details_website_hint()}
          value={website}
          error={errors.website}
        />
        {locales.map((locale) => (
          <Field
            key={locale}
            name={locale}
            id={`text-${locale}`}
            kind="multiline"
            optional
            label={languages[locale]()}
            value={texts[locale]}
            error={errors[`text-${locale}`]}
          />
        ))}
        <Actions>
          <Button>{m.organisations_details_button()}</Button>
        </Actions>
      </Form>
      <p>
        <Link to={`/jarjestot/${slug}/vaki`}>{m.organisations_to_people()}</Link>
      </p>
    </Page>
  );
}
