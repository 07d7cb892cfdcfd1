import {
  distances,
  type FacetName,
  facetNames,
  facetParams,
  facetValueOrder,
  facetWords,
  sorts,
  usualDistance,
} from "../../directory/index.ts";
import { mostShown, usualLimit } from "../embed/embed.rules.ts";

interface QueryParameter {
  readonly name: string;
  readonly in: "query";
  readonly description: string;
  readonly schema: object;
  readonly style?: "form";
  readonly explode?: boolean;
}

const asked = (name: string, description: string, schema: object): QueryParameter => ({
  name,
  in: "query",
  description,
  schema,
});

const yes = { enum: ["yes"] };

/** A facet may be given many times: with any of its values. */
function facet(name: FacetName): QueryParameter {
  const values = facetValueOrder(name);
  const items = values.length > 0 ? { enum: values } : { type: "string" };
  const description = `${facetWords[name]({}, { locale: "en" })}: with any of these.`;
  return { ...asked(facetParams[name], description, { type: "array", items }), style: "form", explode: true };
}

/** What a search takes, as its page and its tables read it. */
export const searchParameters: readonly QueryParameter[] = [
  asked("q", "Words, in any form, in Finnish, Swedish or English; a place among them is understood.", {
    type: "string",
    maxLength: 200,
  }),
  asked("paikka", "A municipality, a region or a postal code.", { type: "string", maxLength: 80 }),
  ...facetNames.map(facet),
  asked("missa-vain", "Only what can be taken part in from anywhere.", yes),
  asked("vain-taalla", "Of what a place finds, only what is there, and not what is open to the whole country.", yes),
  asked("tarkka", "Words are looked for as they are typed.", yes),
  asked("km", "How far from the place, in kilometres.", { enum: distances, default: usualDistance }),
  asked("jarjestys", "In which order.", { enum: sorts, default: "best" }),
];

const slug = { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" };

/** What the list in a frame takes. */
export const embedParameters: readonly QueryParameter[] = [
  asked("jarjesto", "An organisation, by the last step of its page's address.", slug),
  asked("teema", "A theme, by the last step of its page's address.", slug),
  asked("paikka", "A municipality, a region or a postal code: what is near it first.", {
    type: "string",
    maxLength: 80,
  }),
  asked("maara", "How many at most.", { type: "integer", minimum: 1, maximum: mostShown, default: usualLimit }),
];
