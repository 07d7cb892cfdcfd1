import MiniSearch from "minisearch";
import { type Engine, type Ranker, textsOf, withPlaces } from "../engine.ts";

/** MiniSearch as it is usually set up well: names before descriptions, beginnings of words, and one letter in five wrong. */
function ranker(combineWith: "OR" | "AND"): Ranker {
  return (listings) => {
    const index = new MiniSearch({
      fields: ["title", "body", "organisers"],
      searchOptions: { boost: { title: 3 }, prefix: (term) => term.length > 2, fuzzy: 0.2, combineWith },
    });
    index.addAll(
      listings.map((listing) => {
        const texts = textsOf(listing);
        return {
          id: listing.id,
          title: texts.map(({ title }) => title).join(" "),
          body: texts.map(({ body }) => body).join(" "),
          organisers: listing.content.organisers.map(({ name }) => name).join(" "),
        };
      }),
    );
    return ({ text }) => index.search(text).map(({ id }) => String(id));
  };
}

export const miniSearch: readonly Engine[] = [
  { name: "MiniSearch, any word", ranker: withPlaces(ranker("OR")) },
  { name: "MiniSearch, all words", ranker: withPlaces(ranker("AND")) },
];
