import { m } from "../../../shared/i18n/index.ts";
import { Choice, Field, faults } from "../../../shared/ui/index.ts";
import { asYesNo, one, type Step, single, textIn, tooLong, written, yesNo } from "./step.ts";

/** What people ask next: what it costs, whether one may be nameless, children, what stands beside it. */
export const practicalStep: Step = {
  slug: "kaytannot",
  title: m.listings_step_practical,
  valuesOf: (draft, context) =>
    single({
      free: asYesNo(draft.cost?.free),
      costWords: textIn(draft.cost?.words, context),
      anonymous: asYesNo(draft.anonymous),
      childCare: asYesNo(draft.childCare),
      childCareNote: textIn(draft.childCareNote, context),
      accessNote: textIn(draft.accessNote, context),
      professionalHelp: textIn(draft.professionalHelp, context),
    }),
  read(values, draft, context) {
    const free = yesNo(one(values, "free"));
    return {
      draft: {
        ...draft,
        cost:
          free === undefined ? undefined : { free, words: written(draft.cost?.words, context, values, "costWords") },
        anonymous: yesNo(one(values, "anonymous")),
        childCare: yesNo(one(values, "childCare")),
        childCareNote: written(draft.childCareNote, context, values, "childCareNote"),
        accessNote: written(draft.accessNote, context, values, "accessNote"),
        professionalHelp: written(draft.professionalHelp, context, values, "professionalHelp"),
      },
      errors: faults({
        costWords:
          tooLong(one(values, "costWords"), 400) ??
          (free === false && one(values, "costWords") === "" && m.listings_cost_needed()),
        childCareNote: tooLong(one(values, "childCareNote"), 400),
        accessNote: tooLong(one(values, "accessNote"), 600),
        professionalHelp: tooLong(one(values, "professionalHelp"), 1_000),
      }),
    };
  },
  Fields: ({ values, errors }) => {
    const answers = (yes: string, no: string) => [
      { value: "yes", label: yes },
      { value: "no", label: no },
    ];
    return (
      <>
        <Choice
          name="free"
          optional
          legend={m.listings_cost_question()}
          options={answers(m.listings_free(), m.listings_not_free())}
          value={one(values, "free")}
        />
        <Field
          name="costWords"
          optional
          label={m.listings_cost_words()}
          hint={m.listings_cost_words_hint()}
          value={one(values, "costWords")}
          error={errors.costWords}
          autocomplete="off"
        />
        <Choice
          name="anonymous"
          optional
          legend={m.listings_anonymous_question()}
          options={answers(m.listings_yes(), m.listings_no())}
          value={one(values, "anonymous")}
        />
        <Choice
          name="childCare"
          optional
          legend={m.listings_child_care_question()}
          options={answers(m.listings_yes(), m.listings_no())}
          value={one(values, "childCare")}
        />
        <Field
          name="childCareNote"
          optional
          label={m.listings_child_care_note()}
          value={one(values, "childCareNote")}
          error={errors.childCareNote}
          autocomplete="off"
        />
        <Field
          name="accessNote"
          kind="multiline"
          rows={2}
          optional
          label={m.listings_access_note()}
          hint={m.listings_access_note_hint()}
          value={one(values, "accessNote")}
          error={errors.accessNote}
        />
        <Field
          name="professionalHelp"
          kind="multiline"
          rows={2}
          optional
          label={m.directory_professional_help()}
          hint={m.listings_professional_help_hint()}
          value={one(values, "professionalHelp")}
          error={errors.professionalHelp}
        />
      </>
    );
  },
};
