import type { AppContext } from "../../shared/http/app-env.ts";
import { currentLocale, languageTags } from "../../shared/i18n/index.ts";
import { municipalityByCode, nameOf, placeByCode } from "../../shared/places/index.ts";
import { type DirectoryEntry, type FindDirectory, listEntries, readSearch, understand } from "../directory/index.ts";
import { themesOf } from "../themes/index.ts";
import { type Tally, wishedFor } from "../wishes/index.ts";
import type { Plan } from "./open-plan.ts";
import { answerTo } from "./plan.rules.ts";
import { readTown } from "./read-short-way.ts";

/** What is known of the need where a group is planned: what people there wish for, and what there is already. */
export interface NearPlan {
  readonly wishes: readonly Tally[];
  readonly entries: readonly DirectoryEntry[];
  /** The search that shows more; its words are the plan's own. */
  readonly search: string;
}

const mostShown = 3;
const mostThemes = 3;

/** What there is near a plan, by its own words and its town. Nothing is looked for before it says something. */
export async function nearPlan(c: AppContext, { answers }: Plan, directory: FindDirectory): Promise<NearPlan> {
  const { services, actor } = c.var;
  const { code } = readTown(answerTo(answers, "town"));
  const town = code === undefined ? undefined : municipalityByCode(code);
  const words = answerTo(answers, "whom") || answerTo(answers, "name");
  const query = new URLSearchParams({
    ...(words && { q: words.slice(0, 120) }),
    ...(town && { paikka: nameOf(town, currentLocale() === "sv" ? "sv" : "fi") }),
  });
  const search = query.size > 0 ? `/haku?${query}` : "/haku";
  if (words === "") return { wishes: [], entries: [], search };
  // The need itself is told in confidence: only the themes it speaks of are looked at, and here.
  const themes = themesOf([words, answerTo(answers, "need")].join(" "))
    .slice(0, mostThemes)
    .map(({ theme }) => theme);
  const towns = town ? (placeByCode("region", town.region)?.municipalities ?? []) : [];
  const found = (await directory(c)).search(
    { ...understand(readSearch(query)).query, size: mostShown, language: languageTags[currentLocale()] },
    services.clock.now(),
  );
  return {
    wishes: (await wishedFor(services, { themes, towns })).slice(0, 2 * mostShown),
    entries: await services.database.withActor(actor, (tx) => listEntries(tx, found.ids.slice(0, mostShown))),
    search,
  };
}
