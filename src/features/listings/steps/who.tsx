import { m } from "../../../shared/i18n/index.ts";
import { Choice, Field, faults } from "../../../shared/ui/index.ts";
import { facilitatorKinds, facilitatorWords } from "../../directory/index.ts";
import { optionsOf } from "../words.ts";
import { one, oneOf, type Step, single, textIn, tooLong, webAddressFault, webAddressIn, written } from "./step.ts";

const mostOrganisers = 12;
const lines = (text: string): string[] => [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter(Boolean);

/** Who facilitates, with what competence, and who stands behind it. */
export const whoStep: Step = {
  slug: "kuka",
  title: m.listings_step_who,
  valuesOf: (draft, context) =>
    single({
      facilitators: draft.facilitators,
      competence: textIn(draft.competence, context),
      others: draft.organisers
        .filter(({ slug }) => slug === undefined)
        .map(({ name }) => name)
        .join("\n"),
      fellowship: draft.fellowship,
      maintainer: draft.maintainer,
      privacyNoticeUrl: draft.privacyNoticeUrl,
    }),
  read(values, draft, context) {
    const own = draft.organisers.filter(({ slug }) => slug !== undefined);
    const others = lines(one(values, "others"));
    const notice = webAddressIn(values, "privacyNoticeUrl");
    return {
      draft: {
        ...draft,
        facilitators: oneOf(values, "facilitators", facilitatorKinds),
        competence: written(draft.competence, context, values, "competence"),
        organisers: [...own, ...others.map((name) => ({ name }))].slice(0, mostOrganisers),
        fellowship: one(values, "fellowship") || undefined,
        maintainer: one(values, "maintainer") || undefined,
        privacyNoticeUrl: notice || undefined,
      },
      errors: faults({
        competence: tooLong(one(values, "competence"), 1_000),
        others:
          others.length + own.length > mostOrganisers
            ? m.listings_organisers_most({ most: mostOrganisers })
            : others.some((name) => name.length > 160) && m.listings_too_long({ most: 160 }),
        fellowship: tooLong(one(values, "fellowship"), 160),
        maintainer: tooLong(one(values, "maintainer"), 160),
        privacyNoticeUrl: webAddressFault(notice),
      }),
    };
  },
  Fields: ({ values, errors, draft }) => (
    <>
      <Choice
        name="facilitators"
        optional
        legend={m.directory_facet_facilitators()}
        options={optionsOf(facilitatorWords)}
        value={one(values, "facilitators")}
      />
      <Field
        name="competence"
        kind="multiline"
        rows={3}
        optional
        label={m.listings_competence()}
        hint={m.listings_competence_hint()}
        value={one(values, "competence")}
        error={errors.competence}
      />
      {draft.organisers
        .filter(({ slug }) => slug !== undefined)
        .map(({ name }) => (
          <p key={name}>{m.listings_organised_by({ name })}</p>
        ))}
      <Field
        name="others"
        kind="multiline"
        rows={2}
        optional
        label={m.listings_other_organisers()}
        hint={m.listings_other_organisers_hint()}
        value={one(values, "others")}
        error={errors.others}
      />
      <Field
        name="fellowship"
        optional
        label={m.listings_fellowship()}
        hint={m.listings_fellowship_hint()}
        value={one(values, "fellowship")}
        error={errors.fellowship}
        autocomplete="off"
      />
      <Field
        name="maintainer"
        optional
        label={m.listings_maintainer()}
        hint={m.listings_maintainer_hint()}
        value={one(values, "maintainer")}
        error={errors.maintainer}
        autocomplete="off"
      />
      <Field
        name="privacyNoticeUrl"
        optional
        label={m.listings_privacy_notice()}
        hint={m.listings_website_hint()}
        value={one(values, "privacyNoticeUrl")}
        error={errors.privacyNoticeUrl}
        autocomplete="off"
      />
    </>
  ),
};
