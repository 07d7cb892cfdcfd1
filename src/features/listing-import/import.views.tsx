import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Check,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
} from "../../shared/ui/index.ts";
import { FileField } from "./file-field.tsx";
import type { OpenedImport } from "./open-import.ts";

/** What was done a moment ago. */
export interface Done {
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly ended: number;
}

interface UploadProps {
  organisation: OpenedImport;
  complete?: boolean;
  theme?: string;
  errors?: FieldErrors;
  done?: Done | undefined;
}

/** The page of an organisation's import. */
export const importPath = ({ slug }: OpenedImport) => `/jarjestot/${slug}/tuonti`;

/** `/jarjestot/…/tuonti`: a template, and a file to look at. */
export function UploadPage({ organisation, complete = false, theme = "", errors = {}, done }: UploadProps) {
  const path = importPath(organisation);
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <Page title={m.listing_import_title()} lead={m.listing_import_lead()} narrow hasErrors={hasErrors}>
      <p>
        <strong>{organisation.name}</strong>
      </p>
      {done && (
        <Notice kind="good" answer title={m.listing_import_done_title()}>
          <p>{m.listing_import_done_text({ ...done })}</p>
          {done.made + done.changed > 0 && (
            <p>{organisation.publish ? m.listing_import_done_live() : m.listing_import_done_review()}</p>
          )}
          <p>
            {organisation.publish ? (
              <Link to={`/haku?jarjestot=${organisation.slug}`}>{m.listing_import_to_search()}</Link>
            ) : (
              <Link to="/tarkistus">{m.listings_review_title()}</Link>
            )}
          </p>
        </Notice>
      )}
      <h2>{m.listing_import_template_title()}</h2>
      <p>{m.listing_import_template_text()}</p>
      <Actions>
        <ButtonLink tone="quiet" to={`${path}/malli.xlsx`}>
          {m.listing_import_template_xlsx()}
        </ButtonLink>
        <ButtonLink tone="quiet" to={`${path}/malli.csv`}>
          {m.listing_import_template_csv()}
        </ButtonLink>
      </Actions>
      <Form action={path} files errors={errors}>
        <FileField
          name="file"
          label={m.listing_import_file_label()}
          hint={m.listing_import_file_hint()}
          error={errors.file}
          accept=".xlsx,.csv,.txt,.json"
        />
        <Field
          name="theme"
          optional
          width="half"
          label={m.listing_import_theme_label()}
          hint={m.listing_import_theme_hint()}
          value={theme}
          error={errors.theme}
          autocomplete="off"
        />
        <Check
          name="complete"
          optional
          label={m.listing_import_complete_label()}
          hint={m.listing_import_complete_hint()}
          checked={complete}
        />
        <Actions>
          <Button>{m.listing_import_check_button()}</Button>
        </Actions>
      </Form>
      <p>
        <Link to="/jarjestot">{m.listing_import_to_organisation()}</Link>
      </p>
    </Page>
  );
}
