import { m } from "../../../shared/i18n/index.ts";
import { Choice, Field, faults } from "../../../shared/ui/index.ts";
import { audiences, audienceWords, formWords, offeringForms } from "../../directory/index.ts";
import { optionsOf } from "../words.ts";
import { chosen, one, oneOf, type Step, textIn, tooLong, written } from "./step.ts";

const longest = { name: 160, summary: 400, purpose: 4_000, forWhom: 2_000, whatHappens: 4_000 } as const;
const texts = ["name", "summary", "purpose", "forWhom", "whatHappens"] as const;

/** What is offered, and for whom. */
export const whatStep: Step = {
  slug: "mita",
  title: m.listings_step_what,
  valuesOf: (draft, context) => ({
    form: draft.form ? [draft.form] : [],
    audiences: draft.audiences,
    ...Object.fromEntries(texts.map((name) => [name, [textIn(draft[name], context)]])),
  }),
  read(values, draft, context) {
    const form = oneOf(values, "form", offeringForms);
    const name = written(draft.name, context, values, "name");
    return {
      draft: {
        ...draft,
        ...(form && { form }),
        ...(name && { name }),
        summary: written(draft.summary, context, values, "summary"),
        purpose: written(draft.purpose, context, values, "purpose"),
        forWhom: written(draft.forWhom, context, values, "forWhom"),
        whatHappens: written(draft.whatHappens, context, values, "whatHappens"),
        audiences: chosen(values, "audiences", audiences),
      },
      errors: faults({
        form: !form && m.listings_form_needed(),
        ...Object.fromEntries(texts.map((text) => [text, tooLong(one(values, text), longest[text])])),
        ...(one(values, "name") === "" && { name: m.listings_name_needed() }),
      }),
    };
  },
  Fields: ({ values, errors }) => (
    <>
      <Choice
        name="form"
        legend={m.directory_facet_form()}
        options={optionsOf(formWords)}
        value={one(values, "form")}
        error={errors.form}
      />
      <Field
        name="name"
        label={m.listings_name()}
        hint={m.listings_name_hint()}
        value={one(values, "name")}
        error={errors.name}
        autocomplete="off"
      />
      <Field
        name="summary"
        kind="multiline"
        rows={2}
        optional
        label={m.listings_summary()}
        hint={m.listings_summary_hint()}
        value={one(values, "summary")}
        error={errors.summary}
      />
      <Field
        name="purpose"
        kind="multiline"
        optional
        label={m.directory_purpose()}
        hint={m.listings_purpose_hint()}
        value={one(values, "purpose")}
        error={errors.purpose}
      />
      <Field
        name="whatHappens"
        kind="multiline"
        optional
        label={m.directory_what_happens()}
        hint={m.listings_what_happens_hint()}
        value={one(values, "whatHappens")}
        error={errors.whatHappens}
      />
      <Field
        name="forWhom"
        kind="multiline"
        rows={3}
        optional
        label={m.directory_for_whom()}
        value={one(values, "forWhom")}
        error={errors.forWhom}
      />
      <Choice
        name="audiences"
        many
        optional
        legend={m.listings_audiences()}
        hint={m.listings_audiences_hint()}
        options={optionsOf(audienceWords)}
        value={values.audiences}
      />
    </>
  ),
};
