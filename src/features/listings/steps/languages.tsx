import { m } from "../../../shared/i18n/index.ts";
import { Choice, Field, faults, useRequest } from "../../../shared/ui/index.ts";
import { languageName } from "../../directory/index.ts";
import { spokenLanguages } from "../words.ts";
import { many, one, type Step } from "./step.ts";

const isTag = (text: string): boolean => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text);
const tagsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);

/** What is spoken there. Its texts in other languages have pages of their own. */
export const languagesStep: Step = {
  slug: "kielet",
  title: m.listings_step_languages,
  valuesOf: ({ languages }) => ({
    languages: languages.filter((tag) => spokenLanguages.some((known) => known === tag)),
    others: [languages.filter((tag) => !spokenLanguages.some((known) => known === tag)).join(" ")],
  }),
  read(values, draft) {
    const others = tagsIn(one(values, "others"));
    const languages = [...new Set([...many(values, "languages"), ...others])].filter(isTag).slice(0, 20);
    return {
      draft: { ...draft, languages },
      errors: faults({
        languages: languages.length === 0 && m.listings_languages_needed(),
        others: !others.every(isTag) && m.listings_language_tag_fault(),
      }),
    };
  },
  Fields: ({ values, errors }) => (
    <LanguageFields chosen={many(values, "languages")} others={one(values, "others")} errors={errors} />
  ),
};

function LanguageFields(props: {
  chosen: readonly string[];
  others: string;
  errors: Readonly<Record<string, string | undefined>>;
}) {
  const { locale } = useRequest();
  return (
    <>
      <Choice
        name="languages"
        many
        legend={m.listings_languages_spoken()}
        options={spokenLanguages.map((tag) => ({ value: tag, label: languageName(tag, locale) }))}
        value={props.chosen}
        error={props.errors.languages}
      />
      <Field
        name="others"
        width="half"
        optional
        label={m.listings_languages_other()}
        hint={m.listings_languages_other_hint()}
        value={props.others}
        error={props.errors.others}
        autocomplete="off"
      />
    </>
  );
}
