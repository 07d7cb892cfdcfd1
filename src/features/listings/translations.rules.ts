import type { Localized } from "../directory/index.ts";
import { type DraftContent, withText } from "./draft.rules.ts";

/** The texts of an offering that may stand in several languages, by the names their fields have in the form. */
export const translatedTexts = [
  "name",
  "summary",
  "purpose",
  "whatHappens",
  "forWhom",
  "competence",
  "directions",
  "placeAccessNote",
  "entryNote",
  "phoneHours",
  "costWords",
  "childCareNote",
  "accessNote",
  "professionalHelp",
] as const;
export type TranslatedText = (typeof translatedTexts)[number];

/** The longest each may be, in characters; as the schema of offerings says. */
export const longestText: Readonly<Record<TranslatedText, number>> = {
  name: 160,
  summary: 400,
  purpose: 4_000,
  whatHappens: 4_000,
  forWhom: 2_000,
  competence: 1_000,
  directions: 600,
  placeAccessNote: 600,
  entryNote: 1_000,
  phoneHours: 200,
  costWords: 400,
  childCareNote: 400,
  accessNote: 600,
  professionalHelp: 1_000,
};

/** The text in all its languages. */
export function textsOf(draft: DraftContent, text: TranslatedText): Localized | undefined {
  switch (text) {
    case "directions":
      return draft.place?.directions;
    case "placeAccessNote":
      return draft.place?.accessNote;
    case "entryNote":
      return draft.admission?.note;
    case "phoneHours":
      return draft.contact.phoneHours;
    case "costWords":
      return draft.cost?.words;
    default:
      return draft[text];
  }
}

/** The draft with the text in one more language; without it where it is empty. */
export function withTranslation(
  draft: DraftContent,
  text: TranslatedText,
  language: keyof Localized,
  typed: string,
): DraftContent {
  const { place, admission, contact, cost } = draft;
  const texts = withText(textsOf(draft, text), language, typed);
  switch (text) {
    case "name":
      return texts ? { ...draft, name: texts } : draft;
    case "directions":
      return place ? { ...draft, place: { ...place, directions: texts } } : draft;
    case "placeAccessNote":
      return place ? { ...draft, place: { ...place, accessNote: texts } } : draft;
    case "entryNote":
      return admission ? { ...draft, admission: { ...admission, note: texts } } : draft;
    case "phoneHours":
      return { ...draft, contact: { ...contact, phoneHours: texts } };
    case "costWords":
      return cost ? { ...draft, cost: { ...cost, words: texts } } : draft;
    default:
      return { ...draft, [text]: texts };
  }
}
