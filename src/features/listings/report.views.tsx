import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, ButtonLink, Field, type FieldErrors, Form, Link, Page } from "../../shared/ui/index.ts";
import type { readIn } from "../directory/index.ts";
import type { Report } from "./report-listing.ts";
import { reportKept } from "./report-listing.ts";

type ReadText = ReturnType<typeof readIn>;

interface ReportPageProps {
  slug: string;
  /** The offering's name, in the reader's language where there is one. */
  name: ReadText;
  form: string;
  report?: Report;
  errors?: FieldErrors;
}

/** `/tuki/<slug>/virhe`: anyone tells what is wrong, without an account. */
export function ReportPage({ slug, name, form, report, errors = {} }: ReportPageProps) {
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <Page
      title={m.listings_report_title()}
      lead={<span lang={name.lang}>{name.text}</span>}
      narrow
      listed={false}
      current="search"
      hasErrors={hasErrors}
    >
      <Form action={`/tuki/${slug}/virhe`} hidden={{ form }} errors={errors}>
        <Field
          name="text"
          kind="message"
          rows={5}
          label={m.listings_report_text()}
          hint={m.listings_report_text_hint()}
          value={report?.text}
          error={errors.text}
        />
        <Field
          name="contact"
          optional
          label={m.listings_report_contact()}
          hint={m.listings_report_contact_hint()}
          value={report?.contact}
          error={errors.contact}
          autocomplete="off"
        />
        <p class="small soft">{m.listings_report_kept({ months: reportKept.months })}</p>
        <Actions>
          <Button>{m.listings_report_button()}</Button>
        </Actions>
      </Form>
      <p>
        <Link to={`/tuki/${slug}`}>{m.listings_report_back()}</Link>
      </p>
    </Page>
  );
}

/** Thanks, and the way back. */
export function ReportedPage({ slug }: { slug: string }) {
  return (
    <Page title={m.listings_reported_title()} lead={m.listings_reported_lead()} narrow listed={false} current="search">
      <Actions>
        <ButtonLink to={`/tuki/${slug}`}>{m.listings_report_back()}</ButtonLink>
        <ButtonLink to="/haku" tone="quiet">
          {m.directory_gone_search()}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
