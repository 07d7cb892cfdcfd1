import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, Check, Choice, Field, type FieldErrors, Form, Link, Page } from "../../shared/ui/index.ts";
import type { EditFields, FoundFields } from "./spaces.forms.ts";

interface FoundPageProps {
  slug: string;
  fields?: FoundFields;
  errors?: FieldErrors;
}

/** `/jarjestot/…/yhteisot/uusi`. */
export function FoundSpacePage({ slug, fields, errors = {} }: FoundPageProps) {
  return (
    <Page title={m.spaces_found_title()} lead={m.spaces_found_lead()} narrow hasErrors={Object.keys(errors).length > 0}>
      <Form action={`/jarjestot/${slug}/yhteisot/uusi`} errors={errors}>
        <AboutFields fields={fields} errors={errors} />
        <Choice
          name="children"
          legend={m.spaces_found_children()}
          value={fields?.children ?? ""}
          options={[
            { value: "", label: m.spaces_found_children_no() },
            { value: "with_guardian", label: m.spaces_found_children_guardian() },
            { value: "alone", label: m.spaces_found_children_alone() },
          ]}
        />
        <Field
          name="ground"
          kind="multiline"
          label={m.spaces_found_ground()}
          hint={m.spaces_found_ground_hint()}
          value={fields?.ground}
          error={errors.ground}
          optional
        />
        <Actions>
          <Button>{m.spaces_found_button()}</Button>
        </Actions>
      </Form>
    </Page>
  );
}

interface EditPageProps {
  /** The community's page for those who lead it. */
  base: string;
  fields: EditFields;
  errors?: FieldErrors;
}

/** `…/muokkaa`: what the community says of itself, written anew. */
export function EditSpacePage({ base, fields, errors = {} }: EditPageProps) {
  return (
    <Page title={m.spaces_edit_title()} lead={m.spaces_found_lead()} narrow hasErrors={Object.keys(errors).length > 0}>
      <Form action={`${base}/muokkaa`} errors={errors}>
        <AboutFields fields={fields} errors={errors} />
        <Actions>
          <Button>{m.spaces_edit_button()}</Button>
        </Actions>
      </Form>
      <p>
        <Link to={base}>{m.spaces_edit_back()}</Link>
      </p>
    </Page>
  );
}

function AboutFields({ fields, errors }: { fields: EditFields | undefined; errors: FieldErrors }) {
  return (
    <>
      <Field name="name" label={m.spaces_found_name()} value={fields?.name} error={errors.name} />
      <Field
        name="purpose"
        kind="multiline"
        label={m.spaces_found_purpose()}
        value={fields?.purpose}
        error={errors.purpose}
      />
      <Field
        name="rules"
        kind="multiline"
        label={m.spaces_rules()}
        hint={m.spaces_found_rules_hint()}
        value={fields?.rules}
        error={errors.rules}
      />
      <Field
        name="facilitation"
        label={m.spaces_found_facilitation()}
        hint={m.spaces_found_facilitation_hint()}
        value={fields?.facilitation}
        optional
      />
      <Field
        name="places"
        kind="number"
        width="short"
        label={m.spaces_found_places()}
        hint={m.spaces_found_places_hint()}
        value={fields?.places ?? "200"}
        error={errors.places}
      />
      <Check name="approval" label={m.spaces_found_approval()} checked={fields?.approval === "yes"} optional />
    </>
  );
}
